import { reachable, visible } from '@verbundakte/authz'
import { anyId, type ModuleTable } from '@verbundakte/database'
import { grouped, inOrder, loader, rowsBy } from '@verbundakte/graphql'
import { and, asc, desc, type InferSelectModel } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { aufgaben, kommentare, laufwege, schritte, wiedervorlagen } from './tables.ts'

/** Rows by id, as far as the person may read them; null for all others. */
function nachId<T extends ModuleTable>(table: T) {
  type Row = InferSelectModel<T> & { id: string }
  return loader<string, InferSelectModel<T> | null>(async (ctx, ids) => {
    const found = await ctx.tx
      .select(visible(ctx, table as ModuleTable))
      .from(table as ModuleTable)
      .where(and(anyId(table.id, ids), reachable(ctx, 'lesen', table)))
    // The table's own rows; Drizzle's types are open for a generic one.
    return inOrder(ids, found as Row[], (row) => row.id)
  })
}

export const laufwegLaden = nachId(laufwege)
export const schrittLaden = nachId(schritte)
export const wiedervorlageLaden = nachId(wiedervorlagen)
export const aufgabeLaden = nachId(aufgaben)

/** Everything of one kind that lies in a Vorgang, the newest first. */
function desVorgangs<T extends ModuleTable & { readonly vorgang: PgColumn }>(table: T) {
  type Row = InferSelectModel<T> & { vorgang: string }
  return loader<string, InferSelectModel<T>[]>(async (ctx, ids) => {
    const found = await ctx.tx
      .select(visible(ctx, table as ModuleTable))
      .from(table as ModuleTable)
      .where(and(anyId(table.vorgang, ids), reachable(ctx, 'lesen', table)))
      .orderBy(desc(table.id))
    // As above.
    return grouped(ids, found as Row[], (row) => row.vorgang)
  })
}

export const laufwegeDesVorgangs = desVorgangs(laufwege)
export const wiedervorlagenDesVorgangs = desVorgangs(wiedervorlagen)

export const kommentareDesVorgangs = rowsBy(kommentare, 'vorgang', asc(kommentare.id))

/** What is due first; what is done stays in its place. */
export const aufgabenDesVorgangs = rowsBy(aufgaben, 'vorgang', asc(aufgaben.faellig), asc(aufgaben.id))

/** In the order in which they are done. */
export const schritteDesLaufwegs = rowsBy(schritte, 'laufweg', asc(schritte.stufe), asc(schritte.nummer))
