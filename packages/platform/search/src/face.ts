import type { RecordedEvent } from '@verbundakte/audit'
import type { ModuleTable } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'

/** Facets a hit can be narrowed by; a module fills those that mean something for its subject. */
export const FACETS = ['art', 'position', 'typ', 'jahr', 'amt', 'medium'] as const
export type Facet = (typeof FACETS)[number]

/** What is known of one object for searching. Made anew from the rows whenever one of them changes. */
export interface SearchText {
  readonly titel: string
  /** file numbers and other signs, found whole and by their beginning */
  readonly kennzeichen: readonly string[]
  /** names of persons and organisations */
  readonly namen: readonly string[]
  /** the full text; may be megabytes */
  readonly text: string
  readonly facetten: Readonly<Partial<Record<Exclude<Facet, 'art'>, string>>>
}

/** How a module makes one of its subjects findable. `C` is the context of a job or a request. */
export interface SearchSource<C> {
  readonly table: ModuleTable
  /**
   * The sets of columns that reading rules of this subject compare, e.g. `[['schutzklasse', 'federfuehrung']]`. A rule
   * that compares others stops the start.
   */
  readonly shapes: readonly (readonly string[])[]
  /** ids of this subject whose text an event changes; unless given: the subject the event is about */
  affected?(ctx: C, event: RecordedEvent): Promise<readonly string[]>
  /** the next ids in their own order, beginning behind `after` (null: at the first): everything there is to find */
  ids(ctx: C, after: string | null, limit: number): Promise<readonly string[]>
  /** the texts of these ids as they stand now, with the row for the audience; an id that is left out is removed */
  project(
    ctx: C,
    ids: readonly string[],
  ): Promise<readonly { id: string; row: Record<string, unknown>; text: SearchText }[]>
  /** for a subject with long texts: how many bytes each would be read with, so that they can be read in portions */
  textBytes?(ctx: C, ids: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** what a list shows of these ids: read through the wall, so what may not be seen is left out */
  hits(ctx: C, ids: readonly string[]): Promise<readonly Hit[]>
  /** what people call the values of a facet, as far as this module knows them: value → `130.10 Gewerbeanmeldungen` */
  titles?(ctx: C, facet: Facet, values: readonly string[]): Promise<ReadonlyMap<string, string>>
}

/** One line of a result, as the rows say it now. */
export interface Hit {
  readonly id: string
  readonly titel: string
  readonly kennzeichen: string
  readonly zusatz: string | null
  /** where the screen finds it, without the Gemeinde: `akte/<id>/vorgang/<id>` */
  readonly pfad: string
  /** the file to show beside the list, where there is one: kind and address, so that it can be fetched in advance */
  readonly datei?: { readonly mime: string; readonly vorschauPfad: string | null }
}

export interface SearchQuery {
  readonly text: string
  readonly filter: Readonly<Partial<Record<Facet, readonly string[]>>>
  readonly limit: number
  readonly offset: number
}

/** A piece of the found text; `treffer` marks what was searched for. */
export interface Snippet {
  readonly text: string
  readonly treffer: boolean
}

export interface FoundId {
  readonly art: string
  readonly id: string
}

/** What the engines answer: ids in order of relevance, never rows. */
export interface Found {
  readonly hits: readonly FoundId[]
  readonly total: number
  readonly facets: Readonly<Partial<Record<Facet, Readonly<Record<string, number>>>>>
  /** a German sentence when the answer is poorer than usual: the engine is away, or this machine has none */
  readonly hinweis: string | null
}

/** The search of the installation. Reached in a use case as `ctx.services.search`. */
export interface Search {
  /**
   * @param audience the tokens of everything the person may read (`Rights.audience`); empty finds nothing
   */
  find(gemeinde: GemeindeId, audience: readonly string[], query: SearchQuery): Promise<Found>
  /**
   * The places in which the words of the query stand, in the order of `hits`; null for a hit that has left the audience
   * since it was found. A question of its own, so that the rows are read at the same time.
   */
  excerpts(
    gemeinde: GemeindeId,
    audience: readonly string[],
    query: SearchQuery,
    hits: readonly FoundId[],
  ): Promise<readonly (readonly Snippet[] | null)[]>
}
