/**
 * Many short texts at a time, few long ones: a Gemeinde is read anew in a tenth of the transactions, in the same memory.
 * Each id once, in their order; a text longer than `most` bytes comes alone.
 */
export function* inPortions(
  ids: readonly string[],
  bytes: ReadonlyMap<string, number>,
  most: number,
): Generator<readonly string[]> {
  let portion: string[] = []
  let sum = 0
  for (const id of ids) {
    const size = bytes.get(id) ?? 0
    if (portion.length > 0 && sum + size > most) {
      yield portion
      portion = []
      sum = 0
    }
    portion.push(id)
    sum += size
  }
  if (portion.length > 0) yield portion
}
