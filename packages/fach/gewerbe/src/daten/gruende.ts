/** Field 25 of GewA 1. `code`: key of XGewerbeanzeige 2.2 where the examples show it; the whole list is not known to us. */
export const GRUENDE_ANMELDUNG = {
  neugruendung: { titel: 'Neugründung', code: '01' },
  verlegung: { titel: 'Wiedereröffnung nach Verlegung aus einem anderen Meldebezirk', code: null },
  rechtsformwechsel: { titel: 'Wechsel der Rechtsform', code: null },
  umwandlung: { titel: 'Übergang nach dem Umwandlungsgesetz', code: null },
  gesellschaftereintritt: { titel: 'Gesellschaftereintritt', code: null },
  'uebernahme-erbfolge': { titel: 'Übernahme durch Erbfolge', code: null },
  'uebernahme-kauf': { titel: 'Übernahme durch Kauf', code: null },
  'uebernahme-pacht': { titel: 'Übernahme durch Pacht', code: null },
} as const

/** Fields 25 (Aufgabe) and 26 (Übergabe) of GewA 3. The examples show 01, 02 and 04 without saying which is which. */
export const GRUENDE_ABMELDUNG = {
  'vollstaendige-aufgabe': { titel: 'Vollständige Aufgabe', code: null },
  verlegung: { titel: 'Verlegung in einen anderen Meldebezirk', code: null },
  rechtsformwechsel: { titel: 'Wechsel der Rechtsform', code: null },
  gesellschafteraustritt: { titel: 'Gesellschafteraustritt', code: null },
  umwandlung: { titel: 'Übergang nach dem Umwandlungsgesetz', code: null },
  'uebergabe-erbfolge': { titel: 'Übergabe durch Erbfolge', code: null },
  'uebergabe-kauf': { titel: 'Übergabe durch Kauf', code: null },
  'uebergabe-pacht': { titel: 'Übergabe durch Pacht', code: null },
} as const

export type GrundAnmeldung = keyof typeof GRUENDE_ANMELDUNG
export type GrundAbmeldung = keyof typeof GRUENDE_ABMELDUNG
export type Grund = GrundAnmeldung | GrundAbmeldung

/** Field 2: kinds of register, keys of urn:xoev-de:xunternehmen:codeliste:artdereintragung, version 2. */
export const REGISTERARTEN = {
  A: 'Handelsregister A',
  B: 'Handelsregister B',
  G: 'Genossenschaftsregister',
  GesR: 'Gesellschaftsregister',
  P: 'Partnerschaftsregister',
  V: 'Vereinsregister',
  S: 'Stiftungsverzeichnis',
  X: 'Register im Ausland',
} as const

export type Registerart = keyof typeof REGISTERARTEN

/** Keys of the code lists of one message standard; the same reason has one key on each form. */
export interface Grundschluessel {
  readonly anmeldung: Readonly<Partial<Record<GrundAnmeldung, string>>>
  readonly abmeldung: Readonly<Partial<Record<GrundAbmeldung, string>>>
}
