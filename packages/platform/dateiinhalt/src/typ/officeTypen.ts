import type { Erkannt } from './dateityp.ts'

const OOXML = 'application/vnd.openxmlformats-officedocument'
const ODF = 'application/vnd.oasis.opendocument'

export const DOCX: Erkannt = {
  art: 'docx',
  mime: `${OOXML}.wordprocessingml.document`,
  endung: 'docx',
  wort: 'ein Word-Dokument',
  auch: ['dotx'],
}
export const DOCM: Erkannt = {
  art: 'docx',
  mime: 'application/vnd.ms-word.document.macroEnabled.12',
  endung: 'docm',
  wort: 'ein Word-Dokument mit Makros',
  auch: ['dotm'],
}
export const XLSX: Erkannt = {
  art: 'xlsx',
  mime: `${OOXML}.spreadsheetml.sheet`,
  endung: 'xlsx',
  wort: 'eine Excel-Tabelle',
  auch: ['xltx'],
}
export const XLSM: Erkannt = {
  art: 'xlsx',
  mime: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  endung: 'xlsm',
  wort: 'eine Excel-Tabelle mit Makros',
  auch: ['xltm'],
}
export const XLSB: Erkannt = {
  art: 'sonstige',
  mime: 'application/vnd.ms-excel.sheet.binary.macroEnabled.12',
  endung: 'xlsb',
  wort: 'eine binäre Excel-Tabelle',
}
export const PPTX: Erkannt = {
  art: 'sonstige',
  mime: `${OOXML}.presentationml.presentation`,
  endung: 'pptx',
  wort: 'eine Präsentation',
  auch: ['ppsx', 'potx', 'pptm'],
}
export const ZIP: Erkannt = { art: 'sonstige', mime: 'application/zip', endung: 'zip', wort: 'ein Archiv (ZIP)' }

/** ODF writes its MIME type into the file itself. */
export const NACH_ODF_MIME: Readonly<Record<string, Erkannt>> = {
  [`${ODF}.text`]: { art: 'odt', mime: `${ODF}.text`, endung: 'odt', wort: 'ein ODF-Text' },
  [`${ODF}.text-template`]: { art: 'odt', mime: `${ODF}.text-template`, endung: 'ott', wort: 'eine ODF-Textvorlage' },
  [`${ODF}.spreadsheet`]: {
    art: 'sonstige',
    mime: `${ODF}.spreadsheet`,
    endung: 'ods',
    wort: 'eine ODF-Tabelle',
    auch: ['ots'],
  },
  [`${ODF}.presentation`]: {
    art: 'sonstige',
    mime: `${ODF}.presentation`,
    endung: 'odp',
    wort: 'eine ODF-Präsentation',
    auch: ['otp'],
  },
  [`${ODF}.graphics`]: { art: 'sonstige', mime: `${ODF}.graphics`, endung: 'odg', wort: 'eine ODF-Zeichnung' },
  'application/epub+zip': { art: 'sonstige', mime: 'application/epub+zip', endung: 'epub', wort: 'ein E-Book (EPUB)' },
}
