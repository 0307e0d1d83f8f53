/** A page whose letters were recognised. */
export interface PageText {
  /** NFC, cleaned as all text; '' for an empty page */
  readonly text: string
  /** 0 to 100: how sure the recognition is of its words, on average */
  readonly confidence: number
  /** of the whole file */
  readonly pages: number
  /** what squares (QR codes) on it say, where it was looked for them; anybody may have written it */
  readonly codes: readonly string[]
}

/** Dots per inch at which a page is drawn: 200 read a form better and in 60 % of the time that 300 need. */
export const DPI = 200

/** What is handed to the recognition has at most so many pixels: a sheet of A3 at 300 dpi. */
export const MAX_PIXELS = 18_000_000
