import { heute } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, eq, lt } from 'drizzle-orm'
import { meldesperreAufheben } from '../meldesperre/sperren.ts'
import { meldesperren } from '../tables.ts'

/** Lifts the locks whose last day is over, each by itself. Hourly; cut short, the next run goes on. */
export async function meldesperrenAblaufen(doors: Doors): Promise<void> {
  const abgelaufen = and(eq(meldesperren.gilt, true), lt(meldesperren.bis, heute()))
  const faellig = await doors.read((ctx) =>
    ctx.tx.select({ id: meldesperren.id, bis: meldesperren.bis }).from(meldesperren).where(abgelaufen).limit(500),
  )
  for (const { id, bis } of faellig) {
    await doors.write((ctx) => meldesperreAufheben(ctx, id, `Die Sperre galt bis ${bis}.`, bis))
  }
}
