import { rows, type Tx } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import { fold, leafHash, type Subtree } from './merkle.ts'

/** Levels that are kept: subtrees of 256, 65,536, … leaves. */
const STEP = 8
const WIDTH = 2 ** STEP

/**
 * Keeps the full subtrees among the first `size` entries of the login's log. Reads only what is new: the cost of a
 * checkpoint follows what happened since the last one, not the age of the log.
 */
export async function growTree(tx: Tx, size: number): Promise<void> {
  for (let level = STEP, width = WIDTH; width <= size; level += STEP, width *= WIDTH) {
    const [have] = await rows<{ n: number }>(
      tx,
      sql`select coalesce(max(nummer) + 1, 0)::float8 as n from audit.knoten where gemeinde = verbund.gemeinde() and ebene = ${level}`,
    )
    const wanted = Math.floor(size / width)
    for (let from = have?.n ?? 0; from < wanted; from += BATCH) {
      const to = Math.min(from + BATCH, wanted)
      const below = await hashes(tx, level - STEP, from * WIDTH, (to - from) * WIDTH)
      const made = Array.from({ length: to - from }, (_, i) => ({
        nummer: from + i,
        hash: fold(below.slice(i * WIDTH, (i + 1) * WIDTH)).toString('hex'),
      }))
      await rows(
        tx,
        sql`insert into audit.knoten (ebene, nummer, hash)
            select ${level}::int, (e ->> 'nummer')::bigint, decode(e ->> 'hash', 'hex')
            from jsonb_array_elements(${JSON.stringify(made)}::text::jsonb) e on conflict do nothing`,
      )
    }
  }
}

/** The subtrees of the login's log, as proofs ask for them. */
export function subtreesOf(tx: Tx): Subtree {
  return async (level, index) => {
    const kept = level - (level % STEP)
    const count = 2 ** (level - kept)
    return fold(await hashes(tx, kept, index * count, count))
  }
}

const BATCH = 64

async function hashes(tx: Tx, level: number, from: number, count: number): Promise<Buffer[]> {
  const found = await rows<{ hash: Buffer }>(
    tx,
    level === 0
      ? sql`select hash from audit.eintrag where gemeinde = verbund.gemeinde() and seq between ${from + 1} and ${from + count} order by seq`
      : sql`select hash from audit.knoten where gemeinde = verbund.gemeinde() and ebene = ${level}
            and nummer between ${from} and ${from + count - 1} order by nummer`,
  )
  if (found.length !== count) throw new Error(`the log has ${found.length} of ${count} hashes from ${from} on`)
  return found.map(({ hash }) => (level === 0 ? leafHash(hash) : hash))
}
