import { lage } from '../anzeige/lage.ts'
import { staat } from '../daten/staaten.ts'
import { type Aussage, falsch, fehlt, type Regel } from './befund.ts'

/** Which details a register entry needs depends on the kind of register. */
export const g04: Regel = {
  id: 'G-04',
  titel: 'Registereintrag',
  quelle: 'FIM R05000012386, -87, -89, -454, -700',
  pruefen({ inhalt }) {
    const { register, inGruendung } = inhalt
    if (!register) {
      return lage(inhalt).eingetragen && !inGruendung
        ? [
            fehlt(
              'g04-register',
              [2],
              'Für diese Rechtsform fehlt der Registereintrag. Ist sie noch nicht eingetragen, kennzeichnen Sie sie als „in Gründung“.',
            ),
          ]
        : []
    }
    const gefunden: Aussage[] = []
    const noetig = (wert: unknown, code: string, was: string) => {
      if (!wert) gefunden.push(fehlt(`g04-${code}`, [2], `Zum Registereintrag fehlt: ${was}.`))
    }
    const verboten = (wert: unknown, code: string, was: string) => {
      if (wert)
        gefunden.push(falsch(`g04-${code}-verboten`, [2], `Bei dieser Art von Register gibt es keine Angabe: ${was}.`))
    }
    const { art, gericht, nummer, ort } = register
    if (art === 'X') {
      noetig(register.staat, 'staat', 'der Staat')
      noetig(ort, 'ort', 'der Ort')
      verboten(gericht, 'gericht', 'Registergericht')
      verboten(nummer, 'nummer', 'Registernummer')
    } else {
      noetig(nummer, 'nummer', art === 'S' ? 'die Nummer im Stiftungsverzeichnis' : 'die Registernummer')
      if (art === 'S') verboten(gericht, 'gericht', 'Registergericht')
      else noetig(gericht, 'gericht', 'das Registergericht')
      verboten(register.staat, 'staat', 'Staat des Registers')
      // A Stiftungsverzeichnis is kept somewhere; the court of a German register says its place already.
      if (art !== 'S') verboten(ort, 'ort', 'Ort des Registers')
    }
    if (register.staat && !staat(register.staat))
      gefunden.push(falsch('g04-staat-unbekannt', [2], 'Diesen Staat gibt es in der Liste nicht.'))
    return gefunden
  },
}
