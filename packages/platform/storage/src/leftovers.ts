import { randomUUID } from 'node:crypto'
import { readdir, stat, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { errorCode } from './error-code.ts'
import { DRAFTS } from './paths.ts'

const ONE_DAY_MS = 24 * 60 * 60 * 1000

// Process ids repeat: in two containers on one volume, and in one container after each start.
const MACHINE = hostname().replace(/[^a-zA-Z0-9-]/g, '-')
const START = Math.floor(performance.timeOrigin)

/** A file name that tells the next start whether the writer can still be alive. */
export function draftName(): string {
  return `${MACHINE}.${process.pid}.${START}.${randomUUID()}`
}

/** Removes what killed writes have left behind, in all Gemeinden below `root`. Writes that are under way stay. */
export async function removeLeftovers(root: string): Promise<void> {
  for (const gemeinde of await readdir(root)) {
    const folder = join(root, gemeinde, DRAFTS)
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name)
      // Another process may clean at the same time: a file that has gone is a file that is clean.
      const age = await stat(path)
        .then((s) => Date.now() - s.mtimeMs)
        .catch(() => 0)
      if (writerIsDead(name) || age > ONE_DAY_MS) await unlink(path).catch(() => {})
    }
  }
}

function writerIsDead(name: string): boolean {
  const [machine, pid, start] = name.split('.')
  if (machine !== MACHINE) return false
  if (Number(pid) === process.pid) return Number(start) !== START
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (error) {
    // EPERM: it lives, under another account.
    return errorCode(error) !== 'EPERM'
  }
}
