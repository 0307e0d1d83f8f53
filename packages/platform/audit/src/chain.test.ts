import { createHash } from 'node:crypto'
import { asGemeinde, readingAs, rows, type Tx } from '@verbundakte/database'
import { testVerbund } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { append } from './log.ts'
import { advanceOutbox, readOutbox } from './outbox.ts'
import { Recorder } from './recorder.ts'

const verbund = await testVerbund()
const { admin } = verbund.database
const meinhard = verbund.as('meinhard.gewerbeamt')
const EVENTS = { 'probe.geschehen': { subject: 'Probe', payload: z.object({ name: z.string(), n: z.number() }) } }

/** One use case that records `count` events, and perhaps changes its mind. */
function happen(n: number, count = 1, then: (tx: Tx) => Promise<unknown> = async () => {}) {
  const context = { standing: 'dienst', person: meinhard.person.id, anfrage: crypto.randomUUID() } as const
  return asGemeinde(verbund.databases, meinhard.gemeinde, context, async (tx) => {
    const recorder = new Recorder(EVENTS, context)
    for (let i = 0; i < count; i++)
      recorder.record('probe.geschehen', { id: crypto.randomUUID() }, { name: `Größe „${n}“ \u2028 ${i}`, n })
    await recorder.flush(tx)
    await then(tx)
  })
}

interface Entry {
  readonly seq: number
  readonly kanonisch: string
  readonly hash: Buffer
  readonly nutzlast: unknown
  readonly salz: Buffer | null
  readonly nachher: string
}

const entries = () =>
  admin<
    Entry[]
  >`select seq::int, kanonisch, hash, nutzlast, salz, xmin::text as nachher from audit.eintrag where gemeinde = 'meinhard' order by seq`

/**
 * Recomputed from what is written down in migrations and design alone: SHA-256 over number (8 bytes), predecessor and
 * text; the first predecessor is made of the name. Shares no code with the program.
 */
function firstFault(gemeinde: string, chain: readonly Entry[], head: Buffer | undefined): string | null {
  let hash: Buffer = createHash('sha256').update(`verbundakte/audit/1 ${gemeinde}`, 'utf8').digest()
  for (const [index, entry] of chain.entries()) {
    if (entry.seq !== index + 1) return `gap before ${entry.seq}`
    const number = Buffer.alloc(8)
    number.writeBigInt64BE(BigInt(entry.seq))
    hash = createHash('sha256')
      .update(Buffer.concat([number, hash, Buffer.from(entry.kanonisch, 'utf8')]))
      .digest()
    if (!hash.equals(entry.hash)) return `hash of ${entry.seq}`
    const said: { nutzlast: string } = JSON.parse(entry.kanonisch)
    if (entry.salz === null) continue
    const payload = createHash('sha256').update(entry.salz).update(canonicalByHand(entry.nutzlast)).digest('hex')
    if (payload !== said.nutzlast) return `payload of ${entry.seq}`
  }
  return head && !hash.equals(head) ? 'head' : null
}

/** RFC 8785 for what payloads hold: keys in order, no white space. */
function canonicalByHand(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalByHand).join(',')}]`
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, each]) => `${JSON.stringify(key)}:${canonicalByHand(each)}`).join(',')}}`
}

const verify = async () => {
  const [head] = await admin<{ hash: Buffer }[]>`select hash from audit.kopf where gemeinde = 'meinhard'`
  return firstFault('meinhard', await entries(), head?.hash)
}

describe('the chain of a Gemeinde', () => {
  beforeAll(async () => {
    // Fifty writers at once; every third changes its mind after it has recorded, every fifth fails in the database.
    const start = performance.now()
    const outcomes = await Promise.allSettled(
      Array.from({ length: 50 }, async (_, n) => {
        for (let round = 0; round < 6; round++) {
          const fault =
            (n + round) % 3 === 0
              ? () => Promise.reject(new Error('anders überlegt'))
              : (n + round) % 5 === 0
                ? (tx: Tx) => rows(tx, sql`select 1 / 0`)
                : undefined
          await happen(n, 1 + (n % 3), fault).catch(() => {})
        }
      }),
    )
    expect(outcomes.every(({ status }) => status === 'fulfilled')).toBe(true)
    console.info(`audit: 300 transactions of 50 writers in ${Math.round(performance.now() - start)} ms`)
  })

  test('has no gap and can be recomputed by somebody else, after fifty writers and many who changed their mind', async () => {
    expect((await entries()).length).toBeGreaterThan(150)
    expect(await verify()).toBeNull()
  })

  test('shows every later change: of a text, a payload, an order, a length', async () => {
    const chain = [...(await entries())]
    const [head] = await admin<{ hash: Buffer }[]>`select hash from audit.kopf where gemeinde = 'meinhard'`
    const fault = (change: (copy: Entry[]) => void) => {
      const copy = chain.map((entry) => ({ ...entry }))
      change(copy)
      return firstFault('meinhard', copy, head?.hash)
    }
    expect(fault(() => {})).toBeNull()
    expect(fault((c) => c.splice(7, 1))).toBe('gap before 9')
    expect(fault((c) => c.splice(-1))).toBe('head')
    expect(fault((c) => Object.assign(c[4] ?? {}, { kanonisch: c[4]?.kanonisch.replace('probe', 'anders') }))).toBe(
      'hash of 5',
    )
    expect(fault((c) => Object.assign(c[4] ?? {}, { nutzlast: { name: 'gefälscht', n: 1 } }))).toBe('payload of 5')
    expect(fault((c) => c.splice(2, 2, { ...chain[3], seq: 3 } as Entry, { ...chain[2], seq: 4 } as Entry))).toBe(
      'hash of 3',
    )
    expect(firstFault('sontra', chain, head?.hash)).toBe('hash of 1')
  })

  test('bears the erasure of a payload: what happened stays proved, what was said is gone', async () => {
    await admin`update audit.eintrag set nutzlast = null, salz = null where gemeinde = 'meinhard' and seq % 4 = 0`
    expect(await verify()).toBeNull()
    const [erased] = await readingAs(verbund.databases, meinhard.gemeinde, 'dienst', (tx) =>
      rows<{ t: string }>(
        tx,
        sql`select kanonisch as t from audit.eintrag where gemeinde = verbund.gemeinde() and seq = 4`,
      ),
    )
    expect(erased?.t).not.toMatch(/Größe/)
  })

  test.for([
    `insert into audit.eintrag (seq, zeit, ereignis, subjekt, subjekt_id, kanonisch, hash) values (9999, now(), 'x', 'x', gen_random_uuid(), '{}', '')`,
    `update audit.eintrag set ereignis = 'x'`,
    `update audit.eintrag set nutzlast = null`,
    'delete from audit.eintrag',
    'truncate audit.eintrag',
    `update audit.kopf set seq = 0`,
    'delete from audit.kopf',
    `insert into audit.kopf (seq, hash) values (0, '')`,
    `select * from audit.eintrag for update`,
  ])('is out of reach for the login of the Gemeinde: %s', async (statement) => {
    const refused = asGemeinde(
      verbund.databases,
      meinhard.gemeinde,
      { standing: 'dienst', person: null, anfrage: 'x' },
      (tx) => rows(tx, sql.raw(statement)),
    )
    await expect(refused).rejects.toMatchObject({ cause: { code: '42501' } })
    expect(await verify()).toBeNull()
  })
})

describe('the outbox', () => {
  test('is read in the order of commits: nobody who reads it as it grows ever misses an entry', async () => {
    const read = (consumer: string) =>
      readingAs(verbund.databases, meinhard.gemeinde, 'dienst', async (tx) => {
        const events = await readOutbox(tx, consumer, 7)
        const last = events.at(-1)
        if (last) await advanceOutbox(tx, consumer, last.seq)
        return events.map((event) => event.seq)
      })
    const seen: number[] = []
    let writing = true
    const reader = async () => {
      for (let found = [0]; writing || found.length > 0; ) {
        found = await read('leser')
        seen.push(...found)
      }
    }
    const writers = Promise.all(Array.from({ length: 30 }, (_, n) => happen(n, 2))).then(() => (writing = false))
    await Promise.all([reader(), writers])
    expect(seen).toEqual((await entries()).map((entry) => entry.seq))
  })

  test('a consumer that falls behind or says too little never goes back', async () => {
    await readingAs(verbund.databases, meinhard.gemeinde, 'dienst', async (tx) => {
      await advanceOutbox(tx, 'treu', 20)
      await advanceOutbox(tx, 'treu', 5)
      expect((await readOutbox(tx, 'treu', 1))[0]?.seq).toBe(21)
    })
  })
})

describe('recording', () => {
  const actor = { person: null, anfrage: 'x', grund: 'Probe' }

  test('an event that no module declares, or a payload of another form, is a bug', () => {
    const recorder = new Recorder(EVENTS, actor)
    expect(() => recorder.record('probe.unbekannt', { id: 'x' })).toThrow(/no module declares/)
    expect(() => recorder.record('probe.geschehen', { id: 'x' }, { name: 1 })).toThrow()
    expect(recorder.isEmpty).toBe(true)
  })

  test('a payload is kept as its event declares it, and nothing that came along with it', async () => {
    const recorder = new Recorder(EVENTS, actor)
    const payload = { name: 'a', n: 1, kennwort: 'geheim' }
    recorder.record('probe.geschehen', { id: crypto.randomUUID() }, payload)
    await asGemeinde(verbund.databases, meinhard.gemeinde, { standing: 'dienst', person: null, anfrage: 'x' }, (tx) =>
      recorder.flush(tx),
    )
    expect(JSON.stringify((await entries()).at(-1)?.nutzlast)).not.toContain('geheim')
    expect(await verify()).toBeNull()
  })
})

describe('entries that go with no other change', () => {
  const one = (name: string) => {
    const recorder = new Recorder(EVENTS, { person: meinhard.person.id, anfrage: crypto.randomUUID() })
    recorder.record('probe.geschehen', { id: crypto.randomUUID() }, { name, n: 0 })
    return append(verbund.databases, meinhard.gemeinde, recorder)
  }
  const names = async () =>
    (await admin`select nutzlast ->> 'name' as name from audit.eintrag where gemeinde = 'meinhard' order by seq`).map(
      ({ name }) => name,
    )

  test('of many at once stand in the chain, each once and in the order of asking', async () => {
    const before = (await names()).length
    const wanted = Array.from({ length: 300 }, (_, n) => `zusammen ${n}`)
    await Promise.all(wanted.map(one))
    expect((await names()).slice(before)).toEqual(wanted)
    expect(await verify()).toBeNull()
  })

  test('that cannot be stored harm nobody who goes with them', async () => {
    const before = (await names()).length
    const outcomes = await Promise.allSettled(['a', 'b', 'c \0', 'd', 'e'].map(one))
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
    expect((await names()).slice(before)).toEqual(['a', 'b', 'd', 'e'])
    expect(await verify()).toBeNull()
  })

  test('are refused together when the server is not there, and the next ones stand again', async () => {
    const before = (await names()).length
    await admin`create function pg_temp.ende() returns bigint language sql as 'select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = current_database() and usename = ''meinhard_dienst'''`
    const outcomes = Promise.allSettled(Array.from({ length: 50 }, (_, n) => one(`weg ${n}`)))
    await admin`select pg_temp.ende()`
    const stand = (await outcomes).filter(({ status }) => status === 'fulfilled').length
    // A connection that is gone is sometimes noticed only by the next who wants it.
    let attempt = 0
    await vi.waitFor(() => one(`wieder da ${attempt++}`), { timeout: 10_000 })
    const after = (await names()).slice(before)
    // Those who were answered stand, once; of the others nobody was told that they do.
    expect(new Set(after).size).toBe(after.length)
    expect(after.length).toBeGreaterThanOrEqual(stand + 1)
    expect(await verify()).toBeNull()
  })
})
