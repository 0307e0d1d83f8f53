import { reachable } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Conflict, isUuid } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { sperren } from './entscheiden.ts'
import { loeschungen } from './tables.ts'

/**
 * The second person carries out what the first confirmed: the register forgets. Rows, Anzeigen, what was sent, the log of what was
 * told and, by the events, the cards of the search go; the numbers that are missing now are kept as numbers. What is filed stays
 * in its Akte, for as long as the plan says.
 *
 * @throws Conflict for what one confirmed oneself, or what has come to life since
 */
export async function loeschungenVollziehen(ctx: Context, ids: readonly string[]): Promise<number> {
  // What is being certified meanwhile comes first, and is seen below. Before any row is held: whoever certifies waits for the Akte, and
  // who changes the class of that Akte for these rows.
  await betriebeSperren(ctx, ids)
  const zeilen = await sperren(ctx, ids, ['BESTAETIGT'], 'vollziehen')
  if (zeilen.some(({ bestaetigt }) => bestaetigt === null || bestaetigt === ctx.person?.id))
    throw new Conflict(
      'gewerbe.loeschung.vier-augen',
      'Einen der Betriebe haben Sie selbst bestätigt; löschen muss ihn jemand anderes. Es wurde nichts gelöscht.',
    )
  const betriebe = liste(zeilen.map(({ betrieb }) => betrieb))
  const anzeigen = await rows<{ id: string; betrieb: string }>(
    ctx.tx,
    sql`select id, betrieb from gewerbe.anzeige where gemeinde = verbund.gemeinde() and betrieb in ${betriebe} order by id for update`,
  )
  // A notice of nobody known that is opened again meanwhile comes first, too.
  await rows(
    ctx.tx,
    sql`select 1 from gewerbe.behoerdenmitteilung where gemeinde = verbund.gemeinde() and id in ${betriebe} order by id for update`,
  )
  const register = await mussFaelligSein(ctx, zeilen.length, betriebe)
  const derAnzeigen = liste(anzeigen.map(({ id }) => id))
  await rows(
    ctx.tx,
    sql`insert into gewerbe.geloeschtenummer (id, melde_jahr, melde_nummer, loeschung)
        select uuidv7(), a.melde_jahr, a.melde_nummer, l.id from gewerbe.anzeige a
        join gewerbe.loeschung l on l.gemeinde = a.gemeinde and l.betrieb = a.betrieb
        where a.gemeinde = verbund.gemeinde() and a.id in ${derAnzeigen} and a.melde_nummer is not null`,
  )
  await rows(
    ctx.tx,
    sql`update gewerbe.loeschung set stand = 'VOLLZOGEN', grund = null, vollzogen_von = ${ctx.person?.id ?? null}::uuid,
          vollzogen_am = clock_timestamp() where gemeinde = verbund.gemeinde() and id in ${liste(zeilen.map(({ id }) => id))}`,
  )
  await rows(ctx.tx, sql`select gewerbe.vergessen(${felder(zeilen.map(({ id }) => id))})`)
  for (const { id, betrieb } of zeilen) {
    ctx.record('gewerbe.loeschung.vollzogen', { id }, { betrieb })
    // What never became one has no card.
    if (register.has(betrieb)) ctx.record('gewerbe.betrieb.geloescht', { id: betrieb }, { loeschung: id })
  }
  for (const { id, betrieb } of anzeigen) ctx.record('gewerbe.anzeige.geloescht', { id }, { betrieb })
  return zeilen.length
}

async function betriebeSperren(ctx: Context, ids: readonly string[]): Promise<void> {
  await rows(
    ctx.tx,
    sql`select verbund.sperren('gewerbe.betrieb ' || b.betrieb) from (select betrieb from gewerbe.loeschung
          where gemeinde = verbund.gemeinde() and id in ${liste(ids.filter(isUuid))} and ${reachable(ctx, 'vollziehen', loeschungen)}
          order by betrieb) b`,
  )
}

/** @returns which of them the register knows @throws Conflict */
async function mussFaelligSein(
  ctx: Context,
  viele: number,
  betriebe: ReturnType<typeof liste>,
): Promise<ReadonlySet<string>> {
  const register = await rows<{ id: string }>(
    ctx.tx,
    sql`select id from gewerbe.betrieb where gemeinde = verbund.gemeinde() and id in ${betriebe} order by id for update`,
  )
  const faellige = await rows<{ id: string }>(
    ctx.tx,
    sql`select b.id from ${betriebe} b(id) where gewerbe.loeschbar(verbund.gemeinde(), b.id)`,
  )
  if (faellige.length < viele)
    throw new Conflict(
      'gewerbe.loeschung.nicht-faellig',
      'Zu einem der Betriebe ist eine Anzeige, Übermittlung, Rückmeldung oder Mitteilung offen, oder seine Frist läuft noch. Es wurde nichts gelöscht.',
    )
  return new Set(register.map(({ id }) => id))
}

function felder(ids: readonly string[]) {
  return sql`array(select x::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) x)`
}

function liste(ids: readonly string[]) {
  return sql`(select x::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) x)`
}
