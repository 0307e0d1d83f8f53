import { kalendertag } from '@verbundakte/kernel'
import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { type Anzeige, Anzeige as AnzeigeTyp, ARTEN } from '../anzeige/anzeige.ts'
import { FELDPFADE, feldWert, werteAn } from '../anzeige/felder.ts'
import { AGS, abmeldung, anmeldung, gmbh, ummeldung } from '../test-support/beispiele.ts'
import { erfinden } from '../test-support/erfinden.ts'
import { ohneRaum, pdfLesen } from '../test-support/pdf-lesen.ts'
import { SCHREIBWEISEN } from './antwort.ts'
import { anzeigePdf } from './anzeige-pdf.ts'

const gemeinde = { name: 'Musterdorf', ags: AGS }
const eingang = kalendertag('2026-11-21')
const gelesen = async (anzeige: Anzeige, name = gemeinde.name) =>
  pdfLesen(await anzeigePdf(anzeige, { gemeinde: { ...gemeinde, name }, eingang, nummer: 'GA-17' }))

/** Key of a street in a register of streets, of a Gemeinde: nobody has answered that. */
const KEINE_ANTWORT = new Set(['strassenschluessel', 'ags'])

/** What of a value is unlike anything else in an invented Anzeige and must stand on the paper. */
function spuren(wert: unknown): string[] {
  if (typeof wert === 'string' && /^Zq\d{5}z$/.test(wert)) return [wert]
  if (typeof wert === 'string' && /^\d{4}-\d\d-\d\d$/.test(wert)) return [wert.split('-').reverse().join('.')]
  if (typeof wert === 'number' && wert >= 7000) return [String(wert)]
  if (typeof wert !== 'object' || wert === null) return []
  return Object.entries(wert).flatMap(([name, each]) => (KEINE_ANTWORT.has(name) ? [] : spuren(each)))
}

test.each(ARTEN)('every answer is in the text layer, in the order of the field numbers: %s', async (art) => {
  for (const [seed, dichte] of [
    [1, 0.6],
    [2, 1],
  ] as const) {
    const anzeige = erfinden(seed, { art, dichte })
    const { text, lose } = await gelesen(anzeige)
    expect(lose).toEqual([])
    let bisher = 0
    let gesehen = 0
    for (let nummer = 1; nummer <= 33; nummer++) {
      const wert = Object.entries(feldWert(art, anzeige.inhalt, nummer) ?? {}).filter(([pfad]) => !pfad.includes('*'))
      const stellen = spuren(Object.fromEntries(wert)).map((spur) => ({ spur, stelle: text.indexOf(spur, bisher) }))
      expect(stellen.filter(({ stelle }) => stelle < 0)).toEqual([])
      bisher = Math.max(bisher, ...stellen.map(({ stelle }) => stelle))
      gesehen += stellen.length
    }
    expect(gesehen).toBeGreaterThan(10)
    const weitere = FELDPFADE[art].flatMap(({ pfad }) => (pfad.includes('*') ? werteAn(anzeige.inhalt, pfad) : []))
    for (const spur of spuren([weitere, anzeige.inhalt.beiblatt])) {
      expect(text.indexOf(spur, bisher)).toBeGreaterThan(0)
    }
  }
})

test('every place of the forms has a way to be written', () => {
  const pfade = new Set(ARTEN.flatMap((art) => FELDPFADE[art].map(({ pfad }) => pfad)))
  const fehlend = [...pfade].filter((pfad) => !pfad.includes('*') && pfad !== 'beiblatt' && !SCHREIBWEISEN[pfad])
  expect(fehlend).toEqual([])
})

test('names of all of Europe and of Vietnam come out as they were written', async () => {
  const namen = ['Łukasz Şahin-Čermák', 'Nguyễn Thị Hồng Ưng', 'Ștefan Ǧ Ə ẞ Ħ Đ', 'Ωμέγα Жуков', 'M̂a̱rk']
  const anzeige = AnzeigeTyp.parse(anmeldung({ weitereGesellschafter: namen, eingetragenerName: 'Öğün & Ąę' }))
  const { text } = await gelesen(anzeige)
  for (const name of [...namen, 'Öğün & Ąę']) expect(text).toContain(ohneRaum(name.normalize('NFC')))
})

test('what has no letter here or hides is named, not left out', async () => {
  const { text } = await gelesen(anmeldung({ eingetragenerName: 'A\u202e12\u200b €王😀' }))
  expect(text).toContain('A[U+202E]12[U+200B]€[U+738B][U+1F600]')
})

test('a Beiblatt of 10,000 characters is there to the last word, and every page has its number', async () => {
  const worte = Array.from({ length: 1250 }, (_, i) => `W${String(i).padStart(5, '0')}z`)
  const anzeige = AnzeigeTyp.parse(anmeldung({ ...gmbh, beiblatt: worte.join(' ') }))
  const { text, seiten, lose } = await gelesen(anzeige)
  expect(text).toContain(worte.join(''))
  expect(lose).toEqual([])
  expect(seiten.length).toBeGreaterThanOrEqual(4)
  for (const [i, seite] of seiten.entries()) expect(seite).toContain(`Seite ${i + 1} von ${seiten.length}`)
})

test('an activity longer than a page goes on with the next one, and so does a word without an end', async () => {
  const lang = Array.from({ length: 250 }, (_, i) => `T${String(i).padStart(5, '0')}z`).join(' ')
  const taetigkeiten = Array.from({ length: 4 }, () => ({ text: lang }))
  const { text, lose } = await gelesen(anmeldung({ taetigkeiten, eingetragenerName: 'x'.repeat(300) }))
  expect(text.split(ohneRaum(lang))).toHaveLength(5)
  expect(text).toContain('x'.repeat(300))
  expect(lose).toEqual([])
})

test('a screen reader finds language, title, headings and a list of fields', async () => {
  const { rollen, sprache, titel, markiert, seiten } = await gelesen(anmeldung(gmbh))
  expect({ sprache, titel, markiert }).toEqual({
    sprache: 'de-DE',
    titel: 'Gewerbe-Anmeldung (GewA 1)',
    markiert: true,
  })
  expect(rollen.filter((each) => each === 'H1')).toHaveLength(1)
  expect(rollen.filter((each) => each === 'Lbl').length).toBeGreaterThan(33)
  expect(rollen.filter((each) => each === 'LBody')).toHaveLength(rollen.filter((each) => each === 'LI').length)
  expect(rollen).toEqual(expect.arrayContaining(['Document', 'H2', 'H3', 'L', 'P']))
  expect(seiten.at(-1)).toContain('Weitere gesetzliche Vertretung: Person 2')
})

test('says „nicht angegeben“ only where the rules wanted an answer', async () => {
  const wieOft = async (anzeige: Anzeige) => (await gelesen(anzeige)).text.split('nichtangegeben').length - 1
  expect(await wieOft(anmeldung())).toBe(0)
  expect(await wieOft(abmeldung())).toBe(0)
  expect(await wieOft(ummeldung())).toBe(0)
  const { text } = await gelesen(anmeldung({ oeffentlicheHand: undefined }))
  expect(text).toContain('13BeteiligungderöffentlichenHandnichtangegeben14')
  expect(await wieOft(anmeldung({ ...gmbh, register: undefined, weitereVertreter: [{ name: 'Kim' }] }))).toBe(7)
})

test('names the edition, what it is about and what it is not', async () => {
  const { text } = await gelesen(
    anmeldung({}, { vonAmtsWegen: true, korrektur: { von: anmeldung().uuid, art: 'storno' } }),
  )
  for (const satz of [
    'Vordrucke 2025 mit Rückmeldeverfahren',
    'Storno einer früheren Anzeige',
    'Von Amts wegen',
    'Eingegangen am 21.11.2026',
    'Diese Anzeige ist keine Erlaubnis.',
  ]) {
    expect(text).toContain(ohneRaum(satz))
  }
  const alt = await gelesen(anmeldung({ grund: 'verlegung' }, { fassung: '2019' }))
  expect(alt.text).toContain(ohneRaum('Unfallversicherungsträger und Mitgliedsnummer'))
  expect((await gelesen(anmeldung({}, { fassung: '1999' }))).text).toContain('Fassung1999')
  expect((await gelesen(abmeldung())).text).toContain('erneutanzeigepflichtig')
})

test('the same Anzeige gives the same bytes, whatever was printed in between', async () => {
  const eine = await anzeigePdf(erfinden(5), { gemeinde, eingang })
  const [, , andere] = await Promise.all([
    anzeigePdf(erfinden(6), { gemeinde, eingang }),
    anzeigePdf(anmeldung({ eingetragenerName: 'Łódź M̂' }), { gemeinde }),
    anzeigePdf(erfinden(5), { gemeinde, eingang }),
  ])
  expect(Buffer.compare(eine, andere)).toBe(0)
  expect(Buffer.compare(eine, await anzeigePdf(erfinden(6), { gemeinde, eingang }))).not.toBe(0)
})

test('text that means to be something else stays text', async () => {
  const boese = [
    ') Tj ET endstream endobj 1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>',
    '\\) \\\\( %PDF-1.7 %%EOF trailer',
    '</rdf:li><script>alert(1)</script>&amp;',
    'https://musterdorf.example/x',
  ]
  const anzeige = AnzeigeTyp.parse(anmeldung({ weitereGesellschafter: boese, eingetragenerName: boese[0] }))
  const bytes = await anzeigePdf(anzeige, {
    gemeinde: { ...gemeinde, name: 'Muster<dorf> & "Söhne"' },
    nummer: boese[1],
  })
  const { text, aktiv } = await pdfLesen(bytes)
  for (const each of boese) expect(text).toContain(ohneRaum(each))
  expect(aktiv).toBe(0)
  expect(text).toContain('Muster<dorf>&"Söhne"')
  xmp(bytes)
})

test('says of itself that it is PDF/A-2a, with its letters inside and no name of a person in the meta data', async () => {
  const bytes = await anzeigePdf(anmeldung(), { gemeinde })
  expect(xmp(bytes)).toEqual(expect.arrayContaining(['pdfaid:part=2', 'pdfaid:conformance=A']))
  expect(xmp(bytes).join()).not.toContain('Beispiel')
  const roh = Buffer.from(bytes).toString('latin1')
  expect(roh).not.toMatch(/Helvetica|\/Type1\b/)
  expect(roh.match(/\/FontFile2 /g)).toHaveLength(2)
  expect(roh).toContain('/OutputIntents')
})

/** Parses the packet, so that a broken one fails, and gives its texts. */
function xmp(bytes: Uint8Array): string[] {
  const roh = Buffer.from(bytes).toString('utf8')
  const gefunden: string[] = []
  let hier = ''
  const parser = new SaxesParser()
  parser.on('error', (fehler) => {
    throw fehler
  })
  parser.on('opentag', ({ name }) => {
    hier = name
  })
  parser.on('text', (text) => {
    if (text.trim()) gefunden.push(`${hier}=${text.trim()}`)
  })
  parser.write(roh.slice(roh.indexOf('<x:xmpmeta'), roh.indexOf('</x:xmpmeta>') + 12)).close()
  return gefunden
}
