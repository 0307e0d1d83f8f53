import { kalendertag } from '@verbundakte/kernel'
import { expect, test } from 'vitest'
import type { Inhalt } from '../anzeige/anzeige.ts'
import { abmeldung, anmeldung, gmbh, neugruendung, ummeldung } from '../test-support/beispiele.ts'
import { type Empfaenger, empfaengerFuer } from './empfaenger.ts'
import { feiertage, ostersonntag } from './feiertage.ts'
import type { Filter, Umstaende } from './filter.ts'
import { ampel, empfangsbescheinigungBis, statistikBis } from './fristen.ts'
import { type Empfaengerklasse, KLASSEN } from './matrix.ts'

const tag = kalendertag
const HEUTE = tag('2026-11-20')
const alle: readonly Empfaenger[] = KLASSEN.map((klasse) => ({ id: klasse, klasse, name: klasse }))
const keine: Umstaende = { entschieden: new Set() }
const an = (anzeige: ReturnType<typeof anmeldung>, umstaende = keine) =>
  empfaengerFuer(anzeige, alle, umstaende, HEUTE).an.map(({ klasse }) => klasse)
const mit = (inhalt: Partial<Inhalt>) => anmeldung(inhalt)

const IMMER: Empfaengerklasse[] = [
  'IHK',
  'IMMISSIONSSCHUTZ',
  'ARBEITSSCHUTZ',
  'EICHBEHOERDE',
  'BA',
  'DGUV',
  'KBS_MINIJOB',
  'FINANZAMT',
  'STATISTIK',
]

test('a new business goes to nine who always get one, and to nobody else', () => {
  expect(an(mit({})).sort()).toEqual([...IMMER].sort())
})

test.each<readonly [string, Empfaengerklasse, ReturnType<typeof anmeldung>, ReturnType<typeof anmeldung>]>([
  ['craft', 'HWK', mit({ betriebsart: { handwerk: true } }), mit({ betriebsart: { handel: true } })],
  [
    'no German nationality',
    'AUSLAENDERBEHOERDE',
    mit({ person: { ...neugruendung.person, staatsangehoerigkeiten: ['CL'] } }),
    mit({ person: { ...neugruendung.person, staatsangehoerigkeiten: ['CL', 'DE'] } }),
  ],
  [
    'an end in the Handelsregister',
    'REGISTERGERICHT',
    abmeldung(gmbh),
    abmeldung({ ...gmbh, niederlassung: 'zweigstelle' }),
  ],
  ['an end, not a beginning', 'REGISTERGERICHT', abmeldung(gmbh), mit(gmbh)],
  [
    'an end in the Vereinsregister is none',
    'REGISTERGERICHT',
    abmeldung({ ...gmbh, register: { art: 'G' } }),
    abmeldung({ ...gmbh, register: { art: 'V' } }),
  ],
  ['an answer on a permission', 'ERLAUBNISBEHOERDE', mit({ erlaubnis: { vorhanden: false } }), mit({})],
  [
    'food',
    'LEBENSMITTEL_VETERINAER',
    mit({ taetigkeiten: [{ text: 'Imbiss', wz: { code: '56.10.3', ausgabe: '2008' } }] }),
    mit({}),
  ],
])('%s goes to %s', (_, klasse, ja, nein) => {
  expect(an(ja)).toContain(klasse)
  expect(an(nein)).not.toContain(klasse)
})

test('customs get an Anmeldung only when a clerk decided so, and never an Abmeldung', () => {
  const entschieden: Umstaende = { entschieden: new Set(['ZOLL_FKS']) }
  expect(an(mit({}))).not.toContain('ZOLL_FKS')
  expect(an(mit({}), entschieden)).toContain('ZOLL_FKS')
  expect(an(abmeldung(), entschieden)).not.toContain('ZOLL_FKS')
})

test('who gets only what somebody decides is data of the Gemeinde: customs by default, any other class by its line', () => {
  const zeile = (klasse: Empfaengerklasse, filter?: Filter): Empfaenger => ({
    id: klasse,
    klasse,
    name: klasse,
    filter,
  })
  const plan = (...zeilen: Empfaenger[]) => empfaengerFuer(mit({}), zeilen, keine, HEUTE)
  const warten = (alle: ReturnType<typeof plan>) =>
    alle.nicht.flatMap(({ grund, empfaenger }) => (grund === 'entscheidung' ? [empfaenger.klasse] : []))
  expect(warten(plan(zeile('FINANZAMT', { art: 'entscheidung' }), zeile('ZOLL_FKS')))).toEqual([
    'FINANZAMT',
    'ZOLL_FKS',
  ])
  expect(plan(zeile('ZOLL_FKS', { art: 'alle' }))).toMatchObject({
    an: [{ klasse: 'ZOLL_FKS' }],
    nicht: [],
    ungefragt: [],
  })
  expect(plan().ungefragt).toEqual(['ZOLL_FKS'])
})

test('an Ummeldung of a craft is known from the register', () => {
  expect(an(ummeldung({}))).not.toContain('HWK')
  expect(an(ummeldung({}), { ...keine, handwerk: true })).toContain('HWK')
})

test('without a confirmed WZ a person decides; a code of 2025 is translated', () => {
  const { offen } = empfaengerFuer(mit({ taetigkeiten: [{ text: 'Verschiedenes' }] }), alle, keine, HEUTE)
  expect(offen.map(({ empfaenger }) => empfaenger.klasse).sort()).toEqual([
    'ERLAUBNISBEHOERDE',
    'LEBENSMITTEL_VETERINAER',
  ])
  const neu = mit({ taetigkeiten: [{ text: 'Imbiss', wz: { code: '56.11.9', ausgabe: '2025' } }] })
  expect(an(neu, { ...keine, nachWz2008: () => ['56.10.3'] })).toContain('LEBENSMITTEL_VETERINAER')
})

test('a waiver ends the transmission of its forms, in its time, and is named', () => {
  const verzicht = { arten: ['anmeldung' as const], ab: tag('2026-01-01'), bis: tag('2026-12-31') }
  const verzeichnis = [{ id: '1', klasse: 'IHK' as const, name: 'IHK', verzicht }]
  expect(empfaengerFuer(mit({}), verzeichnis, keine, HEUTE)).toMatchObject({ an: [], nicht: [{ grund: 'verzicht' }] })
  expect(empfaengerFuer(abmeldung(), verzeichnis, keine, HEUTE).an).toHaveLength(1)
  expect(empfaengerFuer(mit({}), verzeichnis, keine, tag('2027-01-01')).an).toHaveLength(1)
})

test('a directory without an authority that the law names is told so', () => {
  const { fehlend } = empfaengerFuer(
    mit({}),
    alle.filter(({ klasse }) => klasse !== 'FINANZAMT'),
    keine,
    HEUTE,
  )
  expect(fehlend).toEqual(['FINANZAMT'])
})

test('the receipt has three days, and a weekend or holiday at the end moves it', () => {
  expect(empfangsbescheinigungBis(tag('2026-11-16'))).toBe('2026-11-19')
  expect(empfangsbescheinigungBis(tag('2026-11-18'))).toBe('2026-11-23') // Saturday
  expect(empfangsbescheinigungBis(tag('2026-03-31'))).toBe('2026-04-07') // Karfreitag to Ostermontag
  expect(empfangsbescheinigungBis(tag('2026-12-22'))).toBe('2026-12-28') // 25 December, a Friday
  expect(['16', '17', '18', '19', '20'].map((d) => ampel(tag('2026-11-16'), tag(`2026-11-${d}`)))).toEqual([
    'gruen',
    'gruen',
    'gelb',
    'gelb',
    'rot',
  ])
})

test('statistics have until the first working day of the next month', () => {
  expect(statistikBis(tag('2026-11-20'))).toBe('2026-12-01')
  expect(statistikBis(tag('2026-12-31'))).toBe('2027-01-04') // New Year, then a weekend
  expect(statistikBis(tag('2026-04-30'))).toBe('2026-05-04') // 1 May, a Friday
})

test('the holidays of Hesse', () => {
  expect([2024, 2025, 2026, 2027, 2038].map(ostersonntag)).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
  ])
  expect([...feiertage(2026)].sort()).toEqual([
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-01',
    '2026-05-14',
    '2026-05-25',
    '2026-06-04',
    '2026-10-03',
    '2026-12-25',
    '2026-12-26',
  ])
})
