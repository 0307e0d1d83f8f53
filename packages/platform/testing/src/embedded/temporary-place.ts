import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeOwnership } from './ownership.ts'
import { sweep } from './remains.ts'

export interface TemporaryPlace {
  /** Servers go into `postgres` and `meilisearch` below it. */
  readonly path: string
  /** Only after what runs in it has ended. */
  remove(): void
}

/**
 * A directory for servers that live no longer than this process, however it ends: a watchdog beside us notices a
 * kill -9 within moments, ends them and removes the directory. Should it be killed too, the next one that is made with
 * this prefix does the same.
 *
 * @param root where it is made @param elsewhere where else an earlier one may have been made
 */
export async function temporaryPlace(
  prefix: string,
  root = tmpdir(),
  elsewhere: readonly string[] = [],
): Promise<TemporaryPlace> {
  await sweep([root, ...elsewhere], prefix)
  const path = mkdtempSync(join(root, prefix))
  takeOwnership(path)
  const release = watch(path)
  return {
    path,
    remove: () => {
      rmSync(path, { recursive: true, force: true, maxRetries: 5 })
      release()
    },
  }
}

/**
 * The kernel closes our end of the pipe when we end, by whatever death: nobody asks at intervals, nothing polls. A
 * session of its own, so that what is sent to our group does not reach it.
 */
function watch(place: string): () => void {
  const watchdog = spawn(process.execPath, [fileURLToPath(new URL('./watchdog.ts', import.meta.url)), place], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { PATH: process.env.PATH },
    cwd: '/',
    detached: true,
  })
  // Without it a kill leaves remains for the next run, and nothing else is different.
  watchdog.on('error', () => {})
  watchdog.unref()
  if (watchdog.stdin instanceof Socket) watchdog.stdin.unref()
  return () => watchdog.stdin.end()
}
