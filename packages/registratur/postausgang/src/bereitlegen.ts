import { akteDesVorgangsHalten, dokumente, dokumentLaden, vorgangHalten } from '@verbundakte/akte'
import type { RecordedEvent } from '@verbundakte/audit'
import { insert, load, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, eq } from 'drizzle-orm'
import { offeneAkteHalten } from './akte-halten.ts'
import { type Sendung, sendungen } from './tables.ts'
import { abgehend } from './versenden.ts'

/** A letter that is signed for good is laid out to be sent: once, however often the job comes. */
export async function bereitlegen(doors: Doors, event: RecordedEvent): Promise<void> {
  await doors.write(async (ctx) => {
    const dokument = await dokumentLaden(ctx).load(event.subjektId)
    if (dokument?.richtung !== 'AUS') return
    await akteDesVorgangsHalten(ctx, dokument.vorgang)
    if (await bereitgelegte(ctx, dokument.id)) return
    await hinlegen(ctx, dokument, event.person)
  })
}

/**
 * A letter that needs no Schlusszeichnung is laid out by whoever wrote it. Said twice it lies there once.
 *
 * @throws Conflict for one that went already: another sending is noted at the Dokument
 */
export async function dokumentBereitlegen(ctx: Context, id: string): Promise<Sendung> {
  await offeneAkteHalten(ctx, (await load(ctx, dokumente, id, 'aendern')).vorgang)
  const dokument = await abgehend(ctx, id)
  const da = await bereitgelegte(ctx, id)
  if (da?.status === 'OFFEN') return load(ctx, sendungen, da.id)
  if (da)
    throw new Conflict(
      'postausgang.war-schon',
      'Dieses Schreiben lag schon bereit. Ein weiterer Versand wird am Dokument vermerkt.',
    )
  return hinlegen(ctx, dokument, ctx.person?.id ?? null)
}

/** Lies there no more, as if nobody had laid it out. What was signed stays until it went. @throws Conflict */
export async function bereitlegenZuruecknehmen(ctx: Context, id: string): Promise<Sendung> {
  const gesehen = await load(ctx, sendungen, id, 'aendern')
  await offeneAkteHalten(ctx, gesehen.vorgang)
  const { status } = await loadLocked(ctx, dokumente, gesehen.dokument, 'aendern')
  const vorher = await loadLocked(ctx, sendungen, id, 'aendern')
  if (vorher.status === 'ZURUECKGENOMMEN') return vorher
  if (vorher.status !== 'OFFEN' || status === 'SCHLUSSGEZEICHNET')
    throw new Conflict(
      'postausgang.bleibt',
      'Dieses Schreiben bleibt im Postausgang. Dort lässt sich vermerken, dass der Versand entfällt.',
    )
  const neu = { status: 'ZURUECKGENOMMEN', bereitgelegt: false, erledigtAm: new Date() } as const
  const sendung = await update(ctx, sendungen, id, { ...neu, erledigtVon: ctx.person?.id ?? null })
  ctx.record('postausgang.zurueckgenommen', sendung, { vorgang: sendung.vorgang, dokument: sendung.dokument })
  return sendung
}

async function bereitgelegte(ctx: Context, dokument: string): Promise<Pick<Sendung, 'id' | 'status'> | undefined> {
  const [da] = await ctx.tx
    .select({ id: sendungen.id, status: sendungen.status })
    .from(sendungen)
    .where(and(eq(sendungen.dokument, dokument), eq(sendungen.bereitgelegt, true)))
  return da
}

/** Class and office are read under the lock of the Akte, so that a change of them is not missed. */
async function hinlegen(
  ctx: Context,
  dokument: { readonly id: string; readonly vorgang: string; readonly empfaenger: string | null },
  von: string | null,
): Promise<Sendung> {
  const vorgang = await vorgangHalten(ctx, dokument.vorgang)
  const sendung = await insert(ctx, sendungen, {
    akte: vorgang.akte,
    vorgang: vorgang.id,
    dokument: dokument.id,
    bereitgelegt: true,
    empfaenger: dokument.empfaenger,
    schutzklasse: vorgang.schutzklasse,
    federfuehrung: vorgang.federfuehrung,
    angelegtVon: von,
  })
  ctx.record('postausgang.bereitgelegt', sendung, { vorgang: vorgang.id, dokument: dokument.id })
  return sendung
}
