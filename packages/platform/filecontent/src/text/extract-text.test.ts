import { describe, expect, it } from 'vitest'
import { fileFolder } from '../test-support/file-folder.ts'
import { docx, odt, paragraph, wordPart, xlsx } from '../test-support/office.ts'
import { encryptedPdf, manyPages, pdf } from '../test-support/pdf.ts'
import { zip } from '../test-support/zip.ts'
import { detectType } from '../type/detect-type.ts'
import { extractText } from './extract-text.ts'
import type { TextLimits } from './text-result.ts'

const put = fileFolder()
const TYPES =
  '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
/** Official forms, beside the repository: two of 2023 with text, six of 2019 whose letters are drawn as outlines. */
const right = new URL('../../../../../../shared/standards/gewerbe/recht/', import.meta.url).pathname

async function read(name: string, content: Uint8Array | string, limits?: TextLimits) {
  const path = put(name, content)
  return extractText(path, await detectType(path, name), limits)
}
async function readFrom(path: string) {
  return extractText(path, await detectType(path, path))
}

describe('text of a PDF', () => {
  it('is read from a real form, umlauts included', async () => {
    const result = await readFrom(`${right}bgbl1_2023_j0103_0010.pdf`)
    expect(result).toMatchObject({ status: 'erkannt', pages: 1 })
    expect(result.text).toMatch(/Angemeldete Tätigkeit/)
  })

  it('is missing where letters are only drawn, and the clerk is told', async () => {
    expect(await readFrom(`${right}bgbl1_2019_j0916-1_0010.pdf`)).toEqual({
      status: 'leer',
      text: '',
      pages: 1,
      note: 'Die Datei enthält keinen lesbaren Text (zum Beispiel ein Scan oder ein leeres Formular).',
    })
  })

  it('comes page by page', async () => {
    const result = await read('a.pdf', await pdf('Straßenreinigung', 'Gebühr 12,50 €'))
    const text = 'Straßenreinigung\n\nGebühr 12,50 €'
    expect(result).toEqual({ status: 'erkannt', pages: 2, text, pageStarts: [0, text.indexOf('Gebühr')] })
  })

  it('counts pages without text', async () => {
    const { text, pageStarts } = await read('a.pdf', await pdf('Straßenreinigung', '', 'Gebühr 12,50 €'))
    expect(pageStarts).toEqual([0, text.indexOf('Gebühr'), text.indexOf('Gebühr')])
  })

  it('joins words that were hyphenated at the end of a line, but not "Vor- und Nachteile"', async () => {
    const { text } = await read('a.pdf', await pdf('Gewerbe-\nanmeldung, Vor-\nund Nachteile'))
    expect(text).toBe('Gewerbeanmeldung, Vor-\nund Nachteile')
  })

  it('of 10,000 pages is read to the limit, and says so', { timeout: 30_000 }, async () => {
    const result = await read('a.pdf', manyPages(10_000), { maxPages: 50 })
    expect(result).toMatchObject({
      status: 'gekuerzt',
      pages: 10_000,
      note: 'Das PDF hat 10.000 Seiten: Nur die ersten 50 werden von der Suche gefunden.',
    })
    expect(result.text.match(/Seite/g)).toHaveLength(50)
  })

  it('stops when its time is up', { timeout: 30_000 }, async () => {
    const result = await read('a.pdf', manyPages(10_000), { timeLimitMs: 300 })
    expect(result).toMatchObject({ status: 'gekuerzt', note: expect.stringContaining('dauerte zu lange') })
  })

  it('is closed by a password', async () => {
    expect(await read('a.pdf', encryptedPdf())).toEqual({
      status: 'verschluesselt',
      text: '',
      note: 'Die Datei ist mit einem Kennwort geschützt. Ihr Inhalt wird von der Suche nicht gefunden.',
    })
  })

  it('is not there in a torn file, and that is a result', async () => {
    const whole = await pdf('Antrag')
    expect(await read('a.pdf', whole.subarray(0, 40))).toMatchObject({ status: 'unlesbar', text: '' })
  })
})

describe('text of a Word document', () => {
  it('has paragraphs, tables, breaks, notes and headers, each word on its own', async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph('Hebesatz')}</w:tc><w:tc>${paragraph('400 %')}</w:tc></w:tr></w:tbl>`
    const wrap = '<w:p><w:r><w:t>eins</w:t><w:br/><w:t>zwei</w:t><w:tab/><w:t>drei</w:t></w:r></w:p>'
    const bytes = docx(
      paragraph('Größere ', 'Änderung &amp; mehr') + table + wrap,
      wordPart('header1', paragraph('Gemeinde Meinhard')),
      wordPart('footnotes', paragraph('siehe § 14 GewO')),
    )
    const { status, text } = await read('a.docx', bytes)
    expect(status).toBe('erkannt')
    expect(text).toBe(
      'Größere Änderung & mehr\nHebesatz\n\t400 %\n\teins\nzwei\tdrei\nsiehe § 14 GewO\nGemeinde Meinhard',
    )
  })

  it('leaves out what was deleted, field codes, and the double of a text box', async () => {
    const deleted = '<w:p><w:del><w:r><w:delText>gestrichen</w:delText></w:r></w:del></w:p>'
    const field = '<w:p><w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r></w:p>'
    const box = `<mc:AlternateContent><mc:Choice>${paragraph('Kasten')}</mc:Choice><mc:Fallback>${paragraph('Kasten')}</mc:Fallback></mc:AlternateContent>`
    expect((await read('a.docx', docx(deleted + field + box))).text).toBe('Kasten')
  })

  it('is cut at the limit of characters, and says so', async () => {
    const result = await read('a.docx', docx(paragraph('x'.repeat(5_000))), { maxCharacters: 1_000 })
    expect(result).toMatchObject({
      status: 'gekuerzt',
      text: 'x'.repeat(1_000),
      note: 'Das Dokument ist sehr lang: Nur die ersten 1.000 Zeichen werden von der Suche gefunden.',
    })
  })

  it('keeps its beginning when the end is broken', async () => {
    const result = await read('a.docx', docx(`${paragraph('noch heil')}<w:p><w:r></w:p>`))
    expect(result).toMatchObject({
      status: 'gekuerzt',
      text: 'noch heil',
      note: expect.stringMatching(/^Die Datei ist beschädigt/),
    })
  })

  it('with a password says so', async () => {
    const encrypted = zip([
      { name: '[Content_Types].xml', content: '' },
      { name: 'word/document.xml', content: 'x', encrypted: true },
    ])
    expect(await read('a.docx', encrypted)).toMatchObject({ status: 'verschluesselt' })
    const ole = put('a.docx', Buffer.from('d0cf11e0a1b11ae10000', 'hex'))
    const type = { kind: 'docx', mime: 'x', extension: 'docx' } as const
    expect(await extractText(ole, type)).toMatchObject({ status: 'verschluesselt' })
  })

  it('without a word in it is empty', async () => {
    expect(await read('a.docx', docx('<w:p/>'))).toMatchObject({ status: 'leer' })
  })
})

describe('text of an ODF text', () => {
  it('has headings, paragraphs, blanks and the footer, but nothing deleted', async () => {
    const body =
      '<text:tracked-changes><text:p>gestrichen</text:p></text:tracked-changes><text:h>Überschrift</text:h>' +
      '<text:p>Grüße<text:s text:c="3"/>aus<text:tab/>Berkatal<text:line-break/>Ende</text:p>'
    expect(await read('a.odt', odt(body))).toEqual({
      status: 'erkannt',
      text: 'Überschrift\nGrüße aus\tBerkatal\nEnde\nFußzeile',
    })
  })

  it('with a password says so', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
    expect(await read('a.odt', odt('', manifest))).toMatchObject({ status: 'verschluesselt' })
  })

  it('is read of files by programs that leave out what may be left out', async () => {
    const body =
      '<x:document-content xmlns:x="urn:o" xmlns:text="urn:t"><text:p>Kaninchen</text:p></x:document-content>'
    const mimetype = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', raw: true }
    expect(await read('a.odt', zip([mimetype, { name: 'content.xml', content: body }]))).toMatchObject({
      ...{ status: 'erkannt', text: expect.stringContaining('Kaninchen') },
    })
    const sheet = '<worksheet><sheetData><row><c t="inlineStr"><is><t>Tauben</t></is></c></row></sheetData></worksheet>'
    const workbook = zip([
      { name: '[Content_Types].xml', content: TYPES },
      { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="Eins"/></sheets></workbook>' },
      { name: 'xl/worksheets/sheet1.xml', content: sheet },
    ])
    expect(await read('a.xlsx', workbook)).toMatchObject({ status: 'erkannt', text: expect.stringContaining('Tauben') })
    expect(await read('a.odt', zip([mimetype]))).toMatchObject({ status: 'unlesbar' })
  })
})

describe('text of a workbook', () => {
  it('has the names of the sheets and their cells: shared, inline, numbers', async () => {
    const lines =
      '<row><c t="s"><v>1</v></c><c><v>1234.5</v></c></row><row><c t="inlineStr"><is><t>direkt</t></is></c><c t="s"><v>99</v></c></row>'
    const { text } = await read('a.xlsx', xlsx(['Müllgebühr', 'Straßenreinigung'], { Übersicht: lines, 'Blatt 2': '' }))
    expect(text).toBe('Übersicht\nBlatt 2\nStraßenreinigung\t1234.5\ndirekt')
  })

  it('ends at the limit when few bytes stand for much text', async () => {
    const cell = '<c t="s"><v>0</v></c>'
    const result = await read('a.xlsx', xlsx(['x'.repeat(30_000)], { B: `<row>${cell.repeat(50_000)}</row>` }))
    expect(result.status).toBe('gekuerzt')
    expect(result.text.length).toBeLessThanOrEqual(2_000_000)
  })
})

describe('plain text', () => {
  it.each([
    ['UTF-8', Buffer.from('Grüße „aus“ Weißenborn €')],
    ['UTF-8 with a mark', Buffer.from('\ufeffGrüße „aus“ Weißenborn €')],
    ['UTF-16 LE', Buffer.from('\ufeffGrüße „aus“ Weißenborn €', 'utf16le')],
    ['UTF-16 BE', Buffer.from('\ufeffGrüße „aus“ Weißenborn €', 'utf16le').swap16()],
    ['windows-1252', Buffer.from('Gr\xfc\xdfe \x84aus\x93 Wei\xdfenborn \x80', 'latin1')],
    ['decomposed letters', Buffer.from('Gru\u0308ße „aus“ Weißenborn €')],
  ])('is read from %s', async (_, bytes) => {
    expect(await read('a.txt', bytes)).toEqual({ status: 'erkannt', text: 'Grüße „aus“ Weißenborn €' })
  })

  it('is cut at the limit without breaking a character', async () => {
    const result = await read('a.txt', 'ä😀'.repeat(1_000), { maxCharacters: 101 })
    expect(result).toMatchObject({ status: 'gekuerzt' })
    expect(result.text.isWellFormed()).toBe(true)
  })

  it('is no text any more when bytes follow that are none', async () => {
    const bytes = Buffer.concat([Buffer.alloc(70_000, 'a'), Buffer.alloc(10)])
    expect(await read('a.txt', bytes)).toMatchObject({ status: 'unlesbar' })
  })

  it('of a web page comes without its markup and scripts', async () => {
    const page = '<!doctype html><script>böse()</script><h1>Satzung</h1><p>über die <a href="x">Straßen</a></p>'
    expect((await read('a.html', page)).text).toBe('Satzung\n\nüber die Straßen')
  })
})

describe('files without text', () => {
  it('are empty when they are images, because text recognition comes later', async () => {
    expect(await read('a.png', Buffer.from('89504e470d0a1a0a', 'hex'))).toMatchObject({ status: 'leer' })
  })

  it('are kept and found by their metadata when nobody here can read them', async () => {
    expect(await read('a.zip', zip([{ name: 'a', content: 'b' }]))).toEqual({
      status: 'unlesbar',
      text: '',
      note: 'Aus Dateien dieser Art wird kein Text gelesen. Die Datei wird über ihre Metadaten gefunden.',
    })
  })
})
