import { idList, rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'

/** „Die Akte zuerst“ (`akteHalten`) for many at once: all Akten, then all Vorgänge, each in the order of their ids. */
export async function orteHalten(
  ctx: Context,
  orte: readonly { readonly akte: string; readonly vorgang: string }[],
): Promise<void> {
  if (orte.length === 0) return
  const alle = (was: 'akte' | 'vorgang') => idList([...new Set(orte.map((each) => each[was]))])
  await rows(
    ctx.tx,
    sql`select 1 from akte.akte where gemeinde = verbund.gemeinde() and id = any (${alle('akte')}) order by id for share`,
  )
  await rows(
    ctx.tx,
    sql`select 1 from akte.vorgang where gemeinde = verbund.gemeinde() and id = any (${alle('vorgang')})
        order by id for no key update`,
  )
}
