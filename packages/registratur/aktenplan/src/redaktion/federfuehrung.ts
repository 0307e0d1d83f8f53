import type { Context } from '@verbundakte/graphql'
import { Forbidden, type GemeindeId } from '@verbundakte/kernel'

/** Whether this Gemeinde is the one whose editors look after the shared plan. */
export function fuehrt(ctx: Pick<Context, 'gemeinde' | 'services'>): boolean {
  return ctx.gemeinde === ctx.services.verbund.federfuehrend
}

/** @throws Forbidden elsewhere: a role given by mistake in another Gemeinde edits nothing */
export function mussFuehren(ctx: Pick<Context, 'gemeinde' | 'services'>): void {
  if (fuehrt(ctx)) return
  const name = gemeindeName(ctx, ctx.services.verbund.federfuehrend)
  throw new Forbidden(
    'aktenplan.redaktion',
    `Den gemeinsamen Plan bearbeitet die Redaktion der federführenden Gemeinde ${name}. Bitte stellen Sie einen Antrag.`,
  )
}

export function gemeindeName(ctx: Pick<Context, 'services'>, gemeinde: string): string {
  return ctx.services.verbund.gemeinden.find(({ id }) => id === gemeinde)?.name ?? gemeinde
}

/** The other Gemeinden of the Verbund. */
export function dieAnderen(ctx: Pick<Context, 'gemeinde' | 'services'>): GemeindeId[] {
  return ctx.services.verbund.gemeinden.map(({ id }) => id).filter((id) => id !== ctx.gemeinde)
}
