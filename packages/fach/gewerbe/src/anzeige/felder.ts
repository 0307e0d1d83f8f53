import type { Art, Inhalt } from './anzeige.ts'

/** A place in `Inhalt` and the fields it belongs to; `*` is every element of a list. It may leave only if all its fields may. */
export interface Feldpfad {
  readonly pfad: string
  readonly felder: readonly number[]
}

const person = (teil: string, feld: number): Feldpfad[] => [
  { pfad: `person.${teil}`, felder: [feld] },
  { pfad: `weitereVertreter.*.${teil}`, felder: [feld] },
]
const ein = (pfad: string, ...felder: number[]): Feldpfad => ({ pfad, felder })
const bis = (letztes: number) => Array.from({ length: letztes }, (_, i) => i + 1)

/** Fields 1–16 are the same in all three forms. */
const GEMEINSAM: readonly Feldpfad[] = [
  ein('eingetragenerName', 1),
  ein('rechtsform', 1),
  ein('inGruendung', 1),
  ein('weitereGesellschafter', 1),
  ein('register', 2),
  ein('geschaeftsbezeichnung', 3),
  ...person('name', 4),
  ...person('doktorgrad', 4),
  ...person('vornamen', 5),
  ...person('geschlecht', 6),
  ...person('geburtsname', 7),
  ...person('geburtsdatum', 8),
  ...person('geburtsort', 9),
  ...person('geburtsland', 9),
  ...person('staatsangehoerigkeiten', 10),
  ...person('anschrift', 11),
  ...person('kontakt', 11),
  ein('anzahlVertreter', 12),
  ein('oeffentlicheHand', 13),
  ein('vertretung', 14),
  ein('betriebsstaette', 15),
  ein('hauptniederlassung', 16),
  ein('andereBetriebsstaette', 17),
]

export const FELDPFADE: Readonly<Record<Art, readonly Feldpfad[]>> = {
  anmeldung: [
    ...GEMEINSAM,
    ein('taetigkeiten', 18),
    ein('nebenerwerb', 19),
    ein('stichtag', 20),
    ein('betriebsart', 21),
    ein('beschaeftigte', 22),
    ein('niederlassung', 23),
    ein('reisegewerbe', 24),
    ein('grund', 25),
    ein('andererGewerbetreibender', 26),
    ein('unfallversicherung', 27),
    ein('erlaubnis', 28),
    ein('handwerkskarte', 29),
    ...person('aufenthaltstitel', 30),
    ...person('auflage', 31),
    ein('datumAnzeige', 32),
    ein('unterschrift', 33),
    ein('beiblatt', ...bis(32)),
  ],
  ummeldung: [
    ...GEMEINSAM,
    ein('taetigkeiten', 18),
    ein('weiterhin', 19),
    ein('ummeldung', 20),
    ein('nebenerwerb', 20),
    ein('stichtag', 21),
    ein('beschaeftigte', 22),
    ein('niederlassung', 23),
    ein('reisegewerbe', 24),
    ein('erlaubnis', 25),
    ein('handwerkskarte', 26),
    ...person('aufenthaltstitel', 27),
    ...person('auflage', 28),
    ein('datumAnzeige', 29),
    ein('unterschrift', 30),
    ein('beiblatt', ...bis(29)),
  ],
  abmeldung: [
    ...GEMEINSAM,
    ein('taetigkeiten', 18),
    ein('nebenerwerb', 19),
    ein('stichtag', 20),
    ein('betriebsart', 21),
    ein('beschaeftigte', 22),
    ein('niederlassung', 23),
    ein('reisegewerbe', 24),
    ein('grund', 25, 26),
    ein('andererGewerbetreibender', 27),
    ein('aufgabe', 28),
    ein('datumAnzeige', 29),
    ein('unterschrift', 30),
    ein('beiblatt', ...bis(29)),
  ],
}

/** Free text of the form, in which a person may have repeated what stands in another field. Names are no free text. */
export const FREITEXT: ReadonlySet<string> = new Set(['taetigkeiten', 'weiterhin', 'ummeldung', 'aufgabe'])

/** All values at a path, in order; a missing one is left out. */
export function werteAn(inhalt: Inhalt, pfad: string): unknown[] {
  let hier: unknown[] = [inhalt]
  for (const teil of pfad.split('.')) {
    hier = hier.flatMap((wert) => {
      if (teil === '*') return Array.isArray(wert) ? wert : []
      if (typeof wert !== 'object' || wert === null || !Object.hasOwn(wert, teil)) return []
      const naechster: unknown = Reflect.get(wert, teil)
      return naechster === undefined ? [] : [naechster]
    })
  }
  return hier
}

/**
 * What stands in a field of the form, by path; `undefined` when nothing does. Numbers are those of the form of this art.
 * Field 25 of GewA 3 holds the reason of an Aufgabe, 26 that of an Übergabe.
 */
export function feldWert(art: Art, inhalt: Inhalt, nummer: number): Readonly<Record<string, unknown>> | undefined {
  const gefunden: Record<string, unknown> = {}
  for (const { pfad, felder } of FELDPFADE[art]) {
    if (!felder.includes(nummer) || pfad === 'beiblatt') continue
    if (art === 'abmeldung' && pfad === 'grund') {
      if ((nummer === 26) !== (inhalt.grund?.startsWith('uebergabe-') ?? false)) continue
    }
    const werte = werteAn(inhalt, pfad)
    if (werte.length > 0) gefunden[pfad] = pfad.includes('*') ? werte : werte[0]
  }
  return Object.keys(gefunden).length > 0 ? gefunden : undefined
}

/** Contents that the form of this art has no field for. */
export function fremdeInhalte(art: Art, inhalt: Inhalt): string[] {
  const bekannt = new Set(['alkohol', ...FELDPFADE[art].map(({ pfad }) => pfad.split('.')[0])])
  return Object.entries(inhalt).flatMap(([name, wert]) => (wert === undefined || bekannt.has(name) ? [] : [name]))
}
