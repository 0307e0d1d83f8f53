import { rows } from '@verbundakte/database'
import { amount, proofSeed, recordProof, secondsSince } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { rowAudience } from '../audience.ts'
import { collectRules } from '../grants.ts'
import type { Row } from '../match.ts'
import { person } from '../person.ts'
import { Rights } from '../rights.ts'
import { asGrants, plainRows, ruleSets, sayableRuleSets } from './generate.ts'
import { allowed, type PlainRule } from './reference.ts'
import { probeTable, subject, subjects, zeilen } from './rows.ts'

/** The same seed gives the same rules: `VERBUND_SEED=… VERBUND_REGELSAETZE=250000 vitest run …/agreement.test.ts` */
const seed = proofSeed
const count = Number(process.env.VERBUND_REGELSAETZE ?? amount(3000, 100_000))
const BATCH = 100
const LONG = amount(60_000, 1_800_000)

const plain = fc.sample(plainRows(150), { seed, numRuns: 1 })[0] ?? []
const table = await probeTable(plain)
afterAll(() => table.drop())
// As a use case gets them: read by Drizzle through the driver in use.
const loaded: Row[] = await table.driver.single.select().from(zeilen).orderBy(zeilen.n)
const anyone = person('0190e8a2-0000-7000-8000-0000000000aa', 'probe', [])
const rightsOf = (rules: readonly PlainRule[]) =>
  new Rights(subjects, collectRules(subjects, [asGrants(rules)], anyone))

/** The numbers of the rows that each rule set allows, as Postgres says; many rule sets in one statement. */
async function bySql(sets: readonly Rights[]): Promise<string[]> {
  const each = sets.map(
    (rights) =>
      sql`(select coalesce(string_agg(n::text, ',' order by n), '') from ${zeilen} where ${rights.reachable('lesen', zeilen)})`,
  )
  const [row] = await rows<{ found: string[] }>(
    table.driver.single,
    sql`select json_build_array(${sql.join(each, sql`, `)}) as found`,
  )
  return row?.found ?? []
}

const byMemory = (rights: Rights) => loaded.flatMap((row, n) => (rights.can('lesen', zeilen, row) ? [n] : [])).join()
const byReference = (rules: readonly PlainRule[]) =>
  plain.flatMap((row) => (allowed(rules, 'lesen', row) ? [row.n] : [])).join()

test('memory, SQL and a naive interpreter allow the same rows, whatever the rules', { timeout: LONG }, async () => {
  const sets = fc.sample(ruleSets, { seed, numRuns: count })
  const start = performance.now()
  const wrong: unknown[] = []
  let some = 0
  for (let at = 0; at < sets.length; at += BATCH) {
    const batch = sets.slice(at, at + BATCH)
    const rights = batch.map(rightsOf)
    const found = await bySql(rights)
    for (const [index, rules] of batch.entries()) {
      const right = rights[index]
      const answers = { reference: byReference(rules), memory: right ? byMemory(right) : '?', sql: found[index] }
      if (answers.reference !== '' && answers.reference.split(',').length < plain.length) some += 1
      if (new Set(Object.values(answers)).size > 1) wrong.push({ rules, ...answers })
    }
  }
  const seconds = (performance.now() - start) / 1000
  console.info(
    `authz: ${sets.length} rule sets × ${plain.length} rows, seed ${seed}: ${Math.round(sets.length / seconds)} sets/s, ${wrong.length} differences`,
  )
  recordProof({
    teil: 'D1',
    aussage: 'Zufällige Regelsätze: Speicher, SQL und ein schlichter Nachbau erlauben dieselben Zeilen (D1, D3)',
    versuche: sets.length * plain.length * 3,
    fehler: wrong.length,
    sekunden: secondsSince(start),
    angaben: { Regelsätze: sets.length, Zeilen: plain.length },
  })
  // The smallest one says most.
  wrong.sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)
  expect(wrong.slice(0, 3), `VERBUND_SEED=${seed}`).toEqual([])
  // A proof over rules that allow all or nothing would prove little.
  expect(some).toBeGreaterThan(sets.length / 4)
})

const SHAPES = [
  [],
  ['wort'],
  ['ja'],
  ['zahl'],
  ['wort', 'ja'],
  ['ja', 'zahl'],
  ['zahl', 'wort'],
  ['wort', 'ja', 'zahl'],
  ['satz'],
  ['tag'],
  ['zeit'],
  ['stelle'],
]

test('audience tokens find the rows that memory allows, no more and no fewer', { timeout: LONG }, () => {
  const start = performance.now()
  const tokens = loaded.map((row) => new Set(rowAudience(subject, SHAPES, row)))
  const columns = [['wort', 'ja', 'zahl'], ['satz'], ['tag'], ['zeit'], ['stelle']] as const
  const sets = columns.flatMap((each, n) =>
    fc.sample(sayableRuleSets(each), { seed, numRuns: n === 0 ? Math.ceil(count / 2) : Math.ceil(count / 8) }),
  )
  const wrong = sets.flatMap((rules) => {
    const rights = rightsOf(rules)
    const audience = rights.audience(zeilen, SHAPES)
    const found = loaded.flatMap((_row, n) => (audience.some((token) => tokens[n]?.has(token)) ? [n] : [])).join()
    const answers = { audience: found, memory: byMemory(rights), reference: byReference(rules) }
    return new Set(Object.values(answers)).size > 1 ? [{ rules, ...answers }] : []
  })
  wrong.sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)
  expect(wrong.slice(0, 3), `VERBUND_SEED=${seed}`).toEqual([])
  recordProof({
    teil: 'D1-Suche',
    aussage: 'Zufällige Regelsätze: die Suchmarken finden dieselben Zeilen wie der Speicher',
    versuche: sets.length * plain.length,
    fehler: wrong.length,
    sekunden: secondsSince(start),
    angaben: { Regelsätze: sets.length },
  })
})

test('neither order nor repetition of rules changes an answer; more permission never takes, more prohibition never gives', () => {
  const one = fc.tuple(ruleSets, ruleSets, fc.infiniteStream(fc.nat()))
  fc.assert(
    fc.property(one, ([rules, more, dice]) => {
      const before = new Set(byMemory(rightsOf(rules)).split(','))
      const keyed = rules.map((rule) => ({ rule, key: dice.next().value ?? 0 }))
      const shuffled = [...keyed.sort((a, b) => a.key - b.key).map(({ rule }) => rule), ...rules]
      expect(new Set(byMemory(rightsOf(shuffled)).split(','))).toEqual(before)
      const wider = byMemory(rightsOf([...more.filter((rule) => !rule.forbid), ...rules])).split(',')
      for (const n of before) if (n !== '') expect(wider).toContain(n)
      const narrower = byMemory(rightsOf([...more.filter((rule) => rule.forbid), ...rules])).split(',')
      for (const n of narrower) if (n !== '') expect(before).toContain(n)
    }),
    { seed, numRuns: 150 },
  )
})
