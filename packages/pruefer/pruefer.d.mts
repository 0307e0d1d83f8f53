/** Something that does not hold. `nr`: number of the entry, where one can be named. */
export interface Befund {
  readonly nr: number | null
  readonly satz: string
}

export interface Ergebnis {
  readonly log: string | null
  readonly eintraege: number
  /** the last entry that a valid checkpoint vouches for */
  readonly gesichert: number
  readonly pruefpunkte: number
  readonly bezeugungen: number
  readonly zeitstempel: number
  readonly geloescht: number
  readonly befunde: readonly Befund[]
  readonly hinweise: readonly string[]
}

/** one by one, or in lists */
export type Zeilen = Iterable<string | readonly string[]> | AsyncIterable<string | readonly string[]>

export interface Optionen {
  /** the lines of files that were kept elsewhere: earlier exports, exports of witnesses */
  readonly anker?: readonly Zeilen[]
  /** certificates of the time stamp service, PEM */
  readonly tsa?: string | null
  /** witnesses that each checkpoint must have at least */
  readonly zeugen?: number
}

export function pruefe(zeilen: Zeilen, optionen?: Optionen): Promise<Ergebnis>
export function zeilenVon(datei: string): Iterable<string[]>
