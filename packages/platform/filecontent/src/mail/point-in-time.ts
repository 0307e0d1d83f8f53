/** A date as a mail writes it, as ISO 8601 in UTC; undefined when there is none or it makes no sense. */
export function pointInTime(text: string | undefined): string | undefined {
  const time = new Date(text ?? Number.NaN)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}
