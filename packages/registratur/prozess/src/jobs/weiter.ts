import type { RecordedEvent } from '@verbundakte/audit'
import { load, visible } from '@verbundakte/authz'
import { laufwege } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { eq } from 'drizzle-orm'
import { fassungDesLaufs } from '../lauf/fassung.ts'
import { laeuft, laufHaltenWieErIst } from '../lauf/halten.ts'
import { aufDenWeg, warten, weitergehen } from '../lauf/weiter.ts'
import { laeufe, unterlagen } from '../tables.ts'

/** A Laufweg has ended, by being done or by being called back: the process that sent it goes on, or waits. */
export async function nachLaufweg(doors: Doors, event: RecordedEvent): Promise<void> {
  await doors.write(async (ctx) => {
    const [lauf] = await ctx.tx.select({ id: laeufe.id }).from(laeufe).where(eq(laeufe.laufweg, event.subjektId))
    if (lauf) await voran(ctx, lauf.id)
  })
}

/** What it has waited for may be there now. */
export async function nachAntwort(doors: Doors, event: RecordedEvent): Promise<void> {
  await doors.write(async (ctx) => {
    if (event.subjekt !== 'Unterlage') return voran(ctx, event.subjektId)
    const [unterlage] = await ctx.tx
      .select(visible(ctx, unterlagen))
      .from(unterlagen)
      .where(eq(unterlagen.id, event.subjektId))
    if (unterlage) await voran(ctx, unterlage.lauf)
  })
}

/** Somebody has said that it is to be tried again. */
export async function nachAnstoss(doors: Doors, event: RecordedEvent): Promise<void> {
  await doors.write((ctx) => voran(ctx, event.subjektId, true))
}

/** Looks at the state and not at the event: run late or twice, it says the same. */
async function voran(ctx: Context, id: string, angestossen = false): Promise<void> {
  const lauf = await laufHaltenWieErIst(ctx, id, 'lesen')
  if (!laeuft(lauf)) return
  const { inhalt } = await fassungDesLaufs(ctx, lauf)
  const abschnitt = inhalt.abschnitte.find(({ name }) => name === lauf.abschnitt)
  if (!abschnitt) return
  if (lauf.laufweg === null) {
    await aufDenWeg(ctx, lauf, abschnitt, inhalt)
    return
  }
  const laufweg = await load(ctx, laufwege, lauf.laufweg)
  if (laufweg.status === 'ABGESCHLOSSEN') await weitergehen(ctx, lauf, inhalt)
  // Somebody has stopped it on purpose: an answer or a paper alone does not send it round again.
  if (laufweg.status === 'ZURUECKGERUFEN') {
    if (angestossen && lauf.status === 'WARTET') await aufDenWeg(ctx, lauf, abschnitt, inhalt)
    else await warten(ctx, lauf, `Der Laufweg von „${abschnitt.titel}“ wurde zurückgerufen.`)
  }
}
