import type { GemeindeId } from '@verbundakte/kernel'

/** SHA-256 of a file as 64 lower-case hex digits: its name in the Ablage. */
export type Sha256 = string

export interface Geschrieben {
  readonly sha256: Sha256
  /** bytes */
  readonly groesse: number
  /** false when this Gemeinde already held the same content */
  readonly neu: boolean
  /** the first 64 KiB (or less), for recognising the type without reading the file again */
  readonly kopf: Uint8Array
}

export interface Schreibweise {
  /** ends the write; nothing is left behind */
  readonly abbruch?: AbortSignal
  /** bytes; narrows the limit of the Ablage for this one file */
  readonly hoechstens?: number
}

/** A part of a file in bytes: `von` is included, `bis` is not, as in `slice`. */
export interface Abschnitt {
  readonly von?: number
  readonly bis?: number
}

export interface Gelesen {
  /** bytes of the whole file, also when only a part is read */
  readonly groesse: number
  /** the part that `stream` really yields; `bis` is cut at the end of the file */
  readonly von: number
  readonly bis: number
  /** opens nothing until it is first read, so it may be dropped unread */
  readonly stream: ReadableStream<Uint8Array>
}

/**
 * Document bytes, content-addressed per Gemeinde. The same content in two Gemeinden is stored twice on purpose: sharing
 * it would tell one Gemeinde what another holds, and would tie their deletions together. An implementation passes the
 * suite in `ablage.vertrag.ts`.
 */
export interface Ablage {
  /**
   * Stores a stream and returns only when it is durable. Memory use does not depend on the size.
   * @throws Invalid `datei.leer`, `datei.zu-gross`
   * @throws SpeicherVoll when the medium is full; whatever the source throws, when the source fails; the reason of `abbruch`
   */
  schreiben(
    gemeinde: GemeindeId,
    quelle: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
    weise?: Schreibweise,
  ): Promise<Geschrieben>

  /** @throws NotFound for unknown content; Invalid `datei.abschnitt` when the part lies outside of the file */
  lesen(gemeinde: GemeindeId, sha256: Sha256, abschnitt?: Abschnitt): Promise<Gelesen>

  /**
   * Lends the content as a local file that can be read at random places; the path is valid only while `arbeit` runs and
   * must not be written to.
   * @throws NotFound
   */
  alsDatei<T>(gemeinde: GemeindeId, sha256: Sha256, arbeit: (pfad: string) => Promise<T>): Promise<T>

  vorhanden(gemeinde: GemeindeId, sha256: Sha256): Promise<boolean>

  /**
   * Removes content for good and notes `grund` in the Gemeinde's list of deletions, so that a restored backup can be
   * cleaned again. May be repeated. Content is shared by all documents of a Gemeinde: the caller makes sure, under a
   * lock that uploads take too, that no version refers to it any more.
   * @returns false when there was nothing to remove
   * @throws Invalid `loeschung.ohne-grund`
   */
  loeschen(gemeinde: GemeindeId, sha256: Sha256, grund: string): Promise<boolean>

  /** Reads the content again and compares its hash. @returns false for damaged content @throws NotFound */
  pruefen(gemeinde: GemeindeId, sha256: Sha256): Promise<boolean>

  /** Everything a Gemeinde holds, in no promised order. */
  alle(gemeinde: GemeindeId): AsyncIterable<{ readonly sha256: Sha256; readonly groesse: number }>
}
