/** How a value of the content is written in an element. */
export type Schreibweise = 'text' | 'code' | 'nation'

/** One element of XGewerbeanzeige 2.2 and the place in the content that it holds. */
export interface Zeile {
  /** place below the part of `Inhalt` that the table is for */
  readonly pfad: string
  readonly element: string
  readonly als: Schreibweise
  /** false: not seen in an example, only known from descriptions */
  readonly belegt: boolean
}

const zeile = (pfad: string, element: string, als: Schreibweise = 'text', belegt = true): Zeile => ({
  pfad,
  element,
  als,
  belegt,
})

/** Elements in the order in which the examples have them. */
export const ANSCHRIFT: readonly Zeile[] = [
  zeile('strasse', 'strasse'),
  zeile('strassenschluessel', 'strassenschluessel'),
  zeile('hausnummer', 'hausNrVon'),
  zeile('hausnummerBis', 'hausNrBis'),
  zeile('zusatz', 'anschriftZusatz'),
  zeile('postfach', 'postfach', 'text', false),
  zeile('ort', 'ort'),
  zeile('ortsteil', 'ortsteil'),
  zeile('plz', 'plz'),
  zeile('staat', 'nationSchluessel', 'nation'),
]

export const NACHWEIS: readonly Zeile[] = [
  zeile('datum', 'ausgestelltAm'),
  zeile('behoerde', 'ausgestelltVonName'),
  zeile('behoerdePlz', 'ausgestelltVonPLZ'),
  zeile('behoerdeOrt', 'ausgestelltVonOrt'),
  zeile('behoerdeSchluessel', 'ausgestelltVonSchluessel', 'code'),
]

export const REGISTER: readonly Zeile[] = [
  zeile('nummer', 'eintragungNr'),
  zeile('ort', 'eintragungOrt'),
  zeile('plz', 'eintragungPLZ'),
  zeile('art', 'eintragungArt', 'code'),
  zeile('gericht', 'gerichtSchluessel', 'code'),
]

export const NAME: readonly Zeile[] = [
  zeile('doktorgrad', 'doktorgrad'),
  zeile('name', 'familienname'),
  zeile('vornamen', 'vorname'),
]

export const UNFALLVERSICHERUNG: readonly Zeile[] = [zeile('traeger', 'traeger'), zeile('nummer', 'mitgliedsnummer')]

/** Channels of the examples; 04 is a fax there and 09 an address in the web. */
export const KANAELE = { telefon: '02', fax: '04', email: '01', web: '09' } as const
export const NIEDERLASSUNGEN = { hauptniederlassung: '1', zweigniederlassung: '2', zweigstelle: '3' } as const
export const GESCHLECHTER = { m: '1', w: '2' } as const
export const BETRIEBSARTEN = ['industrie', 'handwerk', 'handel', 'sonstiges'] as const
export const OEFFENTLICHE_HAND = { nein: '0', ja: '1' } as const
/** Functions of a person: the trader, and who represents the company. */
export const FUNKTION = { selbst: '1', vertreter: '3' } as const

/** Attributes of code lists, as the examples of 2.2 have them. */
export const LISTEN: Readonly<Record<string, string>> = {
  praefix: 'listVersionID="7"',
  gemeindeSchluessel: 'listVersionID="2019-05-31"',
  gerichtSchluessel: 'listVersionID="5"',
  nationSchluessel: 'listVersionID="2"',
  geschlecht: 'listVersionID="3"',
  staatsangehoerigkeitSchluessel: 'listVersionID="2019-04-01"',
}

/** The list of a `kennung` follows from its prefix. */
export const KENNUNGSLISTEN: Readonly<Record<string, string>> = {
  MELDID: 'listURI="urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:ags" listVersionID="2018-01-31"',
  azr: 'listURI="urn:de:xauslaender:codelist:abhkennung" listVersionID="14"',
}
