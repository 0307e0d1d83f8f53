import { readFile } from 'node:fs/promises'
import { clerkAt } from './client.ts'
import type { Cluster } from './cluster.ts'
import { startProgram } from './process.ts'
import { quantile, rounded } from './statistics.ts'

export interface Asked {
  readonly name: string
  /** rows on the first page */
  readonly rows: number
  readonly p50: number
  readonly max: number
}

const PORT = 19_752
/** Entries begin behind those of the other parts. */
const BEHIND = 1_000_000
const AKTE = '11111111-1111-4111-8111-111111111111'
const clerk = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const LEFT = clerk(99)

/** The query of the screen `Protokoll`, as the browser sends it, through a gateway: every question eleven times, and its next page. */
export async function asking(cluster: Cluster, log: string): Promise<Asked[]> {
  const { admin } = cluster
  await admin`
    insert into identity.zuweisung (gemeinde, person, rolle, amt)
    select gemeinde, id, 'datenschutz', 'ha' from identity.person where gemeinde = ${log} on conflict do nothing`
  const query = await readFile(
    new URL('../web/protokoll.graphql', import.meta.resolve('@verbundakte/protokoll')),
    'utf8',
  )
  const gateway = await startProgram('contestants/gateway.ts', [cluster.folder, String(PORT), '11'])
  try {
    const officer = await clerkAt(`http://127.0.0.1:${PORT}`, log)
    const asked: Asked[] = []
    for (const [name, filter] of Object.entries(QUESTIONS)) {
      const page = async (after: string | null) => {
        const start = performance.now()
        const { protokoll } = await officer.graphql<Page>(query, { ...filter, after }, 'Protokoll')
        return { ...protokoll, took: performance.now() - start }
      }
      const first: number[] = []
      const next: number[] = []
      let rows = 0
      for (let n = 0; n < 11; n++) {
        const { took, edges, pageInfo } = await page(null)
        first.push(took)
        rows = edges.length
        if (pageInfo.hasNextPage) next.push((await page(pageInfo.endCursor)).took)
      }
      asked.push({ name, rows, p50: rounded(quantile(first, 0.5), 1), max: rounded(quantile(first, 1), 1) })
      if (next.length === 0) continue
      const p50 = rounded(quantile(next, 0.5), 1)
      asked.push({ name: '  next page', rows, p50, max: rounded(quantile(next, 1), 1) })
    }
    return asked
  } finally {
    gateway.kill()
  }
}

interface Page {
  readonly protokoll: {
    readonly edges: readonly unknown[]
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  }
}

const QUESTIONS: Record<string, object> = {
  'the newest': {},
  'one month of nine years ago': { von: '2017-05-01', bis: '2017-05-31' },
  'who saw or changed this Akte': { objekt: AKTE },
  '… in one month of eight years ago': { objekt: AKTE, von: '2018-03-01', bis: '2018-03-31' },
  '… and this person': { objekt: AKTE, person: clerk(0) },
  '… and a person who never did': { objekt: AKTE, person: clerk(7) },
  'an Aktenzeichen': { objekt: '130.50-050001' },
  'an Aktenzeichen that nobody has': { objekt: '999.99-000001' },
  'what this person did': { person: clerk(7) },
  '… in one month, of a person': { person: clerk(7), von: '2017-05-01', bis: '2017-05-31' },
  'a person who left, since then': { person: LEFT, von: '2020-01-01' },
  'one kind of event': { ereignis: 'akte.e3' },
  '… this kind in one month of seven years ago': { ereignis: 'akte.e3', von: '2019-05-01', bis: '2019-05-31' },
  'a kind given up long ago, since then': { ereignis: 'akte.alt', von: '2020-01-01' },
  'a person and a kind of event that never meet': { person: clerk(7), ereignis: 'akte.e3' },
}

/**
 * Ten years, written as superuser without the indexes, which are made afterwards (two to three times as fast): 50 clerks, one more
 * who left after the first, 20 kinds of event and one given up, every thousandth entry about the same Akte, every hundredth its making.
 */
export async function fillLog({ admin }: Cluster, log: string, entries: number): Promise<void> {
  const indexes = await admin<{ name: string; made: string }[]>`
    select indexname as name, indexdef as made from pg_indexes
    where schemaname = 'audit' and tablename = 'eintrag' and indexname <> 'eintrag_pkey'`
  for (const { name } of indexes) await admin.unsafe(`drop index audit.${name}`)
  for (let from = 1; from <= entries; from += 1_000_000) {
    await admin`
      insert into audit.eintrag (gemeinde, seq, zeit, ereignis, subjekt, subjekt_id, person, kanonisch, hash, nutzlast, salz)
      select ${log}, n + ${BEHIND}::int, zeit, ereignis, 'Akte', objekt, person,
        json_build_object('akteur', json_build_object('person', person), 'anfrage', gen_random_uuid(), 'ereignis', ereignis,
          'nutzlast', encode(h, 'hex'), 'subjekt', json_build_object('art', 'Akte', 'id', objekt), 'zeit', zeit)::text,
        h, case when n % 100 = 1 then jsonb_build_object('kennzeichen', '130.50-' || lpad((n / 100)::text, 6, '0'))
          else '{"felder": ["betreff"]}' end, substr(h, 1, 16)
      from generate_series(${from}::int, least(${from}::int + 999999, ${entries}::int)) n,
        lateral (select timestamptz '2016-01-01' + n * (interval '10 years' / ${entries}::int) as zeit, sha256(int4send(n)) as h,
          case when n <= ${entries}::int / 10 and n % 7 = 0 then 'akte.alt' else 'akte.e' || n % 20 end as ereignis,
          case when n % 1000 = 0 then ${AKTE}::uuid else gen_random_uuid() end as objekt,
          case when n <= ${entries}::int / 10 and n % 5 = 0 then ${LEFT}::uuid
            else ('00000000-0000-4000-8000-' || lpad((n % 50)::text, 12, '0'))::uuid end as person) entry`
  }
  for (const { made } of indexes) await admin.unsafe(made)
  await admin`
    insert into audit.betroffen
    select ${log}, case when n % 100 = 0 then ${AKTE}::uuid else gen_random_uuid() end, seq, person from audit.eintrag
    cross join lateral (select seq - ${BEHIND}::int as n) entry
    where gemeinde = ${log} and seq between ${BEHIND}::int + 1 and ${BEHIND}::int + ${entries}::int / 10`
  await admin`vacuum analyze audit.eintrag`
  await admin`vacuum analyze audit.betroffen`
}
