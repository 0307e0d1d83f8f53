import { reachable, visible } from '@verbundakte/authz'
import { type Context, keyset, type Page } from '@verbundakte/graphql'
import { and } from 'drizzle-orm'
import { type Ausgang, ausgaenge, type Eingang, eingaenge } from './tables.ts'

/** What was sent, the newest first. */
export function ausgangSeite(ctx: Context, page: Page): Promise<Ausgang[]> {
  const { where, orderBy } = keyset(ausgaenge.id, page, true)
  return ctx.tx
    .select(visible(ctx, ausgaenge))
    .from(ausgaenge)
    .where(and(reachable(ctx, 'lesen', ausgaenge), ...where))
    .orderBy(orderBy)
    .limit(page.limit)
}

/** What has come in, the newest first. */
export function eingangSeite(ctx: Context, page: Page): Promise<Eingang[]> {
  const { where, orderBy } = keyset(eingaenge.id, page, true)
  return ctx.tx
    .select(visible(ctx, eingaenge))
    .from(eingaenge)
    .where(and(reachable(ctx, 'lesen', eingaenge), ...where))
    .orderBy(orderBy)
    .limit(page.limit)
}
