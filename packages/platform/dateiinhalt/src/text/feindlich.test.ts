import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ablegen } from '../testhilfe/ablegen.ts'
import { bombe } from '../testhilfe/bombe.ts'
import { absatz, docx, odt, xlsx } from '../testhilfe/office.ts'
import { zip } from '../testhilfe/zip.ts'
import { liesText } from './liesText.ts'

const ablage = ablegen()
const DOCX = { art: 'docx', mime: 'x', endung: 'docx' } as const
const lesen = (bytes: Uint8Array) => liesText(ablage('a.docx', bytes), DOCX)
const dokument = (fertig: Uint8Array, mehr: object = {}) =>
  zip([{ name: 'word/document.xml', inhalt: '', fertig, ...mehr }])

describe('an archive bomb', () => {
  const blanks = bombe(300, '<a>')

  it('in a Word document is refused after its first megabytes, and called by its name', async () => {
    const start = performance.now()
    const ergebnis = await lesen(dokument(blanks))
    expect(ergebnis).toMatchObject({ status: 'unlesbar', hinweis: expect.stringContaining('Archivbombe') })
    expect(performance.now() - start).toBeLessThan(2_000)
  })

  it('is not believed when its headers say it is small', async () => {
    expect(await lesen(dokument(blanks, { gelogeneGroesse: 100 }))).toMatchObject({
      hinweis: expect.stringContaining('Archivbombe'),
    })
  })

  it('of many entries is refused', async () => {
    const teile = Array.from({ length: 5_001 }, (_, i) => ({ name: `word/${i}`, inhalt: '' }))
    expect(await lesen(zip(teile))).toMatchObject({ hinweis: expect.stringContaining('Archivbombe') })
  })

  it('is not seen in a document that is merely repetitive', async () => {
    expect(await lesen(docx(absatz('Nein. ').repeat(20_000)))).toMatchObject({ status: 'erkannt' })
  })
})

describe('hostile XML', () => {
  const BRUTSTAETTE = '<!DOCTYPE a [<!ENTITY b "LOL"><!ENTITY c "&b;&b;&b;&b;">]>'
  const lesenXml = (xml: string) => lesen(zip([{ name: 'word/document.xml', inhalt: xml }]))

  it.each([
    ['entities that multiply', `${BRUTSTAETTE}<w:t>&c;</w:t>`],
    ['entities that fetch files', '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/hostname">]><w:t>&f;</w:t>'],
    ['a DTD elsewhere', '<!DOCTYPE a SYSTEM "http://example.com/a.dtd"><w:t>x</w:t>'],
  ])('with %s is refused for its DTD', async (_, xml) => {
    expect(await lesenXml(xml)).toMatchObject({ status: 'unlesbar', text: '', hinweis: expect.stringContaining('DTD') })
  })

  it('nested without end is refused', async () => {
    expect(await lesenXml('<a>'.repeat(100_000))).toMatchObject({ hinweis: expect.stringContaining('verschachtelt') })
  })

  it('with an entity nobody defined ends there', async () => {
    expect(await lesenXml('<w:p><w:t>davor</w:t><w:t>&nichts;</w:t></w:p>')).toMatchObject({
      status: 'gekuerzt',
      text: 'davor',
    })
  })
})

describe('damaged documents', () => {
  const vorlagen = [
    [docx(absatz('Grüße aus Ringgau')), 'docx'],
    [xlsx(['Grüße'], { B: '<row><c t="s"><v>0</v></c></row>' }), 'xlsx'],
    [odt('<text:p>Grüße</text:p>'), 'odt'],
  ] as const

  it('always give a result', async () => {
    const lage = fc.tuple(
      fc.constantFrom(...vorlagen),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.option(fc.nat()),
    )
    await fc.assert(
      fc.asyncProperty(lage, async ([[vorlage, art], stellen, ende]) => {
        const bytes = Buffer.from(vorlage)
        for (const [stelle, wert] of stellen) bytes[stelle % bytes.length] = wert
        const pfad = ablage('kaputt', bytes.subarray(0, ende === null ? undefined : ende % bytes.length))
        const ergebnis = await liesText(pfad, { art, mime: 'x', endung: art })
        expect(ergebnis.status === 'erkannt').toBe(ergebnis.hinweis === undefined)
      }),
      { numRuns: 400 },
    )
  })
})
