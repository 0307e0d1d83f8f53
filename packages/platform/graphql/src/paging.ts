import { resolveCursorConnection } from '@pothos/plugin-relay'
import { Invalid, isUuid } from '@verbundakte/kernel'
import { asc, desc, gt, lt, type Placeholder, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** Rows on a page when nothing is said, and at most. */
export const PAGE = 20
export const PAGE_MAX = 100

/** One page of a keyset: everything a query needs, and nothing that counts what it skips. */
export interface Page {
  readonly limit: number
  /** rows beyond these ids only; absent at either end */
  readonly after: string | undefined
  readonly before: string | undefined
  /** the page is read backwards; the rows are turned round afterwards */
  readonly inverted: boolean
}

export interface PageArgs {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
}

/**
 * A relay connection over rows whose ids ascend with their age (UUIDv7): the id is order and cursor in one, so a page
 * costs the same wherever it lies.
 */
export function keysetPage<R extends { readonly id: string }>(args: PageArgs, load: (page: Page) => Promise<R[]>) {
  if ((args.first ?? 0) < 0 || (args.last ?? 0) < 0) {
    throw new Invalid('seite.groesse', 'Weniger als keinen Eintrag kann eine Liste nicht zeigen.')
  }
  return resolveCursorConnection<Promise<R[]>>(
    { args, defaultSize: PAGE, maxSize: PAGE_MAX, toCursor: (row) => row.id },
    (wanted) => {
      for (const cursor of [wanted.after, wanted.before]) {
        if (cursor !== undefined && !isUuid(cursor)) {
          throw new Invalid('seite.form', 'Diese Stelle der Liste gibt es nicht. Bitte die Liste von vorn laden.')
        }
      }
      return load({ limit: wanted.limit, after: wanted.after, before: wanted.before, inverted: wanted.inverted })
    },
  )
}

/** A page whose ends are given when the statement runs: one text for all of them. */
export function pagePlaceholders(page: Page): Ends {
  return {
    after: page.after === undefined ? undefined : sql.placeholder('after'),
    before: page.before === undefined ? undefined : sql.placeholder('before'),
    inverted: page.inverted,
  }
}

/** What the text of a page depends on. Its size is part of it: with an open one Postgres would plan for all rows. */
export function pageShape(page: Page): string {
  return `${page.limit} ${page.after !== undefined} ${page.before !== undefined} ${page.inverted}`
}

/** The values for `pagePlaceholders`. */
export function pageValues(page: Page): Record<string, unknown> {
  return {
    ...(page.after !== undefined && { after: page.after }),
    ...(page.before !== undefined && { before: page.before }),
  }
}

interface Ends {
  readonly after: string | Placeholder | undefined
  readonly before: string | Placeholder | undefined
  readonly inverted: boolean
}

/** The predicate and the order of a page over an id column. `newest` first, or oldest first. */
export function keyset(id: PgColumn, page: Ends, newest: boolean): { where: (SQL | undefined)[]; orderBy: SQL } {
  const descending = newest !== page.inverted
  return {
    where: [
      page.after === undefined ? undefined : newest ? lt(id, page.after) : gt(id, page.after),
      page.before === undefined ? undefined : newest ? gt(id, page.before) : lt(id, page.before),
    ],
    orderBy: descending ? desc(id) : asc(id),
  }
}
