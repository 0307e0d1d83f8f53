import { sign } from 'node:crypto'
import { rows, type Tx } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import { isSignedBy, type PublicKey, type SigningKey } from './keys.ts'
import { rootHash } from './merkle.ts'
import { growTree, subtreesOf } from './tree.ts'

/** A signed statement of a log: these were my first `groesse` entries. */
export interface Checkpoint {
  readonly log: string
  readonly groesse: number
  readonly wurzel: Buffer
  readonly zeit: Date
  /** number of the key */
  readonly schluessel: number
  readonly unterschrift: Buffer
}

/** What is signed; docs/protokoll-format.md. */
export function checkpointText({
  log,
  groesse,
  wurzel,
  zeit,
}: Omit<Checkpoint, 'schluessel' | 'unterschrift'>): Buffer {
  return Buffer.from(`verbundakte/pruefpunkt/1\n${log}\n${groesse}\n${wurzel.toString('hex')}\n${zeit.toISOString()}\n`)
}

/**
 * Signs what the log holds now, unless the newest checkpoint does already. Runs in a transaction at the login of the log.
 *
 * @throws Error when the newest checkpoint in the database is not ours, or speaks of more entries than there are
 */
export async function makeCheckpoint(tx: Tx, log: string, keys: readonly SigningKey[]): Promise<Checkpoint | null> {
  const key = keys.at(-1)
  if (!key) throw new Error(`no key for ${log}`)
  const [head] = await rows<{ seq: number }>(
    tx,
    sql`select seq::float8 as seq from audit.kopf where gemeinde = verbund.gemeinde()`,
  )
  const last = await newestCheckpoint(tx, log)
  if (last && !isOurs(last, keys)) throw new Error(`${log}: the newest checkpoint bears no signature of ours`)
  const groesse = head?.seq ?? 0
  if (last && last.groesse > groesse) throw new Error(`${log}: entries are missing, ${groesse} of ${last.groesse}`)
  if (groesse === 0 || last?.groesse === groesse) return null
  for (const each of keys) await keepKey(tx, each)
  await growTree(tx, groesse)
  const wurzel = await rootHash(subtreesOf(tx), groesse)
  const zeit = new Date()
  const unterschrift = sign(null, checkpointText({ log, groesse, wurzel, zeit }), key.privat)
  const [made] = await rows(
    tx,
    sql`insert into audit.pruefpunkt (groesse, wurzel, zeit, schluessel, unterschrift)
        values (${groesse}, decode(${wurzel.toString('hex')}, 'hex'), ${zeit.toISOString()}::timestamptz, ${key.nummer},
                decode(${unterschrift.toString('hex')}, 'hex'))
        on conflict do nothing returning groesse`,
  )
  return made ? { log, groesse, wurzel, zeit, schluessel: key.nummer, unterschrift } : null
}

export async function newestCheckpoint(tx: Tx, log: string): Promise<Checkpoint | null> {
  const [row] = await rows<Omit<Checkpoint, 'log' | 'zeit'> & { zeit: string }>(
    tx,
    sql`select groesse::float8 as groesse, wurzel, zeit, schluessel, unterschrift from audit.pruefpunkt
        where gemeinde = verbund.gemeinde() order by groesse desc limit 1`,
  )
  return row ? { ...row, log, zeit: new Date(row.zeit) } : null
}

/** The public keys of the log, the oldest first. */
export async function publicKeys(tx: Tx): Promise<PublicKey[]> {
  const found = await rows<Omit<PublicKey, 'gueltigAb'> & { gueltig_ab: string }>(
    tx,
    sql`select nummer, oeffentlich, gueltig_ab, bestaetigt from audit.schluessel where gemeinde = verbund.gemeinde() order by nummer`,
  )
  return found.map(({ gueltig_ab, ...key }) => ({ ...key, gueltigAb: new Date(gueltig_ab) }))
}

function isOurs(point: Checkpoint, keys: readonly SigningKey[]): boolean {
  const key = keys.find(({ nummer }) => nummer === point.schluessel)
  // A file that was lost took its keys along; the public ones remain with the witnesses.
  return !key
    ? (keys[0]?.nummer ?? 0) > point.schluessel
    : isSignedBy(key.oeffentlich, checkpointText(point), point.unterschrift)
}

async function keepKey(tx: Tx, { nummer, oeffentlich, gueltigAb, bestaetigt }: PublicKey): Promise<void> {
  await rows(
    tx,
    sql`insert into audit.schluessel (nummer, oeffentlich, gueltig_ab, bestaetigt)
        values (${nummer}, decode(${oeffentlich.toString('hex')}, 'hex'), ${gueltigAb.toISOString()}::timestamptz,
                decode(${bestaetigt?.toString('hex') ?? null}::text, 'hex')) on conflict do nothing`,
  )
}
