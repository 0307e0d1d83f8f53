import { type Akte, vorgangAnlegen } from '@verbundakte/akte'
import { insert, reachable, update, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { heute, type Kalendertag, plusTage } from '@verbundakte/kernel'
import { and, desc, eq } from 'drizzle-orm'
import { personen } from '../anzeige/lage.ts'
import { fruehesterBeginn } from '../gebuehr/gaststaette.ts'
import { personenschluessel } from '../register/anwenden.ts'
import { anzeigename } from '../suche.ts'
import type { Anzeigezeile } from '../tables.ts'
import { type Pruefung, pruefungen } from './tables.ts'

/** Days before it is due on which the Vorgang lies before its clerk. */
const VORLAUF = 14

/**
 * What a receipt means for the check of § 3 HGastG, in its transaction: an Anmeldung that says alcohol opens one, a new trader or
 * representative another; what ended or was taken back needs none any more.
 */
export async function gaststaetteFolgen(ctx: Context, zeile: Anzeigezeile, akte: Akte): Promise<void> {
  const bisher = await pruefungenDesBetriebs(ctx, zeile.betrieb)
  const { alkohol } = zeile.inhalt
  const zurueck = zeile.korrekturArt === 'storno' && zeile.art !== 'abmeldung'
  if (zeile.art === 'abmeldung' || zurueck || alkohol === false) {
    const gemeint = zurueck ? bisher.filter(({ anzeige }) => anzeige === zeile.korrekturVon) : bisher
    if (!(zeile.art === 'abmeldung' && zeile.korrekturArt === 'storno')) await erledigen(ctx, gemeint)
    return
  }
  const gelten = bisher.filter(({ stand }) => stand !== 'ERLEDIGT')
  const bekannt = new Set(gelten.flatMap((each) => each.personen))
  const neu = personen(zeile.inhalt).filter((person) => !bekannt.has(personenschluessel(person)))
  // An Ummeldung says nothing of alcohol unless it is asked; whoever was checked before is known.
  const schenktAus = alkohol === true || (zeile.art === 'ummeldung' && gelten.length > 0)
  if (!schenktAus || (gelten.length > 0 && neu.length === 0)) return
  await eroeffnen(ctx, zeile, akte, gelten.length > 0 ? 'VERTRETUNG' : 'ANMELDUNG', neu)
}

async function eroeffnen(
  ctx: Context,
  zeile: Anzeigezeile,
  akte: Akte,
  anlass: Pruefung['anlass'],
  wen: ReturnType<typeof personen>,
): Promise<void> {
  const eingang = heute(zeile.eingangAm ?? new Date())
  const beginn = zeile.inhalt.stichtag ?? eingang
  const faelligAm = faellig(eingang, beginn)
  const namen = wen
    .map(({ vornamen, name }) => [vornamen, name].filter(Boolean).join(' '))
    .filter((each) => each !== '')
  const wer = (namen.join(', ') || anzeigename(zeile)).slice(0, 1000)
  const vorgang = await vorgangAnlegen(ctx, akte.id, {
    betreff: `Zuverlässigkeitsprüfung Gaststätte: ${wer}`.slice(0, 255),
    wiedervorlage: wiedervorlageVor(faelligAm),
  })
  const pruefung = await insert(ctx, pruefungen, {
    betrieb: zeile.betrieb,
    anzeige: zeile.id,
    anlass,
    wer,
    personen: wen.map(personenschluessel),
    ...{ eingang, beginn, faelligAm },
    akte: akte.id,
    vorgang: vorgang.id,
    angelegtVon: ctx.person?.id ?? null,
    schutzklasse: vorgang.schutzklasse,
    federfuehrung: vorgang.federfuehrung,
  })
  ctx.record('gewerbe.pruefung.eroeffnet', pruefung, {
    betrieb: zeile.betrieb,
    anzeige: zeile.id,
    anlass,
    vorgang: vorgang.id,
  })
}

/** By then it is decided: nothing may begin before six weeks are over, and nothing does before its begin. */
export function faellig(eingang: Kalendertag, beginn: Kalendertag): Kalendertag {
  const fruehestens = fruehesterBeginn(eingang)
  return beginn > fruehestens ? beginn : fruehestens
}

export function wiedervorlageVor(tag: Kalendertag): Kalendertag {
  const vorher = plusTage(tag, -VORLAUF)
  if (vorher > heute()) return vorher
  return heute()
}

/** Traffic light: yellow while there are two weeks left, red once the day is over. */
export function pruefungsampel(faelligAm: Kalendertag, tag: Kalendertag = heute()): 'gruen' | 'gelb' | 'rot' {
  if (tag > faelligAm) return 'rot'
  return tag >= plusTage(faelligAm, -VORLAUF) ? 'gelb' : 'gruen'
}

async function erledigen(ctx: Context, alle: readonly Pruefung[]): Promise<void> {
  for (const { id, stand } of alle) {
    if (stand !== 'OFFEN') continue
    const neu = await update(ctx, pruefungen, id, { stand: 'ERLEDIGT' })
    ctx.record('gewerbe.pruefung.erledigt', neu, {})
  }
}

async function pruefungenDesBetriebs(ctx: Context, betrieb: string): Promise<Pruefung[]> {
  return ctx.tx
    .select(visible(ctx, pruefungen))
    .from(pruefungen)
    .where(and(eq(pruefungen.betrieb, betrieb), reachable(ctx, 'aendern', pruefungen)))
    .orderBy(desc(pruefungen.id))
}
