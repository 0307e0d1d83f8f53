/** A stored file as the preview needs it. */
export interface PreviewFile {
  readonly id: string
  readonly dateiname: string
  readonly mime: string
  /** bytes */
  readonly groesse: number
  /** shows the content; null where the server has no preview for the type */
  readonly vorschauUrl: string | null
  /** saves the file */
  readonly dateiUrl: string
}

export function previewKind(file: PreviewFile): 'pdf' | 'bild' | 'text' | 'keine' {
  if (!file.vorschauUrl) return 'keine'
  if (file.mime === 'application/pdf') return 'pdf'
  // A browser draws these; TIFF it does not.
  if (/^image\/(png|jpeg|gif|webp|avif|bmp)$/.test(file.mime)) return 'bild'
  return file.mime.startsWith('text/') ? 'text' : 'keine'
}

const NAMES: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word-Dokument',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel-Tabelle',
  'application/vnd.oasis.opendocument.text': 'OpenDocument-Text',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument-Tabelle',
  'message/rfc822': 'E-Mail',
  'application/vnd.ms-outlook': 'E-Mail (Outlook)',
  'text/plain': 'Textdatei',
}

/** The kind of a file as people call it. */
export function kindName(mime: string): string {
  return NAMES[mime] ?? (mime.startsWith('image/') ? 'Bild' : 'Datei')
}
