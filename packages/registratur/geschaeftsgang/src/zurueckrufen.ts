import { dokumente } from '@verbundakte/akte'
import { load, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { saetze } from './angaben.ts'
import { lenken } from './handelnder.ts'
import { laufwegHalten, mussLaufen, statusSetzen, weiterruecken } from './laufweg.ts'
import { type Laufweg, laufwege, type Schritt, schritte } from './tables.ts'
import { uebergang } from './zustand.ts'

/** Calls a Laufweg back: what is not finished disappears from every Postkorb; what is finished stays. */
export async function laufwegZurueckrufen(ctx: Context, id: string, grund?: string | null): Promise<Laufweg> {
  const laufweg = await laufwegHalten(ctx, id)
  lenken(ctx, laufweg)
  mussLaufen(laufweg)
  return zurueckgerufen(ctx, laufweg, saetze(grund, 'grund'), ctx.person?.id ?? null)
}

/**
 * The filing of a Dokument was taken back: nobody is asked about it any more. Answers that were given stay.
 *
 * @param von who took it back
 */
export async function laufwegeZumDokumentZurueckrufen(ctx: Context, id: string, von: string | null): Promise<void> {
  const { vorgang } = await load(ctx, dokumente, id)
  const laufende = await ctx.tx
    .select({ id: laufwege.id })
    .from(laufwege)
    .where(and(eq(laufwege.vorgang, vorgang), eq(laufwege.dokument, id), eq(laufwege.status, 'LAUFEND')))
    .orderBy(asc(laufwege.id))
  for (const each of laufende) {
    const laufweg = await laufwegHalten(ctx, each.id)
    if (laufweg.status === 'LAUFEND') await zurueckgerufen(ctx, laufweg, ABLAGE_ZURUECK, von)
  }
}

const ABLAGE_ZURUECK = 'Die Ablage des Dokuments wurde zurückgenommen.'

async function zurueckgerufen(
  ctx: Context,
  laufweg: Laufweg,
  vermerk: string | null,
  von: string | null,
): Promise<Laufweg> {
  const neu = {
    status: 'ZURUECKGERUFEN',
    bearbeitetAm: new Date(),
    bearbeitetVon: von,
    vermerk,
    hindernis: null,
  } as const
  // Steps of others: whoever directs the Laufweg takes them away as a whole.
  await ctx.tx
    .update(schritte)
    .set(neu)
    .where(and(eq(schritte.laufweg, laufweg.id), inArray(schritte.status, ['ZUKUENFTIG', 'AKTUELL'])))
  ctx.record('geschaeftsgang.zurueckgerufen', laufweg, { vorgang: laufweg.vorgang })
  return statusSetzen(ctx, laufweg, 'ZURUECKGERUFEN')
}

/** Leaves out a step that is not needed (any more): it stays visible as skipped, with the reason. */
export async function schrittUeberspringen(ctx: Context, id: string, grund?: string | null): Promise<Schritt> {
  const gesehen = await load(ctx, schritte, id, 'bearbeiten')
  const laufweg = await laufwegHalten(ctx, gesehen.laufweg)
  const vorher = await load(ctx, schritte, id, 'bearbeiten')
  lenken(ctx, laufweg, vorher)
  const neu = {
    status: uebergang(vorher.status, 'ueberspringen'),
    bearbeitetAm: new Date(),
    bearbeitetVon: ctx.person?.id ?? null,
    vermerk: saetze(grund, 'grund'),
    hindernis: null,
  }
  const schritt = await update(ctx, schritte, id, neu, 'bearbeiten')
  const { vorgang, nummer, verfuegung } = schritt
  ctx.record('geschaeftsgang.schritt.uebersprungen', schritt, { vorgang, nummer, verfuegung })
  await weiterruecken(ctx, laufweg)
  return schritt
}
