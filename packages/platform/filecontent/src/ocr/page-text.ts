/** What squares (QR codes) and bar codes on a page say. Anybody may have written it. */
export interface PageCodes {
  readonly codes: readonly string[]
  /** of the whole file */
  readonly pages: number
}

/** A word and where it stands on the page as people see it: parts of its width and height, counted from the top left. */
export interface PageWord {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A page whose letters were recognised. `codes` is empty where nobody asked for codes. */
export interface PageText extends PageCodes {
  /** NFC, cleaned as all text; '' for an empty page */
  readonly text: string
  /** 0 to 100: how sure the recognition is of its words, on average */
  readonly confidence: number
  /** in reading order; empty where the place of words is not known (TIFF) */
  readonly words: readonly PageWord[]
}

/** Dots per inch at which a page is drawn: 200 read a form better and in 60 % of the time that 300 need. */
export const DPI = 200

/** For squares alone: of one of 4 cm, a dot has more than three of these. */
export const CODES_DPI = 120

/** Of one page; a sheet with more is a sheet of labels. */
export const MAX_CODES = 8
/** A square holds less than 3 kB. */
export const MAX_CODE_CHARACTERS = 8000

/** What is handed to the recognition has at most so many pixels: a sheet of A3 at 300 dpi. */
export const MAX_PIXELS = 18_000_000
