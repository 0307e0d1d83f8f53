import type { Doors } from '@verbundakte/module'
import { and, eq, inArray } from 'drizzle-orm'
import { zustandJetzt } from './machine.ts'
import { festhalten, uhr } from './schritte.ts'
import { auftraege } from './tables.ts'

const EREIGNIS = { VERFALLEN: 'verfallen', ABGELAUFEN: 'abgelaufen' } as const

/** Writes down what the clock has done. Nothing waits for it: whoever looks at a grant looks at the clock as well. */
export async function verstreichen(doors: Doors): Promise<void> {
  await doors.write(async (ctx) => {
    const offene = await ctx.tx
      .select()
      .from(auftraege)
      .where(inArray(auftraege.zustand, ['BEANTRAGT', 'BEWILLIGT', 'AKTIV']))
      .for('update')
    const { jetzt } = await uhr(ctx)
    for (const auftrag of offene) {
      const zustand = zustandJetzt(auftrag, jetzt)
      if (zustand !== 'VERFALLEN' && zustand !== 'ABGELAUFEN') continue
      const [nachher] = await ctx.tx
        .update(auftraege)
        .set({ zustand })
        .where(and(eq(auftraege.id, auftrag.id), eq(auftraege.zustand, auftrag.zustand)))
        .returning()
      if (nachher) await festhalten(ctx, nachher, EREIGNIS[zustand])
    }
  })
}
