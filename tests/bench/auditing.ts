import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { createRequire } from 'node:module'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { append, exportLog, inLog, Keys, Notary, Recorder, readingLog } from '@verbundakte/audit'
import { collectRules, eq, person, Rights, Subjects } from '@verbundakte/authz'
import { asGemeinde, readInstallation, rows } from '@verbundakte/database'
import { discover, openVerbund, type Verbund } from '@verbundakte/module'
import { sql } from 'drizzle-orm'
import { type Asked, asking, fillLog } from './asking.ts'
import { type Cluster, gemeinden } from './cluster.ts'
import { median, quantile, rounded } from './statistics.ts'

export interface Audited {
  /**
   * Per second: one statement by itself with two and with eight writers a Gemeinde; inside a transaction; and that transaction
   * with nothing in it, for most of what it costs is its begin and its commit.
   */
  readonly appends: Readonly<Record<Way, number>>
  readonly record: { readonly ratio: number; readonly p50Ms: number; readonly p99Ms: number }
  /** entries a second, of one log, and a second of CPU: the machine may be busy with something else; of two logs at once, each by a process */
  readonly verified: { readonly wall: number; readonly cpu: number; readonly sideBySide: number }
  /** tasks that ran or waited beside the measurement, one minute's mean, at its beginning and end */
  readonly load: readonly [number, number]
  readonly entries: number
  readonly asked: readonly Asked[]
  readonly rules: readonly { readonly count: number; readonly nanos: number }[]
}

type Way = 'alone' | 'many' | 'inTransaction' | 'emptyTransaction'

const run = promisify(execFile)
const EVENT = 'akte.geaendert'
/** Has a program say at its end how many microseconds of CPU it took. */
const TELL_CPU = `data:text/javascript,process.on('exit',()=>{const c=process.cpuUsage();process.stderr.write('cpu '+(c.user+c.system))})`
/** Entries in the log that is verified. */
const VERIFIED = 300_000
/** The log that is asked. */
const ASKED = 'g3'

/** (f): what the log costs and how fast it answers. @param entries in the log that is asked */
export async function auditing(cluster: Cluster, entries: number, seconds: number): Promise<Audited> {
  const installation = await readInstallation(cluster.folder)
  if (!installation) throw new Error('the cluster is not installed')
  const verbund = await openVerbund({ installation, gemeinden: gemeinden(11) })
  try {
    const [before = 0] = loadavg()
    const appends = await appended(verbund, seconds)
    const record = await recordCost(verbund)
    const verified = await verification(cluster, verbund)
    await fillLog(cluster, ASKED, entries)
    const asked = await asking(cluster, ASKED)
    const rules = await ruleChecks()
    return {
      appends,
      record,
      verified,
      entries,
      asked,
      rules,
      load: [rounded(before, 1), rounded(loadavg()[0] ?? 0, 1)],
    }
  } finally {
    await verbund.close()
  }
}

/** Two or eight writers a Gemeinde, one entry at a time, each until it is on disk; every way in turn, medians. */
async function appended(verbund: Verbund, seconds: number): Promise<Audited['appends']> {
  const rates: Record<Way, number[]> = { alone: [], many: [], inTransaction: [], emptyTransaction: [] }
  const ways: readonly Way[] = ['alone', 'many', 'inTransaction', 'emptyTransaction']
  for (const [turn, how] of [...ways, ...ways, ...ways, ...ways].entries()) {
    const rate = await appendRate(verbund, how, seconds)
    // The first turns open connections.
    if (turn >= ways.length) rates[how].push(rate)
  }
  const middle = (how: Way) => rounded(median(rates[how]))
  return {
    alone: middle('alone'),
    many: middle('many'),
    inTransaction: middle('inTransaction'),
    emptyTransaction: middle('emptyTransaction'),
  }
}

async function appendRate({ databases, app, gemeinden }: Verbund, how: Way, seconds: number) {
  let done = 0
  const start = performance.now()
  const deadline = start + seconds * 1000
  await Promise.all(
    gemeinden.flatMap(({ id }) =>
      Array.from({ length: how === 'many' ? 8 : 2 }, async () => {
        while (performance.now() < deadline) {
          const recorder = new Recorder(app.events, { person: crypto.randomUUID(), anfrage: crypto.randomUUID() })
          recorder.record(EVENT, { id: crypto.randomUUID() }, { felder: ['betreff', 'bemerkung'] })
          if (how === 'inTransaction') await inLog(databases, id, (tx) => recorder.flush(tx))
          else if (how === 'emptyTransaction') await inLog(databases, id, (tx) => rows(tx, sql`select 1`))
          else await append(databases, id, recorder)
          done += 1
        }
      }),
    ),
  )
  return done / ((performance.now() - start) / 1000)
}

/** The same transaction, with and without, in turn: an Akte is read and changed, by one clerk alone. */
async function recordCost(verbund: Verbund) {
  const [gemeinde] = verbund.gemeinden
  if (!gemeinde) throw new Error('no Gemeinde')
  const context = { standing: 'dienst', person: crypto.randomUUID(), anfrage: 'x' } as const
  const times: Record<'with' | 'without', number[]> = { with: [], without: [] }
  for (let turn = 0; turn < 1200; turn++) {
    const how = turn % 2 === 0 ? 'with' : 'without'
    const start = performance.now()
    await asGemeinde(verbund.databases, gemeinde.id, context, async (tx) => {
      const [akte] = await rows<{ id: string }>(
        tx,
        sql`select id from akte.akte where gemeinde = verbund.gemeinde() limit 1`,
      )
      await rows(
        tx,
        sql`update akte.akte set bemerkung = ${String(turn)} where gemeinde = verbund.gemeinde() and id = ${akte?.id ?? null}`,
      )
      if (how === 'without') return
      const recorder = new Recorder(verbund.app.events, context)
      recorder.record(EVENT, { id: akte?.id ?? crypto.randomUUID() }, { felder: ['bemerkung'] })
      await recorder.flush(tx)
    })
    // The first turns fill caches.
    if (turn >= 200) times[how].push(performance.now() - start)
  }
  return {
    ratio: rounded(quantile(times.with, 0.5) / quantile(times.without, 0.5), 2),
    p50Ms: rounded(quantile(times.with, 0.5) - quantile(times.without, 0.5), 2),
    p99Ms: rounded(quantile(times.with, 0.99) - quantile(times.without, 0.99), 2),
  }
}

/** From a file, as a third party does: the program, its start included. */
async function verification(cluster: Cluster, verbund: Verbund): Promise<Audited['verified']> {
  const log = verbund.gemeinden[1]?.id
  if (!log) throw new Error('no Gemeinde')
  for (let from = 0; from < VERIFIED; from += 5000) {
    await inLog(verbund.databases, log, (tx) => {
      const recorder = new Recorder(verbund.app.events, { person: crypto.randomUUID(), anfrage: crypto.randomUUID() })
      for (let n = 0; n < 5000; n++) recorder.record(EVENT, { id: crypto.randomUUID() }, { felder: ['betreff'] })
      return recorder.flush(tx)
    })
  }
  const keys = new Keys(join(cluster.folder, 'schluessel'))
  const onError = (satz: string, error: unknown) => {
    throw new Error(satz, { cause: error })
  }
  const ids = verbund.gemeinden.map(({ id }) => id)
  await new Notary({ databases: verbund.databases, gemeinden: ids, keys, onError }).checkpoint(log)
  const file = join(cluster.folder, 'protokoll.jsonl')
  const out = createWriteStream(file)
  for await (const part of exportLog(log, (work) => readingLog(verbund.databases, log, work))) {
    if (!out.write(part)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
  const program = createRequire(import.meta.url).resolve('@verbundakte/pruefer')
  const alone = await verifiedIn(program, file, 1)
  const pair = await verifiedIn(program, file, 2)
  return { wall: alone.wall, cpu: alone.cpu, sideBySide: pair.wall }
}

/** Logs have nothing to do with each other: a Verbund has eleven, and each core may verify one of its own. */
async function verifiedIn(program: string, file: string, logs: number) {
  const start = performance.now()
  const ended = await Promise.all(
    Array.from({ length: logs }, () => run(process.execPath, ['--import', TELL_CPU, program, file])),
  )
  const took = (performance.now() - start) / 1000
  let entries = 0
  let micros = 0
  for (const { stdout, stderr } of ended) {
    if (!stdout.includes('ist unversehrt')) throw new Error(stdout)
    entries += Number(/(\d+) Einträge/.exec(stdout)?.[1])
    // Its second thread says at its end what the process has taken so far; the process itself says it last.
    micros += Math.max(...[...stderr.matchAll(/cpu (\d+)/g)].map(([, cpu]) => Number(cpu)))
  }
  return { wall: rounded(entries / took), cpu: rounded(entries / (micros / 1e6)) }
}

/** One row against rules of which only the last lets it pass. */
async function ruleChecks() {
  const modules = await discover()
  const subjects = new Subjects(Object.assign({}, ...modules.map((module) => module.subjects)))
  const { table } = subjects.named('Akte')
  return [1, 20, 200].map((count) => {
    const grants = collectRules(
      subjects,
      [
        (allow) => {
          for (let n = count - 1; n >= 0; n--) allow('lesen', 'Akte', { federfuehrung: eq(`a${n}`) })
        },
      ],
      person(crypto.randomUUID(), 'Messung', []),
    )
    const rights = new Rights(subjects, grants)
    // CASL asks the last rule first: this one is found last of all.
    const row = { federfuehrung: `a${count - 1}` }
    const check = (times: number) => {
      let passed = 0
      for (let n = 0; n < times; n++) if (rights.can('lesen', table, row)) passed += 1
      if (passed !== times) throw new Error('a rule does not hold')
    }
    check(10_000)
    const start = performance.now()
    check(100_000)
    return { count, nanos: rounded(((performance.now() - start) / 100_000) * 1e6) }
  })
}
