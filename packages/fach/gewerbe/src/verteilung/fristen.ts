import { type Kalendertag, kalendertag, plusTage } from '@verbundakte/kernel'
import { naechsterArbeitstag } from './feiertage.ts'

/** § 15 Abs. 1 GewO: three days; § 31 Abs. 3 VwVfG moves an end on a weekend or holiday to the next working day. */
export function empfangsbescheinigungBis(eingang: Kalendertag): Kalendertag {
  return naechsterArbeitstag(plusTage(eingang, 3))
}

/** Traffic light of the receipt: yellow from the second day, red once the time is over. */
export function ampel(eingang: Kalendertag, heute: Kalendertag): 'gruen' | 'gelb' | 'rot' {
  if (heute > empfangsbescheinigungBis(eingang)) return 'rot'
  return heute >= plusTage(eingang, 2) ? 'gelb' : 'gruen'
}

/** § 3 Abs. 5 Satz 2 GewAnzV: statistics at the latest on the first working day of the month after the receipt. */
export function statistikBis(bescheinigt: Kalendertag): Kalendertag {
  const jahr = Number(bescheinigt.slice(0, 4))
  const monat = Number(bescheinigt.slice(5, 7))
  const erster = new Date(Date.UTC(jahr, monat, 1)).toISOString().slice(0, 10)
  return naechsterArbeitstag(kalendertag(erster))
}
