/** The kinds of files the Akte treats differently. Everything that is none of them is kept as `sonstige`. */
export type FileKind = 'pdf' | 'docx' | 'odt' | 'xlsx' | 'txt' | 'eml' | 'msg' | 'bild' | 'sonstige'

export interface FileType {
  readonly mime: string
  /** usual ending without dot; '' when the content tells none */
  readonly extension: string
  readonly kind: FileKind
  /** German sentence for the person who uploads, when the name promises something else than the content is */
  readonly mismatch?: string
}

/** A type as content shows it, before it is compared with the name. */
export interface Detected {
  readonly kind: FileKind
  readonly mime: string
  readonly extension: string
  /** what to call it in a sentence: "ein PDF" */
  readonly phrase: string
  /** other endings that tell no lie about this content */
  readonly also?: readonly string[]
}

export const UNKNOWN: Detected = {
  kind: 'sonstige',
  mime: 'application/octet-stream',
  extension: '',
  phrase: 'eine Datei unbekannter Art',
}
