import { readFileSync } from 'node:fs'
import { kalendertag } from '@verbundakte/kernel'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { Anzeige, ARTEN, type Art } from '../anzeige/anzeige.ts'
import { anmeldung, neugruendung, ummeldung } from '../test-support/beispiele.ts'
import { erfinden } from '../test-support/erfinden.ts'
import { zufall } from '../test-support/zufall.ts'
import { type Empfaengerklasse, KLASSEN, matrix } from './matrix.ts'
import { projektion } from './projektion.ts'

const FORMULAR: Record<string, Art> = { GewA1: 'anmeldung', GewA2: 'ummeldung', GewA3: 'abmeldung' }
const csv: Record<string, string>[] = parse(
  readFileSync(new URL('../../daten/gewanzv_empfaenger_feldmatrix.csv', import.meta.url), 'utf8'),
  { columns: true },
)

test('the lists are the matrix of the statute, cell by cell', () => {
  let zellen = 0
  for (const zeile of csv) {
    const felder = matrix(zeile.empfaenger as Empfaengerklasse, FORMULAR[zeile.formular ?? ''] ?? 'anmeldung')?.felder
    for (let nr = 1; nr <= 33; nr++) {
      expect(felder?.has(nr) ?? false).toBe(zeile[`F${nr}`] === '1')
      zellen++
    }
  }
  expect(zellen).toBe(41 * 33)
  expect(KLASSEN.flatMap((klasse) => ARTEN.filter((art) => matrix(klasse, art)))).toHaveLength(csv.length)
})

/** Written a second time, from the forms and not from the code under test: place → field number. */
const FELD: Readonly<Record<string, readonly [an: number, um: number, ab: number]>> = {
  eingetragenerName: [1, 1, 1],
  rechtsform: [1, 1, 1],
  inGruendung: [1, 1, 1],
  weitereGesellschafter: [1, 1, 1],
  register: [2, 2, 2],
  geschaeftsbezeichnung: [3, 3, 3],
  name: [4, 4, 4],
  doktorgrad: [4, 4, 4],
  vornamen: [5, 5, 5],
  geschlecht: [6, 6, 6],
  geburtsname: [7, 7, 7],
  geburtsdatum: [8, 8, 8],
  geburtsort: [9, 9, 9],
  geburtsland: [9, 9, 9],
  staatsangehoerigkeiten: [10, 10, 10],
  anschrift: [11, 11, 11],
  kontakt: [11, 11, 11],
  aufenthaltstitel: [30, 27, 0],
  auflage: [31, 28, 0],
  anzahlVertreter: [12, 12, 12],
  oeffentlicheHand: [13, 13, 13],
  vertretung: [14, 14, 14],
  betriebsstaette: [15, 15, 15],
  hauptniederlassung: [16, 16, 16],
  andereBetriebsstaette: [17, 17, 17],
  taetigkeiten: [18, 18, 18],
  weiterhin: [0, 19, 0],
  nebenerwerb: [19, 20, 19],
  stichtag: [20, 21, 20],
  betriebsart: [21, 0, 21],
  beschaeftigte: [22, 22, 22],
  niederlassung: [23, 23, 23],
  reisegewerbe: [24, 24, 24],
  grund: [25, 0, 25],
  andererGewerbetreibender: [26, 0, 27],
  unfallversicherung: [27, 0, 0],
  erlaubnis: [28, 25, 0],
  handwerkskarte: [29, 26, 0],
  ummeldung: [0, 20, 0],
  aufgabe: [0, 0, 28],
  datumAnzeige: [32, 29, 29],
  unterschrift: [33, 30, 30],
}

interface Blatt {
  readonly ort: string
  readonly feld: number
  readonly wert: string | number | boolean
  /** place and value */
  readonly kennung: string
  /** the value, if no other in the same Anzeige has it; a state or a yes may stand in an allowed field as well */
  readonly zeichen: string | undefined
}

/** Places are named without their number in a list: a person of whom nothing may be seen leaves no gap. */
function blaetter(wert: unknown, ort: string, feld: number): Blatt[] {
  if (Array.isArray(wert)) return wert.flatMap((each) => blaetter(each, `${ort}.*`, feld))
  if (typeof wert === 'object' && wert !== null) {
    return Object.entries(wert).flatMap(([teil, each]) => blaetter(each, `${ort}.${teil}`, feld))
  }
  if (typeof wert !== 'string' && typeof wert !== 'number' && typeof wert !== 'boolean') return []
  return [{ ort, feld, wert, kennung: `${ort}=${wert}`, zeichen: kennzeichnend(wert) ? String(wert) : undefined }]
}

/** Every value of a content with its field; those of a person by the place inside the person. */
function alleBlaetter({ art, inhalt }: Anzeige): Blatt[] {
  const spalte = ARTEN.indexOf(art)
  return Object.entries(inhalt).flatMap(([name, wert]) => {
    if (name === 'beiblatt') return blaetter(wert, name, -1)
    const personen = name === 'person' ? [wert] : name === 'weitereVertreter' && Array.isArray(wert) ? wert : undefined
    if (!personen) return blaetter(wert, name, FELD[name]?.[spalte] ?? -2)
    return personen.flatMap((person) =>
      Object.entries(person ?? {}).flatMap(([teil, each]) =>
        blaetter(each, `${name}.${teil}`, FELD[teil]?.[spalte] ?? -2),
      ),
    )
  })
}

const erlaubt = new Map(csv.map((zeile) => [`${zeile.empfaenger} ${FORMULAR[zeile.formular ?? '']}`, zeile]))

/** Repeats answers of other fields in free text, as people do. */
function geschwaetzig(anzeige: Anzeige, seed: number): Anzeige {
  const los = zufall(seed)
  const { person, stichtag, datumAnzeige } = anzeige.inhalt
  const dabei = alleBlaetter(anzeige)
    .filter(({ wert }) => typeof wert === 'string' && wert.startsWith('Zq'))
    .map(({ wert }) => String(wert))
  const geboren = person?.geburtsdatum
  const worte = [
    ...dabei.filter(() => los.chance(0.3)),
    ...(geboren?.tag && geboren.monat ? [`${geboren.tag}.${geboren.monat}.${geboren.jahr}`] : []),
    stichtag,
    datumAnzeige,
  ]
  return { ...anzeige, inhalt: { ...anzeige.inhalt, taetigkeiten: [{ text: `Handel, ${worte.join(' und ')}.` }] } }
}

test('of 10,000 random Anzeigen no forbidden answer reaches anybody, and nothing allowed is lost', () => {
  const wrong = new Set<string>()
  let projektionen = 0
  for (let seed = 1; seed <= 10_000 && wrong.size < 5; seed++) {
    // Most are short, as drafts of a test may be; some are as long as a form can be.
    const dichte = seed % 500 === 0 ? 1 : seed % 50 === 0 ? 0.5 : 0.12
    const roh = erfinden(seed, { art: ARTEN[seed % 3] ?? 'anmeldung', dichte })
    const plaudert = seed % 8 === 0
    const anzeige = plaudert ? geschwaetzig(roh, seed) : roh
    const alle = alleBlaetter(anzeige)
    for (const klasse of KLASSEN) {
      const zeile = erlaubt.get(`${klasse} ${anzeige.art}`)
      const gesehen = projektion(anzeige, klasse)
      const melden = (was: string, ort: string) => wrong.add(`${was}: ${klasse} ${anzeige.art} ${ort}`)
      if (!zeile !== !gesehen) melden('row', '')
      if (!zeile || !gesehen) continue
      projektionen++
      const darf = (feld: number) =>
        feld === -1 ? klasse === 'ERLAUBNISBEHOERDE' : feld > 0 && zeile[`F${feld}`] === '1'
      const zeichen = new Set(JSON.stringify(gesehen.anzeige.inhalt).match(/Zq\d{5}z|\d{4}-\d\d-\d\d|\d+/g))
      const gezeigt = alleBlaetter(gesehen.anzeige)
      const da = new Set(gezeigt.map(({ kennung }) => kennung))
      const werte = new Set<unknown>()
      let zahl = 0
      for (const each of alle) {
        if (!darf(each.feld)) continue
        zahl++
        werte.add(each.wert)
        // Free text that repeats a forbidden answer is the one thing that may change.
        if (!(plaudert && each.ort === 'taetigkeiten.*.text') && !da.has(each.kennung)) melden('lost', each.ort)
      }
      for (const { feld, wert, ort, zeichen: eigen } of alle) {
        if (eigen && !darf(feld) && !werte.has(wert) && zeichen.has(eigen)) melden('leaked', ort)
      }
      if (gezeigt.length !== zahl) melden('more', '')
    }
  }
  expect([...wrong]).toEqual([])
  expect(projektionen).toBeGreaterThan(130_000)
}, 120_000)

function kennzeichnend(wert: string | number | boolean): boolean {
  return typeof wert === 'number'
    ? wert > 7000
    : typeof wert === 'string' && (wert.startsWith('Zq') || /^\d{4}-\d\d-\d\d$/.test(wert))
}

test('the invented Anzeigen are Anzeigen, and full ones fill every place there is', () => {
  const voll = erfinden(1, { dichte: 1 })
  expect(new Set(Object.keys(voll.inhalt))).toEqual(new Set(Object.keys(Anzeige.shape.inhalt.shape)))
  for (let seed = 1; seed <= 60; seed++) expect(Anzeige.safeParse(erfinden(seed, { dichte: 1 })).success).toBe(true)
})

test('a forbidden answer is taken out of free text, in any spelling of a date, and the place is named', () => {
  const anzeige = ummeldung({
    person: {
      ...neugruendung.person,
      aufenthaltstitel: { vorhanden: true, datum: kalendertag('2020-02-01'), behoerde: 'Ausländeramt Musterstadt' },
    },
    taetigkeiten: [{ text: 'Imbiss; Titel vom 1.2.2020, AUSLÄNDERAMT  Musterstadt' }],
  })
  const ihk = projektion(anzeige, 'IHK')
  expect(ihk?.anzeige.inhalt.taetigkeiten?.[0]?.text).toBe('Imbiss; Titel vom […], […]')
  expect(ihk?.geschwaerzt).toEqual(['taetigkeiten'])
  // Who may know the title reads the text as it was written.
  expect(projektion(anzeige, 'AUSLAENDERBEHOERDE')?.anzeige.inhalt.taetigkeiten?.[0]?.text).toContain('1.2.2020')
})

test('the Beiblatt goes only to whom every field goes', () => {
  const mit = anmeldung({ beiblatt: 'Weiteres' })
  expect(KLASSEN.filter((klasse) => projektion(mit, klasse)?.anzeige.inhalt.beiblatt)).toEqual(['ERLAUBNISBEHOERDE'])
})
