import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rows } from '@verbundakte/database'
import { pruefe } from '@verbundakte/pruefer'
import { testVerbund } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { publicKeys } from './checkpoint.ts'
import { exportLog } from './export.ts'
import { Keys } from './keys.ts'
import { inLog, type LogId, readingLog } from './log.ts'
import { Notary } from './notary.ts'
import { Recorder } from './recorder.ts'

const verbund = await testVerbund()
const { databases } = verbund
const { admin } = verbund.database
const folder = await mkdtemp(join(tmpdir(), 'notary-'))
afterAll(() => rm(folder, { recursive: true }))
const keys = new Keys(join(folder, 'keys'))
const complaints: string[] = []
const gemeinden = verbund.gemeinden.map(({ id }) => id)
const options = { databases, gemeinden, keys, onError: (satz: string) => complaints.push(satz) }
const notary = new Notary(options)
const { gemeinde: meinhard } = verbund.as('meinhard.gewerbeamt')
const { gemeinde: sontra } = verbund.as('sontra.gewerbeamt')

const EVENTS = { 'probe.geschehen': { subject: 'Probe', payload: z.object({ name: z.string() }) } }

function happen(log: LogId, count: number) {
  return inLog(databases, log, async (tx) => {
    const recorder = new Recorder(EVENTS, { person: null, anfrage: 'x', grund: 'Probe' })
    for (let i = 0; i < count; i++)
      recorder.record('probe.geschehen', { id: crypto.randomUUID() }, { name: `Größe ${i}` })
    await recorder.flush(tx)
  })
}

async function exported(log: LogId): Promise<string[]> {
  let text = ''
  for await (const part of exportLog(log, (work) => readingLog(databases, log, work))) text += part
  return text.split('\n')
}

describe('checkpoints', () => {
  beforeAll(async () => {
    await happen(meinhard, 300)
    await notary.round()
    await happen(meinhard, 700)
    await happen('verbund', 3)
    await notary.round()
  })

  test('are signed, witnessed by every other Gemeinde, and confirmed by a program that shares no code', async () => {
    const result = await pruefe(await exported(meinhard), { zeugen: 2 })
    expect(result).toMatchObject({ eintraege: 1000, gesichert: 1000, pruefpunkte: 2, bezeugungen: 4, befunde: [] })
    expect(await pruefe(await exported('verbund'))).toMatchObject({
      eintraege: 3,
      gesichert: 3,
      bezeugungen: 3,
      befunde: [],
    })
    expect(complaints).toEqual([])
  })

  test('stand still where nothing happens', async () => {
    expect(await notary.checkpoint(meinhard)).toBeNull()
  })

  test('go on with a new key that the old one confirms', async () => {
    await keys.rotate(meinhard)
    await happen(meinhard, 10)
    expect(await notary.checkpoint(meinhard)).toMatchObject({ groesse: 1010, schluessel: 2 })
    const result = await pruefe(await exported(meinhard), { zeugen: 2, anker: [await exported(sontra)] })
    expect(result).toMatchObject({ gesichert: 1010, pruefpunkte: 3, befunde: [] })
    expect(complaints).toEqual([])
  })

  test('keep the private keys outside the database, for the owner only', async () => {
    const file = join(folder, 'keys', 'meinhard.json')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700)
    const [first] = JSON.parse(await readFile(file, 'utf8')) as { privat: string }[]
    const known = await readingLog(databases, meinhard, publicKeys)
    expect(JSON.stringify(known)).not.toContain(first?.privat)
  })
})

test('a log that was rewritten finds no witness, and each refusal stands in the log of the witness', async () => {
  await happen(sontra, 50)
  await notary.round()
  complaints.length = 0
  // The superuser forges an old entry and all that stands on it, even the checkpoints; only the keys are out of reach.
  await admin.begin(async (tx) => {
    await tx`delete from audit.bezeugung where gemeinde = 'sontra'`
    await tx`delete from audit.pruefpunkt where gemeinde = 'sontra'`
    await tx`delete from audit.knoten where gemeinde = 'sontra'`
    await tx`update audit.eintrag set hash = sha256(hash) where gemeinde = 'sontra' and seq = 7`
  })
  const point = await notary.checkpoint(sontra)
  expect(point).not.toBeNull()
  expect(complaints).toEqual([
    expect.stringContaining(`meinhard bezeugt den Prüfpunkt ${point?.groesse} von sontra nicht`),
    expect.stringContaining(`witzenhausen bezeugt den Prüfpunkt ${point?.groesse} von sontra nicht`),
  ])
  const [refusal] = await admin<{ kanonisch: string }[]>`
    select kanonisch from audit.eintrag where gemeinde = 'meinhard' and ereignis = 'pruefpunkt.nicht-bezeugt'`
  expect(JSON.parse(refusal?.kanonisch ?? '{}').offen).toMatchObject({ log: 'sontra', groesse: point?.groesse })
})

test('a checkpoint that is not ours, or an entry too few, stops the next one instead of being covered up', async () => {
  await admin`insert into audit.pruefpunkt values ('witzenhausen', 5000, ${Buffer.alloc(32)}, now(), 1, ${Buffer.alloc(64)})`.catch(
    () => {},
  )
  await happen(gemeinden[2] ?? meinhard, 1)
  await notary.round()
  await admin`insert into audit.pruefpunkt values ('witzenhausen', 5000, ${Buffer.alloc(32)}, now(), 1, ${Buffer.alloc(64)})`
  complaints.length = 0
  await notary.round()
  expect(complaints).toContain('Prüfpunkt von witzenhausen ist nicht möglich')
})

test('payloads are erased only together with an entry that says so', async () => {
  const erase = (say: boolean) =>
    inLog(databases, meinhard, async (tx) => {
      await rows(tx, sql`select audit.nutzlast_loeschen(3, 5)`)
      if (!say) return
      const recorder = new Recorder(
        {
          'protokoll.nutzlast.geloescht': {
            subject: 'Protokoll',
            payload: z.object({}),
            open: z.object({ geloescht: z.array(z.tuple([z.int(), z.int()])), grund: z.string() }),
          },
        },
        { person: null, anfrage: 'x' },
      )
      recorder.record(
        'protokoll.nutzlast.geloescht',
        { id: crypto.randomUUID() },
        {},
        { geloescht: [[3, 5]], grund: 'Probe' },
      )
      await recorder.flush(tx)
    })
  await expect(erase(false)).rejects.toMatchObject({ code: '42501' })
  await erase(true)
  await notary.checkpoint(meinhard)
  expect(await pruefe(await exported(meinhard))).toMatchObject({ geloescht: 3, befunde: [] })
  await admin`update audit.eintrag set nutzlast = null, salz = null where gemeinde = 'meinhard' and seq = 9`
  const { befunde } = await pruefe(await exported(meinhard))
  expect(befunde).toEqual([{ nr: 9, satz: expect.stringMatching(/^Eintrag 9 \(.*Die Nutzlast fehlt/) }])
})

test('a time stamp service vouches for the hour (RFC 3161)', async () => {
  const service = await timeStampService(join(folder))
  try {
    await happen(meinhard, 2)
    await new Notary({ ...options, timeStampUrl: service.url }).checkpoint(meinhard)
    const lines = await exported(meinhard)
    expect((await pruefe(lines)).hinweise).toContain('Zeitstempel nicht geprüft: --tsa nennt die Zertifikate.')
    expect((await pruefe(lines, { tsa: service.certificates })).zeitstempel).toBe(1)
    const forged = lines.map((each) =>
      each.includes('"zeitstempel"') ? each.replace(/[0-9a-f]{64}"}$/, `${'0'.repeat(64)}"}`) : each,
    )
    expect((await pruefe(forged, { tsa: service.certificates })).befunde).toContainEqual(
      expect.objectContaining({ satz: expect.stringContaining('Der Zeitstempel stimmt nicht') }),
    )
  } finally {
    await service.close()
  }
})

/** A time stamp authority of the test's own, on openssl. */
async function timeStampService(directory: string) {
  const at = (name: string) => join(directory, name)
  const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: directory, stdio: 'ignore' })
  await writeFile(
    at('tsa.cnf'),
    `[req]\ndistinguished_name=dn\nx509_extensions=ext\nprompt=no\n[dn]\nCN=Probe-TSA\n[ext]\nextendedKeyUsage=critical,timeStamping\n` +
      `[tsa]\ndefault_tsa=t\n[t]\nserial=${at('serial')}\nsigner_cert=${at('tsa.pem')}\nsigner_key=${at('tsa.key')}\nsigner_digest=sha256\n` +
      'default_policy=1.2.3.4\ndigests=sha256\naccuracy=secs:1\n',
  )
  await writeFile(at('serial'), '01\n')
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    at('tsa.key'),
    '-out',
    at('tsa.pem'),
    '-days',
    '2',
    '-config',
    at('tsa.cnf'),
  )
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    await writeFile(at('query'), Buffer.concat(parts))
    openssl('ts', '-reply', '-config', at('tsa.cnf'), '-queryfile', at('query'), '-out', at('reply'))
    response.setHeader('content-type', 'application/timestamp-reply')
    response.end(await readFile(at('reply')))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    certificates: at('tsa.pem'),
    close: () => new Promise((done) => server.close(done)),
  }
}
