/** Where and when a key was pressed that files or finishes something: id of the row, milliseconds. */
export interface Stroke {
  readonly row: string
  readonly at: number
  /** since when the row lies under the finger; unless given, since the stroke before */
  readonly since?: number
}

/** Nobody has read a row that is there no longer than this; two strokes so close are one that the hand doubled. */
const UNREAD_MS = 250

/**
 * Whether a stroke is meant for this row. Where a key files or finishes something the row goes and the next one lies under
 * the finger, over a slow line a while later: a key that is held, or struck twice, was meant for the row that was there.
 */
export function strokeMeant(before: Stroke | null, now: Stroke, held: boolean): boolean {
  if (held) return false
  if (before === null || before.row === now.row) return true
  return now.at - Math.max(before.at, now.since ?? before.at) >= UNREAD_MS
}

/** Whether a key that finishes a row was struck twice by the hand: the row is on its way, and the next one is unread. */
export function doubled(before: Stroke, now: Stroke): boolean {
  return !strokeMeant(before, now, false) || (before.row === now.row && now.at - before.at < UNREAD_MS)
}
