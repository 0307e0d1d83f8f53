import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, inject, it } from 'vitest'
import { Belegt, type MeilisearchServer, Startfehler, startMeilisearch } from './index.ts'
import { prozessKennung } from './prozess.ts'
import { imFremdenProzess } from './test-hilfe.ts'

const programme = fileURLToPath(new URL('../../../../../.data/programme', import.meta.url))
const test = it.skipIf(inject('meili') === null)

let verzeichnis: string
const offen: MeilisearchServer[] = []

beforeEach(() => {
  verzeichnis = mkdtempSync(join(tmpdir(), 'verbundakte-meilisearch-'))
})

afterEach(async () => {
  for (const server of offen.splice(0)) await server.stop()
  rmSync(verzeichnis, { recursive: true, force: true })
})

async function start(): Promise<MeilisearchServer> {
  const server = await startMeilisearch({ verzeichnis, programme })
  if (server === null) throw new Error('no Meilisearch for this platform')
  offen.push(server)
  return server
}

function frage(server: MeilisearchServer, pfad: string, schluessel = server.schluessel): Promise<Response> {
  return fetch(server.url + pfad, { headers: { authorization: `Bearer ${schluessel}` } })
}

async function indexAnlegen(server: MeilisearchServer): Promise<void> {
  await fetch(`${server.url}/indexes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${server.schluessel}`, 'content-type': 'application/json' },
    body: '{"uid":"akten"}',
  })
  await expect.poll(async () => (await frage(server, '/indexes/akten')).status).toBe(200)
}

test('asks for the key, which only its owner can read', async () => {
  const server = await start()
  expect((await frage(server, '/indexes')).status).toBe(200)
  expect((await frage(server, '/indexes', 'falsch')).status).toBe(403)
  expect(statSync(join(verzeichnis, 'schluessel')).mode & 0o777).toBe(0o600)
})

test('keeps index, port and key over a kill -9 of the server', async () => {
  const erster = await start()
  await indexAnlegen(erster)
  process.kill(erster.pid, 'SIGKILL')
  expect(await erster.beendet).toBe('Signal SIGKILL')
  await erster.stop()
  const zweiter = await start()
  expect([zweiter.url, zweiter.schluessel]).toEqual([erster.url, erster.schluessel])
  expect((await frage(zweiter, '/indexes/akten')).status).toBe(200)
})

test('refuses a second server on the same directory', async () => {
  const server = await start()
  await expect(startMeilisearch({ verzeichnis, programme })).rejects.toThrow(Belegt)
  expect((await frage(server, '/health')).status).toBe(200)
})

test('ends the orphan of a killed starter and goes on with its index', async () => {
  const verwaist = await imFremdenProzess<MeilisearchServer>('startMeilisearch', { verzeichnis, programme })
  await indexAnlegen(verwaist)
  const server = await start()
  expect(prozessKennung(verwaist.pid)).toBeNull()
  expect((await frage(server, '/indexes/akten')).status).toBe(200)
})

test('begins anew when its very first start was killed', async () => {
  mkdirSync(join(verzeichnis, 'daten', 'auth'), { recursive: true })
  expect((await frage(await start(), '/indexes')).status).toBe(200)
})

test('says which index is broken and what to do', async () => {
  await (await start()).stop()
  offen.length = 0
  writeFileSync(join(verzeichnis, 'daten', 'VERSION'), '1.3.0')
  const fehler = await startMeilisearch({ verzeichnis, programme }).catch((fehler: unknown) => fehler)
  expect(fehler).toBeInstanceOf(Startfehler)
  expect(String(fehler)).toMatch(/Der Suchindex in .+ lässt sich nicht öffnen: .*1\.3\.0/)
})
