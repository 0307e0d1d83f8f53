import { loadLocked, update } from '@verbundakte/authz'
import type { Context } from '@verbundakte/graphql'
import { Conflict } from '@verbundakte/kernel'
import { senden } from '@verbundakte/verbundpost'
import { type Antrag, type Antragszustand, antraege } from '../tables.ts'

export interface Bescheid {
  readonly zustand: Antragszustand
  readonly grund?: string
  readonly fassung?: number | null
}

/** Notes what became of a request, and tells the Gemeinde that has asked. */
export async function bescheiden(ctx: Context, id: string, bescheid: Bescheid): Promise<Antrag> {
  const { zustand, grund = null, fassung = null } = bescheid
  const offen = zustand === 'GESTELLT'
  const antrag = await update(
    ctx,
    antraege,
    id,
    {
      zustand,
      grund,
      fassung,
      entschiedenVon: offen ? null : (ctx.person?.id ?? null),
      entschiedenAm: offen ? null : new Date(),
    },
    'entscheiden',
  )
  await mitteilen(ctx, antrag)
  ctx.record('aktenplan.antrag.entschieden', antrag, { zustand, von: antrag.von })
  return antrag
}

/** A request that waits to be decided, locked. @throws Conflict for any other */
export async function offenerAntrag(ctx: Context, id: string): Promise<Antrag> {
  const antrag = await loadLocked(ctx, antraege, id, 'entscheiden')
  if (antrag.zustand === 'GESTELLT') return antrag
  throw new Conflict(
    'aktenplan.antrag-entschieden',
    'Über diesen Antrag ist inzwischen entschieden, oder er ist zurückgezogen.',
  )
}

/** Tells the Gemeinde that has asked how it stands. */
export async function mitteilen(ctx: Context, { id, eigen, von, zustand, grund, fassung }: Antrag): Promise<void> {
  if (eigen) return
  await senden(ctx, { art: 'aktenplan.bescheid', an: von, inhalt: { id, zustand, grund, fassung } })
}
