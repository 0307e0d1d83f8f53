import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { hashPassword } from '@verbundakte/identity'
import { Zufall } from '@verbundakte/infra/demo/zufall.ts'
import postgres, { type Sql } from 'postgres'
import { Clerk, type Filed, Unavailable } from './clerk.ts'
import { ALL_PARTS, Installation, type Part } from './installation.ts'
import { broken } from './promises.ts'

export interface Siege {
  /** the same seed kills in the same order after the same pauses; what it meets there is decided by the machine */
  readonly seed: string
  /** how often each part is killed */
  readonly rounds: number
  readonly clerks: number
  /** milliseconds a clerk rests between two documents, on average */
  readonly pauseMs: number
  /** also waits for the engine, which a killed worker keeps reserved for half a minute; else Postgres may answer */
  readonly engine: boolean
  readonly report?: (satz: string) => void
}

export interface Outcome {
  readonly filed: number
  readonly unknown: number
  readonly kills: readonly Part[]
  /** what did not hold; empty is good */
  readonly broken: readonly string[]
}

const KENNWORT = 'Werra-Meißner 2026'
const GEMEINDEN = ['meinhard', 'sontra']
/** A queue that waits its turn, an index that is filled again: after this long it is lost. */
const CAUGHT_UP_MS = 60_000

/** Files documents in a real installation while its processes are killed one by one, and looks what became of them. */
export async function besiege(siege: Siege): Promise<Outcome> {
  const chance = new Zufall(siege.seed)
  const installation = new Installation()
  const report = siege.report ?? (() => {})
  try {
    await installation.start()
    report('everything runs')
    const admin = () => postgres(installation.adminUrl, { max: 2, onnotice: () => {} })
    await withAdmin(admin(), addPeople)
    const clerks = Array.from(
      { length: siege.clerks },
      (_, n) => new Clerk(installation.url, `${GEMEINDEN[n % 2]}.p${n % 2}`, new Zufall(`${siege.seed} ${n}`)),
    )
    for (const clerk of clerks) await clerk.begin(KENNWORT)

    const count = () => clerks.reduce((sum, { filed }) => sum + filed.length, 0)
    const kills: Part[] = []
    let over = false
    const working = Promise.all(clerks.map((clerk) => clerk.work(() => over, siege.pauseMs)))
    // Whoever fails for another reason than an outage ends the siege.
    working.catch(() => {})
    const killing = (async () => {
      for (const part of Array.from({ length: siege.rounds }, () => shuffled(ALL_PARTS, chance)).flat()) {
        // Only into work that is going on: after the kill before this one, that is.
        const begun = count()
        await until(30_000, async () => over || count() >= begun + siege.clerks)
        await wait(chance.zwischen(0, 600))
        await installation.kill(part)
        kills.push(part)
        report(`killed ${part}; filed so far: ${count()}`)
      }
    })()
    await Promise.race([killing, working])
    await killing
    // The last one killed is back; a few more must go through as if nothing had been.
    const before = clerks.map(({ filed }) => filed.length)
    await until(20_000, async () => clerks.every(({ filed }, n) => filed.length >= (before[n] ?? 0) + 2))
    over = true
    await working

    const filed = clerks.flatMap((clerk) => clerk.filed)
    const faults = await withAdmin(admin(), async (sql) => {
      await until(CAUGHT_UP_MS, async () => (await open(sql, siege.engine)) === 0)
      report('caught up')
      return broken(sql, join(installation.daten, 'ablage'), filed)
    })
    const late = await notFound(clerks, filed)
    const served = await notServed(clerks)
    const unknown = clerks.reduce((sum, clerk) => sum + clerk.unknown, 0)
    const all = [...faults, ...served, ...late.map((word) => `not found by its word: ${word}`)]
    if (all.length > 0) report(`${installation.said}\n${installation.log('worker')}\n${installation.log('gateway')}`)
    return { filed: filed.length, unknown, kills, broken: all }
  } finally {
    await installation.stop()
  }
}

/** Events not yet handed out, jobs that wait, cards not yet written and, where asked for, not yet confirmed by the engine. */
async function open(sql: Sql, engine: boolean): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select ((select count(*) from graphile_worker.jobs where attempts < max_attempts)
      + (select count(*) from audit.kopf k where exists (
          select from unnest(array['jobs', 'search']) consumer where not exists (
            select from audit.stand s where s.gemeinde = k.gemeinde and s.verbraucher = consumer and s.seq = k.seq)))
      + (select count(*) from search.karte where not bestaetigt and ${engine}))::int as n`
  return row?.n ?? 0
}

/** Words by which their document is not found, when the search has had its time. */
async function notFound(clerks: readonly Clerk[], filed: readonly Filed[]): Promise<string[]> {
  const missing = new Map(filed.flatMap((each) => each.words.map((word) => [word, each])))
  await until(CAUGHT_UP_MS, async () => {
    for (const [word, { gemeinde, dokument, words }] of missing) {
      const clerk = clerks.find((each) => each.gemeinde === gemeinde)
      const hits: { id: string }[] = await clerk
        ?.ask('query ($t: String!) { suche(text: $t, first: 5, offset: 0) { treffer { id } } }', { t: word })
        .then(({ suche }) => suche.treffer)
        .catch((error: unknown) => {
          if (error instanceof Unavailable) return []
          throw error
        })
      // The attachment is a document of its own.
      const found = word === words[0] ? hits.some(({ id }) => id === dokument) : hits.length === 1
      if (found) missing.delete(word)
    }
    return missing.size === 0
  })
  return [...missing.keys()]
}

async function notServed(clerks: readonly Clerk[]): Promise<string[]> {
  const faults: string[] = []
  for (const clerk of clerks) {
    for (const { version, bytes } of clerk.filed) {
      if (!(await clerk.read(`/versionen/${version}/datei`)).equals(bytes))
        faults.push(`handed out otherwise: ${version}`)
    }
  }
  return faults
}

/** True in the end; gives up silently, because what is not so is looked at one by one afterwards. */
async function until(milliseconds: number, condition: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + milliseconds; !(await condition()) && Date.now() < end; ) await wait(250)
}

async function withAdmin<T>(sql: Sql, work: (sql: Sql) => Promise<T>): Promise<T> {
  try {
    return await work(sql)
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function addPeople(sql: Sql): Promise<void> {
  const kennwort = await hashPassword(KENNWORT)
  for (const [n, gemeinde] of GEMEINDEN.entries()) {
    const person = { gemeinde, id: crypto.randomUUID(), kennung: `p${n}`, name: 'Absturz', kennwort }
    await sql`insert into identity.person ${sql(person)}`
    await sql`insert into identity.zuweisung ${sql({ gemeinde, person: person.id, rolle: 'registratur', amt: '' })}`
  }
}

function shuffled<T>(list: readonly T[], chance: Zufall): T[] {
  const rest = [...list]
  return list.flatMap(() => rest.splice(chance.zwischen(0, rest.length - 1), 1))
}
