import { authorize, loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict, Invalid } from '@verbundakte/kernel'
import { nichtAufgegangen } from './eintrag.ts'
import { type Eintrag, eintraege } from './tables.ts'
import { GEMEINSAM } from './worte.ts'

/**
 * One entry goes into another. Nothing is moved and nothing overwritten: the old one points at the new one, and whoever
 * reads follows. So what hidden Akten say of either is neither touched nor counted, and undoing is exact, whatever has
 * been corrected meanwhile.
 *
 * An office may let its own special entry go into a common one, of which nothing changes for others; never the other way,
 * which would take a common entry from the house.
 *
 * @throws Invalid, Conflict, Forbidden
 */
export async function zusammenfuehren(ctx: Context, bleibtId: string, weichtId: string): Promise<Eintrag> {
  if (bleibtId === weichtId) {
    throw new Invalid('beteiligte.derselbe', 'Das ist zweimal derselbe Eintrag.')
  }
  const [bleibt, weicht] = await beide(ctx, bleibtId, weichtId)
  authorize(ctx, 'zusammenfuehren', eintraege, weicht)
  if (weicht.klasse === GEMEINSAM) authorize(ctx, 'zusammenfuehren', eintraege, bleibt)
  nichtAufgegangen(bleibt)
  nichtAufgegangen(weicht)
  if (bleibt.art !== weicht.art) {
    throw new Invalid('beteiligte.art', 'Eine Person und eine Organisation werden nicht zusammengeführt.')
  }
  const gleich = bleibt.klasse === weicht.klasse && bleibt.federfuehrung === weicht.federfuehrung
  if (!gleich && bleibt.klasse !== GEMEINSAM) {
    throw new Invalid(
      'beteiligte.richtung',
      'Der gemeinsame Eintrag muss bleiben: Sonst verschwände er für das übrige Haus.',
    )
  }
  if (bleibt.auskunftssperre !== weicht.auskunftssperre) {
    throw new Invalid(
      'beteiligte.sperre.ungleich',
      'Nur einer der beiden Einträge hat eine Auskunftssperre. Bitte zuerst für beide setzen.',
    )
  }
  await update(ctx, eintraege, weicht.id, { aufgegangenIn: bleibt.id }, 'zusammenfuehren')
  ctx.record('beteiligte.zusammengefuehrt', weicht, { bleibt: bleibt.id })
  return bleibt
}

/** Both are as they were. @throws Conflict for an entry that has gone into none */
export async function zusammenfuehrungAufheben(ctx: Context, weichtId: string): Promise<Eintrag> {
  const weicht = await loadLocked(ctx, eintraege, weichtId, 'zusammenfuehren')
  const bleibt = weicht.aufgegangenIn
  if (bleibt === null) {
    throw new Conflict('beteiligte.nicht-aufgegangen', 'Dieser Eintrag ist in keinem anderen aufgegangen.')
  }
  const wieder = await update(ctx, eintraege, weichtId, { aufgegangenIn: null }, 'zusammenfuehren')
  ctx.record('beteiligte.zusammenfuehrung-aufgehoben', wieder, { bleibt })
  return wieder
}

// In the order of their ids, so that two who merge the same pair the other way round do not wait for each other.
async function beide(ctx: Context, einer: string, anderer: string): Promise<[Eintrag, Eintrag]> {
  const [zuerst, danach] = einer < anderer ? [einer, anderer] : [anderer, einer]
  const a = await loadLocked(ctx, eintraege, zuerst, 'lesen')
  const b = await loadLocked(ctx, eintraege, danach, 'lesen')
  return a.id === einer ? [a, b] : [b, a]
}
