import { spawnSync } from 'node:child_process'
import { readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as warten } from 'node:timers/promises'

/**
 * Identity of a running process, or null when there is none. A pid alone is not enough: after a reboot, or on a busy
 * machine, the same number belongs to a stranger, and we would signal it. The start time makes it unmistakable.
 * A zombie counts as gone: in containers nobody may ever collect an orphan.
 */
export function prozessKennung(pid: number): string | null {
  if (process.platform !== 'linux') return ps(pid, 'lstart')
  const felder = statFelder(pid)
  const [zustand, seit] = [felder[0], felder[19]]
  if (zustand === 'Z' || zustand === 'X' || seit === undefined) return null
  return `${lesen('/proc/sys/kernel/random/boot_id')?.trim()}/${seit}`
}

/** Who started this process, or null when it is gone. */
export function elternprozess(pid: number): number | null {
  return Number(process.platform === 'linux' ? statFelder(pid)[1] : ps(pid, 'ppid')) || null
}

/** The program's short name, such as `sh`, or null when it is gone. */
export function prozessName(pid: number): string | null {
  return process.platform === 'linux' ? (lesen(`/proc/${pid}/comm`)?.trim() ?? null) : ps(pid, 'comm')
}

/** The directory a process works in, or null when it is gone or not ours to look at. */
export function arbeitsverzeichnis(pid: number): string | null {
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

/** Signals a process and waits until it is gone; after `fristMs` it is killed. A process that is gone already is fine. */
export async function beenden(pid: number, signal: NodeJS.Signals, fristMs: number): Promise<void> {
  const kennung = prozessKennung(pid)
  if (kennung === null) return
  signalisieren(pid, signal)
  const ende = Date.now() + fristMs
  while (prozessKennung(pid) === kennung) {
    if (Date.now() > ende) signalisieren(pid, 'SIGKILL')
    await warten(10)
  }
}

/** Sends a signal; false when the process had already ended. */
export function signalisieren(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal)
  } catch {
    return false
  }
}

/** What the kernel says about a process, from its state on. */
function statFelder(pid: number): string[] {
  const stat = lesen(`/proc/${pid}/stat`) ?? ''
  // The command name in parentheses may contain anything, also spaces; the fields after it are fixed (proc_pid_stat(5)).
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

/** The same question where there is no /proc. */
function ps(pid: number, spalte: 'lstart' | 'ppid' | 'comm'): string | null {
  return spawnSync('ps', ['-o', `${spalte}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() || null
}

function lesen(pfad: string): string | null {
  try {
    return readFileSync(pfad, 'utf8')
  } catch {
    return null
  }
}
