import { akteHalten } from '@verbundakte/akte'
import { load, reachable, update, visible } from '@verbundakte/authz'
import { aufgabeErledigen } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { and, eq, ne } from 'drizzle-orm'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { mussZeile } from '../verfahren/eingabe.ts'
import { betriebHalten, betriebsnameHalten, fallSperren } from '../verfahren/sperren.ts'
import { offeneMitteilung } from './anfragen.ts'
import { nebenbei, wiederAufgeben } from './aufgabe.ts'
import { gemeinterBetrieb } from './lesen.ts'
import { durchStornoOffen, ohneFolge, stornoLaden } from './storno.ts'
import { type Mitteilung, mitteilungen, type WIEDER_OFFEN } from './tables.ts'

/** An Anzeige that is here, whatever is still asked of it, answers what was told. */
const BEANTWORTET: readonly Anzeigezeile['status'][] = ['EINGEGANGEN', 'NACHGEFORDERT', 'WEITERGELEITET', 'BESCHEINIGT']

/** The Anzeige came meanwhile. @throws Invalid for a draft or one that was rejected, or of another Betrieb */
export async function mitteilungVerknuepfen(ctx: Context, id: string, anzeige: string): Promise<Mitteilung> {
  const { betrieb } = await load(ctx, anzeigen, anzeige)
  // Before the case, as in `betriebHalten`: otherwise its Storno may be certified between the look and the settling.
  if (betrieb !== null) await betriebsnameHalten(ctx, betrieb)
  const bisher = await offeneMitteilung(ctx, id)
  const zeile = await load(ctx, anzeigen, anzeige)
  if (!BEANTWORTET.includes(zeile.status))
    throw new Invalid('gewerbe.mitteilung.anzeige', 'Diese Anzeige ist nicht eingegangen.', { feld: 'anzeige' })
  if (await stornoLaden(ctx).load(zeile.id))
    throw new Invalid('gewerbe.mitteilung.storniert', 'Diese Anzeige ist storniert; sie beantwortet nichts.', {
      feld: 'anzeige',
    })
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
  return oeffnen(ctx, bisher, { anzeige: null }, 'von-hand')
}

/** Whom it is about, found later or exchanged; null: nobody the register knows. Its papers stay where they lie. */
export async function mitteilungZuordnen(ctx: Context, id: string, wem: string | null): Promise<Mitteilung> {
  // The Betrieb before the case: see `betriebHalten`.
  const betrieb = wem === null ? null : (await betriebHalten(ctx, wem)).id
  const bisher = await offeneMitteilung(ctx, id)
  if (bisher.betrieb === betrieb) return bisher
  if (bisher.anzeige !== null && !(await ohneFolge(ctx, bisher.anzeige)))
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
    if (each.stand === 'ERLEDIGT' && !beantwortet && each.grund === null)
      await oeffnen(ctx, each, { anzeige: id }, 'ohne-folge')
  }
}

/** A certified Storno takes back what the Anzeige said: what that had answered is open again. Any other Anzeige is no business of it. */
export async function mitteilungenNachStorno(
  ctx: Context,
  zeile: Pick<Anzeigezeile, 'id' | 'korrekturArt'>,
): Promise<void> {
  if (zeile.korrekturArt !== 'storno') return
  for (const id of await durchStornoOffen(ctx, zeile)) {
    const each = await fallSperren(ctx, mitteilungen, id)
    if (each.stand === 'ERLEDIGT' && each.grund === null)
      await oeffnen(ctx, each, { anzeige: each.anzeige }, 'storniert')
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

async function oeffnen(
  ctx: Context,
  bisher: Mitteilung,
  wie: Pick<Mitteilung, 'anzeige'>,
  weil: (typeof WIEDER_OFFEN)[number],
): Promise<Mitteilung> {
  const aufgabe = await wiederAufgeben(ctx, bisher)
  const neu = await update(ctx, mitteilungen, bisher.id, {
    ...wie,
    aufgabe,
    ...{ stand: 'OFFEN', grund: null, erledigtAm: null, erledigtVon: null },
  })
  ctx.record('gewerbe.mitteilung.wieder-offen', neu, { weil })
  return neu
}
