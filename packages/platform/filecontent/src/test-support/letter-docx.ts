import PizZip from 'pizzip'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const REL = 'http://schemas.openxmlformats.org/package/2006/relationships'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

/** A run of text: Word breaks placeholders into several of them as soon as somebody corrects a letter. */
export const run = (text: string) =>
  `<w:r><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`
export const paragraph = (...runs: readonly string[]) => `<w:p>${runs.map(run).join('')}</w:p>`

export const documentXml = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}"><w:body>${body}<w:sectPr/></w:body></w:document>`

/**
 * A Word document of these paragraphs (each a text, or its runs).
 *
 * @param more further parts, or others in place of those that are there
 */
export function letterDocx(
  paragraphs: readonly (string | readonly string[])[],
  more: Readonly<Record<string, string | Uint8Array>> = {},
): Uint8Array {
  const body = paragraphs.map((each) => (typeof each === 'string' ? paragraph(each) : paragraph(...each))).join('')
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Default Extension="xml" ContentType="application/xml"/>
      <Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${REL}"><Relationship Id="rId1" Target="word/document.xml"
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>`,
    'word/document.xml': documentXml(body),
    ...more,
  }
  const zip = new PizZip()
  for (const [name, content] of Object.entries(parts)) zip.file(name, content)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

/** `word/_rels/document.xml.rels` with one relation of this kind. */
export function relation(kind: string, target: string, external = true): Record<string, string> {
  return {
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${REL}"><Relationship Id="rId9"
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${external ? ' TargetMode="External"' : ''}/></Relationships>`,
  }
}

/** The text of a letter, a line for each paragraph. */
export function textOf(docx: Uint8Array, part = 'word/document.xml'): string {
  const xml = new PizZip(docx).file(part)?.asText() ?? ''
  return xml
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .trim()
}

/** The XML of a part as it stands there. */
export function xmlOf(docx: Uint8Array, part = 'word/document.xml'): string {
  return new PizZip(docx).file(part)?.asText() ?? ''
}
