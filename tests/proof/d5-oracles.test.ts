import { proofSeed, recordProof, secondsSince } from '@verbundakte/testing'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { filledVerbund } from './filled.ts'

const filled = await filledVerbund()
const { admin } = filled
const clerk = filled.as('meinhard_dienst')
const walled = filled.tables.filter(({ shared }) => !shared)

/** What Postgres says to a statement that is undone at once: rows or the words of the error. */
async function told(statement: string, secret: string): Promise<string> {
  // The code of an error is no place for a secret; a short one would only spoil it.
  const hidden = (text: string) => (secret === '' ? text : text.replaceAll(secret, '#'))
  const answer = await clerk.unsafe(`begin; ${statement}`).then(
    (results) => hidden(JSON.stringify(results.at(-1)?.count ?? results)),
    (error: unknown) =>
      error instanceof postgres.PostgresError
        ? `${error.code} | ${hidden([error.message, error.detail ?? '', error.where ?? ''].join(' | '))}`
        : hidden(String(error)),
  )
  await clerk.unsafe('rollback')
  return answer
}

interface Key {
  readonly tabelle: string
  readonly name: string
  readonly spalten: string[]
  readonly art: string
}

const literal = (value: unknown) =>
  value === null ? 'null' : `'${String(value instanceof Date ? value.toISOString() : value).replaceAll("'", "''")}'`

/** A value of the same kind that nobody has. */
function fresh(value: unknown): string {
  if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)) return crypto.randomUUID()
  if (typeof value === 'number' || /^\d+$/.test(String(value))) return '987654'
  return `${String(value)}-frei`
}

test('unique keys: a value that the neighbour has is as free as one that nobody has', async () => {
  const begin = performance.now()
  const keys = await admin<Key[]>`
    select x.indrelid::regclass::text as tabelle, i.relname as name, 'u' as art,
      (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = x.indrelid and a.attnum = any ((x.indkey::int2[])[0:x.indnkeyatts - 1]) and a.attname <> 'gemeinde') as spalten
    from pg_index x join pg_class i on i.oid = x.indexrelid where x.indisunique and x.indexprs is null
      and x.indrelid::regclass::text = any (${walled.map(({ name }) => name)})`
  const wrong: string[] = []
  let trials = 0
  for (const { tabelle, name, spalten } of keys) {
    if (!spalten) continue
    const columns = walled.find((table) => table.name === tabelle)?.columns ?? []
    const theirs = await admin.unsafe(`select * from ${tabelle} where gemeinde = 'sontra' limit 3`)
    for (const row of theirs) {
      // What is empty is in nobody's way.
      if (spalten.some((column) => row[column] === null)) continue
      const insert = (values: (column: string) => string, more = '') =>
        `insert into ${tabelle} (${columns.map((c) => `"${c}"`)}) select ${columns.map((c) => (spalten.includes(c) ? values(c) : `"${c}"`))}
         from ${tabelle} limit 1 ${more}`
      // Of several columns the one that is no number makes the key one that nobody has: numbers are bounded by checks.
      const named = spalten.filter((c) => typeof row[c] !== 'number')
      const changed = named.length > 0 ? named : spalten
      const free = new Map(spalten.map((c) => [c, changed.includes(c) ? fresh(row[c]) : row[c]]))
      for (const more of ['', 'on conflict do nothing', `on conflict (gemeinde, ${spalten}) do nothing`]) {
        const typed = (value: unknown) => literal(value)
        const own = await admin.unsafe(
          `select 1 from ${tabelle} where gemeinde = 'meinhard' and ${spalten.map((c) => `"${c}"::text = ${literal(row[c])}`).join(' and ')}`,
        )
        // The shared plan stands in both Gemeinden under the same ids: there it is one's own that is in the way.
        if (own.length > 0) continue
        const taken = await told(
          insert((c) => typed(row[c]), more),
          String(row[spalten[0] ?? '']),
        )
        const nobody = await told(
          insert((c) => typed(free.get(c)), more),
          String(free.get(spalten[0] ?? '')),
        )
        trials += 1
        if (taken.slice(0, 5) !== nobody.slice(0, 5)) wrong.push(`${name} ${more}: ${taken} – ${nobody}`)
      }
    }
  }
  recordProof({
    teil: 'D5-Schlüssel',
    aussage: 'Eindeutige Schlüssel verraten nichts: was der Nachbar hat, ist hier frei',
    versuche: trials,
    fehler: wrong.length,
    sekunden: secondsSince(begin),
    angaben: { Schlüssel: keys.length },
  })
  expect(wrong.slice(0, 5), `VERBUND_SEED=${proofSeed}`).toEqual([])
  expect(trials).toBeGreaterThan(10)
})

test('references: to the neighbour’s row they fail like to nothing, with the same words', async () => {
  const begin = performance.now()
  const keys = await admin<(Key & { ziel: string; zielspalten: string[] })[]>`
    select k.conrelid::regclass::text as tabelle, k.conname as name, 'f' as art, k.confrelid::regclass::text as ziel,
      (select array_agg(a.attname::text order by p.n) from unnest(k.conkey) with ordinality p (att, n) join pg_attribute a on a.attrelid = k.conrelid and a.attnum = p.att where a.attname <> 'gemeinde') as spalten,
      (select array_agg(a.attname::text order by p.n) from unnest(k.confkey) with ordinality p (att, n) join pg_attribute a on a.attrelid = k.confrelid and a.attnum = p.att where a.attname <> 'gemeinde') as zielspalten
    from pg_constraint k where k.contype = 'f' and k.conrelid::regclass::text = any (${walled.map(({ name }) => name)})`
  const wrong: string[] = []
  let trials = 0
  for (const { tabelle, name, spalten, ziel, zielspalten } of keys) {
    const [column] = spalten ?? []
    const [target] = zielspalten ?? []
    if (!column || !target) continue
    const theirs = await admin.unsafe(
      `select "${target}" as value from ${ziel} t where gemeinde = 'sontra' and not exists
        (select from ${ziel} m where m.gemeinde = 'meinhard' and m."${target}" = t."${target}") limit 5`,
    )
    for (const { value } of theirs) {
      for (const change of [
        (v: string) => `update ${tabelle} set "${column}" = ${literal(v)}`,
        (v: string) =>
          `update ${tabelle} set "${column}" = ${literal(v)} where exists (select from ${ziel} z where z."${target}"::text = ${literal(v)})`,
      ]) {
        const free = fresh(value)
        const taken = await told(change(String(value)), String(value))
        const nobody = await told(change(free), free)
        trials += 1
        if (taken !== nobody) wrong.push(`${name}: ${taken} – ${nobody}`)
      }
    }
  }
  recordProof({
    teil: 'D5-Verweise',
    aussage: 'Verweise auf Zeilen des Nachbarn scheitern wie Verweise ins Leere, mit denselben Worten',
    versuche: trials,
    fehler: wrong.length,
    sekunden: secondsSince(begin),
    angaben: { Verweise: keys.length },
  })
  expect(wrong.slice(0, 5)).toEqual([])
  expect(trials).toBeGreaterThan(10)
})
