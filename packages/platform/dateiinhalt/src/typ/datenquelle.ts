import { open } from 'node:fs/promises'

const KOPF = 64 * 1024

/** A file whose bytes can be read at any place. */
export interface Datenquelle {
  /** bytes of the whole; for a head alone, bytes of the head */
  readonly groesse: number
  /** the first 64 KiB */
  readonly kopf: Uint8Array
  /** fewer bytes than asked for only where the file ends */
  lesen(von: number, laenge: number): Promise<Uint8Array>
}

/** Lends a file, or the head of one, while `arbeit` runs. */
export async function mitDatenquelle<T>(
  quelle: Uint8Array | string,
  arbeit: (quelle: Datenquelle) => Promise<T>,
): Promise<T> {
  if (typeof quelle !== 'string') {
    const lesen = async (von: number, laenge: number) => quelle.subarray(von, von + laenge)
    return arbeit({ groesse: quelle.length, kopf: quelle.subarray(0, KOPF), lesen })
  }
  await using griff = await open(quelle, 'r')
  const { size: groesse } = await griff.stat()
  const lesen = async (von: number, laenge: number) => {
    const bytes = new Uint8Array(Math.max(0, Math.min(laenge, groesse - von)))
    const { bytesRead } = await griff.read(bytes, 0, bytes.length, von)
    return bytes.subarray(0, bytesRead)
  }
  // Awaited here, so that the file stays open as long as it is used.
  return await arbeit({ groesse, kopf: await lesen(0, KOPF), lesen })
}
