import { update } from '@verbundakte/authz'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { sql } from 'drizzle-orm'
import { type Version, versionen } from '../tables.ts'

/** What became of the text of a version, and the text, for the search. Told to those who look at it. */
export async function textFesthalten(
  ctx: Context,
  id: string,
  stand: Pick<Version, 'textstatus' | 'texthinweis' | 'seiten'>,
  text: string,
  seitenanfaenge: readonly number[] | null = null,
): Promise<void> {
  const neu = await update(ctx, versionen, id, stand)
  if (text !== '') {
    await rows(
      ctx.tx,
      sql`insert into akte.volltext (id, text, seitenanfaenge)
          values (${id}, ${text}, ${seitenanfaenge && `{${seitenanfaenge.join(',')}}`}::text::integer[])
          on conflict (gemeinde, id) do update set text = excluded.text, seitenanfaenge = excluded.seitenanfaenge`,
    )
  }
  ctx.record('akte.text.gelesen', neu, { dokument: neu.dokument, status: neu.textstatus })
}
