import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { type MeilisearchServer, Occupied, StartError, startMeilisearch } from './index.ts'
import { processIdentity } from './process.ts'
import { inAnotherProcess } from './test-support.ts'

const programs = fileURLToPath(new URL('../../../../../.data/programme', import.meta.url))
const test = it.skipIf(inject('meili') === null)

let directory: string
const open: MeilisearchServer[] = []

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'verbundakte-meilisearch-'))
})

afterEach(async () => {
  for (const server of open.splice(0)) await server.stop()
  rmSync(directory, { recursive: true, force: true })
})

async function start(): Promise<MeilisearchServer> {
  const server = await startMeilisearch({ directory, programs })
  if (server === null) throw new Error('no Meilisearch for this platform')
  open.push(server)
  return server
}

function ask(server: MeilisearchServer, path: string, key = server.key): Promise<Response> {
  return fetch(server.url + path, { headers: { authorization: `Bearer ${key}` } })
}

async function createIndex(server: MeilisearchServer): Promise<void> {
  await fetch(`${server.url}/indexes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.key}`, 'content-type': 'application/json' },
    body: '{"uid":"akten"}',
  })
  await expect.poll(async () => (await ask(server, '/indexes/akten')).status).toBe(200)
}

test('asks for the key, which only its owner can read', async () => {
  const server = await start()
  expect((await ask(server, '/indexes')).status).toBe(200)
  expect((await ask(server, '/indexes', 'falsch')).status).toBe(403)
  expect(statSync(join(directory, 'schluessel')).mode & 0o777).toBe(0o600)
})

test('keeps index, port and key over a kill -9 of the server', async () => {
  const first = await start()
  await createIndex(first)
  process.kill(first.pid, 'SIGKILL')
  expect(await first.ended).toBe('Signal SIGKILL')
  await first.stop()
  const second = await start()
  expect([second.url, second.key]).toEqual([first.url, first.key])
  expect((await ask(second, '/indexes/akten')).status).toBe(200)
})

test('refuses a second server on the same directory', async () => {
  const server = await start()
  await expect(startMeilisearch({ directory, programs })).rejects.toThrow(Occupied)
  expect((await ask(server, '/health')).status).toBe(200)
})

test('ends the orphan of a killed starter and goes on with its index', async () => {
  const orphan = await inAnotherProcess<MeilisearchServer>('startMeilisearch', { directory, programs })
  await createIndex(orphan)
  const server = await start()
  expect(processIdentity(orphan.pid)).toBeNull()
  expect((await ask(server, '/indexes/akten')).status).toBe(200)
})

test('begins anew when its very first start was killed', async () => {
  mkdirSync(join(directory, 'daten', 'auth'), { recursive: true })
  expect((await ask(await start(), '/indexes')).status).toBe(200)
})

test('says which index is broken and what to do', async () => {
  await (await start()).stop()
  open.length = 0
  writeFileSync(join(directory, 'daten', 'VERSION'), '1.3.0')
  const error = await startMeilisearch({ directory, programs }).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(StartError)
  expect(String(error)).toMatch(/Der Suchindex in .+ lässt sich nicht öffnen: .*1\.3\.0/)
})
