import { betreff as betreffZeile, offenHalten, vorgangHalten, vorgangHolen } from '@verbundakte/akte'
import { insert, reachable, visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, Invalid, isUuid, uuidv7 } from '@verbundakte/kernel'
import { and, eq } from 'drizzle-orm'
import { empfaengerVon } from '../empfaenger.ts'
import { geltendeFassung } from '../fassung.ts'
import { gewaehlt, SERIE_HOECHSTENS } from '../schreiben.ts'
import { type Serie, serien, serienbriefe } from '../tables.ts'
import { bekannt, eingesetzt, type Handwert, werteFuer } from '../werte.ts'

export interface SerieEingabe {
  readonly vorlage: string
  readonly betreff?: string | null | undefined
  /** the same key again is the same Serie: a request that was sent twice begins one */
  readonly schluessel: string
  readonly briefe: readonly { readonly beteiligter: string; readonly werte: readonly Handwert[] }[]
}

/**
 * Begins a letter to each of many. They are made by the worker, one after the other, in the name of whoever began it. What
 * is missing for one of them is said now, and nothing begins.
 *
 * @throws Invalid for nobody, too many, somebody twice, and for what is missing, with whose letter it is
 */
export async function serieBeginnen(ctx: Context, vorgangId: string, eingabe: SerieEingabe): Promise<Serie> {
  const { person, standing } = ctx
  if (!person || standing !== 'dienst') throw new Forbidden()
  const { briefe } = eingabe
  const schluessel = eingabe.schluessel.toLowerCase()
  pruefen(briefe, schluessel)
  await vorgangHolen(ctx, vorgangId)
  await offenHalten(ctx, vorgangId)
  const vorgang = await vorgangHalten(ctx, vorgangId, 'aendern')
  const schon = await begonnene(ctx, vorgang.id, schluessel)
  if (schon) return dieselbe(ctx, schon, eingabe)
  const { vorlage, fassung } = await geltendeFassung(ctx, eingabe.vorlage)
  const betreff = betreffZeile(eingabe.betreff || vorlage.betreff)
  const alle = await empfaengerVon(ctx, vorgang)
  const wissen = await bekannt(ctx, vorgang, betreff)
  for (const { beteiligter, werte } of briefe) {
    const an = gewaehlt(alle, beteiligter)
    fuer(an.name, () => eingesetzt(werteFuer(fassung, wissen, an), werte, alle))
  }
  const { id: vorgangDerSerie, akte, schutzklasse, federfuehrung } = vorgang
  const dort = { akte, vorgang: vorgangDerSerie, schutzklasse, federfuehrung }
  const serie = await insert(ctx, serien, {
    ...dort,
    vorlage: vorlage.id,
    fassung: fassung.id,
    betreff,
    schluessel,
    anzahl: briefe.length,
    angelegtVon: person.id,
  })
  // All of them carry the class and office of the Serie, which may be made here.
  await ctx.tx.insert(serienbriefe).values(
    briefe.map(({ beteiligter, werte }, stelle) => ({
      ...dort,
      id: uuidv7(),
      serie: serie.id,
      nummer: stelle + 1,
      beteiligter,
      vonHand: werte,
    })),
  )
  const payload = { vorgang: vorgang.id, fassung: fassung.id, anzahl: briefe.length }
  ctx.record('schreibvorlage.serie.begonnen', serie, payload)
  return serie
}

function pruefen(briefe: SerieEingabe['briefe'], schluessel: string): void {
  if (!isUuid(schluessel)) throw new Invalid('schreibvorlage.serie.schluessel', 'Der Schlüssel der Serie ist keiner.')
  if (briefe.length === 0) throw new Invalid('schreibvorlage.serie.leer', 'Bitte wählen Sie, an wen es gehen soll.')
  if (briefe.length > SERIE_HOECHSTENS)
    throw new Invalid('schreibvorlage.zu-viele', 'Auf einmal gehen höchstens 100 Schreiben hinaus.')
  if (new Set(briefe.map(({ beteiligter }) => beteiligter.toLowerCase())).size < briefe.length)
    throw new Invalid('schreibvorlage.serie.doppelt', 'Dieselbe Person steht zweimal in der Auswahl.')
}

/** Under the lock of the Vorgang: two requests at once begin one Serie. */
async function begonnene(ctx: Context, vorgang: string, schluessel: string): Promise<Serie | undefined> {
  const [schon] = await ctx.tx
    .select(visible(ctx, serien))
    .from(serien)
    .where(
      and(
        eq(serien.schluessel, schluessel),
        eq(serien.vorgang, vorgang),
        eq(serien.angelegtVon, ctx.person?.id ?? ''),
        reachable(ctx, 'lesen', serien),
      ),
    )
  return schon
}

/** @throws Conflict where the same key comes with something else: it would silently not be made */
async function dieselbe(ctx: Context, serie: Serie, { vorlage, betreff, briefe }: SerieEingabe): Promise<Serie> {
  const an = await ctx.tx
    .select({ beteiligter: serienbriefe.beteiligter })
    .from(serienbriefe)
    .where(eq(serienbriefe.serie, serie.id))
  const bekannte = new Set(an.map(({ beteiligter }) => beteiligter))
  const gleich =
    serie.vorlage === vorlage.toLowerCase() &&
    (!betreff || betreffZeile(betreff) === serie.betreff) &&
    briefe.length === bekannte.size &&
    briefe.every(({ beteiligter }) => bekannte.has(beteiligter.toLowerCase()))
  if (gleich) return serie
  throw new Conflict(
    'schreibvorlage.serie.andere',
    'Diese Serie ist schon begonnen, mit anderem Inhalt. Bitte sehen Sie nach, was erstellt wurde.',
  )
}

function fuer(name: string, work: () => unknown): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    throw new Invalid(error.code, `${name}: ${error.message}`)
  }
}
