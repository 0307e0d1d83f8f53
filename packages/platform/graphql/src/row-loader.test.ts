import { collectRules, eq, person, Rights, Subjects } from '@verbundakte/authz'
import { keyColumns, moduleSchema, openDriver, rows, word } from '@verbundakte/database'
import { desc, sql } from 'drizzle-orm'
import { integer, uuid } from 'drizzle-orm/pg-core'
import { afterAll, expect, inject, test } from 'vitest'
import type { Context } from './context.ts'
import { rowBy, rowsBy } from './row-loader.ts'

const blaetter = moduleSchema('probe').table('blatt', {
  ...keyColumns(),
  mappe: uuid('mappe'),
  nummer: integer('nummer').notNull(),
  geheim: word('geheim').notNull(),
})
const subjects = new Subjects({ Blatt: blaetter })

const name = `lader_${crypto.randomUUID().slice(0, 8)}`
const server = connect('postgres')
await rows(server.single, sql.raw(`create database ${name}`))
const driver = connect(name)
await rows(
  driver.single,
  sql.raw(`create schema probe; create table probe.blatt (gemeinde text collate "C" not null default 'probe',
    id uuid primary key, mappe uuid, nummer integer not null, geheim text collate "C" not null)`),
)
afterAll(async () => {
  await driver.close()
  await rows(server.single, sql.raw(`drop database ${name} with (force)`))
  await server.close()
})

const id = () => crypto.randomUUID()
const [a, b, c, verborgen, mappe, leer] = [id(), id(), id(), id(), id(), id()]
await driver.single.insert(blaetter).values(
  [
    { id: a, mappe, nummer: 1, geheim: 'nein' },
    { id: b, mappe, nummer: 2, geheim: 'nein' },
    { id: c, mappe: null, nummer: 3, geheim: 'nein' },
    { id: verborgen, mappe, nummer: 4, geheim: 'ja' },
  ].map((blatt) => ({ ...blatt, gemeinde: 'probe' })),
)

/** A request that may read what is not secret. */
function request(): Context {
  const leser = person(crypto.randomUUID(), 'probe', [])
  const rules = collectRules(subjects, [(allow) => allow('lesen', 'Blatt', { geheim: eq('nein') })], leser)
  return { tx: driver.single, rights: new Rights(subjects, rules), writing: false } as unknown as Context // all it looks at
}

const ids = (found: readonly { id: string }[] | null | Error) =>
  Array.isArray(found) ? found.map(({ id }) => id) : found

test('a row is found by its key in one question; what may not be read is as absent as what is not there', async () => {
  const laden = rowBy(blaetter, 'id')(request())
  const found = await laden.loadMany([c, verborgen, crypto.randomUUID(), a, 'kein-schluessel'])
  expect(found.map((row) => (row instanceof Error ? row : (row?.nummer ?? null)))).toEqual([3, null, null, 1, null])
})

test('rows are sorted to the key they belong to, in their order, without those that may not be read', async () => {
  const laden = rowsBy(blaetter, 'mappe', desc(blaetter.nummer))(request())
  const [inMappe, ohne] = await laden.loadMany([mappe, leer])
  expect(ids(inMappe ?? null)).toEqual([b, a])
  expect(ohne).toEqual([])
})

function connect(database: string) {
  const url = new URL(inject('adminUrl'))
  url.pathname = `/${database}`
  return openDriver({ url: url.href, login: url.username, password: decodeURIComponent(url.password), max: 1 })
}
