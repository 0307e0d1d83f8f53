import type { FileHandle } from 'node:fs/promises'
import { inflateSync } from 'node:zlib'
import { findName } from './find-name.ts'

/** Bytes of a compressed stream that are looked at, and what they may become. */
const MAX_COMPRESSED = 1024 ** 2
const MAX_INFLATED = 8 * 1024 ** 2
const MOST_STREAMS = 2_000

/** Whether a name stands in one of the streams in which a PDF packs its objects. */
export async function inObjectStream(handle: FileHandle, size: number, name: string): Promise<boolean> {
  for (const place of await findName(handle, size, 'ObjStm', MOST_STREAMS)) {
    const buffer = Buffer.alloc(Math.min(MAX_COMPRESSED, size - place))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, place)
    const start = /stream\r?\n/.exec(buffer.toString('latin1', 0, Math.min(bytesRead, 4096)))
    if (start && inflated(buffer.subarray(start.index + start[0].length, bytesRead)).includes(`/${name}`)) return true
  }
  return false
}

/** As far as it goes: behind the stream other things follow. */
function inflated(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: MAX_INFLATED, finishFlush: 2 })
  } catch {
    return bytes
  }
}
