import { loadLocked, reachable, update, visible } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import { type Context, keyset, type Page } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import type { Doors } from '@verbundakte/module'
import { and, isNotNull, isNull, sql } from 'drizzle-orm'
import { zeile } from './eingabe.ts'
import { type Auskunft, auskuenfte, STICHPROBENBEFUNDE } from './tables.ts'

export interface Protokollauswahl {
  /** `2026-11` */
  readonly monat?: string | null | undefined
  /** drawn and not checked yet */
  readonly zuPruefen?: boolean | null | undefined
}

/** The log of what was told to whom, the latest first. */
export function auskuenfteSeite(ctx: Context, { monat, zuPruefen }: Protokollauswahl, page: Page): Promise<Auskunft[]> {
  const { where, orderBy } = keyset(auskuenfte.id, page, true)
  return ctx.tx
    .select(visible(ctx, auskuenfte))
    .from(auskuenfte)
    .where(
      and(
        reachable(ctx, 'lesen', auskuenfte),
        monat ? imMonat(monat) : undefined,
        zuPruefen ? and(isNotNull(auskuenfte.stichprobeAm), isNull(auskuenfte.geprueftAm)) : undefined,
        ...where,
      ),
    )
    .orderBy(orderBy)
    .limit(page.limit)
}

/** Draws so many of a month by chance, of those that were not drawn before. @returns how many there were */
export async function stichprobeZiehen(ctx: Context, monat: string, anzahl: number): Promise<number> {
  if (!Number.isInteger(anzahl) || anzahl < 1 || anzahl > 100)
    throw new Invalid('gewerbe.stichprobe.anzahl', 'Bitte 1 bis 100 Auskünfte ziehen.', { feld: 'anzahl' })
  const gezogen = await rows<{ id: string }>(
    ctx.tx,
    sql`update gewerbe.auskunft set stichprobe_am = clock_timestamp() where gemeinde = verbund.gemeinde() and id in (
          select ${auskuenfte.id} from ${auskuenfte} where ${reachable(ctx, 'pruefen', auskuenfte)} and ${imMonat(monat)}
            and ${isNull(auskuenfte.stichprobeAm)} order by random() limit ${anzahl}) returning id`,
  )
  for (const { id } of gezogen) ctx.record('gewerbe.auskunft.gezogen', { id }, { monat })
  return gezogen.length
}

/** @throws Conflict `gewerbe.stichprobe.eigene`: nobody checks what they told themselves */
export async function stichprobePruefen(
  ctx: Context,
  id: string,
  eingabe: { readonly befund: string; readonly notiz?: string | null | undefined },
): Promise<Auskunft> {
  const bisher = await loadLocked(ctx, auskuenfte, id, 'pruefen')
  const befund = STICHPROBENBEFUNDE.find((each) => each === eingabe.befund)
  const notiz = zeile(eingabe.notiz, 'notiz', 1000)
  if (!befund || (befund === 'BEANSTANDET' && notiz === null))
    throw new Invalid('gewerbe.stichprobe.notiz', 'Bitte sagen, was zu beanstanden ist.', { feld: 'notiz' })
  if (bisher.stichprobeAm === null)
    throw new Conflict('gewerbe.stichprobe.nicht-gezogen', 'Diese Auskunft ist nicht in der Stichprobe.')
  if (bisher.angelegtVon !== null && bisher.angelegtVon === ctx.person?.id)
    throw new Conflict('gewerbe.stichprobe.eigene', 'Die eigene Auskunft prüft jemand anderes.')
  const neu = await update(
    ctx,
    auskuenfte,
    id,
    { befund, notiz, geprueftAm: new Date(), geprueftVon: ctx.person?.id ?? null },
    'pruefen',
  )
  ctx.record('gewerbe.auskunft.geprueft', neu, { befund })
  return neu
}

/** After six months nothing is left of the log (§ 14 Abs. 11 GewO); what lies in the Akte is the Akte's. */
export async function auskuenfteLoeschen(doors: Doors): Promise<void> {
  await doors.write(async (ctx) => {
    const alte = await rows<{ id: string }>(ctx.tx, sql`select unnest(gewerbe.auskuenfte_vergessen()) as id`)
    for (const { id } of alte) ctx.record('gewerbe.auskunft.geloescht', { id }, {})
  })
}

function imMonat(monat: string) {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(monat))
    throw new Invalid('gewerbe.monat', 'Einen Monat schreibt man so: 2026-11.', { feld: 'monat' })
  const ab = sql`(${`${monat}-01`}::date)::timestamp at time zone 'Europe/Berlin'`
  const bis = sql`(${`${monat}-01`}::date + interval '1 month')::timestamp at time zone 'Europe/Berlin'`
  return sql`${auskuenfte.angelegtAm} >= ${ab} and ${auskuenfte.angelegtAm} < ${bis}`
}
