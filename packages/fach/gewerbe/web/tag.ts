/** A day as it is sent: what is typed and no day is refused by the server, and not taken for none. */
export function alsTag(tag: string | null | undefined): string {
  return tag === undefined ? 'kein Tag' : (tag ?? '')
}
