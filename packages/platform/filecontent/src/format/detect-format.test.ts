import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { fileFolder } from '../test-support/file-folder.ts'
import { msg } from '../test-support/msg.ts'
import { docx, paragraph, xlsx } from '../test-support/office.ts'
import { encryptedPdf, rawPdf } from '../test-support/pdf.ts'
import { zip } from '../test-support/zip.ts'
import { detectType } from '../type/detect-type.ts'
import { detectFormat } from './detect-format.ts'
import { formatName } from './pronom.ts'

const put = fileFolder()

async function formatOf(bytes: Uint8Array | string, name = 'x'): Promise<string | null> {
  const path = put(name, bytes)
  return detectFormat(path, await detectType(path, name))
}

const PAGES = ['<</Type/Catalog/Pages 2 0 R/Metadata 3 0 R>>', '<</Type/Pages/Count 0/Kids[]>>']
function withXmp(claims: string): Buffer {
  const xmp = `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${claims}</rdf:RDF></x:xmpmeta>`
  return rawPdf([...PAGES, `<</Type/Metadata/Subtype/XML/Length ${xmp.length}>>\nstream\n${xmp}\nendstream`])
}
const attributes = (part: string, conformance: string) =>
  `<rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" rdf:about="" pdfaid:part="${part}" pdfaid:conformance="${conformance}"/>`
const elements = (part: string, more = '') =>
  `<rdf:Description rdf:about=""><pdfaid:part>${part}</pdfaid:part>${more}</rdf:Description>`

/** A PDF/A as an attachment, uncompressed, in a PDF that claims nothing. */
async function carrier(): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  document.addPage()
  const file = document.context.register(document.context.stream(withXmp(attributes('2', 'B'))))
  document.catalog.set(PDFName.of('Attached'), document.context.obj({ F: PDFString.of('a.pdf'), EF: { F: file } }))
  return document.save({ useObjectStreams: false })
}

const CARRIER = await carrier()

const odf = (kind: string, version: string) =>
  zip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, raw: true },
    {
      name: 'content.xml',
      content: `<o:document-content xmlns:office="urn:o" ${version}><o:body/></o:document-content>`,
    },
  ])
const office = (folder: string, main: string, ...names: string[]) =>
  zip([
    { name: '[Content_Types].xml', content: `<Types><Override PartName="/a" ContentType="${main}"/></Types>` },
    ...names.map((name) => ({ name: `${folder}/${name}`, content: '<x/>' })),
  ])
const OOXML = 'application/vnd.openxmlformats-officedocument'

const png = (...chunks: string[]) =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...['IHDR', ...chunks, 'IDAT'].map((name) => Buffer.from(`\0\0\0\0${name}\0\0\0\0`, 'latin1')),
  ])
const jpeg = (marker: number, content: Buffer) => {
  const length = Buffer.alloc(2)
  length.writeUInt16BE(content.length + 2)
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, marker]), length, content, Buffer.alloc(20)])
}
const exif = (version: string) => {
  const tiff = Buffer.alloc(44)
  tiff.write('II*\0\x08\0\0\0\x01\0', 0, 'latin1')
  tiff.writeUInt16LE(0x8769, 10)
  tiff.writeUInt32LE(26, 18)
  tiff.writeUInt16LE(1, 26)
  tiff.writeUInt16LE(0x9000, 28)
  tiff.write(version, 36, 'latin1')
  return jpeg(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]))
}

describe('the format of a file in PRONOM', () => {
  it.each([
    ['a PDF by the version in its first line', rawPdf(PAGES), 'fmt/276'],
    [
      'a PDF by the later version in its catalogue',
      rawPdf(['<</Type/Catalog/Pages 2 0 R/Version/2.0>>', PAGES[1] ?? '']),
      'fmt/1129',
    ],
    ['a PDF/A by attributes of its metadata', withXmp(attributes('2', 'B')), 'fmt/477'],
    [
      'a PDF/A by elements of its metadata',
      withXmp(elements('1', '<pdfaid:conformance>A</pdfaid:conformance>')),
      'fmt/95',
    ],
    ['a PDF/A-4, which has no conformance', withXmp(elements('4')), 'fmt/1910'],
    ['a PDF that claims what there is not', withXmp(attributes('7', 'Z')), 'fmt/276'],
    ['a PDF that carries a PDF/A', CARRIER, 'fmt/276'],
    ['a locked PDF', encryptedPdf(), 'fmt/276'],
    ['DOCX', docx(paragraph('x')), 'fmt/412'],
    ['XLSX', xlsx(['x'], { A: '' }), 'fmt/214'],
    ['PPTX', office('ppt', `${OOXML}.presentationml.presentation.main+xml`, 'presentation.xml'), 'fmt/215'],
    [
      'DOCM',
      office('word', 'application/vnd.ms-word.document.macroEnabled.main+xml', 'document.xml', 'vbaProject.bin'),
      'fmt/523',
    ],
    [
      'a template of Word, which is none of them',
      office('word', `${OOXML}.wordprocessingml.template.main+xml`, 'document.xml'),
      null,
    ],
    [
      'a presentation with macros, which is none of them',
      office('ppt', 'application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml', 'a.xml'),
      null,
    ],
    ['ODT 1.3', odf('text', 'office:version="1.3"'), 'fmt/1756'],
    ['ODS 1.2', odf('spreadsheet', 'office:version="1.2"'), 'fmt/295'],
    ['an ODT that does not say', odf('text', ''), null],
    ['ZIP', zip([{ name: 'a.txt', content: 'a' }]), 'x-fmt/263'],
    ['text', 'Grüße', 'x-fmt/111'],
    ['XML', '<?xml version="1.0"?><a/>', 'fmt/101'],
    ['HTML5', '<!DOCTYPE html><p>x', 'fmt/471'],
    ['HTML 4.01', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "x"><p>', 'fmt/100'],
    ['XHTML', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html/>', 'fmt/102'],
    ['HTML without a word of its version', '<html><p>x', 'fmt/96'],
    ['a mail', 'From: a@x.example\r\nSubject: x\r\n\r\nText', 'fmt/278'],
    ['an Outlook message', msg({ subject: 'x', text: 'y', from: ['a', 'a@x.example'], to: [] }), 'x-fmt/430'],
    ['PNG 1.0', png('gAMA'), 'fmt/11'],
    ['PNG 1.1', png('sRGB'), 'fmt/12'],
    ['PNG 1.2', png('sRGB', 'iTXt'), 'fmt/13'],
    ['a moving PNG, which is none of them', png('acTL'), null],
    ['JFIF', jpeg(0xe0, Buffer.from('JFIF\0\x01\x01', 'latin1')), 'fmt/43'],
    ['Exif 2.2', exif('0220'), 'x-fmt/391'],
    ['Exif 2.32', exif('0232'), 'fmt/1507'],
    ['the stream of JPEG alone', jpeg(0xdb, Buffer.alloc(67)), 'fmt/41'],
    ['TIFF', Buffer.from('49492a0008000000', 'hex'), 'fmt/353'],
    ['bytes that nobody knows', Buffer.from([1, 2, 0, 255]), null],
    ['a beginning of a PNG', Buffer.from('89504e470d0a1a0a', 'hex'), null],
    ['a JPEG that breaks off in its directory', exif('0220').subarray(0, 30), null],
  ])('%s', async (_, bytes, puid) => {
    expect(await formatOf(bytes)).toBe(puid)
    if (puid) expect(formatName(puid)).toMatch(/./)
  })

  it('of rows in a CSV is what its type says, and a lying name changes nothing', async () => {
    expect(await formatOf('a;b', 'liste.csv')).toBe('x-fmt/18')
    expect(await formatOf(withXmp(attributes('2', 'B')), 'Brief.docx')).toBe('fmt/477')
  })
})
