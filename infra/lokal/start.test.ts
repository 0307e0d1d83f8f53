import { once } from 'node:events'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { TrialStart } from './start-fixture.ts'

let probe: TrialStart

beforeEach(async () => {
  probe = new TrialStart()
  await probe.create()
})

afterEach(() => probe.cleanUp())

const all = ['gateway', 'meilisearch', 'postgres', 'worker']

it('ends with addresses and sign-ins, and Ctrl-C ends every process', async () => {
  const { child, text } = await probe.start({ MEILI_KEY: 'nur für das Einrichten' })
  expect(text()).toContain(`http://localhost:${probe.port}`)
  expect(text()).toContain('meinhard.gewerbeamt')
  expect(Object.keys(probe.running()).sort()).toEqual(all)
  // No secret of the setting-up reaches a service.
  expect(await (await fetch(`http://localhost:${probe.port}`)).text()).toBe('da')
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(probe.running()).toEqual({})
})

it('starts whatever dies again, at the same address', async () => {
  const { text } = await probe.start()
  const before = probe.running()
  for (const pid of Object.values(before)) process.kill(pid, 'SIGKILL')
  await expect.poll(() => text().match(/läuft wieder/g)?.length, { timeout: 15_000 }).toBe(4)
  const after = probe.running()
  expect(Object.keys(after).sort()).toEqual(all)
  for (const name of all) expect(after[name]).not.toBe(before[name])
  expect((await fetch(`http://localhost:${probe.port}`)).ok).toBe(true)
})

it('refuses a second start and says where the first one answers', async () => {
  const first = await probe.start()
  const second = await probe.start()
  expect(second.child.exitCode).toBe(1)
  expect(second.text()).toContain(`läuft bereits unter http://localhost:${probe.port} (Prozess ${first.child.pid})`)
  expect(Object.keys(probe.running()).sort()).toEqual(all)
})

it('takes over from a start that was killed', async () => {
  const first = await probe.start()
  const before = probe.running()
  first.child.kill('SIGKILL')
  await once(first.child, 'close')
  const second = await probe.start()
  expect(second.text()).toContain('Zum Ausprobieren')
  const after = probe.running()
  for (const name of all) expect(after[name]).not.toBe(before[name])
})

it('ends when the npm it was started by is killed', async () => {
  const { child } = await probe.startViaNpm()
  child.kill('SIGKILL')
  await expect.poll(() => probe.running(), { timeout: 10_000 }).toEqual({})
  expect((await probe.start()).text()).toContain('Zum Ausprobieren')
})

it.runIf(inject('meili'))('leaves its own servers off where DATABASE_URL and MEILI_URL name others', async () => {
  const { url: MEILI_URL = '', key: MEILI_KEY = '' } = inject('meili') ?? {}
  const { text } = await probe.start({ DATABASE_URL: inject('adminUrl'), MEILI_URL, MEILI_KEY })
  expect(text()).toMatch(/der Server von DATABASE_URL .+\n.+der Server von MEILI_URL/)
  expect(Object.keys(probe.running()).sort()).toEqual(['gateway', 'worker'])
  expect(existsSync(join(probe.data, 'postgres'))).toBe(false)
  expect(await (await fetch(`http://localhost:${probe.port}`)).text()).toBe('da')
})

it('says before the long steps that nothing answers at DATABASE_URL', async () => {
  const { child, text } = await probe.start({ DATABASE_URL: 'postgres://a:geheim@127.0.0.1:1/b' })
  expect(child.exitCode).toBe(1)
  expect(text()).toContain('Unter 127.0.0.1:1 (DATABASE_URL) antwortet keine Datenbank (ECONNREFUSED).')
  expect(text()).not.toMatch(/Einrichten|geheim| {4}at /)
})

it('says before the long steps that the port is taken', async () => {
  const stranger = createServer().listen(probe.port)
  await once(stranger, 'listening')
  const { child, text } = await probe.start()
  stranger.close()
  expect(child.exitCode).toBe(1)
  expect(text()).toContain(`Port ${probe.port} ist von einem anderen Programm belegt.`)
  expect(text()).not.toContain('Postgres')
})

it('says in one sentence what stopped it, and stops what it had started', async () => {
  const { child, text } = await probe.start({ FAILS: 'der Aktenplan ist leer' })
  expect(child.exitCode).toBe(1)
  expect(text()).toContain('„einrichten“ ist gescheitert: der Aktenplan ist leer')
  expect(text()).not.toContain('    at ')
  expect(probe.running()).toEqual({})
})

it('names a missing file and a data directory that is none', async () => {
  rmSync(join(probe.root, 'services/worker/src/main.ts'))
  expect((await probe.start()).text()).toContain('Im Projekt fehlt die Datei services/worker/src/main.ts.')
  rmSync(probe.data, { recursive: true })
  writeFileSync(probe.data, '')
  expect((await probe.start()).text()).toContain(`In das Datenverzeichnis ${probe.data} kann nicht geschrieben werden`)
})
