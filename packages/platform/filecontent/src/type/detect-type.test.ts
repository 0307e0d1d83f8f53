import { open } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileFolder } from '../test-support/file-folder.ts'
import { msg } from '../test-support/msg.ts'
import { docx, odt, paragraph, xlsx } from '../test-support/office.ts'
import { pdf } from '../test-support/pdf.ts'
import { zip } from '../test-support/zip.ts'
import { detectType } from './detect-type.ts'

const put = fileFolder()
const MAIL =
  'From: Müller <m@sontra.example>\r\nSubject: Anfrage\r\nDate: Mon, 2 Nov 2026 08:00:00 +0100\r\n\r\nGuten Tag'
const MESSAGE = msg({ subject: 'Anfrage', text: 'Text', from: ['M', 'm@x.example'], to: [] })
const ansi = (text: string) => Buffer.from(text, 'latin1')
const zipOf = (...names: string[]) => zip(names.map((name) => ({ name, content: '<x/>' })))

const A_PDF = await pdf('Antrag')
const SAMPLES: readonly (readonly [name: string, bytes: Uint8Array, art: string, mime: string])[] = [
  ['a.pdf', A_PDF, 'pdf', 'application/pdf'],
  ['vorspann.pdf', Buffer.concat([Buffer.from('\0\0Scanner\n'), A_PDF]), 'pdf', 'application/pdf'],
  ['a.docx', docx(paragraph('x')), 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [
    'a.docm',
    zipOf('[Content_Types].xml', 'word/document2.xml', 'word/vbaProject.bin'),
    'docx',
    'application/vnd.ms-word.document.macroEnabled.12',
  ],
  ['a.xlsx', xlsx(['x'], { Blatt: '' }), 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  [
    'a.pptx',
    zipOf('[Content_Types].xml', 'ppt/presentation.xml'),
    'sonstige',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  ],
  ['a.odt', odt('<office:text/>'), 'odt', 'application/vnd.oasis.opendocument.text'],
  ['a.zip', zipOf('word/liste.txt', 'a.txt'), 'sonstige', 'application/zip'],
  ['a.msg', MESSAGE, 'msg', 'application/vnd.ms-outlook'],
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
  it.each(SAMPLES)('%s is known by its content, from the file and from its head', async (name, bytes, kind, mime) => {
    const fromPath = await detectType(put(name, bytes), name)
    expect(fromPath).toMatchObject({ kind, mime })
    expect(fromPath.mismatch).toBeUndefined()
    expect(await detectType(bytes, name)).toEqual(fromPath)
    // The name changes nothing but the warning; only the rows of a CSV look like any other text.
    if (mime !== 'text/csv') expect(await detectType(bytes, 'x')).toEqual(fromPath)
  })

  it('is found in the directory of a document whose telling parts lie behind a large picture', async () => {
    const image = { name: 'a/bild.png', content: Buffer.alloc(200_000, 7), raw: true }
    const bytes = zip([
      image,
      { name: '[Content_Types].xml', content: 'x' },
      { name: 'word/document.xml', content: 'x' },
    ])
    expect(await detectType(put('a.docx', bytes), 'a.docx')).toMatchObject({ kind: 'docx' })
  })

  it('of an encrypted Office file is what its name says, for nothing else tells it', async () => {
    const bytes = Buffer.from(MESSAGE)
    const name = Buffer.from('__properties_version1.0', 'utf16le')
    const position = bytes.indexOf(name)
    bytes.fill(0, position, position + 64)
    bytes.write('EncryptedPackage', position, 'utf16le')
    bytes.writeUInt16LE(34, position + 64)
    expect(await detectType(bytes, 'Bescheid.docx')).toMatchObject({ kind: 'docx', extension: 'docx' })
    expect(await detectType(bytes, 'Liste.xlsx')).toMatchObject({ kind: 'xlsx' })
    expect(await detectType(bytes, 'ohne')).toMatchObject({ kind: 'sonstige', mime: 'application/x-ole-storage' })
  })
})

describe('a name that lies', () => {
  it.each([
    [
      'Rechnung.pdf',
      Buffer.from('4d5a9000', 'hex'),
      'Der Dateiname endet auf „.pdf“, der Inhalt ist aber ein Programm.',
    ],
    ['Brief.docx', A_PDF, 'Der Dateiname endet auf „.docx“, der Inhalt ist aber ein PDF.'],
    ['Brief.docx', zipOf('a.txt'), 'Der Dateiname endet auf „.docx“, der Inhalt ist aber ein Archiv (ZIP).'],
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
  ])('%s is called out in a German sentence', async (name, bytes, sentence) => {
    expect((await detectType(bytes, name)).mismatch).toBe(sentence)
  })

  it.each([
    ['Vertrag v1.2', 'no ending at all'],
    ['plan.dwg', 'an ending nobody here can check'],
    ['Bescheid.PDF', 'capital letters'],
  ])('is not what %s is: %s', async (name) => {
    expect((await detectType(A_PDF, name)).mismatch).toBeUndefined()
  })
})

describe('recognition', () => {
  it('ends with a type for any bytes', async () => {
    const beginnings = ['', '504b0304', 'd0cf11e0a1b11ae1', '255044462d', 'ffd8ff'].map((hex) =>
      Buffer.from(hex, 'hex'),
    )
    const bytes = fc.tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 2_000 }))
    await fc.assert(
      fc.asyncProperty(bytes, async ([start, rest]) => {
        expect((await detectType(Buffer.concat([start, rest]), 'a.pdf')).mime).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/i)
      }),
      { numRuns: 500 },
    )
  })

  it('ends with a type for documents with bits turned over', async () => {
    const templates = [docx(paragraph('Hallo')), MESSAGE, odt('<office:text/>')]
    const path = put('kaputt', '')
    const situation = fc.tuple(
      fc.constantFrom(...templates),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
    )
    await fc.assert(
      fc.asyncProperty(situation, async ([template, positions]) => {
        const bytes = Buffer.from(template)
        for (const [position, value] of positions) bytes[position % bytes.length] = value
        await using handle = await open(path, 'w')
        await handle.writeFile(bytes)
        expect((await detectType(path, 'a')).kind).toBeTypeOf('string')
      }),
      { numRuns: 300 },
    )
  })

  it('says when there is no such file', async () => {
    await expect(detectType('/gibt/es/nicht', 'a.pdf')).rejects.toThrow('ENOENT')
  })
})
