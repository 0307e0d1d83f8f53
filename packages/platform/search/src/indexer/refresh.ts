import { readingAs, rows } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { cardId, objectOf } from '../card.ts'
import type { SearchSource } from '../face.ts'
import { projectIds, type Readers } from './project.ts'

const PAGE = 200

/**
 * Reads every findable object of a Gemeinde again and makes the cards agree with it. Cards that were right stay
 * untouched, so this disturbs no search.
 */
export async function refreshCards<C>(
  readers: Readers<C>,
  gemeinde: GemeindeId,
  alive: () => Promise<void>,
): Promise<void> {
  const seq = await lastEvent(readers, gemeinde)
  for (const [art, source] of readers.sources) {
    let after: string | null = null
    do {
      await alive()
      const ids: readonly string[] = await pageOf(readers, gemeinde, source, after)
      const last: string | null = ids.length === PAGE ? (ids.at(-1) ?? null) : null
      // Cards of this stretch that no object stands behind any more are read too, and found to be gone.
      const cards = await cardsBetween(readers, gemeinde, art, after, last)
      await projectIds(readers, gemeinde, art, seq, [...new Set([...ids, ...cards])])
      after = last
    } while (after !== null)
  }
}

function pageOf<C>(readers: Readers<C>, gemeinde: GemeindeId, source: SearchSource<C>, after: string | null) {
  return readers.read(gemeinde, (ctx) => source.ids(ctx, after, PAGE))
}

async function cardsBetween<C>(
  { databases }: Readers<C>,
  gemeinde: GemeindeId,
  art: string,
  after: string | null,
  last: string | null,
): Promise<string[]> {
  const found = await readingAs(databases, gemeinde, 'dienst', (tx) =>
    rows<{ id: string }>(
      tx,
      sql`select id from search.karte where gemeinde = verbund.gemeinde() and art = ${art} and not entfernt
        and id > ${cardId(art, after ?? '')} and id <= ${cardId(art, last ?? '~')}`,
    ),
  )
  return found.map(({ id }) => objectOf(id).id)
}

/** Read before the objects: what happens from here on comes as an event with a higher number. */
async function lastEvent<C>({ databases }: Readers<C>, gemeinde: GemeindeId): Promise<number> {
  const [head] = await readingAs(databases, gemeinde, 'dienst', (tx) =>
    rows<{ seq: number }>(tx, sql`select seq::float8 as seq from audit.kopf where gemeinde = verbund.gemeinde()`),
  )
  return head?.seq ?? 0
}
