import type { RecordedEvent } from '@verbundakte/audit'
import { rowAudience, type Subjects } from '@verbundakte/authz'
import { type Databases, readingAs } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'
import { type Card, cardId, cardOf } from '../card.ts'
import type { SearchSource } from '../face.ts'
import { keepCards } from '../postgres/cards.ts'
import { dropGone } from '../postgres/stand.ts'

/** What the indexer is given of the application: it knows no module and no context. */
export interface Readers<C> {
  readonly databases: Databases
  readonly subjects: Subjects
  /** subject → how it becomes findable, of all modules */
  readonly sources: ReadonlyMap<string, SearchSource<C>>
  /** reads as the Gemeinde, with every right and without a person */
  read<T>(gemeinde: GemeindeId, work: (ctx: C) => Promise<T>): Promise<T>
  /** @param satz a German sentence for the operator */
  onError(satz: string, error: unknown): void
}

/** Objects read at a time; twenty documents of the longest text are 20 MB. */
const AT_A_TIME = 20

/** Makes the cards of everything these events touch anew: from the rows as they stand now, not from what events say. */
export async function projectEvents<C>(
  readers: Readers<C>,
  gemeinde: GemeindeId,
  events: readonly RecordedEvent[],
): Promise<void> {
  const seq = events.at(-1)?.seq ?? 0
  for (const [art, source] of readers.sources) {
    const affected = await readers.read(gemeinde, async (ctx) => {
      const ids = new Set<string>()
      for (const event of events) {
        for (const id of source.affected ? await source.affected(ctx, event) : own(art, event)) ids.add(id)
      }
      return [...ids]
    })
    await projectIds(readers, gemeinde, art, seq, affected)
  }
}

/** @param seq number of an event that had happened before the rows are read */
export async function projectIds<C>(
  readers: Readers<C>,
  gemeinde: GemeindeId,
  art: string,
  seq: number,
  ids: readonly string[],
): Promise<void> {
  for (let start = 0; start < ids.length; start += AT_A_TIME) {
    const some = ids.slice(start, start + AT_A_TIME)
    try {
      await renew(readers, gemeinde, art, seq, some)
    } catch (error) {
      await oneByOne(readers, gemeinde, art, seq, some, error)
    }
  }
}

/** One object that cannot be read must not keep all others out of the index. If none can, the fault lies elsewhere. */
async function oneByOne<C>(
  readers: Readers<C>,
  gemeinde: GemeindeId,
  art: string,
  seq: number,
  ids: readonly string[],
  fault: unknown,
): Promise<void> {
  const failed: (readonly [string, unknown])[] = []
  for (const id of ids) {
    await renew(readers, gemeinde, art, seq, [id]).catch((error: unknown) => failed.push([id, error]))
  }
  if (failed.length === ids.length) throw fault
  for (const [id, error] of failed) {
    readers.onError(
      `${art} ${id} (${gemeinde}) konnte nicht gelesen werden; die Suche kennt nur den alten Stand`,
      error,
    )
  }
}

async function renew<C>(
  readers: Readers<C>,
  gemeinde: GemeindeId,
  art: string,
  seq: number,
  ids: readonly string[],
): Promise<void> {
  const { databases, subjects, sources } = readers
  const source = sources.get(art)
  if (!source) throw new Error(`no module makes ${art} findable`)
  const found = await readers.read(gemeinde, (ctx) => source.project(ctx, ids))
  const subject = subjects.of(source.table)
  const cards = found.map(({ id, row, text }): Card => cardOf(art, id, text, rowAudience(subject, source.shapes, row)))
  const known = new Set(found.map(({ id }) => id))
  const gone = ids.filter((id) => !known.has(id)).map((id) => cardId(art, id))
  await readingAs(databases, gemeinde, 'dienst', async (tx) => {
    await keepCards(tx, seq, cards, gone)
    if (gone.length > 0 && !databases.installation.meili) await dropGone(tx, gone)
  })
}

function own(art: string, event: RecordedEvent): readonly string[] {
  return event.subjekt === art ? [event.subjektId] : []
}
