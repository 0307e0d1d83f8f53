import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readInstallation, writeInstallation } from '@verbundakte/database'
import autocannon from 'autocannon'
import { clerkAt } from './client.ts'
import type { Cluster } from './cluster.ts'
import { cpuMicros, startProgram } from './process.ts'
import { recorder } from './recorder.ts'
import { median, rounded } from './statistics.ts'

const PORT = 19_761
const WORDS = ['Gewerbe', 'Beginn Gewerbe', 'Ablage', 'Ablge', 'geehrte Herren', 'Gewe']

export interface SearchContest {
  readonly name: string
  readonly perSecond: number
  /** CPU of all servers for one search */
  readonly micros: number
  readonly p50: number
  readonly p99: number
}

/** (b) The same questions, through the gateway (rights, overlay, excerpts, rows through the wall) and at the engine. */
export async function searching(cluster: Cluster, rounds: number, seconds: number): Promise<SearchContest[]> {
  if (!cluster.meili) return []
  const questions = await whatTheGatewayAsks(cluster, cluster.meili)
  const gateway = await startProgram('contestants/gateway.ts', [cluster.folder, String(PORT), '1'])
  try {
    const clerk = await clerkAt(`http://127.0.0.1:${PORT}`)
    const json = { 'content-type': 'application/json' }
    const contestants = [
      {
        name: 'Verbundakte',
        headers: { ...clerk.headers, ...json },
        url: `http://127.0.0.1:${PORT}`,
        requests: questions.map(({ word }) => ({ path: '/graphql', body: body(word) })),
      },
      {
        name: 'Meilisearch',
        headers: { authorization: `Bearer ${cluster.meili.key}`, 'accept-encoding': 'identity', ...json },
        url: cluster.meili.url,
        requests: questions.map(({ question }) => question),
      },
    ]
    const results = contestants.map((each) => ({ ...each, rounds: [] as Omit<SearchContest, 'name'>[] }))
    const cpu = () =>
      [gateway.pid ?? 0, cluster.postgresPid, cluster.meiliPid ?? 0].reduce((sum, pid) => sum + cpuMicros(pid), 0)
    for (let round = -1; round < rounds; round++) {
      for (const { url, headers, requests, rounds: done } of results) {
        const before = cpu()
        const result = await autocannon({
          url,
          duration: seconds,
          connections: 4,
          requests: requests.map((request) => ({ method: 'POST' as const, headers, ...request })),
        })
        if (result.non2xx > 0) throw new Error(`${url}: ${result.non2xx} refused`)
        const micros = (cpu() - before) / result.requests.total
        const { p50, p99 } = result.latency
        if (round >= 0) done.push({ perSecond: result.requests.average, micros, p50, p99 })
      }
    }
    return results.map(({ name, rounds }) => ({
      name,
      perSecond: Math.round(median(rounds.map((r) => r.perSecond))),
      micros: rounded(median(rounds.map((r) => r.micros))),
      p50: median(rounds.map((r) => r.p50)),
      p99: median(rounds.map((r) => r.p99)),
    }))
  } finally {
    gateway.kill()
  }
}

/**
 * The question that each word becomes. A gateway of its own asks through the recorder; words that it has to ask twice
 * (nothing found at first) are left out, as there is no one question to compare with.
 */
async function whatTheGatewayAsks(cluster: Cluster, meili: { url: string; key: string }) {
  const between = await recorder(meili.url)
  const folder = await mkdtemp(join(cluster.folder, 'recorded-'))
  const installation = await readInstallation(cluster.folder)
  if (!installation) throw new Error('no installation')
  await writeInstallation(folder, { ...installation, meili: { ...meili, url: between.url } })
  const gateway = await startProgram('contestants/gateway.ts', [folder, String(PORT + 1), '1'])
  try {
    const clerk = await clerkAt(`http://127.0.0.1:${PORT + 1}`)
    const questions = []
    // The first search only learns that the engine has everything.
    await clerk.graphql(SUCHE, { text: 'Anlauf' })
    between.take()
    for (const word of WORDS) {
      const { suche } = await clerk.graphql<{ suche: { anzahl: number } }>(SUCHE, { text: word })
      const [question, ...more] = between.take()
      if (question && more.length === 0 && suche.anzahl > 0) questions.push({ word, question })
    }
    if (questions.length < 3) throw new Error('too few words are one question')
    return questions
  } finally {
    gateway.kill()
    await between.close()
    await rm(folder, { recursive: true })
  }
}

const SUCHE =
  'query ($text: String!) { suche(text: $text, first: 20) { anzahl treffer { id art titel kennzeichen pfad ausschnitt { text treffer } } } }'

const body = (text: string) => JSON.stringify({ query: SUCHE, variables: { text } })
