import type { Doors } from '@verbundakte/module'
import { and, eq, isNotNull, lte, sql } from 'drizzle-orm'
import { ausgaenge, eingaenge } from './tables.ts'

const SEIT = sql`clock_timestamp() - interval '30 days'`

/** What has arrived is kept by the modules of both sides; here its content goes after 30 days, that it was sent stays. */
export function leeren(doors: Doors): Promise<void> {
  return doors.write(async (ctx) => {
    await ctx.tx
      .update(ausgaenge)
      .set({ inhalt: null })
      .where(and(eq(ausgaenge.zustand, 'ZUGESTELLT'), isNotNull(ausgaenge.inhalt), lte(ausgaenge.zugestelltAm, SEIT)))
    await ctx.tx
      .update(eingaenge)
      .set({ inhalt: null })
      .where(and(eq(eingaenge.zustand, 'VERARBEITET'), isNotNull(eingaenge.inhalt), lte(eingaenge.verarbeitetAm, SEIT)))
  })
}
