import { readFileSync } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { afterAll, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'
import { hostileFiles } from './hostile-files.ts'

const MEBIBYTE = 1024 ** 2
/** What a reading process may take at its worst (README of text-reader: at most 500 MB), and how long a file may take. */
const CHILD_MB = 640
const FILE_MS = 45_000

// Whoever follows an address in a file is counted.
let asked = 0
const away = createServer((_, response) => {
  asked += 1
  response.end()
})
await new Promise<void>((resolve) => away.listen(0, '127.0.0.1', resolve))
afterAll(() => away.close())
const address = away.address()
if (address === null || typeof address === 'string') throw new Error('no port')
const folder = await mkdtemp(join(tmpdir(), 'geheim-'))
afterAll(() => rm(folder, { recursive: true, force: true }))
const secret = join(folder, 'geheim.txt')
await writeFile(secret, 'Das-Geheimnis-dieser-Maschine')

const verbund = await testVerbund({ textleser: 1 })
await planVeroeffentlichen(verbund)
const { signIn, fetch, bugs } = testGateway(verbund)
const filed = await fileOne(signIn, 'meinhard.gewerbeamt')
const { client } = filed
const jobs = verbund.app.modules.find(({ name }) => name === 'akte')?.jobs ?? {}
const betrieb = verbund.app.asBetrieb(verbund.gemeinden[0]?.id ?? never(), 'Lesen im Test')

function never(): never {
  throw new Error('no Gemeinde')
}

/** Memory of the reading processes in MiB, at their highest. */
function children(): number {
  try {
    const pids = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ')
    const sizes = pids.map((pid) =>
      Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0),
    )
    return Math.max(0, ...sizes) / 1024
  } catch {
    // One that has just ended, or a system without /proc.
    return 0
  }
}

test('the trap counts who comes, and the reading processes are seen', async () => {
  await globalThis.fetch(`http://127.0.0.1:${address.port}/`)
  expect(asked).toBe(1)
  asked = 0
  await betrieb.services.textleser
    .extractText(secret, { kind: 'txt', mime: 'text/plain', extension: 'txt' })
    .catch(() => {})
  expect(children()).toBeGreaterThan(process.platform === 'linux' ? 20 : -1)
})

test.for(hostileFiles(`http://127.0.0.1:${address.port}/`, secret))(
  '$name: kept or refused with a sentence, read within bounds, never active',
  { timeout: 120_000 },
  async ({ fileName, bytes }) => {
    let highest = 0
    const watch = setInterval(() => {
      highest = Math.max(highest, children())
    }, 20)
    const before = process.memoryUsage().rss
    const start = performance.now()
    const response = await client.upload(fileName, new Uint8Array(bytes))
    const uploadMs = performance.now() - start
    if (response.status !== 201) {
      const { detail } = (await response.json()) as { detail: string }
      expect(detail).toMatch(/^[A-ZÄÖÜ„].*[.]$/)
      clearInterval(watch)
      return
    }
    const { id } = (await response.json()) as { id: string }
    const { dokumentAblegen } = await client.ask(
      'mutation ($v: ID!, $d: ID!) { dokumentAblegen(vorgang: $v, datei: $d) { id aktuelleVersion { id } } }',
      { v: filed.vorgang, d: id },
    )
    const version: string = dokumentAblegen.aktuelleVersion.id
    const event = {
      seq: 1,
      zeit: new Date(),
      ereignis: 'akte.version.abgelegt',
      subjekt: 'Version',
      subjektId: version,
    }
    for (const name of ['akte.text-lesen', 'akte.mail-zerlegen']) {
      const job = jobs[name]
      if (!job || !('run' in job)) throw new Error(`no job ${name}`)
      await job.run(betrieb, { ...event, person: null, anfrage: 'x', nutzlast: null })
    }
    clearInterval(watch)

    expect(performance.now() - start).toBeLessThan(FILE_MS)
    expect(uploadMs).toBeLessThan(10_000)
    expect(highest).toBeLessThan(CHILD_MB)
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * MEBIBYTE)
    const { dokument } = await client.ask(
      'query ($d: ID!) { dokument(id: $d) { aktuelleVersion { textstatus texthinweis vorschauPfad } anlagen { aktuelleVersion { id dateiname } } } }',
      { d: dokumentAblegen.id },
    )
    const { textstatus, texthinweis } = dokument.aktuelleVersion
    expect(textstatus).not.toBe('AUSSTEHEND')
    if (textstatus !== 'ERKANNT') expect(texthinweis).toMatch(/^[A-ZÄÖÜ„].*[.]$/)
    const [text] = await verbund.database.admin`select text from akte.volltext where id = ${version}`
    expect(text?.text ?? '').not.toContain('Das-Geheimnis')
    expect((text?.text ?? '').length).toBeLessThan(6_000_000)
    const anlagen: { aktuelleVersion: { id: string; dateiname: string } }[] = dokument.anlagen
    for (const { aktuelleVersion } of anlagen) expect(aktuelleVersion.dateiname).not.toMatch(/[/\\\0]/)
    await neverActive(version)
    for (const { aktuelleVersion } of anlagen) await neverActive(aktuelleVersion.id)
    expect(asked).toBe(0)
    expect((await fetch('/bereit')).status).toBe(200)
    await expect(stat('/tmp/verbundakte-traversal')).rejects.toThrow('ENOENT')
    expect(bugs).toEqual([])
  },
)

/** The preview shows kinds that carry no script, under a policy that would let none run; the original is only to be saved. */
async function neverActive(version: string): Promise<void> {
  const shown = await client.fetch(`/versionen/${version}/vorschau`)
  await shown.body?.cancel()
  if (shown.status !== 404) {
    expect(shown.status).toBe(200)
    expect(shown.headers.get('content-type')).toMatch(/^(application\/pdf|text\/plain|image\/(?!svg)[a-z]+)/)
  }
  const saved = await client.fetch(`/versionen/${version}/datei`)
  await saved.body?.cancel()
  expect(saved.headers.get('content-disposition')).toMatch(/^attachment;/)
  for (const answer of shown.status === 404 ? [saved] : [shown, saved]) {
    expect(answer.headers.get('content-security-policy')).toBe("sandbox; default-src 'none'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  }
}
