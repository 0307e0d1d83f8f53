import { collectRules, Rights, type Row, type Value } from '@verbundakte/authz'
import { readingAs, rows } from '@verbundakte/database'
import { gemeindeId } from '@verbundakte/kernel'
import { discover, MODULE_ROOTS } from '@verbundakte/module'
import { openSearch } from '@verbundakte/search'
import { amount, Dice, proofSeed, recordProof, secondsSince, testVerbund } from '@verbundakte/testing'
import { startSearch } from '@verbundakte/worker'
import { sql } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillRandomly } from './random-rows.ts'
import { allowedByReference } from './reference.ts'
import { randomPerson, rolesOf } from './roles.ts'
import { comparedValues } from './vocabulary.ts'

const PERSONS = amount(250, 2500)
const ROWS = amount(60, 150)
const MEINHARD = gemeindeId('meinhard')

const modules = await discover([...MODULE_ROOTS, new URL('../modules/fixture/', import.meta.url)])
const verbund = await testVerbund({ modules })
const { app, database } = verbund
// The index alone: rows that nobody filed are no work for the jobs, and no mailboxes to look into.
const indexer = await startSearch(verbund, (satz, error) => console.error(satz, error))
afterAll(() => indexer.stop())
const dice = new Dice(proofSeed)
const roles = rolesOf(modules)
const persons = Array.from({ length: PERSONS }, () => randomPerson(dice, roles))
const rightsOf = new Map(
  persons.map((who) => [
    who,
    new Rights(
      app.subjects,
      collectRules(
        app.subjects,
        modules.map((module) => module.abilities),
        who,
      ),
    ),
  ]),
)
const rules = [...rightsOf.values()].flatMap((rights) => rights.rules)

/** The rows of each subject in Meinhard, whole, as a use case would be given them. */
const loaded = new Map<string, Row[]>()
/** The cards of each findable subject: some rows are not to be found by anybody, e.g. what was withdrawn. */
const findable = new Map<string, ReadonlySet<string>>()

beforeAll(async () => {
  const vocabulary = new Map<string, readonly unknown[]>()
  for (const name of app.subjects.names) {
    const subject = app.subjects.named(name)
    const { schema, name: table } = getTableConfig(subject.table)
    for (const [key, values] of comparedValues(rules, name)) {
      const column = subject.columns.get(key)?.column.name
      vocabulary.set(`${schema}.${table}.${column}`, [...values.slice(0, 40), ...other(values)])
    }
  }
  // What is taken off a list nobody finds: that must not be most of it, or there is little to compare.
  vocabulary.set('papier.papierteil.entfernt_am', [null, null, null, '2026-11-01T00:00:00Z'])
  // A card reads the title of the form and of the branch: there are three of one, and two lists of the other.
  vocabulary.set('gewerbe.anzeige.art', ['anmeldung', 'ummeldung', 'abmeldung'])
  vocabulary.set('gewerbe.betrieb.wz_ausgabe', ['2008', '2025'])
  const schemas = modules.map((module) => module.name)
  await fillRandomly(database.admin, { schemas, gemeinden: ['meinhard', 'sontra'], count: ROWS, dice, vocabulary })
  for (const name of app.subjects.names) {
    const { table } = app.subjects.named(name)
    loaded.set(name, await app.asBetrieb(MEINHARD, 'Nachweis').read(async (ctx) => ctx.tx.select().from(table)))
  }
  await indexer.rebuild(MEINHARD)
  await indexer.settled(MEINHARD)
  for (const name of modules.flatMap((module) => Object.keys(module.search ?? {}))) {
    const cards = await database.admin<{ id: string }[]>`
      select right(id, 36) as id from search.karte where gemeinde = 'meinhard' and art = ${name} and not entfernt`
    findable.set(name, new Set(cards.map(({ id }) => id)))
  }
}, 180_000)

/** A value of the same kind that no rule names. */
function other(values: readonly Value[]): readonly unknown[] {
  const [first] = values
  if (typeof first === 'string') return [/^[0-9a-f-]{36}$/.test(first) ? dice.uuid() : 'anders']
  return typeof first === 'boolean' ? [!first] : typeof first === 'number' ? [first + 1, first - 1] : []
}

const idsOf = (list: readonly Row[]) =>
  list
    .map((row) => String(row.id))
    .sort()
    .join()

test('every rule of every module means the same rows in memory, as SQL behind the wall, to a naive reader and in the search', {
  timeout: amount(240_000, 1_800_000),
}, async () => {
  const begin = performance.now()
  const wrong: unknown[] = []
  let decisions = 0
  let some = 0
  const searching = openSearch({ databases: verbund.databases, installation: database.installation })
  const withoutEngine = openSearch({
    databases: verbund.databases,
    installation: { ...database.installation, meili: null },
  })
  const asked = app.subjects.names.flatMap((name) => {
    const actions = new Set(['lesen', 'loeschen', ...rules.filter((r) => r.subject === name).map((r) => r.action)])
    return [...actions].map((action) => ({ name, action, table: app.subjects.named(name).table }))
  })
  for (const [who, rights] of rightsOf) {
    const answered = await readingAs(verbund.databases, MEINHARD, 'dienst', (tx) =>
      rows<{ found: string[] }>(
        tx,
        // An array, not a function: of the latter Postgres takes a hundred arguments at most.
        sql`select to_json(array[${sql.join(
          asked.map(
            ({ action, table }) =>
              sql`(select coalesce(string_agg(${table.id}::text, ',' order by ${table.id}::text), '') from ${table} where ${rights.reachable(action, table)})`,
          ),
          sql`, `,
        )}]) as found`,
      ),
    )
    for (const [n, { name, action, table }] of asked.entries()) {
      const all = loaded.get(name) ?? []
      const memory = all.filter((row) => rights.can(action, table, row))
      const answers: Record<string, string> = {
        memory: idsOf(memory),
        reference: idsOf(all.filter((row) => allowedByReference(rights.rules, action, name, row))),
        sql: answered[0]?.found[n] ?? '?',
      }
      if (memory.length > 0 && memory.length < all.length) some += 1
      decisions += 3 * all.length
      const source = action === 'lesen' ? modules.flatMap((module) => module.search?.[name] ?? [])[0] : undefined
      if (source) {
        const cards = findable.get(name)
        const inSearch = idsOf(memory.filter((row) => cards?.has(String(row.id))))
        for (const [how, engine] of Object.entries({ meilisearch: searching, postgres: withoutEngine })) {
          const found = await engine.find(MEINHARD, rights.audience(table, source.shapes), {
            ...{ text: '', filter: { art: [name] }, limit: 1000, offset: 0 },
          })
          const hits = idsOf(found.hits.map(({ id }) => ({ id })))
          if (hits !== inSearch) wrong.push({ who: who.schluessel, name, how, hits, inSearch, hinweis: found.hinweis })
          if (how === 'meilisearch' && database.installation.meili) expect(found.hinweis).toBeNull()
          decisions += cards?.size ?? 0
        }
      }
      if (new Set(Object.values(answers)).size > 1) wrong.push({ who: who.schluessel, name, action, ...answers })
    }
  }
  recordProof({
    teil: 'D2',
    aussage:
      'Die wirklichen Regeln aller Module: Speicher, SQL hinter der Wand, schlichter Nachbau und Suche (Meilisearch, Postgres) erlauben dieselben Zeilen',
    versuche: decisions,
    fehler: wrong.length,
    sekunden: secondsSince(begin),
    angaben: { Personen: PERSONS, Rollen: roles.length, Gegenstände: app.subjects.names.length, Zeilen: ROWS },
  })
  expect(wrong.slice(0, 3), `VERBUND_SEED=${proofSeed}`).toEqual([])
  expect(some).toBeGreaterThan(PERSONS)
  for (const [name, cards] of findable) expect(cards.size, name).toBeGreaterThan(ROWS / 2)
})
