import { MELDE_GESPERRT } from '@verbundakte/akte'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { VERBORGEN } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { bereichVon, type Merkmalsart } from './merkmale.ts'

/** A word that more Vorgänge than this have tells nothing; the question stays small however much was filed. */
const HOECHSTENS_VORGAENGE = 1500
const SELTENSTE = 45
/** A name that more Vorgänge know tells nothing. */
const SPUREN = 60

/** The areas in which is looked: a hidden letter among its own kind only. */
export function bereicheFuer(schutzklasse: string): string[] {
  const eigener = bereichVon(schutzklasse)
  return eigener === '' ? ['', ...VERBORGEN] : [eigener]
}

/** Those in which there is anything; the hidden ones of a small office are mostly empty. */
export async function benutzteBereiche(ctx: Context, bereiche: readonly string[]): Promise<string[]> {
  const gefunden = await rows<{ bereich: string }>(
    ctx.tx,
    sql`select b as bereich from jsonb_array_elements_text(${JSON.stringify(bereiche)}::text::jsonb) b where b = '' or exists (
          select from posteingang.merkmal m where m.gemeinde = verbund.gemeinde() and m.bereich = b)`,
  )
  return gefunden.map(({ bereich }) => bereich)
}

const liste = (werte: readonly string[]) =>
  sql`(select x from jsonb_array_elements_text(${JSON.stringify(werte)}::text::jsonb) x)`

export interface Spur {
  readonly art: string
  readonly wert: string
  readonly vorgang: string
  readonly anzahl: number
  /** in how many Vorgänge of its area it stands, and how often in all of them */
  readonly vorgaenge: number
  readonly insgesamt: number
}

/** Where senders, signs and names were met before: looked up one by one in the index, however much was filed. */
export function spurenVon(
  ctx: Context,
  bereiche: readonly string[],
  gesucht: readonly (readonly [art: Merkmalsart, wert: string])[],
): Promise<Spur[]> {
  if (gesucht.length === 0) return Promise.resolve([])
  return rows<Spur>(
    ctx.tx,
    sql`select m.* from jsonb_array_elements_text(${JSON.stringify(bereiche)}::text::jsonb) as b (bereich)
        cross join jsonb_array_elements(${JSON.stringify(gesucht)}::text::jsonb) as g (paar)
        cross join lateral (
          select m.art, m.wert, m.vorgang, m.anzahl, (count(*) over ())::int as vorgaenge,
            (sum(m.anzahl) over ())::int as insgesamt
          from (select * from posteingang.merkmal m where m.gemeinde = verbund.gemeinde() and m.bereich = b.bereich
            and m.art = g.paar->>0 and m.wert = g.paar->>1 limit ${SPUREN + 1}) m
        ) m where m.vorgaenge <= ${SPUREN}`,
  )
}

export interface Aehnlich {
  readonly vorgang: string
  /** sum of the weights of the words it shares with the letter */
  readonly punkte: number
  /** of all words that it might have shared, in its area */
  readonly moeglich: number
  readonly worte: readonly string[]
}

/**
 * Vorgänge whose letters and Betreff share rare words with this one, best first. The rarest words that anybody has are
 * looked up by index; each counts by its rarity (BM25, without the length: Vorgänge grow, letters do not).
 */
export function aehnlicheVorgaenge(
  ctx: Context,
  bereiche: readonly string[],
  worte: readonly string[],
): Promise<Aehnlich[]> {
  if (worte.length === 0) return Promise.resolve([])
  return rows<Aehnlich>(
    ctx.tx,
    sql`with umfang as (
          select bereich, greatest(20, (select count(*) from akte.vorgang v where v.gemeinde = verbund.gemeinde()
            and case when bereich = '' then v.schutzklasse not in ${liste([...VERBORGEN, MELDE_GESPERRT])} else v.schutzklasse = bereich end))::float8 as n
          from jsonb_array_elements_text(${JSON.stringify(bereiche)}::text::jsonb) as b (bereich)
        ), haeufig as (
          select u.bereich, w.wert, u.n, (select count(*) from (
            select 1 from posteingang.merkmal m where m.gemeinde = verbund.gemeinde() and m.bereich = u.bereich
              and m.art in ('W', 'B') and m.wert = w.wert limit ${HOECHSTENS_VORGAENGE + 1}) x)::int as df
          from umfang u cross join jsonb_array_elements_text(${JSON.stringify(worte)}::text::jsonb) as w (wert)
        ), selten as (
          select * from (
            select bereich, wert, greatest(0.05, ln(n / df) - 0.7) as gewicht, row_number() over (partition by bereich order by df, wert) as rang
            from haeufig where df between 1 and least(${HOECHSTENS_VORGAENGE}, greatest(6, n / 5))
          ) alle where rang <= ${SELTENSTE}
        ), moeglich as (
          select bereich, sum(gewicht) as summe from selten group by 1
        )
        select m.vorgang, sum(s.gewicht * case when m.art = 'B' then 1.4 else (m.anzahl / (m.anzahl + 0.6)) end)::float8 as punkte,
          max(mo.summe)::float8 as moeglich, (array_agg(distinct s.wert))[1:6] as worte
        from selten s
        join posteingang.merkmal m on m.gemeinde = verbund.gemeinde() and m.bereich = s.bereich and m.art in ('W', 'B') and m.wert = s.wert
        join moeglich mo on mo.bereich = s.bereich
        group by m.vorgang order by punkte desc limit 40`,
  )
}

export interface Sache {
  readonly vorgang: string | null
  readonly akte: string
  readonly aktenzeichen: string
  readonly kennzeichen: string | null
  readonly nummer: number | null
  readonly offen: boolean
  readonly akteOffen: boolean
  readonly federfuehrung: string
  readonly bereich: string
}

const SACHE = sql`v.id as vorgang, a.id as akte, a.aktenzeichen, v.kennzeichen, v.nummer, coalesce(v.status = 'IN_BEARBEITUNG', false) as offen,
  a.status = 'IN_BEARBEITUNG' as "akteOffen", a.federfuehrung, case when a.schutzklasse in ${liste([...VERBORGEN])} then a.schutzklasse else '' end as bereich`

/** A locked Akte of the register office takes no post: nobody could bring it back from there. */
const OFFENKUNDIG = sql`a.schutzklasse <> ${MELDE_GESPERRT}`

/** Akten of these signs with their Vorgänge, the newest first. */
export function sachenMitZeichen(ctx: Context, aktenzeichen: readonly string[]): Promise<Sache[]> {
  if (aktenzeichen.length === 0) return Promise.resolve([])
  return rows<Sache>(
    ctx.tx,
    sql`select ${SACHE} from akte.akte a left join akte.vorgang v on v.gemeinde = a.gemeinde and v.akte = a.id
        where a.gemeinde = verbund.gemeinde() and ${OFFENKUNDIG} and a.aktenzeichen in ${liste(aktenzeichen)} order by v.id desc limit 400`,
  )
}

export function sachenMitId(ctx: Context, vorgaenge: readonly string[]): Promise<Sache[]> {
  if (vorgaenge.length === 0) return Promise.resolve([])
  return rows<Sache>(
    ctx.tx,
    sql`select ${SACHE} from akte.vorgang v join akte.akte a on a.gemeinde = v.gemeinde and a.id = v.akte
        where v.gemeinde = verbund.gemeinde() and ${OFFENKUNDIG} and v.id in (select x::uuid from jsonb_array_elements_text(${JSON.stringify(vorgaenge)}::text::jsonb) x)`,
  )
}

/** An Akte with its Vorgänge, those that are open in front, then the youngest. */
export function sachenDerAkte(ctx: Context, akte: string): Promise<Sache[]> {
  return rows<Sache>(
    ctx.tx,
    sql`select ${SACHE} from akte.akte a left join akte.vorgang v on v.gemeinde = a.gemeinde and v.akte = a.id
        where a.gemeinde = verbund.gemeinde() and ${OFFENKUNDIG} and a.id = ${akte}
        order by (v.status = 'IN_BEARBEITUNG') desc nulls last, v.id desc limit 50`,
  )
}

/** The open Vorgänge of these Akten, the youngest of each: what came for one may belong to its neighbour. */
export function geschwister(ctx: Context, akten: readonly string[]): Promise<Sache[]> {
  if (akten.length === 0) return Promise.resolve([])
  return rows<Sache>(
    ctx.tx,
    sql`select ${SACHE} from jsonb_array_elements_text(${JSON.stringify(akten)}::text::jsonb) x
        join akte.akte a on a.gemeinde = verbund.gemeinde() and a.id = x::uuid and ${OFFENKUNDIG}
        cross join lateral (select * from akte.vorgang v where v.gemeinde = a.gemeinde and v.akte = a.id
          and v.status = 'IN_BEARBEITUNG' order by v.id desc limit 8) v`,
  )
}
