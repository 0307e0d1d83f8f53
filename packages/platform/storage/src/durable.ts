import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** Makes the names in a folder durable: a rename or link is atomic, but survives a power cut only after this. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Creates the root and makes it durable together with those of its parents that were missing. */
export async function createRoot(root: string): Promise<void> {
  const topmost = await mkdir(root, { recursive: true, mode: 0o700 })
  if (topmost === undefined) return
  for (let child = root; child.length >= topmost.length; child = dirname(child)) await syncFolder(dirname(child))
}

/**
 * Creates folders below `root` and makes each of them durable, once per process. Also for a folder that is already
 * there: another process may have created it a moment ago and not yet have come to its own fsync.
 */
export function folderCreator(root: string): (folder: string) => Promise<void> {
  const durable = new Set<string>()
  return async function create(folder) {
    if (durable.has(folder)) return
    await mkdir(folder, { recursive: true, mode: 0o700 })
    for (let child = folder; child !== root; child = dirname(child)) {
      await syncFolder(dirname(child))
    }
    durable.add(folder)
  }
}
