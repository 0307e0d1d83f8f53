import { closeSync, constants, openSync } from 'node:fs'
import { runAs } from './postgres-programs.ts'

/** A directory as Postgres will name it, and the descriptor to hand over as number 3, if any. */
export interface DirectoryAccess {
  path: string
  descriptor: number | undefined
  close(): void
}

/**
 * How Postgres reaches its directory. Running as `nobody` it cannot walk through a home of mode 700 to get there, and
 * opening up somebody's home is not ours to do. A directory root has opened, however, it may use: the descriptor is
 * inherited by every backend, and /proc/self/fd leads through it without asking the parents.
 */
export function directoryAccess(directory: string): DirectoryAccess {
  if (!runAs) return { path: directory, descriptor: undefined, close: () => {} }
  const descriptor = openSync(directory, constants.O_RDONLY | constants.O_DIRECTORY)
  return { path: '/proc/self/fd/3', descriptor, close: () => closeSync(descriptor) }
}
