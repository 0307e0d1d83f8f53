import { Forbidden } from '@verbundakte/kernel'
import { eq as equals } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { eq, oneOf } from './condition.ts'
import { type AuthzContext, insert, load, loadLocked, update, visible } from './doors.ts'
import { explain } from './explain.ts'
import { collectRules, type Grants } from './grants.ts'
import { person } from './person.ts'
import { probeTable, subjects, zeilen } from './proof/rows.ts'
import { Rights } from './rights.ts'

const table = await probeTable([])
afterAll(() => table.drop())

const nobody = person('0190e8a2-0000-7000-8000-0000000000aa', 'probe', [])
const rightsOf = (grants: Grants) => new Rights(subjects, collectRules(subjects, [grants], nobody))
const reading = (rights: Rights): AuthzContext => ({ tx: table.driver.single, rights, writing: false })
const writing = <T>(rights: Rights, work: (ctx: AuthzContext) => Promise<T>) =>
  table.driver.inTransaction((tx) => work({ tx, rights, writing: true }))

const values = (wort: string) => ({
  n: Math.floor(Math.random() * 2 ** 31),
  wort,
  satz: 'geheim',
  ja: true,
  zahl: 1,
  klein: 1,
  tag: '2026-01-01',
  zeit: new Date(),
  stelle: crypto.randomUUID(),
})
async function made(wort: string): Promise<string> {
  const id = crypto.randomUUID()
  await table.driver.single.insert(zeilen).values({ ...values(wort), id, gemeinde: 'probe' })
  return id
}

describe('a rule that names fields', () => {
  const narrow = rightsOf((allow, _person, forbid) => {
    allow(['lesen', 'aendern', 'anlegen'], 'Zeile', { wort: oneOf(['offen', 'zu']) })
    forbid(['lesen', 'aendern', 'anlegen'], 'Zeile', { wort: eq('zu') }, { felder: ['satz'] })
  })
  const some = rightsOf((allow) => {
    allow('lesen', 'Zeile', { wort: oneOf(['offen', 'zu']) }, { felder: ['zahl'] })
    allow('lesen', 'Zeile', { wort: eq('offen') })
  })

  test('hides the field in the rows it means, and the row stays', async () => {
    for (const rights of [narrow, some]) {
      expect((await load(reading(rights), zeilen, await made('offen'))).satz).toBe('geheim')
      expect((await load(reading(rights), zeilen, await made('zu'))).satz).toBeNull()
    }
    expect(await load(reading(some), zeilen, await made('zu'))).toMatchObject({ zahl: 1, wort: 'zu', tag: null })
  })

  test('keeps the SELECT from reading it', async () => {
    const never = rightsOf((allow) => allow('lesen', 'Zeile', { wort: eq('zu') }, { felder: ['zahl'] }))
    const statement = table.driver.single
      .select(visible(reading(never), zeilen))
      .from(zeilen)
      .toSQL().sql
    expect(statement).toContain('case when false then "satz" end as "satz"')
    expect(statement).toMatch(/, "zahl", /)
    const [row] = await table.driver.single
      .select({ child: visible(reading(narrow), zeilen).satz })
      .from(zeilen)
      .where(eqWort('zu'))
    expect(row).toEqual({ child: null })
  })

  test('keeps it out of what is written and answered, as the row was and as it will be', async () => {
    const open = await made('offen')
    const closed = await made('zu')
    await expect(writing(narrow, (ctx) => update(ctx, zeilen, closed, { satz: 'neu' }))).rejects.toThrow(Forbidden)
    const both = { satz: 'neu', wort: 'zu' }
    await expect(writing(narrow, (ctx) => update(ctx, zeilen, open, both))).rejects.toThrow(Forbidden)
    await expect(writing(narrow, (ctx) => insert(ctx, zeilen, values('zu')))).rejects.toThrow(Forbidden)
    const changed = await writing(narrow, (ctx) => update(ctx, zeilen, closed, { zahl: 2 }))
    expect(changed).toMatchObject({ zahl: 2, satz: null })
    expect((await writing(narrow, (ctx) => loadLocked(ctx, zeilen, closed, 'aendern'))).satz).toBeNull()
    const [left] = await table.driver.single.select().from(zeilen).where(eqId(closed))
    expect(left?.satz).toBe('geheim')
  })

  test('agrees in memory and as SQL', async () => {
    for (const rights of [narrow, some]) {
      for (const wort of ['offen', 'zu']) {
        const id = await made(wort)
        const [whole] = await table.driver.single.select().from(zeilen).where(eqId(id))
        const seen: Record<string, unknown> = await load(reading(rights), zeilen, id)
        for (const [field, value] of Object.entries(whole ?? {})) {
          if (value === null) continue
          expect(seen[field] !== null, field).toBe(rights.canField('lesen', zeilen, whole ?? {}, field))
        }
      }
    }
  })

  test.for<[string, readonly string[]]>([
    ['does not exist', ['unbekannt']],
    ['is compared by a rule', ['wort']],
    ['is the key', ['id']],
    ['is none at all', []],
  ])('stops the start when the field %s', ([, felder]) => {
    const grants: Grants = (allow, _person, forbid) => {
      allow('lesen', 'Zeile', { wort: eq('a') })
      forbid('lesen', 'Zeile', undefined, { felder })
    }
    expect(() => rightsOf(grants)).toThrow()
  })
})

describe('explain', () => {
  const rights = rightsOf((allow, _person, forbid) => {
    allow('lesen', 'Zeile', { wort: eq('a') }, { grund: 'Das a ist für alle.' })
    allow('lesen', 'Zeile', { wort: oneOf(['a', 'b']), ja: eq(true) })
    forbid('lesen', 'Zeile', { ja: eq(false) }, { grund: 'Was nicht gilt, wird nicht gezeigt.' })
  })
  const row = (wort: string, ja: boolean) => ({ ...values(wort), ja })

  test('names the deciding rule, its place and its reason; a prohibition wins', () => {
    const why = (wort: string, ja: boolean) => explain(reading(rights), 'lesen', zeilen, row(wort, ja))
    expect(why('a', true)).toMatchObject({ erlaubt: true, grund: 'Das a ist für alle.' })
    expect(why('a', true).regel).toMatch(/authz\/src\/fields\.test\.ts:\d+$/)
    expect(why('b', true)).toMatchObject({
      erlaubt: true,
      grund: '„lesen“ ist Ihnen erlaubt, denn hier gilt: wort ist „a“ oder „b“ und ja ist „true“.',
    })
    expect(why('a', false)).toMatchObject({ erlaubt: false, grund: 'Was nicht gilt, wird nicht gezeigt.' })
    expect(why('c', true)).toEqual({
      erlaubt: false,
      grund: 'Keine Regel erlaubt Ihnen „lesen“ an dieser Stelle.',
      regel: null,
    })
  })

  test('never says anything else than the decision', () => {
    for (const wort of ['a', 'b', 'c']) {
      for (const ja of [true, false]) {
        const { erlaubt } = explain(reading(rights), 'lesen', zeilen, row(wort, ja))
        expect(erlaubt).toBe(rights.can('lesen', zeilen, row(wort, ja)))
        const rule = rights.deciding('lesen', zeilen, row(wort, ja))
        expect(erlaubt).toBe(rule !== null && !rule.inverted)
      }
    }
  })
})

function eqId(id: string) {
  return equals(zeilen.id, id)
}
function eqWort(wort: string) {
  return equals(zeilen.wort, wort)
}
