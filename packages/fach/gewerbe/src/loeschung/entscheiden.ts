import { reachable } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid, isUuid, NotFound } from '@verbundakte/kernel'
import { and, inArray, type SQL, sql } from 'drizzle-orm'
import { zeile } from '../auskunft/eingabe.ts'
import { loeschungen } from './tables.ts'

/** Of one screen; more at a time would be confirmed unseen. */
const AUF_EINMAL = 100

/** The first of two persons says that these may go, and why. @throws Invalid, NotFound, Conflict */
export function loeschungenBestaetigen(ctx: Context, ids: readonly string[], warum: string): Promise<number> {
  const grund = mussGrund(warum)
  const wer = ctx.person?.id ?? null
  return wechseln(ctx, ids, ['VORGESCHLAGEN'], 'bestaetigt', (id) => {
    return sql`update gewerbe.loeschung set stand = 'BESTAETIGT', grund = ${grund}, bestaetigt_von = ${wer}::uuid,
      bestaetigt_am = clock_timestamp() where ${id}`
  })
}

/** Not yet: something still needs it. @throws Invalid, NotFound, Conflict */
export function loeschungenAusnehmen(ctx: Context, ids: readonly string[], warum: string): Promise<number> {
  const grund = mussGrund(warum)
  return wechseln(ctx, ids, ['VORGESCHLAGEN'], 'ausgenommen', (id) => {
    return sql`update gewerbe.loeschung set stand = 'AUSGENOMMEN', grund = ${grund} where ${id}`
  })
}

/** Until the second person carries it out, a decision is taken back. */
export function loeschungenZuruecknehmen(ctx: Context, ids: readonly string[]): Promise<number> {
  return wechseln(ctx, ids, ['BESTAETIGT', 'AUSGENOMMEN'], 'zurueckgenommen', (id) => {
    return sql`update gewerbe.loeschung set stand = 'VORGESCHLAGEN', grund = null, bestaetigt_von = null, bestaetigt_am = null
      where ${id}`
  })
}

async function wechseln(
  ctx: Context,
  ids: readonly string[],
  von: readonly string[],
  was: string,
  schreiben: (wo: SQL) => SQL,
): Promise<number> {
  const gesperrt = await sperren(ctx, ids, von, 'aendern')
  const liste = sql`(select x::uuid from jsonb_array_elements_text(${JSON.stringify(gesperrt.map(({ id }) => id))}::text::jsonb) x)`
  await rows(ctx.tx, schreiben(sql`gemeinde = verbund.gemeinde() and id in ${liste}`))
  for (const { id } of gesperrt) ctx.record(`gewerbe.loeschung.${was}`, { id }, {})
  return gesperrt.length
}

export interface Gesperrt {
  readonly id: string
  readonly betrieb: string
  readonly bestaetigt: string | null
}

/** The rows of these ids, locked. @throws NotFound for one that is not there for this person, Conflict for one in another state */
export async function sperren(
  ctx: Context,
  ids: readonly string[],
  von: readonly string[],
  action: string,
): Promise<Gesperrt[]> {
  const eigene = [...new Set(ids)]
  if (eigene.length === 0 || eigene.length > AUF_EINMAL)
    throw new Invalid('gewerbe.loeschung.anzahl', `Bitte 1 bis ${AUF_EINMAL} Betriebe wählen.`)
  if (!eigene.every(isUuid)) throw new NotFound()
  const da = await ctx.tx
    .select({
      id: loeschungen.id,
      betrieb: loeschungen.betrieb,
      stand: loeschungen.stand,
      bestaetigt: loeschungen.bestaetigtVon,
    })
    .from(loeschungen)
    .where(and(inArray(loeschungen.id, eigene), reachable(ctx, action, loeschungen)))
    .orderBy(loeschungen.id)
    .for('update')
  if (da.length < eigene.length) throw new NotFound()
  if (da.some(({ stand }) => !von.includes(stand)))
    throw new Conflict(
      'gewerbe.loeschung.inzwischen',
      'Über einen der Betriebe ist inzwischen anders entschieden. Es wurde nichts geändert; bitte laden Sie die Liste neu.',
    )
  return da
}

function mussGrund(warum: string): string {
  const grund = zeile(warum, 'grund', 500)
  if (grund === null) throw new Invalid('gewerbe.grund', 'Bitte sagen Sie, warum.', { feld: 'grund' })
  return grund
}
