import net from 'node:net'
import { asGemeinde, Databases, readingAs, rows } from '@verbundakte/database'
import { type GemeindeId, gemeindeId } from '@verbundakte/kernel'
import { amount, Dice, proofSeed, recordProof, secondsSince } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { filledVerbund } from './filled.ts'

const TRIALS = amount(2000, 30_000)
const filled = await filledVerbund()
const { admin, verbund } = filled
const { installation } = verbund.database

// Between the pools and Postgres stands a road that breaks at any moment.
const target = new URL(installation.databases.haupt ?? '')
const sockets = new Set<net.Socket>()
const road = net.createServer((socket) => {
  const onwards = net.connect(Number(target.port), target.hostname)
  for (const [one, other] of [
    [socket, onwards],
    [onwards, socket],
  ] as const) {
    one.on('error', () => {})
    one.on('close', () => other.destroy())
    one.pipe(other)
  }
  sockets.add(socket)
  socket.on('close', () => sockets.delete(socket))
})
await new Promise<void>((resolve) => road.listen(0, '127.0.0.1', resolve))
const through = new URL(target)
const address = road.address()
through.port = String(typeof address === 'object' && address ? address.port : 0)
const databases = new Databases({ ...installation, databases: { haupt: through.href } }, { perLogin: 2 })
afterAll(async () => {
  await databases.close()
  road.close()
  for (const socket of sockets) socket.destroy()
})

interface Seen {
  readonly frage: string
  readonly me: string
  readonly gemeinden: string[] | null
  readonly anfrage: string | null
  readonly grund: string | null
}
/** With a word of its own, so that the answer to another question is noticed. */
const look = (
  frage: string,
) => sql`select ${frage}::text as frage, session_user::text as me, (select array_agg(distinct gemeinde) from akte.akte) as gemeinden,
  nullif(current_setting('verbund.anfrage', true), '') as anfrage, nullif(current_setting('verbund.grund', true), '') as grund`

test('cancelled queries and killed sockets leave no context behind: no row and no setting of somebody else’s', {
  timeout: amount(240_000, 1_200_000),
}, async () => {
  const begin = performance.now()
  const dice = new Dice(proofSeed)
  const gemeinden = [gemeindeId('meinhard'), gemeindeId('sontra')]
  const wrong: unknown[] = []
  const empty: string[] = []
  const count = { went: 0, broken: 0, cancelled: 0, killed: 0, cut: 0 }
  let running = true
  const violence = (async () => {
    const blows = new Dice(proofSeed + 1)
    while (running) {
      await new Promise((resolve) => setTimeout(resolve, 2 + blows.below(6)))
      const how = blows.below(10)
      if (how < 7) {
        const [hit] = await admin`select pg_cancel_backend(pid) from pg_stat_activity where datname = current_database()
          and usename ~ '_dienst$' and state <> 'idle' order by random() limit 1`
        if (hit) count.cancelled += 1
      } else if (how < 9) {
        const [hit] =
          await admin`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()
          and usename ~ '_dienst$' order by random() limit 1`
        if (hit) count.killed += 1
      } else if (sockets.size > 0) {
        blows.of([...sockets]).destroy()
        count.cut += 1
      }
    }
  })()

  async function one(gemeinde: GemeindeId, n: number): Promise<void> {
    const kind = dice.below(3)
    const mine = `${gemeinde}-${n}`
    const check = (seen: Seen | undefined, anfrage: string | null) => {
      if (seen === undefined) {
        empty.push(mine)
        return
      }
      if (seen.frage !== mine) wrong.push({ mine, kind, seen })
      const foreign = seen?.gemeinden?.some((each) => each !== gemeinde)
      if (seen?.me !== `${gemeinde}_dienst` || foreign || seen.anfrage !== anfrage) wrong.push({ mine, kind, seen })
      if ((seen?.grund ?? null) !== (anfrage && mine)) wrong.push({ mine, kind, seen })
    }
    try {
      if (kind === 0) {
        const [seen] = await readingAs(databases, gemeinde, 'dienst', (tx) => rows<Seen>(tx, look(mine)))
        check(seen, null)
      } else {
        const context = { standing: 'dienst' as const, person: null, anfrage: mine, grund: mine }
        await asGemeinde(databases, gemeinde, context, async (tx) => {
          if (kind === 2) await rows(tx, sql`select pg_sleep(0.003)`)
          const [seen] = await rows<Seen>(tx, look(mine))
          check(seen, mine)
        })
      }
      count.went += 1
    } catch {
      count.broken += 1
    }
  }

  for (let n = 0; n < TRIALS; n += 12) {
    await Promise.all(Array.from({ length: 12 }, (_, k) => one(dice.of(gemeinden), n + k)))
  }
  running = false
  await violence
  recordProof({
    teil: 'A8',
    aussage: 'Abgebrochene Abfragen und gekappte Verbindungen: keine Zeile und kein Zusammenhang einer anderen Anfrage',
    versuche: TRIALS,
    fehler: wrong.length + empty.length,
    sekunden: secondsSince(begin),
    angaben: {
      ...{ beantwortet: count.went, abgebrochen: count.broken, 'Abfragen abgebrochen': count.cancelled },
      ...{ 'Sitzungen beendet': count.killed, 'Verbindungen gekappt': count.cut },
    },
  })
  expect(empty, 'answers that never came and were taken for empty').toEqual([])
  expect(wrong.slice(0, 3), `VERBUND_SEED=${proofSeed}`).toEqual([])
  expect(count.went).toBeGreaterThan(TRIALS / 3)
  expect(count.broken).toBeGreaterThan(TRIALS / 100)
})
