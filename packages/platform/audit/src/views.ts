import type { Databases } from '@verbundakte/database'
import type { GemeindeId } from '@verbundakte/kernel'
import { CORE_EVENTS } from './core-events.ts'
import { append } from './log.ts'
import { type Actor, Recorder } from './recorder.ts'

/** Rows of one kind that somebody was shown: which, and the names of the fields. Never what stood in them. */
export interface View {
  /** name of the subject: `Akte` */
  readonly art: string
  readonly ids: readonly string[]
  readonly felder: readonly string[]
}

/**
 * Writes down what was shown in one request, before it is answered: one entry, one statement, however many rows. Runs at
 * the clerks' login of the Gemeinde in a transaction of its own, so that a reader needs no right to write.
 */
export async function recordViews(
  databases: Databases,
  gemeinde: GemeindeId,
  actor: Actor,
  views: readonly View[],
): Promise<void> {
  const seen = mergeViews(views)
  if (seen.length === 0) return
  const recorder = new Recorder(CORE_EVENTS, actor)
  recorder.record('zugriff.gesehen', { id: actor.anfrage }, {}, { objekte: seen })
  await append(databases, gemeinde, recorder)
}

/** The same kind with the same fields becomes one: a list of a hundred rows is a hundred ids and five names. */
export function mergeViews(views: readonly View[]): { art: string; ids: string[]; felder: string[] }[] {
  const merged = new Map<string, { art: string; ids: Set<string>; felder: string[] }>()
  for (const { art, ids, felder } of views) {
    const names = [...new Set(felder)].sort()
    const key = `${art} ${names.join(' ')}`
    const same = merged.get(key) ?? { art, ids: new Set(), felder: names }
    for (const id of ids) same.ids.add(id)
    merged.set(key, same)
  }
  return [...merged.values()].filter(({ ids }) => ids.size > 0).map((each) => ({ ...each, ids: [...each.ids] }))
}
