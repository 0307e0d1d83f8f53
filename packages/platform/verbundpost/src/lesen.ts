import { reachable, visible } from '@verbundakte/authz'
import { type Context, keyset, type Page } from '@verbundakte/graphql'
import { and } from 'drizzle-orm'
import { type Ausgang, ausgaenge, type Eingang, eingaenge } from './tables.ts'

// Without the content, which is up to four megabytes each: whoever looks at the list is shown none of it.
export type Ausgangszeile = Omit<Ausgang, 'inhalt'>
export type Eingangszeile = Omit<Eingang, 'inhalt'>

/** What was sent, the newest first. */
export function ausgangSeite(ctx: Context, page: Page): Promise<Ausgangszeile[]> {
  const { inhalt: _inhalt, ...kopf } = visible(ctx, ausgaenge)
  const { where, orderBy } = keyset(ausgaenge.id, page, true)
  return ctx.tx
    .select(kopf)
    .from(ausgaenge)
    .where(and(reachable(ctx, 'lesen', ausgaenge), ...where))
    .orderBy(orderBy)
    .limit(page.limit)
}

/** What has come in, the newest first. */
export function eingangSeite(ctx: Context, page: Page): Promise<Eingangszeile[]> {
  const { inhalt: _inhalt, ...kopf } = visible(ctx, eingaenge)
  const { where, orderBy } = keyset(eingaenge.id, page, true)
  return ctx.tx
    .select(kopf)
    .from(eingaenge)
    .where(and(reachable(ctx, 'lesen', eingaenge), ...where))
    .orderBy(orderBy)
    .limit(page.limit)
}
