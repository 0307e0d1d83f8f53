import type { Doors } from '@verbundakte/module'
import { inArray } from 'drizzle-orm'
import { nachfuehren, uhr } from './schritte.ts'
import { auftraege } from './tables.ts'

/** Writes down what the clock has done. Nothing waits for it: whoever looks at a grant looks at the clock as well. */
export async function verstreichen(doors: Doors): Promise<void> {
  await doors.write(async (ctx) => {
    const offene = await ctx.tx
      .select()
      .from(auftraege)
      .where(inArray(auftraege.zustand, ['BEANTRAGT', 'BEWILLIGT', 'AKTIV']))
      .for('update')
    const { jetzt } = await uhr(ctx)
    for (const auftrag of offene) await nachfuehren(ctx, auftrag, jetzt)
  })
}
