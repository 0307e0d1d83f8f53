import { randomUUID } from 'node:crypto'
import { readdir, stat, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { fehlercode } from './fehlercode.ts'
import { ENTWUERFE } from './orte.ts'

const EIN_TAG = 24 * 60 * 60 * 1000

// Process ids repeat: in two containers on one volume, and in one container after each start.
const RECHNER = hostname().replace(/[^a-zA-Z0-9-]/g, '-')
const START = Math.floor(performance.timeOrigin)

/** A file name that tells the next start whether the writer can still be alive. */
export function entwurfName(): string {
  return `${RECHNER}.${process.pid}.${START}.${randomUUID()}`
}

/** Removes what killed writes have left behind, in all Gemeinden below `wurzel`. Writes that are under way stay. */
export async function liegengebliebenesRaeumen(wurzel: string): Promise<void> {
  for (const gemeinde of await readdir(wurzel)) {
    const ordner = join(wurzel, gemeinde, ENTWUERFE)
    for (const name of await readdir(ordner).catch(() => [])) {
      const pfad = join(ordner, name)
      // Another process may clean at the same time: a file that has gone is a file that is clean.
      const alter = await stat(pfad)
        .then((s) => Date.now() - s.mtimeMs)
        .catch(() => 0)
      if (schreiberIstTot(name) || alter > EIN_TAG) await unlink(pfad).catch(() => {})
    }
  }
}

function schreiberIstTot(name: string): boolean {
  const [rechner, pid, start] = name.split('.')
  if (rechner !== RECHNER) return false
  if (Number(pid) === process.pid) return Number(start) !== START
  try {
    process.kill(Number(pid), 0)
    return false
  } catch (fehler) {
    // EPERM: it lives, under another account.
    return fehlercode(fehler) !== 'EPERM'
  }
}
