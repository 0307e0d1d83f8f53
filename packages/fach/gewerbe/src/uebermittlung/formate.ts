import type { Grundschluessel } from '../daten/gruende.ts'
import type { Nachrichtenadapter } from '../nachricht/adapter.ts'
import { xga22 } from '../nachricht/xga22/adapter.ts'
import type { Empfaengerklasse } from '../verteilung/matrix.ts'

/** Versions of message standards that an authority may ask for. A new one is a line here and an adapter beside the others. */
export const FORMATE = {
  'XGewerbeanzeige 2.2': { adapter: xga22 },
  'XGewerbeordnung 1.6': { adapter: null },
  'XGewerbeordnung 1.7': { adapter: null },
} as const satisfies Readonly<
  Record<string, { readonly adapter: ((schluessel: Grundschluessel) => Nachrichtenadapter) | null }>
>
export type Format = keyof typeof FORMATE

// Object.keys forgets its types; the table is a constant.
export const FORMATNAMEN = Object.keys(FORMATE) as Format[]

/** Kinds of message of 2.2 that its public examples show; everybody else gets the general one. */
const TYPEN: Readonly<Partial<Record<Empfaengerklasse, string>>> = {
  STATISTIK: 'sta.gewerbemeldung.0100',
  DGUV: 'dgu.gewerbemeldung.0230',
  LEBENSMITTEL_VETERINAER: 'lue.gewerbemeldung.0290',
  AUSLAENDERBEHOERDE: 'abh.gewerbemeldung.0500',
}

export function nachrichtentyp(klasse: Empfaengerklasse): string {
  return TYPEN[klasse] ?? 'alg.gewerbemeldung.0300'
}
