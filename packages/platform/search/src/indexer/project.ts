import type { RecordedEvent } from '@verbundakte/audit'
import { rowAudience, type Subjects } from '@verbundakte/authz'
import { type Databases, readingAs } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'
import { type Card, cardId, cardOf } from '../card.ts'
import type { SearchSource } from '../face.ts'
import { keepCards } from '../postgres/cards.ts'
import { dropGone } from '../postgres/stand.ts'
import { inPortions } from './portions.ts'

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

/** Objects read at a time, as long as their texts together stay small. */
const AT_A_TIME = 200
/** So many of the longest text (1 MB) may come together without anybody asking before. */
const UNASKED = 20
const BYTES_AT_A_TIME = 8 * 2 ** 20

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
  for await (const some of portions(readers, gemeinde, art, ids)) {
    try {
      await renew(readers, gemeinde, art, seq, some)
    } catch (error) {
      await oneByOne(readers, gemeinde, art, seq, some, error)
    }
  }
}

/** Reads how long the texts are first, where so many could be long. */
async function* portions<C>(
  readers: Readers<C>,
  gemeinde: GemeindeId,
  art: string,
  ids: readonly string[],
): AsyncGenerator<readonly string[]> {
  const source = readers.sources.get(art)
  for (let start = 0; start < ids.length; start += AT_A_TIME) {
    const some = ids.slice(start, start + AT_A_TIME)
    const asked = some.length > UNASKED && source?.textBytes ? source.textBytes.bind(source) : null
    const bytes = asked && (await readers.read(gemeinde, (ctx) => asked(ctx, some)))
    yield* bytes ? inPortions(some, bytes, BYTES_AT_A_TIME) : [some]
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
