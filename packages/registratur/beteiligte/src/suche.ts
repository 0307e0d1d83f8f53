import { reachable } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { Invalid, isUuid } from '@verbundakte/kernel'
import { type SQL, sql } from 'drizzle-orm'
import { wurzeln } from './gruppe.ts'
import { suchworte } from './namen.ts'
import { eintraege } from './tables.ts'
import type { Eintragsart } from './worte.ts'

export interface Registerseite {
  readonly limit: number
  /** what `registerstelle` made of the last entry before */
  readonly nach?: string | undefined
}

/** An entry in a list: its own order is its place. */
export interface Registerzeile {
  readonly id: string
  readonly ordnung: string
}

/**
 * Entries whose names begin with the words that were typed, in the order of names; all of them when nothing was typed.
 * Whoever has gone into another is found under the old name, too, and the one that holds is answered.
 *
 * Names only: a day of birth finds nobody here (e-akte.md §4.5). That takes a purpose, and is asked in the Bürgersicht.
 */
export function registerSuchen(
  ctx: Context,
  text: string,
  { art, limit, nach }: Registerseite & { readonly art?: Eintragsart | null | undefined },
): Promise<Registerzeile[]> {
  const worte = suchworte(text)
  if (worte.length === 0 && /\S/.test(text)) return Promise.resolve([])
  const von =
    worte.length > 0
      ? wurzeln(ctx, mitWorten(worte))
      : sql`(select id, ordnung, art from beteiligte.eintrag where gemeinde = verbund.gemeinde() and aufgegangen_in is null
          and ${reachable(ctx, 'lesen', eintraege)})`
  return rows<Registerzeile>(
    ctx.tx,
    sql`select id, ordnung from ${von} e where true ${art ? sql`and art = ${art}` : sql``} ${hinter(nach)}
        order by ordnung, id limit ${limit}`,
  )
}

/** A range of the index for the longest word, the narrowest; the others are asked of each entry in it. */
function mitWorten(worte: readonly string[]): SQL {
  const [erstes = '', ...weitere] = worte
  const bereich = (wort: string) => sql`wort >= ${wort} and wort < ${`${wort}~`}`
  const auch = weitere.map(
    (wort) =>
      sql`and exists (select from beteiligte.namenswort where gemeinde = verbund.gemeinde() and eintrag = n.id and ${bereich(wort)} offset 0)`,
  )
  return sql`(select id from (select distinct eintrag as id from beteiligte.namenswort
    where gemeinde = verbund.gemeinde() and ${bereich(erstes)} offset 0) n where true ${sql.join(auch, sql` `)})`
}

function hinter(nach: string | undefined): SQL {
  if (nach === undefined) return sql``
  const stelle = nach.lastIndexOf('_')
  const id = nach.slice(stelle + 1)
  if (stelle < 0 || !isUuid(id)) {
    throw new Invalid('seite.form', 'Diese Stelle der Liste gibt es nicht. Bitte die Liste von vorn laden.')
  }
  return sql`and (ordnung, id) > (${nach.slice(0, stelle)}, ${id}::uuid)`
}

/** The place of an entry in the list: cursor of the next page. */
export function registerstelle({ ordnung, id }: Registerzeile): string {
  return `${ordnung}_${id}`
}
