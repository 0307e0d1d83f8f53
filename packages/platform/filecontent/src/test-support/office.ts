import { type ZipPart, zip } from './zip.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const ODF = 'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b" xmlns:manifest="urn:m"'
const TYPES: ZipPart = { name: '[Content_Types].xml', content: `${XML}<Types/>` }

/** A Word document. @param body content of `w:body`, `paragraph()`s for example */
export function docx(body: string, ...further: ZipPart[]): Buffer {
  const content = `${XML}<w:document ${W} xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`
  return zip([TYPES, { name: '_rels/.rels', content: '<R/>' }, { name: 'word/document.xml', content }, ...further])
}

export const paragraph = (...runs: string[]): string =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`

/** Another part of a Word document with paragraphs: a header, footnotes. */
export const wordPart = (name: string, body: string): ZipPart => {
  return { name: `word/${name}.xml`, content: `${XML}<w:hdr ${W}>${body}</w:hdr>` }
}

/** An ODF text. @param body content of `office:text` */
export function odt(body: string, manifest = ''): Buffer {
  return zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', raw: true },
    { name: 'content.xml', content: `${XML}<office:document-content ${ODF}>${body}</office:document-content>` },
    { name: 'styles.xml', content: `${XML}<office:styles ${ODF}><text:p>Fußzeile</text:p></office:styles>` },
    { name: 'META-INF/manifest.xml', content: `${XML}<manifest:manifest ${ODF}>${manifest}</manifest:manifest>` },
  ])
}

/** A workbook. @param texts shared strings @param sheets rows (`<row>…</row>`) by name of the sheet */
export function xlsx(texts: readonly string[], sheets: Readonly<Record<string, string>>): Buffer {
  const names = Object.keys(sheets).map((name) => `<sheet name="${name}"/>`)
  const entries = texts.map((text) => `<si><t>${text}</t></si>`)
  return zip([
    TYPES,
    { name: 'xl/workbook.xml', content: `${XML}<workbook><sheets>${names.join('')}</sheets></workbook>` },
    { name: 'xl/sharedStrings.xml', content: `${XML}<sst>${entries.join('')}</sst>` },
    ...Object.values(sheets).map((lines, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      content: `${XML}<worksheet><sheetData>${lines}</sheetData></worksheet>`,
    })),
  ])
}
