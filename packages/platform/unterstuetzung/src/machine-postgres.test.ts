import { amount, type PersonName, proofSeed, recordProof, secondsSince, testVerbund } from '@verbundakte/testing'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beenden, beginnen, einengen } from './besuch.ts'
import { ablehnen, pruefen, schalten, widerrufen } from './entscheiden.ts'
import { Abgewiesen, lebt, type Schritt, type Stand, weiter, zustandJetzt } from './machine.ts'
import { haus } from './test-support/haus.ts'
import { STUNDE } from './worte.ts'

// The 110th sequence of this seed has found a review that the database refused.
const SEED = amount(7, proofSeed)
const SEQUENCES = amount(120, 2000)

const verbund = await testVerbund()
const { app, as } = verbund
const { gast, fragen, zustimmen } = haus(verbund)
const { admin } = verbund.database

/** What the model knows: the grant, and whether the Gemeinde has switched support off. */
interface Modell {
  stand: Stand
  aus: boolean
}
interface Wirklich {
  readonly id: string
}
type Step = fc.AsyncCommand<Modell, Wirklich>

/** Runs one step in the machine and in the installation: the same outcome, and the same state afterwards. */
function step(name: string, schritt: Schritt, run: (id: string) => Promise<unknown>): Step {
  return {
    check: () => true,
    toString: () => name,
    async run(modell, { id }) {
      const jetzt = await clock()
      // What the clock alone has done is no step of anybody.
      const expected = tried(() => {
        modell.stand = weiter(modell.stand, schritt, jetzt, modell.aus)
      })
      const happened = await run(id).then(
        () => 'went well',
        (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
      )
      expect(happened).toBe(expected)
      await same(modell, id)
    },
  }
}

async function same(modell: Modell, id: string): Promise<void> {
  const jetzt = await clock()
  const [row] =
    await admin`select zustand, beantragt_am, bis, endet_am, klassen, aktionen from unterstuetzung.auftrag where id = ${id}`
  const wirklich = { zustand: row?.zustand, beantragtAm: row?.beantragt_am, bis: row?.bis, endetAm: row?.endet_am }
  expect(zustandJetzt(wirklich, jetzt)).toBe(zustandJetzt(modell.stand, jetzt))
  expect([row?.klassen, row?.aktionen]).toEqual([modell.stand.klassen, modell.stand.aktionen])
  // The one question that matters, asked at the login of the visitors.
  const { besuch } = await gast('meinhard')
  const inside = lebt(modell.stand, jetzt, modell.aus)
  if (inside) visited.add(id)
  expect(besuch?.auftrag === id).toBe(inside)
}

/** The grants that lived at some time: a run in which nobody ever came in would prove nothing. */
const visited = new Set<string>()

async function clock(): Promise<Date> {
  const [row] = await admin<{ jetzt: Date }[]>`select clock_timestamp() as jetzt`
  return row?.jetzt ?? new Date()
}

function tried(work: () => void): string {
  try {
    work()
    return 'went well'
  } catch (error) {
    if (error instanceof Abgewiesen) return error.code
    throw error
  }
}

const id = (name: string) => as(name as PersonName).person.id
const desk = async () => (await gast('meinhard')).person.id
const gastId = await desk()

const agree = (name: PersonName) =>
  step(`bewilligen ${name}`, { was: 'bewilligen', person: id(name), als: 'GEMEINDE' }, (auftrag) =>
    zustimmen(name, auftrag),
  )
const leitung = as('meinhard.leitung')
const freigabe = as('meinhard.freigabe')
const als = async <T>(work: (ctx: never) => Promise<T>) => app.write(await gast('meinhard'), work as never)

/** Time goes by: for the rows in the database by moving them into the past, for the model just so. */
function wait(hours: number): Step {
  return {
    check: () => true,
    toString: () => `warten ${hours} h`,
    async run(modell, { id: auftrag }) {
      const shift = `${hours} hours`
      await admin.begin(async (tx) => {
        await tx`alter table unterstuetzung.auftrag disable trigger user`
        await tx`update unterstuetzung.auftrag set beantragt_am = beantragt_am - ${shift}::interval, ab = ab - ${shift}::interval,
          bis = bis - ${shift}::interval, begonnen_am = begonnen_am - ${shift}::interval, endet_am = endet_am - ${shift}::interval
          where id = ${auftrag}`
        await tx`alter table unterstuetzung.auftrag enable trigger user`
      })
      const back = (date: Date) => new Date(date.getTime() - hours * STUNDE)
      const { stand } = modell
      modell.stand = {
        ...stand,
        beantragtAm: back(stand.beantragtAm),
        ab: back(stand.ab),
        bis: back(stand.bis),
        begonnenAm: stand.begonnenAm && back(stand.begonnenAm),
        endetAm: stand.endetAm && back(stand.endetAm),
      }
      await same(modell, auftrag)
    },
  }
}

function turn(aus: boolean): Step {
  return {
    check: (modell) => modell.aus !== aus,
    toString: () => (aus ? 'abschalten' : 'anschalten'),
    async run(modell, { id: auftrag }) {
      await app.write(leitung, (ctx) => schalten(ctx, aus))
      const jetzt = await clock()
      modell.aus = aus
      const zustand = zustandJetzt(modell.stand, jetzt)
      // Off ends what is open, by whichever word fits.
      if (aus && zustand === 'BEANTRAGT') modell.stand = { ...modell.stand, zustand: 'ABGELEHNT' }
      if (aus && (zustand === 'BEWILLIGT' || zustand === 'AKTIV'))
        modell.stand = { ...modell.stand, zustand: 'WIDERRUFEN' }
      if (aus && (zustand === 'VERFALLEN' || zustand === 'ABGELAUFEN'))
        modell.stand = { ...modell.stand, zustand: await stored(auftrag) }
      await same(modell, auftrag)
    },
  }
}

async function stored(auftrag: string): Promise<Stand['zustand']> {
  const [row] = await admin<
    { zustand: Stand['zustand'] }[]
  >`select zustand from unterstuetzung.auftrag where id = ${auftrag}`
  return row?.zustand ?? 'VERFALLEN'
}

const steps: fc.Arbitrary<Step>[] = [
  fc.constant(agree('meinhard.leitung')),
  fc.constant(agree('meinhard.freigabe')),
  fc.constant(step('beginnen', { was: 'beginnen', person: gastId }, (auftrag) => als((ctx) => beginnen(ctx, auftrag)))),
  fc.constant(step('beenden', { was: 'beenden', person: gastId }, (auftrag) => als((ctx) => beenden(ctx, auftrag)))),
  fc.constant(
    step('ablehnen', { was: 'ablehnen', person: freigabe.person.id }, (auftrag) =>
      app.write(freigabe, (ctx) => ablehnen(ctx, auftrag, 'nein')),
    ),
  ),
  fc.constant(
    step('widerrufen', { was: 'widerrufen', person: leitung.person.id }, (auftrag) =>
      app.write(leitung, (ctx) => widerrufen(ctx, auftrag, 'genug')),
    ),
  ),
  fc.constant(
    step('pruefen', { was: 'pruefen', person: leitung.person.id, urteil: 'IN_ORDNUNG' }, (auftrag) =>
      app.write(leitung, (ctx) => pruefen(ctx, auftrag, 'IN_ORDNUNG', 'gut')),
    ),
  ),
  fc
    .constantFrom(['INTERN'], ['INTERN', 'SOZIAL'])
    .map((klassen) =>
      step(`einengen ${klassen}`, { was: 'einengen', person: gastId, umfang: { klassen } }, (auftrag) =>
        als((ctx) => einengen(ctx, auftrag, { klassen })),
      ),
    ),
  fc.constantFrom(1, 3, 25).map(wait),
  fc.boolean().map(turn),
]

test(`machine and database say the same, in ${SEQUENCES} sequences: seed ${SEED}`, { timeout: 1_800_000 }, async () => {
  const begin = performance.now()
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.commands(steps, { maxCommands: 12 }), async (zuZweit, commands) => {
      await app.write(leitung, (ctx) => schalten(ctx, true))
      await app.write(leitung, (ctx) => schalten(ctx, false))
      const auftrag = await fragen('meinhard', {
        klassen: ['INTERN', 'PERSONENBEZOGEN'],
        aktionen: zuZweit ? ['aendern'] : [],
      })
      await fc.asyncModelRun(
        () => ({ model: { stand: { ...auftrag, zustimmungen: [] }, aus: false }, real: { id: auftrag.id } }),
        commands,
      )
    }),
    { seed: SEED, numRuns: SEQUENCES, endOnFailure: true },
  )
  recordProof({
    teil: 'D6-Datenbank',
    aussage: 'Zufällige Schritte: Programm und Trigger der Datenbank erlauben und verweigern dasselbe',
    versuche: SEQUENCES,
    fehler: 0,
    sekunden: secondsSince(begin),
    angaben: { 'verschiedene Zustände': visited.size },
  })
  expect(visited.size).toBeGreaterThan(SEQUENCES / 50)
})
