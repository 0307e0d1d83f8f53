import { readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { endProcess, workingDirectory } from './process.ts'

/** True once the server with this pid accepts connections: it says so in line 8 of its own file, as pg_ctl reads it. */
export function postmasterReady(data: string, pid: number): boolean {
  const lines = postmasterFile(data)
  return lines?.[0] === String(pid) && lines[7]?.trim() === 'ready'
}

/**
 * Ends a server that outlived its starter (kill -9) and removes a postmaster.pid nobody stands behind. Postgres trusts
 * the bare pid and would refuse to start when a stranger or a zombie has the number; a live server is recognised by
 * working in exactly this directory. Removing the file is safe: shared memory is keyed by the directory's inode, so
 * backends that still cling to it make the new server refuse.
 */
export async function endOrphan(data: string): Promise<void> {
  const pid = Number(postmasterFile(data)?.[0])
  if (!Number.isSafeInteger(pid) || pid <= 1) return rmSync(join(data, 'postmaster.pid'), { force: true })
  if (workingDirectory(pid) === realpathSync(data)) await endProcess(pid, 'SIGINT', 20_000)
  rmSync(join(data, 'postmaster.pid'), { force: true })
}

function postmasterFile(data: string): string[] | null {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
}
