import { reachable, visible } from '@verbundakte/authz'
import { type Context, keyset, type Page, rowBy } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import { and, desc, eq, inArray, isNull, lte, notInArray, type SQL, sql } from 'drizzle-orm'
import { spaltenDerAnzeige } from '../anzeige/spalten.ts'
import { anzeigeLaden } from '../faelle/lesen.ts'
import { type Anzeigezeile, anzeigen } from '../tables.ts'
import { type Untersagung, untersagungen } from './tables.ts'
import { samtVerbundenen } from './verbunden.ts'

export const untersagungLaden = rowBy(untersagungen, 'id')

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
 * Bans that are enforceable today against somebody who stands in this Anzeige: under this name, one they had before or were born with,
 * or born on that day with that given name, also in a spelling that was joined to one of these. Whoever may not read bans gets none: also a hint to ask the head would tell, for it came
 * for nobody else (ADR 0052).
 */
export async function untersagungenZuAnzeige(ctx: Context, id: string): Promise<Untersagung[]> {
  if (ctx.standing !== 'dienst' || !(await anzeigeLaden(ctx).load(id))) return []
  return ctx.tx
    .select(visible(ctx, untersagungen))
    .from(untersagungen)
    .where(
      and(
        eq(untersagungen.stand, 'VERFUEGT'),
        lte(untersagungen.vollziehbarAb, heute()),
        sql`${samtVerbundenen(ctx, spurenDes(sql`untersagung`))} && array(select s.spur from gewerbe.personenspur s where s.gemeinde = verbund.gemeinde() and s.anzeige = ${id})`,
        reachable(ctx, 'lesen', untersagungen),
      ),
    )
    .orderBy(desc(untersagungen.id))
    .limit(20)
}

/** Anmeldungen of this person since the ban was made, known as above: whether one trades although they may not. */
export async function anmeldungenTrotz(ctx: Context, fall: Untersagung): Promise<Anzeigezeile[]> {
  if (fall.verfuegtAm === null || ctx.standing !== 'dienst') return []
  return ctx.tx
    .select(spaltenDerAnzeige(ctx))
    .from(anzeigen)
    .where(
      and(
        reachable(ctx, 'lesen', anzeigen),
        // Comparing marks for being the same is what the wall lets an index answer (ADR 0051).
        sql`${anzeigen.id} in (select s.anzeige from gewerbe.personenspur s where s.gemeinde = verbund.gemeinde()
          and s.spur = any (array(select unnest(${samtVerbundenen(ctx, spurenDes(sql`u`))}) from gewerbe.untersagung u where u.gemeinde = verbund.gemeinde() and u.id = ${fall.id})))`,
        eq(anzeigen.art, 'anmeldung'),
        notInArray(anzeigen.status, ['VERWORFEN', 'ZURUECKGEWIESEN']),
        isNull(anzeigen.korrekturVon),
        // By the calendar of the office: of the day itself, from its first minute on.
        sql`(${anzeigen.angelegtAm} at time zone 'Europe/Berlin')::date >= ${fall.verfuegtAm}::date`,
      ),
    )
    .orderBy(desc(anzeigen.id))
    .limit(20)
}

/** By what a banned person is looked for; only few bans are enforceable, so it is worked out for each when it is asked. */
function spurenDes(fall: SQL): SQL {
  return sql`gewerbe.spuren_des(${fall}.name, ${fall}.vornamen, ${fall}.fruehere_namen, ${fall}.geburtsdatum)`
}
