import { type FileHandle, open } from 'node:fs/promises'

const STUECK = 256 * 1024

/**
 * Streams the bytes from `von` up to, not including, `bis`. The file is opened with the first read (highWaterMark 0), so
 * that an answer nobody reads, to a HEAD request for example, holds no file descriptor.
 */
export function dateistrom(pfad: string, von: number, bis: number): ReadableStream<Uint8Array> {
  let griff: FileHandle | undefined
  let stelle = von
  const schliessen = async () => {
    await griff?.close()
    griff = undefined
  }
  return new ReadableStream<Uint8Array>(
    {
      async pull(strom) {
        try {
          griff ??= await open(pfad, 'r')
          const stueck = new Uint8Array(Math.min(STUECK, bis - stelle))
          const { bytesRead } = await griff.read(stueck, 0, stueck.length, stelle)
          if (bytesRead === 0 && stelle < bis) throw new Error(`content is shorter than its size says: ${pfad}`)
          stelle += bytesRead
          if (bytesRead > 0) strom.enqueue(stueck.subarray(0, bytesRead))
          if (stelle >= bis) {
            await schliessen()
            strom.close()
          }
        } catch (fehler) {
          await schliessen()
          throw fehler
        }
      },
      cancel: schliessen,
    },
    { highWaterMark: 0 },
  )
}
