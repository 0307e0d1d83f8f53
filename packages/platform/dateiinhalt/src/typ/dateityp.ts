/** The kinds of files the Akte treats differently. Everything that is none of them is kept as `sonstige`. */
export type Art = 'pdf' | 'docx' | 'odt' | 'xlsx' | 'txt' | 'eml' | 'msg' | 'bild' | 'sonstige'

export interface Dateityp {
  readonly mime: string
  /** usual ending without dot; '' when the content tells none */
  readonly endung: string
  readonly art: Art
  /** German sentence for the person who uploads, when the name promises something else than the content is */
  readonly widerspruch?: string
}

/** A type as content shows it, before it is compared with the name. */
export interface Erkannt {
  readonly art: Art
  readonly mime: string
  readonly endung: string
  /** what to call it in a sentence: "ein PDF" */
  readonly wort: string
  /** other endings that tell no lie about this content */
  readonly auch?: readonly string[]
}

export const UNBEKANNT: Erkannt = {
  art: 'sonstige',
  mime: 'application/octet-stream',
  endung: '',
  wort: 'eine Datei unbekannter Art',
}
