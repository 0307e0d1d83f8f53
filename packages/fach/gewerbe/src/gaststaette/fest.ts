import { ablageZuruecknehmen, akten, beteiligtenHinzufuegen, vorgangAnlegen } from '@verbundakte/akte'
import { insert, reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { betrag, betragSchreiben, fold, heute, Invalid, isUuid, NotFound } from '@verbundakte/kernel'
import { and, desc, eq, gte, isNull, lte, ne } from 'drizzle-orm'
import { tagSchreiben } from '../druck/worte.ts'
import { gebuehrAmTag } from '../faelle/gebuehren.ts'
import { gaststaettePruefen } from '../gebuehr/gaststaette.ts'
import { akteOeffnen, schreibenAblegen, sperren } from '../verfahren/ablage.ts'
import { mussTag, mussZeile, zeile } from '../verfahren/eingabe.ts'
import { unterEigenerKennung } from '../verfahren/kennung.ts'
import { fallSperren } from '../verfahren/sperren.ts'
import { type Fest, feste } from './tables.ts'

export interface FestEingabe {
  /** made where it is typed: sent twice it is one */
  readonly id: string
  readonly veranstalter: string
  readonly anschrift: string
  readonly anlass: string
  readonly ort: string
  readonly beginn: string
  readonly ende: string
  readonly zeiten?: string | null | undefined
  readonly angebot: string
  readonly alkohol: boolean
  readonly besucher: number
  readonly eingang: string
  /** why the four weeks are waived */
  readonly fristErlassen?: string | null | undefined
}

/**
 * A Gaststätte for a few days (§ 6 HGastG): the notice, its receipt as a letter in the Akte of who organises it, and the fee.
 *
 * @throws Invalid for what is missing, and for less than four weeks unless they are waived with a reason
 */
export async function festAnzeigen(ctx: Context, eingabe: FestEingabe): Promise<Fest> {
  if (!isUuid(eingabe.id)) throw new NotFound()
  await sperren(ctx, `fest ${eingabe.id}`)
  const da = await vorhandenes(ctx, eingabe.id)
  if (da) return da
  const werte = festLesen(eingabe)
  // Two notices of one organiser find the same Akte.
  await sperren(ctx, `veranstalter ${fold(werte.veranstalter)}`)
  const akte =
    (await akteDesVeranstalters(ctx, werte.veranstalter)) ??
    (await akteOeffnen(ctx, 'fest', { betreff: `Veranstaltungen: ${werte.veranstalter}` })).id
  const vorgang = await vorgangAnlegen(ctx, akte, {
    betreff: `Vorübergehende Gaststätte: ${werte.anlass}, ${tagSchreiben(werte.beginn)}`.slice(0, 255),
  })
  await beteiligtenHinzufuegen(
    ctx,
    { vorgang: vorgang.id },
    {
      rolle: 'Veranstalter',
      art: 'ORGANISATION',
      name: werte.veranstalter,
      anschrift: werte.anschrift,
      geburtsdatum: null,
      insRegister: true,
    },
  )
  const gebuehrCent = await gebuehrAmTag(ctx, 'gaststaettenfest', werte.eingang)
  const dokument = await schreibenAblegen(ctx, vorgang, empfangsbestaetigung(werte, gebuehrCent))
  const fest = await unterEigenerKennung(ctx, () =>
    insert(ctx, feste, {
      ...werte,
      id: eingabe.id,
      ortGefaltet: ortFalten(werte.ort),
      gebuehrCent,
      akte,
      vorgang: vorgang.id,
      dokument: dokument.id,
      angelegtVon: ctx.person?.id ?? null,
      schutzklasse: vorgang.schutzklasse,
      federfuehrung: vorgang.federfuehrung,
    }),
  )
  ctx.record('gewerbe.fest.angezeigt', fest, {
    vorgang: vorgang.id,
    dokument: dokument.id,
    fristErlassen: werte.fristErlassen !== null,
  })
  return fest
}

/** As if it had not been noticed, as long as the receipt has not gone its way. @throws Conflict, Forbidden of the Akte */
export async function festZuruecknehmen(ctx: Context, id: string): Promise<Fest> {
  const bisher = await fallSperren(ctx, feste, id)
  if (bisher.zurueckgenommenAm) return bisher

  await ablageZuruecknehmen(ctx, bisher.dokument, 'Anzeige zurückgenommen')
  const neu = await update(ctx, feste, id, { zurueckgenommenAm: new Date() })
  ctx.record('gewerbe.fest.zurueckgenommen', neu, {})
  return neu
}

/** Others at the same place on one of these days, as far as the person may see them. */
export function festeZugleich(
  ctx: Context,
  {
    id,
    ort,
    beginn,
    ende,
  }: { readonly id: string | null; readonly ort: string; readonly beginn: string; readonly ende: string },
): Promise<Fest[]> {
  if (ort.trim() === '' || beginn === '' || ende === '') return Promise.resolve([])
  return ctx.tx
    .select(visible(ctx, feste))
    .from(feste)
    .where(
      and(
        reachable(ctx, 'lesen', feste),
        eq(feste.ortGefaltet, ortFalten(ort)),
        isNull(feste.zurueckgenommenAm),
        lte(feste.beginn, mussTag(ende, 'ende', '')),
        gte(feste.ende, mussTag(beginn, 'beginn', '')),
        ...(id !== null && isUuid(id) ? [ne(feste.id, id)] : []),
      ),
    )
    .orderBy(feste.beginn, feste.id)
    .limit(10)
}

/** Words in their order, without case, marks and what people put between them. */
export function ortFalten(ort: string): string {
  return fold(ort)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function festLesen(eingabe: FestEingabe) {
  const eingang = mussTag(eingabe.eingang, 'eingang', 'Bitte angeben, wann die Anzeige eingegangen ist.', heute())
  const beginn = mussTag(eingabe.beginn, 'beginn', 'Bitte den ersten Tag angeben.')
  const ende = mussTag(eingabe.ende, 'ende', 'Bitte den letzten Tag angeben.')
  const werte = {
    veranstalter: mussZeile(eingabe.veranstalter, 'veranstalter', 200, 'Bitte angeben, wer veranstaltet.'),
    anschrift: mussZeile(eingabe.anschrift, 'anschrift', 300, 'Bitte die Anschrift angeben.'),
    anlass: mussZeile(eingabe.anlass, 'anlass', 200, 'Bitte die Veranstaltung nennen.'),
    ort: zeile(eingabe.ort, 'ort', 200),
    zeiten: zeile(eingabe.zeiten, 'zeiten', 200),
    angebot: zeile(eingabe.angebot, 'angebot', 500),
    fristErlassen: zeile(eingabe.fristErlassen, 'fristErlassen', 500),
  }
  const { ort, angebot } = werte
  const besucher = eingabe.besucher >= 1 && eingabe.besucher <= 1_000_000 ? eingabe.besucher : undefined
  const [falsch] = gaststaettePruefen({
    ...{ art: 'voruebergehend', beginn, ende, eingang, besucher },
    ort: ort ?? undefined,
    angebot: angebot ?? undefined,
    fristErlassen: werte.fristErlassen !== null,
  }).sort((a, b) => Number(a.schwere === 'hinweis') - Number(b.schwere === 'hinweis'))
  if (falsch)
    throw new Invalid(`gewerbe.${falsch.code}`, `${falsch.satz} (${falsch.quelle})`, {
      feld: FELDER[falsch.code] ?? 'beginn',
    })
  // What was found missing has been refused just now.
  if (ort === null || angebot === null || besucher === undefined) throw new Error('a notice without what § 6 asks')
  return { ...werte, ort, angebot, besucher, beginn, ende, eingang, alkohol: eingabe.alkohol }
}

const FELDER: Readonly<Record<string, string>> = {
  'gast-vier-wochen': 'fristErlassen',
  'gast-zeitraum': 'ende',
  'gast-ort': 'ort',
  'gast-angebot': 'angebot',
  'gast-besucher': 'besucher',
}

function empfangsbestaetigung(werte: ReturnType<typeof festLesen>, cent: number | null) {
  const {
    veranstalter,
    anschrift,
    anlass,
    ort,
    beginn,
    ende,
    zeiten,
    angebot,
    alkohol,
    besucher,
    eingang,
    fristErlassen,
  } = werte
  const tage = beginn === ende ? tagSchreiben(beginn) : `${tagSchreiben(beginn)} bis ${tagSchreiben(ende)}`
  return {
    titel: 'Empfangsbestätigung: vorübergehende Gaststätte',
    grundlage: '§ 6 des Hessischen Gaststättengesetzes',
    typ: 'Empfangsbestätigung',
    an: [veranstalter, anschrift],
    teile: [
      { absatz: 'Sehr geehrte Damen und Herren,' },
      { absatz: `Ihre Anzeige ist am ${tagSchreiben(eingang)} eingegangen. Angezeigt ist:` },
      {
        zellen: [
          { bezeichnung: 'Veranstaltung', antwort: [anlass] },
          { bezeichnung: 'Ort', antwort: [ort] },
          { bezeichnung: 'Zeit', antwort: zeiten ? [tage, zeiten] : [tage] },
          { bezeichnung: 'Speisen und Getränke', antwort: [angebot, alkohol ? 'mit Alkohol' : 'ohne Alkohol'] },
          { bezeichnung: 'Erwartete Besucher', antwort: [String(besucher)] },
          {
            bezeichnung: 'Gebühr',
            antwort: [cent === null ? 'noch nicht festgesetzt' : betragSchreiben(betrag(cent))],
          },
        ],
      },
      ...(fristErlassen ? [{ absatz: 'Auf die Frist von vier Wochen haben wir verzichtet.' }] : []),
      {
        absatz:
          'Dies ist keine Genehmigung. Sperrzeit, Jugendschutz, Lärmschutz und Lebensmittelhygiene sind einzuhalten.',
      },
    ],
  }
}

async function vorhandenes(ctx: Context, id: string): Promise<Fest | undefined> {
  const [da] = await ctx.tx
    .select(visible(ctx, feste))
    .from(feste)
    .where(and(eq(feste.id, id), reachable(ctx, 'aendern', feste)))
  return da
}

/** The last one that is still open: an Akte that was closed takes no more. */
async function akteDesVeranstalters(ctx: Context, veranstalter: string): Promise<string | null> {
  const [da] = await ctx.tx
    .select({ akte: feste.akte })
    .from(feste)
    .innerJoin(akten, eq(akten.id, feste.akte))
    .where(
      and(eq(feste.veranstalter, veranstalter), eq(akten.status, 'IN_BEARBEITUNG'), reachable(ctx, 'aendern', feste)),
    )
    .orderBy(desc(feste.id))
    .limit(1)
  return da?.akte ?? null
}
