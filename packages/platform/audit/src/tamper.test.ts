import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Tx } from '@verbundakte/database'
import { pruefe } from '@verbundakte/pruefer'
import { amount, proofSeed, recordProof, secondsSince, testVerbund } from '@verbundakte/testing'
import { type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { exportLog } from './export.ts'
import { Keys } from './keys.ts'
import { inLog, readingLog } from './log.ts'
import { Notary } from './notary.ts'
import { Recorder } from './recorder.ts'
import { forgeCheckpoints, M, play } from './test-support/forger.ts'

/*
 * The tamper game (A26): a superuser of the database, who also knows how everything is computed but holds no private
 * key, changes the log of Meinhard. What is checked afterwards is the export that the changed database gives, against
 * what a neighbour has seen. Moves are random; the seed is printed and taken from VERBUND_SEED.
 */

const GAMES = amount(1000, 5000)
const seed = proofSeed
const ENTRIES = 240

const verbund = await testVerbund()
const { databases } = verbund
const { gemeinde } = verbund.as('meinhard.gewerbeamt')
const { gemeinde: witnessId } = verbund.as('sontra.gewerbeamt')
const folder = await mkdtemp(join(tmpdir(), 'tamper-'))
afterAll(() => rm(folder, { recursive: true }))
const notary = new Notary({
  databases,
  gemeinden: verbund.gemeinden.map(({ id }) => id),
  keys: new Keys(folder),
  onError: (satz) => {
    throw new Error(satz)
  },
})

const EVENTS = { 'probe.geschehen': { subject: 'Probe', payload: z.object({ name: z.string(), n: z.number() }) } }
for (let batch = 0; batch < 4; batch++) {
  await inLog(databases, gemeinde, async (tx) => {
    const recorder = new Recorder(EVENTS, { person: crypto.randomUUID(), anfrage: 'x' })
    for (let n = 0; n < ENTRIES / 4; n++) {
      recorder.record('probe.geschehen', { id: crypto.randomUUID() }, { name: `Größe ${n}`, n })
    }
    await recorder.flush(tx)
  })
  await notary.checkpoint(gemeinde)
}
const anchor = await collect(exportLog(witnessId, (work) => readingLog(databases, witnessId, work)))

// mulberry32: a game can be played again by its seed.
let state = seed
function random(below: number): number {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) % below
}
const anySeq = () => 1 + random(ENTRIES)

type Move = (tx: Tx) => Promise<string>

/** Edits of one thing, from a single byte to a whole checkpoint. */
const EDITS: readonly (() => readonly [string, SQL])[] = [
  () =>
    edit(
      'a byte of the text',
      play`kanonisch = overlay(kanonisch placing ${random(2) ? '7' : 'x'} from ${2 + random(200)} for 1)`,
    ),
  () =>
    edit(
      'the person',
      play`kanonisch = regexp_replace(kanonisch, '"person":"[^"]*"', '"person":"${sql.raw(crypto.randomUUID())}"')`,
    ),
  () => edit('the time', play`kanonisch = regexp_replace(kanonisch, '"zeit":"20', '"zeit":"19')`),
  () => edit('the payload', play`nutzlast = jsonb_set(nutzlast, '{n}', to_jsonb(1000 + ${random(1000)}))`),
  () => edit('the salt', play`salz = sha256(salz)`),
  () => edit('the payload away', play`nutzlast = null, salz = null`),
  () => edit('the hash', play`hash = set_byte(hash, ${random(32)}, (get_byte(hash, 3) + 1 + ${random(200)}) % 256)`),
  () => ['an entry deleted', play`delete from audit.eintrag where ${M} and seq = ${anySeq()}`],
  () => {
    const from = anySeq()
    return [
      'entries deleted',
      play`delete from audit.eintrag where ${M} and seq between ${from} and ${from + random(20)}`,
    ]
  },
  () => [
    'an entry copied',
    play`insert into audit.eintrag select gemeinde, ${ENTRIES + 1}, zeit, ereignis, subjekt, subjekt_id, person, kanonisch, hash, nutzlast, salz from audit.eintrag where ${M} and seq = ${anySeq()}`,
  ],
  () => ['the head', play`update audit.kopf set hash = sha256(hash) where ${M}`],
  () => ['the head shorter', play`update audit.kopf set seq = seq - 1 - ${random(100)} where ${M}`],
  () => ['a root', play`update audit.pruefpunkt set wurzel = sha256(wurzel) where ${M} and groesse = ${checkpoint()}`],
  () => [
    'the time of a checkpoint',
    play`update audit.pruefpunkt set zeit = zeit - interval '1 hour' where ${M} and groesse = ${checkpoint()}`,
  ],
  () => [
    'a signature',
    play`update audit.pruefpunkt set unterschrift = sha512(unterschrift) where ${M} and groesse = ${checkpoint()}`,
  ],
  () => [
    'a testimony',
    play`update audit.bezeugung set zeit = zeit + interval '1 second' where ${M} and groesse = ${checkpoint()}`,
  ],
  () => ['a public key', play`update audit.schluessel set oeffentlich = sha256(oeffentlich) where ${M}`],
]

function edit(what: string, change: SQL): readonly [string, SQL] {
  return [what, play`update audit.eintrag set ${change} where ${M} and seq = ${anySeq()}`]
}

const checkpoint = () => (ENTRIES / 4) * (1 + random(4))

const simple: Move = async (tx) => {
  const [what, statement] = EDITS[random(EDITS.length)]?.() ?? ['', play``]
  await tx.execute(statement)
  return what
}

const swapped: Move = async (tx) => {
  const [a, b] = [anySeq(), anySeq()]
  if (a === b) return swapped(tx)
  await tx.execute(
    play`create temp table paar on commit drop as select * from audit.eintrag where ${M} and seq in (${a}, ${b})`,
  )
  await tx.execute(play`update audit.eintrag e set kanonisch = p.kanonisch, nutzlast = p.nutzlast, salz = p.salz ${random(2) ? play`, hash = p.hash` : play``}
    from paar p where e.gemeinde = 'meinhard' and e.seq = ${a} + ${b} - p.seq and e.seq in (${a}, ${b})`)
  return 'two entries swapped'
}

const truncated: Move = async (tx) => {
  const size = random(ENTRIES)
  await tx.execute(play`delete from audit.eintrag where ${M} and seq > ${size}`)
  await tx.execute(
    play`update audit.kopf set seq = ${size}, hash = coalesce((select hash from audit.eintrag where ${M} and seq = ${size}), hash) where ${M}`,
  )
  if (random(2)) {
    for (const table of ['bezeugung', 'zeitstempel', 'pruefpunkt']) {
      await tx.execute(play`delete from audit.${sql.identifier(table)} where ${M} and groesse > ${size}`)
    }
  }
  return 'the end cut off, with its checkpoints'
}

/** Everything is computed anew after the change, as the program itself would: only signatures cannot be. */
const rechained: Move = async (tx) => {
  const from = anySeq()
  const how = random(3)
  if (how === 0)
    await tx.execute(
      play`update audit.eintrag set kanonisch = regexp_replace(kanonisch, '"zeit":"20', '"zeit":"19') where ${M} and seq = ${from}`,
    )
  if (how === 1) await tx.execute(play`delete from audit.eintrag where ${M} and seq = ${from}`)
  if (how === 2) {
    await tx.execute(play`update audit.eintrag set kanonisch = kanonisch || ' ' where ${M} and seq = ${from}`)
  }
  await tx.execute(play`create temp table neu on commit drop as
    with recursive reihe as (
      select row_number() over (order by seq) as n, e.* from audit.eintrag e where ${M}
    ), kette as (
      select 0::bigint as n, sha256(convert_to('verbundakte/audit/1 meinhard', 'UTF8')) as h
      union all
      select r.n, sha256(int8send(r.n) || k.h || convert_to(r.kanonisch, 'UTF8')) from kette k join reihe r on r.n = k.n + 1
    )
    select r.seq as alt, r.n as seq, k.h from reihe r join kette k using (n)`)
  await tx.execute(
    play`update audit.eintrag e set seq = -n.seq, hash = n.h from neu n where e.gemeinde = 'meinhard' and e.seq = n.alt`,
  )
  await tx.execute(play`update audit.eintrag set seq = -seq where ${M}`)
  await tx.execute(
    play`update audit.kopf k set seq = n.seq, hash = n.h from neu n where k.gemeinde = 'meinhard' and n.seq = (select max(seq) from neu)`,
  )
  const forged = random(4)
  if (forged > 0) await forgeCheckpoints(tx, forged)
  return `re-chained from ${from}, ${['old checkpoints', 'forged key', 'forged second key', 'forged witnesses too'][forged]}`
}

const MOVES: readonly Move[] = [simple, simple, simple, swapped, truncated, rechained]

test(`every one of ${GAMES} changes by a superuser is found against the last witness`, {
  timeout: amount(600_000, 1_800_000),
}, async () => {
  const begin = performance.now()
  console.info(`tamper game: ${GAMES} games, VERBUND_SEED=${seed}`)
  const superuser = drizzle({ client: verbund.database.admin })
  const untouched = await exportOf(superuser)
  const before = await check(untouched)
  expect(before.befunde).toEqual([])
  const unseen: string[] = []
  const played = new Map<string, number>()
  let idle = 0
  for (let game = 0; game < GAMES; ) {
    let what = ''
    const lines = await superuser
      .transaction(async (tx) => {
        what = await (MOVES[random(MOVES.length)] ?? simple)(tx)
        throw new Played(await exportOf(tx))
      })
      .catch((error) => {
        if (error instanceof Played) return error.lines
        throw error
      })
    // A byte replaced by itself, or a cut after the end, is no change.
    if (sameBut(lines, untouched)) {
      idle += 1
      continue
    }
    game += 1
    const kind = what.replace(/\d+/, 'n')
    played.set(kind, (played.get(kind) ?? 0) + 1)
    if ((await check(lines)).befunde.length === 0) unseen.push(what)
  }
  console.info(
    `tamper game: ${GAMES - unseen.length} of ${GAMES} found, ${idle} moves changed nothing; ${played.size} kinds of move`,
  )
  recordProof({
    teil: 'A26',
    aussage:
      'Änderungen am Protokoll durch einen Verwalter der Datenbank (ändern, löschen, tauschen, abschneiden, neu verketten): der Prüfer bemerkt jede',
    versuche: GAMES,
    fehler: unseen.length,
    sekunden: secondsSince(begin),
    angaben: { 'Arten von Änderungen': played.size },
  })
  expect(unseen).toEqual([])
  expect(played.size).toBeGreaterThan(15)
})

const check = (lines: readonly string[]) => pruefe(lines, { anker: [anchor] })

/** What the changed database hands out, at the login that always does. */
async function exportOf(tx: Tx): Promise<string[]> {
  await tx.execute(play`set session authorization meinhard_dienst`)
  const lines = await collect(exportLog('meinhard', (work) => work(tx)))
  await tx.execute(play`reset session authorization`)
  return lines
}

async function collect(parts: AsyncIterable<string>): Promise<string[]> {
  let text = ''
  for await (const part of parts) text += part
  return text.split('\n')
}

/** Equal, but for the hour at which they were made. */
function sameBut(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length &&
    a.every((line, i) => line === b[i] || line.startsWith('{"art":"kopf"')) &&
    head(a) === head(b)
  )
}

const head = (lines: readonly string[]) => lines[0]?.replace(/"erzeugt":"[^"]*"/, '')

class Played extends Error {
  readonly lines: string[]
  constructor(lines: string[]) {
    super('rolled back')
    this.lines = lines
  }
}
