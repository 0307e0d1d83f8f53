import { reachable, visible } from '@verbundakte/authz'
import { anyId } from '@verbundakte/database'
import { type Context, inOrder, keyset, loader, type Page } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { and, desc, eq, inArray, isNull, lte, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { anzeigeLaden } from '../faelle/lesen.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { namenstext } from './einleiten.ts'
import { type Untersagung, untersagungen } from './tables.ts'

export const untersagungLaden = loader<string, Untersagung | null>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(visible(ctx, untersagungen))
    .from(untersagungen)
    .where(and(anyId(untersagungen.id, ids), reachable(ctx, 'lesen', untersagungen)))
  return inOrder(ids, found, ({ id }) => id)
})

export function untersagungenSeite(ctx: Context, laufend: boolean, page: Page): Promise<Untersagung[]> {
  const { where, orderBy } = keyset(untersagungen.id, page, true)
  return ctx.tx
    .select(visible(ctx, untersagungen))
    .from(untersagungen)
    .where(
      and(
        reachable(ctx, 'lesen', untersagungen),
        inArray(untersagungen.stand, laufend ? ['EINGELEITET', 'VERFUEGT'] : ['EINGESTELLT', 'WIEDERGESTATTET']),
        ...where,
      ),
    )
    .orderBy(orderBy)
    .limit(page.limit)
}

/**
 * Bans that are enforceable today against somebody of the name in this Anzeige. Whoever may not read bans gets none: also a hint
 * to ask the head would tell, for it came for nobody else (ADR 0052).
 */
export async function untersagungenZuAnzeige(ctx: Context, id: string): Promise<Untersagung[]> {
  const anzeige = await anzeigeLaden(ctx).load(id)
  if (!anzeige) return []
  const { person, weitereVertreter, eingetragenerName } = anzeige.inhalt
  const personen = [...(person ? [person] : []), ...(weitereVertreter ?? [])]
  const namen = [
    ...personen.map(({ name, vornamen }) => namenstext({ name: name ?? '', vornamen: vornamen ?? null })),
    ...(eingetragenerName ? [namenstext({ name: eingetragenerName, vornamen: null })] : []),
  ].filter((each) => each !== '')
  if (namen.length === 0) return []
  const gefunden = await ctx.tx
    .select(visible(ctx, untersagungen))
    .from(untersagungen)
    .where(
      and(
        inArray(untersagungen.namenstext, namen),
        eq(untersagungen.stand, 'VERFUEGT'),
        lte(untersagungen.vollziehbarAb, heute()),
        reachable(ctx, 'lesen', untersagungen),
      ),
    )
    .limit(20)
  return gefunden.filter(
    (fall) => personen.length === 0 || personen.some((each) => passt(fall, each)) || !fall.vornamen,
  )
}

/** A birthday that is known on both sides decides; else the name does. */
function passt(fall: Untersagung, person: NonNullable<Anzeigezeile['inhalt']['person']>): boolean {
  if (namenstext({ name: person.name ?? '', vornamen: person.vornamen ?? null }) !== fall.namenstext) return false
  const { jahr, monat, tag } = person.geburtsdatum ?? {}
  if (!fall.geburtsdatum || jahr === undefined) return true
  const [j, m, t] = fall.geburtsdatum.split('-').map(Number)
  return j === jahr && (monat === undefined || m === monat) && (tag === undefined || t === tag)
}

/** Anmeldungen under this name since the ban was made: whether one trades although they may not. */
export async function anmeldungenTrotz(ctx: Context, fall: Untersagung): Promise<Anzeigezeile[]> {
  if (fall.verfuegtAm === null) return []
  const gefaltet = (name: SQL, vornamen: SQL) =>
    sql`gewerbe.falten(btrim(coalesce(${name}, '') || ' ' || coalesce(${vornamen}, '')))`
  const { inhalt } = anzeigen
  return ctx.tx
    .select(visible(ctx, anzeigen))
    .from(anzeigen)
    .where(
      and(
        reachable(ctx, 'lesen', anzeigen),
        eq(anzeigen.art, 'anmeldung'),
        notInArray(anzeigen.status, ['VERWORFEN', 'ZURUECKGEWIESEN']),
        isNull(anzeigen.korrekturVon),
        // By the calendar of the office: of the day itself, from its first minute on.
        sql`(${anzeigen.angelegtAm} at time zone 'Europe/Berlin')::date >= ${fall.verfuegtAm}::date`,
        or(
          eq(
            gefaltet(sql`${inhalt} -> 'person' ->> 'name'`, sql`${inhalt} -> 'person' ->> 'vornamen'`),
            fall.namenstext,
          ),
          eq(gefaltet(sql`${inhalt} ->> 'eingetragenerName'`, sql`''`), fall.namenstext),
        ),
      ),
    )
    .orderBy(desc(anzeigen.id))
    .limit(20)
}
