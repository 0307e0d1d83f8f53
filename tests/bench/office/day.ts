import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from '../cluster.ts'
import { allInTheEngine } from '../filing.ts'
import { cpuMicros, memoryMb, pin, startProgram } from '../process.ts'
import { fillTextsInPieces } from '../rows.ts'
import { quantile, rounded } from '../statistics.ts'
import { PEOPLE } from './content.ts'
import { type Asked, Person } from './person.ts'
import { screenQuestions } from './screens.ts'

const PORT = 19_781
/** At work at the same time. */
export const AT_WORK = 50
/** Between two screens, from half of it to one and a half: brisk work, all day, by everybody. */
const PAUSE_MS = 2000

export interface OfficeDay {
  readonly documents: number
  readonly turns: readonly Turn[]
  readonly indexed: { readonly perSecond: number; readonly cpu: Readonly<Record<string, number>> }
}

export interface Turn {
  readonly name: string
  readonly perSecond: number
  readonly gatewayMb: number
  /** share of one core, by program */
  readonly cpu: Readonly<Record<string, number>>
  readonly asked: readonly {
    readonly what: string
    readonly count: number
    readonly p50: number
    readonly p95: number
    readonly max: number
  }[]
}

/** (h) Fifty of two hundred people work at once: first as people do, then as fast as they get answers. */
export async function officeDay(cluster: Cluster, size: { documents: number; seconds: number }): Promise<OfficeDay> {
  await fillTextsInPieces(cluster.admin, 'g1')
  const start = performance.now()
  const used = cpuOf({ postgres: cluster.postgresPid, meilisearch: cluster.meiliPid ?? 0 })
  const worker = await startProgram('contestants/worker.ts', [cluster.folder, 'amt'])
  pin(worker.pid, 'any')
  await allInTheEngine(cluster, size.documents)
  const seconds = (performance.now() - start) / 1000
  const indexed = {
    perSecond: rounded(size.documents / seconds),
    cpu: { worker: rounded(cpuMicros(worker.pid ?? 0) / 1e6 / seconds, 2), ...used(seconds) },
  }
  const gateway = await startProgram('contestants/gateway.ts', [cluster.folder, String(PORT), 'amt'])
  // Here everything shares the two cores, as on the machine of a town hall.
  pin(gateway.pid, 'any')
  const pids = { gateway: gateway.pid ?? 0, postgres: cluster.postgresPid, meilisearch: cluster.meiliPid ?? 0 }
  try {
    const questions = screenQuestions()
    const asked: Asked[] = []
    const people: Person[] = []
    for (let i = 0; i < AT_WORK; i++) {
      people.push(
        await Person.signedIn(`http://127.0.0.1:${PORT}`, Math.floor((i * PEOPLE) / AT_WORK), questions, asked),
      )
    }
    const turns: Turn[] = []
    for (const [name, pause] of [
      ['warm-up', PAUSE_MS],
      [`${AT_WORK} people, ${PAUSE_MS / 1000} s between two screens`, PAUSE_MS],
      [`${AT_WORK} people without a pause`, 0],
    ] as const) {
      asked.length = 0
      const used = cpuOf(pids)
      const own = process.cpuUsage()
      const begin = performance.now()
      await work(people, pause, name === 'warm-up' ? 10 : size.seconds)
      const seconds = (performance.now() - begin) / 1000
      if (name === 'warm-up') continue
      turns.push({
        name,
        perSecond: rounded(asked.length / seconds),
        gatewayMb: rounded(memoryMb(pids.gateway)),
        cpu: {
          ...used(seconds),
          load: rounded((process.cpuUsage(own).user + process.cpuUsage(own).system) / 1e6 / seconds, 2),
        },
        asked: summary(asked),
      })
    }
    return { documents: size.documents, turns, indexed }
  } finally {
    gateway.kill()
    worker.kill()
  }
}

/** CPU that programs use from now on, as shares of one core. */
function cpuOf(pids: Readonly<Record<string, number>>): (seconds: number) => Record<string, number> {
  const before = Object.entries(pids).map(([program, pid]) => ({ program, pid, micros: cpuMicros(pid) }))
  return (seconds) =>
    Object.fromEntries(
      before.map(({ program, pid, micros }) => [program, rounded((cpuMicros(pid) - micros) / 1e6 / seconds, 2)]),
    )
}

async function work(people: readonly Person[], pauseMs: number, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000
  const pause = async () => {
    if (pauseMs > 0 && performance.now() < end) await sleep(pauseMs * (0.5 + Math.random()))
  }
  await Promise.all(
    people.map(async (person) => {
      // Nobody comes in at the same second.
      await sleep(Math.random() * pauseMs)
      while (performance.now() < end) await person.round(pause)
    }),
  )
}

function summary(asked: readonly Asked[]): Turn['asked'] {
  const rowOf = (what: string, of: readonly Asked[]) => {
    const times = of.map(({ ms }) => ms)
    return {
      what,
      count: times.length,
      p50: rounded(quantile(times, 0.5), 1),
      p95: rounded(quantile(times, 0.95), 1),
      max: rounded(Math.max(...times)),
    }
  }
  const kinds = [...new Set(asked.map(({ what }) => what))].sort()
  return [
    ...kinds.map((what) =>
      rowOf(
        what,
        asked.filter((each) => each.what === what),
      ),
    ),
    rowOf('all', asked),
  ]
}
