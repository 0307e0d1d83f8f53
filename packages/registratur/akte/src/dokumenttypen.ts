import { reachable } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { and, count, desc } from 'drizzle-orm'
import { abgelegt } from './ruecknahme.ts'
import { dokumente } from './tables.ts'

/** What offices write and receive, in the order in which it is usually needed. */
const UEBLICH = [
  'Schreiben',
  'E-Mail',
  'Antrag',
  'Bescheid',
  'Vermerk',
  'Rechnung',
  'Stellungnahme',
  'Protokoll',
  'Vertrag',
  'Urkunde',
  'Plan',
  'Gutachten',
  'Widerspruch',
  'Vollmacht',
  'Formular',
  'Bild',
  'Tabelle',
] as const

/** Enough to know what is usual now, and the same effort in every year. */
const JUENGSTE = 2000

/**
 * Kinds of Dokumente to choose from: those used lately come first, the most frequent one in front. Counted among what
 * the person may read, so that nothing tells of other files.
 */
export async function dokumenttypen(ctx: Context): Promise<string[]> {
  const juengste = ctx.tx
    .select({ typ: dokumente.typ })
    .from(dokumente)
    .where(and(abgelegt, reachable(ctx, 'lesen', dokumente)))
    .orderBy(desc(dokumente.id))
    .limit(JUENGSTE)
    .as('juengste')
  const benutzt = await ctx.tx
    .select({ typ: juengste.typ })
    .from(juengste)
    .groupBy(juengste.typ)
    .orderBy(desc(count()), juengste.typ)
    .limit(30)
  return [...new Set([...benutzt.map(({ typ }) => typ), ...UEBLICH])]
}
