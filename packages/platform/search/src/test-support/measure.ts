/**
 * Prints what the README of this package says: `./node_modules/.bin/node packages/platform/search/src/test-support/measure.ts [cards] [words]`.
 * Servers of its own in a temporary folder; numbers mean nothing beside other work on the machine.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { gemeindeId } from '@verbundakte/kernel'
import { installVerbund, openVerbund } from '@verbundakte/module'
import { startMeilisearch, startPostgres } from '@verbundakte/testing/embedded'
import { startIndexer } from '../indexer/start-indexer.ts'
import { openSearch } from '../open-search.ts'
import { prefixOf } from '../prefix.ts'
import { notizen, notizenModule, write } from './notizen.ts'

const CARDS = Number(process.argv[2] ?? 10_000)
/** of each text; 130 are a page */
const WORDS = Number(process.argv[3] ?? 130)
const GEMEINDE = gemeindeId('meinhard')
const FRONT = ['Straßen', 'Gewerbe', 'Müll', 'Bau', 'Grundstücks', 'Gebühren', 'Schul', 'Wasser', 'Haushalts', 'Melde']
const BACK = ['satzung', 'anmeldung', 'bescheid', 'gesellschaft', 'amt', 'reinigung', 'plan', 'verordnung', 'akte']

const word = () => `${pick(FRONT)}${pick(BACK)}`
const entry = (titel = `${word()} ${Math.floor(Math.random() * 1e6)}`) => ({
  amt: 'ga',
  titel,
  inhalt: Array.from({ length: WORDS }, (_, n) => (n % 3 ? word() : `Wort${Math.floor(Math.random() * 20_000)}`)).join(
    ' ',
  ),
})

const ort = await mkdtemp(join(tmpdir(), 'verbundakte-messung-'))
const programme = fileURLToPath(new URL('../../../../../.data/programme', import.meta.url))
const [postgres, meilisearch] = await Promise.all([
  startPostgres({ directory: join(ort, 'postgres') }),
  startMeilisearch({ directory: join(ort, 'meilisearch'), programs: programme }),
])
// Ends like everything else when somebody loses patience: servers are stopped, nothing stays.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => Promise.all([postgres.stop(), meilisearch?.stop()]).finally(() => process.exit(1)))
}

try {
  await measure(meilisearch && { url: meilisearch.url, key: meilisearch.key })
} finally {
  await Promise.all([postgres.stop(), meilisearch?.stop()])
  await rm(ort, { recursive: true, force: true })
}

async function measure(meili: { url: string; key: string } | null): Promise<void> {
  const gemeinden = [
    {
      ...{ id: GEMEINDE, name: 'Meinhard', art: 'Gemeinde' as const, ags: '06636007', kurz: 'MEI', hosts: [] },
      ...{ module: ['notizen'], aemter: [], platzierung: 'haupt' },
    },
  ]
  const modules = [notizenModule]
  const installation = await installVerbund({
    ...{ adminUrls: { haupt: postgres.adminUrl }, gemeinden, modules, meili, ablage: join(ort, 'ablage') },
    previous: null,
  })
  const { app, databases, close } = await openVerbund({ installation, modules, gemeinden })
  const source = app.subjects.of(notizen.table)
  const indexer = await startIndexer({
    ...{ databases, subjects: app.subjects, gemeinden: [GEMEINDE], sources: new Map([['Notiz', notizen]]) },
    read: (gemeinde, work) => app.asBetrieb(gemeinde, 'Messung der Suche').read(work),
    onError: (sentence, error) => console.error(sentence, error),
  })
  const { rowAudience } = await import('@verbundakte/authz')
  const audience = rowAudience(source, notizen.shapes, { amt: 'ga' })
  const search = openSearch({ databases, installation })
  const alone = openSearch({ databases, installation: { ...installation, meili: null } })
  const ask = (text: string, where = search) =>
    where.find(GEMEINDE, audience, { text, filter: {}, limit: 20, offset: 0 })

  const filling = performance.now()
  for (let n = 0; n < CARDS; n += 50) await write(app, GEMEINDE, ...Array.from({ length: 50 }, () => entry()))
  await indexer.catchUp()
  const cards = performance.now()
  await indexer.settled(GEMEINDE)
  console.log(`${CARDS} written and on cards: ${rate(filling, cards)}, in the engine: ${rate(filling)}`)

  for (const text of ['Wort123', 'Wort123 Bauamt', 'Müllgebühren', 'Gewerbeanmeldung', '']) {
    await latency(`„${text}“ search`, () => ask(text))
    if (meili) await latency(`„${text}“ directly`, () => direct(meili, text))
    await latency(`„${text}“ Postgres alone`, () => ask(text, alone), 20)
  }

  const delays: number[] = []
  for (let n = 0; n < 200; n++) {
    const titel = `Einmalig${n}x${Date.now()}`
    await write(app, GEMEINDE, entry(titel))
    const committed = performance.now()
    while ((await ask(titel)).total === 0) await sleep(1)
    delays.push(performance.now() - committed)
    await sleep(Math.random() * 100)
  }
  console.log(`commit → findable: ${percentiles(delays)}`)
  await indexer.settled(GEMEINDE)

  const rebuilding = performance.now()
  await indexer.rebuild(GEMEINDE)
  console.log(`rebuild: ${rate(rebuilding)}`)
  await indexer.stop()
  await databases
    .als(GEMEINDE, 'dienst')
    .single.execute(`update search.karte set bestaetigt = false where id in (select id from search.karte limit 1000)`)
  await latency('„Wort123“ with 1000 open cards', () => ask('Wort123'))
  await close()

  async function direct({ url, key }: { url: string; key: string }, q: string): Promise<void> {
    const answer = await fetch(`${url}/indexes/${prefixOf(installation)}${GEMEINDE}_dienst/search`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'accept-encoding': 'identity' },
      body: JSON.stringify({
        ...{ q, filter: `audience IN ["${audience.join('","')}"]`, limit: 20, locales: ['deu'], facets: ['*'] },
        ...{ attributesToRetrieve: ['id'], matchingStrategy: 'all' },
      }),
    })
    await answer.json()
  }
}

async function latency(what: string, work: () => Promise<unknown>, times = 100): Promise<void> {
  for (let n = 0; n < 10; n++) await work()
  const all: number[] = []
  for (let n = 0; n < times; n++) {
    const start = performance.now()
    await work()
    all.push(performance.now() - start)
  }
  console.log(`${what}: ${percentiles(all)}`)
}

function percentiles(all: number[]): string {
  const sorted = [...all].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(1)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms`
}

function rate(start: number, end = performance.now()): string {
  return `${((end - start) / 1000).toFixed(1)} s, ${Math.round(CARDS / ((end - start) / 1000))} a second`
}

function pick(list: readonly string[]): string {
  return list[Math.floor(Math.random() * list.length)] ?? ''
}
