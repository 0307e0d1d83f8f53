/**
 * Formats as PRONOM numbers them, the registry of The National Archives of the United Kingdom
 * (https://www.nationalarchives.gov.uk/PRONOM, Open Government Licence v3.0), with the words people here read. Only what
 * `detectFormat` tells apart; a format is never guessed from one that is like it.
 */
const NAMES = {
  'fmt/14': 'PDF 1.0',
  'fmt/15': 'PDF 1.1',
  'fmt/16': 'PDF 1.2',
  'fmt/17': 'PDF 1.3',
  'fmt/18': 'PDF 1.4',
  'fmt/19': 'PDF 1.5',
  'fmt/20': 'PDF 1.6',
  'fmt/276': 'PDF 1.7',
  'fmt/1129': 'PDF 2.0',
  'fmt/95': 'PDF/A-1a',
  'fmt/354': 'PDF/A-1b',
  'fmt/476': 'PDF/A-2a',
  'fmt/477': 'PDF/A-2b',
  'fmt/478': 'PDF/A-2u',
  'fmt/479': 'PDF/A-3a',
  'fmt/480': 'PDF/A-3b',
  'fmt/481': 'PDF/A-3u',
  'fmt/1910': 'PDF/A-4',
  'fmt/1911': 'PDF/A-4e',
  'fmt/1912': 'PDF/A-4f',
  'fmt/412': 'Word-Dokument (DOCX)',
  'fmt/523': 'Word-Dokument mit Makros (DOCM)',
  'fmt/214': 'Excel-Tabelle (XLSX)',
  'fmt/445': 'Excel-Tabelle mit Makros (XLSM)',
  'fmt/215': 'Präsentation (PPTX)',
  'fmt/494': 'Office-Dokument mit Kennwort',
  'fmt/136': 'ODF-Text 1.0',
  'fmt/290': 'ODF-Text 1.1',
  'fmt/291': 'ODF-Text 1.2',
  'fmt/1756': 'ODF-Text 1.3',
  'fmt/137': 'ODF-Tabelle 1.0',
  'fmt/294': 'ODF-Tabelle 1.1',
  'fmt/295': 'ODF-Tabelle 1.2',
  'fmt/1755': 'ODF-Tabelle 1.3',
  'x-fmt/111': 'Reiner Text',
  'x-fmt/18': 'CSV',
  'fmt/101': 'XML',
  'fmt/96': 'HTML',
  'fmt/100': 'HTML 4.01',
  'fmt/471': 'HTML5',
  'fmt/102': 'XHTML 1.0',
  'fmt/278': 'E-Mail (EML)',
  'x-fmt/430': 'Outlook-Nachricht (MSG)',
  'fmt/11': 'PNG 1.0',
  'fmt/12': 'PNG 1.1',
  'fmt/13': 'PNG 1.2',
  'fmt/41': 'JPEG',
  'fmt/42': 'JPEG (JFIF 1.00)',
  'fmt/43': 'JPEG (JFIF 1.01)',
  'fmt/44': 'JPEG (JFIF 1.02)',
  'x-fmt/398': 'JPEG (Exif 2.0)',
  'x-fmt/390': 'JPEG (Exif 2.1)',
  'x-fmt/391': 'JPEG (Exif 2.2)',
  'fmt/645': 'JPEG (Exif 2.21)',
  'fmt/1507': 'JPEG (Exif 2.3)',
  'fmt/3': 'GIF 87a',
  'fmt/4': 'GIF 89a',
  'fmt/353': 'TIFF',
  'x-fmt/263': 'ZIP',
} as const

/** A number of PRONOM that is known here: `fmt/477`. */
export type Puid = keyof typeof NAMES

/** What people call the format: "PDF/A-2b". Null for a number this program never gives. */
export const formatName = (puid: string): string | null => (isPuid(puid) ? NAMES[puid] : null)

export const isPuid = (value: unknown): value is Puid => typeof value === 'string' && Object.hasOwn(NAMES, value)
