import DataLoader from 'dataloader'
import type { Context } from './context.ts'

/**
 * A look-up that collects the keys of one level of a query and asks once. Define it beside the table; the keys of
 * different requests never meet, so neither do their Gemeinden.
 *
 * @param keyOf needed when keys are objects: equal keys must have equal texts
 */
export function loader<K, V>(
  load: (ctx: Context, keys: readonly K[]) => Promise<readonly (V | Error)[]>,
  keyOf?: (key: K) => string,
): (ctx: Context) => DataLoader<K, V, unknown> {
  const perRequest = new WeakMap<Context, DataLoader<K, V, unknown>>()
  return (ctx) => {
    const known = perRequest.get(ctx)
    if (known) return known
    const made = new DataLoader<K, V, unknown>((keys) => load(ctx, keys), keyOf && { cacheKeyFn: keyOf })
    perRequest.set(ctx, made)
    return made
  }
}

/** Puts rows into the order of their keys; null where there is none. */
export function inOrder<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K): (R | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.map((key) => byKey.get(key) ?? null)
}

/** Sorts rows to the key they belong to; an empty list where there are none. */
export function grouped<K, R>(keys: readonly K[], rows: readonly R[], keyOf: (row: R) => K): R[][] {
  const byKey = new Map<K, R[]>(keys.map((key) => [key, []]))
  for (const row of rows) byKey.get(keyOf(row))?.push(row)
  return keys.map((key) => byKey.get(key) ?? [])
}
