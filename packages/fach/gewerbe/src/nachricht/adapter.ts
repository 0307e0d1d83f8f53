import type { Anzeige } from '../anzeige/anzeige.ts'

/** Who sends or gets a message, as its head says it. */
export interface Behoerde {
  /** e.g. `MELDID` with an AGS, `azr` with the key of an Ausländerbehörde */
  readonly praefix: string
  readonly kennung: string
  readonly name: string
  readonly erreichbarkeit: readonly { readonly kanal: string; readonly kennung: string }[]
  readonly anschrift: {
    readonly strasse?: string
    readonly hausnummer?: string
    readonly ort: string
    readonly plz: string
  }
}

/** What a message needs beside the content. Times are ISO 8601 with offset. */
export interface Nachrichtenkopf {
  readonly nachrichtUuid: string
  /** kind of message by recipient, e.g. `abh.gewerbemeldung.0500` */
  readonly typ: string
  readonly erstellt: string
  readonly leser: Behoerde
  readonly autor: Behoerde
  /** when the record was written and when the event was entered */
  readonly satzErstellt: string
  readonly ereignis: string
  /** running number of the Gemeinde */
  readonly meldungNr: string
}

/** A fault of a message, with the element where it is seen. */
export interface Mangel {
  readonly code: string
  readonly ort: string
  readonly satz: string
}

export type Gelesen =
  | {
      readonly ok: true
      readonly kopf: Nachrichtenkopf
      readonly anzeige: Anzeige
      readonly hinweise: readonly Mangel[]
    }
  | { readonly ok: false; readonly maengel: readonly Mangel[] }

/** One version of one message standard. The domain knows none of them; a new version is a new adapter beside the old one. */
export interface Nachrichtenadapter {
  readonly standard: string
  readonly version: string
  /** @param anzeige what the recipient may see, see `projektion` @throws Invalid when the standard has no place for it */
  schreiben(anzeige: Anzeige, kopf: Nachrichtenkopf): Uint8Array
  /** Never throws for any bytes: what is wrong is named. Memory stays within a few times the size allowed. */
  lesen(bytes: Uint8Array): Gelesen
}
