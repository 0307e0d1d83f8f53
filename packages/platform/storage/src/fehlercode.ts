/** The code of a system error, such as `ENOENT`. */
export function fehlercode(fehler: unknown): string | undefined {
  return fehler instanceof Error && 'code' in fehler && typeof fehler.code === 'string' ? fehler.code : undefined
}
