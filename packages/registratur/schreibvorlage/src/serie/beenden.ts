import { ablageZuruecknehmen, vorgangHalten } from '@verbundakte/akte'
import { load, loadLocked, update } from '@verbundakte/authz'
import { toUserError } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, UserError } from '@verbundakte/kernel'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Serie, type Serienbrief, serien, serienbriefe } from '../tables.ts'

/** As long as the values that were written by hand are kept (`leeren.ts`). */
export const WIEDERHOLBAR_TAGE = 14
/** As for every filing (ADR 0017). */
const RUECKNAHME_MINUTEN = 15

/** What waits is not made any more; the letter that is being made still is. @throws Forbidden, Conflict */
export async function serieAbbrechen(ctx: Context, id: string): Promise<Serie> {
  const vorher = await gehalten(ctx, id)
  if (!lenkt(ctx, vorher)) {
    throw new Forbidden(
      'schreibvorlage.serie.lenken',
      'Abbrechen kann das nur, wer die Serie begonnen hat, und die Leitung des federführenden Amtes.',
    )
  }
  if (vorher.status !== 'LAUFEND') throw zuEnde()
  const entfallen = await entfaellt(ctx, id)
  const serie = await update(ctx, serien, id, { status: 'ABGEBROCHEN', beendetAm: new Date() })
  ctx.record('schreibvorlage.serie.abgebrochen', serie, { vorgang: serie.vorgang, entfallen })
  return serie
}

/** Tries again what was not made. Letters that are there are not written a second time. */
export async function serieWiederholen(ctx: Context, id: string): Promise<Serie> {
  const vorher = await gehalten(ctx, id)
  nurVerfasser(ctx, vorher, 'Noch einmal versuchen')
  if (vorher.status === 'LAUFEND') throw laeuftNoch()
  if (!wiederholbar(vorher)) {
    throw new Conflict(
      'schreibvorlage.serie.zu-spaet',
      'Diese Serie lässt sich nicht mehr wiederholen. Bitte beginnen Sie für die Übrigen eine neue.',
    )
  }
  const wieder = await ctx.tx
    .update(serienbriefe)
    .set({ status: 'WARTET', versuche: 0, code: null, satz: null })
    .where(and(eq(serienbriefe.serie, id), inArray(serienbriefe.status, ['GESCHEITERT', 'ENTFAELLT'])))
    .returning({ id: serienbriefe.id })
  if (wieder.length === 0) throw new Conflict('schreibvorlage.serie.vollstaendig', 'Alle Schreiben sind erstellt.')
  const serie = await update(ctx, serien, id, { status: 'LAUFEND', beendetAm: null })
  ctx.record('schreibvorlage.serie.wiederholt', serie, { vorgang: serie.vorgang, anzahl: wieder.length })
  return serie
}

/**
 * Takes the whole Serie back: what waits is not made, and each letter is taken back as a filing is. Where that is not
 * possible any more, the letter stays and says why.
 */
export async function serieZuruecknehmen(ctx: Context, id: string): Promise<Serie> {
  const vorher = await gehalten(ctx, id)
  nurVerfasser(ctx, vorher, 'Zurücknehmen')
  await entfaellt(ctx, id)
  const erstellt = await ctx.tx
    .select()
    .from(serienbriefe)
    .where(and(eq(serienbriefe.serie, id), eq(serienbriefe.status, 'ERSTELLT')))
    .orderBy(asc(serienbriefe.nummer))
  let geblieben = 0
  for (const brief of erstellt) if (!(await zurueck(ctx, brief))) geblieben += 1
  const status = geblieben === 0 ? 'ZURUECKGENOMMEN' : vorher.status === 'LAUFEND' ? 'ABGEBROCHEN' : vorher.status
  const serie = await update(ctx, serien, id, { status, beendetAm: vorher.beendetAm ?? new Date() })
  const payload = { vorgang: serie.vorgang, zurueckgenommen: erstellt.length - geblieben, geblieben }
  ctx.record('schreibvorlage.serie.zurueckgenommen', serie, payload)
  return serie
}

/** What the person may do about it: what would be refused is not offered. @param offen letters that are not made */
export function darfSerie(
  ctx: Context,
  serie: Serie,
  { offen, erstellt }: { offen: number; erstellt: number },
): string[] {
  const laeuft = serie.status === 'LAUFEND'
  const verfasser = istVerfasser(ctx, serie)
  const eben = Date.now() - (serie.beendetAm?.getTime() ?? Date.now()) <= RUECKNAHME_MINUTEN * 60_000
  return [
    ...(laeuft && lenkt(ctx, serie) ? ['abbrechen'] : []),
    ...(!laeuft && verfasser && offen > 0 && wiederholbar(serie) ? ['wiederholen'] : []),
    ...(verfasser && eben && (laeuft || erstellt > 0) ? ['zuruecknehmen'] : []),
  ]
}

/** The Vorgang before the Serie: there the worker holds on to it while it makes a letter. */
async function gehalten(ctx: Context, id: string): Promise<Serie> {
  const { vorgang } = await load(ctx, serien, id, 'aendern')
  await vorgangHalten(ctx, vorgang, 'aendern')
  return loadLocked(ctx, serien, id, 'aendern')
}

async function entfaellt(ctx: Context, id: string): Promise<number> {
  const entfallen = await ctx.tx
    .update(serienbriefe)
    .set({ status: 'ENTFAELLT' })
    .where(and(eq(serienbriefe.serie, id), eq(serienbriefe.status, 'WARTET')))
    .returning({ id: serienbriefe.id })
  return entfallen.length
}

async function zurueck(ctx: Context, brief: Serienbrief): Promise<boolean> {
  try {
    await ctx.alone(async () => {
      await ablageZuruecknehmen(ctx, brief.dokument ?? '', 'Serie zurückgenommen')
      await update(ctx, serienbriefe, brief.id, { status: 'ZURUECKGENOMMEN', code: null, satz: null })
    })
    return true
  } catch (thrown) {
    const error = toUserError(thrown) ?? thrown
    if (!(error instanceof UserError)) throw thrown
    await update(ctx, serienbriefe, brief.id, { code: error.code, satz: error.message })
    return false
  }
}

function wiederholbar({ status, beendetAm }: Serie): boolean {
  const tage = (Date.now() - (beendetAm?.getTime() ?? Date.now())) / 86_400_000
  return status !== 'ZURUECKGENOMMEN' && tage < WIEDERHOLBAR_TAGE
}

function istVerfasser(ctx: Context, { angelegtVon }: Serie): boolean {
  return ctx.standing === 'dienst' && ctx.person?.id === angelegtVon
}

function lenkt(ctx: Context, serie: Serie): boolean {
  const leitet = ctx.person?.aemterAls('amtsleitung').includes(serie.federfuehrung) ?? false
  return istVerfasser(ctx, serie) || (ctx.standing === 'dienst' && leitet)
}

/** In whose name letters are made, or taken back, decides that alone. */
function nurVerfasser(ctx: Context, serie: Serie, was: string): void {
  if (istVerfasser(ctx, serie)) return
  throw new Forbidden('schreibvorlage.serie.fremd', `${was} kann das nur, wer die Serie begonnen hat.`)
}

function zuEnde(): Conflict {
  return new Conflict('schreibvorlage.serie.zu-ende', 'Diese Serie ist schon zu Ende.')
}

function laeuftNoch(): Conflict {
  return new Conflict(
    'schreibvorlage.serie.laeuft',
    'Diese Serie läuft noch. Bitte warten Sie, oder brechen Sie sie ab.',
  )
}
