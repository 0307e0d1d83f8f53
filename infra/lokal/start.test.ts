import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Probestart } from './start-fixture.ts'

let probe: Probestart

beforeEach(async () => {
  probe = new Probestart()
  await probe.anlegen()
})

afterEach(() => probe.raeumen())

const alle = ['gateway', 'meilisearch', 'postgres', 'worker']

it('ends with addresses and sign-ins, and Ctrl-C ends every process', async () => {
  const { kind, text } = await probe.start({ MEILI_KEY: 'nur für das Einrichten' })
  expect(text()).toContain(`http://localhost:${probe.port}`)
  expect(text()).toContain('meinhard.gewerbeamt')
  expect(Object.keys(probe.laufend()).sort()).toEqual(alle)
  // No secret of the setting-up reaches a service.
  expect(await (await fetch(`http://localhost:${probe.port}`)).text()).toBe('da')
  kind.kill('SIGINT')
  expect(await once(kind, 'exit')).toEqual([0, null])
  expect(probe.laufend()).toEqual({})
})

it('starts whatever dies again, at the same address', async () => {
  const { text } = await probe.start()
  const vorher = probe.laufend()
  for (const pid of Object.values(vorher)) process.kill(pid, 'SIGKILL')
  await expect.poll(() => text().match(/läuft wieder/g)?.length, { timeout: 15_000 }).toBe(4)
  const nachher = probe.laufend()
  expect(Object.keys(nachher).sort()).toEqual(alle)
  for (const name of alle) expect(nachher[name]).not.toBe(vorher[name])
  expect((await fetch(`http://localhost:${probe.port}`)).ok).toBe(true)
})

it('refuses a second start and says where the first one answers', async () => {
  const erster = await probe.start()
  const zweiter = await probe.start()
  expect(zweiter.kind.exitCode).toBe(1)
  expect(zweiter.text()).toContain(`läuft bereits unter http://localhost:${probe.port} (Prozess ${erster.kind.pid})`)
  expect(Object.keys(probe.laufend()).sort()).toEqual(alle)
})

it('takes over from a start that was killed', async () => {
  const erster = await probe.start()
  const vorher = probe.laufend()
  erster.kind.kill('SIGKILL')
  await once(erster.kind, 'close')
  const zweiter = await probe.start()
  expect(zweiter.text()).toContain('Zum Ausprobieren')
  const nachher = probe.laufend()
  for (const name of alle) expect(nachher[name]).not.toBe(vorher[name])
})

it('ends when the npm it was started by is killed', async () => {
  const { kind } = await probe.startUeberNpm()
  kind.kill('SIGKILL')
  await expect.poll(() => probe.laufend(), { timeout: 10_000 }).toEqual({})
  expect((await probe.start()).text()).toContain('Zum Ausprobieren')
})

it('says before the long steps that the port is taken', async () => {
  const fremder = createServer().listen(probe.port)
  await once(fremder, 'listening')
  const { kind, text } = await probe.start()
  fremder.close()
  expect(kind.exitCode).toBe(1)
  expect(text()).toContain(`Port ${probe.port} ist von einem anderen Programm belegt.`)
  expect(text()).not.toContain('Postgres')
})

it('says in one sentence what stopped it, and stops what it had started', async () => {
  const { kind, text } = await probe.start({ SCHEITERT: 'der Aktenplan ist leer' })
  expect(kind.exitCode).toBe(1)
  expect(text()).toContain('„einrichten“ ist gescheitert: der Aktenplan ist leer')
  expect(text()).not.toContain('    at ')
  expect(probe.laufend()).toEqual({})
})

it('names a missing file and a data directory that is none', async () => {
  rmSync(join(probe.wurzel, 'services/worker/src/main.ts'))
  expect((await probe.start()).text()).toContain('Im Projekt fehlt die Datei services/worker/src/main.ts.')
  rmSync(probe.daten, { recursive: true })
  writeFileSync(probe.daten, '')
  expect((await probe.start()).text()).toContain(`In das Datenverzeichnis ${probe.daten} kann nicht geschrieben werden`)
})
