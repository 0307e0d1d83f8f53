import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'

/** As `npm start` starts the services; for every contestant the same. */
const MEMORY = ['--max-semi-space-size=16', '--heap-growing-percent=30']

const running = new Set<ChildProcess>()
// Also when the measurement is broken off.
process.once('exit', () => {
  for (const child of running) child.kill()
})

/** Starts a program of this folder and waits until it says `bereit`. */
export function startProgram(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
  const file = fileURLToPath(new URL(name, import.meta.url))
  const child = spawn(process.execPath, [...MEMORY, file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', ...env },
  })
  pin(child.pid, 0)
  running.add(child)
  child.once('exit', () => running.delete(child))
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (data: Buffer) => {
      if (data.toString().includes('bereit')) resolve(child)
    })
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code} before it was ready`)))
  })
}

/**
 * Holds a process to one core, so that servers and load do not push each other about: servers to the first, the load to
 * the second, Postgres is free. What a process starts begins where it is. @returns false where the machine cannot
 */
export function pin(pid: number | undefined, core: 0 | 1 | 'any'): boolean {
  const cores = cpus().length
  if (pid === undefined || cores < 2) return false
  try {
    execFileSync(
      'taskset',
      ['--all-tasks', '--cpu-list', '--pid', core === 'any' ? `0-${cores - 1}` : String(core), String(pid)],
      { stdio: 'ignore' },
    )
    return true
  } catch {
    return false
  }
}

/** CPU time of a process and all its descendants so far, in microseconds (utime + stime of /proc, 10 ms ticks). */
export function cpuMicros(pid: number): number {
  return tree(pid).reduce((sum, each) => sum + ticks(each), 0) * 10_000
}

/** Resident memory of a process and all its descendants, in MB. */
export function memoryMb(pid: number): number {
  return tree(pid).reduce((sum, each) => sum + rss(each), 0)
}

/** The same, the program itself and the largest of those it has started apart. */
export function memoryOf(pid: number): { readonly worker: number; readonly reader: number } {
  const [worker = pid, ...others] = tree(pid)
  return { worker: rss(worker), reader: Math.max(0, ...others.map(rss)) }
}

function tree(pid: number): number[] {
  const parents = new Map<number, number[]>()
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const parent = Number(stat(Number(entry))[1])
    parents.set(parent, [...(parents.get(parent) ?? []), Number(entry)])
  }
  const all = [pid]
  for (const each of all) all.push(...(parents.get(each) ?? []))
  return all
}

function ticks(pid: number): number {
  const fields = stat(pid)
  return Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
}

/** Fields of /proc/<pid>/stat after the name, which may hold spaces: state, parent, … */
function stat(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}

function rss(pid: number): number {
  try {
    const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Number(line?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}
