/** A date as a mail writes it, as ISO 8601 in UTC; undefined when there is none or it makes no sense. */
export function zeitpunkt(text: string | undefined): string | undefined {
  const zeit = new Date(text ?? Number.NaN)
  return Number.isNaN(zeit.getTime()) ? undefined : zeit.toISOString()
}
