import { akteDesVorgangsHalten, dokumentLaden, vorgangHalten } from '@verbundakte/akte'
import type { RecordedEvent } from '@verbundakte/audit'
import { insert } from '@verbundakte/authz'
import type { Doors } from '@verbundakte/module'
import { and, eq } from 'drizzle-orm'
import { sendungen } from './tables.ts'

/** A letter that is signed for good is laid out to be sent: once, however often the job comes. */
export async function bereitlegen(doors: Doors, event: RecordedEvent): Promise<void> {
  await doors.write(async (ctx) => {
    const dokument = await dokumentLaden(ctx).load(event.subjektId)
    if (dokument?.richtung !== 'AUS') return
    await akteDesVorgangsHalten(ctx, dokument.vorgang)
    // Class and office are read under this lock, so that a change of them is not missed.
    const vorgang = await vorgangHalten(ctx, dokument.vorgang)
    const schon = await ctx.tx
      .select({ id: sendungen.id })
      .from(sendungen)
      .where(and(eq(sendungen.dokument, dokument.id), eq(sendungen.bereitgelegt, true)))
    if (schon.length > 0) return
    const sendung = await insert(ctx, sendungen, {
      akte: vorgang.akte,
      vorgang: vorgang.id,
      dokument: dokument.id,
      bereitgelegt: true,
      empfaenger: dokument.empfaenger,
      schutzklasse: vorgang.schutzklasse,
      federfuehrung: vorgang.federfuehrung,
      angelegtVon: event.person,
    })
    ctx.record('postausgang.bereitgelegt', sendung, { vorgang: vorgang.id, dokument: dokument.id })
  })
}
