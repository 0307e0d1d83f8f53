import { reachable } from '@verbundakte/authz'
import { type ModuleTable, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { heute, Invalid, isUuid, kalendertag } from '@verbundakte/kernel'
import { type SQL, sql } from 'drizzle-orm'
import { aufgaben, schritte, wiedervorlagen } from './tables.ts'

/** Why something lies in a Postkorb: for me, for my office, for somebody who is absent, or because it does not move. */
export const WEGE = ['ICH', 'AMT', 'VERTRETUNG', 'AUFGABE', 'WIEDERVORLAGE', 'STOCKT'] as const
export type Weg = (typeof WEGE)[number]

export interface Postkorbeintrag {
  readonly id: string
  readonly art: 'SCHRITT' | 'WIEDERVORLAGE' | 'AUFGABE'
  readonly weg: Weg
  /** day on which it is due; 9999-12-31 for none */
  readonly faellig: string
}

export interface Postkorbseite {
  readonly limit: number
  /** what `stelle` made of the last entry before */
  readonly nach?: string | undefined
}

/**
 * One page of what waits for the person, what is due first. Each addressee's own part is walked along its index up to
 * the length of the page, so a page costs the same with a thousand steps and with a million, and no plan depends on
 * what Postgres believes about the numbers.
 *
 * Only of what the person may read: what has become a tax matter is gone without a trace.
 */
export function postkorbSeite(ctx: Context, weg: Weg | null, seite: Postkorbseite): Promise<Postkorbeintrag[]> {
  if (!ctx.person || ctx.standing !== 'dienst') return Promise.resolve([])
  return rows<Postkorbeintrag>(ctx.tx, postkorbAbfrage(ctx, weg, seite))
}

/** The statement of a page, for whoever wants to see its plan. */
export function postkorbAbfrage(ctx: Context, weg: Weg | null, { limit, nach }: Postkorbseite): SQL {
  const [tag, id] = nach === undefined ? ['0001-01-01', NULL_ID] : zerlegt(nach)
  const seite = (faellig: SQL) =>
    sql`and (${faellig}, id) > (${tag}::date, ${id}::uuid) order by ${faellig}, id limit ${limit}`
  const teile = [
    weg === null || weg === 'ICH' || weg === 'AMT' || weg === 'VERTRETUNG'
      ? sql`select s.id, 'SCHRITT' as art, z.weg, s.faellig from ziel z cross join lateral (
          select id, faellig from geschaeftsgang.schritt where gemeinde = verbund.gemeinde() and adressat = z.adressat
            and status = 'AKTUELL' and ${reachable(ctx, 'lesen', schritte)} ${seite(sql`faellig`)}) s
          where ${weg === null ? sql`true` : sql`z.weg = ${weg}`}`
      : null,
    weg === null || weg === 'AUFGABE'
      ? sql`select a.id, 'AUFGABE', 'AUFGABE', a.faellig from ziel z cross join lateral (
          select id, faellig from geschaeftsgang.aufgabe where gemeinde = verbund.gemeinde() and adressat = z.adressat
            and status = 'OFFEN' and ${reachable(ctx, 'lesen', aufgaben)} ${seite(sql`faellig`)}) a`
      : null,
    weg === null || weg === 'WIEDERVORLAGE'
      ? sql`select w.id, 'WIEDERVORLAGE', 'WIEDERVORLAGE', w.tag from ziel z cross join lateral (
          select id, tag from geschaeftsgang.wiedervorlage where gemeinde = verbund.gemeinde() and adressat = z.adressat
            and erledigt_am is null and tag <= ${heute()}::date and ${reachable(ctx, 'lesen', wiedervorlagen)}
            ${seite(sql`tag`)}) w`
      : null,
    weg === null || weg === 'STOCKT'
      ? sql`select s.id, 'SCHRITT', 'STOCKT', s.faellig from (${stockend(ctx, SCHRITT, seite(sql`faellig`))}) s
          union all select a.id, 'AUFGABE', 'STOCKT', a.faellig from (${stockend(ctx, AUFGABE, seite(sql`faellig`))}) a`
      : null,
  ].filter((teil) => teil !== null)
  return sql`with ${ziel(ctx)} select id, art, weg, faellig::text as faellig
    from (${sql.join(teile, sql` union all `)}) e (id, art, weg, faellig) order by e.faellig, id limit ${limit}`
}

/** How much waits in each way, up to `ZAEHLT_BIS`: what the navigation shows. */
export async function postkorbZahlen(ctx: Context): Promise<Readonly<Record<Weg, number>>> {
  const leer = { ICH: 0, AMT: 0, VERTRETUNG: 0, AUFGABE: 0, WIEDERVORLAGE: 0, STOCKT: 0 }
  if (!ctx.person || ctx.standing !== 'dienst') return leer
  const found = await rows<{ weg: Weg; anzahl: number }>(
    ctx.tx,
    sql`with ${ziel(ctx)}
      select z.weg, least(sum(s.n), ${ZAEHLT_BIS})::int as anzahl from ziel z cross join lateral (select count(*) as n from (
        select from geschaeftsgang.schritt where gemeinde = verbund.gemeinde() and adressat = z.adressat
          and status = 'AKTUELL' and ${reachable(ctx, 'lesen', schritte)} limit ${ZAEHLT_BIS}) x) s group by z.weg
      union all
      select 'AUFGABE', least(sum(a.n), ${ZAEHLT_BIS})::int from ziel z cross join lateral (select count(*) as n from (
        select from geschaeftsgang.aufgabe where gemeinde = verbund.gemeinde() and adressat = z.adressat
          and status = 'OFFEN' and ${reachable(ctx, 'lesen', aufgaben)} limit ${ZAEHLT_BIS}) x) a
      union all
      select 'WIEDERVORLAGE', least(sum(w.n), ${ZAEHLT_BIS})::int from ziel z cross join lateral (select count(*) as n from (
        select from geschaeftsgang.wiedervorlage where gemeinde = verbund.gemeinde() and adressat = z.adressat
          and erledigt_am is null and tag <= ${heute()}::date and ${reachable(ctx, 'lesen', wiedervorlagen)}
          limit ${ZAEHLT_BIS}) x) w
      union all
      select 'STOCKT', least(count(*), ${ZAEHLT_BIS})::int from (
        select id from (${stockend(ctx, SCHRITT, sql`limit ${ZAEHLT_BIS}`)}) s
        union all select id from (${stockend(ctx, AUFGABE, sql`limit ${ZAEHLT_BIS}`)}) a) x`,
  )
  return { ...leer, ...Object.fromEntries(found.map(({ weg, anzahl }) => [weg, anzahl])) }
}

/** More than this is "many"; counting all of it would tell nobody anything. */
export const ZAEHLT_BIS = 100

/** The place of an entry in the list: cursor of the next page. */
export function stelle({ faellig, id }: Postkorbeintrag): string {
  return `${faellig}_${id}`
}

const NULL_ID = '00000000-0000-0000-0000-000000000000'

function zerlegt(nach: string): [tag: string, id: string] {
  const [tag = '', id = ''] = nach.split('_')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tag) || !isUuid(id)) {
    throw new Invalid('seite.form', 'Diese Stelle der Liste gibt es nicht. Bitte die Liste von vorn laden.')
  }
  return [kalendertag(tag), id]
}

/** Everybody whose mail the person looks after today, each once. */
function ziel(ctx: Context): SQL {
  const tag = heute()
  const ich = ctx.person?.id ?? NULL_ID
  return sql`ziel (adressat, weg) as materialized (
    select ${ich}::text collate "C", 'ICH'
    union all select jsonb_array_elements_text(${JSON.stringify(ctx.person?.aemter ?? [])}::text::jsonb) collate "C", 'AMT'
    union all select distinct a.person::text collate "C", 'VERTRETUNG' from geschaeftsgang.abwesenheit a
      where a.gemeinde = verbund.gemeinde() and a.vertretung = ${ich}::uuid and a.aufgehoben_am is null
        and a.bis >= ${tag}::date and a.von <= ${tag}::date)`
}

interface Stockendes {
  readonly tabelle: SQL
  readonly offen: SQL
  readonly lesen: ModuleTable
}

const SCHRITT: Stockendes = { tabelle: sql`geschaeftsgang.schritt`, offen: sql`status = 'AKTUELL'`, lesen: schritte }
const AUFGABE: Stockendes = { tabelle: sql`geschaeftsgang.aufgabe`, offen: sql`status = 'OFFEN'`, lesen: aufgaben }

/** What does not move, for whoever began it and those who lead the office; not what is theirs anyway. */
function stockend(ctx: Context, { tabelle, offen, lesen }: Stockendes, ende: SQL): SQL {
  const leitet = JSON.stringify(ctx.person?.aemterAls('amtsleitung') ?? [])
  const je = (wessen: SQL) => sql`(select id, faellig from ${tabelle} where gemeinde = verbund.gemeinde()
    and ${wessen} and ${offen} and hindernis is not null and ${reachable(ctx, 'lesen', lesen)}
    and adressat not in (select adressat from ziel) ${ende})`
  return sql`${je(sql`angelegt_von = ${ctx.person?.id ?? NULL_ID}::uuid`)} union
    select s.* from jsonb_array_elements_text(${leitet}::text::jsonb) l (amt) cross join lateral
      ${je(sql`federfuehrung = l.amt collate "C"`)} s`
}
