import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes the names in a folder durable: a rename or link is atomic, but survives a power cut only after this. */
export async function ordnerSichern(ordner: string): Promise<void> {
  const griff = await open(ordner, 'r')
  try {
    await griff.sync()
  } finally {
    await griff.close()
  }
}

/** Creates the root and makes it durable together with those of its parents that were missing. */
export async function wurzelAnlegen(wurzel: string): Promise<void> {
  const oberster = await mkdir(wurzel, { recursive: true, mode: 0o700 })
  if (oberster === undefined) return
  for (let kind = wurzel; kind.length >= oberster.length; kind = dirname(kind)) await ordnerSichern(dirname(kind))
}

/**
 * Creates folders below `wurzel` and makes each of them durable, once per process. Also for a folder that is already
 * there: another process may have created it a moment ago and not yet have come to its own fsync.
 */
export function ordnerAnleger(wurzel: string): (ordner: string) => Promise<void> {
  const gesichert = new Set<string>()
  return async function anlegen(ordner) {
    if (gesichert.has(ordner)) return
    await mkdir(ordner, { recursive: true, mode: 0o700 })
    for (let kind = ordner; kind !== wurzel; kind = dirname(kind)) {
      await ordnerSichern(dirname(kind))
    }
    gesichert.add(ordner)
  }
}
