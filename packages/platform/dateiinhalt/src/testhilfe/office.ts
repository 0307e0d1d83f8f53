import { type Zipteil, zip } from './zip.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const ODF = 'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b" xmlns:manifest="urn:m"'
const TYPEN: Zipteil = { name: '[Content_Types].xml', inhalt: `${XML}<Types/>` }

/** A Word document. @param koerper content of `w:body`, `absatz()`s for example */
export function docx(koerper: string, ...weitere: Zipteil[]): Buffer {
  const inhalt = `${XML}<w:document ${W} xmlns:mc="urn:mc"><w:body>${koerper}</w:body></w:document>`
  return zip([TYPEN, { name: '_rels/.rels', inhalt: '<R/>' }, { name: 'word/document.xml', inhalt }, ...weitere])
}

export const absatz = (...laeufe: string[]): string =>
  `<w:p>${laeufe.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`

/** Another part of a Word document with paragraphs: a header, footnotes. */
export const wordTeil = (name: string, koerper: string): Zipteil => {
  return { name: `word/${name}.xml`, inhalt: `${XML}<w:hdr ${W}>${koerper}</w:hdr>` }
}

/** An ODF text. @param koerper content of `office:text` */
export function odt(koerper: string, manifest = ''): Buffer {
  return zip([
    { name: 'mimetype', inhalt: 'application/vnd.oasis.opendocument.text', roh: true },
    { name: 'content.xml', inhalt: `${XML}<office:document-content ${ODF}>${koerper}</office:document-content>` },
    { name: 'styles.xml', inhalt: `${XML}<office:styles ${ODF}><text:p>Fußzeile</text:p></office:styles>` },
    { name: 'META-INF/manifest.xml', inhalt: `${XML}<manifest:manifest ${ODF}>${manifest}</manifest:manifest>` },
  ])
}

/** A workbook. @param texte shared strings @param blaetter rows (`<row>…</row>`) by name of the sheet */
export function xlsx(texte: readonly string[], blaetter: Readonly<Record<string, string>>): Buffer {
  const namen = Object.keys(blaetter).map((name) => `<sheet name="${name}"/>`)
  const eintraege = texte.map((text) => `<si><t>${text}</t></si>`)
  return zip([
    TYPEN,
    { name: 'xl/workbook.xml', inhalt: `${XML}<workbook><sheets>${namen.join('')}</sheets></workbook>` },
    { name: 'xl/sharedStrings.xml', inhalt: `${XML}<sst>${eintraege.join('')}</sst>` },
    ...Object.values(blaetter).map((zeilen, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      inhalt: `${XML}<worksheet><sheetData>${zeilen}</sheetData></worksheet>`,
    })),
  ])
}
