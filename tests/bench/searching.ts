import autocannon from 'autocannon'
import { clerkAt } from './client.ts'
import type { Cluster } from './cluster.ts'
import { startProgram } from './process.ts'
import { median } from './statistics.ts'

const PORT = 19_761
const WORDS = ['Gewerbe', 'Beginn Gewerbe', 'Ablage', 'Gewrbe', 'geehrte']

/** (b) The same words, at the gateway (rights, overlay, rows through the wall) and at the engine alone. */
export async function searching(cluster: Cluster, rounds: number, seconds: number) {
  if (!cluster.meili) return []
  const gateway = await startProgram('contestants/gateway.ts', [cluster.folder, String(PORT), '1'])
  try {
    const clerk = await clerkAt(`http://127.0.0.1:${PORT}`)
    const index = await biggestIndex(cluster.meili)
    const contestants = [
      {
        name: 'Verbundakte',
        url: `http://127.0.0.1:${PORT}/graphql`,
        headers: { ...clerk.headers, 'content-type': 'application/json' },
        bodies: WORDS.map((text) => JSON.stringify({ query: SUCHE, variables: { text } })),
      },
      {
        name: 'Meilisearch',
        url: `${cluster.meili.url}/indexes/${index}/search`,
        headers: {
          authorization: `Bearer ${cluster.meili.key}`,
          'content-type': 'application/json',
          'accept-encoding': 'identity',
        },
        bodies: WORDS.map((q) =>
          JSON.stringify({ q, limit: 20, attributesToHighlight: ['*'], attributesToCrop: ['text'] }),
        ),
      },
    ]
    const results = contestants.map((each) => ({
      ...each,
      rounds: [] as { perSecond: number; p50: number; p99: number }[],
    }))
    for (let round = -1; round < rounds; round++) {
      for (const each of results) {
        const result = await autocannon({
          url: each.url,
          duration: seconds,
          connections: 4,
          requests: each.bodies.map((body) => ({ method: 'POST' as const, headers: each.headers, body })),
        })
        if (result.non2xx > 0) throw new Error(`${each.name}: ${result.non2xx} refused`)
        if (round >= 0)
          each.rounds.push({ perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 })
      }
    }
    return results.map(({ name, rounds }) => ({
      name,
      perSecond: Math.round(median(rounds.map((r) => r.perSecond))),
      p50: median(rounds.map((r) => r.p50)),
      p99: median(rounds.map((r) => r.p99)),
    }))
  } finally {
    gateway.kill()
  }
}

const SUCHE =
  'query ($text: String!) { suche(text: $text, first: 20) { anzahl treffer { id art titel kennzeichen pfad ausschnitt { text treffer } } } }'

async function biggestIndex(meili: { url: string; key: string }): Promise<string> {
  const response = await fetch(`${meili.url}/stats`, { headers: { authorization: `Bearer ${meili.key}` } })
  const { indexes }: { indexes: Record<string, { numberOfDocuments: number }> } = await response.json()
  const [best] = Object.entries(indexes).sort(([, a], [, b]) => b.numberOfDocuments - a.numberOfDocuments)
  if (!best) throw new Error('no index')
  return best[0]
}
