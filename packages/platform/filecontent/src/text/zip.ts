import { pipeline } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { Encrypted, Unreadable } from './text-result.ts'

const MAX_ENTRIES = 5_000
/** Bytes that may come out of one archive. */
const MAX_UNPACKED = 256 * 1024 ** 2
/** Real documents reach 1:100; deflate can do 1:1030. Small parts may be as dense as they like. */
const MAX_DENSITY = 400
const DENSITY_FROM = 4 * 1024 ** 2
/** Method of compression in a ZIP; the other one in use is none at all. */
const DEFLATE = 8

export const BOMB = 'Der Inhalt entpackt sich auf ein Vielfaches der Dateigröße (Archivbombe). Er wurde nicht gelesen.'

/** A ZIP that is read with suspicion: what counts is what really comes out, never what its headers say. */
export interface Zip {
  readonly names: readonly string[]
  /** Unpacked bytes of a part, in small pieces. @throws Unreadable for bombs, Encrypted */
  part(name: string): AsyncIterable<Uint8Array>
}

/** Lends the ZIP at `path` while `work` runs. Names are only compared, nothing is ever written under them. */
export async function withZip<T>(path: string, work: (zip: Zip) => Promise<T>): Promise<T> {
  const file = await yauzl.openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: false })
  try {
    const entries = await directory(file)
    let unpacked = 0
    async function* part(name: string): AsyncIterable<Uint8Array> {
      const entry = entries.get(name)
      if (entry === undefined) return
      if (entry.isEncrypted()) throw new Encrypted()
      const raw = await file.openReadStreamPromise(entry, { decodeFileData: false })
      if (entry.compressionMethod !== DEFLATE) {
        yield* raw
        return
      }
      const unpacker = createInflateRaw()
      // Errors of either come out of the entpacker; leaving the loop early closes both.
      pipeline(raw, unpacker, () => {})
      let here = 0
      for await (const chunk of unpacker) {
        here += chunk.length
        unpacked += chunk.length
        if (unpacked > MAX_UNPACKED) throw new Unreadable(BOMB)
        // bytesWritten: what has really gone in so far, so that a bomb shows after its first megabytes.
        if (here > DENSITY_FROM && here > MAX_DENSITY * unpacker.bytesWritten) throw new Unreadable(BOMB)
        yield chunk
      }
    }
    return await work({ names: [...entries.keys()], part })
  } finally {
    file.close()
  }
}

async function directory(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let count = 0
  for await (const entry of file.eachEntry()) {
    // Counted by hand: the number in the header may be anything.
    if (++count > MAX_ENTRIES) throw new Unreadable(BOMB)
    const name = entry.fileNameRaw.toString('utf8')
    if (!entries.has(name)) entries.set(name, entry)
  }
  return entries
}
