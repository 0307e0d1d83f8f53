import fc from 'fast-check'
import { expect, test } from 'vitest'
import { laufwegBeginnen, schritteHinzufuegen } from './laufweg-beginnen.ts'
import { schrittErledigen } from './schritt-erledigen.ts'
import type { Schritt } from './tables.ts'
import { abgewiesen, an, haus, WHO } from './test-support/haus.ts'
import { schrittWeiterleiten } from './weiterleiten.ts'
import type { Schrittstatus } from './worte.ts'
import { erledigungZuruecknehmen } from './zuruecknehmen.ts'
import { laufwegZurueckrufen, schrittUeberspringen } from './zurueckrufen.ts'
import { anDerReihe, istZuEnde, uebergang } from './zustand.ts'

const SEED = Number(process.env.SEED ?? 20261129)
const STATUS: readonly Schrittstatus[] = ['ZUKUENFTIG', 'AKTUELL', 'ERLEDIGT', 'UEBERSPRUNGEN', 'ZURUECKGERUFEN']

test('whoever is next stands on one Stufe, and nobody is as long as somebody is at work', () => {
  const schritt = fc.record({ stufe: fc.integer({ min: 1, max: 5 }), status: fc.constantFrom(...STATUS) })
  fc.assert(
    fc.property(fc.array(schritt, { maxLength: 12 }), (alle) => {
      const naechste = anDerReihe(alle)
      expect(new Set(naechste.map(({ stufe }) => stufe)).size).toBeLessThanOrEqual(1)
      expect(naechste.every(({ status }) => status === 'ZUKUENFTIG')).toBe(true)
      expect(naechste.length > 0).toBe(!istZuEnde(alle) && alle.every(({ status }) => status !== 'AKTUELL'))
    }),
    { seed: SEED },
  )
})

test('what is over goes nowhere, but for taking back what was just done', () => {
  for (const ende of ['UEBERSPRUNGEN', 'ZURUECKGERUFEN'] as const) {
    for (const was of ['beginnen', 'erledigen', 'ueberspringen', 'zurueckrufen', 'zuruecknehmen'] as const) {
      expect(() => uebergang(ende, was)).toThrow()
    }
  }
  expect(uebergang('ERLEDIGT', 'zuruecknehmen')).toBe('AKTUELL')
})

const { tun, laufweg, stand, gefuellt } = await haus()
const LEUTE = ['meinhard.kaemmerei', 'meinhard.hauptamt', 'meinhard.leitung'] as const
const wer = fc.constantFrom(...LEUTE)
const schritt = fc.record({
  verfuegung: fc.constantFrom('ZUR_KENNTNIS' as const, 'MITZEICHNUNG' as const, 'BEARBEITUNG' as const),
  wer,
  zugleich: fc.boolean(),
})
const handlung = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      was: fc.constant('erledigen' as const),
      ergebnis: fc.constantFrom('EINVERSTANDEN' as const, 'BEDENKEN' as const, 'ABGELEHNT' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ was: fc.constant('weiterleiten' as const), wer }) },
  { weight: 2, arbitrary: fc.constant({ was: 'zuruecknehmen' as const }) },
  { weight: 1, arbitrary: fc.record({ was: fc.constant('hinzufuegen' as const), schritt, naechstes: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant({ was: 'ueberspringen' as const }) },
  { weight: 1, arbitrary: fc.constant({ was: 'zurueckrufen' as const }) },
)
type Handlung = typeof handlung extends fc.Arbitrary<infer H> ? H : never

test('whatever people do to it, a Laufweg keeps its order, its numbers, and what was finished', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(schritt, { minLength: 1, maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(), handlung), { minLength: 1, maxLength: 8 }),
      async (plan, handlungen) => {
        const weg = (await laufweg(plan.map(({ wer: name, ...rest }) => ({ ...rest, ...an(name) })))).laufweg
        let vorher = await stand(weg)
        for (const [wahl, each] of handlungen) {
          await tunAn(weg.id, vorher, wahl, each)
          const nachher = await stand(weg)
          halten(vorher, nachher, each.was)
          vorher = nachher
        }
      },
    ),
    { seed: SEED, numRuns: Number(process.env.SEQUENCES ?? 25) },
  )
})

function halten(vorher: readonly Schritt[], nachher: readonly Schritt[], was: string): void {
  const aktuelle = nachher.filter(({ status }) => status === 'AKTUELL')
  expect(new Set(aktuelle.map(({ stufe }) => stufe)).size).toBeLessThanOrEqual(1)
  expect(anDerReihe(nachher)).toEqual([])
  expect(nachher.map(({ nummer }) => nummer).sort((a, b) => a - b)).toEqual(nachher.map((_, stelle) => stelle + 1))
  const jetzige = aktuelle[0]?.stufe ?? Number.POSITIVE_INFINITY
  for (const { status, stufe } of nachher) if (status === 'ZUKUENFTIG') expect(stufe).toBeGreaterThan(jetzige)
  for (const alt of vorher) {
    const neu = nachher.find(({ id }) => id === alt.id)
    expect(neu?.nummer).toBe(alt.nummer)
    const vorbei = alt.status !== 'AKTUELL' && alt.status !== 'ZUKUENFTIG'
    if (vorbei && was !== 'zuruecknehmen') expect(neu).toEqual(alt)
  }
}

/** Done by whoever may, to one of the steps that are there; what is refused must have changed nothing. */
async function tunAn(id: string, alle: readonly Schritt[], wahl: number, each: Handlung): Promise<void> {
  const ziel = alle[wahl % alle.length]
  if (!ziel) return
  const addressat = LEUTE.find((name) => an(name).person === ziel.person) ?? WHO
  switch (each.was) {
    case 'erledigen':
      return still(
        tun(addressat, (ctx) => schrittErledigen(ctx, ziel.id, { ergebnis: each.ergebnis, vermerk: 'dazu' })),
      )
    case 'weiterleiten':
      return still(tun(addressat, (ctx) => schrittWeiterleiten(ctx, ziel.id, an(each.wer))))
    case 'zuruecknehmen':
      return still(tun(addressat, (ctx) => erledigungZuruecknehmen(ctx, ziel.id)))
    case 'hinzufuegen': {
      const { wer: name, ...rest } = each.schritt
      const wann = each.naechstes ? 'ALS_NAECHSTES' : 'ZULETZT'
      return still(tun(WHO, (ctx) => schritteHinzufuegen(ctx, id, [{ ...rest, ...an(name) }], wann)))
    }
    case 'ueberspringen':
      return still(tun(WHO, (ctx) => schrittUeberspringen(ctx, ziel.id)))
    case 'zurueckrufen':
      return still(tun(WHO, (ctx) => laufwegZurueckrufen(ctx, id)))
  }
}

/** A refusal is an answer; a bug is not. */
async function still(work: Promise<unknown>): Promise<void> {
  expect((await abgewiesen(work)).name ?? 'ging').toMatch(/^(ging|Conflict|Invalid|Forbidden|NotFound)$/)
}

test('two people at once finish a step once', async () => {
  const { vorgang } = await gefuellt()
  for (let runde = 0; runde < 5; runde++) {
    const weg = await tun(WHO, (ctx) =>
      laufwegBeginnen(ctx, vorgang.id, [
        { verfuegung: 'ZUR_KENNTNIS', amt: 'ha' },
        { verfuegung: 'ZUR_KENNTNIS', amt: 'ke' },
      ]),
    )
    const [erster] = await stand(weg)
    const beide = (['meinhard.hauptamt', 'meinhard.datenschutz'] as const).map((name) =>
      abgewiesen(tun(name, (ctx) => schrittErledigen(ctx, erster?.id ?? ''))),
    )
    expect((await Promise.all(beide)).map(({ code }) => code).sort()).toEqual(['geschaeftsgang.schritt.stand', 'ging'])
    expect((await stand(weg)).map(({ status }) => status)).toEqual(['ERLEDIGT', 'AKTUELL'])
  }
})
