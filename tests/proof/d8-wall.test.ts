import { lintCatalogue } from '@verbundakte/database'
import { QUEUE_SCHEMA } from '@verbundakte/jobs'
import { App } from '@verbundakte/module'
import { amount, Dice, proofSeed, recordProof, secondsSince } from '@verbundakte/testing'
import postgres, { type Sql, type TransactionSql } from 'postgres'
import { expect, test } from 'vitest'
import { filledVerbund, ownOf } from './filled.ts'
import { fillSignIn, letVisitorsIn } from './visited.ts'
import { functionMutants, type LookName, type Mutant, tableMutants } from './wall-mutants.ts'
import { ALONE, type Looker, type Probe, WallPrint } from './wall-print.ts'

const filled = await filledVerbund()
const { admin, tables } = filled
const visitors = await letVisitorsIn(filled)
await fillSignIn(admin)
const logins = filled.logins.map((login): Looker => ({ login }))
// Some tables are written by functions of the owner alone.
const throughOwner = ['dienst', 'unterstuetzung', 'oeffentlich'].map(
  (standing): Looker => ({ login: `meinhard_${standing}`, owner: true }),
)
const print = await WallPrint.of(admin, tables, (table) => [
  ...visitors,
  ...logins,
  ...(table.startsWith('audit.') ? throughOwner : []),
])

/** One way to look, in which something that is taken away may be noticed. */
interface Look {
  readonly by: string
  readonly isolation?: string
  readonly before: string
}

const everybody = [...new Set([...filled.logins, ...visitors.map(({ login }) => login)])]
  .map((login) => `"${login}"`)
  .join(', ')
const schemas = [...new Set(tables.map(({ schema }) => schema))].join(', ')
const PLAIN: Look = { by: 'am Verhalten', before: '' }
const LOOKS: Readonly<Record<LookName, Look>> = {
  Schema: { by: 'mit verschenktem Schema', before: `grant usage on schema ${schemas} to ${everybody}` },
  Rechte: {
    by: 'mit verschenkten Rechten',
    before: `grant usage on schema ${schemas} to ${everybody}; grant all on all tables in schema ${schemas} to ${everybody}`,
  },
  // A policy that asks another table is held by that table's policy, too: here that one is gone.
  offen: {
    by: 'hinter offenen Tabellen',
    before: ['akte.vorgang', 'akte.dokument', 'gewerbe.anzeige', 'unterstuetzung.auftrag', 'unterstuetzung.notschalter']
      .map((table) => `alter policy unterstuetzung_lesen on ${table} using (true)`)
      .join(';'),
  },
  Schnappschuss: { by: 'mit einem Schnappschuss', isolation: 'isolation level repeatable read', before: '' },
}
const sources = App.schemas(filled.verbund.app.modules)
const findings = async (sql: Sql | TransactionSql) =>
  // The lint only asks; a transaction does that as well as a pool.
  (await lintCatalogue(sql as Sql, [QUEUE_SCHEMA, 'probe'], sources)).map(({ regel, objekt }) => `${regel}: ${objekt}`)

/**
 * Runs `work` in a transaction that leaves nothing behind. Where the program in the background wants the same tables the
 * other way round, the database ends one of the two; then it is run again.
 */
async function undone<T>(isolation: string, work: (tx: TransactionSql) => Promise<T>, left = 3): Promise<T> {
  const done: { result?: T } = {}
  try {
    await admin.begin(isolation, async (tx) => {
      done.result = await work(tx)
      throw done
    })
  } catch (reason) {
    if (reason instanceof postgres.PostgresError && reason.code === DEADLOCK && left > 0)
      return undone(isolation, work, left - 1)
    if (reason !== done) throw reason
  }
  // Set, for otherwise something else was thrown.
  return done.result as T
}

const DEADLOCK = '40P01'

async function inside<T>(tx: TransactionSql, work: (tx: TransactionSql) => Promise<T>): Promise<T> {
  const done: { result?: T } = {}
  await tx
    .savepoint(async (inner) => {
      done.result = await work(inner)
      throw done
    })
    .catch((reason: unknown) => {
      if (reason !== done) throw reason
    })
  return done.result as T
}

/** By which look each mutant is noticed; those that nothing notices are left. */
async function unnoticed(mutants: readonly Mutant[], noticed: Map<string, number>): Promise<Mutant[]> {
  const count = (by: string) => noticed.set(by, (noticed.get(by) ?? 0) + 1)
  let left = [...mutants]
  for (const look of [null, 'Schema', 'Rechte', 'offen', 'Schnappschuss'] as const) {
    const looked = left.filter(({ looks }) => look === null || looks.includes(look))
    const seen = await seenBy(look === null ? PLAIN : LOOKS[look], looked)
    for (const _ of seen) count(look === null ? PLAIN.by : LOOKS[look].by)
    left = left.filter((mutant) => !seen.has(mutant))
  }
  return left
}

/** What the lint of the catalogue notices, one mutant of each table at a time. */
async function seenByLint(mutants: readonly Mutant[]): Promise<Set<Mutant>> {
  const clean = new Set(await findings(admin))
  const seen = new Set<Mutant>()
  let left = mutants
  while (left.length > 0) {
    const some = left.filter(({ table }, n) => left.findIndex((other) => other.table === table) === n)
    const found = await undone('', async (tx) => {
      for (const { make } of some) await tx.unsafe(make)
      return findings(tx)
    })
    const fresh = found.filter((each) => !clean.has(each))
    for (const mutant of some) if (fresh.some((each) => each.endsWith(`: ${mutant.table}`))) seen.add(mutant)
    left = left.filter((mutant) => !some.includes(mutant))
  }
  return seen
}

async function seenBy({ isolation = '', before }: Look, mutants: readonly Mutant[]): Promise<Set<Mutant>> {
  const seen = new Set<Mutant>()
  if (mutants.length === 0) return seen
  // What told of one mutant tells of its neighbours, too, and is asked first; no question is left out for that.
  const told = new Set<number>()
  await undone(isolation, async (tx) => {
    await tx.unsafe(`${ALONE}; ${before}`)
    const whole = new Map<number, string>()
    for (const mutant of mutants) {
      const touched = print.questions(mutant.touches)
      const questions = [...touched.filter((n) => told.has(n)), ...touched.filter((n) => !told.has(n))]
      const fresh = questions.filter((n) => !whole.has(n))
      if (fresh.length > 0)
        for (const [n, said] of (await print.answers(tx, fresh)).entries()) whole.set(fresh[n] ?? -1, said)
      const noticed = await inside(tx, async (inner) => {
        await inner.unsafe(mutant.make)
        return print.differs(
          inner,
          questions,
          questions.map((n) => whole.get(n) ?? ''),
        )
      })
      if (noticed === null) continue
      seen.add(mutant)
      told.add(noticed)
    }
  })
  return seen
}

/**
 * What nothing can notice, and why: exactly these. A row passes `using` before it is changed, and this part looks at no
 * row, so that what it says of the old one it says of the new one.
 */
const SAID_TWICE: Readonly<Record<string, string>> = Object.fromEntries(
  ['betroffen', 'eintrag', 'kopf'].map((table) => [
    `audit.${table}: unterstuetzung_aendern schreibt ohne „(( SELECT verbund.stellung() AS stellung) = 'unterstuetzung'::text)“`,
    'using asks the same, of the login and not of a row',
  ]),
)

test('each policy and each function lost or loosened, each forced wall taken down, is noticed', {
  timeout: amount(600_000, 1_800_000),
}, async () => {
  const begin = performance.now()
  const noticed = new Map<string, number>()
  const left: Mutant[] = []
  // The proof tries all; in small it is half of the tables, others each time.
  const dice = new Dice(proofSeed)
  const tables = amount(0, 1) === 1 ? filled.tables : filled.tables.filter(() => dice.below(2) === 0)
  const mutants = [
    ...(await Promise.all(tables.map((table) => tableMutants(filled, table)))),
    await functionMutants(admin),
  ]
  for (const some of mutants) left.push(...(await unnoticed(some, noticed)))
  const byLint = await seenByLint(left)
  noticed.set('an der Prüfung des Katalogs', byLint.size)
  const survivors = left.filter((mutant) => !byLint.has(mutant)).map(({ what }) => what)
  const tried = mutants.flat().length
  recordProof({
    teil: 'D8-Wand',
    aussage:
      'Jede Richtlinie und jede Funktion, auf der sie steht, entfernt oder gelockert, jede Wand abgeschaltet, jedes Recht zu viel, mit Besuchern in der Gemeinde: die Prüfung bemerkt es',
    versuche: tried,
    fehler: survivors.filter((what) => !(what in SAID_TWICE)).length,
    sekunden: secondsSince(begin),
    angaben: {
      ...{ Fragen: print.size, Besucher: visitors.length },
      ...Object.fromEntries(noticed),
      'gleichwertig, mit Begründung im Test': Object.keys(SAID_TWICE).length,
    },
  })
  const twice = Object.keys(SAID_TWICE).filter((what) => tables.some(({ name }) => what.startsWith(`${name}:`)))
  expect(survivors, `VERBUND_SEED=${proofSeed}`).toEqual(twice)
})

test('the print is steady: where nothing was taken away, it notices nothing', { timeout: 120_000 }, async () => {
  const dice = new Dice(proofSeed)
  const all = print.questions(() => true)
  for (const { by, isolation = '', before } of [PLAIN, ...Object.values(LOOKS)]) {
    const questions = Array.from({ length: amount(400, 4000) }, () => dice.of(all))
    const differs = await undone(isolation, async (tx) => {
      await tx.unsafe(`${ALONE}; ${before}`)
      return print.differs(tx, questions, await print.answers(tx, questions))
    })
    expect(differs, by).toBeNull()
  }
})

test('real connections are told the same as the print of the wall', { timeout: 120_000 }, async () => {
  const dice = new Dice(proofSeed)
  const all = print.questions(({ owner }) => !owner)
  const questions = Array.from({ length: amount(400, 4000) }, () => dice.of(all))
  // With triggers and foreign keys awake, as a login finds them.
  const said = await undone('', async (tx) => {
    await tx.unsafe(`set local search_path = ''; set local timezone = 'Europe/Berlin'`)
    return print.answers(tx, questions)
  })
  const connections = new Map<string, Sql>()
  for (const [n, question] of questions.entries()) {
    const probe = print.probe(question)
    const sql = connections.get(probe.login) ?? filled.as(probe.login)
    connections.set(probe.login, sql)
    expect(await reallyAnswered(sql, probe), `${probe.login}: ${probe.sql}`).toBe(said[n])
  }
})

/** What a login's own connection is told: as the program opens a transaction, and taken back. */
async function reallyAnswered(sql: Sql, { person = '', verb, sql: text }: Probe): Promise<string> {
  const told: { answer?: string } = {}
  return sql
    .begin(async (tx) => {
      await tx`select set_config('verbund.person', ${person}, true)`
      const rows = await tx.unsafe(text)
      told.answer = verb === 'select' ? String(Object.values(rows[0] ?? {})[0]) : String(rows.count)
      throw told
    })
    .then(String, (reason: unknown) => {
      if (reason === told) return told.answer ?? ''
      return reason instanceof postgres.PostgresError ? `${reason.code} ${reason.message}` : String(reason)
    })
}

test('policies hold alone: with every right on every table given away, no login is shown more', {
  timeout: 120_000,
}, async () => {
  const begin = performance.now()
  const wrong: string[] = []
  let trials = 0
  for (const login of filled.logins) {
    const sql = filled.as(login)
    for (const { schema } of tables) await admin.unsafe(`grant usage on schema ${schema} to "${login}"`)
    for (const table of tables) {
      await admin.unsafe(`grant all on ${table.name} to "${login}"`)
      const seen = await sql.unsafe(`select distinct gemeinde from ${table.name} order by 1`).then(
        (rows) => rows.map((row) => String(row.gemeinde)),
        (error: unknown) => (error instanceof postgres.PostgresError ? error.code : String(error)),
      )
      const may = filled.mayShow(login, table)
      const allowed = may === 'any' ? null : may === 'own' ? [ownOf(login)] : []
      trials += 1
      if (allowed && (typeof seen === 'string' || seen.some((each) => !allowed.includes(each))))
        wrong.push(`${login} ${table.name}: ${seen}`)
    }
  }
  recordProof({
    teil: 'D4-Richtlinien',
    aussage: 'Die Richtlinien halten allein: auch mit allen Rechten an allen Tabellen sieht kein Login mehr',
    versuche: trials,
    fehler: wrong.length,
    sekunden: secondsSince(begin),
  })
  expect(wrong.slice(0, 5)).toEqual([])
})
