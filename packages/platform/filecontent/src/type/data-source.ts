import { open } from 'node:fs/promises'

const HEAD_BYTES = 64 * 1024

/** A file whose bytes can be read at any place. */
export interface DataSource {
  /** bytes of the whole; for a head alone, bytes of the head */
  readonly size: number
  /** the first 64 KiB */
  readonly head: Uint8Array
  /** fewer bytes than asked for only where the file ends */
  read(from: number, length: number): Promise<Uint8Array>
}

/** Lends a file, or the head of one, while `work` runs. */
export async function withDataSource<T>(
  source: Uint8Array | string,
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  if (typeof source !== 'string') {
    const read = async (from: number, length: number) => source.subarray(from, from + length)
    return work({ size: source.length, head: source.subarray(0, HEAD_BYTES), read })
  }
  await using handle = await open(source, 'r')
  const { size } = await handle.stat()
  const read = async (from: number, length: number) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)))
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, from)
    return bytes.subarray(0, bytesRead)
  }
  // Awaited here, so that the file stays open as long as it is used.
  return await work({ size, head: await read(0, HEAD_BYTES), read })
}
