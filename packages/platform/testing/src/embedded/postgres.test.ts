import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { Occupied, type PostgresServer, StartError, startPostgres } from './index.ts'
import { processIdentity } from './process.ts'
import { inAnotherProcess } from './test-support.ts'

let directory: string
const open: PostgresServer[] = []

beforeEach(() => {
  // mkdtemp gives mode 700, like a private home: the server's user cannot reach the directory by its path.
  directory = join(mkdtempSync(join(tmpdir(), 'verbundakte-postgres-')), 'postgres')
})

afterEach(async () => {
  for (const server of open.splice(0)) await server.stop()
  rmSync(join(directory, '..'), { recursive: true, force: true })
})

async function start(): Promise<PostgresServer> {
  const server = await startPostgres({ directory, fast: true })
  open.push(server)
  return server
}

async function ask(server: PostgresServer, sql: string): Promise<unknown> {
  const connection = postgres(server.adminUrl, { max: 1, onnotice: () => {} })
  try {
    return Object.values((await connection.unsafe(sql))[0] ?? {})[0]
  } finally {
    await connection.end()
  }
}

it('sorts German, keeps checksums, asks for the password and listens on the loopback address only', async () => {
  const server = await start()
  expect(await ask(server, `select string_agg(w, ' ' order by w) from unnest('{Zoll,Öl,Ofen}'::text[]) w`)).toBe(
    'Ofen Öl Zoll',
  )
  expect(await ask(server, 'show data_checksums')).toBe('on')
  expect(await ask(server, 'show listen_addresses')).toBe('127.0.0.1')
  expect(statSync(join(directory, 'kennwort')).mode & 0o777).toBe(0o600)
  const wrong = { ...server, adminUrl: server.adminUrl.replace(/:[0-9a-f]{64}@/, ':falsch@') }
  await expect(ask(wrong, 'select 1')).rejects.toThrow('password authentication failed')
})

it('keeps data, port and password over a kill -9 of the server', async () => {
  const first = await start()
  await ask(first, 'create table akte as select 7 as zahl')
  process.kill(first.pid, 'SIGKILL')
  expect(await first.ended).toBe('Signal SIGKILL')
  await first.stop()
  const second = await start()
  expect(second.adminUrl).toBe(first.adminUrl)
  expect(await ask(second, 'select zahl from akte')).toBe(7)
})

it('refuses a second start on the same directory and leaves the first one alone', async () => {
  const server = await start()
  await expect(startPostgres({ directory })).rejects.toThrow(Occupied)
  expect(await ask(server, 'select 1')).toBe(1)
})

it('ends the orphan of a killed starter and goes on with its data', async () => {
  const orphan = await inAnotherProcess<PostgresServer>('startPostgres', { directory, fast: true })
  await ask(orphan, 'create table akte as select 7 as zahl')
  const server = await start()
  expect(processIdentity(orphan.pid)).toBeNull()
  expect(await ask(server, 'select zahl from akte')).toBe(7)
})

it('does not touch a stranger whose number stands in a stale postmaster.pid', async () => {
  await (await start()).stop()
  open.length = 0
  const stranger = spawn('sleep', ['60'])
  writeFileSync(join(directory, 'daten', 'postmaster.pid'), `${stranger.pid}\n/nirgends\n0\n1\n`)
  expect(await ask(await start(), 'select 1')).toBe(1)
  expect(stranger.exitCode).toBeNull()
  stranger.kill()
})

it('throws away what a killed initdb left behind', async () => {
  const draft = join(directory, 'entsteht-4711', 'daten')
  mkdirSync(draft, { recursive: true })
  writeFileSync(join(draft, 'PG_VERSION'), '18\n')
  expect(await ask(await start(), 'select 1')).toBe(1)
  expect(existsSync(draft)).toBe(false)
})

it('says what is broken and what to do, and deletes nothing', async () => {
  await (await start()).stop()
  open.length = 0
  const version = join(directory, 'daten', 'PG_VERSION')
  writeFileSync(version, '15\n')
  await expect(startPostgres({ directory })).rejects.toThrow('sie gehört zu Postgres 15, nicht zu 18')
  writeFileSync(version, '18\n')
  rmSync(join(directory, 'daten', 'global', 'pg_control'))
  const error = await startPostgres({ directory }).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(StartError)
  expect(String(error)).toMatch(/Die Datenbank in .+ lässt sich nicht öffnen: .+database system/)
  expect(readFileSync(version, 'utf8')).toBe('18\n')
})
