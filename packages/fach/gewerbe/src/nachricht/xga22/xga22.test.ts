import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pruefen } from '../../regeln/pruefen.ts'
import { abmeldung, anmeldung, gmbh, kontext } from '../../test-support/beispiele.ts'
import { erfinden } from '../../test-support/erfinden.ts'
import type { Gelesen } from '../adapter.ts'
import { type Element, XML_BYTES, xmlLesen } from '../xml.ts'
import { xga22 } from './adapter.ts'
import { nichtAbbildbar } from './verlust.ts'

// Published by KoSIT as test data without a licence: read where it lies, not kept here.
const beispiel = (name: string) =>
  readFileSync(new URL(`../../../../../../../shared/standards/gewerbe/xga-beispiele/${name}.xml`, import.meta.url))
const adapter = xga22({ abmeldung: { 'vollstaendige-aufgabe': '01' } })
const bytes = (text: string) => new TextEncoder().encode(text)

function gut(gelesen: Gelesen) {
  if (!gelesen.ok) throw new Error(JSON.stringify(gelesen.maengel))
  return gelesen
}
function schlecht(gelesen: Gelesen): string[] {
  return gelesen.ok
    ? []
    : gelesen.maengel.map(({ code, satz }) => `${code}${satz.endsWith('.') ? '' : ' without a sentence'}`)
}

test('reads the valid example: a hairdresser from Chile with Handwerkskarte and title', () => {
  const { anzeige, kopf, hinweise } = gut(adapter.lesen(beispiel('xgwa2.2-valid')))
  expect(hinweise).toEqual([])
  expect(kopf).toMatchObject({ typ: 'abh.gewerbemeldung.0500', meldungNr: '2015 1023', autor: { kennung: '12052000' } })
  expect(anzeige).toMatchObject({
    art: 'anmeldung',
    ags: '12052000',
    betrieb: '0c9003a6-5b4f-4a99-98ae-b2b915708c1d',
    inhalt: {
      rechtsform: 'ek',
      register: { art: 'A', gericht: 'G1103', nummer: '11111' },
      beschaeftigte: { vollzeit: 0, teilzeit: 2 },
      handwerkskarte: { vorhanden: true, datum: '2012-03-01', behoerdeSchluessel: '00007' },
      person: { geburtsdatum: { jahr: 1965, monat: 10, tag: 12 }, geburtsland: 'CL', staatsangehoerigkeiten: ['CL'] },
      taetigkeiten: [
        { text: 'Friseur', wz: { code: '96.02.1', ausgabe: '2008' } },
        { text: 'Verkauf von Haarpflegeprodukten' },
        { text: 'Make-up-Beratung' },
      ],
      grund: 'neugruendung',
    },
  })
  // A message that is read is checked like any Anzeige: for this Gemeinde it is somebody else's.
  expect(pruefen(anzeige, kontext).map(({ code }) => code)).toContain('g12-fremde-gemeinde')
})

/** The tree as lines, attributes sorted: what canonical XML would compare, without white space between elements. */
function zeilen({ name, attribute, kinder, text }: Element, weg = ''): string[] {
  const ort = `${weg}/${name}`
  const eigene = Object.entries(attribute)
    .filter(([each]) => !each.startsWith('xmlns'))
    .map(([each, wert]) => `${ort}@${each}=${wert}`)
    .sort()
  return [`${ort}=${kinder.length > 0 ? '' : text.trim()}`, ...eigene, ...kinder.flatMap((each) => zeilen(each, ort))]
}

test('writes what it read, element by element; only who made the message differs', () => {
  const vorlage = beispiel('xgwa2.2-valid')
  const { anzeige, kopf } = gut(adapter.lesen(vorlage))
  const geschrieben = adapter.schreiben(anzeige, kopf)
  expect(gut(adapter.lesen(geschrieben))).toEqual(gut(adapter.lesen(vorlage)))
  const [alt, neu] = [zeilen(xmlLesen(vorlage)), zeilen(xmlLesen(geschrieben))]
  const wurzel = '/abh.gewerbemeldung.0500@'
  expect(alt.filter((each) => !neu.includes(each))).toEqual(
    ['produkt=XGA-Testsuite', 'produkthersteller=KoSIT', 'produktversion=2019', 'test=100'].map(
      (each) => wurzel + each,
    ),
  )
  expect(neu.filter((each) => !alt.includes(each))).toEqual(
    ['produkt=Verbundakte', 'produkthersteller=Verbundakte', 'produktversion=1'].map((each) => wurzel + each),
  )
  // The same lines in the same order.
  const ohneWurzel = (liste: string[]) => liste.filter((each) => !each.startsWith(wurzel))
  expect(ohneWurzel(neu)).toEqual(ohneWurzel(alt))
})

test('refuses the invalid example with both of its faults, and other versions by name', () => {
  expect(schlecht(adapter.lesen(beispiel('xgwa2.2-invalid'))).sort()).toEqual(['SCH-0036', 'xga-familienname'])
  for (const name of ['xgwa1.3-valid', 'xgwa2.0-valid', 'xgwa2.1-valid'])
    expect(schlecht(adapter.lesen(beispiel(name)))).toEqual(['xga-version'])
})

test('own Anzeigen come back as they went, with what the standard cannot carry named', () => {
  const { kopf } = gut(adapter.lesen(beispiel('xgwa2.2-valid')))
  const { beschaeftigte: _, ...rest } = gmbh
  for (const anzeige of [
    anmeldung(),
    anmeldung({ ...rest, eingetragenerName: 'Müller & "Söhne" <GmbH>' }),
    abmeldung({ aufgabe: { ursache: '17' } }),
  ]) {
    const zurueck = gut(adapter.lesen(adapter.schreiben(anzeige, kopf))).anzeige
    const { fassung: __, ...erwartet } = anzeige
    const { geschlecht: ___, ...person } = anzeige.inhalt.person ?? {}
    // 2.2 knows no key of ours for „divers“, and a false box comes back as a false box.
    expect(zurueck).toMatchObject({
      ...erwartet,
      inhalt: {
        ...erwartet.inhalt,
        person,
        ...(anzeige.inhalt.weitereVertreter ? { weitereVertreter: [{ vornamen: 'Kim' }] } : {}),
      },
    })
  }
  expect(nichtAbbildbar(anmeldung({ person: { name: 'Beispiel', geschlecht: 'w' } }))).toEqual([])
  expect(
    nichtAbbildbar(anmeldung({ beiblatt: 'mehr', erlaubnis: { vorhanden: false }, rechtsform: '112600' })).sort(),
  ).toEqual(['beiblatt', 'erlaubnis.vorhanden', 'person.geschlecht', 'rechtsform'])
  for (let seed = 1; seed <= 40; seed++) nichtAbbildbar(erfinden(seed))
})

test('a Storno is refused, a Berichtigung is marked as one', () => {
  const { kopf } = gut(adapter.lesen(beispiel('xgwa2.2-valid')))
  const von = '01936000-0000-7000-8000-00000000000d'
  const korrigiert = (art: 'berichtigung' | 'storno') => ({ ...anmeldung(), korrektur: { von, art } })
  expect(() => adapter.schreiben(korrigiert('storno'), kopf)).toThrow(/kennt kein Storno/)
  expect(new TextDecoder().decode(adapter.schreiben(korrigiert('berichtigung'), kopf))).toContain(
    '<xga:istKorrektur><code>1</code>',
  )
  expect(nichtAbbildbar(korrigiert('storno'))).toEqual(nichtAbbildbar(anmeldung()))
})

test('a reason or Rechtsform without a known key is refused, not guessed', () => {
  const { kopf } = gut(adapter.lesen(beispiel('xgwa2.2-valid')))
  expect(() => xga22().schreiben(abmeldung(), kopf)).toThrow(/Schlüssel der Codeliste/)
  expect(() => adapter.schreiben(anmeldung({ rechtsform: '112600' }), kopf)).toThrow(/keinen bekannten Schlüssel/)
})

const kopfzeile = '<?xml version="1.0" encoding="UTF-8"?>'
test.each<readonly [string, Uint8Array, string]>([
  ['nothing', bytes(''), 'xml-form'],
  ['no XML', bytes('GewA1;Friseur'), 'xml-form'],
  ['a document cut off', beispiel('xgwa2.2-valid').subarray(0, 5000), 'xml-form'],
  [
    'an entity bomb',
    bytes(`${kopfzeile}<!DOCTYPE a [<!ENTITY b "${'x'.repeat(1000)}"><!ENTITY c "&b;&b;">]><a>&c;</a>`),
    'xml-dtd',
  ],
  ['an outer entity', bytes(`${kopfzeile}<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>`), 'xml-dtd'],
  ['an entity of nobody', bytes(`${kopfzeile}<a>&geheim;</a>`), 'xml-form'],
  ['a million levels', bytes('<a>'.repeat(1_000_000)), 'xml-tiefe'],
  ['a hundred thousand elements', bytes(`<a>${'<b/>'.repeat(100_000)}</a>`), 'xml-menge'],
  ['a text without end', bytes(`<a>${'x'.repeat(XML_BYTES)}</a>`), 'xml-groesse'],
  ['Latin-1', Uint8Array.from(`${kopfzeile}<a>M\u00fcller</a>`, (z) => z.charCodeAt(0)), 'xml-zeichensatz'],
  ['Latin-1, as it says itself', bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a/>'), 'xml-zeichensatz'],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x3c, 0x00, 0x61, 0x00]), 'xml-zeichensatz'],
  ['two documents', bytes('<a/><a/>'), 'xml-form'],
  ['another document', bytes('<rechnung version="2.2"/>'), 'xga-version'],
  ['a message without a record', bytes('<x standard="XGewerbeanzeige" version="2.2"><satz/></x>'), 'xga-satz'],
])('refuses %s with a sentence', (_, nachricht, code) => {
  expect(schlecht(adapter.lesen(nachricht))).toEqual([code])
})

test('what a message says and nobody here reads is named', () => {
  const text = beispiel('xgwa2.2-valid')
    .toString('utf8')
    .replace('<xga:uuid>', '<xga:gemeindeZusatz>5003</xga:gemeindeZusatz><xga:uuid>')
  expect(gut(adapter.lesen(bytes(text))).hinweise).toMatchObject([{ code: 'xga-ungelesen', ort: 'gemeindeZusatz' }])
})

test('a text too long for its field is a fault at its place', () => {
  const text = beispiel('xgwa2.2-valid').toString('utf8').replace('Tibor Pick e.K.', 'x'.repeat(100_000))
  expect(adapter.lesen(bytes(text))).toMatchObject({
    ok: false,
    maengel: [{ code: 'xga-wert', ort: 'inhalt.eingetragenerName' }],
  })
})
