import type { RecordedEvent } from '@verbundakte/audit'
import type { Person } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'

/** What is to be told because something was recorded. */
export type Work = (ctx: Context, event: RecordedEvent) => Promise<void>

export function belegschaft(ctx: Context): Promise<readonly Person[]> {
  return ctx.services.staff.working(ctx.gemeinde)
}

/** An entry of the log as an id: the same thing may happen to somebody more than once. */
export function anlassNummer(seq: number): string {
  return `00000000-0000-8000-8000-${seq.toString(16).padStart(12, '0')}`
}
