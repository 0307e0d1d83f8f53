import { reachable, visible } from '@verbundakte/authz'
import { anyId, rows } from '@verbundakte/database'
import { type Context, grouped, keyset, loader, type Page, rowsBy } from '@verbundakte/graphql'
import { Invalid, isUuid, kalendertag } from '@verbundakte/kernel'
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { type Sendung, sendungen } from './tables.ts'

/** What lies ready in the offices that the person works for, the oldest first. */
export function offeneSeite(ctx: Context, amt: string | null, page: Page): Promise<Sendung[]> {
  const { where, orderBy } = keyset(sendungen.id, page, false)
  return ctx.tx
    .select(visible(ctx, sendungen))
    .from(sendungen)
    .where(and(reachable(ctx, 'aendern', sendungen), eq(sendungen.status, 'OFFEN'), imAmt(amt), ...where))
    .orderBy(orderBy)
    .limit(page.limit)
}

/** What went, the latest day first: the Postausgangsbuch. @param nach what `stelle` made of the last one before */
export function versandteSeite(
  ctx: Context,
  amt: string | null,
  { limit, nach }: { readonly limit: number; readonly nach?: string | undefined },
): Promise<Sendung[]> {
  return ctx.tx
    .select(visible(ctx, sendungen))
    .from(sendungen)
    .where(
      and(
        reachable(ctx, 'aendern', sendungen),
        eq(sendungen.status, 'VERSANDT'),
        imAmt(amt),
        nach === undefined ? undefined : davor(nach),
      ),
    )
    .orderBy(desc(sendungen.am), desc(sendungen.id))
    .limit(limit)
}

/** Place in the list of what went. */
export function stelle({ am, id }: Sendung): string {
  return `${am}_${id}`
}

function davor(nach: string): SQL {
  const [tag = '', id = ''] = nach.split('_')
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tag) || !isUuid(id)) {
    throw new Invalid('seite.form', 'Diese Stelle der Liste gibt es nicht. Bitte die Liste von vorn laden.')
  }
  return sql`(${sendungen.am}, ${sendungen.id}) < (${kalendertag(tag)}::date, ${id}::uuid)`
}

function imAmt(amt: string | null): SQL | undefined {
  return amt === null ? undefined : eq(sendungen.federfuehrung, amt)
}

/** More than this is "many". */
const ZAEHLT_BIS = 100

/** How much lies ready, up to `ZAEHLT_BIS`. */
export async function offeneZaehlen(ctx: Context): Promise<number> {
  const [row] = await rows<{ anzahl: number }>(
    ctx.tx,
    sql`select count(*)::int as anzahl from (select from postausgang.sendung where gemeinde = verbund.gemeinde()
        and status = 'OFFEN' and ${reachable(ctx, 'aendern', sendungen)} limit ${ZAEHLT_BIS}) x`,
  )
  return row?.anzahl ?? 0
}

export const offeneDesVorgangs = loader<string, Sendung[]>(async (ctx, ids) => {
  const found = await ctx.tx
    .select(visible(ctx, sendungen))
    .from(sendungen)
    .where(and(anyId(sendungen.vorgang, ids), eq(sendungen.status, 'OFFEN'), reachable(ctx, 'lesen', sendungen)))
    .orderBy(asc(sendungen.id))
  return grouped(ids, found, (sendung) => sendung.vorgang)
})

export const sendungenDesDokuments = rowsBy(sendungen, 'dokument', asc(sendungen.id))
