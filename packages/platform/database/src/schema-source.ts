/** What a table grants to the clerks' login beside reading; the default is to add and to change, never to delete. */
export type TableRight = 'aendern' | 'anfuegen' | 'loeschen' | 'lesen'

/**
 * What a table shows to those who come in by a support grant (design §5). Unless it says otherwise, a table with a
 * column `schutzklasse` is tied by it, and every other one is closed.
 */
export type SupportTie =
  | {
      /** rows of the classes that the grant names */
      readonly by: 'class'
      /** columns in which an object stands that a grant may name by itself; `id` unless given */
      readonly objects?: readonly string[]
      /** where a grant names single objects: rows also come in by their parent, a table of the same schema */
      readonly through?: { readonly column: string; readonly table: string }
      /** where a grant names single objects: the row around one, so that it is not without its frame */
      readonly frameOf?: { readonly table: string; readonly column: string }
    }
  /** nothing in it is personal or protected: shown whole while a grant lives, written only where said */
  | { readonly by: 'harmless'; readonly why: string; readonly writable?: boolean }
  /** the rows of the acting person, while a grant lives that allows to write */
  | { readonly by: 'own'; readonly person: string }
  /** the rows of the acting person, also before there is a grant: their request for one */
  | { readonly by: 'request'; readonly person: string; readonly right: 'anfuegen' | 'aendern' }
  /** rows that belong to such a request */
  | { readonly by: 'requestOf'; readonly column: string; readonly table: string; readonly right: 'lesen' | 'anfuegen' }
  /** whether anybody may come in at all */
  | { readonly by: 'open'; readonly why: string }
  /** no right to the table itself: only these functions of the owner read and write it */
  | { readonly by: 'functions'; readonly names: readonly string[] }

/** A set of migrations and what is built behind the wall from them: every module is one, platform packages may be. */
export interface SchemaSource {
  /** name of the Postgres schema */
  readonly name: string
  /** folder with `0001_wort.sql`, `0002_…` */
  readonly migrations: URL
  /** tables that differ from `aendern`: `anfuegen` never changes a row, `loeschen` may also remove one */
  readonly tableRights?: Readonly<Record<string, TableRight>>
  /** functions that act with the rights of the owner (`security definer`), each with the reason why it must */
  readonly definer?: Readonly<Record<string, string>>
  /** how tables are tied to what a support grant names; see `SupportTie` */
  readonly support?: Readonly<Record<string, SupportTie>>
  /** `eigene`: the migrations write policies and grants themselves (sign-in, which knows no Gemeinde yet) */
  readonly wall?: 'gemeinde' | 'eigene'
}
