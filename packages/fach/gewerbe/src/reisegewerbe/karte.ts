import { beteiligtenHinzufuegen, vorgangAendern, vorgangAnlegen, vorgangHolen } from '@verbundakte/akte'
import { insert, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, heute, Invalid, isUuid, type Kalendertag, NotFound, plusTage } from '@verbundakte/kernel'
import { and, eq, sql } from 'drizzle-orm'
import { mussRechtsbehelf } from '../faelle/bescheid.ts'
import { schreibenZurueckholen } from '../faelle/briefe.ts'
import { gebuehrAmTag } from '../faelle/gebuehren.ts'
import { akteOeffnen, schreibenAblegen, sperren } from '../verfahren/ablage.ts'
import { mussTag, mussWort, mussWortlaut, mussZeile, wortlaut, zeile } from '../verfahren/eingabe.ts'
import { unterEigenerKennung } from '../verfahren/kennung.ts'
import { fallSperren } from '../verfahren/sperren.ts'
import { mangel, NACHWEISARTEN } from './mangel.ts'
import { kartenSchrift } from './schrift.ts'
import { type Reisegewerbekarte, reisegewerbekarten } from './tables.ts'
import { mussZustaendigSein } from './zustaendig.ts'

/** Days before it expires on which the Vorgang lies before its clerk. */
const VORLAUF = 42
/** How the Vorgang names whoever applies. */
export const ANTRAGSTELLEND = 'Antragstellende Person'

export interface KarteEingabe {
  /** made where it is typed: sent twice it is one */
  readonly id: string
  readonly name: string
  readonly vornamen: string
  readonly geburtsdatum: string
  readonly geburtsort: string
  readonly anschrift: string
  readonly taetigkeiten: string
  readonly antragAm: string
  readonly nachweise: readonly string[]
  /** why this office, although the address is elsewhere */
  readonly zustaendigWeil?: string | null | undefined
  /** somebody who lives elsewhere: taken in to be handed on */
  readonly weiterleiten?: boolean | null | undefined
}

/** An application for the card of § 55 GewO. Competent is the Gemeinde in which somebody lives (§ 61 GewO). */
export async function karteBeantragen(ctx: Context, eingabe: KarteEingabe): Promise<Reisegewerbekarte> {
  if (!isUuid(eingabe.id)) throw new NotFound()
  await sperren(ctx, `reisegewerbe ${eingabe.id}`)
  const [da] = await ctx.tx
    .select(visible(ctx, reisegewerbekarten))
    .from(reisegewerbekarten)
    .where(and(eq(reisegewerbekarten.id, eingabe.id), reachable(ctx, 'aendern', reisegewerbekarten)))
  if (da) return da
  const tag = heute()
  const werte = {
    name: mussZeile(eingabe.name, 'name', 200, 'Bitte den Namen angeben.'),
    vornamen: mussZeile(eingabe.vornamen, 'vornamen', 200, 'Bitte die Vornamen angeben.'),
    geburtsdatum: mussTag(eingabe.geburtsdatum, 'geburtsdatum', 'Bitte das Geburtsdatum angeben.', tag),
    geburtsort: mussZeile(eingabe.geburtsort, 'geburtsort', 200, 'Bitte den Geburtsort angeben.'),
    anschrift: mussZeile(eingabe.anschrift, 'anschrift', 300, 'Bitte die Wohnanschrift angeben (§ 61 GewO).'),
    taetigkeiten: mussZeile(eingabe.taetigkeiten, 'taetigkeiten', 1000, 'Bitte die Tätigkeiten angeben.'),
    antragAm: mussTag(eingabe.antragAm, 'antragAm', 'Bitte angeben, wann der Antrag kam.', tag),
  }
  const nachweise = Object.fromEntries(
    eingabe.nachweise.map((each) => [
      mussWort(each, NACHWEISARTEN, 'nachweise'),
      { vom: werte.antragAm, bis: null, dokument: null },
    ]),
  )
  const zustaendigWeil = eingabe.weiterleiten ? null : mussZustaendigSein(ctx, werte.anschrift, eingabe.zustaendigWeil)
  const wer = `${werte.vornamen} ${werte.name}`
  const akte = await akteOeffnen(ctx, 'reisegewerbe', { betreff: `Reisegewerbe: ${wer}` })
  const vorgang = await vorgangAnlegen(ctx, akte.id, { betreff: `Reisegewerbekarte: ${wer}`.slice(0, 255) })
  await beteiligtenHinzufuegen(
    ctx,
    { vorgang: vorgang.id },
    {
      rolle: ANTRAGSTELLEND,
      art: 'PERSON',
      name: `${werte.name}, ${werte.vornamen}`,
      anschrift: werte.anschrift,
      geburtsdatum: werte.geburtsdatum,
      insRegister: true,
    },
  )
  const karte = await unterEigenerKennung(ctx, () =>
    insert(ctx, reisegewerbekarten, {
      ...werte,
      id: eingabe.id,
      nachweise,
      zustaendigWeil,
      akte: akte.id,
      vorgang: vorgang.id,
      angelegtVon: ctx.person?.id ?? null,
      schutzklasse: vorgang.schutzklasse,
      federfuehrung: vorgang.federfuehrung,
    }),
  )
  ctx.record('gewerbe.reisegewerbe.beantragt', karte, { vorgang: vorgang.id })
  return karte
}

export interface Erteilung {
  /** absent: unlimited */
  readonly befristetBis?: string | null | undefined
  readonly auflagen?: string | null | undefined
  /** why, although papers are missing */
  readonly grund?: string | null | undefined
}

/** The card: its number, its content as PDF, the fee, and a reminder before it expires. @throws Invalid naming missing papers */
export async function karteErteilen(ctx: Context, id: string, eingabe: Erteilung): Promise<Reisegewerbekarte> {
  const bisher = await beantragte(ctx, id)
  mussZustaendigSein(ctx, bisher.anschrift, bisher.zustaendigWeil)
  const offenes = NACHWEISARTEN.flatMap((each) => mangel(bisher, each) ?? [])
  const grund = zeile(eingabe.grund, 'grund', 1000)
  if (offenes.length > 0 && grund === null)
    throw new Invalid('gewerbe.reisegewerbe.nachweise', `${offenes.join(' ')} Bitte sagen Sie, warum trotzdem.`, {
      feld: 'grund',
    })
  const befristetBis = eingabe.befristetBis ? mussTag(eingabe.befristetBis, 'befristetBis', '') : null
  if (befristetBis !== null && befristetBis <= heute())
    throw new Invalid('gewerbe.reisegewerbe.befristung', 'Die Karte gälte schon nicht mehr.', { feld: 'befristetBis' })
  const auflagen = wortlaut(eingabe.auflagen, 'auflagen', 1000)
  const { jahr, nummer } = await naechsteNummer(ctx)
  const erteiltAm = heute()
  const gebuehrCent = await gebuehrAmTag(ctx, 'reisegewerbekarte', erteiltAm)
  const vorgang = await vorgangHolen(ctx, bisher.vorgang)
  const karte = { ...bisher, befristetBis, auflagen, jahr, nummer, erteiltAm, gebuehrCent }
  const dokument = await schreibenAblegen(ctx, vorgang, kartenSchrift(karte))
  if (befristetBis) await vorgangAendern(ctx, bisher.vorgang, { wiedervorlage: erinnerung(befristetBis) })
  const neu = await update(ctx, reisegewerbekarten, id, {
    ...{ stand: 'ERTEILT', jahr, nummer, erteiltAm, befristetBis, auflagen, gebuehrCent, grund, dokument: dokument.id },
  })
  ctx.record('gewerbe.reisegewerbe.erteilt', neu, { jahr, nummer, befristetBis, dokument: dokument.id })
  return neu
}

/** A letter that it is refused, and why. */
export async function karteVersagen(ctx: Context, id: string, warum: string): Promise<Reisegewerbekarte> {
  const bisher = await beantragte(ctx, id)
  mussZustaendigSein(ctx, bisher.anschrift, bisher.zustaendigWeil)
  const grund = mussWortlaut(warum, 'grund', 1000, 'Bitte sagen Sie, warum.')
  const vorgang = await vorgangHolen(ctx, bisher.vorgang)
  const dokument = await schreibenAblegen(ctx, vorgang, {
    titel: 'Versagung der Reisegewerbekarte',
    typ: 'Bescheid',
    grundlage: '§ 57 der Gewerbeordnung',
    an: [`${bisher.vornamen} ${bisher.name}`, bisher.anschrift],
    teile: [
      { absatz: 'Sehr geehrte Damen und Herren,' },
      { absatz: 'die beantragte Reisegewerbekarte wird nicht erteilt.' },
      { ueberschrift: 'Gründe' },
      { wortlaut: grund },
      { ueberschrift: 'Rechtsbehelfsbelehrung' },
      { wortlaut: await mussRechtsbehelf(ctx) },
    ],
  })
  const neu = await update(ctx, reisegewerbekarten, id, {
    stand: 'VERSAGT',
    grund,
    endeAm: heute(),
    dokument: dokument.id,
  })
  ctx.record('gewerbe.reisegewerbe.versagt', neu, { dokument: dokument.id })
  return neu
}

const ENTSCHIEDEN = ['ERTEILT', 'VERSAGT', 'WEITERGELEITET'] as const

/** As long as the card, the refusal or what was handed on has not gone its way. @throws Conflict, Forbidden of the Akte once it has */
export async function kartenentscheidungZuruecknehmen(ctx: Context, id: string): Promise<Reisegewerbekarte> {
  const bisher = await fallSperren(ctx, reisegewerbekarten, id)
  if (!ENTSCHIEDEN.some((each) => each === bisher.stand))
    throw new Conflict('gewerbe.reisegewerbe.nicht-entschieden', 'Hier gibt es keine Entscheidung zurückzunehmen.')
  if (bisher.dokument) await schreibenZurueckholen(ctx, bisher.dokument, 'Entscheidung zurückgenommen')
  if (bisher.befristetBis) await vorgangAendern(ctx, bisher.vorgang, { wiedervorlage: null })
  const neu = await update(ctx, reisegewerbekarten, id, {
    ...{ stand: 'BEANTRAGT', jahr: null, nummer: null, erteiltAm: null, befristetBis: null, auflagen: null },
    ...{ gebuehrCent: null, grund: null, endeAm: null, dokument: null },
  })
  ctx.record('gewerbe.reisegewerbe.zurueckgenommen', neu, {})
  return neu
}

const ENDEN = ['VERLOREN', 'ZURUECKGEGEBEN', 'WIDERRUFEN'] as const

/** Lost, given back or withdrawn, with a reason; `karteGiltWieder` takes it back. */
export async function karteBeenden(ctx: Context, id: string, wie: string, warum: string): Promise<Reisegewerbekarte> {
  const bisher = await fallSperren(ctx, reisegewerbekarten, id)
  const stand = mussWort(wie, ENDEN, 'wie')
  const grund = mussZeile(warum, 'grund', 1000, 'Bitte sagen Sie, warum.')
  if (bisher.stand !== 'ERTEILT') throw new Conflict('gewerbe.reisegewerbe.nicht-erteilt', 'Diese Karte gilt nicht.')
  // Of what is over nobody has to be reminded.
  if (bisher.befristetBis) await vorgangAendern(ctx, bisher.vorgang, { wiedervorlage: null })
  const neu = await update(ctx, reisegewerbekarten, id, { stand, grund, endeAm: heute() })
  ctx.record('gewerbe.reisegewerbe.beendet', neu, { wie: stand })
  return neu
}

/** It was found again, or the note was a slip. */
export async function karteGiltWieder(ctx: Context, id: string): Promise<Reisegewerbekarte> {
  const bisher = await fallSperren(ctx, reisegewerbekarten, id)
  if (bisher.stand === 'ERTEILT') return bisher
  if (!ENDEN.some((each) => each === bisher.stand))
    throw new Conflict('gewerbe.reisegewerbe.nicht-erteilt', 'Diese Karte ist nicht erteilt.')
  if (bisher.befristetBis) await vorgangAendern(ctx, bisher.vorgang, { wiedervorlage: erinnerung(bisher.befristetBis) })
  const neu = await update(ctx, reisegewerbekarten, id, { stand: 'ERTEILT', grund: null, endeAm: null })
  ctx.record('gewerbe.reisegewerbe.gilt-wieder', neu, {})
  return neu
}

export async function beantragte(ctx: Context, id: string): Promise<Reisegewerbekarte> {
  const bisher = await fallSperren(ctx, reisegewerbekarten, id)
  if (bisher.stand === 'BEANTRAGT') return bisher
  throw new Conflict('gewerbe.reisegewerbe.entschieden', 'Über diesen Antrag ist entschieden.')
}

function erinnerung(bis: Kalendertag): Kalendertag {
  const tag = plusTage(bis, -VORLAUF)
  if (tag > heute()) return tag
  return heute()
}

/** Within the year, over all classes: a number is given once. */
async function naechsteNummer(ctx: Context): Promise<{ readonly jahr: number; readonly nummer: number }> {
  await sperren(ctx, 'reisegewerbe.nummer')
  const jahr = Number(heute().slice(0, 4))
  const [letzte] = await rows<{ nummer: number }>(
    ctx.tx,
    sql`select coalesce(max(nummer), 0)::int as nummer from gewerbe.reisegewerbekarte where gemeinde = verbund.gemeinde() and jahr = ${jahr}`,
  )
  return { jahr, nummer: (letzte?.nummer ?? 0) + 1 }
}
