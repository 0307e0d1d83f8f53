import { describe, expect, test } from 'vitest'
import { SONDERNUTZUNG } from '../test-support/vorlagen.ts'
import { abweichen } from './abweichung.ts'
import type { Vorlageninhalt } from './form.ts'
import { vorlagePruefen } from './pruefen.ts'
import { pruefsumme } from './pruefsumme.ts'
import { vergleichen } from './vergleich.ts'
import { naechster } from './wege.ts'

const orte = (wert: unknown) => vorlagePruefen(wert).befunde.map(({ ort }) => ort)
const saetze = (wert: unknown) => vorlagePruefen(wert).befunde.map(({ satz }) => satz)
const mit = (change: Partial<Vorlageninhalt>): Vorlageninhalt => ({ ...SONDERNUTZUNG, ...change })
const schritte = [{ name: 's', verfuegung: 'BEARBEITUNG' as const, stelle: 'federfuehrend' }]
const abschnitt = (name: string, danach?: Vorlageninhalt['abschnitte'][number]['danach']) => ({
  name,
  titel: name.toUpperCase(),
  schritte,
  ...(danach && { danach }),
})
const kreis = (angaben: Vorlageninhalt['angaben'], ...abschnitte: Vorlageninhalt['abschnitte']) =>
  mit({ betreff: 'X', angaben, unterlagen: [], abschnitte })
const JA = (name: string, wo?: string) => ({
  name,
  titel: name,
  art: 'JANEIN' as const,
  pflicht: true,
  ...(wo && { in: wo }),
})

describe('a Vorlage', () => {
  test('passes as it is, and says nothing against itself', () => {
    expect(vorlagePruefen(SONDERNUTZUNG)).toEqual({ inhalt: SONDERNUTZUNG, befunde: [] })
  })

  test.for<[string, Vorlageninhalt | object, string[]]>([
    [
      'a name twice',
      mit({
        unterlagen: [
          { name: 'a', titel: 'A' },
          { name: 'a', titel: 'B' },
        ],
      }),
      ['unterlagen.1.name', 'abschnitte.3.dokument'],
    ],
    [
      'a way to nowhere',
      mit({ abschnitte: [abschnitt('a', [{ weiter: 'b' }])], angaben: [], betreff: 'X', unterlagen: [] }),
      ['abschnitte.0.danach.0.weiter'],
    ],
    ['a Betreff with an Angabe that is asked later', mit({ betreff: '{vollstaendig}' }), ['betreff']],
    [
      'a Schlusszeichnung of nothing',
      kreis([], { ...abschnitt('a'), schritte: [{ name: 's', verfuegung: 'SCHLUSSZEICHNUNG', stelle: 'leitung' }] }),
      ['abschnitte.0.dokument'],
    ],
    [
      'a branch by a text',
      kreis(
        [{ name: 't', titel: 'T', art: 'TEXT', pflicht: true }],
        abschnitt('a', [{ wenn: { angabe: 't', ist: 'x' }, weiter: 'ENDE' }, { weiter: 'ENDE' }]),
      ),
      ['abschnitte.0.danach.0.wenn'],
    ],
    [
      'a branch by what may stay open',
      kreis(
        [{ ...JA('j'), pflicht: false }],
        abschnitt('a', [{ wenn: { angabe: 'j', ist: 'ja' }, weiter: 'ENDE' }, { weiter: 'ENDE' }]),
      ),
      ['abschnitte.0.danach.0.wenn'],
    ],
    [
      'a value that cannot be',
      kreis(
        [JA('j')],
        abschnitt('a', [{ wenn: { angabe: 'j', ist: 'vielleicht' }, weiter: 'ENDE' }, { weiter: 'ENDE' }]),
      ),
      ['abschnitte.0.danach.0.wenn'],
    ],
    [
      'an Abschnitt that nothing leads to',
      kreis([], abschnitt('a', [{ weiter: 'ENDE' }]), abschnitt('b')),
      ['abschnitte.1'],
    ],
    [
      'values without a way',
      kreis([JA('j', 'a')], abschnitt('a', [{ wenn: { angabe: 'j', ist: 'ja' }, weiter: 'ENDE' }])),
      ['abschnitte.0.danach'],
    ],
    [
      'a Stelle that nobody is',
      kreis([], { ...abschnitt('a'), schritte: [{ ...schritte[0], stelle: 'hausmeister' }] as never }),
      ['abschnitte.0.schritte.0.stelle'],
    ],
    ['a name that every object has', kreis([], abschnitt('constructor')), ['abschnitte.0.name']],
    ['a word that is not known', { ...SONDERNUTZUNG, farbe: 'blau' }, ['Vorlage']],
  ])('refuses %s, and says where', ([, wert, erwartet]) => {
    expect(orte(wert)).toEqual(erwartet)
  })

  test('names everything that is wrong at once, in German', () => {
    expect(saetze({ ...SONDERNUTZUNG, titel: '', abschnitte: [] })).toEqual([
      'darf nicht leer sein.',
      'mindestens ein Abschnitt.',
    ])
  })

  test('calls each name that it does not know as it is written', () => {
    expect(saetze({ ...SONDERNUTZUNG, frist: 3, kennung: 'x' })).toEqual(['Unbekannt: „frist“, „kennung“.'])
  })
})

describe('a Vorlage that never ends', () => {
  test.for<[string, Vorlageninhalt, boolean]>([
    ['round and round', kreis([], abschnitt('a'), abschnitt('b', [{ weiter: 'a' }])), true],
    ['only itself', kreis([], abschnitt('a', [{ weiter: 'a' }])), true],
    // Whoever says „nein“ at the beginning says it for ever.
    [
      'by an answer of the beginning',
      kreis([JA('j')], abschnitt('a', [{ wenn: { angabe: 'j', ist: 'ja' }, weiter: 'ENDE' }, { weiter: 'a' }])),
      true,
    ],
    [
      'by an answer from before the circle',
      kreis(
        [JA('j', 'a')],
        abschnitt('a'),
        abschnitt('b', [{ wenn: { angabe: 'j', ist: 'ja' }, weiter: 'ENDE' }, { weiter: 'b' }]),
      ),
      true,
    ],
    [
      'not where somebody decides anew',
      kreis([JA('j', 'a')], abschnitt('a', [{ wenn: { angabe: 'j', ist: 'ja' }, weiter: 'ENDE' }, { weiter: 'a' }])),
      false,
    ],
    [
      'not where the decision is another Abschnitt of the circle',
      kreis(
        [JA('j', 'a')],
        abschnitt('a'),
        abschnitt('b', [{ wenn: { angabe: 'j', ist: 'ja' }, weiter: 'ENDE' }, { weiter: 'a' }]),
      ),
      false,
    ],
    [
      'though somebody decides, if both ways stay inside',
      kreis(
        [JA('j', 'a')],
        abschnitt('a', [{ wenn: { angabe: 'j', ist: 'ja' }, weiter: 'b' }, { weiter: 'c' }]),
        abschnitt('b', [{ weiter: 'a' }]),
        abschnitt('c', [{ weiter: 'a' }]),
      ),
      true,
    ],
  ])('is refused: %s', ([, wert, endlos]) => {
    const [befund] = vorlagePruefen(wert).befunde
    expect(befund?.satz ?? '').toMatch(endlos ? /^Das endet nie: „/ : /^$/)
    if (endlos) expect(befund?.ort).toMatch(/^abschnitte\.\d\.danach$/)
  })
})

test('what passes ends for every answer somebody may give, within as many rounds as there are ways', () => {
  // All answers, tried out: a walk that always takes a way out where it may choose one must come to the end.
  const wert = SONDERNUTZUNG
  for (const start of ['ja', 'nein']) {
    let hier = 'pruefen'
    const weg = [hier]
    let antwort = start
    while (hier !== 'ENDE' && weg.length < 20) {
      hier = naechster(wert, hier, { vollstaendig: antwort }) ?? 'nirgends'
      weg.push(hier)
      antwort = 'ja'
    }
    expect(weg.at(-1), weg.join(' → ')).toBe('ENDE')
  }
})

describe('an Abweichung', () => {
  test('changes who, when and what else, and nothing that is verbindlich away', () => {
    const { inhalt } = abweichen(SONDERNUTZUNG, {
      aktenplan: '921.10',
      schritte: {
        'mitzeichnen/kaemmerei': { stelle: 'amt:ka', tage: 7 },
        'mitzeichnen/hauptamt': { entfaellt: true },
        'pruefen/pruefung': { tage: null },
      },
      unterlagen: { plan: { entfaellt: true } },
      zusatz: [{ abschnitt: 'mitzeichnen', schritt: { name: 'bauhof', verfuegung: 'ZUR_KENNTNIS', stelle: 'plan:6' } }],
    })
    expect(inhalt?.aktenplan).toBe('921.10')
    expect(inhalt?.unterlagen.map(({ name }) => name)).toEqual(['antrag', 'bescheid'])
    expect(inhalt?.abschnitte[0]?.schritte).toEqual([
      { name: 'pruefung', verfuegung: 'BEARBEITUNG', stelle: 'federfuehrend', verbindlich: true },
    ])
    expect(inhalt?.abschnitte[2]?.schritte).toMatchObject([
      { name: 'kaemmerei', stelle: 'amt:ka', tage: 7, hinweis: 'Gebühr prüfen' },
      { name: 'bauhof' },
    ])
    expect(abweichen(SONDERNUTZUNG, { schritte: { 'pruefen/pruefung': { entfaellt: true } } }).befunde).toMatchObject([
      { ort: 'schritte.pruefen/pruefung' },
    ])
  })

  test('of something that is gone is said, never dropped', () => {
    const ohne = mit({
      abschnitte: SONDERNUTZUNG.abschnitte
        .filter(({ name }) => name !== 'mitzeichnen')
        .map((each) => (each.name === 'pruefen' ? { ...each, danach: [{ weiter: 'zeichnen' }] } : each)),
    })
    const { befunde } = abweichen(ohne, {
      schritte: { 'mitzeichnen/kaemmerei': { tage: 7 } },
      unterlagen: { skizze: { entfaellt: true }, bescheid: { entfaellt: true } },
      zusatz: [{ abschnitt: 'mitzeichnen', schritt: { name: 'x', verfuegung: 'ZUR_KENNTNIS', stelle: 'leitung' } }],
    })
    expect(befunde.map(({ ort }) => ort)).toEqual([
      'schritte.mitzeichnen/kaemmerei',
      'unterlagen.skizze',
      'unterlagen.bescheid',
      'zusatz.0.abschnitt',
    ])
  })
})

test('two Fassungen are compared in sentences', () => {
  const neu = mit({
    titel: 'Sondernutzung',
    unterlagen: [
      ...SONDERNUTZUNG.unterlagen.slice(0, 1),
      { name: 'foto', titel: 'Foto' },
      ...SONDERNUTZUNG.unterlagen.slice(2),
    ],
    abschnitte: SONDERNUTZUNG.abschnitte.map((each) =>
      each.name === 'mitzeichnen'
        ? { ...each, schritte: [{ ...(each.schritte[0] ?? schritte[0]), tage: 5 } as (typeof each.schritte)[number]] }
        : each,
    ),
  })
  expect(vergleichen(SONDERNUTZUNG, neu)).toEqual([
    'Titel: bisher „Sondernutzung einer Straße“, jetzt „Sondernutzung“.',
    'Unterlage „Lageplan“ entfällt.',
    'Unterlage „Foto“ kommt hinzu.',
    'Abschnitt „Mitzeichnen“: Schritt „Zur Kenntnis durch das Amt ha“ entfällt.',
    'Abschnitt „Mitzeichnen“: Schritt „Mitzeichnung durch das Amt für 9“: Frist in Tagen: bisher leer, jetzt „5“.',
  ])
  expect(vergleichen(SONDERNUTZUNG, structuredClone(SONDERNUTZUNG))).toEqual([])
  expect(pruefsumme(neu)).not.toBe(pruefsumme(SONDERNUTZUNG))
  expect(pruefsumme(JSON.parse(JSON.stringify(SONDERNUTZUNG)))).toBe(pruefsumme(SONDERNUTZUNG))
})
