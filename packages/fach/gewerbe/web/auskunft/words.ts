import type { AuskunftZeileFragment } from '../generated/graphql.ts'

export const AUSKUNFTSARTEN: Readonly<Record<string, string>> = {
  GRUNDDATEN: 'Grunddaten',
  INTERESSE: 'rechtliches Interesse',
  BEHOERDE: 'Behörde',
  ABRUF: 'Abruf',
}

export const GRUNDDATEN = [
  { wert: 'name', titel: 'Name' },
  { wert: 'geschaeftsbezeichnung', titel: 'Geschäftsbezeichnung' },
  { wert: 'anschrift', titel: 'Betriebliche Anschrift' },
  { wert: 'taetigkeit', titel: 'Angezeigte Tätigkeit' },
]

/** § 14 Abs. 6 Satz 1 GewO, as the server knows it. */
export const GRUNDLAGEN = [
  { wert: '', titel: 'bitte wählen' },
  { wert: 'REGELMAESSIG', titel: 'Nr. 1: regelmäßige Übermittlung nach Absatz 8 ist zulässig' },
  { wert: 'GEFAHR', titel: 'Nr. 2: gegenwärtige Gefahr oder erhebliche Nachteile' },
  { wert: 'AUFWAND', titel: 'Nr. 3: sonst nur mit unverhältnismäßigem Aufwand' },
]

/** Where the letter lies. */
export function schreibenPfad({
  akteId,
  vorgangId,
  dokument,
}: Pick<AuskunftZeileFragment, 'akteId' | 'vorgangId' | 'dokument'>): string {
  return `akte/${akteId ?? ''}/vorgang/${vorgangId ?? ''}/dokument/${dokument?.id ?? ''}`
}
