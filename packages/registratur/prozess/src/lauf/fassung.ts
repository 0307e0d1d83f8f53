import { visible } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { NotFound } from '@verbundakte/kernel'
import { eq } from 'drizzle-orm'
import { type Fassung, fassungen, type Lauf } from '../tables.ts'

/** The Fassung that a Vorgang began with, and stays with. */
export async function fassungDesLaufs(ctx: Context, { fassung }: Lauf): Promise<Fassung> {
  const [gefunden] = await ctx.tx.select(visible(ctx, fassungen)).from(fassungen).where(eq(fassungen.id, fassung))
  if (!gefunden) throw new NotFound()
  return gefunden
}
