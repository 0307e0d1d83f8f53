import { reachable, visible } from '@verbundakte/authz'
import { type Context, keyset, type Page } from '@verbundakte/graphql'
import { and, count, isNull, sql } from 'drizzle-orm'
import { sichtbar } from './sichtbar.ts'
import { type Mitteilung, mitteilungen } from './tables.ts'

/** The newest first. */
export function mitteilungenSeite(ctx: Context, ungelesen: boolean, page: Page): Promise<Mitteilung[]> {
  const { where, orderBy } = keyset(mitteilungen.id, page, true)
  return ctx.tx
    .select(visible(ctx, mitteilungen))
    .from(mitteilungen)
    .where(
      and(
        reachable(ctx, 'lesen', mitteilungen),
        sichtbar(ctx.tx, ctx.rights),
        ungelesen ? isNull(mitteilungen.gelesenAm) : undefined,
        ...where,
      ),
    )
    .orderBy(orderBy)
    .limit(page.limit)
}

/** How many wait; what is wanted once a day counts from the next day on. */
export async function ungeleseneZaehlen(ctx: Context): Promise<number> {
  const [zahl] = await ctx.tx
    .select({ n: count() })
    .from(mitteilungen)
    .where(
      and(
        reachable(ctx, 'lesen', mitteilungen),
        isNull(mitteilungen.gelesenAm),
        sichtbar(ctx.tx, ctx.rights),
        sql`(not ${mitteilungen.taeglich} or ${mitteilungen.angelegtAm} < date_trunc('day', clock_timestamp(), 'Europe/Berlin'))`,
      ),
    )
  return zahl?.n ?? 0
}
