import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { ownerOf, takeOwnership } from './ownership.ts'
import { processIdentity } from './process.ts'
import { sweep } from './remains.ts'
import { PREFIX, parentDirectory } from './test-run.ts'

const VITEST = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const CONFIG = fileURLToPath(new URL('./hanging/config.ts', import.meta.url))
const folders: string[] = []
const started: ChildProcess[] = []

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGTERM')
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

interface Run {
  readonly vitest: ChildProcess
  readonly place: string
  readonly worker: number
  readonly ports: number[]
}

/** A real run that hangs in its test, with its servers up. */
async function hangingRun(env: Record<string, string> = {}): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'verbundakte-haengt-'))
  folders.push(folder)
  const said = join(folder, 'gesagt.json')
  const vitest = spawn(process.execPath, [VITEST, 'run', '--config', CONFIG], {
    env: { ...process.env, VERBUND_STARTER: '', VITEST: '', ...env, VERBUND_HANGING: said },
    stdio: 'ignore',
  })
  started.push(vitest)
  await expect.poll(() => existsSync(said) && readFileSync(said, 'utf8'), { timeout: 60_000 }).toMatch(/\}$/)
  const found: { adminUrl: string; meili?: string; worker: number } = JSON.parse(readFileSync(said, 'utf8'))
  const root = parentDirectory()
  const place = readdirSync(root)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => join(root, name))
    .find((each) => ownerOf(each)?.pid === vitest.pid)
  if (!place) throw new Error('the run has no directory')
  const ports = [found.adminUrl, found.meili].flatMap((url) => (url ? [Number(new URL(url).port)] : []))
  return { vitest, place, worker: found.worker, ports }
}

const answers = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

async function nothingIsLeft({ place, worker, ports }: Run): Promise<void> {
  await expect.poll(() => Promise.all(ports.map(answers)), { timeout: 20_000 }).toEqual(ports.map(() => false))
  await expect.poll(() => existsSync(place), { timeout: 20_000 }).toBe(false)
  await expect.poll(() => processIdentity(worker), { timeout: 20_000 }).toBeNull()
}

it('leaves no server, no directory and no worker behind when it is killed', { timeout: 120_000 }, async () => {
  const run = await hangingRun()
  expect(await Promise.all(run.ports.map(answers))).toEqual(run.ports.map(() => true))
  run.vitest.kill('SIGKILL')
  await nothingIsLeft(run)
})

it('ends when whoever started it is killed', { timeout: 120_000 }, async () => {
  const starter = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' })
  started.push(starter)
  const run = await hangingRun({ VERBUND_STARTER: String(starter.pid) })
  starter.kill('SIGKILL')
  await once(run.vitest, 'exit')
  await nothingIsLeft(run)
})

it.runIf(process.platform === 'linux')(
  'is swept away by the next run when the watchdog was killed, too',
  { timeout: 120_000 },
  async () => {
    const run = await hangingRun()
    for (const pid of watchdogsOf(run.place)) process.kill(pid, 'SIGKILL')
    run.vitest.kill('SIGKILL')
    await once(run.vitest, 'exit')
    expect(existsSync(run.place)).toBe(true)
    await sweep([dirname(run.place)], PREFIX)
    await nothingIsLeft(run)
  },
)

it('sweeps nothing that a living process works with, or has only just made', async () => {
  const root = mkdtempSync(join(tmpdir(), 'verbundakte-haengt-'))
  folders.push(root)
  const [served, fresh, old] = ['x-bedient', 'x-frisch', 'x-alt'].map((name) => join(root, name))
  if (!served || !fresh || !old) throw new Error('three names')
  // Owned is only the part of the server, as where the directory itself has no mark.
  takeOwnership(join(served, 'postgres'))
  mkdirSync(fresh)
  mkdirSync(old)
  for (const place of [served, old]) utimesSync(place, 0, 0)
  await sweep([root], 'x-')
  expect([served, fresh, old].map((place) => existsSync(place))).toEqual([true, true, false])
})

function watchdogsOf(place: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      return command.includes('watchdog.ts') && command.includes(place)
    } catch {
      return false
    }
  })
}
