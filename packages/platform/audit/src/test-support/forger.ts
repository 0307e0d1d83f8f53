import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { rows, type Tx } from '@verbundakte/database'
import { type SQL, sql } from 'drizzle-orm'
import { checkpointText } from '../checkpoint.ts'
import { succession } from '../keys.ts'
import { rootHash } from '../merkle.ts'
import { subtreesOf } from '../tree.ts'
import { testimonyText } from '../witness.ts'

/** Somebody who knows every line of the program and may write every row, but has only a key of their own. */
const forger = generateKeyPairSync('ed25519').privateKey

/** Numbers of the game stand in the text: they are ours, and Postgres need not guess their type. */
export const play = (text: TemplateStringsArray, ...values: unknown[]): SQL =>
  sql(text, ...values.map((value) => (typeof value === 'number' ? sql.raw(String(value)) : value)))

export const M = play`gemeinde = 'meinhard'`

/** New roots under a key of the forger's own: in place of the true one, as its successor, or with witnesses to match. */
export async function forgeCheckpoints(tx: Tx, how: number): Promise<void> {
  await tx.execute(play`delete from audit.knoten where ${M}`)
  await tx.execute(play`set local session authorization meinhard_dienst`)
  const [head] = await rows<{ seq: number }>(tx, play`select seq::int as seq from audit.kopf where ${M}`)
  const size = head?.seq ?? 0
  const wurzel = await rootHash(subtreesOf(tx), size)
  await tx.execute(play`reset session authorization`)
  const oeffentlich = publicOf(forger)
  const nummer = how === 2 ? 2 : 1
  await tx.execute(play`delete from audit.bezeugung where ${M}`)
  await tx.execute(play`delete from audit.pruefpunkt where ${M}`)
  if (how === 2) {
    const confirmed = sign(null, succession('meinhard', 2, oeffentlich), forger)
    await tx.execute(
      play`insert into audit.schluessel values ('meinhard', 2, ${hex(oeffentlich)}, now() - interval '1 day', ${hex(confirmed)})`,
    )
  } else await tx.execute(play`update audit.schluessel set oeffentlich = ${hex(oeffentlich)} where ${M}`)
  const point = {
    log: 'meinhard',
    groesse: size,
    wurzel,
    zeit: new Date(),
    schluessel: nummer,
    unterschrift: Buffer.alloc(0),
  }
  await tx.execute(
    play`insert into audit.pruefpunkt values ('meinhard', ${size}, ${hex(wurzel)}, ${point.zeit.toISOString()}::timestamptz, ${nummer}, ${hex(sign(null, checkpointText(point), forger))})`,
  )
  if (how === 3) {
    const said = sign(null, testimonyText(point, 'sontra', point.zeit), forger)
    await tx.execute(
      play`insert into audit.bezeugung values ('meinhard', ${size}, 'sontra', ${hex(oeffentlich)}, ${point.zeit.toISOString()}::timestamptz, ${hex(said)})`,
    )
  }
}

const hex = (bytes: Buffer) => play`decode(${bytes.toString('hex')}, 'hex')`

function publicOf(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url')
}
