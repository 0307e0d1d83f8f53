import { clerkAt } from '../client.ts'
import type { Cluster } from '../cluster.ts'
import { pin, startProgram } from '../process.ts'
import { quantile, rounded } from '../statistics.ts'
import { nameOf } from './content.ts'

const PORT = 19_783
const TURNS = 100

export interface Registered {
  readonly betriebe: number
  readonly asked: readonly { readonly what: string; readonly p50: number; readonly p95: number; readonly max: number }[]
  /** seconds until the last byte of all of it */
  readonly csv: number
  readonly xlsx: number
}

const ZEILE =
  'edges { node { id name geschaeftsbezeichnung taetigkeit strasse hausnummer plz ort status } } pageInfo { hasNextPage endCursor }'
const SUCHE = `query ($suche: String, $after: String) { gewerbebetriebe(suche: $suche, first: 50, after: $after) { ${ZEILE} } }`
const LISTE = `query ($filter: Gewerbelistenfilter!, $after: String) { gewerbeliste(filter: $filter, first: 50, after: $after) { ${ZEILE} } }`
const ZAHL = 'query ($filter: Gewerbelistenfilter!) { gewerbelistenzahl(filter: $filter) }'
const JAHR = 'query { gewerbezahlen(jahr: 2026) { monate { bestand } abschnitte { bestand } } }'

/** (l) A register of many Betriebe: searched, listed, counted and taken along by the clerk who keeps it. */
export async function register(cluster: Cluster, betriebe: number): Promise<Registered> {
  await fill(cluster, betriebe)
  const gateway = await startProgram('contestants/gateway.ts', [cluster.folder, String(PORT), 'amt'])
  pin(gateway.pid, 'any')
  try {
    const url = `http://127.0.0.1:${PORT}`
    const clerk = await clerkAt(url, 'g1', nameOf(0))
    const [da] = await cluster.admin<{ n: number }[]>`select count(*)::int as n from gewerbe.betrieb`
    const { gewerbelistenzahl } = await clerk.graphql<{ gewerbelistenzahl: number }>(ZAHL, { filter: {} })
    if (gewerbelistenzahl !== da?.n) throw new Error(`the clerk sees ${gewerbelistenzahl} of ${da?.n}`)
    const asked: Registered['asked'][number][] = []
    for (const [what, frage] of questions()) {
      const took: number[] = []
      for (let turn = -5; turn < TURNS; turn++) {
        const [query, variables] = frage(turn)
        const start = performance.now()
        await clerk.graphql(query, variables)
        if (turn >= 0) took.push(performance.now() - start)
      }
      asked.push({
        what,
        p50: rounded(quantile(took, 0.5), 1),
        p95: rounded(quantile(took, 0.95), 1),
        max: rounded(Math.max(...took), 1),
      })
    }
    const csv = await whole(`${url}/gewerbe/liste.csv?gemeinde=g1`, clerk.headers)
    const xlsx = await whole(`${url}/gewerbe/liste.xlsx?gemeinde=g1`, clerk.headers)
    return { betriebe, asked, csv, xlsx }
  } finally {
    gateway.kill()
  }
}

type Frage = (turn: number) => readonly [query: string, variables: object]

function questions(): readonly (readonly [string, Frage])[] {
  const ab = (turn: number) => `Name ${String(Math.abs(turn * 7919) % 10_000).padStart(5, '0')}`
  const after = (turn: number) => `00000000-0000-7000-8000-000000000000_${ab(turn)}`
  return [
    ['search, one of all', (turn) => [SUCHE, { suche: ab(turn) }]],
    ['search, part of a word', (turn) => [SUCHE, { suche: ['blumen', 'salon', 'handel'][Math.abs(turn) % 3] }]],
    ['search, two words', (turn) => [SUCHE, { suche: `blumen gasse${Math.abs(turn) % 50}` }]],
    ['search, nothing', (turn) => [SUCHE, { suche: `gibtesnicht${turn}` }]],
    ['list, first page', () => [LISTE, { filter: {} }]],
    ['list, further on', (turn) => [LISTE, { filter: {}, after: after(turn) }]],
    ['list, one Ort', (turn) => [LISTE, { filter: { ort: `Ort ${Math.abs(turn) % 20}` } }]],
    ['list, one Abschnitt, deregistered', () => [LISTE, { filter: { abschnitt: 'G', status: 'ABGEMELDET' } }]],
    ['count, one Ort', (turn) => [ZAHL, { filter: { ort: `Ort ${Math.abs(turn) % 20}` } }]],
    ['figures of a year', () => [JAHR, {}]],
  ]
}

async function whole(address: string, headers: Record<string, string>): Promise<number> {
  const start = performance.now()
  const answer = await fetch(address, { headers })
  if (answer.status !== 200) throw new Error(`${address}: ${answer.status}`)
  await answer.arrayBuffer()
  return rounded((performance.now() - start) / 1000, 1)
}

/** Set by set, in Akten that are there, of the office of the clerk who asks. */
async function fill({ admin }: Cluster, betriebe: number): Promise<void> {
  await admin`
    insert into gewerbe.betrieb (gemeinde, id, name, strasse, hausnummer, plz, ort, rechtsform, taetigkeit, wz_code, wz_ausgabe, status,
      beginn, ende, namen, suchtext, akte, schutzklasse, federfuehrung)
    select 'g1', uuidv7(), b.name, b.strasse, n::text, '37276', b.ort, 'einzelunternehmen', b.taetigkeit, b.wz, '2025',
      case when n % 4 = 0 then 'ABGEMELDET' else 'AKTIV' end, date '2010-01-01' + n % 5000,
      case when n % 4 = 0 then date '2024-01-01' + n % 500 end, b.name, gewerbe.falten(concat_ws(' ', b.name, b.taetigkeit, b.strasse, b.ort)),
      a.id, 'PERSONENBEZOGEN', w.amt
    from generate_series(1, ${betriebe}::int) n
    cross join lateral (select 'Name ' || lpad((n % 10000)::text, 5, '0') || ' Zeile ' || n as name, 'Gasse' || n % 300 as strasse,
      'Ort ' || n % 20 as ort, (array['Blumenladen', 'Frisiersalon', 'Großhandel mit Papier', 'Gaststätte'])[1 + n % 4] as taetigkeit,
      (array['47.76.0', '96.21.0', '46.49.1', '56.11.1'])[1 + n % 4] as wz) b
    join (select id, row_number() over (order by id) as at, count(*) over () as alle from akte.akte where gemeinde = 'g1') a
      on a.at = 1 + n % a.alle
    cross join (select z.amt from identity.zuweisung z join identity.person p on p.id = z.person
      where z.gemeinde = 'g1' and p.kennung = ${nameOf(0)} and z.rolle = 'sachbearbeitung' limit 1) w`
  // As the worker enters them hour by hour.
  await admin`
    insert into gewerbe.suchwort (gemeinde, endung, betrieb) select gemeinde, substr(wort, ab, 24), id from gewerbe.betrieb,
      regexp_split_to_table(suchtext, '[^a-z0-9]+') wort, generate_series(1, length(wort) - 2) ab on conflict do nothing`
  await admin`update gewerbe.betrieb set worte_offen = false`
  await admin`vacuum analyze gewerbe.betrieb, gewerbe.suchwort`
}

export function registerTable({ betriebe, asked, csv, xlsx }: Registered): string[] {
  return [
    `l  register of ${betriebe} Betriebe, at the gateway, one question after the other (ms: p50, p95, max):`,
    ...asked.map(({ what, p50, p95, max }) => `   ${what.padEnd(36)} ${p50}, ${p95}, ${max}`),
    `   all of it as CSV ${csv} s, as XLSX ${xlsx} s`,
  ]
}
