import { readFileSync } from 'node:fs'
import { Invalid } from '@verbundakte/kernel'
import { expect, test } from 'vitest'
import { planLesen } from './planlesen.ts'

const KOPF = 'kennzeichen;titel;frist_jahre;aussonderung;hinweis\n'
const GUT = `${KOPF}1;Ordnung;10;B;ebene=struktur\n13;Gewerbe;10;B;\n130;Anzeigen;10;B;\n130.10;Anmeldungen;5;V;schutz=PERSONENBEZOGEN|quelle=praxis|Hinweis\n`

/** Where a file is wrong and why, as the person reads it. */
function wrong(csv: string): string[] {
  try {
    planLesen(csv)
    return []
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    expect(error.code).toBe('aktenplan.datei')
    return (error.details.einzeln ?? []).map(({ ort, satz }) => `${ort}: ${satz}`)
  }
}

test('reads a plan: structure, Betreffseinheit, class, retention, hints, synonyms', () => {
  const zeilen = planLesen(GUT, new Map([['130.10', ['Laden eröffnen']]]))
  expect(zeilen.map((zeile) => [zeile.kennzeichen, zeile.betreffseinheit])).toEqual([
    ['1', false],
    ['13', false],
    ['130', false],
    ['130.10', true],
  ])
  expect(zeilen[3]).toMatchObject({
    titel: 'Anmeldungen',
    fristJahre: 5,
    aussonderung: 'V',
    schutzklasse: 'PERSONENBEZOGEN',
    quelle: 'praxis',
    hinweise: ['Hinweis'],
    synonyme: ['Laden eröffnen'],
  })
})

test('reads what spreadsheets write: byte order mark, Windows line ends, quotes, empty lines, “unbefristet”', () => {
  const csv = `\ufeff${KOPF}${'1;"Ordnung; und ""Sicherheit""";unbefristet;A;\n\n'}`.replaceAll('\n', '\r\n')
  expect(planLesen(csv)).toMatchObject([{ titel: 'Ordnung; und "Sicherheit"', fristJahre: null }])
})

test.for([
  [
    'no header',
    '1;Ordnung;10;B;\n',
    ['Zeile 1: Die Überschriften müssen lauten: kennzeichen;titel;frist_jahre;aussonderung;hinweis.'],
  ],
  ['nothing', '', ['Zeile 1: Die Überschriften müssen lauten: kennzeichen;titel;frist_jahre;aussonderung;hinweis.']],
  ['no position', KOPF, ['Datei: Sie enthält keine Position.']],
  [
    'a number of another form',
    `${KOPF}1;a;1;A;\n1-2;b;1;A;\n`,
    ['Zeile 3: „1-2“ ist kein Kennzeichen. Erlaubt sind 1, 13, 130 und 130.10.'],
  ],
  [
    'a local number',
    `${GUT}130.10.L01;örtlich;5;V;\n`,
    ['Zeile 6: „130.10.L01“ ist kein Kennzeichen. Erlaubt sind 1, 13, 130 und 130.10.'],
  ],
  ['a number twice', `${KOPF}1;a;1;A;\n1;b;1;A;\n`, ['Zeile 3: Das Kennzeichen 1 kommt schon vor.']],
  [
    'nothing above',
    `${KOPF}1;a;1;A;\n130;b;1;A;\n`,
    ['Zeile 3: Die übergeordnete Position 13 fehlt oder steht erst weiter unten.'],
  ],
  ['no title', `${KOPF}1; ;1;A;\n`, ['Zeile 2: Der Titel fehlt oder ist länger als 255 Zeichen.']],
  ['a long title', `${KOPF}1;${'x'.repeat(256)};1;A;\n`, ['Zeile 2: Der Titel fehlt oder ist länger als 255 Zeichen.']],
  ['a title with control characters', `${KOPF}1;a\0b;1;A;\n`, ['Zeile 2: Der Titel enthält ein Steuerzeichen.']],
  ['no years', `${KOPF}1;a;;A;\n`, ['Zeile 2: Die Frist „“ ist weder eine Zahl von Jahren noch „unbefristet“.']],
  [
    'years of another form',
    `${KOPF}1;a;1,5;A;\n`,
    ['Zeile 2: Die Frist „1,5“ ist weder eine Zahl von Jahren noch „unbefristet“.'],
  ],
  ['no year', `${KOPF}1;a;0;A;\n`, ['Zeile 2: Die Frist „0“ ist weder eine Zahl von Jahren noch „unbefristet“.']],
  ['another letter', `${KOPF}1;a;1;X;\n`, ['Zeile 2: „X“ ist keine Aussonderungsart (A, B oder V).']],
  ['an unknown class', `${KOPF}1;a;1;A;schutz=GEHEIM\n`, ['Zeile 2: „GEHEIM“ ist keine Schutzklasse.']],
  ['a column too few', `${KOPF}1;a;1;A\n`, ['Zeile 2: Sie hat 4 statt 5 Spalten.']],
  ['a column too many', `${KOPF}1;a;1;A;;\n`, ['Zeile 2: Sie hat 6 statt 5 Spalten.']],
  ['an open quote', `${KOPF}1;"a;1;A;\n13;b;1;A;\n`, ['Zeile 3: Ein Anführungszeichen ist nicht geschlossen.']],
] as const)('refuses %s and says where and why', ([, csv, expected]) => {
  expect(wrong(csv)).toEqual(expected)
})

test('names every wrong row of a file, not only the first', () => {
  expect(wrong(`${KOPF}1;a;x;A;\n2;;1;Y;\n3;c;1;A;\n`)).toHaveLength(3)
})

test('the plan of the Verbund is right', () => {
  const csv = readFileSync(new URL('../../../../tenants/aktenplan/aktenplan-seed.csv', import.meta.url), 'utf8')
  expect(planLesen(csv).length).toBeGreaterThan(300)
})
