import type { ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { CLERK, type Cluster } from './cluster.ts'
import { load } from './load.ts'
import { cpuMicros, memoryMb, pin, startProgram } from './process.ts'
import { median, rounded } from './statistics.ts'

const OURS = `query Liste { akten(first: 20, amt: "ga") { edges { node { id aktenzeichen betreff position { kennzeichen titel }
  vorgaenge(first: 5) { edges { node { id kennzeichen betreff neuesteDokumente(first: 3) { id kennzeichen betreff typ } } } } } } } }`

const POSTGRAPHILE = `query Liste { akten: allAktes(first: 20, condition: { federfuehrung: "ga" }, orderBy: ROW_ID_DESC) { edges { node {
  id: rowId aktenzeichen betreff position: aktenplanPositionByGemeindeAndPosition { kennzeichen titel }
  vorgaenge: vorgangsByGemeindeAndAkte(first: 5, orderBy: ROW_ID_DESC) { edges { node { id: rowId kennzeichen betreff
    neuesteDokumente: dokumentsByGemeindeAndVorgang(first: 3, orderBy: ROW_ID_DESC) { nodes { id: rowId kennzeichen betreff typ } } } } } } } } }`

const CONTESTANTS = [
  { name: 'Verbundakte', program: 'contestants/gateway.ts', query: OURS },
  { name: 'PostGraphile 5', program: 'contestants/postgraphile.ts', query: POSTGRAPHILE },
  { name: 'Hono + SQL', program: 'contestants/hono-sql.ts', query: OURS },
] as const

/** Before each measured turn. */
const WARM_UP_SECONDS = 3

export interface NestedListOptions {
  readonly cluster: Cluster
  readonly gemeinden: number
  readonly rounds: number
  readonly seconds: number
  readonly only?: readonly string[]
}

export interface Contest {
  readonly name: string
  readonly perSecond: number
  /** CPU of server and Postgres for one request */
  readonly micros: number
  readonly p50: number
  readonly p99: number
  readonly memoryMb: number
}

/** 20 Akten with position, Vorgänge and their newest Dokumente: each contestant in turn, again and again; medians. */
export async function nestedList(options: NestedListOptions): Promise<Contest[]> {
  const chosen = CONTESTANTS.filter(({ name }) => !options.only || options.only.includes(name))
  const running: Running[] = []
  let port = 19_701
  for (const contestant of chosen) {
    const process = await startProgram(contestant.program, [
      options.cluster.folder,
      String(port),
      String(options.gemeinden),
    ])
    running.push({ ...contestant, process, pid: process.pid ?? 0, url: `http://127.0.0.1:${port}/graphql`, rounds: [] })
    port += 1
  }
  try {
    const cookie = await signIn(options, running)
    const headers = { cookie, 'x-gemeinde': 'g1', 'content-type': 'application/json', accept: 'application/json' }
    await sameAnswers(running, headers)
    const shot = (each: Running, seconds: number) => ({
      url: each.url,
      headers,
      body: body(each.query),
      seconds,
      connections: 16,
    })
    pin(process.pid, 1)
    for (let round = 0; round < options.rounds; round++) {
      for (const each of running) {
        // Warms caches and compilers again after the others had their turn.
        await load(shot(each, WARM_UP_SECONDS))
        const before = cpuMicros(each.pid) + cpuMicros(options.cluster.postgresPid)
        const result = await load(shot(each, options.seconds))
        const after = cpuMicros(each.pid) + cpuMicros(options.cluster.postgresPid)
        each.rounds.push({ ...result, micros: (after - before) / result.requests, memoryMb: memoryMb(each.pid) })
      }
    }
    return running.map(({ name, rounds }) => ({
      name,
      perSecond: rounded(median(rounds.map((r) => r.perSecond))),
      micros: rounded(median(rounds.map((r) => r.micros))),
      p50: median(rounds.map((r) => r.p50)),
      p99: median(rounds.map((r) => r.p99)),
      memoryMb: rounded(Math.max(...rounds.map((r) => r.memoryMb))),
    }))
  } finally {
    pin(process.pid, 'any')
    for (const { process } of running) process.kill()
  }
}

interface Running {
  readonly name: string
  readonly query: string
  readonly url: string
  readonly pid: number
  readonly process: ChildProcess
  readonly rounds: Round[]
}

interface Round {
  readonly perSecond: number
  readonly micros: number
  readonly p50: number
  readonly p99: number
  readonly memoryMb: number
}

const body = (query: string) => JSON.stringify({ query, operationName: 'Liste' })

async function signIn(options: NestedListOptions, running: readonly { name: string; url: string }[]): Promise<string> {
  const gateway = running.find(({ name }) => name === 'Verbundakte')
  if (!gateway) throw new Error('the gateway signs everybody in')
  const response = await fetch(gateway.url.replace('/graphql', '/anmelden'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(CLERK),
  })
  const cookie = response.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`sign-in failed: ${response.status} in ${options.cluster.folder}`)
  return cookie
}

/** Before anything is timed: all answer the same. */
async function sameAnswers(
  running: readonly { name: string; url: string; query: string }[],
  headers: Record<string, string>,
): Promise<void> {
  const hashes = new Map<string, string>()
  for (const { name, url, query } of running) {
    const response = await fetch(url, { method: 'POST', headers, body: body(query) })
    const answer: { data?: unknown; errors?: unknown } = await response.json()
    if (answer.errors) throw new Error(`${name}: ${JSON.stringify(answer.errors).slice(0, 500)}`)
    hashes.set(name, createHash('sha256').update(canonical(answer.data)).digest('hex'))
  }
  if (new Set(hashes.values()).size !== 1) throw new Error(`different answers: ${JSON.stringify([...hashes])}`)
}

/** Keys in order; a connection and a plain list of the same rows are the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    if ('nodes' in part) return part.nodes
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
