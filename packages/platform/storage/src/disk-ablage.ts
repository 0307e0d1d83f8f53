import { createHash } from 'node:crypto'
import { link, open, opendir, rename, stat, unlink, utimes } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type GemeindeId, Invalid, NotFound } from '@verbundakte/kernel'
import type { Ablage, Held, Sha256 } from './ablage.ts'
import { type Draft, writeDraft } from './draft.ts'
import { createRoot, folderCreator, syncFolder } from './durable.ts'
import { errorCode } from './error-code.ts'
import { fileStream } from './file-stream.ts'
import { draftName, removeLeftovers } from './leftovers.ts'
import { isSha256, pathsBelow } from './paths.ts'
import { named } from './storage-full.ts'

const MAX_FILE_SIZE = 2 * 1024 ** 3

export interface AblageOptions {
  /** folder on a local file system with hard links; created when missing */
  readonly root: string
  /** bytes; 2 GiB unless told otherwise */
  readonly maxFileSize?: number
  /**
   * Looks at every file that is whole and not yet kept, whatever way it came. What it throws is thrown by `write`, and of
   * the file nothing is left.
   */
  readonly inspect?: (path: string) => Promise<void>
}

/** Opens the Ablage on a disk and removes what killed writes have left there. */
export async function openAblage({ inspect, ...options }: AblageOptions): Promise<Ablage> {
  const root = resolve(options.root)
  const maxFileSize = options.maxFileSize ?? MAX_FILE_SIZE
  const paths = pathsBelow(root)
  const createFolder = folderCreator(root)
  await createRoot(root)
  await removeLeftovers(root)

  async function held(gemeinde: GemeindeId, sha256: Sha256): Promise<Held> {
    try {
      const { size, mtime } = await stat(paths.file(gemeinde, sha256))
      return { sha256, size, writtenAt: mtime }
    } catch (error) {
      if (errorCode(error) === 'ENOENT') throw new NotFound()
      throw error
    }
  }

  async function heldOrNull(gemeinde: GemeindeId, sha256: Sha256): Promise<Held | null> {
    try {
      return await held(gemeinde, sha256)
    } catch (error) {
      if (error instanceof NotFound) return null
      throw error
    }
  }

  async function inspected(draft: Draft): Promise<void> {
    try {
      await inspect?.(draft.path)
    } catch (error) {
      await unlink(draft.path).catch(() => {})
      throw error
    }
  }

  /** Gives the finished bytes their name. @returns false when the name was taken by the same content */
  async function publish(gemeinde: GemeindeId, draft: Draft): Promise<boolean> {
    const bucket = paths.bucket(gemeinde, draft.sha256)
    const file = paths.file(gemeinde, draft.sha256)
    await createFolder(bucket)
    try {
      while (true) {
        try {
          // link, not rename: of two uploads at once exactly one is told that it is new.
          await link(draft.path, file)
          return true
        } catch (error) {
          if (errorCode(error) !== 'EEXIST') throw error
        }
        try {
          // A damaged file must not swallow a good one of the same name.
          if ((await stat(file)).size !== draft.size) await rename(draft.path, file)
          // Whoever looks for what nobody needs any more must see that it was brought a moment ago.
          else await utimes(file, new Date(), new Date())
          return false
        } catch (error) {
          // Removed between the two looks: then it is new after all.
          if (errorCode(error) !== 'ENOENT') throw error
        }
      }
    } finally {
      await unlink(draft.path).catch(() => {})
      // Also for a duplicate: its first writer may not have come to this line yet.
      await syncFolder(bucket)
    }
  }

  return {
    async write(gemeinde, source, options = {}) {
      const maxSize = Math.min(maxFileSize, options.maxSize ?? maxFileSize)
      try {
        await createFolder(paths.drafts(gemeinde))
        const path = join(paths.drafts(gemeinde), draftName())
        const draft = await writeDraft(path, source, maxSize, options.signal)
        await inspected(draft)
        const isNew = await publish(gemeinde, draft)
        return { sha256: draft.sha256, size: draft.size, isNew, head: draft.head }
      } catch (error) {
        throw named(error)
      }
    },

    async read(gemeinde, sha256, range = {}) {
      const { size } = await held(gemeinde, sha256)
      const from = range.from ?? 0
      const to = Math.min(range.to ?? size, size)
      if (!(Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to)) {
        throw new Invalid('datei.abschnitt', `Dieser Abschnitt liegt außerhalb der Datei (${size} Byte).`)
      }
      return { size, from, to, stream: fileStream(paths.file(gemeinde, sha256), from, to) }
    },

    async asFile(gemeinde, sha256, work) {
      await held(gemeinde, sha256)
      return work(paths.file(gemeinde, sha256))
    },

    has: async (gemeinde, sha256) => (await heldOrNull(gemeinde, sha256)) !== null,

    writtenAt: async (gemeinde, sha256) => (await heldOrNull(gemeinde, sha256))?.writtenAt ?? null,

    async remove(gemeinde, sha256, reason) {
      if (reason.trim() === '') {
        throw new Invalid('loeschung.ohne-grund', 'Eine Löschung braucht einen Grund.', { feld: 'grund' })
      }
      if (!(await heldOrNull(gemeinde, sha256))) return false
      // Noted first: a deletion that is listed and not done is repeated, one that is done and not listed is lost.
      await note(paths.deletionList(gemeinde), { zeit: new Date().toISOString(), sha256, grund: reason })
      await unlink(paths.file(gemeinde, sha256)).catch((error) => {
        if (errorCode(error) !== 'ENOENT') throw error
      })
      await syncFolder(paths.bucket(gemeinde, sha256))
      return true
    },

    async verify(gemeinde, sha256) {
      const { size } = await held(gemeinde, sha256)
      const hash = createHash('sha256')
      for await (const chunk of fileStream(paths.file(gemeinde, sha256), 0, size)) hash.update(chunk)
      return hash.digest('hex') === sha256
    },

    async *list(gemeinde, part) {
      for await (const bucket of part === undefined ? namesIn(paths.gemeinde(gemeinde)) : [part]) {
        if (!/^[0-9a-f]{2}$/.test(bucket)) continue
        for await (const sha256 of namesIn(join(paths.gemeinde(gemeinde), bucket))) {
          if (!isSha256(sha256)) continue
          // It may be deleted while we walk.
          const entry = await heldOrNull(gemeinde, sha256)
          if (entry) yield entry
        }
      }
    },
  }
}

async function note(file: string, line: object): Promise<void> {
  const handle = await open(file, 'a', 0o600)
  try {
    await handle.appendFile(`${JSON.stringify(line)}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Names in a folder, few at a time; none when there is no such folder. */
async function* namesIn(folder: string): AsyncIterable<string> {
  try {
    for await (const entry of await opendir(folder)) yield entry.name
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
  }
}
