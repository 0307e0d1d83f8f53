/** A stream of exactly these pieces. Pieces are text (UTF-8) or bytes. */
export function streamOf(...chunks: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    start(c) {
      for (const chunk of chunks) c.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk)
      c.close()
    },
  })
}

/** A stream of `size` bytes in pieces of 64 KiB, made while it is read. */
export async function* largeStream(size: number): AsyncGenerator<Uint8Array> {
  for (let rest = size; rest > 0; rest -= 65_536) yield new Uint8Array(Math.min(rest, 65_536)).fill(rest % 251)
}

/** Sends `start` and then nothing more, like a client whose network has gone; tells when it was cancelled. */
export function silentStream(start: string) {
  const state = { cancelled: false }
  const stream = new ReadableStream<Uint8Array>({
    start: (c) => c.enqueue(new TextEncoder().encode(start)),
    pull: () => new Promise(() => {}),
    cancel: () => {
      state.cancelled = true
    },
  })
  return { stream, state }
}

/** All bytes of a stream as UTF-8 text. */
export const textOf = (stream: ReadableStream<Uint8Array>): Promise<string> => new Response(stream).text()

/** Everything an async iterable yields. */
export async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const chunk of source) items.push(chunk)
  return items
}
