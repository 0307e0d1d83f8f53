import { reachable } from '@verbundakte/authz'
import type { ModuleTable } from '@verbundakte/database'
import { type Context, keptStatements } from '@verbundakte/graphql'
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
  const statement = seiten(ctx, `${weg} ${seite.limit}`, (tx) =>
    tx
      .select({
        id: sql<string>`e.id`,
        art: sql<Postkorbeintrag['art']>`e.art`,
        weg: sql<Weg>`e.weg`,
        faellig: sql<string>`e.faellig`,
      })
      .from(sql`(${abfrage(ctx, weg, seite.limit, OFFEN)}) e`)
      // Days as ISO 8601 stand in the order of days.
      .orderBy(sql`e.faellig, e.id`),
  )
  return statement.execute(werte(ctx, seite.nach))
}

// Planning all the parts takes Postgres longer than walking them.
const seiten = keptStatements<Postkorbeintrag[]>()
const zahlen = keptStatements<{ weg: Weg; anzahl: number }[]>()

/** The statement of a page with the person's own values, for whoever wants to see its plan. */
export function postkorbAbfrage(ctx: Context, weg: Weg | null, { limit, nach }: Postkorbseite): SQL {
  const hier = werte(ctx, nach)
  return abfrage(ctx, weg, limit, (name) => sql`${hier[name]}`)
}

/** What differs from one question to the next: who asks, on which day, and behind which entry the page begins. */
type Wert = 'ich' | 'aemter' | 'leitet' | 'heute' | 'tag' | 'id'
type Stelle = (name: Wert) => SQL

const OFFEN: Stelle = (name) => sql`${sql.placeholder(name)}`

function werte(ctx: Context, nach?: string): Record<Wert, string> {
  const [tag, id] = nach === undefined ? ['0001-01-01', NULL_ID] : zerlegt(nach)
  return {
    ich: ctx.person?.id ?? NULL_ID,
    aemter: JSON.stringify(ctx.person?.aemter ?? []),
    leitet: JSON.stringify(ctx.person?.aemterAls('amtsleitung') ?? []),
    heute: heute(),
    tag,
    id,
  }
}

function abfrage(ctx: Context, weg: Weg | null, limit: number, wert: Stelle): SQL {
  const seite = (faellig: SQL) =>
    sql`and (${faellig}, id) > (${wert('tag')}::date, ${wert('id')}::uuid) order by ${faellig}, id limit ${grenze(limit)}`
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
            and erledigt_am is null and tag <= ${wert('heute')}::date and ${reachable(ctx, 'lesen', wiedervorlagen)}
            ${seite(sql`tag`)}) w`
      : null,
    weg === null || weg === 'STOCKT'
      ? sql`select s.id, 'SCHRITT', 'STOCKT', s.faellig from (${stockend(ctx, wert, SCHRITT, seite(sql`faellig`))}) s
          union all select a.id, 'AUFGABE', 'STOCKT', a.faellig from (${stockend(ctx, wert, AUFGABE, seite(sql`faellig`))}) a
          union all select w.id, 'WIEDERVORLAGE', 'STOCKT', w.faellig from (${stockend(ctx, wert, WIEDERVORLAGE, seite(sql`tag`))}) w`
      : null,
  ].filter((teil) => teil !== null)
  return sql`with ${ziel(wert)} select id, art, weg, faellig::text as faellig
    from (${sql.join(teile, sql` union all `)}) e (id, art, weg, faellig) order by e.faellig, id limit ${grenze(limit)}`
}

/** How much waits in each way, up to `ZAEHLT_BIS`: what the navigation shows. */
export async function postkorbZahlen(ctx: Context): Promise<Readonly<Record<Weg, number>>> {
  const leer = { ICH: 0, AMT: 0, VERTRETUNG: 0, AUFGABE: 0, WIEDERVORLAGE: 0, STOCKT: 0 }
  if (!ctx.person || ctx.standing !== 'dienst') return leer
  const statement = zahlen(ctx, '', (tx) =>
    tx
      .select({ weg: sql<Weg>`z.weg`, anzahl: sql<number>`z.anzahl` })
      .from(sql`(${zaehlung(ctx, OFFEN)}) z (weg, anzahl)`),
  )
  const found = await statement.execute(werte(ctx))
  return { ...leer, ...Object.fromEntries(found.map(({ weg, anzahl }) => [weg, anzahl])) }
}

function zaehlung(ctx: Context, wert: Stelle): SQL {
  return sql`with ${ziel(wert)}
      select z.weg, least(sum(s.n), ${HOECHSTENS})::int as anzahl from ziel z cross join lateral (select count(*) as n from (
        select from geschaeftsgang.schritt where gemeinde = verbund.gemeinde() and adressat = z.adressat
          and status = 'AKTUELL' and ${reachable(ctx, 'lesen', schritte)} limit ${HOECHSTENS}) x) s group by z.weg
      union all
      select 'AUFGABE', least(sum(a.n), ${HOECHSTENS})::int from ziel z cross join lateral (select count(*) as n from (
        select from geschaeftsgang.aufgabe where gemeinde = verbund.gemeinde() and adressat = z.adressat
          and status = 'OFFEN' and ${reachable(ctx, 'lesen', aufgaben)} limit ${HOECHSTENS}) x) a
      union all
      select 'WIEDERVORLAGE', least(sum(w.n), ${HOECHSTENS})::int from ziel z cross join lateral (select count(*) as n from (
        select from geschaeftsgang.wiedervorlage where gemeinde = verbund.gemeinde() and adressat = z.adressat
          and erledigt_am is null and tag <= ${wert('heute')}::date and ${reachable(ctx, 'lesen', wiedervorlagen)}
          limit ${HOECHSTENS}) x) w
      union all
      select 'STOCKT', least(count(*), ${HOECHSTENS})::int from (
        select id from (${stockend(ctx, wert, SCHRITT, sql`limit ${HOECHSTENS}`)}) s
        union all select id from (${stockend(ctx, wert, AUFGABE, sql`limit ${HOECHSTENS}`)}) a
        union all select id from (${stockend(ctx, wert, WIEDERVORLAGE, sql`limit ${HOECHSTENS}`)}) w) x`
}

/** More than this is "many"; counting all of it would tell nobody anything. */
export const ZAEHLT_BIS = 100
// Part of the text: with an open limit Postgres would plan for all rows.
const HOECHSTENS = grenze(ZAEHLT_BIS)

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

/** A number of our own as text of a statement. */
function grenze(zahl: number): SQL {
  return sql.raw(String(Math.trunc(zahl)))
}

/** Everybody whose mail the person looks after today, each once. */
function ziel(wert: Stelle): SQL {
  return sql`ziel (adressat, weg) as materialized (
    select ${wert('ich')}::text collate "C", 'ICH'
    union all select jsonb_array_elements_text(${wert('aemter')}::text::jsonb) collate "C", 'AMT'
    union all select distinct a.person::text collate "C", 'VERTRETUNG' from geschaeftsgang.abwesenheit a
      where a.gemeinde = verbund.gemeinde() and a.vertretung = ${wert('ich')}::uuid and a.aufgehoben_am is null
        and a.bis >= ${wert('heute')}::date and a.von <= ${wert('heute')}::date)`
}

interface Stockendes {
  readonly tabelle: SQL
  readonly faellig: SQL
  readonly offen: SQL
  readonly lesen: ModuleTable
}

const SCHRITT: Stockendes = {
  tabelle: sql`geschaeftsgang.schritt`,
  faellig: sql`faellig`,
  offen: sql`status = 'AKTUELL'`,
  lesen: schritte,
}
const AUFGABE: Stockendes = {
  tabelle: sql`geschaeftsgang.aufgabe`,
  faellig: sql`faellig`,
  offen: sql`status = 'OFFEN'`,
  lesen: aufgaben,
}
const WIEDERVORLAGE: Stockendes = {
  tabelle: sql`geschaeftsgang.wiedervorlage`,
  faellig: sql`tag`,
  offen: sql`erledigt_am is null`,
  lesen: wiedervorlagen,
}

/** What does not move, for whoever began it and those who lead the office; not what is theirs anyway. */
function stockend(ctx: Context, wert: Stelle, { tabelle, faellig, offen, lesen }: Stockendes, ende: SQL): SQL {
  const je = (wessen: SQL) => sql`(select id, ${faellig} as faellig from ${tabelle} where gemeinde = verbund.gemeinde()
    and ${wessen} and ${offen} and hindernis is not null and ${reachable(ctx, 'lesen', lesen)}
    and adressat not in (select adressat from ziel) ${ende})`
  return sql`${je(sql`angelegt_von = ${wert('ich')}::uuid`)} union
    select s.* from jsonb_array_elements_text(${wert('leitet')}::text::jsonb) l (amt) cross join lateral
      ${je(sql`federfuehrung = l.amt collate "C"`)} s`
}
