import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ownerOf, wasOwned } from './ownership.ts'
import { endOrphan as endOrphanPostgres } from './postmaster.ts'
import { endProcess } from './process.ts'
import { recordedProcess } from './process-file.ts'

/** Ends the servers that work below a directory of a dead process, and removes it. Nothing there is fine. */
export async function endRemains(place: string): Promise<void> {
  await endOrphanPostgres(join(place, 'postgres', 'daten'))
  const meilisearch = recordedProcess(join(place, 'meilisearch', 'server.json'))
  if (meilisearch) await endProcess(meilisearch.pid, 'SIGKILL', 0)
  rmSync(place, { recursive: true, force: true, maxRetries: 5 })
}

/** The same for all directories of that name whose owner is gone; those of the living keep theirs. */
export async function sweep(roots: readonly string[], prefix: string): Promise<void> {
  for (const root of new Set(roots)) {
    for (const name of entries(root).filter((name) => name.startsWith(prefix))) {
      const place = join(root, name)
      if (isAbandoned(place)) await endRemains(place)
    }
  }
}

/** Made, and not yet marked as somebody's. */
const YOUNG_MS = 60_000

/**
 * Whether nobody works there: not in the directory, not with one of its servers, which each say whose they are. On a
 * machine shared by several people everybody sweeps in front of their own door.
 */
function isAbandoned(place: string): boolean {
  const found = statSync(place, { throwIfNoEntry: false })
  if (!found || found.uid !== process.getuid?.()) return false
  const parts = [place, join(place, 'postgres'), join(place, 'meilisearch')]
  if (parts.some(ownerOf)) return false
  return wasOwned(place) || Date.now() - found.mtimeMs > YOUNG_MS
}

function entries(directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}
