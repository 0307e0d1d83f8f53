/** Where and when Enter was pressed: id of the row, milliseconds. */
export interface Enter {
  readonly row: string
  readonly at: number
}

/** Nobody has read a row that is there no longer than this; two strokes so close are one that the hand doubled. */
const UNREAD_MS = 250

/**
 * Whether Enter is meant for this row. Where it files or finishes something the row goes and the next one lies under the
 * finger: a key that is held, or struck twice, was meant for the row that was there.
 */
export function enterMeant(before: Enter | null, now: Enter, held: boolean): boolean {
  if (held) return false
  return before === null || before.row === now.row || now.at - before.at >= UNREAD_MS
}
