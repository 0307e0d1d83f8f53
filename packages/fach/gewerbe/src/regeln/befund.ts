import type { Kalendertag } from '@verbundakte/kernel'
import type { Anzeige, Art } from '../anzeige/anzeige.ts'
import type { Ortskunde } from '../anzeige/gemeinde.ts'

export type Regelnummer = 'G-00' | `G-0${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}` | `G-1${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7}`

/** What one rule says of one Anzeige. */
export interface Befund {
  readonly regel: Regelnummer
  /** stable, for programs: `g07-fruehere-betriebsstaette` */
  readonly code: string
  /** `fehler` stops the receipt, `hinweis` never does */
  readonly schwere: 'fehler' | 'hinweis'
  /** what the clerk can do about it: ask for it, have it corrected, hand it on, note it */
  readonly art: 'fehlt' | 'falsch' | 'weiterleiten' | 'beachten'
  /** field numbers of the form of this art */
  readonly felder: readonly number[]
  readonly satz: string
  readonly quelle: string
}

export interface Anlage {
  readonly art: 'gruendungsvertrag' | 'vollmacht' | 'ausweis' | 'registerauszug' | 'beleg' | 'sonstige'
  readonly typ: string
  readonly bytes: number
}

/** What a rule may know beside the Anzeige. */
export interface Kontext {
  /** AGS of the Gemeinde that checks */
  readonly ags: string
  readonly heute: Kalendertag
  readonly kanal: 'schalter' | 'online'
  readonly anlagen: readonly Anlage[]
  /** an Um- or Abmeldung of a Betrieb that the register does not know */
  readonly betriebUnbekannt?: boolean | undefined
  readonly einstellungen: {
    /** G-02: field 23 and field 24 together */
    readonly niederlassungUndReisegewerbe: boolean
    /** postal codes of the Gemeinde; empty: not checked */
    readonly postleitzahlen: readonly string[]
  }
  /** Gemeinden that are known by name, this one among them; absent: none */
  readonly gemeinden?: readonly Ortskunde[] | undefined
}

/** One rule: what it says, and only what it says. */
export interface Regel {
  readonly id: Regelnummer
  readonly titel: string
  readonly quelle: string
  pruefen(anzeige: Anzeige, kontext: Kontext): readonly Aussage[]
}

export type Aussage = Omit<Befund, 'regel' | 'quelle'> & { readonly quelle?: string }

const aussage =
  (schwere: Befund['schwere'], art: Befund['art']) =>
  (code: string, felder: readonly number[], satz: string, quelle?: string): Aussage => ({
    code,
    schwere,
    art,
    felder,
    satz,
    ...(quelle ? { quelle } : {}),
  })

export const fehlt = aussage('fehler', 'fehlt')
export const falsch = aussage('fehler', 'falsch')
export const hinweis = aussage('hinweis', 'beachten')
export const weiterleiten = aussage('fehler', 'weiterleiten')

/** Field numbers that differ between the forms; the others are the same or named in the rule. */
export const FELD: Readonly<Record<Art, Readonly<Record<Feldname, number>>>> = {
  anmeldung: { stichtag: 20, erlaubnis: 28, karte: 29, titel: 30, auflage: 31, datum: 32, anderer: 26 },
  ummeldung: { stichtag: 21, erlaubnis: 25, karte: 26, titel: 27, auflage: 28, datum: 29, anderer: 0 },
  abmeldung: { stichtag: 20, erlaubnis: 0, karte: 0, titel: 0, auflage: 0, datum: 29, anderer: 27 },
}
export type Feldname = 'stichtag' | 'erlaubnis' | 'karte' | 'titel' | 'auflage' | 'datum' | 'anderer'
