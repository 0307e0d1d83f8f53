import { expect, test } from 'vitest'
import { teildatumLesen, teildatumSchreiben } from '../../web/teildatum.ts'
import { rechtsform, rechtsformen, rechtsformNachAltemSchluessel } from '../daten/rechtsformen.ts'
import { staat, staaten } from '../daten/staaten.ts'
import { anmeldung, gmbh, ummeldung } from '../test-support/beispiele.ts'
import { erfinden } from '../test-support/erfinden.ts'
import { Anzeige } from './anzeige.ts'
import { feldWert, fremdeInhalte } from './felder.ts'
import { gefragt } from './gefragt.ts'

test('survives JSON unchanged, whatever it holds', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const anzeige = erfinden(seed)
    expect(Anzeige.parse(JSON.parse(JSON.stringify(anzeige)))).toEqual(anzeige)
  }
})

test.each([
  ['an unknown place', { inhalt: { blutgruppe: 'A' } }],
  ['a day that does not exist', { inhalt: { stichtag: '2026-02-30' } }],
  ['a text without end', { inhalt: { eingetragenerName: 'x'.repeat(301) } }],
  ['control characters', { inhalt: { eingetragenerName: 'Muster\u0000bau' } }],
  ['an empty text', { inhalt: { geschaeftsbezeichnung: '   ' } }],
  ['a WZ code without its edition', { inhalt: { taetigkeiten: [{ text: 'Bau', wz: { code: '41.20.1' } }] } }],
  ['a birth without a year', { inhalt: { person: { geburtsdatum: { monat: 5 } } } }],
  ['a foreign kind', { art: 'beschwerde' }],
  ['an AGS of seven digits', { ags: '0663699' }],
])('refuses %s', (_, falsch) => {
  expect(Anzeige.safeParse({ ...anmeldung(), ...falsch }).success).toBe(false)
})

test('a partial date of birth is a date of birth', () => {
  expect(Anzeige.parse(anmeldung({ person: { geburtsdatum: { jahr: 1961 } } })).inhalt.person?.geburtsdatum).toEqual({
    jahr: 1961,
  })
})

test('texts are trimmed and spelled in one way', () => {
  expect(Anzeige.parse(anmeldung({ eingetragenerName: '  Mu\u0308ller  ' })).inhalt.eingetragenerName).toBe('Müller')
})

test('every field of the form is reached by its number', () => {
  const { inhalt } = anmeldung(gmbh)
  expect(feldWert('anmeldung', inhalt, 1)).toEqual({ eingetragenerName: 'Musterbau GmbH', rechtsform: '221110' })
  expect(feldWert('anmeldung', inhalt, 5)).toEqual({
    'person.vornamen': 'Toni',
    'weitereVertreter.*.vornamen': ['Kim'],
  })
  expect(feldWert('anmeldung', inhalt, 17)).toBeUndefined()
  expect(feldWert('ummeldung', inhalt, 21)).toEqual({ stichtag: inhalt.stichtag })
  const abgabe = { ...inhalt, grund: 'uebergabe-kauf' as const }
  expect(feldWert('abmeldung', abgabe, 25)).toBeUndefined()
  expect(feldWert('abmeldung', abgabe, 26)).toEqual({ grund: 'uebergabe-kauf' })
  expect(fremdeInhalte('ummeldung', { betriebsart: { handel: true } })).toEqual(['betriebsart'])
})

test('a new business of one person is asked at most 25 fields, and none that cannot apply', () => {
  const felder = gefragt(anmeldung())
  expect(felder.length).toBeLessThanOrEqual(25)
  for (const nie of [2, 12, 14, 16, 17, 26, 27, 29, 30, 31, 33]) expect(felder).not.toContain(nie)
  for (const stets of [4, 8, 13, 15, 18, 20, 22, 25, 32]) expect(felder).toContain(stets)
})

test.each([
  ['a craft asks for the Handwerkskarte', { betriebsart: { handwerk: true } }, [29]],
  ['a person from outside EU, EEA and Switzerland for the title', { person: { staatsangehoerigkeiten: ['CL'] } }, [30]],
  ['a move for the former place and the insurer', { grund: 'verlegung' as const }, [17, 27]],
  ['a branch for the main office and who represents it', { niederlassung: 'zweigstelle' as const }, [14, 16]],
  ['a GmbH for its register and its directors', gmbh, [2, 12]],
])('%s', (_, inhalt, felder) => {
  expect(gefragt(anmeldung(inhalt))).toEqual(expect.arrayContaining(felder))
  for (const feld of felder) expect(gefragt(anmeldung())).not.toContain(feld)
})

test('a second nationality of the EU needs no title, and a domestic AG no person', () => {
  expect(gefragt(anmeldung({ person: { staatsangehoerigkeiten: ['CL', 'ES'] } }))).not.toContain(30)
  const ag = gefragt(anmeldung({ rechtsform: '222110', person: undefined }))
  expect(ag).toContain(14)
  for (const feld of [4, 5, 6, 8, 9, 10, 11, 12]) expect(ag).not.toContain(feld)
})

test('an Ummeldung never asks for a reason of an Anmeldung', () => {
  expect(Math.max(...gefragt(ummeldung()))).toBe(29)
})

test('Rechtsformen and states are whole: unique codes, known groups, German names', () => {
  expect(new Set(rechtsformen().map(({ code }) => code)).size).toBe(rechtsformen().length)
  expect(rechtsform('221110')).toMatchObject({ name: 'GmbH', gruppe: 'juristische-person' })
  expect(rechtsform('231000')).toMatchObject({ name: 'Rechtsform 231000' })
  expect(rechtsform('999999')).toBeUndefined()
  expect(rechtsformNachAltemSchluessel('180')?.code).toBe('einzelunternehmen')
  expect(new Set(staaten().map(({ code }) => code)).size).toBe(staaten().length)
  expect(new Set(staaten().map(({ schluessel }) => schluessel)).size).toBe(staaten().length)
  // 27 of the EU, three of the EEA, Switzerland.
  expect(staaten().filter(({ frei }) => frei)).toHaveLength(31)
  expect(staat('CL')).toMatchObject({ schluessel: '332', iso: '152', name: 'Chile' })
})

test('a day of birth is typed and shown as far as it is known', () => {
  for (const [getippt, wert, gezeigt] of [
    ['1990', { jahr: 1990 }, '1990'],
    ['5.1990', { jahr: 1990, monat: 5 }, '05.1990'],
    ['17.5.1990', { jahr: 1990, monat: 5, tag: 17 }, '17.05.1990'],
    ['17051990', { jahr: 1990, monat: 5, tag: 17 }, '17.05.1990'],
    ['17.5.90', { jahr: 1990, monat: 5, tag: 17 }, '17.05.1990'],
  ] as const) {
    expect(teildatumLesen(getippt)).toEqual(wert)
    expect(teildatumSchreiben(wert)).toBe(gezeigt)
    expect(teildatumLesen(gezeigt)).toEqual(wert)
  }
  for (const falsch of ['', '90', '199', '31.2.1990', '13.1990', '17.5.', 'im Mai', '1.2.3.1990'])
    expect(teildatumLesen(falsch), falsch).toBeUndefined()
})
