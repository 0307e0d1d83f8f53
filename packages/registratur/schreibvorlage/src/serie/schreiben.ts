import { offenHalten, vorgangHalten, vorgangHolen } from '@verbundakte/akte'
import { update } from '@verbundakte/authz'
import { toUserError } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { LongJob } from '@verbundakte/jobs'
import { UserError } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, asc, count, eq } from 'drizzle-orm'
import { schreibenErstellen } from '../schreiben.ts'
import { type Serie, type Serienbrief, serien, serienbriefe } from '../tables.ts'
import { ruhenLassen } from './ruhen.ts'

/** Letters in one go; then other series have their turn. */
const AUF_EINMAL = 2
/** Tries at a letter over which the program fails, not the person. */
const VERSUCHE = 3
/** Tries at a letter for which somebody else is in the way: the queue waits longer each time, a quarter of an hour in all. */
const VERSUCHE_BESETZT = 7
/** Nothing is wrong with the letter: where it would lie, nothing is taken up any more, and that is so for all of them. */
const ZU = new Set(['akte.vorgang-erledigt', 'akte.zda'])
/** Nobody refuses the letter; a moment later it may well be made. */
const SPAETER = new Set(['besetzt', 'gleichzeitig', 'schreibvorlage.besetzt'])

interface Grund {
  readonly code: string
  readonly satz: string
}

const FORT = {
  code: 'schreibvorlage.serie.fort',
  satz: 'Wer die Serie begonnen hat, hat hier zurzeit keine Rolle. Bitte beginnen Sie für die Übrigen eine neue.',
}
const FEHLER = {
  code: 'schreibvorlage.serie.fehler',
  satz: 'Beim Erstellen ist ein Fehler im Programm aufgetreten. Der Betrieb findet ihn im Protokoll der Dienste.',
}
const BESETZT = {
  code: 'schreibvorlage.serie.besetzt',
  satz: 'Am Vorgang wurde gearbeitet, oder es waren zu viele Schreiben auf einmal. Bitte noch einmal versuchen.',
}

/**
 * Makes the letters of a Serie, each in a transaction of its own and with the rights its author has at that moment. That a
 * letter was made is noted in the transaction that makes it: stopped anywhere, the next run goes on where this one was.
 */
export const serieSchreiben: Pick<LongJob<Doors>, 'part' | 'attempts'> = {
  // More than one letter ever uses up: a part that comes back begins to count anew.
  attempts: VERSUCHE_BESETZT + 3,
  async part(doors, { subjektId }, letzterVersuch = false) {
    try {
      return await teil(doors, subjektId)
    } catch (error) {
      // Nobody comes again: what waits would wait for ever.
      if (letzterVersuch) await doors.write((ctx) => liegenlassen(ctx, subjektId))
      throw error
    }
  },
}

/** @returns whether there is more to do */
async function teil(doors: Doors, id: string): Promise<boolean> {
  for (let n = 0; n < AUF_EINMAL; n += 1) {
    const naechster = await doors.read((ctx) => naechsterBrief(ctx, id))
    if (!naechster) return doors.write((ctx) => abschliessen(ctx, id))
    await einer(doors, naechster.serie, naechster.brief)
    // It has cost tries of this job; the next letter has its own.
    if (naechster.brief.versuche > 0) break
  }
  return true
}

async function naechsterBrief(ctx: Context, id: string): Promise<{ serie: Serie; brief: Serienbrief } | undefined> {
  const [gefunden] = await ctx.tx
    .select({ serie: serien, brief: serienbriefe })
    .from(serienbriefe)
    .innerJoin(serien, and(eq(serien.id, serienbriefe.serie), eq(serien.gemeinde, serienbriefe.gemeinde)))
    .where(and(eq(serienbriefe.serie, id), eq(serienbriefe.status, 'WARTET'), eq(serien.status, 'LAUFEND')))
    .orderBy(asc(serienbriefe.nummer))
    .limit(1)
  return gefunden
}

/** @throws what the queue reports, and comes again later each time: of a letter that has tries left, and still waits */
async function einer(doors: Doors, serie: Serie, brief: Serienbrief): Promise<void> {
  const scheitertAn = (warum: Grund) => doors.write((ctx) => scheitern(ctx, brief, warum))
  try {
    const grund = `Serie von Schreiben ${serie.id}`
    const verfasser = await doors.services.imAuftragVon(doors.gemeinde, serie.angelegtVon, grund)
    if (!verfasser) return scheitertAn(FORT)
    await verfasser.write((ctx) => erstellen(ctx, serie, brief))
  } catch (thrown) {
    const error = toUserError(thrown) ?? thrown
    if (error instanceof UserError && ZU.has(error.code)) return doors.write((ctx) => ruhenLassen(ctx, serie))
    const besetzt = error instanceof UserError && SPAETER.has(error.code)
    if (error instanceof UserError && !besetzt) return scheitertAn({ code: error.code, satz: error.message })
    const versuche = brief.versuche + 1
    // The tries before have been reported.
    if (versuche >= (besetzt ? VERSUCHE_BESETZT : VERSUCHE)) return scheitertAn(besetzt ? BESETZT : FEHLER)
    await doors.write((ctx) => ctx.tx.update(serienbriefe).set({ versuche }).where(eq(serienbriefe.id, brief.id)))
    throw thrown
  }
}

/** The Vorgang first: cancelling and taking back wait there, and see what has become of this letter. */
async function erstellen(ctx: Context, serie: Serie, brief: Serienbrief): Promise<void> {
  await vorgangHolen(ctx, serie.vorgang)
  await offenHalten(ctx, serie.vorgang)
  await vorgangHalten(ctx, serie.vorgang, 'aendern')
  const [wartet] = await ctx.tx
    .select({ id: serienbriefe.id })
    .from(serienbriefe)
    .innerJoin(serien, and(eq(serien.id, serienbriefe.serie), eq(serien.gemeinde, serienbriefe.gemeinde)))
    .where(and(eq(serienbriefe.id, brief.id), eq(serienbriefe.status, 'WARTET'), eq(serien.status, 'LAUFEND')))
    .for('update', { of: serienbriefe })
  if (!wartet) return
  const dokument = await schreibenErstellen(ctx, serie.vorgang, {
    vorlage: serie.vorlage,
    fassung: serie.fassung,
    betreff: serie.betreff,
    beteiligter: brief.beteiligter,
    werte: brief.vonHand,
    vorhin: true,
  })
  const neu = { status: 'ERSTELLT', dokument: dokument.id, vonHand: [], code: null, satz: null } as const
  await update(ctx, serienbriefe, brief.id, neu)
}

async function scheitern(ctx: Context, brief: Serienbrief, warum: Grund): Promise<void> {
  const [gescheitert] = await ctx.tx
    .update(serienbriefe)
    .set({ status: 'GESCHEITERT', ...warum })
    .where(and(eq(serienbriefe.id, brief.id), eq(serienbriefe.status, 'WARTET')))
    .returning({ id: serienbriefe.id })
  if (!gescheitert) return
  const payload = { vorgang: brief.vorgang, serie: brief.serie, code: warum.code }
  ctx.record('schreibvorlage.serienbrief.gescheitert', gescheitert, payload)
}

async function liegenlassen(ctx: Context, id: string): Promise<void> {
  const wartend = and(eq(serienbriefe.serie, id), eq(serienbriefe.status, 'WARTET'))
  for (const brief of await ctx.tx.select().from(serienbriefe).where(wartend)) await scheitern(ctx, brief, FEHLER)
  await abschliessen(ctx, id)
}

/**
 * Whoever takes a cancelling back holds the Serie until its letters wait again: what is to be made is counted after that.
 *
 * @returns whether there is something to make after all
 */
async function abschliessen(ctx: Context, id: string): Promise<boolean> {
  const laufend = and(eq(serien.id, id), eq(serien.status, 'LAUFEND'))
  const [laeuft] = await ctx.tx.select({ id: serien.id }).from(serien).where(laufend).for('update')
  if (!laeuft) return false
  const zahlen = await ctx.tx
    .select({ status: serienbriefe.status, n: count() })
    .from(serienbriefe)
    .where(eq(serienbriefe.serie, id))
    .groupBy(serienbriefe.status)
  const zahl = (status: Serienbrief['status']) => zahlen.find((each) => each.status === status)?.n ?? 0
  if (zahl('WARTET') > 0) return true
  const [serie] = await ctx.tx
    .update(serien)
    .set({ status: 'FERTIG', beendetAm: new Date() })
    .where(laufend)
    .returning()
  if (!serie) return false
  ctx.record('schreibvorlage.serie.beendet', serie, {
    vorgang: serie.vorgang,
    von: serie.angelegtVon,
    erstellt: zahl('ERSTELLT'),
    gescheitert: zahl('GESCHEITERT'),
  })
  return false
}
