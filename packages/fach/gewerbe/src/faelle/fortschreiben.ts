import { insert, reachable, update, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { fold, Invalid } from '@verbundakte/kernel'
import { and, asc, eq } from 'drizzle-orm'
import { spaltenDerAnzeige } from '../anzeige/spalten.ts'
import { geltende } from '../register/geltend.ts'
import { type Abschnitt, namen, verlauf } from '../register/register.ts'
import type { Registerstand, Vermerk } from '../register/stand.ts'
import { type Anzeigezeile, anzeigen, type Betrieb, betriebe } from '../tables.ts'
import { wz } from '../wz/liste.ts'
import { gleichgesetzte } from '../zusammenfuehren/gleich.ts'
import { mussSelbstStehen } from '../zusammenfuehren/wegweiser.ts'
import { anzeigeVon } from './wert.ts'

/** The certified Anzeigen of a Betrieb, or of several that are to be one, as the core reads them. */
export async function vermerke(ctx: Context, ...betrieb: readonly string[]): Promise<Vermerk[]> {
  return alsVermerke(ctx, await bescheinigte(ctx, betrieb))
}

export function bescheinigte(ctx: Context, betrieb: readonly string[]): Promise<Anzeigezeile[]> {
  return ctx.tx
    .select(spaltenDerAnzeige(ctx))
    .from(anzeigen)
    .where(and(anyId(anzeigen.betrieb, betrieb), eq(anzeigen.status, 'BESCHEINIGT'), reachable(ctx, 'lesen', anzeigen)))
    .orderBy(asc(anzeigen.bescheinigtAm), asc(anzeigen.id))
}

/** Anzeigen of one Betrieb; who was said to be the same person is so in each of them. */
export function alsVermerke(ctx: Context, zeilen: readonly Anzeigezeile[]): Vermerk[] {
  const als = gleichgesetzte(zeilen)
  return zeilen.flatMap((zeile) =>
    zeile.bescheinigtAm
      ? [{ anzeige: anzeigeVon(ctx, zeile), erfasst: zeile.bescheinigtAm.toISOString(), als: als(zeile) }]
      : [],
  )
}

/**
 * Writes the row of the register anew from all certified Anzeigen and this one. It shows the last state that was announced,
 * also where its day has not come: beginning and end stand beside it.
 *
 * @throws Invalid `gewerbe.passt-nicht` for an end before a beginning, or of an unknown partner
 */
export async function fortschreiben(
  ctx: Context,
  zeile: Anzeigezeile,
  erfasst: Date,
  akte: { readonly id: string } & Pick<Betrieb, 'schutzklasse' | 'federfuehrung'>,
): Promise<Betrieb> {
  const alle = alsVermerke(ctx, [...(await bescheinigte(ctx, [zeile.betrieb])), { ...zeile, bescheinigtAm: erfasst }])
  const abschnitte = verlauf(alle, erfasst.toISOString())
  const stand = abschnitte.at(-1)?.stand
  if (zeile.korrekturVon) mussNochPassen(alle, abschnitte, erfasst.toISOString())
  if (!stand && zeile.korrekturArt === 'storno') return stornieren(ctx, zeile)
  // An end before the beginning changes no day: it would be filed, and gone.
  const wirkt = zeile.korrekturArt === 'storno' || abschnitte.some((each) => each.anzeigen.includes(zeile.id))
  if (!stand || !wirkt || laesstOffen(alle, stand, erfasst.toISOString())) {
    throw new Invalid(
      'gewerbe.passt-nicht',
      'Diese Anzeige passt nicht zum Register: Der Betrieb ist zu diesem Tag nicht angemeldet, oder die Person ist nicht beteiligt.',
    )
  }
  const werte = {
    ...spalten(stand, namen(abschnitte)),
    akte: akte.id,
    schutzklasse: akte.schutzklasse,
    federfuehrung: akte.federfuehrung,
    geaendertAm: new Date(),
  }
  const [da] = await ctx.tx
    .select(visible(ctx, betriebe))
    .from(betriebe)
    .where(and(eq(betriebe.id, zeile.betrieb), reachable(ctx, 'lesen', betriebe)))
  if (da) mussSelbstStehen(da)
  const betrieb = da
    ? await update(ctx, betriebe, da.id, werte)
    : await insert(ctx, betriebe, { id: zeile.betrieb, ...werte })
  ctx.record('gewerbe.betrieb.fortgeschrieben', betrieb, { anzeige: zeile.id, status: betrieb.status })
  return betrieb
}

/**
 * Whether this Anzeige, or because of it an earlier one, fits nothing any more. Of two ends on the same day the one that comes
 * second in the register need not be the one that came second to the counter.
 */
function laesstOffen(alle: readonly Vermerk[], stand: Registerstand, erfasst: string): boolean {
  const vorher = verlauf(alle.slice(0, -1), erfasst).at(-1)?.stand.ungeklaert ?? []
  return stand.ungeklaert.some((uuid) => !vorher.includes(uuid))
}

/**
 * A correction may not leave what came after it without a Betrieb, or without a beginning.
 *
 * @throws Invalid `gewerbe.korrektur-passt-nicht`
 */
function mussNochPassen(alle: readonly Vermerk[], abschnitte: readonly Abschnitt[], erfasst: string): void {
  const vorher = verlauf(alle.slice(0, -1), erfasst).at(-1)?.stand.ungeklaert ?? []
  const wirksam = new Set(abschnitte.flatMap(({ anzeigen: ids }) => ids))
  const jetzt = abschnitte.at(-1)?.stand.ungeklaert ?? []
  const verwaist = geltende(alle, erfasst).some(
    ({ uuid }) => !wirksam.has(uuid) || (jetzt.includes(uuid) && !vorher.includes(uuid)),
  )
  if (!verwaist) return
  throw new Invalid(
    'gewerbe.korrektur-passt-nicht',
    'Eine spätere Anzeige dieses Betriebs baut darauf auf. Bitte berichtigen oder stornieren Sie zuerst die spätere.',
  )
}

/** Nothing is left that began it: it stays in the register as what it was, and says so. */
async function stornieren(ctx: Context, zeile: Anzeigezeile): Promise<Betrieb> {
  const betrieb = await update(ctx, betriebe, zeile.betrieb, {
    status: 'STORNIERT',
    ende: null,
    geaendertAm: new Date(),
  })
  ctx.record('gewerbe.betrieb.fortgeschrieben', betrieb, { anzeige: zeile.id, status: betrieb.status })
  return betrieb
}

export function spalten({ teile, status, seit, bis, beteiligte }: Registerstand, alleNamen: readonly string[]) {
  const anschrift = teile.betriebsstaette?.anschrift
  const haupt = teile.taetigkeiten?.find(({ schwerpunkt }) => schwerpunkt) ?? teile.taetigkeiten?.[0]
  const name = betriebsname(teile, beteiligte)
  const taetigkeit = (teile.taetigkeiten ?? []).map(({ text }) => text).join('; ')
  const zweig = haupt?.wz && wz(haupt.wz.ausgabe, haupt.wz.code)
  return {
    name,
    geschaeftsbezeichnung: teile.geschaeftsbezeichnung ?? null,
    strasse: anschrift?.strasse ?? null,
    hausnummer: anschrift?.hausnummer ?? null,
    plz: anschrift?.plz ?? null,
    ort: anschrift?.ort ?? null,
    rechtsform: teile.rechtsform ?? null,
    taetigkeit,
    wzCode: haupt?.wz?.code ?? null,
    wzAusgabe: haupt?.wz?.ausgabe ?? null,
    status: status === 'aktiv' ? ('AKTIV' as const) : ('ABGEMELDET' as const),
    beginn: seit,
    ende: bis,
    namen: alleNamen.join('\n'),
    suchtext: fold([name, ...alleNamen, taetigkeit, anschrift?.strasse, anschrift?.ort, zweig?.titel].join(' ')),
  }
}

/** As people call it: the entered name, or those who trade under their own. */
export function betriebsname(teile: Registerstand['teile'], beteiligte: Registerstand['beteiligte']): string {
  const personen = beteiligte.map(({ person }) => [person?.vornamen, person?.name].filter(Boolean).join(' '))
  return teile.eingetragenerName ?? (personen.filter((each) => each !== '').join(', ') || 'Ohne Namen')
}
