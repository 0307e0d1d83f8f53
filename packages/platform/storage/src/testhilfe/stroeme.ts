/** A stream of exactly these pieces. Pieces are text (UTF-8) or bytes. */
export function strom(...stuecke: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  const kodierer = new TextEncoder()
  return new ReadableStream({
    start(c) {
      for (const stueck of stuecke) c.enqueue(typeof stueck === 'string' ? kodierer.encode(stueck) : stueck)
      c.close()
    },
  })
}

/** A stream of `groesse` bytes in pieces of 64 KiB, made while it is read. */
export async function* grosserStrom(groesse: number): AsyncGenerator<Uint8Array> {
  for (let rest = groesse; rest > 0; rest -= 65_536) yield new Uint8Array(Math.min(rest, 65_536)).fill(rest % 251)
}

/** Sends `anfang` and then nothing more, like a client whose network has gone; tells when it was cancelled. */
export function verstummenderStrom(anfang: string) {
  const zustand = { abgebrochen: false }
  const stream = new ReadableStream<Uint8Array>({
    start: (c) => c.enqueue(new TextEncoder().encode(anfang)),
    pull: () => new Promise(() => {}),
    cancel: () => {
      zustand.abgebrochen = true
    },
  })
  return { stream, zustand }
}

/** All bytes of a stream as UTF-8 text. */
export const textAus = (stream: ReadableStream<Uint8Array>): Promise<string> => new Response(stream).text()

/** Everything an async iterable yields. */
export async function alles<T>(quelle: AsyncIterable<T>): Promise<T[]> {
  const liste: T[] = []
  for await (const stueck of quelle) liste.push(stueck)
  return liste
}
