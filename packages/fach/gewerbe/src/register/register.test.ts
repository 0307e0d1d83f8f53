import { kalendertag } from '@verbundakte/kernel'
import { expect, test } from 'vitest'
import { type Anzeige, ARTEN } from '../anzeige/anzeige.ts'
import { pruefen } from '../regeln/pruefen.ts'
import { abmeldung, anmeldung, kontext, neugruendung, ummeldung } from '../test-support/beispiele.ts'
import { type Zufall, zufall } from '../test-support/zufall.ts'
import { fehlendeGesellschafter, namen, standAm, verlauf } from './register.ts'
import type { Vermerk } from './stand.ts'
import { vorbelegen } from './vorbelegen.ts'

const tag = kalendertag
const IMMER = '9999-01-01T00:00:00.000Z'
const am = (erfasst: string, anzeige: Anzeige): Vermerk => ({ anzeige, erfasst: `${erfasst}T08:00:00.000Z` })
const id = (n: number) => `01936000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`

const person = (vornamen: string) => ({ ...neugruendung.person, vornamen })

test('begins, changes and ends on its days', () => {
  const akte = [
    am('2026-01-05', anmeldung({ stichtag: tag('2026-01-01') })),
    am('2026-03-01', ummeldung({ stichtag: tag('2026-03-01'), geschaeftsbezeichnung: 'Haarscharf' })),
    am('2026-06-30', abmeldung({ stichtag: tag('2026-06-30') })),
  ]
  expect(standAm(akte, tag('2025-12-31'), IMMER)).toBeUndefined()
  expect(standAm(akte, tag('2026-01-01'), IMMER)).toMatchObject({ status: 'aktiv', seit: '2026-01-01', bis: null })
  expect(standAm(akte, tag('2026-02-28'), IMMER)?.teile.geschaeftsbezeichnung).toBeUndefined()
  expect(standAm(akte, tag('2026-03-01'), IMMER)?.teile.geschaeftsbezeichnung).toBe('Haarscharf')
  // The day of an Abmeldung is the last day of business.
  expect(standAm(akte, tag('2026-06-30'), IMMER)?.status).toBe('aktiv')
  expect(standAm(akte, tag('2026-07-01'), IMMER)).toMatchObject({ status: 'abgemeldet', bis: '2026-06-30' })
  expect(verlauf(akte, IMMER).map(({ ab }) => ab)).toEqual(['2026-01-01', '2026-03-01', '2026-07-01'])
  expect(namen(verlauf(akte, IMMER))).toEqual(['Toni Beispiel', 'Haarscharf'])
})

test('three partners are three Anzeigen of one Betrieb, and it ends with the last of them', () => {
  const gbr = { rechtsform: '121000', eingetragenerName: 'Muster GbR', anzahlVertreter: 3, stichtag: tag('2026-01-01') }
  const rein = ['Ada', 'Bo', 'Cem'].map((wer, i) =>
    am('2026-01-05', anmeldung({ ...gbr, person: person(wer) }, { uuid: id(i) })),
  )
  expect(standAm(rein, tag('2026-01-01'), IMMER)?.beteiligte.map((each) => each.person?.vornamen)).toEqual([
    'Ada',
    'Bo',
    'Cem',
  ])
  const nachZwei = standAm(rein.slice(0, 2), tag('2026-01-01'), IMMER)
  expect(nachZwei && fehlendeGesellschafter(nachZwei)).toBe(1)
  const raus = (wer: string, n: number) =>
    am(
      '2026-05-01',
      abmeldung(
        { ...gbr, stichtag: tag(`2026-05-0${n}`), grund: 'gesellschafteraustritt', person: person(wer) },
        { uuid: id(10 + n) },
      ),
    )
  const einer = standAm([...rein, raus('Bo', 1)], tag('2026-06-01'), IMMER)
  expect(einer).toMatchObject({
    status: 'aktiv',
    beteiligte: [{ person: { vornamen: 'Ada' } }, { person: { vornamen: 'Cem' } }],
  })
  expect(standAm([...rein, raus('Bo', 1), raus('Ada', 2), raus('Cem', 3)], tag('2026-06-01'), IMMER)?.status).toBe(
    'abgemeldet',
  )
  // Somebody who was never there ends nothing and is named.
  expect(standAm([...rein, raus('Niemand', 1)], tag('2026-06-01'), IMMER)).toMatchObject({
    status: 'aktiv',
    ungeklaert: [id(11)],
  })
})

test('a correction shows from when it is known and leaves untouched what was known before', () => {
  const akte = [
    am('2026-01-05', anmeldung({ geschaeftsbezeichnung: 'Harscharf', stichtag: tag('2026-01-01') })),
    am(
      '2026-02-01',
      anmeldung(
        { geschaeftsbezeichnung: 'Haarscharf', stichtag: tag('2026-01-01') },
        { uuid: id(5), korrektur: { von: id(1), art: 'berichtigung' } },
      ),
    ),
    am('2026-03-01', anmeldung({}, { uuid: id(6), korrektur: { von: id(5), art: 'storno' } })),
  ]
  const wie = (erfasst: string) =>
    standAm(akte, tag('2026-01-15'), `${erfasst}T12:00:00.000Z`)?.teile.geschaeftsbezeichnung
  expect(wie('2026-01-04')).toBeUndefined()
  expect(wie('2026-01-31')).toBe('Harscharf')
  expect(wie('2026-02-28')).toBe('Haarscharf')
  expect(standAm(akte, tag('2026-01-15'), IMMER)).toBeUndefined()
})

test('an end without a beginning is no Betrieb; a second end is named', () => {
  expect(standAm([am('2026-01-01', abmeldung())], tag('2027-01-01'), IMMER)).toBeUndefined()
  const zweimal = [
    am('2026-01-01', anmeldung()),
    am('2026-12-01', abmeldung()),
    am('2026-12-02', abmeldung({}, { uuid: id(9) })),
  ]
  expect(standAm(zweimal, tag('2027-01-01'), IMMER)).toMatchObject({ status: 'abgemeldet', ungeklaert: [id(9)] })
})

test('after its end a Betrieb may begin again', () => {
  const akte = [
    am('2026-01-01', anmeldung({ stichtag: tag('2026-01-01'), geschaeftsbezeichnung: 'Alt' })),
    am('2026-02-01', abmeldung({ stichtag: tag('2026-01-31') })),
    am('2026-02-01', anmeldung({ stichtag: tag('2026-02-01') }, { uuid: id(7) })),
  ]
  expect(standAm(akte, tag('2026-02-01'), IMMER)).toMatchObject({ status: 'aktiv', seit: '2026-02-01', bis: null })
  expect(standAm(akte, tag('2026-02-01'), IMMER)?.teile.geschaeftsbezeichnung).toBeUndefined()
})

test('what goes on (19) and what is new (18) make the activities; without 19 the new ones are added', () => {
  const frisor = neugruendung.taetigkeiten?.[0]
  const neu = { text: 'Nagelstudio' }
  const texte = (inhalt: object) =>
    standAm(
      [am('2026-01-01', anmeldung()), am('2026-12-01', ummeldung({ stichtag: tag('2026-12-01'), ...inhalt }))],
      tag('2027-01-01'),
      IMMER,
    )?.teile.taetigkeiten?.map(({ text }) => text)
  expect(texte({ taetigkeiten: [neu] })).toEqual(['Frisörsalon', 'Nagelstudio'])
  expect(texte({ taetigkeiten: [neu], weiterhin: [] })).toEqual(['Nagelstudio'])
  expect(texte({ taetigkeiten: undefined, weiterhin: [frisor] })).toEqual(['Frisörsalon'])
})

test('an Um- or Abmeldung begins with what the register knows and lacks only its own answers', () => {
  const stand = standAm([am('2026-01-01', anmeldung())], tag('2026-12-01'), IMMER)
  if (!stand) throw new Error('no state')
  const ab = vorbelegen(stand, 'abmeldung')
  expect(ab).toMatchObject({ taetigkeiten: neugruendung.taetigkeiten, person: { vornamen: 'Toni' } })
  const fehlt = (art: 'ummeldung' | 'abmeldung') =>
    pruefen({ ...anmeldung(), art, inhalt: vorbelegen(stand, art) }, kontext)
      .filter(({ schwere }) => schwere === 'fehler')
      .map(({ code }) => code)
  expect(fehlt('abmeldung').sort()).toEqual(['g00-feld-29', 'g01-grund', 'g11-stichtag'].sort())
  expect(fehlt('ummeldung').sort()).toEqual(['g00-feld-29', 'g01-anlass', 'g11-stichtag'].sort())
})

function leben(los: Zufall): Vermerk[] {
  return Array.from({ length: los.ganz(2, 9) }, (_, n) => {
    const art = n === 0 ? 'anmeldung' : los.aus(ARTEN)
    const machen = { anmeldung, ummeldung, abmeldung }[art]
    const anzeige = machen(
      {
        stichtag: tag(`2026-0${los.ganz(1, 9)}-1${los.ganz(0, 9)}`),
        geschaeftsbezeichnung: `Name ${n}`,
        person: person(los.aus(['Ada', 'Bo', 'Cem'])),
        rechtsform: los.aus(['121000', 'einzelunternehmen']),
      },
      {
        uuid: id(n),
        ...(n > 0 && los.chance(0.3)
          ? { korrektur: { von: id(los.ganz(0, n - 1)), art: los.chance(0.7) ? 'berichtigung' : 'storno' } }
          : {}),
      },
    )
    return { anzeige, erfasst: `2026-1${los.ganz(0, 2)}-0${los.ganz(1, 9)}T00:00:0${los.ganz(0, 9)}.000Z` }
  })
}

test('the register of now does not depend on the order in which its Anzeigen were recorded', () => {
  const wrong: number[] = []
  for (let seed = 1; seed <= 400; seed++) {
    const los = zufall(seed)
    const akte = leben(los)
    const zeiten = akte.map(({ erfasst }) => erfasst).sort(() => los.zahl() - 0.5)
    const gemischt = akte
      .map((each, i) => ({ ...each, erfasst: zeiten[i] ?? each.erfasst }))
      .sort(() => los.zahl() - 0.5)
    if (JSON.stringify(verlauf(akte, IMMER)) !== JSON.stringify(verlauf(gemischt, IMMER))) wrong.push(seed)
    if (JSON.stringify(standAm(akte, tag('2027-01-01'), IMMER)) !== JSON.stringify(verlauf(akte, IMMER).at(-1)?.stand))
      wrong.push(-seed)
  }
  expect(wrong).toEqual([])
})

test('what was known at an instant stays as it was known, whatever is recorded later', () => {
  const wrong: number[] = []
  for (let seed = 1; seed <= 400; seed++) {
    const akte = leben(zufall(seed))
    const damals = '2026-11-05T00:00:00.000Z'
    const bisher = akte.filter(({ erfasst }) => erfasst <= damals)
    if (JSON.stringify(verlauf(akte, damals)) !== JSON.stringify(verlauf(bisher, IMMER))) wrong.push(seed)
  }
  expect(wrong).toEqual([])
})
