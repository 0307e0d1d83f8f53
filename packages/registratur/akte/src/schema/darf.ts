import type { Row } from '@verbundakte/authz'
import type { ModuleTable } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'

/** What the person may do with this row beside reading it: the screen offers nothing that would be refused. */
export function darf(ctx: Context, table: ModuleTable, row: Row, actions: readonly string[]): string[] {
  return actions.filter((action) => ctx.rights.can(action, table, row))
}
