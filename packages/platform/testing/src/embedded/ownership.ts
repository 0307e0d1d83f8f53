import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type RecordedProcess, recordedProcess, recordProcessIfFree } from './process-file.ts'
import { StartError } from './start-error.ts'

/** The name of the file in a directory that says which process works with it. */
const FILE = 'besitzer.json'

/** The directory belongs to another running process. */
export class Occupied extends StartError {
  readonly owner: RecordedProcess

  constructor(directory: string, owner: RecordedProcess) {
    super(
      `Mit dem Verzeichnis ${directory} arbeitet bereits ein anderer Start (Prozess ${owner.pid}).`,
      `Beenden Sie ihn zuerst: kill ${owner.pid}`,
    )
    this.owner = owner
  }
}

/**
 * Makes this process the only one that works with a directory (created when missing), until `release()` or its end:
 * the entry of a process that was killed counts for nothing. Throws `Occupied` when another one is there.
 * Meilisearch itself would happily open one directory twice and destroy it.
 */
export function takeOwnership(directory: string, address?: string): { release(): void } {
  // Whoever may look in here reads documents of eleven Gemeinden.
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const path = join(directory, FILE)
  while (!recordProcessIfFree(path, process.pid, address)) {
    const owner = recordedProcess(path)
    if (owner) throw new Occupied(directory, owner)
    removeOrphanEntry(path)
  }
  return { release: () => rmSync(path, { force: true }) }
}

/** Who works with the directory at this moment, or null. */
export function ownerOf(directory: string): RecordedProcess | null {
  return recordedProcess(join(directory, FILE))
}

/** Whether anybody, living or dead, has written down that the directory is theirs. */
export function wasOwned(directory: string): boolean {
  return existsSync(join(directory, FILE))
}

/** Renames before deleting: of two starts that both saw the dead entry only one gets it, and a fresh one is put back. */
function removeOrphanEntry(path: string): void {
  const aside = `${path}.verwaist.${process.pid}`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  const fresh = recordedProcess(aside)
  if (fresh) renameSync(aside, path)
  else rmSync(aside)
}
