import { reachable } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid, isUuid } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
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

/**
 * Pairs among the entries that the person may read, in the order of their ids: for each entry the index is asked for
 * others of the same name, birth name with birthday, or birthday with address. Two birthdays that differ speak against it.
 */
export function dublettenSeite(ctx: Context, { limit, nach }: Dublettenseite): Promise<Dublette[]> {
  const [einer, anderer] = zerlegt(nach)
  const eigene = sql`(select id, art, form, geburtsform, geburtsname, geburtsdatum, ortsform, klasse, federfuehrung from beteiligte.eintrag
    where gemeinde = verbund.gemeinde() and aufgegangen_in is null and ${reachable(ctx, 'lesen', eintraege)}`
  return rows<Dublette>(
    ctx.tx,
    sql`select a.id as einer, b.id as anderer, a.form = b.form as "gleicherName",
          (a.geburtsname is not null or b.geburtsname is not null) and a.form <> b.form
            and (a.geburtsform = b.form or a.form = b.geburtsform or (a.geburtsform = b.geburtsform and a.geburtsform <> '')) as "gleicherGeburtsname",
          coalesce(a.geburtsdatum = b.geburtsdatum, false) as "gleichesGeburtsdatum",
          a.ortsform = b.ortsform and a.ortsform <> '' as "gleicheAnschrift"
        from ${eigene} and id >= ${einer}::uuid) a cross join lateral (
          select * from ${eigene} and form = a.form) n
          union select * from ${eigene} and form = a.geburtsform) g
          union select * from ${eigene} and geburtsname is not null and geburtsform = a.form) m
          union select * from ${eigene} and geburtsdatum = a.geburtsdatum and ortsform = a.ortsform and ortsform <> '') o
        ) b
        where b.id > a.id and b.art = a.art and (a.id, b.id) > (${einer}::uuid, ${anderer}::uuid)
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
