import type { Page } from '@verbundakte/graphql'
import { asc, desc, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** Pages of rows by a day and then their id; backwards for what is over. The place of a row is looked up in the same statement. */
export function nachTag(
  tabelle: string,
  tag: PgColumn,
  id: PgColumn,
  page: Page,
  rueckwaerts: boolean,
): { readonly where: SQL[]; readonly orderBy: SQL[] } {
  const stelle = (welche: string) =>
    sql`(select x.${sql.identifier(tag.name)}, x.id from gewerbe.${sql.identifier(tabelle)} x
      where x.gemeinde = verbund.gemeinde() and x.id = ${welche})`
  const richtung = page.inverted === rueckwaerts ? asc : desc
  const [danach, davor] = rueckwaerts ? [sql`<`, sql`>`] : [sql`>`, sql`<`]
  return {
    where: [
      ...(page.after === undefined ? [] : [sql`(${tag}, ${id}) ${danach} ${stelle(page.after)}`]),
      ...(page.before === undefined ? [] : [sql`(${tag}, ${id}) ${davor} ${stelle(page.before)}`]),
    ],
    orderBy: [richtung(tag), richtung(id)],
  }
}
