const KEEP = 15

/** A list of ids as it is kept, `a,b,c`, with `id` at its front; the oldest ones are forgotten. */
export function withFirst(kept: string, id: string): string {
  const others = kept.split(',').filter((other) => other !== '' && other !== id)
  return [id, ...others].slice(0, KEEP).join(',')
}
