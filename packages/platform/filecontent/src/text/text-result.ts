/**
 * erkannt: all of it was read · leer: there is no text in it (a scan, an image) · verschluesselt: only with a password ·
 * unlesbar: nothing could be read · gekuerzt: `text` holds the beginning only, or nothing where the time did not even suffice for that
 */
export type TextStatus = 'erkannt' | 'leer' | 'verschluesselt' | 'unlesbar' | 'gekuerzt'

export interface TextResult {
  readonly status: TextStatus
  /** NFC, without control characters other than line break and tab; '' unless `detected` or `shortened` */
  readonly text: string
  /** pages of a PDF, also of those that were not read */
  readonly pages?: number
  /** where in `text` each page begins that was read, in UTF-16 units; of a PDF with more than one */
  readonly pageStarts?: readonly number[]
  /** German sentence for the clerk; there whenever the status is not `detected` */
  readonly note?: string
}

export interface TextLimits {
  /** UTF-16 units of text; 2,000,000 unless told otherwise */
  readonly maxCharacters?: number
  /** pages of a PDF; 2,000 unless told otherwise */
  readonly maxPages?: number
  /** milliseconds of work on the file; 10,000 unless told otherwise */
  readonly timeLimitMs?: number
}

export const LIMITS: Required<TextLimits> = { maxCharacters: 2_000_000, maxPages: 2_000, timeLimitMs: 10_000 }

/** The file cannot be read, and the message is the sentence that says so to the clerk. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

/** The file can be read with a password only. */
export class Encrypted extends Error {
  override readonly name = 'Encrypted'
}

export const unreadable = (note: string): TextResult => ({ status: 'unlesbar', text: '', note })
