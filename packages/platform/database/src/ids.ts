import { isUuid } from '@verbundakte/kernel'
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'

/** A list of ids as one parameter: one statement text, and so one prepared statement, for lists of every length. */
export function idList(ids: readonly string[]): SQL {
  return sql`${idListText(ids)}::uuid[]`
}

/** The value of such a parameter. An id of another form names nothing; Postgres would refuse the whole list for it. */
export function idListText(ids: readonly string[]): string {
  return `{${ids.filter(isUuid).join(',')}}`
}

/** `column = any (ids)` */
export function anyId(column: SQLWrapper, ids: readonly string[]): SQL {
  return sql`${column} = any (${idList(ids)})`
}
