import {
  type Datei,
  dateiNehmen,
  dokumentAnlegen,
  inhaltFesthalten,
  pruefstandVon,
  type Vorgang,
} from '@verbundakte/akte'
import { insert, load, loadLocked, reachable, update, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { type Context, loader } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import { originalAblegen } from '../online/original.ts'
import type { Anlage } from '../regeln/befund.ts'
import { anlagePruefen } from '../regeln/g13-anlagen.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { type Anlagezeile, anlagen } from '../tables-prozess.ts'
import { formpruefungEntfaellt } from './formpruefung.ts'

/** What people call it, on screens and as the name of the Dokument. */
export const ZWECKE: Readonly<Record<Anlage['art'], string>> = {
  gruendungsvertrag: 'Gründungsvertrag',
  vollmacht: 'Vollmacht',
  ausweis: 'Ausweis',
  registerauszug: 'Registerauszug',
  beleg: 'Beleg',
  sonstige: 'Anlage',
}
const HOECHSTENS = 20

export const anlagenZu = loader<string, Anlagezeile[]>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(visible(ctx, anlagen))
    .from(anlagen)
    .where(and(anyId(anlagen.anzeige, ids), isNull(anlagen.entferntAm), reachable(ctx, 'lesen', anlagen)))
    .orderBy(asc(anlagen.id))
  return ids.map((id) => found.filter(({ anzeige }) => anzeige === id))
})

/** A file that was uploaded becomes an Anlage. @throws Invalid G-13 for another kind or more than 20 MB */
export async function anlageAnfuegen(ctx: Context, id: string, datei: string, zweck: string): Promise<Anlagezeile> {
  const zeile = await loadLocked(ctx, anzeigen, id, 'aendern')
  return anfuegen(ctx, zeile, await dateiNehmen(ctx, datei), zweck)
}

/** The same content again for the same purpose is the Anlage that is there. */
export async function anfuegen(ctx: Context, zeile: Anzeigezeile, datei: Datei, zweck: string): Promise<Anlagezeile> {
  const wofuer = zweckLesen(zweck)
  nochOffen(zeile)
  const [falsch] = anlagePruefen({ typ: datei.mime, bytes: datei.groesse })
  if (falsch) throw new Invalid(`gewerbe.${falsch.code}`, `${falsch.satz} (G-13)`, { feld: 'datei' })
  await inhaltFesthalten(ctx, datei.sha256)
  const da = await ctx.tx
    .select(visible(ctx, anlagen))
    .from(anlagen)
    .where(and(eq(anlagen.anzeige, zeile.id), isNull(anlagen.entferntAm), reachable(ctx, 'lesen', anlagen)))
  const selbe = da.find((each) => each.sha256 === datei.sha256 && each.zweck === wofuer)
  if (selbe) return selbe
  if (da.length >= HOECHSTENS)
    throw new Invalid('gewerbe.anlagen', `Höchstens ${HOECHSTENS} Anlagen zu einer Anzeige.`, { feld: 'datei' })
  const { dateiname, sha256, groesse, mime, art, hinweis } = datei
  const { pruefung, geprueftAm, signaturstand, pruefhinweis } = await pruefstandVon(ctx, datei)
  const anlage = await insert(ctx, anlagen, {
    anzeige: zeile.id,
    zweck: wofuer,
    ...{ dateiname, sha256, groesse, mime, art, hinweis, pruefung, geprueftAm, signaturstand, pruefhinweis },
    angelegtVon: ctx.person?.id ?? null,
    schutzklasse: zeile.schutzklasse,
    federfuehrung: zeile.federfuehrung,
  })
  await formpruefungEntfaellt(ctx, zeile)
  ctx.record('gewerbe.anlage.angefuegt', anlage, { anzeige: zeile.id, zweck: wofuer, sha256, groesse })
  return anlage
}

/** Off the Anzeige, or back on it; nothing is deleted. @throws Conflict once it is filed */
export async function anlageEntfernen(ctx: Context, id: string, entfernt: boolean): Promise<Anlagezeile> {
  const { anzeige } = await load(ctx, anlagen, id, 'aendern')
  const zeile = await loadLocked(ctx, anzeigen, anzeige, 'aendern')
  nochOffen(zeile)
  const bisher = await loadLocked(ctx, anlagen, id, 'aendern')
  if ((bisher.entferntAm !== null) === entfernt) return bisher
  const neu = await update(ctx, anlagen, id, { entferntAm: entfernt ? new Date() : null })
  await formpruefungEntfaellt(ctx, zeile)
  ctx.record(`gewerbe.anlage.${entfernt ? 'entfernt' : 'wiederhergestellt'}`, neu, { anzeige: neu.anzeige })
  return neu
}

/** At the receipt, or handed on, each becomes a Dokument of the Vorgang, as Anlage of the Anzeige or the letter. */
export async function anlagenAblegen(
  ctx: Context,
  zeile: Anzeigezeile,
  vorgang: Vorgang,
  anzeigedokument: string,
): Promise<void> {
  const da = await ctx.tx
    .select(visible(ctx, anlagen))
    .from(anlagen)
    .where(and(eq(anlagen.anzeige, zeile.id), isNull(anlagen.entferntAm), reachable(ctx, 'aendern', anlagen)))
    .orderBy(asc(anlagen.id))
  await originalAblegen(ctx, zeile, vorgang, anzeigedokument)
  for (const anlage of da) {
    const angaben = { betreff: ZWECKE[anlage.zweck], typ: ZWECKE[anlage.zweck], richtung: 'EIN' as const }
    const dokument = await dokumentAnlegen(ctx, vorgang, anlage, angaben, anzeigedokument)
    await update(ctx, anlagen, anlage.id, {
      dokument: dokument.id,
      schutzklasse: dokument.schutzklasse,
      federfuehrung: dokument.federfuehrung,
    })
  }
}

/** What was filed with a letter that was taken back is filed anew with whatever comes next. */
export async function anlagenWiederOffen(ctx: Context, anzeige: string): Promise<void> {
  const da = await ctx.tx
    .select(visible(ctx, anlagen))
    .from(anlagen)
    .where(and(eq(anlagen.anzeige, anzeige), isNotNull(anlagen.dokument), reachable(ctx, 'aendern', anlagen)))
  for (const { id } of da) await update(ctx, anlagen, id, { dokument: null })
}

function zweckLesen(zweck: string): Anlage['art'] {
  // Object.keys forgets its types; the table is a constant.
  const gefunden = (Object.keys(ZWECKE) as Anlage['art'][]).find((each) => each === zweck)
  if (!gefunden) throw new Invalid('gewerbe.zweck', 'Diese Art von Anlage gibt es nicht.', { feld: 'zweck' })
  return gefunden
}

function nochOffen({ status }: Anzeigezeile): void {
  if (status === 'ENTWURF' || status === 'EINGEGANGEN' || status === 'NACHGEFORDERT') return
  throw new Conflict('gewerbe.anlage-zu-spaet', 'Über diese Anzeige ist entschieden; sie nimmt keine Anlagen mehr auf.')
}
