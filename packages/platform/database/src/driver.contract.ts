import { createServer, type Server, type Socket } from 'node:net'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Driver, DriverOptions, Tx } from './driver.ts'
import { openProbe, type Probe } from './probe-database.ts'
import { rows } from './rows.ts'

/**
 * What a driver must hold before it may carry the rows of a Gemeinde. A second one starts by passing this (house rule
 * 27): results, errors, transactions, and above all what happens when a connection dies in the middle.
 */
export function driverContract(name: string, open: (options: DriverOptions) => Driver): void {
  describe(name, () => {
    let probe: Probe
    let driver: Driver
    beforeAll(async () => {
      probe = await openProbe()
      await probe.admin.unsafe(`create table public.spur (versuch integer not null, schritt integer not null,
        xid text not null default pg_current_xact_id()::text, primary key (versuch, schritt));
        grant all on public.spur to ${probe.login}`)
      driver = open({ ...probe.options, max: 3 })
    })
    afterAll(async () => {
      await driver.close()
      await probe.drop()
    })

    const one = async <T extends object>(tx: Tx, query: ReturnType<typeof sql>): Promise<T> => {
      const [row] = await rows<T>(tx, query)
      if (!row) throw new Error('no row')
      return row
    }
    const pid = async (tx: Tx) => (await one<{ pid: number }>(tx, sql`select pg_backend_pid() as pid`)).pid

    test('answers values as the rest of the program expects them', async () => {
      const row = await one(
        driver.single,
        sql`select ${'ä𝄞'}::text as wort, ${7}::int as zahl, ${true}::boolean as ja, null::text as leer, '2026-03-29'::date as tag,
          ${'0190e8a2-0000-7000-8000-0000000000aa'}::uuid as id, ${'{"a": [1]}'}::text::jsonb as json, array['x', 'y'] as liste,
          9007199254740993::bigint as gross, '1999-01-01 00:00:00.123456+00'::timestamptz as zeit`,
      )
      expect(row).toMatchObject({ wort: 'ä𝄞', zahl: 7, ja: true, leer: null, tag: '2026-03-29', json: { a: [1] } })
      expect(row).toMatchObject({
        id: '0190e8a2-0000-7000-8000-0000000000aa',
        liste: ['x', 'y'],
        gross: '9007199254740993',
      })
      expect(row).toHaveProperty('zeit', expect.stringMatching(/^1999-01-01 0\d:00:00\.123456\+0\d$/))
    })

    test('an error says its SQLSTATE and spoils nothing that comes after', async () => {
      for (const [query, code] of [
        [sql`select 1 / 0`, '22012'],
        [sql`selec`, '42601'],
        [sql`select * from nirgendwo`, '42P01'],
      ] as const) {
        expect(codeOf(await failure(rows(driver.single, query)))).toBe(code)
      }
      expect(await one(driver.single, sql`select 1 as n`)).toEqual({ n: 1 })
    })

    test('a statement that breaks after its first rows leaves no gap in the answers that follow', async () => {
      const alone = open({ ...probe.options, max: 1 })
      const breaking = sql`select 1 / (3000 - n) as n, repeat('x', 500) as fuell from generate_series(1, 4000) n`
      for (let n = 0; n < 3; n += 1) {
        expect(codeOf(await failure(rows(alone.single, breaking)))).toBe('22012')
        expect(await rows(alone.single, sql`select 7 as n union all select 8 order by 1`)).toEqual([{ n: 7 }, { n: 8 }])
        expect(codeOf(await failure(alone.inTransaction((tx) => rows(tx, breaking))))).toBe('22012')
        expect(await alone.inTransaction((tx) => rows(tx, sql`select 9 as n`))).toEqual([{ n: 9 }])
      }
      await alone.close()
    })

    test('a transaction is one connection, kept whole or left out whole', async () => {
      const spur = (versuch: number) =>
        rows(driver.single, sql`select schritt from public.spur where versuch = ${versuch}`)
      const pids = await driver.inTransaction(async (tx) => {
        await rows(tx, sql`insert into public.spur values (-1, 1)`)
        expect(await spur(-1)).toEqual([])
        return Promise.all([pid(tx), pid(tx), pid(tx)])
      })
      expect(new Set(pids).size).toBe(1)
      expect(await spur(-1)).toHaveLength(1)
      await expect(
        driver.inTransaction(async (tx) => {
          await rows(tx, sql`insert into public.spur values (-2, 1)`)
          throw new Error('anders überlegt')
        }),
      ).rejects.toThrow('anders überlegt')
      const spoiled = driver.inTransaction(async (tx) => {
        await rows(tx, sql`insert into public.spur values (-2, 2)`)
        await rows(tx, sql`select 1 / 0`).catch(() => {})
        // Swallowing an error does not make the transaction good again.
        await rows(tx, sql`insert into public.spur values (-2, 3)`)
      })
      await expect(spoiled).rejects.toThrow()
      expect(await spur(-2)).toEqual([])
    })

    test('reads what others commit meanwhile: a right that is withdrawn is seen by the next statement', async () => {
      await driver.inTransaction(async (tx) => {
        const before = await one<{ n: number }>(tx, sql`select count(*)::int as n from public.spur where versuch = -3`)
        await rows(driver.single, sql`insert into public.spur values (-3, 1)`)
        const after = await one<{ n: number }>(tx, sql`select count(*)::int as n from public.spur where versuch = -3`)
        expect([before.n, after.n]).toEqual([0, 1])
      })
    })

    test('two hundred transactions at once share three connections, and no setting outlives its own', async () => {
      const seen = await Promise.all(
        Array.from({ length: 200 }, (_, n) =>
          driver.inTransaction(async (tx) => {
            const here = () => one<{ w: string }>(tx, sql`select coalesce(current_setting('probe.wer', true), '') as w`)
            const before = await here()
            await rows(tx, sql`select set_config('probe.wer', ${String(n)}, true)`)
            return [before.w, (await here()).w, String(n)] as const
          }),
        ),
      )
      for (const [before, after, mine] of seen) expect([before, after]).toEqual(['', mine])
      const { n } = await one<{ n: number }>(
        driver.single,
        sql`select count(*)::int as n from pg_stat_activity where usename = current_user`,
      )
      expect(n).toBeLessThanOrEqual(3)
    })

    test('a statement that takes too long is ended by the server, and the connection goes on', async () => {
      await driver
        .inTransaction(async (tx) => {
          await rows(tx, sql`set local statement_timeout = '100ms'`)
          expect(codeOf(await failure(rows(tx, sql`select pg_sleep(10)`)))).toBe('57014')
        })
        .catch(() => {})
      expect(await one(driver.single, sql`select 1 as n`)).toEqual({ n: 1 })
    })

    test('300 lost backends under 16 workers: nothing uncaught, nothing hung, nothing outside its transaction', {
      timeout: 60_000,
    }, async () => {
      const strays: unknown[] = []
      const stray = (error: unknown) => strays.push(error)
      process.on('uncaughtException', stray)
      process.on('unhandledRejection', stray)
      const hit = open({ ...probe.options, max: 8 })
      const outcome = { ok: new Set<number>(), failed: new Set<number>(), hung: 0 }
      let killed = 0
      let attempt = 0
      const worker = async () => {
        while (killed < 300) {
          const mine = ++attempt
          const work = hit.inTransaction(async (tx) => {
            await rows(tx, sql`insert into public.spur (versuch, schritt) values (${mine}, 1)`)
            // Pipelined: the backend may die between any two of them.
            await Promise.all([
              rows(tx, sql`select pg_sleep(0.002)`),
              rows(tx, sql`insert into public.spur (versuch, schritt) values (${mine}, 2)`),
              rows(tx, sql`insert into public.spur (versuch, schritt) values (${mine}, 3)`),
            ])
          })
          const result = await settled(work, 15_000)
          if (result === 'hung') outcome.hung += 1
          else outcome[result].add(mine)
        }
      }
      const killer = async () => {
        while (killed < 300) {
          const [row] = await probe.admin<{ n: number }[]>`select count(pg_terminate_backend(pid))::int as n
            from (select pid from pg_stat_activity where usename = ${probe.login} and state <> 'idle' order by random() limit 4) x`
          killed += row?.n ?? 0
          // Some must succeed in between, or the proof would be of a database that is away.
          const before = outcome.ok.size
          await vi.waitUntil(() => outcome.ok.size > before || outcome.hung > 0, { interval: 1, timeout: 20_000 })
        }
      }
      await Promise.all([killer(), ...Array.from({ length: 16 }, worker)])
      const after = await settled(one(hit.single, sql`select 1 as n`), 15_000)
      await settled(hit.close(), 15_000)
      process.off('uncaughtException', stray)
      process.off('unhandledRejection', stray)
      const traces = await probe.admin<{ versuch: number; steps: number; xids: number }[]>`
        select versuch, count(*)::int as steps, count(distinct xid)::int as xids from public.spur where versuch > 0 group by 1`
      const torn = traces.filter((trace) => trace.steps !== 3 || trace.xids !== 1)
      const lost = [...outcome.ok].filter((mine) => !traces.some((trace) => trace.versuch === mine))
      console.info(`${name}: ${outcome.ok.size} kept, ${outcome.failed.size} refused, ${killed} backends ended`)
      expect({ strays, hung: outcome.hung, torn, lost, after }).toEqual({
        strays: [],
        hung: 0,
        torn: [],
        lost: [],
        after: 'ok',
      })
      expect(outcome.ok.size).toBeGreaterThan(50)
      expect(outcome.failed.size).toBeGreaterThan(16)
    })

    test('a server that accepts and never answers is given up, and one that is away is said to be', async () => {
      const mute = await silentServer()
      const url = new URL(probe.options.url)
      url.port = String(mute.port)
      const waiting = open({ ...probe.options, url: url.href, max: 1, connect: 1 })
      expect(await settled(one(waiting.single, sql`select 1 as n`), 8000)).toBe('failed')
      mute.close()
      await settled(waiting.close(), 8000)
      const away = open({ ...probe.options, url: url.href, max: 1, connect: 1 })
      expect(codeOf(await failure(one(away.single, sql`select 1 as n`)))).toBe('ECONNREFUSED')
      await settled(away.close(), 8000)
    })

    test('hears a channel, and hears it again after its connection was lost', { timeout: 40_000 }, async () => {
      const heard: string[] = []
      let connected = 0
      const stop = await driver.listen(
        'probe',
        (content) => heard.push(content),
        () => (connected += 1),
      )
      await rows(driver.single, sql`select pg_notify('probe', 'eins')`)
      await vi.waitUntil(() => heard.includes('eins'))
      const before = connected
      await probe.admin`select pg_terminate_backend(pid) from pg_stat_activity
        where usename = ${probe.login} and query ilike 'listen%'`
      await vi.waitUntil(() => connected > before, { timeout: 30_000 })
      await rows(driver.single, sql`select pg_notify('probe', 'zwei')`)
      await vi.waitUntil(() => heard.includes('zwei'))
      expect(heard).toEqual(['eins', 'zwei'])
      await stop()
      await rows(driver.single, sql`select pg_notify('probe', 'drei')`)
      expect(heard).toEqual(['eins', 'zwei'])
    })

    test('closing lets what runs finish and refuses what comes later', async () => {
      const closing = open({ ...probe.options, max: 1 })
      const running = one(closing.single, sql`select 1 as n from pg_sleep(0.2)`)
      await one(driver.single, sql`select 1 as n`)
      await Promise.all([closing.close(), expect(running).resolves.toEqual({ n: 1 })])
      expect(await settled(one(closing.single, sql`select 1 as n`), 5000)).toBe('failed')
    })
  })
}

async function settled(work: Promise<unknown>, ms: number): Promise<'ok' | 'failed' | 'hung'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'hung'>((resolve) => {
    timer = setTimeout(() => resolve('hung'), ms)
  })
  const done = work.then(
    () => 'ok' as const,
    () => 'failed' as const,
  )
  return Promise.race([done, late]).finally(() => clearTimeout(timer))
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => new Error('it went well'),
    (error: unknown) => error,
  )

/** The code of an error or of what caused it: Drizzle wraps what a driver throws. */
function codeOf(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined
  return 'code' in error && error.code !== undefined ? error.code : codeOf(error.cause)
}

async function silentServer(): Promise<{ port: number; close(): void }> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => sockets.add(socket.on('error', () => {})))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
