import { kalendertag } from '@verbundakte/kernel'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Planzeile, planLesen } from '../planlesen.ts'
import { planSchreiben } from '../planschreiben.ts'
import { pruefsumme } from '../veroeffentlichen.ts'
import { AENDERUNGSARTEN, fehltDarin, type Planaenderung, planaenderung } from './aenderung.ts'
import { anwenden } from './anwenden.ts'
import { unterschiede } from './unterschied.ts'
import { inWorten } from './worte.ts'

const PLAN = planLesen(
  `kennzeichen;titel;frist_jahre;aussonderung;hinweis
1;Ordnung;10;B;
13;Gewerbe;10;B;
130;Anzeigen;10;B;
130.10;Anmeldungen;5;V;schutz=PERSONENBEZOGEN
130.20;Abmeldungen;10;V;schutz=PERSONENBEZOGEN
130.50;Auskünfte;unbefristet;A;
`,
  new Map([['130.10', ['Laden eröffnen']]]),
)
const TAG = kalendertag('2027-01-01')
const eine = (angaben: Partial<Planaenderung> & Pick<Planaenderung, 'art'>): Planaenderung =>
  planaenderung.parse({ kennzeichen: '130.10', ...angaben })
const tun = (...aenderungen: Planaenderung[]) =>
  anwenden(PLAN, aenderungen, TAG, new Set([...PLAN.map(({ kennzeichen }) => kennzeichen), '130.90']))
const saetze = (...aenderungen: Planaenderung[]) => tun(...aenderungen).fehler.map(({ satz }) => satz)
const diff = (...aenderungen: Planaenderung[]) => {
  const { zeilen, fehler } = tun(...aenderungen)
  expect(fehler).toEqual([])
  return unterschiede(PLAN, zeilen).map(({ kennzeichen, was, saetze: worte }) => [kennzeichen, was, ...worte])
}
const NEU = { art: 'NEU', titel: 'Lastenrad-Förderung', fristJahre: 10, aussonderung: 'B' } as const

describe('a change', () => {
  test('adds a position, with the class of the one above', () => {
    expect(diff(eine({ ...NEU, kennzeichen: '130.60', synonyme: ['Lastenrad'] }))).toEqual([
      ['130.60', 'NEU', 'neu, Frist 10 Jahre, danach bewerten', 'auch bekannt als Lastenrad'],
    ])
  })

  test('renames, changes retention, adds words', () => {
    expect(
      diff(
        eine({ art: 'UMBENENNEN', titel: 'Gewerbeanmeldungen' }),
        eine({ art: 'FRIST', unbefristet: true, aussonderung: 'A' }),
        eine({ art: 'SYNONYM', synonyme: ['Gewerbeschein', 'Laden eröffnen'] }),
      ),
    ).toEqual([
      [
        '130.10',
        'GEAENDERT',
        'umbenannt von „Anmeldungen“ in „Gewerbeanmeldungen“',
        'Frist geändert von 5 Jahre auf dauernd',
        'danach archivieren statt vernichten',
        'auch bekannt als Gewerbeschein',
      ],
    ])
  })

  test('splits: new positions, the old one closed and leading to them, its words go along', () => {
    const weitere = [
      { kennzeichen: '130.11', titel: 'Reisegewerbe' },
      { kennzeichen: '130.12', titel: 'Stehendes Gewerbe' },
    ]
    const aenderung = eine({ art: 'TEILEN', weitere })
    expect(diff(aenderung)).toEqual([
      [
        '130.10',
        'STILLGELEGT',
        'stillgelegt zum 01.01.2027; stattdessen 130.11 Reisegewerbe, 130.12 Stehendes Gewerbe',
      ],
      [
        '130.11',
        'NEU',
        'neu, Frist 5 Jahre, danach vernichten',
        'tritt an die Stelle von 130.10',
        'auch bekannt als Laden eröffnen',
      ],
      [
        '130.12',
        'NEU',
        'neu, Frist 5 Jahre, danach vernichten',
        'tritt an die Stelle von 130.10',
        'auch bekannt als Laden eröffnen',
      ],
    ])
  })

  test('merges under the longest retention', () => {
    const weitere = [{ kennzeichen: '130.10' }, { kennzeichen: '130.20' }].map((each) => ({ ...each, titel: '' }))
    const zeilen = tun(eine({ art: 'ZUSAMMENFUEHREN', kennzeichen: '130.30', titel: 'Meldungen', weitere })).zeilen
    expect(zeilen.find(({ kennzeichen }) => kennzeichen === '130.30')).toMatchObject({
      titel: 'Meldungen',
      fristJahre: 10,
      schutzklasse: 'PERSONENBEZOGEN',
    })
    expect(zeilen.filter(({ stillgelegtAm }) => stillgelegtAm).map(({ kennzeichen }) => kennzeichen)).toEqual([
      '130.10',
      '130.20',
    ])
  })

  test('renumbers as a new position; the old number is closed and never used again', () => {
    const um = eine({ art: 'UMNUMMERIEREN', weitere: [{ kennzeichen: '130.15', titel: '' }] })
    expect(diff(um).map(([nummer, was]) => [nummer, was])).toEqual([
      ['130.10', 'STILLGELEGT'],
      ['130.15', 'NEU'],
    ])
    expect(saetze(um, eine({ ...NEU, kennzeichen: '130.10' }))).toEqual(['Das Kennzeichen 130.10 ist schon vergeben.'])
  })
})

test.for([
  [eine({ ...NEU, kennzeichen: '140.10' }), 'Die übergeordnete Position 140 fehlt.'],
  [eine({ ...NEU, kennzeichen: '130.10' }), 'Das Kennzeichen 130.10 ist schon vergeben.'],
  [
    eine({ ...NEU, kennzeichen: '130.90' }),
    'Das Kennzeichen 130.90 war schon vergeben; Nummern werden nicht wieder verwendet.',
  ],
  [eine({ ...NEU, kennzeichen: '13a' }), '„13a“ ist kein Kennzeichen. Erlaubt sind 1, 13, 130 und 130.10.'],
  [
    eine({ ...NEU, kennzeichen: '130.60', fristJahre: null }),
    'Bitte die Frist in Jahren angeben oder „unbefristet“ wählen.',
  ],
  [eine({ ...NEU, kennzeichen: '130.60', aussonderung: null }), 'Bitte angeben, was nach der Frist geschieht.'],
  [eine({ ...NEU, kennzeichen: '130.60', titel: '' }), 'Bitte einen Titel angeben.'],
  [eine({ art: 'UMBENENNEN', kennzeichen: '999', titel: 'x' }), 'Die Position 999 gibt es im gemeinsamen Plan nicht.'],
  [eine({ art: 'STILLLEGEN', kennzeichen: '130' }), 'Sie ist offen, aber 130 darüber ist stillgelegt.'],
  [
    eine({
      art: 'ZUSAMMENFUEHREN',
      kennzeichen: '130.30',
      titel: 'x',
      weitere: [
        { kennzeichen: '130.10', titel: '' },
        { kennzeichen: '130.50', titel: '' },
      ],
    }),
    'Die Positionen haben verschiedene Schutzklassen; bitte angeben, welche gelten soll.',
  ],
] as const)('%o is told: %s', ([aenderung, satz]) => {
  expect(saetze(aenderung)).toContain(satz)
})

test('of several changes each is told its own, and the right ones count', () => {
  const { fehler, zeilen } = tun(
    eine({ art: 'UMBENENNEN', titel: 'Richtig' }),
    eine({ ...NEU, kennzeichen: '130.20' }),
    eine({ ...NEU, kennzeichen: '150.10' }),
  )
  expect(fehler.map(({ stelle, ort }) => [stelle, ort])).toEqual([
    [1, '130.20'],
    [2, '150.10'],
  ])
  expect(zeilen.find(({ kennzeichen }) => kennzeichen === '130.10')?.titel).toBe('Richtig')
})

const nummer = fc.constantFrom(
  '1',
  '13',
  '130',
  '130.10',
  '130.20',
  '130.30',
  '130.31',
  '130.50',
  '130.90',
  '131',
  '131.10',
)
const wort = fc.constantFrom('', 'Hund', 'Laden; „neu“', 'mit "Zeichen"', 'Öl=Gas')
const zufaellig = fc
  .record({
    art: fc.constantFrom(...AENDERUNGSARTEN),
    kennzeichen: nummer,
    titel: wort,
    fristJahre: fc.option(fc.integer({ min: 1, max: 99 })),
    aussonderung: fc.option(fc.constantFrom('A', 'B', 'V')),
    grundlage: wort,
    synonyme: fc.array(wort, { maxLength: 3 }),
    weitere: fc.array(fc.record({ kennzeichen: nummer, titel: wort }), { maxLength: 3 }),
  })
  // Now and then both are missing; otherwise hardly any change would get as far as the plan.
  .map((roh) => planaenderung.parse({ ...roh, unbefristet: roh.fristJahre === null && roh.titel !== '' }))

/** The changes without those that are blamed, until none is: whoever takes out what is marked gets a plan that is right. */
function ohneFalsche(aenderungen: readonly Planaenderung[]): readonly Planaenderung[] {
  const schuld = new Set(tun(...aenderungen).fehler.map(({ stelle }) => stelle))
  return schuld.size === 0 ? aenderungen : ohneFalsche(aenderungen.filter((_each, stelle) => !schuld.has(stelle)))
}

test('whatever is asked, the plan stays whole, and its file says the same when it is read again', () => {
  let neueStellen = 0
  fc.assert(
    fc.property(fc.array(zufaellig, { maxLength: 8 }), (aenderungen) => {
      for (const aenderung of aenderungen) expect(inWorten(aenderung)).not.toBe('')
      const richtig = ohneFalsche(aenderungen)
      expect(richtig.every((each) => fehltDarin(each) === null)).toBe(true)
      const { zeilen } = tun(...richtig)
      // No row of the version before is ever lost: a closed one has kept its number.
      const nummern = new Set(zeilen.map(({ kennzeichen }) => kennzeichen))
      expect(nummern.size).toBe(zeilen.length)
      expect(PLAN.every(({ kennzeichen }) => nummern.has(kennzeichen))).toBe(true)
      neueStellen += zeilen.length - PLAN.length
      const gelesen: Planzeile[] = planLesen(planSchreiben(zeilen))
      expect(pruefsumme(gelesen)).toBe(pruefsumme(zeilen))
      expect(unterschiede(zeilen, gelesen)).toEqual([])
    }),
    { numRuns: 1500, seed: 2026 },
  )
  expect(neueStellen).toBeGreaterThan(100)
})
