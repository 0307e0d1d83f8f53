import { type Follower, followOutbox } from '@verbundakte/jobs'
import { type GemeindeId, NotFound, uuidv7 } from '@verbundakte/kernel'
import { meilisearchClient } from '../meilisearch/client.ts'
import { meilisearchIndex } from '../meilisearch/index-of.ts'
import { prefixOf } from '../prefix.ts'
import { Feed, Taken } from './feed.ts'
import { projectEvents, type Readers } from './project.ts'
import { refreshCards } from './refresh.ts'
import { Schedule } from './schedule.ts'

export interface IndexerOptions<C> extends Readers<C> {
  readonly gemeinden: readonly GemeindeId[]
  /** as for `openSearch` */
  readonly prefix?: string
}

export interface Indexer {
  /** resolves when everything recorded so far can be found (the engine may still be on its way) */
  catchUp(): Promise<void>
  /** resolves when the engine holds everything, too; waits for an engine that is away */
  settled(gemeinde: GemeindeId): Promise<void>
  /** reads every object of a Gemeinde again and makes a new index; search goes on meanwhile @throws NotFound */
  rebuild(gemeinde: GemeindeId): Promise<void>
  stop(): Promise<void>
}

/** Milliseconds one request to the engine may take while indexing: a delivery of 8 MB on a busy disk. */
const PATIENCE = 60_000

/**
 * How long new cards gather before they are sent: Postgres finds them already, and a delivery costs the engine some
 * 50 ms of work however little is in it, which searches of that moment would wait for.
 */
const GATHER = 200

/** How often an index is looked at without an occasion: somebody may have deleted it. */
const ROUND = 30_000

/**
 * Keeps the search of all Gemeinden up to date, in two steps: recorded events become cards at once, which Postgres
 * finds from then on; cards go to the engine in deliveries. An engine that is away, empty or behind is brought up to
 * date by itself. Several workers may run; each Gemeinde is fed by one of them.
 */
export async function startIndexer<C>(options: IndexerOptions<C>): Promise<Indexer> {
  const { databases, gemeinden, onError } = options
  const ending = new AbortController()
  const feeds = feedsOf(options, uuidv7(), ending.signal)
  const rebuilds = new Map<GemeindeId, { resolve(): void; reject(error: unknown): void }[]>()
  const served = new Map<GemeindeId, (() => void)[]>()

  const schedule = new Schedule({
    atATime: 3,
    signal: ending.signal,
    async work(gemeinde) {
      const feed = feeds.get(gemeinde)
      const waiting = served.get(gemeinde) ?? []
      served.delete(gemeinde)
      try {
        await rebuildIfAsked(gemeinde, feed)
        await feed?.drain()
      } catch (error) {
        served.set(gemeinde, [...waiting, ...(served.get(gemeinde) ?? [])])
        throw error
      }
      for (const resolve of waiting) resolve()
    },
    failed(gemeinde, failures, error) {
      if (error instanceof Taken) return 5000
      // Once per outage: what waits is found by Postgres, and the next success needs no word.
      if (failures === 1) onError(`Der Suchindex von ${gemeinde} kommt nicht nach und wird weiter versucht`, error)
      return Math.min(250 * 2 ** failures, 15_000)
    },
  })

  async function rebuildIfAsked(gemeinde: GemeindeId, feed: Feed | undefined): Promise<void> {
    const asked = rebuilds.get(gemeinde)
    rebuilds.delete(gemeinde)
    if (!asked) return
    try {
      await refreshCards(options, gemeinde, async () => feed?.keep())
      await feed?.replace()
      for (const { resolve } of asked) resolve()
    } catch (error) {
      for (const { reject } of asked) reject(error)
    }
  }

  const gathering = new Map<GemeindeId, NodeJS.Timeout>()
  const send = (gemeinde: GemeindeId) => {
    gathering.delete(gemeinde)
    schedule.wake(gemeinde)
  }

  const follower: Follower = await followOutbox({
    databases,
    gemeinden,
    consumer: 'search',
    onError: (gemeinde, error) => onError(`Neues aus ${gemeinde} konnte nicht für die Suche gelesen werden`, error),
    async handle(gemeinde, events) {
      await projectEvents(options, gemeinde, events)
      if (!gathering.has(gemeinde)) gathering.set(gemeinde, setTimeout(send, GATHER, gemeinde))
    },
  })
  const everywhere = () => {
    for (const gemeinde of gemeinden) schedule.wake(gemeinde)
  }
  const round = setInterval(everywhere, ROUND)
  everywhere()
  void follower.catchUp()

  return {
    catchUp: () => follower.catchUp(),
    settled: (gemeinde) =>
      new Promise((resolve) => {
        served.set(gemeinde, [...(served.get(gemeinde) ?? []), resolve])
        schedule.wake(gemeinde)
      }),
    rebuild: (gemeinde) =>
      new Promise((resolve, reject) => {
        if (!gemeinden.includes(gemeinde)) return reject(new NotFound())
        rebuilds.set(gemeinde, [...(rebuilds.get(gemeinde) ?? []), { resolve, reject }])
        schedule.wake(gemeinde)
      }),
    async stop() {
      clearInterval(round)
      await follower.stop()
      for (const timer of gathering.values()) clearTimeout(timer)
      ending.abort()
      await schedule.idle()
      await Promise.all([...feeds.values()].map((feed) => feed.release().catch(() => {})))
    },
  }
}

function feedsOf<C>(options: IndexerOptions<C>, holder: string, signal: AbortSignal): Map<GemeindeId, Feed> {
  const { databases, gemeinden, onError, prefix } = options
  const { meili } = databases.installation
  if (!meili) return new Map()
  const client = meilisearchClient(meili, PATIENCE)
  return new Map(
    gemeinden.map((gemeinde) => [
      gemeinde,
      new Feed({
        gemeinde,
        databases,
        holder,
        signal,
        index: (busy) => meilisearchIndex(client, prefix ?? prefixOf(databases.installation), gemeinde, busy),
        onRefused: (card, reason) =>
          onError(
            `${card.id} (${gemeinde}) nimmt die Suchmaschine nicht an (${reason}); Postgres findet es weiter`,
            null,
          ),
      }),
    ]),
  )
}
