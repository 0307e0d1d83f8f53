import type { Ortskunde } from '../anzeige/gemeinde.ts'
import { AGS, abmeldung, anmeldung } from './beispiele.ts'
import type { Fall } from './regelfaelle.ts'

const NACHBARIN = '06636011'
/** The neighbour shares no postal code with this one, and both share a name with nobody. */
const gemeinden: readonly Ortskunde[] = [
  { ags: AGS, name: 'Musterdorf', postleitzahlen: ['37999'] },
  { ags: NACHBARIN, name: 'Nachbarstadt', postleitzahlen: ['36205', '36206'] },
]
const einstellungen = { niederlassungUndReisegewerbe: false, postleitzahlen: ['37999'] }
const wissend = { gemeinden, einstellungen }
const ort = (plz: string | undefined, name: string) => ({ anschrift: { strasse: 'Weg', plz, ort: name } })
const unfallversicherung = { traegerUnbekannt: true, nummerUnbekannt: true }
const zuzug = (plz: string, name: string) =>
  anmeldung({ grund: 'verlegung', unfallversicherung, andereBetriebsstaette: ort(plz, name) })
const wegzug = (plz: string, name: string) => abmeldung({ grund: 'verlegung', andereBetriebsstaette: ort(plz, name) })
const hier = (plz: string | undefined, name: string) => anmeldung({ betriebsstaette: ort(plz, name) })

/** Addresses as a counter types them: without any AGS, by place and postal code. */
export const ORTSFAELLE: readonly Fall[] = [
  ['G-12', 'here, by name', hier('37999', 'Musterdorf'), [], wissend],
  ['G-12', 'a part of this one', hier('37999', 'Unterdorf'), [], wissend],
  ['G-12', 'the neighbour, by name', hier('36206', 'Stadt Nachbarstadt'), ['g12-betriebsstaette'], wissend],
  ['G-12', 'a part of the neighbour is a question', hier('36205', 'Oberdorf'), ['g12-postleitzahl'], wissend],
  ['G-12', 'a name without its postal code proves nothing', hier(undefined, 'Nachbarstadt'), [], wissend],
  ['G-12', 'a namesake far away is a question', hier('99999', 'Nachbarstadt'), ['g12-postleitzahl'], wissend],
  ['G-07', 'a move from the neighbour', zuzug('36205', 'nachbarstadt'), [], wissend],
  ['G-07', 'a move within, by name', zuzug('37999', 'Musterdorf'), ['g07-gleiche-gemeinde'], wissend],
  ['G-08', 'moved to the neighbour', wegzug('36205', 'Nachbarstadt'), [], wissend],
  ['G-08', 'moved within, by name', wegzug('37999', 'Gemeinde Musterdorf'), ['g08-gleiche-gemeinde'], wissend],
]
