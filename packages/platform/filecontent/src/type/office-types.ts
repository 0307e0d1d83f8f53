import type { Detected } from './file-type.ts'

const OOXML = 'application/vnd.openxmlformats-officedocument'
const ODF = 'application/vnd.oasis.opendocument'

export const DOCX: Detected = {
  kind: 'docx',
  mime: `${OOXML}.wordprocessingml.document`,
  extension: 'docx',
  phrase: 'ein Word-Dokument',
  also: ['dotx'],
}
export const DOCM: Detected = {
  kind: 'docx',
  mime: 'application/vnd.ms-word.document.macroEnabled.12',
  extension: 'docm',
  phrase: 'ein Word-Dokument mit Makros',
  also: ['dotm'],
}
export const XLSX: Detected = {
  kind: 'xlsx',
  mime: `${OOXML}.spreadsheetml.sheet`,
  extension: 'xlsx',
  phrase: 'eine Excel-Tabelle',
  also: ['xltx'],
}
export const XLSM: Detected = {
  kind: 'xlsx',
  mime: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  extension: 'xlsm',
  phrase: 'eine Excel-Tabelle mit Makros',
  also: ['xltm'],
}
export const XLSB: Detected = {
  kind: 'sonstige',
  mime: 'application/vnd.ms-excel.sheet.binary.macroEnabled.12',
  extension: 'xlsb',
  phrase: 'eine binäre Excel-Tabelle',
}
export const PPTX: Detected = {
  kind: 'sonstige',
  mime: `${OOXML}.presentationml.presentation`,
  extension: 'pptx',
  phrase: 'eine Präsentation',
  also: ['ppsx', 'potx', 'pptm'],
}
export const ZIP: Detected = { kind: 'sonstige', mime: 'application/zip', extension: 'zip', phrase: 'ein Archiv (ZIP)' }

/** ODF writes its MIME type into the file itself. */
export const BY_ODF_MIME: Readonly<Record<string, Detected>> = {
  [`${ODF}.text`]: { kind: 'odt', mime: `${ODF}.text`, extension: 'odt', phrase: 'ein ODF-Text' },
  [`${ODF}.text-template`]: {
    kind: 'odt',
    mime: `${ODF}.text-template`,
    extension: 'ott',
    phrase: 'eine ODF-Textvorlage',
  },
  [`${ODF}.spreadsheet`]: {
    kind: 'sonstige',
    mime: `${ODF}.spreadsheet`,
    extension: 'ods',
    phrase: 'eine ODF-Tabelle',
    also: ['ots'],
  },
  [`${ODF}.presentation`]: {
    kind: 'sonstige',
    mime: `${ODF}.presentation`,
    extension: 'odp',
    phrase: 'eine ODF-Präsentation',
    also: ['otp'],
  },
  [`${ODF}.graphics`]: { kind: 'sonstige', mime: `${ODF}.graphics`, extension: 'odg', phrase: 'eine ODF-Zeichnung' },
  'application/epub+zip': {
    kind: 'sonstige',
    mime: 'application/epub+zip',
    extension: 'epub',
    phrase: 'ein E-Book (EPUB)',
  },
}
