import { offenHalten, vorgangHalten, vorgangHolen } from '@verbundakte/akte'
import { update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import type { LongJob } from '@verbundakte/jobs'
import { UserError } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, asc, count, eq } from 'drizzle-orm'
import { schreibenErstellen } from '../schreiben.ts'
import { type Serie, type Serienbrief, serien, serienbriefe } from '../tables.ts'

/** Letters in one go; then other series have their turn. */
const AUF_EINMAL = 2
/** Tries at a letter over which the program fails, not the person. */
const VERSUCHE = 3

const FORT = {
  code: 'schreibvorlage.serie.fort',
  satz: 'Wer die Serie begonnen hat, arbeitet hier nicht mehr. Bitte beginnen Sie für die Übrigen eine neue.',
}
const FEHLER = {
  code: 'schreibvorlage.serie.fehler',
  satz: 'Beim Erstellen ist ein Fehler im Programm aufgetreten. Der Betrieb findet ihn im Protokoll der Dienste.',
}

/**
 * Makes the letters of a Serie, each in a transaction of its own and with the rights its author has at that moment. That a
 * letter was made is noted in the transaction that makes it: stopped anywhere, the next run goes on where this one was.
 */
export const serieSchreiben: Pick<LongJob<Doors>, 'part' | 'attempts'> = {
  async part(doors, { subjektId }) {
    for (let n = 0; n < AUF_EINMAL; n += 1) {
      const naechster = await doors.read((ctx) => naechsterBrief(ctx, subjektId))
      if (!naechster) {
        await doors.write((ctx) => abschliessen(ctx, subjektId))
        return false
      }
      await einer(doors, naechster.serie, naechster.brief)
    }
    return true
  },
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

async function einer(doors: Doors, serie: Serie, brief: Serienbrief): Promise<void> {
  const grund = `Serie von Schreiben ${serie.id}`
  const verfasser = await doors.services.imAuftragVon(doors.gemeinde, serie.angelegtVon, grund)
  if (!verfasser) return doors.write((ctx) => scheitern(ctx, brief, FORT))
  try {
    await verfasser.write((ctx) => erstellen(ctx, serie, brief))
  } catch (error) {
    if (error instanceof UserError && error.code !== 'besetzt') {
      return doors.write((ctx) => scheitern(ctx, brief, { code: error.code, satz: error.message }))
    }
    const versuche = brief.versuche + 1
    await doors.write(async (ctx) => {
      if (versuche >= VERSUCHE) return scheitern(ctx, brief, FEHLER)
      await ctx.tx.update(serienbriefe).set({ versuche }).where(eq(serienbriefe.id, brief.id))
    })
    // The queue reports it and comes again, later each time.
    throw error
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
  })
  const neu = { status: 'ERSTELLT', dokument: dokument.id, vonHand: [], code: null, satz: null } as const
  await update(ctx, serienbriefe, brief.id, neu)
}

async function scheitern(ctx: Context, brief: Serienbrief, warum: { code: string; satz: string }): Promise<void> {
  const [gescheitert] = await ctx.tx
    .update(serienbriefe)
    .set({ status: 'GESCHEITERT', ...warum })
    .where(and(eq(serienbriefe.id, brief.id), eq(serienbriefe.status, 'WARTET')))
    .returning({ id: serienbriefe.id })
  if (!gescheitert) return
  const payload = { vorgang: brief.vorgang, serie: brief.serie, code: warum.code }
  ctx.record('schreibvorlage.serienbrief.gescheitert', gescheitert, payload)
}

async function abschliessen(ctx: Context, id: string): Promise<void> {
  const [serie] = await ctx.tx
    .update(serien)
    .set({ status: 'FERTIG', beendetAm: new Date() })
    .where(and(eq(serien.id, id), eq(serien.status, 'LAUFEND')))
    .returning()
  if (!serie) return
  const zahlen = await ctx.tx
    .select({ status: serienbriefe.status, n: count() })
    .from(serienbriefe)
    .where(eq(serienbriefe.serie, id))
    .groupBy(serienbriefe.status)
  const zahl = (status: Serienbrief['status']) => zahlen.find((each) => each.status === status)?.n ?? 0
  ctx.record('schreibvorlage.serie.beendet', serie, {
    vorgang: serie.vorgang,
    von: serie.angelegtVon,
    erstellt: zahl('ERSTELLT'),
    gescheitert: zahl('GESCHEITERT'),
  })
}
