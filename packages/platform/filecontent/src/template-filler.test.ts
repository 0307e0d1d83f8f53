import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { FillerBusy, openTemplateFiller } from './index.ts'
import { documentXml, letterDocx, paragraph, relation, run, textOf, xmlOf } from './test-support/letter-docx.ts'

const folder = await mkdtemp(join(tmpdir(), 'vorlage-'))
const filler = openTemplateFiller({ readable: [folder] })
afterAll(async () => {
  await filler.close()
  await rm(folder, { recursive: true })
})

const VOCABULARY = {
  values: ['akte.aktenzeichen', 'beteiligter.name', 'beteiligter.anschrift', 'heute'],
  lists: { beteiligte: ['name', 'rolle'] },
  free: 'eingabe.',
}
let count = 0
async function file(docx: Uint8Array): Promise<string> {
  const path = join(folder, `${++count}.docx`)
  await writeFile(path, docx)
  return path
}
const check = async (docx: Uint8Array) => filler.check(await file(docx), VOCABULARY)
const said = async (docx: Uint8Array) => (await check(docx)).problems.map((p) => `${p.place}: ${p.sentence}`).join(' ')
const fill = async (docx: Uint8Array, values: Record<string, string>, beteiligte: Record<string, string>[] = []) =>
  filler.fill(await file(docx), VOCABULARY, { values, lists: { beteiligte } })

describe('a template that is checked', () => {
  test('tells what it asks for, also where Word has broken a placeholder into pieces', async () => {
    const docx = letterDocx([
      ['Unser Zeichen: {', '{akte.akten', 'zeichen}}'],
      '{{#beteiligter.anschrift}}{{beteiligter.anschrift}}{{/}}',
      '{{#beteiligte}}{{name}} ({{rolle}}) {{/beteiligte}}',
      'bis {{eingabe.frist-bis}}',
    ])
    expect(await check(docx)).toEqual({
      uses: ['akte.aktenzeichen', 'beteiligter.anschrift', 'beteiligte', 'eingabe.frist-bis'],
      problems: [],
    })
  })

  test('names every placeholder nobody knows, with its paragraph and what may be meant', async () => {
    const docx = letterDocx(['Guten Tag', '{{Beteiligter.Name}} {{gibtsnicht}}', '{{name}}'])
    const { problems } = await check(docx)
    expect(problems.map(({ place }) => place)).toEqual(['Absatz 2', 'Absatz 2', 'Absatz 3'])
    expect(problems[0]?.sentence).toContain('{{beteiligter.name}}')
  })

  test('says where braces and sections do not close', async () => {
    expect(await said(letterDocx(['{{heute']))).toContain('Absatz 1: Klammern')
    expect(await said(letterDocx(['{{#beteiligte}}{{name}}']))).toContain('nie mit „{{/beteiligte}}“')
    expect(await said(letterDocx(['{{#beteiligte}}{{/heute}}']))).toContain('erwartet')
    expect(await said(letterDocx(['{{/heute}}']))).toContain('beendet nichts')
    expect(await said(letterDocx(['{{beteiligte}}']))).toContain('ist eine Liste')
    // What the library would take for a command of its own.
    for (const tag of ['{{@heute}}', '{{=[[ ]]=}}', '{{constructor}}', '{{heute.length}}', '{{1+1}}', '{{__proto__}}'])
      expect(await said(letterDocx([tag])), tag).toContain('unbekannt')
  })

  test('may not fetch, run or hide anything', async () => {
    const refused: [string, Uint8Array][] = [
      ['Makros', letterDocx(['x'], { 'word/vbaProject.bin': 'x' })],
      ['eingebettetes Objekt', letterDocx(['x'], { 'word/embeddings/oleObject1.bin': 'x' })],
      ['gehört nicht', letterDocx(['x'], { 'word/afchunk.mht': 'x' })],
      ['kein Word-Dokument', letterDocx(['x'], { '../../etc/x.xml': 'x' })],
      ['fremden Dokumentvorlage', letterDocx(['x'], relation('attachedTemplate', 'file:///c:/x.dotm'))],
      ['nach außen', letterDocx(['x'], relation('image', 'https://example.org/x.png'))],
      ['nach außen', letterDocx(['x'], relation('hyperlink', 'file://server/x'))],
      ['nach außen', letterDocx(['x'], relation('image', '\\\\server\\x.png', false))],
      ['nicht erlaubt', letterDocx(['x'], relation('oleObject', 'media/x.png', false))],
      ['altChunk', letterDocx([], { 'word/document.xml': documentXml('<w:altChunk/>') })],
      ['DTD', letterDocx([], { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' })],
      ['kein Word-Dokument', letterDocx([], { 'word/document.xml': '<w:document>' })],
      ['kein Word-Dokument', new TextEncoder().encode('Hallo')],
      ['Archivbombe', letterDocx(['x'], { 'word/styles.xml': ' '.repeat(40 * 1024 ** 2) })],
      ['„DDEAUTO', letterDocx([], { 'word/document.xml': documentXml(field('DDE', 'AUTO cmd')) })],
      ['„INCLUDEPICTURE', letterDocx([], { 'word/document.xml': documentXml(simple('INCLUDEPICTURE "http://x"')) })],
      ...[
        '<x:fldSimple xmlns:q="urn:q" q:instr="PAGE" x:instr="INCLUDEPICTURE &quot;http://x&quot;"/>',
        '<w:fldSimple/>',
        `${code('begin')}${code('begin', 'x')}<w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r>${code('end')}`,
        `${code('begin')}${code('separate')}<w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r>${code('end')}`,
        code('anders'),
        '<w:fldChar w:fldCharType="end" x:fldCharType="begin"/>',
        ...['"\\\\evil\\x"', 'search-ms:x', '\\l "a" "file://evil/x"', '"https://a" "\\\\evil\\x"', ''].map((to) =>
          field(`HYPERLINK ${to}`),
        ),
      ].map((body): [string, Uint8Array] => ['Feld', letterDocx([], { 'word/document.xml': withX(body) })]),
    ]
    for (const [word, docx] of refused) expect(await said(docx), word).toContain(word)
    const allowed = letterDocx(['x'], relation('hyperlink', 'https://www.example.org'))
    expect(await said(allowed)).toBe('')
    for (const codes of [['PA', 'GE'], [' HYPERLINK \\l "_Toc1" '], ['HYPERLINK "https://a.example" \\o "Mehr dazu"']])
      expect(await said(letterDocx([], { 'word/document.xml': documentXml(field(...codes)) })), codes[0]).toBe('')
  })
})

describe('a letter', () => {
  test('holds the values, lists and conditions', async () => {
    const docx = letterDocx([
      ['Zeichen {{akte.', 'aktenzeichen}}'],
      '{{beteiligter.anschrift}}',
      '{{^beteiligter.name}}An alle{{/}}',
      '{{#beteiligte}}',
      '– {{name}}, {{rolle}}',
      '{{/beteiligte}}',
    ])
    const values = { 'akte.aktenzeichen': '130.10-0001', 'beteiligter.anschrift': 'Ring 1\nMeinhard' }
    const letter = await fill(docx, values, [
      { name: 'A', rolle: 'Nachbar' },
      { name: 'B', rolle: 'Antragstellerin' },
    ])
    expect(textOf(letter)).toBe('Zeichen 130.10-0001\nRing 1\nMeinhard\nAn alle\n– A, Nachbar\n– B, Antragstellerin')
  })

  test('holds any text as text: no markup, no placeholder, nothing that Word calls damaged', async () => {
    const path = await file(letterDocx(['[{{beteiligter.name}}]']))
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async (name) => {
        const letter = await filler.fill(path, VOCABULARY, { values: { 'beteiligter.name': name }, lists: {} })
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
        expect(xmlOf(letter)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
        expect(xmlOf(letter).match(/<w:p>/g)).toHaveLength(1)
      }),
      { numRuns: 40 },
    )
    const evil = '</w:t></w:r><w:altChunk/>{{heute}}&amp;\u0000"'
    const letter = await filler.fill(path, VOCABULARY, { values: { 'beteiligter.name': evil }, lists: {} })
    expect(xmlOf(letter)).toContain('[&lt;/w:t&gt;&lt;/w:r&gt;&lt;w:altChunk/&gt;{{heute}}&amp;amp;')
  })

  test('is not made from a template that would be refused', async () => {
    await expect(fill(letterDocx(['x'], { 'word/vbaProject.bin': 'x' }), {})).rejects.toThrow('Makros')
  })

  test('is not waited for without end, and that is not said to be the fault of its template', async () => {
    const busy = openTemplateFiller({ readable: [folder], totalMs: 1 })
    const path = await file(letterDocx(['x']))
    await expect(busy.fill(path, VOCABULARY, { values: {}, lists: {} })).rejects.toThrow(FillerBusy)
    await expect(busy.check(path, VOCABULARY)).rejects.toThrow(FillerBusy)
    await busy.close()
  })
})

const code = (type: string, prefix = 'w') => `<w:r><${prefix}:fldChar ${prefix}:fldCharType="${type}"/></w:r>`

/** A document with another prefix for the namespace of Word. */
function withX(body: string): string {
  const xml = documentXml(body)
  return xml.replace(/xmlns:w=("[^"]*")/, 'xmlns:w=$1 xmlns:x=$1')
}

function field(...codes: string[]): string {
  const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const pieces = codes.map((code) => `<w:r><w:instrText>${code}</w:instrText></w:r>`).join('')
  return `<w:p>${char('begin')}${pieces}${char('separate')}${run('1')}${char('end')}</w:p>`
}

function simple(code: string): string {
  return `${paragraph('x')}<w:p><w:fldSimple w:instr="${code.replaceAll('"', '&quot;')}">${run('1')}</w:fldSimple></w:p>`
}
