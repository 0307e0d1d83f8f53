import { sign } from 'node:crypto'
import { rows, type Tx } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import { type Checkpoint, checkpointText } from './checkpoint.ts'
import { isSignedBy, type PublicKey, type SigningKey, succession } from './keys.ts'
import { verifyConsistency } from './merkle.ts'

/** The word of one Gemeinde that the log of another has only grown since it last looked. */
export interface Testimony {
  readonly zeuge: string
  readonly oeffentlich: Buffer
  readonly zeit: Date
  readonly unterschrift: Buffer
}

/** What is signed; docs/protokoll-format.md. */
export function testimonyText(point: Checkpoint, zeuge: string, zeit: Date): Buffer {
  return Buffer.from(
    `verbundakte/bezeugung/1\n${point.log}\n${point.groesse}\n${point.wurzel.toString('hex')}\n${zeuge}\n${zeit.toISOString()}\n`,
  )
}

/**
 * Countersigns a checkpoint of another log. The witness sees hashes only, and checks before it signs: the signature, by
 * the key it knows or one that this key has confirmed, and that everything it has seen before is still there.
 *
 * @param tx at the login of the witness
 * @param proofSince consistency from an older size to this checkpoint
 * @returns why not, as a sentence for the log, instead of a testimony
 */
export async function witness(
  tx: Tx,
  zeuge: string,
  key: SigningKey,
  point: Checkpoint,
  keysOfLog: readonly PublicKey[],
  proofSince: (groesse: number) => Promise<Buffer[]>,
): Promise<Testimony | string> {
  const seen = await lastSeen(tx, point.log)
  const signer = keysOfLog.find(({ nummer }) => nummer === point.schluessel)
  if (!signer || !isSignedBy(signer.oeffentlich, checkpointText(point), point.unterschrift)) {
    return 'Die Unterschrift des Prüfpunkts stimmt nicht.'
  }
  if (seen && !follows(point.log, seen, signer, keysOfLog)) {
    return 'Der Schlüssel hat gewechselt, ohne dass der bisherige den neuen bestätigt.'
  }
  if (seen && seen.groesse > point.groesse) return 'Der Prüfpunkt ist kürzer als der zuletzt gesehene.'
  if (seen) {
    const proof = seen.groesse === point.groesse ? [] : await proofSince(seen.groesse)
    const grown = verifyConsistency(
      { size: seen.groesse, root: seen.wurzel },
      { size: point.groesse, root: point.wurzel },
      proof,
    )
    if (!grown) return `Die ersten ${seen.groesse} Einträge sind nicht mehr dieselben.`
  }
  const zeit = new Date()
  await rows(
    tx,
    sql`insert into audit.gesehen (von, groesse, wurzel, zeit, schluessel, oeffentlich)
        values (${point.log}, ${point.groesse}, decode(${point.wurzel.toString('hex')}, 'hex'), ${zeit.toISOString()}::timestamptz,
                ${signer.nummer}, decode(${signer.oeffentlich.toString('hex')}, 'hex'))
        on conflict (gemeinde, von) do update set groesse = excluded.groesse, wurzel = excluded.wurzel,
          zeit = excluded.zeit, schluessel = excluded.schluessel, oeffentlich = excluded.oeffentlich`,
  )
  const unterschrift = sign(null, testimonyText(point, zeuge, zeit), key.privat)
  return { zeuge, oeffentlich: key.oeffentlich, zeit, unterschrift }
}

/** Writes down what the witnesses have said. @param tx at the login of the log */
export async function keepTestimonies(tx: Tx, groesse: number, given: readonly Testimony[]): Promise<void> {
  const list = given.map(({ zeuge, oeffentlich, zeit, unterschrift }) => ({
    zeuge,
    oeffentlich: oeffentlich.toString('hex'),
    zeit: zeit.toISOString(),
    unterschrift: unterschrift.toString('hex'),
  }))
  await rows(
    tx,
    sql`insert into audit.bezeugung (groesse, zeuge, oeffentlich, zeit, unterschrift)
        select ${groesse}::bigint, e ->> 'zeuge', decode(e ->> 'oeffentlich', 'hex'), (e ->> 'zeit')::timestamptz, decode(e ->> 'unterschrift', 'hex')
        from jsonb_array_elements(${JSON.stringify(list)}::text::jsonb) e on conflict do nothing`,
  )
}

interface Seen {
  readonly groesse: number
  readonly wurzel: Buffer
  readonly schluessel: number
  readonly oeffentlich: Buffer
}

async function lastSeen(tx: Tx, log: string): Promise<Seen | undefined> {
  // The row is locked: two workers with the same checkpoint take turns.
  const [row] = await rows<Seen>(
    tx,
    sql`select groesse::float8 as groesse, wurzel, schluessel, oeffentlich from audit.gesehen
        where gemeinde = verbund.gemeinde() and von = ${log} for update`,
  )
  return row
}

/** Whether each key from the one last seen to this one confirms the next. */
function follows(log: string, seen: Seen, signer: PublicKey, keys: readonly PublicKey[]): boolean {
  let trusted = seen.oeffentlich
  for (let nummer = seen.schluessel + 1; nummer <= signer.nummer; nummer++) {
    const next = keys.find((each) => each.nummer === nummer)
    if (!next?.bestaetigt || !isSignedBy(trusted, succession(log, nummer, next.oeffentlich), next.bestaetigt))
      return false
    trusted = next.oeffentlich
  }
  return signer.nummer >= seen.schluessel && trusted.equals(signer.oeffentlich)
}
