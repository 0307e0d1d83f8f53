import { reachable } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import {
  Conflict,
  heute,
  Invalid,
  isUuid,
  type Kalendertag,
  kalendertag,
  NotFound,
  plusTage,
} from '@verbundakte/kernel'
import { and, inArray, type SQL, sql } from 'drizzle-orm'
import { zeile } from '../auskunft/eingabe.ts'
import { type Loeschung, loeschungen } from './tables.ts'

/** Of one screen; more at a time would be confirmed unseen. */
const AUF_EINMAL = 100
/** Ten years: what is needed for longer than that is excepted again. */
const TAGE_HOECHSTENS = 3653

/** The first of two persons says that these may go, and why. @throws Invalid, NotFound, Conflict */
export function loeschungenBestaetigen(ctx: Context, ids: readonly string[], warum: string): Promise<number> {
  const grund = mussGrund(warum)
  const wer = ctx.person?.id ?? null
  return wechseln(ctx, ids, ['VORGESCHLAGEN'], ['bestaetigt', {}], (id) => {
    return sql`update gewerbe.loeschung set stand = 'BESTAETIGT', grund = ${grund}, bestaetigt_von = ${wer}::uuid,
      bestaetigt_am = clock_timestamp() where ${id}`
  })
}

/** Not yet: something still needs it, until a day. Then it is proposed again. @throws Invalid, NotFound, Conflict */
export function loeschungenAusnehmen(
  ctx: Context,
  ids: readonly string[],
  warum: string,
  bis: string,
): Promise<number> {
  const grund = mussGrund(warum)
  const tag = mussBis(bis)
  return wechseln(ctx, ids, ['VORGESCHLAGEN'], ['ausgenommen', { bis: tag }], (id) => {
    return sql`update gewerbe.loeschung set stand = 'AUSGENOMMEN', grund = ${grund}, ausgenommen_bis = ${tag}::date where ${id}`
  })
}

/**
 * Until the second person carries it out, a decision is taken back: the one that is meant, and not another one that was made since.
 *
 * @throws Conflict
 */
export function loeschungenZuruecknehmen(
  ctx: Context,
  ids: readonly string[],
  was: Loeschung['stand'],
): Promise<number> {
  const von = (['BESTAETIGT', 'AUSGENOMMEN'] as const).filter((each) => each === was)
  return wechseln(ctx, ids, von, ['zurueckgenommen', {}], (id) => {
    return sql`update gewerbe.loeschung set stand = 'VORGESCHLAGEN', grund = null, ausgenommen_bis = null, bestaetigt_von = null,
      bestaetigt_am = null where ${id}`
  })
}

async function wechseln(
  ctx: Context,
  ids: readonly string[],
  von: readonly string[],
  [was, angaben]: readonly [string, Readonly<Record<string, string>>],
  schreiben: (wo: SQL) => SQL,
): Promise<number> {
  const gesperrt = await sperren(ctx, ids, von, 'aendern')
  const liste = sql`(select x::uuid from jsonb_array_elements_text(${JSON.stringify(gesperrt.map(({ id }) => id))}::text::jsonb) x)`
  await rows(ctx.tx, schreiben(sql`gemeinde = verbund.gemeinde() and id in ${liste}`))
  for (const { id } of gesperrt) ctx.record(`gewerbe.loeschung.${was}`, { id }, angaben)
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

function mussBis(text: string): Kalendertag {
  const falsch = () =>
    new Invalid('gewerbe.loeschung.bis', 'Bitte einen Tag nach heute angeben, höchstens zehn Jahre voraus.', {
      feld: 'bis',
    })
  let tag: Kalendertag
  try {
    tag = kalendertag(text)
  } catch {
    throw falsch()
  }
  if (tag <= heute() || tag > plusTage(heute(), TAGE_HOECHSTENS)) throw falsch()
  return tag
}
