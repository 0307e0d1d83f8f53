import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { endWithNpm } from '@verbundakte/infra/lokal/caller.ts'
import { auditing } from './auditing.ts'
import { alike, type Content, gemeinden, openCluster } from './cluster.ts'
import { filing } from './filing.ts'
import { nestedList } from './nested-list.ts'
import { office, withNeighbour } from './office/content.ts'
import { officeDay } from './office/day.ts'
import { distributing } from './office/distributing.ts'
import { importing } from './office/importing.ts'
import { longScan } from './office/long-scan.ts'
import { manyMails } from './office/mails.ts'
import { register } from './office/register.ts'
import { reading } from './reading.ts'
import { type Result, report } from './report.ts'
import { fillTexts } from './rows.ts'
import { searching } from './searching.ts'

// Its servers end with it (temporaryPlace), however it ends.
endWithNpm(() => process.exit(137))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: 'small' },
    only: { type: 'string' },
    count: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '10' },
  },
})
const rounds = Number(values.rounds)
const seconds = Number(values.seconds)
const full = values.size === 'full'
const count = (small: number, large: number) => Number(values.count ?? (full ? large : small))
const wanted = (letter: string) => values.only === undefined || values.only === letter
const results: Result[] = []

// (a) and (e): documents grow, then Gemeinden grow.
if (wanted('a') || wanted('e')) {
  for (const documents of full ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]) {
    await measured(`a: ${documents} Dokumente, 1 Gemeinde`, alike(1, documents), async (cluster) => {
      const contest = await nestedList({ cluster, gemeinden: 1, rounds, seconds })
      results.push({ part: 'a', axis: { documents, gemeinden: 1 }, contest })
    })
  }
  for (const count of full ? [11, 100] : [11]) {
    const documents = count * 10_000
    await measured(`a: ${count} Gemeinden`, alike(count, documents), async (cluster) => {
      const contest = await nestedList({
        cluster,
        gemeinden: count,
        rounds,
        seconds,
        only: ['Verbundakte', 'Hono + SQL'],
      })
      results.push({ part: 'a', axis: { documents, gemeinden: count }, contest })
    })
  }
}
if (wanted('b') || wanted('c') || wanted('d') || wanted('e')) {
  await measured('b, c, d, e: ablegen, suchen', alike(1, full ? 100_000 : 10_000), async (cluster) => {
    await fillTexts(cluster.admin, gemeinden(1))
    const filed = await filing(cluster, full ? 1000 : 300)
    results.push(
      { part: 'c', findable: filed.findable },
      { part: 'd', filed: filed.filed },
      { part: 'e', memory: filed.memory },
    )
    results.push({ part: 'b', contest: await searching(cluster, rounds, seconds) })
  })
}

if (wanted('f')) {
  await measured('f: Protokoll', alike(11, 11), async (cluster) => {
    results.push({ part: 'f', audited: await auditing(cluster, full ? 10_000_000 : 1_000_000, seconds) })
  })
}

if (wanted('g')) {
  process.stderr.write('g: Text lesen und erkennen … ')
  results.push({ part: 'g', read: await reading(full ? 2000 : 400, full ? 100 : 12) })
  process.stderr.write('fertig\n')
}

if (wanted('h')) {
  const documents = full ? 1_000_000 : 100_000
  await measured(`h: ein Amt mit ${documents} Dokumenten`, office(documents), async (cluster) => {
    results.push({ part: 'h', day: await officeDay(cluster, { documents, seconds: seconds * rounds }) })
  })
}

if (wanted('i')) {
  await measured('i: Scan-Ordner', office(1500), async (cluster) => {
    results.push({ part: 'i', imported: await importing(cluster, count(2000, 10_000)) })
  })
}

if (wanted('j')) {
  await measured('j: Gewerbe verteilen', office(1500), async (cluster) => {
    results.push({ part: 'j', distributed: await distributing(cluster, count(2000, 10_000)) })
  })
}

if (wanted('k')) {
  await measured('k: ein Scan mit vielen Seiten', office(1500), async (cluster) => {
    results.push({ part: 'k', scan: await longScan(cluster, count(60, 500)) })
  })
}

if (wanted('l')) {
  await measured('l: Gewerberegister', office(1500), async (cluster) => {
    results.push({ part: 'l', registered: await register(cluster, count(10_000, 100_000)) })
  })
}

if (wanted('m')) {
  await measured('m: sehr viele E-Mails', withNeighbour(1500), async (cluster) => {
    const mails = await manyMails(cluster, count(1000, 10_000))
    if (mails) results.push({ part: 'm', mails })
  })
}

const machine = {
  cores: cpus().length,
  model: cpus()[0]?.model ?? '',
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
}
const text = report(results, machine)
console.log(text)
await mkdir('.data/bench', { recursive: true })
const stamp = new Date().toISOString().replace(/[:.]/g, '-')
await writeFile(`.data/bench/${stamp}.json`, JSON.stringify({ machine, rounds, seconds, results }, null, 2))
await writeFile(`.data/bench/${stamp}.txt`, text)

async function measured(
  title: string,
  content: Content,
  work: (cluster: Awaited<ReturnType<typeof openCluster>>) => Promise<void>,
) {
  const start = performance.now()
  process.stderr.write(`${title} … `)
  const cluster = await openCluster(content)
  try {
    await work(cluster)
  } finally {
    await cluster.close()
  }
  process.stderr.write(`${Math.round((performance.now() - start) / 1000)} s\n`)
}
