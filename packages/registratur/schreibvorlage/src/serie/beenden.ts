import { ablageZuruecknehmen } from '@verbundakte/akte'
import { update } from '@verbundakte/authz'
import { toUserError } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Forbidden, UserError } from '@verbundakte/kernel'
import { and, asc, eq } from 'drizzle-orm'
import { type Serie, type Serienbrief, serien, serienbriefe } from '../tables.ts'
import { lenkt, nurVerfasser, serieHalten } from './darf.ts'
import { ruht, wartendeEntfallen } from './ruhen.ts'

/** What waits is not made any more; the letter that is being made still is. @throws Forbidden, Conflict */
export async function serieAbbrechen(ctx: Context, id: string): Promise<Serie> {
  const vorher = await serieHalten(ctx, id)
  if (!lenkt(ctx, vorher)) {
    throw new Forbidden(
      'schreibvorlage.serie.lenken',
      'Abbrechen kann das nur, wer die Serie begonnen hat, und die Leitung des federführenden Amtes.',
    )
  }
  if (vorher.status !== 'LAUFEND' && !ruht(vorher)) throw zuEnde()
  const entfallen = await wartendeEntfallen(ctx, id)
  const serie = await update(ctx, serien, id, abgebrochen(ctx))
  const payload = { vorgang: serie.vorgang, von: serie.angelegtVon, entfallen }
  ctx.record('schreibvorlage.serie.abgebrochen', serie, payload)
  return serie
}

/**
 * Takes the whole Serie back: what waits is not made, and each letter is taken back as a filing is. Where that is not
 * possible any more, the letter stays and says why.
 */
export async function serieZuruecknehmen(ctx: Context, id: string, grund?: string | null): Promise<Serie> {
  const vorher = await serieHalten(ctx, id)
  nurVerfasser(ctx, vorher, 'Zurücknehmen')
  await wartendeEntfallen(ctx, id)
  const erstellt = await ctx.tx
    .select()
    .from(serienbriefe)
    .where(and(eq(serienbriefe.serie, id), eq(serienbriefe.status, 'ERSTELLT')))
    .orderBy(asc(serienbriefe.nummer))
  let geblieben = 0
  for (const brief of erstellt) if (!(await zurueck(ctx, brief, grund || 'Serie zurückgenommen'))) geblieben += 1
  const serie = await zurueckgenommen(ctx, vorher, geblieben)
  const payload = { vorgang: serie.vorgang, zurueckgenommen: erstellt.length - geblieben, geblieben }
  ctx.record('schreibvorlage.serie.zurueckgenommen', serie, payload)
  return serie
}

async function zurueckgenommen(ctx: Context, vorher: Serie, geblieben: number): Promise<Serie> {
  const { id } = vorher
  if (geblieben > 0) return vorher.status === 'LAUFEND' ? update(ctx, serien, id, abgebrochen(ctx)) : vorher
  // Nobody can try it again: what was written by hand is needed no more.
  await ctx.tx.update(serienbriefe).set({ vonHand: [] }).where(eq(serienbriefe.serie, id))
  return update(ctx, serien, id, { status: 'ZURUECKGENOMMEN', beendetAm: vorher.beendetAm ?? new Date() })
}

function abgebrochen(ctx: Context) {
  return { status: 'ABGEBROCHEN', beendetAm: new Date(), abgebrochenVon: ctx.person?.id ?? null } as const
}

async function zurueck(ctx: Context, brief: Serienbrief, grund: string): Promise<boolean> {
  try {
    await ctx.alone(async () => {
      await ablageZuruecknehmen(ctx, brief.dokument ?? '', grund)
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

function zuEnde(): Conflict {
  return new Conflict('schreibvorlage.serie.zu-ende', 'Diese Serie ist schon zu Ende.')
}
