import { rechtsform } from '../daten/rechtsformen.ts'
import { tagSchreiben } from '../druck/worte.ts'
import type { Betrieb } from '../tables.ts'
import { wz } from '../wz/liste.ts'

const STAND = {
  AKTIV: 'aktiv',
  ABGEMELDET: 'abgemeldet',
  STORNIERT: 'storniert',
  ZUSAMMENGEFUEHRT: 'zusammengeführt',
} as const

/** Columns of an exported list, in their order. */
export const SPALTEN: readonly (readonly [titel: string, wert: (betrieb: Betrieb) => string])[] = [
  ['Name', ({ name }) => name],
  ['Geschäftsbezeichnung', ({ geschaeftsbezeichnung }) => geschaeftsbezeichnung ?? ''],
  ['Straße', ({ strasse }) => strasse ?? ''],
  ['Hausnummer', ({ hausnummer }) => hausnummer ?? ''],
  ['PLZ', ({ plz }) => plz ?? ''],
  ['Ort', ({ ort }) => ort ?? ''],
  ['Rechtsform', ({ rechtsform: code }) => (code ? (rechtsform(code)?.name ?? code) : '')],
  ['Tätigkeit', ({ taetigkeit }) => taetigkeit],
  ['WZ', ({ wzCode }) => wzCode ?? ''],
  ['WZ-Ausgabe', ({ wzAusgabe }) => wzAusgabe ?? ''],
  ['Wirtschaftszweig', ({ wzAusgabe, wzCode }) => (wzAusgabe && wzCode && wz(wzAusgabe, wzCode)?.titel) || ''],
  ['Stand', ({ status }) => STAND[status]],
  ['Beginn', ({ beginn }) => tagSchreiben(beginn)],
  ['Ende', ({ ende }) => (ende ? tagSchreiben(ende) : '')],
]
