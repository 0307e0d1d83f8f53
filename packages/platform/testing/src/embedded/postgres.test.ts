import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Belegt, type PostgresServer, Startfehler, startPostgres } from './index.ts'
import { prozessKennung } from './prozess.ts'
import { imFremdenProzess } from './test-hilfe.ts'

let verzeichnis: string
const offen: PostgresServer[] = []

beforeEach(() => {
  // mkdtemp gives mode 700, like a private home: the server's user cannot reach the directory by its path.
  verzeichnis = join(mkdtempSync(join(tmpdir(), 'verbundakte-postgres-')), 'postgres')
})

afterEach(async () => {
  for (const server of offen.splice(0)) await server.stop()
  rmSync(join(verzeichnis, '..'), { recursive: true, force: true })
})

async function start(): Promise<PostgresServer> {
  const server = await startPostgres({ verzeichnis, schnell: true })
  offen.push(server)
  return server
}

async function frage(server: PostgresServer, sql: string): Promise<unknown> {
  const verbindung = postgres(server.adminUrl, { max: 1, onnotice: () => {} })
  try {
    return Object.values((await verbindung.unsafe(sql))[0] ?? {})[0]
  } finally {
    await verbindung.end()
  }
}

it('sorts German, keeps checksums, asks for the password and listens on the loopback address only', async () => {
  const server = await start()
  expect(await frage(server, `select string_agg(w, ' ' order by w) from unnest('{Zoll,Öl,Ofen}'::text[]) w`)).toBe(
    'Ofen Öl Zoll',
  )
  expect(await frage(server, 'show data_checksums')).toBe('on')
  expect(await frage(server, 'show listen_addresses')).toBe('127.0.0.1')
  expect(statSync(join(verzeichnis, 'kennwort')).mode & 0o777).toBe(0o600)
  const falsch = { ...server, adminUrl: server.adminUrl.replace(/:[0-9a-f]{64}@/, ':falsch@') }
  await expect(frage(falsch, 'select 1')).rejects.toThrow('password authentication failed')
})

it('keeps data, port and password over a kill -9 of the server', async () => {
  const erster = await start()
  await frage(erster, 'create table akte as select 7 as zahl')
  process.kill(erster.pid, 'SIGKILL')
  expect(await erster.beendet).toBe('Signal SIGKILL')
  await erster.stop()
  const zweiter = await start()
  expect(zweiter.adminUrl).toBe(erster.adminUrl)
  expect(await frage(zweiter, 'select zahl from akte')).toBe(7)
})

it('refuses a second start on the same directory and leaves the first one alone', async () => {
  const server = await start()
  await expect(startPostgres({ verzeichnis })).rejects.toThrow(Belegt)
  expect(await frage(server, 'select 1')).toBe(1)
})

it('ends the orphan of a killed starter and goes on with its data', async () => {
  const verwaist = await imFremdenProzess<PostgresServer>('startPostgres', { verzeichnis, schnell: true })
  await frage(verwaist, 'create table akte as select 7 as zahl')
  const server = await start()
  expect(prozessKennung(verwaist.pid)).toBeNull()
  expect(await frage(server, 'select zahl from akte')).toBe(7)
})

it('does not touch a stranger whose number stands in a stale postmaster.pid', async () => {
  await (await start()).stop()
  offen.length = 0
  const fremder = spawn('sleep', ['60'])
  writeFileSync(join(verzeichnis, 'daten', 'postmaster.pid'), `${fremder.pid}\n/nirgends\n0\n1\n`)
  expect(await frage(await start(), 'select 1')).toBe(1)
  expect(fremder.exitCode).toBeNull()
  fremder.kill()
})

it('throws away what a killed initdb left behind', async () => {
  const entwurf = join(verzeichnis, 'entsteht-4711', 'daten')
  mkdirSync(entwurf, { recursive: true })
  writeFileSync(join(entwurf, 'PG_VERSION'), '18\n')
  expect(await frage(await start(), 'select 1')).toBe(1)
  expect(existsSync(entwurf)).toBe(false)
})

it('says what is broken and what to do, and deletes nothing', async () => {
  await (await start()).stop()
  offen.length = 0
  const version = join(verzeichnis, 'daten', 'PG_VERSION')
  writeFileSync(version, '15\n')
  await expect(startPostgres({ verzeichnis })).rejects.toThrow('sie gehört zu Postgres 15, nicht zu 18')
  writeFileSync(version, '18\n')
  rmSync(join(verzeichnis, 'daten', 'global', 'pg_control'))
  const fehler = await startPostgres({ verzeichnis }).catch((fehler: unknown) => fehler)
  expect(fehler).toBeInstanceOf(Startfehler)
  expect(String(fehler)).toMatch(/Die Datenbank in .+ lässt sich nicht öffnen: .+database system/)
  expect(readFileSync(version, 'utf8')).toBe('18\n')
})
