import { closeSync, constants, openSync } from 'node:fs'
import { nutzer } from './postgres-programme.ts'

/** A directory as Postgres will name it, and the descriptor to hand over as number 3, if any. */
export interface Zugriff {
  pfad: string
  deskriptor: number | undefined
  schliessen(): void
}

/**
 * How Postgres reaches its directory. Running as `nobody` it cannot walk through a home of mode 700 to get there, and
 * opening up somebody's home is not ours to do. A directory root has opened, however, it may use: the descriptor is
 * inherited by every backend, and /proc/self/fd leads through it without asking the parents.
 */
export function zugriff(verzeichnis: string): Zugriff {
  if (!nutzer) return { pfad: verzeichnis, deskriptor: undefined, schliessen: () => {} }
  const deskriptor = openSync(verzeichnis, constants.O_RDONLY | constants.O_DIRECTORY)
  return { pfad: '/proc/self/fd/3', deskriptor, schliessen: () => closeSync(deskriptor) }
}
