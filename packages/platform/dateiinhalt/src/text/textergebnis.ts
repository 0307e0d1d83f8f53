/**
 * erkannt: all of it was read · leer: there is no text in it (a scan, an image) · verschluesselt: only with a password ·
 * unlesbar: nothing could be read · gekuerzt: `text` holds the beginning only, or nothing where the time did not even suffice for that
 */
export type Textstatus = 'erkannt' | 'leer' | 'verschluesselt' | 'unlesbar' | 'gekuerzt'

export interface Textergebnis {
  readonly status: Textstatus
  /** NFC, without control characters other than line break and tab; '' unless `erkannt` or `gekuerzt` */
  readonly text: string
  /** pages of a PDF, also of those that were not read */
  readonly seiten?: number
  /** German sentence for the clerk; there whenever the status is not `erkannt` */
  readonly hinweis?: string
}

export interface Textgrenzen {
  /** UTF-16 units of text; 2,000,000 unless told otherwise */
  readonly hoechstZeichen?: number
  /** pages of a PDF; 2,000 unless told otherwise */
  readonly hoechstSeiten?: number
  /** milliseconds of work on the file; 10,000 unless told otherwise */
  readonly zeitlimitMs?: number
}

export const GRENZEN: Required<Textgrenzen> = { hoechstZeichen: 2_000_000, hoechstSeiten: 2_000, zeitlimitMs: 10_000 }

/** The file cannot be read, and the message is the sentence that says so to the clerk. */
export class Unlesbar extends Error {
  override readonly name = 'Unlesbar'
}

/** The file can be read with a password only. */
export class Verschluesselt extends Error {
  override readonly name = 'Verschluesselt'
}

export const unlesbar = (hinweis: string): Textergebnis => ({ status: 'unlesbar', text: '', hinweis })
