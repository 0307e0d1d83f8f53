import { type Akte, ablageZuruecknehmen, type Dokument, dokumentAnlegen, type Vorgang } from '@verbundakte/akte'
import { insert, reachable, update, visible } from '@verbundakte/authz'
import { type Context, loader } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { mitarbeiterLaden } from '@verbundakte/module'
import { mussUnversandtSein } from '@verbundakte/postausgang'
import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Anzeigezeile } from '../tables.ts'
import { type Schreiben, schreiben } from '../tables-prozess.ts'
import { hinterlegen } from './schriftgut.ts'
import { anzeigeVon } from './wert.ts'

/** The letters to these Anzeigen, the oldest first; one that was taken back is not among them. */
export const schreibenZu = loader<string, Schreiben[]>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(visible(ctx, schreiben))
    .from(schreiben)
    .where(
      and(
        inArray(schreiben.anzeige, [...ids]),
        isNull(schreiben.zurueckgenommenAm),
        reachable(ctx, 'lesen', schreiben),
      ),
    )
    .orderBy(asc(schreiben.id))
  return ids.map((id) => found.filter(({ anzeige }) => anzeige === id))
})

/** The letter of this kind that still stands, the last one. Asked anew each time: the same transaction may have written it. */
export async function letztes(ctx: Context, anzeige: string, art: Schreiben['art']): Promise<Schreiben | undefined> {
  const [da] = await ctx.tx
    .select(visible(ctx, schreiben))
    .from(schreiben)
    .where(
      and(
        eq(schreiben.anzeige, anzeige),
        eq(schreiben.art, art),
        isNull(schreiben.zurueckgenommenAm),
        reachable(ctx, 'aendern', schreiben),
      ),
    )
    .orderBy(desc(schreiben.id))
    .limit(1)
  return da
}

/** What every letter to this Anzeige has in its head and foot. */
export async function rahmen(ctx: Context, zeile: Anzeigezeile, zeichen: string) {
  const { art, name, ags } = ctx.profil
  const wer = ctx.person && (await mitarbeiterLaden(ctx, ctx.person.id))
  return {
    anzeige: anzeigeVon(ctx, zeile),
    gemeinde: { name: `${art} ${name}`, ags },
    zeichen,
    tag: heute(),
    bearbeiter: wer?.name ?? '',
  }
}

interface Briefablage extends Pick<Schreiben, 'art'> {
  readonly akte: Pick<Akte, 'id'>
  readonly vorgang: Vorgang
  readonly betreff: string
  readonly typ: string
  readonly empfaenger: string
  readonly bytes: Uint8Array
  readonly frist?: Schreiben['frist']
  readonly wiedervorlageVorher?: Schreiben['wiedervorlageVorher']
  readonly an?: string
}

/** Files a letter in the Vorgang of its Anzeige, and remembers what it is. */
export async function briefAblegen(
  ctx: Context,
  zeile: Anzeigezeile,
  { art, akte, vorgang, betreff, typ, empfaenger, bytes, frist, wiedervorlageVorher, an }: Briefablage,
): Promise<{ readonly brief: Schreiben; readonly dokument: Dokument }> {
  const datei = await hinterlegen(ctx, { name: `${betreff}.pdf`, mime: 'application/pdf', art: 'pdf', bytes })
  const dokument = await dokumentAnlegen(
    ctx,
    vorgang,
    datei,
    { betreff, typ, richtung: 'AUS', datumDesSchreibens: heute(), empfaenger: empfaenger.slice(0, 500) || null },
    null,
  )
  const brief = await insert(ctx, schreiben, {
    anzeige: zeile.id,
    betrieb: zeile.betrieb,
    art,
    akte: akte.id,
    vorgang: vorgang.id,
    dokument: dokument.id,
    frist: frist ?? null,
    wiedervorlageVorher: wiedervorlageVorher ?? null,
    an: an ?? null,
    angelegtVon: ctx.person?.id ?? null,
    schutzklasse: dokument.schutzklasse,
    federfuehrung: dokument.federfuehrung,
  })
  ctx.record('gewerbe.schreiben.abgelegt', brief, { anzeige: zeile.id, art, dokument: dokument.id })
  return { brief, dokument }
}

/** While nobody has worked with the Dokument, it has not been sent, and the quarter of an hour is not over. @throws Conflict, Forbidden */
export async function briefZuruecknehmen(ctx: Context, brief: Schreiben, grund: string): Promise<void> {
  await schreibenZurueckholen(ctx, brief.dokument, grund)
  const neu = await update(ctx, schreiben, brief.id, { zurueckgenommenAm: new Date() })
  ctx.record('gewerbe.schreiben.zurueckgenommen', neu, { anzeige: neu.anzeige })
}

/** Out of the Akte, unless the Postausgang says that it has left the house. @throws Conflict, Forbidden */
export async function schreibenZurueckholen(ctx: Context, dokument: string, grund: string): Promise<void> {
  await mussUnversandtSein(ctx, dokument)
  await ablageZuruecknehmen(ctx, dokument, grund)
}
