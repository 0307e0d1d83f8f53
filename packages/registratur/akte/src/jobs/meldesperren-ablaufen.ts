import { heute } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, eq, lt } from 'drizzle-orm'
import { meldesperreAblaufen } from '../meldesperre/ablaufen.ts'
import { meldesperren } from '../tables.ts'

/** Ends the locks whose last day is over, each by itself. Hourly; cut short, the next run goes on. */
export async function meldesperrenAblaufen(doors: Doors): Promise<void> {
  const abgelaufen = and(eq(meldesperren.gilt, true), lt(meldesperren.bis, heute()))
  const faellig = await doors.read((ctx) =>
    ctx.tx
      .select({ id: meldesperren.id, bis: meldesperren.bis })
      .from(meldesperren)
      .where(abgelaufen)
      .orderBy(meldesperren.bis, meldesperren.id)
      .limit(500),
  )
  const fehler: unknown[] = []
  for (const { id, bis } of faellig) {
    // One that does not end keeps no other locked.
    await doors.write((ctx) => meldesperreAblaufen(ctx, id, bis)).catch((error: unknown) => fehler.push(error))
  }
  if (fehler.length > 0) throw new AggregateError(fehler, `${fehler.length} Meldesperren sind nicht abgelaufen`)
}
