import { akteHalten } from '@verbundakte/akte'
import { load, reachable, update, visible } from '@verbundakte/authz'
import { aufgabeErledigen, aufgabeOeffnen } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid, UserError } from '@verbundakte/kernel'
import { and, eq, ne } from 'drizzle-orm'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { mussZeile } from '../verfahren/eingabe.ts'
import { fallSperren } from '../verfahren/sperren.ts'
import { offeneMitteilung } from './anfragen.ts'
import { betriebHalten } from './aufnehmen.ts'
import { gemeinterBetrieb, OHNE_FOLGE } from './lesen.ts'
import { type Mitteilung, mitteilungen } from './tables.ts'

/** An Anzeige that is here, whatever is still asked of it, answers what was told. */
const BEANTWORTET: readonly Anzeigezeile['status'][] = ['EINGEGANGEN', 'NACHGEFORDERT', 'WEITERGELEITET', 'BESCHEINIGT']

/** The Anzeige came meanwhile. @throws Invalid for a draft or one that was rejected, or of another Betrieb */
export async function mitteilungVerknuepfen(ctx: Context, id: string, anzeige: string): Promise<Mitteilung> {
  const bisher = await offeneMitteilung(ctx, id)
  const zeile = await load(ctx, anzeigen, anzeige)
  if (!BEANTWORTET.includes(zeile.status))
    throw new Invalid('gewerbe.mitteilung.anzeige', 'Diese Anzeige ist nicht eingegangen.', { feld: 'anzeige' })
  const gemeint = await gemeinterBetrieb(ctx, bisher)
  if (gemeint !== null && gemeint !== zeile.betrieb)
    throw new Invalid('gewerbe.mitteilung.betrieb', 'Diese Anzeige gehört zu einem anderen Betrieb.', {
      feld: 'anzeige',
    })
  ctx.record('gewerbe.mitteilung.verknuepft', bisher, { anzeige: zeile.id })
  return schliessen(ctx, bisher, { anzeige: zeile.id, grund: null })
}

/** Nothing has to follow. @throws Invalid without a reason */
export async function mitteilungSchliessen(ctx: Context, id: string, warum: string): Promise<Mitteilung> {
  const bisher = await offeneMitteilung(ctx, id)
  const grund = mussZeile(warum, 'grund', 500, 'Bitte sagen Sie, warum nichts weiter folgt.')
  return schliessen(ctx, bisher, { anzeige: bisher.anzeige, grund })
}

/** Takes it up again, as it was. */
export async function mitteilungOeffnen(ctx: Context, id: string): Promise<Mitteilung> {
  const bisher = await fallSperren(ctx, mitteilungen, id)
  if (bisher.stand === 'OFFEN') return bisher
  if (bisher.stand === 'ZURUECKGENOMMEN')
    throw new Conflict('gewerbe.mitteilung.zurueckgenommen', 'Diese Mitteilung ist zurückgenommen.')
  return oeffnen(ctx, bisher, { anzeige: null })
}

/** Whom it is about, found later or exchanged; null: nobody the register knows. Its papers stay where they lie. */
export async function mitteilungZuordnen(ctx: Context, id: string, wem: string | null): Promise<Mitteilung> {
  const bisher = await offeneMitteilung(ctx, id)
  const betrieb = wem === null ? null : (await betriebHalten(ctx, wem)).id
  if (bisher.betrieb === betrieb) return bisher
  if (bisher.anzeige !== null && !OHNE_FOLGE.includes((await load(ctx, anzeigen, bisher.anzeige)).status))
    throw new Conflict('gewerbe.mitteilung.abmeldung', 'Zu diesem Betrieb ist schon eine Anzeige begonnen.')
  const neu = await update(ctx, mitteilungen, id, { betrieb, anzeige: null })
  ctx.record('gewerbe.mitteilung.zugeordnet', neu, { betrieb })
  return neu
}

/**
 * What becomes of the Anzeige that answers it: one that came in settles it, one that was discarded or rejected opens it again.
 * Whoever changes the state of an Anzeige calls it.
 */
export async function mitteilungenFolgen(
  ctx: Context,
  { id, status }: Pick<Anzeigezeile, 'id' | 'status'>,
): Promise<void> {
  const deren = and(
    eq(mitteilungen.anzeige, id),
    ne(mitteilungen.stand, 'ZURUECKGENOMMEN'),
    reachable(ctx, 'aendern', mitteilungen),
  )
  // Their Akten before their rows, as in `fallSperren`.
  const akten = await ctx.tx.selectDistinct({ akte: mitteilungen.akte }).from(mitteilungen).where(deren)
  for (const { akte } of akten.toSorted((a, b) => (a.akte < b.akte ? -1 : 1))) await akteHalten(ctx, akte)
  const alle = await ctx.tx
    .select(visible(ctx, mitteilungen))
    .from(mitteilungen)
    .where(deren)
    .orderBy(mitteilungen.id)
    .for('update')
  for (const each of alle) {
    const beantwortet = BEANTWORTET.includes(status)
    if (each.stand === 'OFFEN' && beantwortet) await schliessen(ctx, each, { anzeige: id, grund: null })
    // Closed with a reason it was not for the sake of the Anzeige.
    if (each.stand === 'ERLEDIGT' && !beantwortet && each.grund === null) await oeffnen(ctx, each, { anzeige: id })
  }
}

async function schliessen(
  ctx: Context,
  bisher: Mitteilung,
  wie: Pick<Mitteilung, 'anzeige' | 'grund'>,
): Promise<Mitteilung> {
  await nebenbei(ctx, () => aufgabeErledigen(ctx, bisher.aufgabe))
  const neu = await update(ctx, mitteilungen, bisher.id, {
    ...wie,
    stand: 'ERLEDIGT',
    erledigtAm: new Date(),
    erledigtVon: ctx.person?.id ?? null,
  })
  ctx.record('gewerbe.mitteilung.erledigt', neu, { anzeige: neu.anzeige })
  return neu
}

async function oeffnen(ctx: Context, bisher: Mitteilung, wie: Pick<Mitteilung, 'anzeige'>): Promise<Mitteilung> {
  await nebenbei(ctx, () => aufgabeOeffnen(ctx, bisher.aufgabe))
  const neu = await update(ctx, mitteilungen, bisher.id, {
    ...wie,
    ...{ stand: 'OFFEN', grund: null, erledigtAm: null, erledigtVon: null },
  })
  ctx.record('gewerbe.mitteilung.wieder-offen', neu, {})
  return neu
}

/** The Aufgabe may have been done, withdrawn or given to somebody who has to say so themselves: that holds up nothing here. */
async function nebenbei(ctx: Context, was: () => Promise<unknown>): Promise<void> {
  await ctx.alone(was).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error
  })
}
