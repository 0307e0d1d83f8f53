import type { RecordedEvent } from '@verbundakte/audit'
import type { Person } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { and, inArray, sql } from 'drizzle-orm'
import { z } from 'zod'
import { mitteilen } from '../mitteilen.ts'
import { mitteilungen } from '../tables.ts'
import type { Mitteilungsart } from '../worte.ts'
import { anlassNummer, belegschaft, type Work } from './anlass.ts'

const ImVorgang = z.object({ vorgang: z.uuid() })
const Vorher = z.object({ an: z.string() })
const Geaendert = ImVorgang.extend({ vorher: Vorher, nachher: Vorher })
// Absent in what was recorded before it was told.
const Weitergegeben = ImVorgang.extend({ vorher: Vorher.optional(), an: z.string() })

interface Stand {
  readonly adressat: string
  readonly status: string
  readonly gestellt: string | null
}

/** It lies with somebody now: with those who have it at this moment, for it may have gone on since. */
export const aufgabeLiegt: Work = async (ctx, event) => {
  const aufgabe = await stand(ctx, event)
  if (aufgabe?.status !== 'OFFEN') return
  await sagen(ctx, event, 'AUFGABE', (wer) => liegtBei(wer, aufgabe.adressat))
}

/** Put differently, or put to somebody else. */
export const aufgabeGeaendert: Work = async (ctx, event) => {
  const { vorher, nachher } = Geaendert.parse(event.nutzlast)
  if (vorher.an !== nachher.an) return umgelegt(ctx, event, vorher.an)
  await sagen(ctx, event, 'AUFGABE_GEAENDERT', (wer) => liegtBei(wer, nachher.an))
}

export const aufgabeWeitergegeben: Work = async (ctx, event) => {
  const { vorher, an } = Weitergegeben.parse(event.nutzlast)
  await umgelegt(ctx, event, vorher?.an ?? an)
}

/**
 * Whoever has it now hears of it unless they know, and whoever knows of it and has it no more that it is gone: changed and
 * changed back before anybody was told, nobody hears anything.
 */
async function umgelegt(ctx: Context, event: RecordedEvent, vorher: string): Promise<void> {
  const aufgabe = await stand(ctx, event)
  if (aufgabe?.status !== 'OFFEN') return
  const { wissen, lange } = await bisher(ctx, event)
  const weiss = (wer: Person) => wissen.get(wer.id) ?? (lange && liegtBei(wer, vorher))
  await sagen(ctx, event, 'AUFGABE_ZURUECKGEZOGEN', (wer) => weiss(wer) && !liegtBei(wer, aufgabe.adressat))
  await sagen(ctx, event, 'AUFGABE', (wer) => !weiss(wer) && liegtBei(wer, aufgabe.adressat))
}

export const aufgabeZurueckgezogen: Work = async (ctx, event) => {
  const aufgabe = await stand(ctx, event)
  if (aufgabe?.status !== 'ZURUECKGEZOGEN') return
  await sagen(ctx, event, 'AUFGABE_ZURUECKGEZOGEN', (wer) => liegtBei(wer, aufgabe.adressat))
}

/** Whoever asked for it may go on. */
export const aufgabeErledigt: Work = async (ctx, event) => {
  const aufgabe = await stand(ctx, event)
  if (aufgabe?.status !== 'ERLEDIGT') return
  await sagen(ctx, event, 'AUFGABE_ERLEDIGT', ({ id }) => id === aufgabe.gestellt)
}

async function stand(ctx: Context, { subjektId }: RecordedEvent): Promise<Stand | undefined> {
  const [aufgabe] = await rows<Stand>(
    ctx.tx,
    sql`select adressat, status, angelegt_von as gestellt from geschaeftsgang.aufgabe
        where gemeinde = verbund.gemeinde() and id = ${subjektId}`,
  )
  return aufgabe
}

interface Bisher {
  /** whether they know of it as theirs; absent: never told */
  readonly wissen: ReadonlyMap<string, boolean>
  /** nothing has happened for so long that whoever had it has seen it, told or not */
  readonly lange: boolean
}

/** What people know of an Aufgabe when something happens to it: what they were told, and what they did themselves. */
async function bisher(ctx: Context, { subjektId, seq, zeit }: RecordedEvent): Promise<Bisher> {
  const verlauf = await rows<{ seq: number; ereignis: string; person: string | null; zeit: Date | string }>(
    ctx.tx,
    sql`select seq::float8 as seq, ereignis, person, zeit from audit.eintrag
        where gemeinde = verbund.gemeinde() and subjekt_id = ${subjektId} and seq <= ${seq} order by seq`,
  )
  const nummern = verlauf.map((each) => anlassNummer(each.seq))
  const gesagt = await ctx.tx
    .select({ person: mitteilungen.person, art: mitteilungen.art, anlass: mitteilungen.anlass })
    .from(mitteilungen)
    .where(and(inArray(mitteilungen.anlass, nummern), inArray(mitteilungen.art, AN_SIE)))
  const wissen = new Map<string, boolean>()
  for (const each of verlauf) {
    for (const { person, art } of gesagt.filter(({ anlass }) => anlass === anlassNummer(each.seq))) {
      wissen.set(person, art !== 'AUFGABE_ZURUECKGEZOGEN')
    }
    // Whoever gave it away is not told that it is gone.
    if (each.person && each.seq < seq && GIBT_WEITER.includes(each.ereignis)) wissen.set(each.person, false)
  }
  const davor = verlauf.filter((each) => each.seq < seq).at(-1)
  return { wissen, lange: davor !== undefined && zeit.getTime() - new Date(davor.zeit).getTime() > LANGE_MS }
}

const LANGE_MS = 3_600_000
const AN_SIE: Mitteilungsart[] = ['AUFGABE', 'AUFGABE_GEAENDERT', 'AUFGABE_ZURUECKGEZOGEN']
const GIBT_WEITER = ['geschaeftsgang.aufgabe.weitergegeben', 'geschaeftsgang.aufgabe.geaendert']

async function sagen(
  ctx: Context,
  event: RecordedEvent,
  art: Mitteilungsart,
  gemeint: (wer: Person) => boolean,
): Promise<void> {
  const { vorgang } = ImVorgang.parse(event.nutzlast)
  const an = (await belegschaft(ctx)).filter(gemeint)
  await mitteilen(ctx, an, { art, anlass: anlassNummer(event.seq), vorgang, von: event.person })
}

/** @param adressat a person, or everybody of an office */
function liegtBei(wer: Person, adressat: string): boolean {
  return wer.id === adressat || wer.aemter.includes(adressat)
}
