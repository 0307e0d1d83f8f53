import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Identity of a running process, or null when there is none. A pid alone is not enough: after a reboot, or on a busy
 * machine, the same number belongs to a stranger, and we would signal it. The start time makes it unmistakable.
 * A zombie counts as gone: in containers nobody may ever collect an orphan. But not before its last thread is: the
 * first thread ends as a zombie while the others, for some milliseconds, still hold the open port.
 */
export function processIdentity(pid: number): string | null {
  if (process.platform !== 'linux') return ps(pid, 'lstart')
  const fields = statFields(pid)
  const [state, threads, since] = [fields[0], Number(fields[17]), fields[19]]
  if (state === 'X' || since === undefined || (state === 'Z' && threads <= 1)) return null
  return `${read('/proc/sys/kernel/random/boot_id')?.trim()}/${since}`
}

/** Who started this process, or null when it is gone. */
export function parentProcess(pid: number): number | null {
  return Number(process.platform === 'linux' ? statFields(pid)[1] : ps(pid, 'ppid')) || null
}

/** The program's short name, such as `sh`, or null when it is gone. */
export function processName(pid: number): string | null {
  return process.platform === 'linux' ? (read(`/proc/${pid}/comm`)?.trim() ?? null) : ps(pid, 'comm')
}

/** The directory a process works in, or null when it is gone or not ours to look at. */
export function workingDirectory(pid: number): string | null {
  if (process.platform === 'linux') {
    try {
      return readlinkSync(`/proc/${pid}/cwd`)
    } catch {
      return null
    }
  }
  const lsof = spawnSync('lsof', ['-a', '-p', String(pid), '-d', 'cwd', '-Fn'], { encoding: 'utf8' })
  return /^n(.+)$/m.exec(lsof.stdout ?? '')?.[1] ?? null
}

/** Signals a process and waits until it is gone; after `deadlineMs` it is killed. A process that is gone already is fine. */
export async function endProcess(pid: number, signal: NodeJS.Signals, deadlineMs: number): Promise<void> {
  const identity = processIdentity(pid)
  if (identity === null) return
  sendSignal(pid, signal)
  const until = Date.now() + deadlineMs
  while (processIdentity(pid) === identity) {
    if (Date.now() > until) sendSignal(pid, 'SIGKILL')
    await sleep(10)
  }
}

/** Sends a signal; false when the process had already ended. */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** What the kernel says about a process, from its state on. */
function statFields(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`) ?? ''
  // The command name in parentheses may contain anything, also spaces; the fields after it are fixed (proc_pid_stat(5)).
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** The same question where there is no /proc. */
function ps(pid: number, column: 'lstart' | 'ppid' | 'comm'): string | null {
  return spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || null
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
