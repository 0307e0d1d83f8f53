import { describe, expect, it } from 'vitest'
import { ablegen } from '../testhilfe/ablegen.ts'
import { absatz, docx, odt, wordTeil, xlsx } from '../testhilfe/office.ts'
import { pdf, verschluesseltesPdf, vieleSeiten } from '../testhilfe/pdf.ts'
import { zip } from '../testhilfe/zip.ts'
import { erkenneTyp } from '../typ/erkenneTyp.ts'
import { liesText } from './liesText.ts'
import type { Textgrenzen } from './textergebnis.ts'

const ablage = ablegen()
/** Official forms, beside the repository: two of 2023 with text, six of 2019 whose letters are drawn as outlines. */
const recht = new URL('../../../../../../shared/standards/gewerbe/recht/', import.meta.url).pathname

async function lesen(name: string, inhalt: Uint8Array | string, grenzen?: Textgrenzen) {
  const pfad = ablage(name, inhalt)
  return liesText(pfad, await erkenneTyp(pfad, name), grenzen)
}
async function lesenAus(pfad: string) {
  return liesText(pfad, await erkenneTyp(pfad, pfad))
}

describe('text of a PDF', () => {
  it('is read from a real form, umlauts included', async () => {
    const ergebnis = await lesenAus(`${recht}bgbl1_2023_j0103_0010.pdf`)
    expect(ergebnis).toMatchObject({ status: 'erkannt', seiten: 1 })
    expect(ergebnis.text).toMatch(/Angemeldete Tätigkeit/)
  })

  it('is missing where letters are only drawn, and the clerk is told', async () => {
    expect(await lesenAus(`${recht}bgbl1_2019_j0916-1_0010.pdf`)).toEqual({
      status: 'leer',
      text: '',
      seiten: 1,
      hinweis: 'Die Datei enthält keinen lesbaren Text (zum Beispiel ein Scan oder ein leeres Formular).',
    })
  })

  it('comes page by page', async () => {
    const ergebnis = await lesen('a.pdf', await pdf('Straßenreinigung', 'Gebühr 12,50 €'))
    expect(ergebnis).toEqual({ status: 'erkannt', seiten: 2, text: 'Straßenreinigung\n\nGebühr 12,50 €' })
  })

  it('joins words that were hyphenated at the end of a line, but not "Vor- und Nachteile"', async () => {
    const { text } = await lesen('a.pdf', await pdf('Gewerbe-\nanmeldung, Vor-\nund Nachteile'))
    expect(text).toBe('Gewerbeanmeldung, Vor-\nund Nachteile')
  })

  it('of 10,000 pages is read to the limit, and says so', { timeout: 30_000 }, async () => {
    const ergebnis = await lesen('a.pdf', vieleSeiten(10_000), { hoechstSeiten: 50 })
    expect(ergebnis).toMatchObject({
      status: 'gekuerzt',
      seiten: 10_000,
      hinweis: 'Das PDF hat 10.000 Seiten: Nur die ersten 50 werden von der Suche gefunden.',
    })
    expect(ergebnis.text.match(/Seite/g)).toHaveLength(50)
  })

  it('stops when its time is up', { timeout: 30_000 }, async () => {
    const ergebnis = await lesen('a.pdf', vieleSeiten(10_000), { zeitlimitMs: 300 })
    expect(ergebnis).toMatchObject({ status: 'gekuerzt', hinweis: expect.stringContaining('dauerte zu lange') })
  })

  it('is closed by a password', async () => {
    expect(await lesen('a.pdf', verschluesseltesPdf())).toEqual({
      status: 'verschluesselt',
      text: '',
      hinweis: 'Die Datei ist mit einem Kennwort geschützt. Ihr Inhalt wird von der Suche nicht gefunden.',
    })
  })

  it('is not there in a torn file, and that is a result', async () => {
    const ganz = await pdf('Antrag')
    expect(await lesen('a.pdf', ganz.subarray(0, 40))).toMatchObject({ status: 'unlesbar', text: '' })
  })
})

describe('text of a Word document', () => {
  it('has paragraphs, tables, breaks, notes and headers, each word on its own', async () => {
    const tabelle = `<w:tbl><w:tr><w:tc>${absatz('Hebesatz')}</w:tc><w:tc>${absatz('400 %')}</w:tc></w:tr></w:tbl>`
    const umbruch = '<w:p><w:r><w:t>eins</w:t><w:br/><w:t>zwei</w:t><w:tab/><w:t>drei</w:t></w:r></w:p>'
    const bytes = docx(
      absatz('Größere ', 'Änderung &amp; mehr') + tabelle + umbruch,
      wordTeil('header1', absatz('Gemeinde Meinhard')),
      wordTeil('footnotes', absatz('siehe § 14 GewO')),
    )
    const { status, text } = await lesen('a.docx', bytes)
    expect(status).toBe('erkannt')
    expect(text).toBe(
      'Größere Änderung & mehr\nHebesatz\n\t400 %\n\teins\nzwei\tdrei\nsiehe § 14 GewO\nGemeinde Meinhard',
    )
  })

  it('leaves out what was deleted, field codes, and the double of a text box', async () => {
    const geloescht = '<w:p><w:del><w:r><w:delText>gestrichen</w:delText></w:r></w:del></w:p>'
    const feld = '<w:p><w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r></w:p>'
    const kasten = `<mc:AlternateContent><mc:Choice>${absatz('Kasten')}</mc:Choice><mc:Fallback>${absatz('Kasten')}</mc:Fallback></mc:AlternateContent>`
    expect((await lesen('a.docx', docx(geloescht + feld + kasten))).text).toBe('Kasten')
  })

  it('is cut at the limit of characters, and says so', async () => {
    const ergebnis = await lesen('a.docx', docx(absatz('x'.repeat(5_000))), { hoechstZeichen: 1_000 })
    expect(ergebnis).toMatchObject({
      status: 'gekuerzt',
      text: 'x'.repeat(1_000),
      hinweis: 'Das Dokument ist sehr lang: Nur die ersten 1.000 Zeichen werden von der Suche gefunden.',
    })
  })

  it('keeps its beginning when the end is broken', async () => {
    const ergebnis = await lesen('a.docx', docx(`${absatz('noch heil')}<w:p><w:r></w:p>`))
    expect(ergebnis).toMatchObject({
      status: 'gekuerzt',
      text: 'noch heil',
      hinweis: expect.stringMatching(/^Die Datei ist beschädigt/),
    })
  })

  it('with a password says so', async () => {
    const verschluesselt = zip([
      { name: '[Content_Types].xml', inhalt: '' },
      { name: 'word/document.xml', inhalt: 'x', verschluesselt: true },
    ])
    expect(await lesen('a.docx', verschluesselt)).toMatchObject({ status: 'verschluesselt' })
    const ole = ablage('a.docx', Buffer.from('d0cf11e0a1b11ae10000', 'hex'))
    const typ = { art: 'docx', mime: 'x', endung: 'docx' } as const
    expect(await liesText(ole, typ)).toMatchObject({ status: 'verschluesselt' })
  })

  it('without a word in it is empty', async () => {
    expect(await lesen('a.docx', docx('<w:p/>'))).toMatchObject({ status: 'leer' })
  })
})

describe('text of an ODF text', () => {
  it('has headings, paragraphs, blanks and the footer, but nothing deleted', async () => {
    const koerper =
      '<text:tracked-changes><text:p>gestrichen</text:p></text:tracked-changes><text:h>Überschrift</text:h>' +
      '<text:p>Grüße<text:s text:c="3"/>aus<text:tab/>Berkatal<text:line-break/>Ende</text:p>'
    expect(await lesen('a.odt', odt(koerper))).toEqual({
      status: 'erkannt',
      text: 'Überschrift\nGrüße aus\tBerkatal\nEnde\nFußzeile',
    })
  })

  it('with a password says so', async () => {
    const manifest = '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>'
    expect(await lesen('a.odt', odt('', manifest))).toMatchObject({ status: 'verschluesselt' })
  })
})

describe('text of a workbook', () => {
  it('has the names of the sheets and their cells: shared, inline, numbers', async () => {
    const zeilen =
      '<row><c t="s"><v>1</v></c><c><v>1234.5</v></c></row><row><c t="inlineStr"><is><t>direkt</t></is></c><c t="s"><v>99</v></c></row>'
    const { text } = await lesen(
      'a.xlsx',
      xlsx(['Müllgebühr', 'Straßenreinigung'], { Übersicht: zeilen, 'Blatt 2': '' }),
    )
    expect(text).toBe('Übersicht\nBlatt 2\nStraßenreinigung\t1234.5\ndirekt')
  })

  it('ends at the limit when few bytes stand for much text', async () => {
    const zelle = '<c t="s"><v>0</v></c>'
    const ergebnis = await lesen('a.xlsx', xlsx(['x'.repeat(30_000)], { B: `<row>${zelle.repeat(50_000)}</row>` }))
    expect(ergebnis.status).toBe('gekuerzt')
    expect(ergebnis.text.length).toBeLessThanOrEqual(2_000_000)
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
    expect(await lesen('a.txt', bytes)).toEqual({ status: 'erkannt', text: 'Grüße „aus“ Weißenborn €' })
  })

  it('is cut at the limit without breaking a character', async () => {
    const ergebnis = await lesen('a.txt', 'ä😀'.repeat(1_000), { hoechstZeichen: 101 })
    expect(ergebnis).toMatchObject({ status: 'gekuerzt' })
    expect(ergebnis.text.isWellFormed()).toBe(true)
  })

  it('is no text any more when bytes follow that are none', async () => {
    const bytes = Buffer.concat([Buffer.alloc(70_000, 'a'), Buffer.alloc(10)])
    expect(await lesen('a.txt', bytes)).toMatchObject({ status: 'unlesbar' })
  })

  it('of a web page comes without its markup and scripts', async () => {
    const seite = '<!doctype html><script>böse()</script><h1>Satzung</h1><p>über die <a href="x">Straßen</a></p>'
    expect((await lesen('a.html', seite)).text).toBe('Satzung\n\nüber die Straßen')
  })
})

describe('files without text', () => {
  it('are empty when they are images, because text recognition comes later', async () => {
    expect(await lesen('a.png', Buffer.from('89504e470d0a1a0a', 'hex'))).toMatchObject({ status: 'leer' })
  })

  it('are kept and found by their metadata when nobody here can read them', async () => {
    expect(await lesen('a.zip', zip([{ name: 'a', inhalt: 'b' }]))).toEqual({
      status: 'unlesbar',
      text: '',
      hinweis: 'Aus Dateien dieser Art wird kein Text gelesen. Die Datei wird über ihre Metadaten gefunden.',
    })
  })
})
