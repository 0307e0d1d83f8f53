import { amount, proofSeed, recordProof, secondsSince } from '@verbundakte/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Abgewiesen, enthaelt, lebt, noetig, type Schritt, type Stand, weiter, zustandJetzt } from './machine.ts'
import { ANTWORTFRIST, type Art, MINUTE, STUNDE, type Zustand } from './worte.ts'

const BEGINN = new Date('2026-11-22T08:00:00Z')
const SEQUENCES = amount(10_000, 100_000)

function antrag(art: Art, klassen: readonly string[], schreiben: boolean): Stand {
  const aktionen = schreiben && art !== 'NOTFALL' ? ['aendern', 'lesen'] : ['lesen']
  const umfang = { module: ['a'], klassen, aktionen, schreiben: aktionen.length > 1, ausfuhr: false, objekte: null }
  return {
    ...umfang,
    art,
    zustand: 'BEANTRAGT',
    antragsteller: 'gast',
    noetig: noetig(art, umfang),
    beantragtAm: BEGINN,
    ab: BEGINN,
    bis: new Date(BEGINN.getTime() + 30 * STUNDE),
    dauerMinuten: art === 'VERTRETUNG' ? null : art === 'NOTFALL' ? 60 : 120,
    begonnenAm: null,
    endetAm: null,
    urteil: null,
    zustimmungen: [],
  }
}

const PERSONEN = ['gast', 'eins', 'zwei', 'drei']
const person = fc.constantFrom(...PERSONEN)
const schritt: fc.Arbitrary<Schritt> = fc.oneof(
  fc.record({
    was: fc.constant('bewilligen' as const),
    person,
    als: fc.constantFrom('GEMEINDE' as const, 'BETRIEB' as const),
  }),
  fc.record({
    was: fc.constantFrom('ablehnen' as const, 'widerrufen' as const, 'beginnen' as const, 'beenden' as const),
    person,
  }),
  fc.record({
    was: fc.constant('einengen' as const),
    person,
    umfang: fc.constantFrom<Partial<Stand>[]>(
      { ausfuhr: true },
      { klassen: ['INTERN'] },
      { klassen: ['INTERN', 'SOZIAL'] },
      { schreiben: false, aktionen: ['lesen'] },
      { objekte: ['x'] },
      { objekte: null },
    ),
  }),
  fc.record({
    was: fc.constant('pruefen' as const),
    person,
    urteil: fc.constantFrom('IN_ORDNUNG' as const, 'NOTFALL' as const),
  }),
  fc.constant<Schritt>({ was: 'uhr' }),
)
const zug = fc.record({
  schritt,
  warten: fc.constantFrom(0, MINUTE, 30 * MINUTE, 2 * STUNDE, 25 * STUNDE),
  aus: fc.boolean(),
})
const art = fc.constantFrom<Art[]>('UNTERSTUETZUNG', 'VERTRETUNG', 'NOTFALL')
const klassen = fc.constantFrom(['INTERN'], ['INTERN', 'STEUER'])

const STEPS: Readonly<Record<Zustand, readonly Zustand[]>> = {
  BEANTRAGT: ['BEANTRAGT', 'BEWILLIGT', 'ABGELEHNT', 'VERFALLEN', 'BEENDET'],
  BEWILLIGT: ['BEWILLIGT', 'AKTIV', 'BEENDET', 'ABGELAUFEN', 'WIDERRUFEN'],
  AKTIV: ['AKTIV', 'BEENDET', 'ABGELAUFEN', 'WIDERRUFEN'],
  BEENDET: ['BEENDET', 'GEPRUEFT'],
  ABGELAUFEN: ['ABGELAUFEN', 'GEPRUEFT'],
  WIDERRUFEN: ['WIDERRUFEN', 'GEPRUEFT'],
  GEPRUEFT: ['GEPRUEFT'],
  ABGELEHNT: ['ABGELEHNT'],
  VERFALLEN: ['VERFALLEN'],
}

/** What everybody may rely on, whatever was tried before. */
function promises(anfang: Stand, alt: Stand, neu: Stand, jetzt: Date, aus: boolean): void {
  expect(STEPS[zustandJetzt(alt, jetzt)]).toContain(neu.zustand)
  expect(enthaelt(alt, neu)).toBe(true)
  expect(neu.noetig).toBe(anfang.noetig)
  if (!lebt(neu, jetzt, aus)) return
  expect(new Set(neu.zustimmungen).size).toBeGreaterThanOrEqual(anfang.noetig)
  expect(neu.zustimmungen).not.toContain(anfang.antragsteller)
  expect(aus).toBe(false)
  const dauer = (neu.endetAm?.getTime() ?? 0) - (neu.begonnenAm?.getTime() ?? 0)
  if (anfang.dauerMinuten !== null) expect(dauer).toBeLessThanOrEqual(anfang.dauerMinuten * MINUTE)
  expect(neu.endetAm?.getTime()).toBeLessThanOrEqual(anfang.bis.getTime())
}

test(`whatever is tried, in ${SEQUENCES} sequences: seed ${proofSeed}`, { timeout: amount(120_000, 900_000) }, () => {
  const begin = performance.now()
  fc.assert(
    fc.property(
      art,
      klassen,
      fc.boolean(),
      fc.array(zug, { maxLength: 12 }),
      (welche, welcheKlassen, schreiben, zuege) => {
        const anfang = antrag(welche, welcheKlassen, schreiben)
        let stand = anfang
        let jetzt = BEGINN
        for (const { schritt: gemacht, warten, aus } of zuege) {
          jetzt = new Date(jetzt.getTime() + warten)
          const alt = stand
          try {
            stand = weiter(stand, gemacht, jetzt, aus)
          } catch (error) {
            expect(error).toBeInstanceOf(Abgewiesen)
          }
          if (stand !== alt) promises(anfang, alt, stand, jetzt, aus)
        }
      },
    ),
    { seed: proofSeed, numRuns: SEQUENCES },
  )
  recordProof({
    teil: 'D6',
    aussage:
      'Zufällige Schritte an Unterstützungsaufträgen: kein Weg zum Zugang ohne die verlangten verschiedenen Personen, nichts wird weiter',
    versuche: SEQUENCES,
    fehler: 0,
    sekunden: secondsSince(begin),
  })
})

test('there is no path to access without the required distinct persons: every state is looked at', {
  timeout: 120_000,
}, () => {
  // Two who may agree are enough to tell one from two, and one from twice the same.
  const schritte: Schritt[] = [
    ...['gast', 'eins', 'zwei'].flatMap((wer): Schritt[] => [
      { was: 'bewilligen', person: wer, als: 'GEMEINDE' },
      { was: 'bewilligen', person: wer, als: 'BETRIEB' },
      { was: 'beginnen', person: wer },
      { was: 'beenden', person: wer },
      { was: 'widerrufen', person: wer },
      { was: 'ablehnen', person: wer },
      { was: 'einengen', person: wer, umfang: { klassen: ['INTERN'] } },
      { was: 'einengen', person: wer, umfang: { aktionen: ['lesen'], schreiben: false } },
      { was: 'pruefen', person: wer, urteil: 'IN_ORDNUNG' },
    ]),
    { was: 'uhr' },
  ]
  const zeiten = [0, STUNDE, ANTWORTFRIST, 31 * STUNDE].map((ms) => new Date(BEGINN.getTime() + ms))
  let looked = 0
  let lebende = 0
  const falsche: Stand[] = []
  for (const welche of ['UNTERSTUETZUNG', 'VERTRETUNG', 'NOTFALL'] as const) {
    for (const welcheKlassen of [['INTERN'], ['INTERN', 'STEUER']]) {
      for (const schreiben of [false, true]) {
        const anfang = antrag(welche, welcheKlassen, schreiben)
        const gesehen = new Set<string>()
        const offen: [Stand, number][] = [[anfang, 0]]
        for (let next = offen.pop(); next; next = offen.pop()) {
          const [stand, seit] = next
          const key = `${JSON.stringify({ ...stand, zustimmungen: [...stand.zustimmungen].sort() })} ${seit}`
          if (gesehen.has(key)) continue
          gesehen.add(key)
          looked += 1
          for (const [n, jetzt] of zeiten.entries()) {
            if (n < seit) continue
            for (const aus of [false, true]) {
              if (lebt(stand, jetzt, aus)) {
                lebende += 1
                if (new Set(stand.zustimmungen.filter((wer) => wer !== 'gast')).size < anfang.noetig)
                  falsche.push(stand)
              }
              for (const gemacht of schritte) {
                try {
                  offen.push([weiter(stand, gemacht, jetzt, aus), n])
                } catch (error) {
                  if (!(error instanceof Abgewiesen)) throw error
                }
              }
            }
          }
        }
      }
    }
  }
  expect(falsche).toEqual([])
  expect(looked).toBeGreaterThan(1000)
  expect(lebende).toBeGreaterThan(100)
})

test('refuses whom a step is not for, and everything while support is switched off', () => {
  const refused = (stand: Stand, gemacht: Schritt, aus = false): string => {
    try {
      return weiter(stand, gemacht, BEGINN, aus).zustand
    } catch (error) {
      return error instanceof Abgewiesen ? error.code : String(error)
    }
  }
  const einfach = antrag('UNTERSTUETZUNG', ['INTERN'], false)
  const gemeinde: Schritt = { was: 'bewilligen', person: 'eins', als: 'GEMEINDE' }
  const betrieb: Schritt = { was: 'bewilligen', person: 'eins', als: 'BETRIEB' }
  expect(refused(einfach, gemeinde)).toBe('BEWILLIGT')
  expect(refused(einfach, betrieb)).toBe('nicht-erlaubt')
  expect(refused(antrag('NOTFALL', ['INTERN'], false), betrieb)).toBe('BEWILLIGT')
  expect(refused(antrag('NOTFALL', ['INTERN'], false), gemeinde)).toBe('nicht-erlaubt')
  expect(refused(einfach, gemeinde, true)).toBe('unterstuetzung.aus')
  const bewilligt = weiter(einfach, gemeinde, BEGINN, false)
  expect(refused(bewilligt, { was: 'beginnen', person: 'gast' })).toBe('AKTIV')
  expect(refused(bewilligt, { was: 'beginnen', person: 'eins' })).toBe('nicht-gefunden')
  expect(refused(bewilligt, { was: 'beginnen', person: 'gast' }, true)).toBe('unterstuetzung.aus')
})

test('writing and specially protected classes take two, everything else one', () => {
  const wer = (art: Art, schreiben: boolean, klasse: string) => noetig(art, { schreiben, klassen: ['INTERN', klasse] })
  expect(wer('UNTERSTUETZUNG', false, 'PERSONENBEZOGEN')).toBe(1)
  expect(wer('UNTERSTUETZUNG', true, 'PERSONENBEZOGEN')).toBe(2)
  for (const klasse of ['MELDE', 'PERSONENSTAND', 'STEUER', 'SOZIAL', 'PERSONAL', 'NICHTOEFFENTLICH'])
    expect(wer('VERTRETUNG', false, klasse), klasse).toBe(2)
  expect(wer('NOTFALL', false, 'INTERN')).toBe(1)
})
