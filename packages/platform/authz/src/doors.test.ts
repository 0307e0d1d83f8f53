import type { ModuleTable } from '@verbundakte/database'
import { Forbidden, NotFound } from '@verbundakte/kernel'
import { afterAll, expect, test } from 'vitest'
import { eq, oneOf } from './condition.ts'
import { type AuthzContext, authorize, insert, load, update } from './doors.ts'
import { collectRules } from './grants.ts'
import { person } from './person.ts'
import { probeTable, subjects, zeilen } from './proof/rows.ts'
import { Rights } from './rights.ts'

const table = await probeTable([])
afterAll(() => table.drop())

const rights = new Rights(
  subjects,
  collectRules(
    subjects,
    [
      (allow, _person, forbid) => {
        allow('lesen', 'Zeile', { wort: oneOf(['offen', 'meins']) })
        allow(['anlegen', 'aendern'], 'Zeile', { wort: eq('meins') })
        forbid('aendern', 'Zeile', { ja: eq(false) })
      },
    ],
    person('0190e8a2-0000-7000-8000-0000000000aa', 'probe', []),
  ),
)

/** One transaction that is kept, as a use case runs. */
const writing = <T>(work: (ctx: AuthzContext) => Promise<T>) =>
  table.driver.inTransaction((tx) => work({ tx, rights, writing: true }))
const reading: AuthzContext = { tx: table.driver.single, rights, writing: false }

let count = 0
const values = (wort: string, ja = true) => ({
  n: ++count,
  wort,
  ja,
  zahl: 1,
  klein: 1,
  tag: '2026-01-01',
  zeit: new Date(),
  stelle: crypto.randomUUID(),
})
/** A row that somebody else has made. */
async function foreign(wort: string, ja = true): Promise<string> {
  const [row] = await table.driver.single
    .insert(zeilen)
    .values({ ...values(wort, ja), id: crypto.randomUUID(), gemeinde: 'probe' })
    .returning()
  return row?.id ?? ''
}

test('a foreign row, a random id and a text that is no id are answered alike', async () => {
  const answers = await Promise.all(
    [await foreign('fremd'), crypto.randomUUID(), 'x', '', "'; drop table x --", '0'.repeat(9999)].map((id) =>
      load(reading, zeilen, id).catch((error: unknown) => error),
    ),
  )
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]).toBeInstanceOf(NotFound)
})

test('what may be read but not changed is Forbidden, what may not be read is NotFound', async () => {
  const open = await foreign('offen')
  await expect(writing((ctx) => load(ctx, zeilen, open, 'aendern'))).rejects.toThrow(Forbidden)
  const hidden = await foreign('fremd')
  await expect(writing((ctx) => load(ctx, zeilen, hidden, 'aendern'))).rejects.toThrow(NotFound)
  const row = await load(reading, zeilen, open)
  expect(() => authorize(reading, 'loeschen', zeilen, row)).toThrow(Forbidden)
  // Also where a use case has found the row by another way than `load`.
  for (const action of ['lesen', 'aendern'])
    expect(() => authorize(reading, action, zeilen, { ...row, wort: 'fremd' })).toThrow(NotFound)
})

test('a change is checked before and after: nobody gives away, takes or reopens by changing', async () => {
  const mine = await writing((ctx) => insert(ctx, zeilen, values('meins')))
  await expect(writing((ctx) => update(ctx, zeilen, mine.id, { wort: 'fremd' }))).rejects.toThrow(Forbidden)
  await expect(writing((ctx) => update(ctx, zeilen, mine.id, { ja: false }))).rejects.toThrow(Forbidden)
  const closed = await foreign('meins', false)
  await expect(writing((ctx) => update(ctx, zeilen, closed, { ja: true }))).rejects.toThrow(Forbidden)
  await expect(writing((ctx) => update(ctx, zeilen, mine.id, { zahl: 7 }))).resolves.toMatchObject({ zahl: 7 })
  await expect(load(reading, zeilen, mine.id)).resolves.toMatchObject({ wort: 'meins', ja: true, zahl: 7 })
})

test('a new row that would not be the person’s own is refused and not there afterwards', async () => {
  const id = crypto.randomUUID()
  await expect(writing((ctx) => insert(ctx, zeilen, { ...values('fremd'), id }))).rejects.toThrow(Forbidden)
  const left = await table.driver.single.select().from(zeilen)
  expect(left.some((row) => row.id === id)).toBe(false)
})

test('nothing is written outside the transaction of a use case', async () => {
  await expect(insert(reading, zeilen, values('meins'))).rejects.toThrow(/outside the transaction/)
  await expect(update(reading, zeilen, crypto.randomUUID(), { zahl: 1 })).rejects.toThrow(/outside the transaction/)
})

test('a table that is no subject has no rows for anybody', async () => {
  const unknown = { ...zeilen } as ModuleTable
  expect(() => rights.reachable('lesen', unknown)).toThrow(/no subject/)
})
