import type { GemeindeId } from '@verbundakte/kernel'
import { type EnqueuedTask, type Meilisearch, MeilisearchApiError } from 'meilisearch'
import type { Card } from '../card.ts'
import { type Delivery, type IndexMark, Refused, type SearchIndex } from '../engine.ts'
import { documentOf, MARK_ID, markOf } from './document.ts'
import { indexName } from './engine.ts'
import { SETTINGS, VERSION } from './settings.ts'
import { waitFor } from './task.ts'

/**
 * The index of one Gemeinde in Meilisearch.
 *
 * @param busy called now and then while the engine works, which may take minutes; throwing gives up waiting
 */
export function meilisearchIndex(
  client: Meilisearch,
  prefix: string,
  gemeinde: GemeindeId,
  busy: () => Promise<void>,
): SearchIndex {
  const live = indexName(prefix, gemeinde)
  const beside = `${live}_neu`
  const done = (task: EnqueuedTask) => waitFor(client, task.taskUid, busy)

  async function create(name: string, mark: IndexMark): Promise<void> {
    await client.deleteIndexIfExists(name)
    await client.createIndex(name, { primaryKey: 'id' })
    const settings = await client.index(name).updateSettings(SETTINGS)
    await done(settings)
    await (await deliver(name, [], [], mark)).arrived()
  }

  async function deliver(
    name: string,
    cards: readonly Card[],
    removed: readonly string[],
    mark: IndexMark,
  ): Promise<Delivery> {
    const index = client.index(name)
    // The engine works in the order in which it was asked, so waiting for the last task is enough to wait for both.
    const gone = removed.length > 0 ? await index.deleteDocuments([...removed]) : null
    const added = await refusals(index.addDocuments([...cards.map(documentOf), markOf(mark)]))
    return {
      async arrived() {
        if (gone) await done(gone)
        await done(added)
      },
    }
  }

  return {
    async mark() {
      try {
        const [found, filterable] = await Promise.all([
          client.index(live).getDocument<Record<string, unknown>>(MARK_ID),
          client.index(live).getFilterableAttributes(),
        ])
        // Deleted just before a delivery, an index is made by that delivery, without settings: nobody can search in it.
        if (!filterable?.length) return null
        const { generation, lieferung, version } = found
        return { generation: String(generation), lieferung: Number(lieferung), outdated: version !== VERSION }
      } catch (error) {
        if (error instanceof MeilisearchApiError && error.response.status === 404) return null
        throw error
      }
    },
    create: (mark) => create(live, mark),
    deliver: (cards, removed, mark) => deliver(live, cards, removed, mark),
    async replace(fill) {
      // A mark of no generation: should this end before the swap, nobody takes the half-filled index for the other.
      await create(beside, { generation: 'unfertig', lieferung: 0 })
      const mark = await fill({ deliver: (cards, removed, here) => deliver(beside, cards, removed, here) })
      await (await deliver(beside, [], [], mark)).arrived()
      // Both sides of a swap must exist.
      await done(await client.createIndex(live, { primaryKey: 'id' })).catch(() => {})
      await done(await client.swapIndexes([{ indexes: [live, beside], rename: false }]))
      await client.deleteIndexIfExists(beside)
    },
  }
}

/** A delivery that is turned away at the door: malformed or too big. Everything else may be better tomorrow. */
async function refusals(request: PromiseLike<EnqueuedTask>): Promise<EnqueuedTask> {
  try {
    return await request
  } catch (error) {
    if (error instanceof MeilisearchApiError && [400, 413, 422].includes(error.response.status)) {
      throw new Refused(error.cause?.code ?? error.message)
    }
    throw error
  }
}
