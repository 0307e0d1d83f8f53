import { open } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ablegen } from '../testhilfe/ablegen.ts'
import { msg } from '../testhilfe/msg.ts'
import { absatz, docx, odt, xlsx } from '../testhilfe/office.ts'
import { pdf } from '../testhilfe/pdf.ts'
import { zip } from '../testhilfe/zip.ts'
import { erkenneTyp } from './erkenneTyp.ts'

const ablage = ablegen()
const MAIL =
  'From: Müller <m@sontra.example>\r\nSubject: Anfrage\r\nDate: Mon, 2 Nov 2026 08:00:00 +0100\r\n\r\nGuten Tag'
const NACHRICHT = msg({ betreff: 'Anfrage', text: 'Text', von: ['M', 'm@x.example'], an: [] })
const ansi = (text: string) => Buffer.from(text, 'latin1')
const teile = (...namen: string[]) => zip(namen.map((name) => ({ name, inhalt: '<x/>' })))

const EIN_PDF = await pdf('Antrag')
const PROBEN: readonly (readonly [name: string, bytes: Uint8Array, art: string, mime: string])[] = [
  ['a.pdf', EIN_PDF, 'pdf', 'application/pdf'],
  ['vorspann.pdf', Buffer.concat([Buffer.from('\0\0Scanner\n'), EIN_PDF]), 'pdf', 'application/pdf'],
  ['a.docx', docx(absatz('x')), 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [
    'a.docm',
    teile('[Content_Types].xml', 'word/document2.xml', 'word/vbaProject.bin'),
    'docx',
    'application/vnd.ms-word.document.macroEnabled.12',
  ],
  ['a.xlsx', xlsx(['x'], { Blatt: '' }), 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [
    'a.pptx',
    teile('[Content_Types].xml', 'ppt/presentation.xml'),
    'sonstige',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  ['a.odt', odt('<office:text/>'), 'odt', 'application/vnd.oasis.opendocument.text'],
  ['a.zip', teile('word/liste.txt', 'a.txt'), 'sonstige', 'application/zip'],
  ['a.msg', NACHRICHT, 'msg', 'application/vnd.ms-outlook'],
  ['a.eml', Buffer.from(MAIL), 'eml', 'message/rfc822'],
  ['mbox.eml', Buffer.from(`From m@x.example Mon Nov  2 08:00:00 2026\n${MAIL}`), 'eml', 'message/rfc822'],
  ['utf8.txt', Buffer.from('Grüße aus Weißenborn'), 'txt', 'text/plain'],
  ['ansi.txt', ansi('Gr\xfc\xdfe \x84aus\x93 Wei\xdfenborn \x80'), 'txt', 'text/plain'],
  ['utf16.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Grüße', 'utf16le')]), 'txt', 'text/plain'],
  ['liste.csv', Buffer.from('Nr;Name\n1;Müller'), 'txt', 'text/csv'],
  ['seite.html', Buffer.from('<!DOCTYPE html><p>Grüße'), 'sonstige', 'text/html'],
  ['wappen.svg', Buffer.from('<?xml version="1.0"?><!-- W --><svg xmlns="x"/>'), 'sonstige', 'image/svg+xml'],
  ['foto.jpeg', Buffer.from('ffd8ffe000104a464946', 'hex'), 'bild', 'image/jpeg'],
  ['bild.png', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'bild', 'image/png'],
  ['scan.tiff', Buffer.from('49492a0008000000', 'hex'), 'bild', 'image/tiff'],
  ['foto.heic', Buffer.from('000000186674797068656963', 'hex'), 'bild', 'image/heic'],
  ['programm.exe', Buffer.from('4d5a90000300', 'hex'), 'sonstige', 'application/vnd.microsoft.portable-executable'],
  ['daten.bin', Buffer.from([1, 2, 3, 0, 255, 0]), 'sonstige', 'application/octet-stream'],
]

describe('the type of a file', () => {
  it.each(PROBEN)('%s is known by its content, from the file and from its head', async (name, bytes, art, mime) => {
    const vomPfad = await erkenneTyp(ablage(name, bytes), name)
    expect(vomPfad).toMatchObject({ art, mime })
    expect(vomPfad.widerspruch).toBeUndefined()
    expect(await erkenneTyp(bytes, name)).toEqual(vomPfad)
    // The name changes nothing but the warning; only the rows of a CSV look like any other text.
    if (mime !== 'text/csv') expect(await erkenneTyp(bytes, 'x')).toEqual(vomPfad)
  })

  it('is found in the directory of a document whose telling parts lie behind a large picture', async () => {
    const bild = { name: 'a/bild.png', inhalt: Buffer.alloc(200_000, 7), roh: true }
    const bytes = zip([bild, { name: '[Content_Types].xml', inhalt: 'x' }, { name: 'word/document.xml', inhalt: 'x' }])
    expect(await erkenneTyp(ablage('a.docx', bytes), 'a.docx')).toMatchObject({ art: 'docx' })
  })

  it('of an encrypted Office file is what its name says, for nothing else tells it', async () => {
    const bytes = Buffer.from(NACHRICHT)
    const name = Buffer.from('__properties_version1.0', 'utf16le')
    const stelle = bytes.indexOf(name)
    bytes.fill(0, stelle, stelle + 64)
    bytes.write('EncryptedPackage', stelle, 'utf16le')
    bytes.writeUInt16LE(34, stelle + 64)
    expect(await erkenneTyp(bytes, 'Bescheid.docx')).toMatchObject({ art: 'docx', endung: 'docx' })
    expect(await erkenneTyp(bytes, 'Liste.xlsx')).toMatchObject({ art: 'xlsx' })
    expect(await erkenneTyp(bytes, 'ohne')).toMatchObject({ art: 'sonstige', mime: 'application/x-ole-storage' })
  })
})

describe('a name that lies', () => {
  it.each([
    [
      'Rechnung.pdf',
      Buffer.from('4d5a9000', 'hex'),
      'Der Dateiname endet auf „.pdf“, der Inhalt ist aber ein Programm.',
    ],
    ['Brief.docx', EIN_PDF, 'Der Dateiname endet auf „.docx“, der Inhalt ist aber ein PDF.'],
    ['Brief.docx', teile('a.txt'), 'Der Dateiname endet auf „.docx“, der Inhalt ist aber ein Archiv (ZIP).'],
    ['Foto.jpg', Buffer.from('nur Text'), 'Der Dateiname endet auf „.jpg“, der Inhalt ist aber reiner Text.'],
    [
      'Mail.eml',
      Buffer.from('kein Kopf, nirgends'),
      'Der Dateiname endet auf „.eml“, der Inhalt ist aber reiner Text.',
    ],
    [
      'a.pdf',
      Buffer.from([0, 1, 2, 3]),
      'Der Dateiname endet auf „.pdf“, der Inhalt ist aber eine Datei unbekannter Art.',
    ],
  ])('%s is called out in a German sentence', async (name, bytes, satz) => {
    expect((await erkenneTyp(bytes, name)).widerspruch).toBe(satz)
  })

  it.each([
    ['Vertrag v1.2', 'no ending at all'],
    ['plan.dwg', 'an ending nobody here can check'],
    ['Bescheid.PDF', 'capital letters'],
  ])('is not what %s is: %s', async (name) => {
    expect((await erkenneTyp(EIN_PDF, name)).widerspruch).toBeUndefined()
  })
})

describe('recognition', () => {
  it('ends with a type for any bytes', async () => {
    const anfaenge = ['', '504b0304', 'd0cf11e0a1b11ae1', '255044462d', 'ffd8ff'].map((hex) => Buffer.from(hex, 'hex'))
    const bytes = fc.tuple(fc.constantFrom(...anfaenge), fc.uint8Array({ maxLength: 2_000 }))
    await fc.assert(
      fc.asyncProperty(bytes, async ([anfang, rest]) => {
        expect((await erkenneTyp(Buffer.concat([anfang, rest]), 'a.pdf')).mime).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/i)
      }),
      { numRuns: 500 },
    )
  })

  it('ends with a type for documents with bits turned over', async () => {
    const vorlagen = [docx(absatz('Hallo')), NACHRICHT, odt('<office:text/>')]
    const pfad = ablage('kaputt', '')
    const lage = fc.tuple(fc.constantFrom(...vorlagen), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }))
    await fc.assert(
      fc.asyncProperty(lage, async ([vorlage, stellen]) => {
        const bytes = Buffer.from(vorlage)
        for (const [stelle, wert] of stellen) bytes[stelle % bytes.length] = wert
        await using griff = await open(pfad, 'w')
        await griff.writeFile(bytes)
        expect((await erkenneTyp(pfad, 'a')).art).toBeTypeOf('string')
      }),
      { numRuns: 300 },
    )
  })

  it('says when there is no such file', async () => {
    await expect(erkenneTyp('/gibt/es/nicht', 'a.pdf')).rejects.toThrow('ENOENT')
  })
})
