import { createHash } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { ReadableStream as NodeStream } from 'node:stream/web'
import { Invalid } from '@verbundakte/kernel'

const HEAD_BYTES = 64 * 1024

/** A file on its way into the Ablage: counted and hashed while it is written. */
export interface Draft {
  readonly path: string
  readonly sha256: string
  readonly size: number
  readonly head: Uint8Array
}

/**
 * Writes `source` to `path` and returns when the bytes are durable (their name is not yet).
 * Removes the file again when anything fails.
 * @param maxSize bytes
 */
export async function writeDraft(
  path: string,
  source: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
  maxSize: number,
  signal: AbortSignal | undefined,
): Promise<Draft> {
  const handle = await open(path, 'wx', 0o600)
  try {
    const content = await transfer(handle, source, maxSize, signal)
    await handle.sync()
    await handle.close()
    return { path, ...content }
  } catch (error) {
    await handle.close().catch(() => {})
    await unlink(path).catch(() => {})
    throw error
  }
}

async function transfer(
  handle: FileHandle,
  source: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
  maxSize: number,
  signal: AbortSignal | undefined,
) {
  signal?.throwIfAborted()
  const reader = ('getReader' in source ? source : NodeStream.from(source)).getReader()
  // Cancelling also ends a read that waits for a client who has gone silent.
  const cancel = () => void reader.cancel(signal?.reason).catch(() => {})
  signal?.addEventListener('abort', cancel, { once: true })

  const hash = createHash('sha256')
  const head = new Uint8Array(HEAD_BYTES)
  let size = 0
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const bytes = chunk.value
      if (size + bytes.length > maxSize) throw tooLarge(maxSize)
      if (size < HEAD_BYTES) head.set(bytes.subarray(0, HEAD_BYTES - size), size)
      size += bytes.length
      // The disk works in its own thread while this one hashes.
      const written = writeAll(handle, bytes)
      hash.update(bytes)
      await written
    }
    // A cancelled stream ends like a complete one: without this line half a file would be taken for a whole.
    signal?.throwIfAborted()
  } catch (error) {
    // Not awaited: a source that hangs would hold up the refusal.
    void reader.cancel(error).catch(() => {})
    throw error
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
  if (size === 0) {
    throw new Invalid('datei.leer', 'Die Datei ist leer (0 Byte). Bitte die richtige Datei auswählen.')
  }
  return { sha256: hash.digest('hex'), size, head: head.slice(0, Math.min(size, HEAD_BYTES)) }
}

/** A single write may take less than it was given, without an error, when the disk is nearly full. */
async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    from += (await handle.write(bytes, from, bytes.length - from)).bytesWritten
  }
}

function tooLarge(maxSize: number): Invalid {
  const mebibytes = (maxSize / 1024 / 1024).toLocaleString('de-DE', { maximumFractionDigits: 1 })
  return new Invalid('datei.zu-gross', `Die Datei ist zu groß. Möglich sind höchstens ${mebibytes} MB.`)
}
