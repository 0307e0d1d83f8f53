import type { GemeindeId } from '@verbundakte/kernel'

/** SHA-256 of a file as 64 lower-case hex digits: its name in the Ablage. */
export type Sha256 = string

export interface Written {
  readonly sha256: Sha256
  /** bytes */
  readonly size: number
  /** false when this Gemeinde already held the same content */
  readonly isNew: boolean
  /** the first 64 KiB (or less), for recognising the type without reading the file again */
  readonly head: Uint8Array
}

export interface WriteOptions {
  /** ends the write; nothing is left behind */
  readonly signal?: AbortSignal
  /** bytes; narrows the limit of the Ablage for this one file */
  readonly maxSize?: number
}

/** A part of a file in bytes: `from` is included, `to` is not, as in `slice`. */
export interface ByteRange {
  readonly from?: number
  readonly to?: number
}

export interface Opened {
  /** bytes of the whole file, also when only a part is read */
  readonly size: number
  /** the part that `stream` really yields; `to` is cut at the end of the file */
  readonly from: number
  readonly to: number
  /** opens nothing until it is first read, so it may be dropped unread */
  readonly stream: ReadableStream<Uint8Array>
}

/**
 * Document bytes, content-addressed per Gemeinde. The same content in two Gemeinden is stored twice on purpose: sharing
 * it would tell one Gemeinde what another holds, and would tie their deletions together. An implementation passes the
 * suite in `ablage.contract.ts`.
 */
export interface Ablage {
  /**
   * Stores a stream and returns only when it is durable. Memory use does not depend on the size. Content that is
   * already there counts as written again: its age begins anew.
   * @throws Invalid `datei.leer`, `datei.zu-gross`
   * @throws StorageFull when the medium is full; whatever the source throws, when the source fails; the reason of `signal`
   */
  write(
    gemeinde: GemeindeId,
    source: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
    options?: WriteOptions,
  ): Promise<Written>

  /** @throws NotFound for unknown content; Invalid `datei.abschnitt` when the part lies outside of the file */
  read(gemeinde: GemeindeId, sha256: Sha256, range?: ByteRange): Promise<Opened>

  /**
   * Lends the content as a local file that can be read at random places; the path is valid only while `work` runs and
   * must not be written to.
   * @throws NotFound
   */
  asFile<T>(gemeinde: GemeindeId, sha256: Sha256, work: (path: string) => Promise<T>): Promise<T>

  has(gemeinde: GemeindeId, sha256: Sha256): Promise<boolean>

  /** When the content was written for the last time; null for unknown content. */
  writtenAt(gemeinde: GemeindeId, sha256: Sha256): Promise<Date | null>

  /**
   * Removes content for good and notes `reason` in the Gemeinde's list of deletions, so that a restored backup can be
   * cleaned again. May be repeated. Content is shared by all documents of a Gemeinde: the caller makes sure, under a
   * lock that uploads take too, that no version refers to it any more.
   * @returns false when there was nothing to remove
   * @throws Invalid `loeschung.ohne-grund`
   */
  remove(gemeinde: GemeindeId, sha256: Sha256, reason: string): Promise<boolean>

  /** Reads the content again and compares its hash. @returns false for damaged content @throws NotFound */
  verify(gemeinde: GemeindeId, sha256: Sha256): Promise<boolean>

  /**
   * Everything a Gemeinde holds, in no promised order.
   *
   * @param part two digits, `00` to `ff`: only what begins with them, without a look at anything else
   */
  list(gemeinde: GemeindeId, part?: string): AsyncIterable<Held>
}

export interface Held {
  readonly sha256: Sha256
  /** bytes */
  readonly size: number
  readonly writtenAt: Date
}
