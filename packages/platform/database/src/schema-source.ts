/** What a table grants to the clerks' login beside reading; the default is to add and to change, never to delete. */
export type TableRight = 'aendern' | 'anfuegen' | 'loeschen' | 'lesen'

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
  /** `eigene`: the migrations write policies and grants themselves (sign-in, which knows no Gemeinde yet) */
  readonly wall?: 'gemeinde' | 'eigene'
}
