import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bomb } from '../test-support/bomb.ts'
import { fileFolder } from '../test-support/file-folder.ts'
import { docx, odt, paragraph, xlsx } from '../test-support/office.ts'
import { zip } from '../test-support/zip.ts'
import { extractText } from './extract-text.ts'

const put = fileFolder()
const DOCX = { kind: 'docx', mime: 'x', extension: 'docx' } as const
const read = (bytes: Uint8Array) => extractText(put('a.docx', bytes), DOCX)
const document = (ready: Uint8Array, more: object = {}) =>
  zip([{ name: 'word/document.xml', content: '', ready, ...more }])

describe('an archive bomb', () => {
  const blanks = bomb(300, '<a>')

  it('in a Word document is refused after its first megabytes, and called by its name', async () => {
    const result = await read(document(blanks))
    expect(result).toMatchObject({ status: 'unlesbar', note: expect.stringContaining('Archivbombe') })
  })

  it('is not believed when its headers say it is small', async () => {
    expect(await read(document(blanks, { claimedSize: 100 }))).toMatchObject({
      note: expect.stringContaining('Archivbombe'),
    })
  })

  it('of many entries is refused', async () => {
    const parts = Array.from({ length: 5_001 }, (_, i) => ({ name: `word/${i}`, content: '' }))
    expect(await read(zip(parts))).toMatchObject({ note: expect.stringContaining('Archivbombe') })
  })

  it('is not seen in a document that is merely repetitive', async () => {
    expect(await read(docx(paragraph('Nein. ').repeat(20_000)))).toMatchObject({ status: 'erkannt' })
  })
})

describe('hostile XML', () => {
  const BREEDING_GROUND = '<!DOCTYPE a [<!ENTITY b "LOL"><!ENTITY c "&b;&b;&b;&b;">]>'
  const readXml = (xml: string) => read(zip([{ name: 'word/document.xml', content: xml }]))

  it.each([
    ['entities that multiply', `${BREEDING_GROUND}<w:t>&c;</w:t>`],
    ['entities that fetch files', '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]><w:t>&f;</w:t>'],
    ['a DTD elsewhere', '<!DOCTYPE a SYSTEM "http://example.com/a.dtd"><w:t>x</w:t>'],
  ])('with %s is refused for its DTD', async (_, xml) => {
    expect(await readXml(xml)).toMatchObject({ status: 'unlesbar', text: '', note: expect.stringContaining('DTD') })
  })

  it('nested without end is refused', async () => {
    expect(await readXml('<a>'.repeat(100_000))).toMatchObject({ note: expect.stringContaining('verschachtelt') })
  })

  it('with an entity nobody defined ends there', async () => {
    expect(await readXml('<w:p><w:t>davor</w:t><w:t>&nichts;</w:t></w:p>')).toMatchObject({
      status: 'gekuerzt',
      text: 'davor',
    })
  })
})

describe('damaged documents', () => {
  const templates = [
    [docx(paragraph('Grüße aus Ringgau')), 'docx'],
    [xlsx(['Grüße'], { B: '<row><c t="s"><v>0</v></c></row>' }), 'xlsx'],
    [odt('<text:p>Grüße</text:p>'), 'odt'],
  ] as const

  it('always give a result', async () => {
    const situation = fc.tuple(
      fc.constantFrom(...templates),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.option(fc.nat()),
    )
    await fc.assert(
      fc.asyncProperty(situation, async ([[template, kind], positions, end]) => {
        const bytes = Buffer.from(template)
        for (const [position, value] of positions) bytes[position % bytes.length] = value
        const path = put('kaputt', bytes.subarray(0, end === null ? undefined : end % bytes.length))
        const result = await extractText(path, { kind, mime: 'x', extension: kind })
        expect(result.status === 'erkannt').toBe(result.note === undefined)
      }),
      { numRuns: 400 },
    )
  })
})
