import { createHash, X509Certificate } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const MOST = 500
const MAX_BYTES = 2 * 1024 ** 2

/** The issuers of certificates that the operator trusts. */
export interface Issuers {
  /** as DER */
  readonly certificates: readonly Uint8Array[]
  /** differs when they do */
  readonly version: string
  /** names of files in which there is none */
  readonly unreadable: readonly string[]
}

/**
 * Reads the certificates that lie in a folder: PEM, several in a file, or DER. A folder that is not there holds none.
 * Whatever else lies there is named and left out, so that a note beside them stops nothing.
 *
 * @param folder undefined: there are none
 */
export async function readIssuers(folder: string | undefined): Promise<Issuers> {
  const names = folder === undefined ? [] : await namesIn(folder)
  const certificates: Uint8Array[] = []
  // A folder that nobody lets the worker read is named itself: texts are read all the same.
  const unreadable: string[] = names === null ? ['.'] : []
  for (const name of (names ?? []).filter((each) => !each.startsWith('.')).sort()) {
    const found = certificatesIn(await readFile(join(folder ?? '', name)).catch(() => Buffer.alloc(0)))
    if (found.length === 0) unreadable.push(name)
    certificates.push(...found)
  }
  const kept = certificates.slice(0, MOST)
  const sum = createHash('sha256')
  for (const each of kept) sum.update(createHash('sha256').update(each).digest())
  return { certificates: kept, version: sum.digest('hex'), unreadable }
}

/** Null: it is there and cannot be read. */
async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? [] : null
  }
}

function certificatesIn(file: Buffer): Uint8Array[] {
  if (file.length > MAX_BYTES) return []
  const blocks: readonly (string | Buffer)[] = file
    .toString('latin1')
    .match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [file]
  return blocks.flatMap((block) => {
    try {
      return [new Uint8Array(new X509Certificate(block).raw)]
    } catch {
      return []
    }
  })
}
