import { createHash } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { ReadableStream as Strom } from 'node:stream/web'
import { Invalid } from '@verbundakte/kernel'

const KOPF = 64 * 1024

/** A file on its way into the Ablage: counted and hashed while it is written. */
export interface Entwurf {
  readonly pfad: string
  readonly sha256: string
  readonly groesse: number
  readonly kopf: Uint8Array
}

/**
 * Writes `quelle` to `pfad` and returns when the bytes are durable (their name is not yet).
 * Removes the file again when anything fails.
 * @param hoechstens bytes
 */
export async function entwurfSchreiben(
  pfad: string,
  quelle: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
  hoechstens: number,
  abbruch: AbortSignal | undefined,
): Promise<Entwurf> {
  const griff = await open(pfad, 'wx', 0o600)
  try {
    const inhalt = await uebertragen(griff, quelle, hoechstens, abbruch)
    await griff.sync()
    await griff.close()
    return { pfad, ...inhalt }
  } catch (fehler) {
    await griff.close().catch(() => {})
    await unlink(pfad).catch(() => {})
    throw fehler
  }
}

async function uebertragen(
  griff: FileHandle,
  quelle: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
  hoechstens: number,
  abbruch: AbortSignal | undefined,
) {
  abbruch?.throwIfAborted()
  const leser = ('getReader' in quelle ? quelle : Strom.from(quelle)).getReader()
  // Cancelling also ends a read that waits for a client who has gone silent.
  const abbrechen = () => void leser.cancel(abbruch?.reason).catch(() => {})
  abbruch?.addEventListener('abort', abbrechen, { once: true })

  const hash = createHash('sha256')
  const kopf = new Uint8Array(KOPF)
  let groesse = 0
  try {
    for (let stueck = await leser.read(); !stueck.done; stueck = await leser.read()) {
      const bytes = stueck.value
      if (groesse + bytes.length > hoechstens) throw zuGross(hoechstens)
      if (groesse < KOPF) kopf.set(bytes.subarray(0, KOPF - groesse), groesse)
      groesse += bytes.length
      // The disk works in its own thread while this one hashes.
      const geschrieben = ganzSchreiben(griff, bytes)
      hash.update(bytes)
      await geschrieben
    }
    // A cancelled stream ends like a complete one: without this line half a file would be taken for a whole.
    abbruch?.throwIfAborted()
  } catch (fehler) {
    // Not awaited: a source that hangs would hold up the refusal.
    void leser.cancel(fehler).catch(() => {})
    throw fehler
  } finally {
    abbruch?.removeEventListener('abort', abbrechen)
  }
  if (groesse === 0) {
    throw new Invalid('datei.leer', 'Die Datei ist leer (0 Byte). Bitte die richtige Datei auswählen.')
  }
  return { sha256: hash.digest('hex'), groesse, kopf: kopf.slice(0, Math.min(groesse, KOPF)) }
}

/** A single write may take less than it was given, without an error, when the disk is nearly full. */
async function ganzSchreiben(griff: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let von = 0; von < bytes.length; ) {
    von += (await griff.write(bytes, von, bytes.length - von)).bytesWritten
  }
}

function zuGross(hoechstens: number): Invalid {
  const mebibyte = (hoechstens / 1024 / 1024).toLocaleString('de-DE', { maximumFractionDigits: 1 })
  return new Invalid('datei.zu-gross', `Die Datei ist zu groß. Möglich sind höchstens ${mebibyte} MB.`)
}
