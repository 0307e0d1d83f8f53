import { feldWert } from '../anzeige/felder.ts'
import { gefragt } from '../anzeige/gefragt.ts'
import { fassungAm, felder } from '../formular/fassungen.ts'
import { type Aussage, FELD, fehlt, type Regel } from './befund.ts'

/** Fields of which a rule of its own says when they are missing. */
const EIGENE_REGEL = new Set([1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 17, 18, 23, 24, 25, 26, 28])

const UNBEKANNT = fehlt(
  'betrieb-unbekannt',
  [],
  'Dieser Betrieb ist im Gewerberegister nicht gefunden: unter welchem Namen und welcher Anschrift ist er angemeldet?',
)

/** What the form always wants and no other rule asks for. */
export const g00: Regel = {
  id: 'G-00',
  titel: 'Pflichtfelder des Vordrucks',
  quelle: '§ 1 GewAnzV',
  pruefen({ art, inhalt }, { heute, betriebUnbekannt }) {
    const fassung = fassungAm(inhalt.datumAnzeige ?? heute) ?? fassungAm(heute)
    if (!fassung) return []
    const offen = new Set(gefragt({ art, inhalt }))
    const leer = felder(fassung, art).flatMap(({ nummer, bezeichnung, pflicht }): Aussage[] =>
      pflicht === 'pflicht' &&
      offen.has(nummer) &&
      !EIGENE_REGEL.has(nummer) &&
      nummer !== FELD[art].stichtag &&
      !feldWert(art, inhalt, nummer)
        ? [fehlt(`g00-feld-${nummer}`, [nummer], `Feld ${nummer} fehlt: ${bezeichnung}.`)]
        : [],
    )
    return betriebUnbekannt ? [UNBEKANNT, ...leer] : leer
  },
}
