import { akten, dokumentAnlegen, vorgangAnlegen } from '@verbundakte/akte'
import { insert, load, reachable, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { heute, Invalid, isUuid, NotFound } from '@verbundakte/kernel'
import { and, eq, sql } from 'drizzle-orm'
import { vermerke } from '../faelle/fortschreiben.ts'
import { gebuehrentabelle } from '../faelle/gebuehren.ts'
import { hinterlegen } from '../faelle/schriftgut.ts'
import { verlauf } from '../register/register.ts'
import { betriebe } from '../tables.ts'
import { type AuskunftEingabe, auskunftLesen, type Gelesen } from './eingabe.ts'
import { auskunftseinstellung } from './einstellung.ts'
import { type Angabe, type Auskunftsfeld, FELDER_JE_ART, projizieren } from './felder.ts'
import { auskunftSchrift } from './schrift.ts'
import { gesperrteFelder } from './sperre.ts'
import { type Auskunft, auskuenfte } from './tables.ts'

/**
 * Tells somebody what § 14 GewO lets them know of a Betrieb, or why not: a letter in the Akte of the Betrieb, a row in the log,
 * and the fee. Sent twice it is given once.
 *
 * @throws Invalid for a question that lacks its reason, or asks for more than its kind allows
 */
export async function auskunftErteilen(ctx: Context, eingabe: AuskunftEingabe): Promise<Auskunft> {
  if (!isUuid(eingabe.id)) throw new NotFound()
  await rows(ctx.tx, sql`select verbund.sperren(${`gewerbe.auskunft ${eingabe.id}`})`)
  const da = await vorhandene(ctx, eingabe.id)
  if (da && da.betrieb !== eingabe.betrieb) throw new NotFound()
  if (da) return da
  const betrieb = await load(ctx, betriebe, eingabe.betrieb, 'aendern')
  const stand = await standVon(ctx, betrieb.id)
  const weg = await gesperrteFelder(ctx, betrieb, stand, eingabe.art)
  const frage = auskunftLesen(eingabe, (await auskunftseinstellung(ctx)).felder, weg)
  const angaben = projizieren({ betrieb, stand }, frage.felder)
  const akte = await load(ctx, akten, betrieb.akte, 'aendern')
  const cent = await kosten(ctx, frage)
  const titel = frage.grund === null ? 'Auskunft aus dem Gewerberegister' : 'Ablehnung einer Auskunft'
  // The same for all: under an Auskunftssperre the name may stand nowhere, and only where it does not would show who is.
  const vorgang = await vorgangAnlegen(ctx, akte.id, { betreff: titel })
  const schrift = await auskunftSchrift(ctx, {
    frage,
    angaben,
    cent,
    zeichen: vorgang.kennzeichen,
    abgemeldet: betrieb.ende !== null && betrieb.ende < heute(),
  })
  const dokument = await dokumentAnlegen(
    ctx,
    vorgang,
    await hinterlegen(ctx, schrift),
    {
      betreff: titel,
      typ: 'Auskunft',
      richtung: 'AUS',
      datumDesSchreibens: heute(),
      empfaenger: frage.anfragend,
      ...(frage.fremdzeichen !== null && { fremdzeichen: frage.fremdzeichen }),
    },
    null,
  )
  const { grund, anschrift: _anschrift, ...rest } = frage
  const zeile = await insert(ctx, auskuenfte, {
    ...rest,
    id: eingabe.id,
    betrieb: betrieb.id,
    ergebnis: grund === null ? 'ERTEILT' : 'VERWEIGERT',
    grund,
    felder: angaben.map(({ feld }) => feld),
    gebuehrCent: cent,
    akte: akte.id,
    vorgang: vorgang.id,
    dokument: dokument.id,
    angelegtVon: ctx.person?.id ?? null,
    schutzklasse: akte.schutzklasse,
    federfuehrung: akte.federfuehrung,
  })
  ctx.record(`gewerbe.auskunft.${grund === null ? 'erteilt' : 'verweigert'}`, zeile, {
    art: zeile.art,
    betrieb: betrieb.id,
    vorgang: vorgang.id,
    dokument: dokument.id,
    felder: [...zeile.felder],
  })
  return zeile
}

/** What could be told of a Betrieb for this kind of question, for the clerk to choose from. */
export async function auskunftVorschau(ctx: Context, id: string, art: string): Promise<Angabe[]> {
  const betrieb = await load(ctx, betriebe, id, 'aendern')
  const { felder } = await auskunftseinstellung(ctx)
  const alle: Readonly<Record<string, readonly Auskunftsfeld[]>> = { ...FELDER_JE_ART, GRUNDDATEN: felder }
  const stand = await standVon(ctx, betrieb.id)
  const weg = await gesperrteFelder(ctx, betrieb, stand, art)
  return projizieren(
    { betrieb, stand },
    (alle[art] ?? []).filter((feld) => !weg.includes(feld)),
  )
}

async function standVon(ctx: Context, betrieb: string) {
  const stand = verlauf(await vermerke(ctx, betrieb), new Date().toISOString()).at(-1)?.stand
  if (!stand)
    throw new Invalid(
      'gewerbe.auskunft.storniert',
      'Die Anmeldung dieses Betriebs ist zurückgenommen; über ihn gibt es keine Auskunft.',
    )
  return stand
}

/** null: the Gemeinde has set no rate. Authorities help each other without one, and a refusal costs nothing. */
async function kosten(ctx: Context, { art, grund }: Gelesen): Promise<number | null> {
  if (art === 'BEHOERDE' || grund !== null) return 0
  const tag = heute()
  const satz = (await gebuehrentabelle(ctx)).find(
    ({ tatbestand, gueltigAb, gueltigBis }) =>
      tatbestand === 'auskunft' && gueltigAb <= tag && (gueltigBis === null || tag <= gueltigBis),
  )
  return satz?.betrag ?? null
}

async function vorhandene(ctx: Context, id: string): Promise<Auskunft | undefined> {
  const [da] = await ctx.tx
    .select(visible(ctx, auskuenfte))
    .from(auskuenfte)
    .where(and(eq(auskuenfte.id, id), reachable(ctx, 'lesen', auskuenfte)))
  return da
}
