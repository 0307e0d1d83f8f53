import { reachable } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { heute, Invalid } from '@verbundakte/kernel'
import { type SQL, sql } from 'drizzle-orm'
import type { Art } from '../anzeige/anzeige.ts'
import { zustaendig } from '../faelle/zustaendig.ts'
import { anzeigen, betriebe } from '../tables.ts'
import { type Ausgabe, abschnittJeAbteilung, wz } from '../wz/liste.ts'

export interface Monatszahl {
  /** `2026-11`; of an Abschnitt its letter, `?` without one */
  readonly schluessel: string
  readonly titel: string
  readonly anmeldung: number
  readonly ummeldung: number
  readonly abmeldung: number
  /** Betriebe at the end of the month, or today */
  readonly bestand: number
}

export interface Monatszahlen {
  readonly monate: readonly Monatszahl[]
  readonly abschnitte: readonly Monatszahl[]
}

const ZONE = sql.raw(`'Europe/Berlin'`)
const MONATE = new Intl.DateTimeFormat('de-DE', { month: 'long', timeZone: 'UTC' })

/** What was certified in a year and not taken back, by month and by Abschnitt, as far as the person may see it; months to come are left out. */
export async function monatszahlen(ctx: Context, jahr: number): Promise<Monatszahlen> {
  mussJahrSein(jahr)
  const bis = `${jahr}` === heute().slice(0, 4) ? Number(heute().slice(5, 7)) : `${jahr}` < heute().slice(0, 4) ? 12 : 0
  const [gezaehlt, bestand, jetzt] = await Promise.all([
    anzeigenJe(ctx, jahr),
    bestandJeMonat(ctx, jahr, bis),
    bestandJeAbteilung(ctx),
  ])
  const summe = (passt: (zeile: Gezaehlt) => boolean) => {
    const art = (welche: Art) =>
      gezaehlt.reduce((alle, zeile) => alle + (zeile.art === welche && passt(zeile) ? zeile.anzahl : 0), 0)
    return { anmeldung: art('anmeldung'), ummeldung: art('ummeldung'), abmeldung: art('abmeldung') }
  }
  const monate = Array.from({ length: bis }, (_, i) => ({
    schluessel: `${jahr}-${String(i + 1).padStart(2, '0')}`,
    titel: MONATE.format(new Date(Date.UTC(jahr, i, 1))),
    ...summe(({ monat }) => monat === i + 1),
    bestand: bestand.find(({ monat }) => monat === i + 1)?.anzahl ?? 0,
  }))
  const buchstaben = [...new Set([...gezaehlt, ...jetzt].map(abschnitt))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const abschnitte = buchstaben.map((schluessel) => ({
    schluessel,
    titel: wz('2025', schluessel)?.titel ?? wz('2008', schluessel)?.titel ?? 'Ohne Wirtschaftszweig',
    ...summe((zeile) => abschnitt(zeile) === schluessel),
    bestand: jetzt.reduce((alle, zeile) => alle + (abschnitt(zeile) === schluessel ? zeile.anzahl : 0), 0),
  }))
  return { monate, abschnitte }
}

interface Zweig {
  readonly ausgabe: Ausgabe | null
  readonly abteilung: string | null
}

interface Gezaehlt extends Zweig {
  readonly monat: number
  readonly art: Art
  readonly anzahl: number
}

function abschnitt({ ausgabe, abteilung }: Zweig): string {
  return (ausgabe && abteilung && abschnittJeAbteilung(ausgabe).get(abteilung)) || '?'
}

function anzeigenJe(ctx: Context, jahr: number): Promise<Gezaehlt[]> {
  return rows<Gezaehlt>(
    ctx.tx,
    sql`select extract(month from ${anzeigen.bescheinigtAm} at time zone ${ZONE})::int as monat, ${anzeigen.art} as art,
          t.wz->>'ausgabe' as ausgabe, left(t.wz->>'code', 2) as abteilung, count(*)::int as anzahl
        from ${anzeigen} left join lateral (select e->'wz' as wz from jsonb_array_elements(${anzeigen.inhalt}->'taetigkeiten') e
          order by (e->>'schwerpunkt')::boolean desc nulls last limit 1) t on true
        where ${reachable(ctx, 'lesen', anzeigen)} and ${anzeigen.status} = 'BESCHEINIGT' and ${anzeigen.korrekturVon} is null
          and not exists (select from gewerbe.anzeige k where k.gemeinde = verbund.gemeinde() and k.korrektur_von = ${anzeigen.id}
            and k.korrektur_art = 'storno' and k.status = 'BESCHEINIGT')
          and ${anzeigen.bescheinigtAm} >= make_timestamptz(${jahr}::int, 1, 1, 0, 0, 0, ${ZONE})
          and ${anzeigen.bescheinigtAm} < make_timestamptz(${jahr}::int + 1, 1, 1, 0, 0, 0, ${ZONE})
        group by 1, 2, 3, 4`,
  )
}

/** One scan: how many began and ended in which month, added up here. */
async function bestandJeMonat(ctx: Context, jahr: number, bis: number): Promise<{ monat: number; anzahl: number }[]> {
  const monat = (tag: SQL) => sql`case when ${tag} < make_date(${jahr}::int, 1, 1) then 0
    when ${tag} >= make_date(${jahr}::int + 1, 1, 1) then 13 else extract(month from ${tag}) end::int`
  const gezaehlt = await rows<{ von: number; ende: number; anzahl: number }>(
    ctx.tx,
    sql`select ${monat(sql`${betriebe.beginn}`)} as von, ${monat(sql`coalesce(${betriebe.ende}, 'infinity'::date)`)} as ende,
          count(*)::int as anzahl from ${betriebe}
        where ${reachable(ctx, 'lesen', betriebe)} and ${betriebe.status} in ('AKTIV', 'ABGEMELDET') group by 1, 2`,
  )
  return Array.from({ length: bis }, (_, i) => i + 1).map((hier) => ({
    monat: hier,
    anzahl: gezaehlt.reduce((alle, { von, ende, anzahl }) => alle + (von <= hier && ende > hier ? anzahl : 0), 0),
  }))
}

function bestandJeAbteilung(ctx: Context): Promise<(Zweig & { readonly anzahl: number })[]> {
  return rows(
    ctx.tx,
    sql`select ${betriebe.wzAusgabe} as ausgabe, left(${betriebe.wzCode}, 2) as abteilung, count(*)::int as anzahl from ${betriebe}
        where ${reachable(ctx, 'lesen', betriebe)} and ${betriebe.status} = 'AKTIV' group by 1, 2`,
  )
}

export interface Nummernnachweis {
  readonly hoechste: number
  /** deleted by the period of the Gemeinde */
  readonly geloescht: number
  /** numbers that nobody can account for; at most a hundred */
  readonly fehlend: readonly number[]
  /** certified and with no row for the statistical office */
  readonly ohneStatistik: number
  /** written for it and not acknowledged or sent yet */
  readonly statistikOffen: number
}

/**
 * That nothing was left out: the numbers of a year without gaps, each with its message to the statistical office. Counted over all
 * classes, so that an Anzeige that was put away is not seen as a gap; and so for those alone who answer for the whole register, by
 * work in the office that keeps it or as a head. To all others there is nothing.
 */
export async function nummernnachweis(ctx: Context, jahr: number): Promise<Nummernnachweis> {
  mussJahrSein(jahr)
  if (!(await fuehrtRegister(ctx))) return LEER
  const [zeile] = await rows<Nummernnachweis>(
    ctx.tx,
    sql`with da as (select id, melde_nummer as n from gewerbe.anzeige where gemeinde = verbund.gemeinde() and melde_jahr = ${jahr}::int),
          weg as (select melde_nummer as n from gewerbe.geloeschtenummer where gemeinde = verbund.gemeinde() and melde_jahr = ${jahr}::int),
          alle as (select n from da union all select n from weg),
          statistik as (select d.id, bool_or(u.stand in ('GESENDET', 'QUITTIERT', 'ENTFAELLT')) as fort from da d left join
            gewerbe.uebermittlung u on u.gemeinde = verbund.gemeinde() and u.anzeige = d.id and u.klasse = 'STATISTIK' group by d.id)
        select coalesce((select max(n) from alle), 0)::int as hoechste, (select count(*) from weg)::int as geloescht,
          array(select g from generate_series(1, (select max(n) from alle)) g where g not in (select n from alle) order by g limit 100)
            as fehlend,
          (select count(*) from statistik where fort is null)::int as "ohneStatistik",
          (select count(*) from statistik where not fort)::int as "statistikOffen"`,
  )
  if (!zeile) throw new Error('a statement without a row')
  return zeile
}

const LEER: Nummernnachweis = { hoechste: 0, geloescht: 0, fehlend: [], ohneStatistik: 0, statistikOffen: 0 }

/** Whether the register as it is kept now would be theirs to read; where no office keeps one, it is nobody's. */
async function fuehrtRegister(ctx: Context): Promise<boolean> {
  try {
    const { federfuehrung, schutzklasse } = await zustaendig(ctx)
    return ctx.rights.can('lesen', betriebe, { federfuehrung, schutzklasse })
  } catch (error) {
    if (error instanceof Invalid) return false
    throw error
  }
}

function mussJahrSein(jahr: number): void {
  if (!Number.isInteger(jahr) || jahr < 1990 || jahr > 2100)
    throw new Invalid('gewerbe.jahr', 'Bitte ein Jahr von 1990 bis 2100 angeben.', { feld: 'jahr' })
}
