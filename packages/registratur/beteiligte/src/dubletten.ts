import { reachable } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid, isUuid } from '@verbundakte/kernel'
import { type SQL, sql } from 'drizzle-orm'
import { eintraege } from './tables.ts'
import { GEMEINSAM } from './worte.ts'

/** Two entries that may be one, the older first, with what speaks for it. */
export interface Dublette {
  readonly einer: string
  readonly anderer: string
  readonly gleicherName: boolean
  readonly gleicherGeburtsname: boolean
  readonly gleichesGeburtsdatum: boolean
  readonly gleicheAnschrift: boolean
}

export interface Dublettenseite {
  readonly limit: number
  /** what `dublettenstelle` made of the last pair before */
  readonly nach?: string | undefined
}

/** Of people with the very same name, so many are compared with each other. */
const GLEICHE = 100

/**
 * Pairs among the entries that the person may read, in the order of their ids: of the same name, of a name at birth that
 * is the other's name, or with birthday and address in common. Two birthdays that differ speak against it.
 *
 * The register is read once and sorted by what is compared. Not joined with itself: without fresh statistics Postgres
 * would compare each with each, and asking an index for each finds nothing 50,000 times in a clean register.
 */
export function dublettenSeite(ctx: Context, { limit, nach }: Dublettenseite): Promise<Dublette[]> {
  const [einer, anderer] = zerlegt(nach)
  const einzeln = (
    id: SQL,
  ) => sql`lateral (select id, art, form, geburtsform, geburtsdatum, ortsform, klasse, federfuehrung
    from beteiligte.eintrag where gemeinde = verbund.gemeinde() and id = ${id} offset 0)`
  return rows<Dublette>(
    ctx.tx,
    sql`with eigene as materialized (
          select id, form, geburtsform, geburtsdatum, ortsform from beteiligte.eintrag
          where gemeinde = verbund.gemeinde() and aufgegangen_in is null and ${reachable(ctx, 'lesen', eintraege)}
        ), schluessel (id, k) as (
          select id, form from eigene where form <> ''
          union all select id, geburtsform from eigene where geburtsform <> '' and geburtsform <> form
          union all select id, geburtsdatum::text || ' ' || ortsform from eigene where geburtsdatum is not null and ortsform <> ''
        ), mehrere as materialized (
          select (array_agg(id order by id))[1:${sql.raw(String(GLEICHE))}] as ids from schluessel group by k having count(*) > 1
        ), paar as materialized (
          select distinct x, y from mehrere cross join unnest(ids) x cross join unnest(ids) y
          where x < y and (x, y) > (${einer}::uuid, ${anderer}::uuid)
        )
        select a.id as einer, b.id as anderer, (a.form = b.form and a.form <> '') as "gleicherName",
          a.form <> b.form and (a.geburtsform, b.geburtsform) <> ('', '')
            and (a.geburtsform = b.form or a.form = b.geburtsform or a.geburtsform = b.geburtsform) as "gleicherGeburtsname",
          coalesce(a.geburtsdatum = b.geburtsdatum, false) as "gleichesGeburtsdatum",
          a.ortsform = b.ortsform and a.ortsform <> '' as "gleicheAnschrift"
        from paar cross join ${einzeln(sql`x`)} a cross join ${einzeln(sql`y`)} b
        where a.art = b.art
          and (a.geburtsdatum = b.geburtsdatum or a.geburtsdatum is null or b.geburtsdatum is null)
          and (a.klasse = ${GEMEINSAM} or b.klasse = ${GEMEINSAM} or (a.klasse, a.federfuehrung) = (b.klasse, b.federfuehrung))
        order by a.id, b.id limit ${limit}`,
  )
}

/** The place of a pair in the list: cursor of the next page. */
export function dublettenstelle({ einer, anderer }: Dublette): string {
  return `${einer}_${anderer}`
}

export function gruende(dublette: Dublette): string[] {
  return GRUENDE.flatMap(([merkmal, satz]) => (dublette[merkmal] ? [satz] : []))
}

const GRUENDE = [
  ['gleicherName', 'gleicher Name'],
  ['gleicherGeburtsname', 'Name und Geburtsname stimmen überein'],
  ['gleichesGeburtsdatum', 'gleiches Geburtsdatum'],
  ['gleicheAnschrift', 'gleiche Anschrift'],
] as const satisfies readonly (readonly [keyof Dublette, string])[]

const ANFANG = '00000000-0000-0000-0000-000000000000'

function zerlegt(nach: string | undefined): [string, string] {
  if (nach === undefined) return [ANFANG, ANFANG]
  const [einer = '', anderer = ''] = nach.split('_')
  if (!isUuid(einer) || !isUuid(anderer)) {
    throw new Invalid('seite.form', 'Diese Stelle der Liste gibt es nicht. Bitte die Liste von vorn laden.')
  }
  return [einer, anderer]
}
