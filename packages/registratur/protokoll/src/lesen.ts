import { rows } from '@verbundakte/database'
import { type Context, PAGE, PAGE_MAX } from '@verbundakte/graphql'
import { Forbidden, Invalid, isUuid } from '@verbundakte/kernel'
import { and, type SQL, sql } from 'drizzle-orm'
import { type Offen, vermerkText } from './vermerk.ts'

/** One entry as the data protection officer sees it: who, when, what, on which object; never what stood in it. */
export interface Protokolleintrag {
  readonly nummer: number
  readonly zeit: Date
  readonly ereignis: string
  readonly art: string
  readonly objekt: string
  readonly kennzeichen: string | null
  readonly person: string | null
  readonly grund: string | null
  readonly auftrag: string | null
  readonly anfrage: string
  /** further objects that were shown or refused */
  readonly objekte: readonly {
    readonly art: string
    readonly ids: readonly string[]
    readonly felder: readonly string[]
  }[]
  readonly felder: readonly string[]
  readonly nutzlast: boolean
  /** what the entry says of the log itself, as a sentence: it stands in the part that is never erased */
  readonly vermerk: string | null
}

export interface Protokollfilter {
  /** id of an object, or the Kennzeichen or Aktenzeichen under which it was made */
  readonly objekt?: string | null | undefined
  readonly person?: string | null | undefined
  readonly ereignis?: string | null | undefined
  /** first and last day */
  readonly von?: string | null | undefined
  readonly bis?: string | null | undefined
}

/**
 * One page of the log, the newest first. Every filter ends in a walk along an index in the order of the numbers: days
 * become a range of numbers first, so that a month of ten years ago costs what the last one costs.
 *
 * @param before only entries with a smaller number
 * @throws Forbidden, Invalid
 */
export async function protokollSeite(
  ctx: Context,
  filter: Protokollfilter,
  page: { readonly limit: number; readonly before?: number },
): Promise<Protokolleintrag[]> {
  if (!ctx.rights.perhaps('lesen', 'Protokoll')) throw new Forbidden()
  const found = await rows<Omit<Protokolleintrag, 'zeit' | 'vermerk'> & { zeit: string; offen: Offen | null }>(
    ctx.tx,
    await pageQuery(ctx, filter, page),
  )
  return found.map(({ offen, ...row }) => ({ ...row, zeit: new Date(row.zeit), vermerk: offen && vermerkText(offen) }))
}

/** The statement of a page, for whoever wants to see its plan. */
export async function pageQuery(
  ctx: Context,
  filter: Protokollfilter,
  { limit, before }: { readonly limit: number; readonly before?: number },
): Promise<SQL> {
  const objekt = filter.objekt ? await idOf(ctx, filter.objekt.trim()) : null
  if (filter.person && !isUuid(filter.person)) throw new Invalid('protokoll.person', 'Diese Person ist nicht bekannt.')
  const where = and(
    sql`e.gemeinde = verbund.gemeinde()`,
    before === undefined ? undefined : sql`e.seq < ${before}`,
    filter.person ? sql`e.person = ${filter.person}::uuid` : undefined,
    filter.ereignis ? sql`e.ereignis = ${filter.ereignis}` : undefined,
    filter.von
      ? sql`e.zeit >= ${start(filter.von)} and e.seq >= ${edge(sql`zeit >= ${start(filter.von)} - ${SKEW}`, 'asc')}`
      : undefined,
    filter.bis
      ? sql`e.zeit < ${end(filter.bis)} and e.seq <= ${edge(sql`zeit < ${end(filter.bis)} + ${SKEW}`, 'desc')}`
      : undefined,
  )
  if (objekt === null)
    return sql`select ${COLUMNS} from audit.eintrag e where ${where} order by e.seq desc limit ${limit}`
  // Numbers first, columns only for the page: of an Akte with ten thousand entries an index alone tells which are this person's.
  const seiner = filter.person ? sql`and b.person = ${filter.person}::uuid` : sql``
  const davor = before === undefined ? sql`` : sql`and b.seq < ${before}`
  const weiteres = filter.ereignis || filter.von || filter.bis
  const entries = weiteres ? sql`join audit.eintrag e on e.gemeinde = b.gemeinde and e.seq = b.seq and ${where}` : sql``
  return sql`select ${COLUMNS} from (
      (select e.seq from audit.eintrag e where ${where} and e.subjekt_id = ${objekt}::uuid order by e.seq desc limit ${limit})
      union all
      (select b.seq from audit.betroffen b ${entries}
        where b.gemeinde = verbund.gemeinde() and b.objekt = ${objekt}::uuid ${seiner} ${davor} order by b.seq desc limit ${limit})
      order by seq desc limit ${limit}
    ) nummern join audit.eintrag e on e.gemeinde = verbund.gemeinde() and e.seq = nummern.seq order by e.seq desc`
}

/** Rows on a page of the export, and of the screen. */
export const EXPORT_PAGE = 1000
export const pageSize = (first: number | null | undefined) => Math.min(Math.max(first ?? PAGE, 1), PAGE_MAX)

/** Numbers follow commits, times the beginning of what was recorded: a transaction takes two minutes at most. */
const SKEW = sql.raw(`interval '10 minutes'`)

const COLUMNS = sql`e.seq::float8 as nummer, e.zeit, e.ereignis, e.subjekt as art, e.subjekt_id as objekt, e.person,
  e.kennzeichen,
  e.kanonisch::jsonb #>> '{akteur,grund}' as grund, e.kanonisch::jsonb #>> '{akteur,auftrag}' as auftrag,
  e.kanonisch::jsonb ->> 'anfrage' as anfrage, coalesce(e.kanonisch::jsonb #> '{offen,objekte}', '[]') as objekte,
  case jsonb_typeof(e.nutzlast -> 'felder') when 'array' then e.nutzlast -> 'felder' else '[]' end as felder,
  e.nutzlast is not null as nutzlast,
  case when e.ereignis in ('protokoll.nutzlast.geloescht', 'protokoll.aufbewahrung.festgelegt')
    then e.kanonisch::jsonb -> 'offen' end as offen`

const start = (day: string) => sql`(${day}::date::timestamp at time zone 'Europe/Berlin')`
const end = (day: string) => sql`((${day}::date + 1)::timestamp at time zone 'Europe/Berlin')`

/**
 * The first or the last number of a period, or one beyond all. A bigint made inside the brackets: behind row-level security
 * Postgres walks an index from here to there only if what it compares with is a plain value (7 s → 10 ms at 10⁷ entries).
 */
function edge(test: SQL, direction: 'asc' | 'desc'): SQL {
  const beyond = sql.raw(direction === 'asc' ? '9223372036854775807' : '0')
  return sql`(select coalesce(min(seq), ${beyond}) from (select seq from audit.eintrag
    where gemeinde = verbund.gemeinde() and ${test} order by zeit ${sql.raw(direction)} limit 1) rand)`
}

/** The id behind what a person writes. A Kennzeichen that nobody has leads to an empty list, like an id that nobody has. */
async function idOf(ctx: Context, text: string): Promise<string> {
  if (isUuid(text)) return text
  const [row] = await rows<{ id: string }>(ctx.tx, byKennzeichen(text.slice(0, 100)))
  return row?.id ?? '00000000-0000-0000-0000-000000000000'
}

/** The first entry of that name: its making. */
export function byKennzeichen(kennzeichen: string): SQL {
  return sql`select subjekt_id as id from audit.eintrag
    where gemeinde = verbund.gemeinde() and kennzeichen = ${kennzeichen} order by seq limit 1`
}
