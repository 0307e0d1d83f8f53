import { type FileHandle, open } from 'node:fs/promises'

const CHUNK_BYTES = 256 * 1024

/**
 * Streams the bytes from `from` up to, not including, `to`. The file is opened with the first read (highWaterMark 0), so
 * that an answer nobody reads, to a HEAD request for example, holds no file descriptor.
 */
export function fileStream(path: string, from: number, to: number): ReadableStream<Uint8Array> {
  let handle: FileHandle | undefined
  let position = from
  const close = async () => {
    await handle?.close()
    handle = undefined
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          handle ??= await open(path, 'r')
          const chunk = new Uint8Array(Math.min(CHUNK_BYTES, to - position))
          const { bytesRead } = await handle.read(chunk, 0, chunk.length, position)
          if (bytesRead === 0 && position < to) throw new Error(`content is shorter than its size says: ${path}`)
          position += bytesRead
          if (bytesRead > 0) controller.enqueue(chunk.subarray(0, bytesRead))
          if (position >= to) {
            await close()
            controller.close()
          }
        } catch (error) {
          await close()
          throw error
        }
      },
      cancel: close,
    },
    { highWaterMark: 0 },
  )
}
