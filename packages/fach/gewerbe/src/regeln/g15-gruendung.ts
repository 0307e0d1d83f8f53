import { lage } from '../anzeige/lage.ts'
import { type Aussage, falsch, fehlt, type Regel } from './befund.ts'

/** A company before its entry may begin, as one "in Gründung" and with the papers that show it. */
export const g15: Regel = {
  id: 'G-15',
  titel: 'Gesellschaft in Gründung',
  quelle: 'Anlage 1 GewAnzV, Hinweise; gesetzliche Vertretung vor Eintragung',
  pruefen({ inhalt }, { anlagen }) {
    if (!inhalt.inGruendung) return []
    const gefunden: Aussage[] = []
    if (lage(inhalt).gruppe === 'einzelunternehmen') {
      gefunden.push(falsch('g15-einzelunternehmen', [1], '„In Gründung“ gibt es nur bei Gesellschaften.'))
    }
    if (inhalt.register?.nummer)
      gefunden.push(
        falsch('g15-schon-eingetragen', [1, 2], 'Eine Gesellschaft mit Registernummer ist nicht mehr in Gründung.'),
      )
    if (inhalt.eingetragenerName && !/\bi\.?\s?g\.?$|in gründung/i.test(inhalt.eingetragenerName)) {
      gefunden.push(falsch('g15-zusatz', [1], 'Der Name führt den Zusatz „in Gründung“.'))
    }
    const da = new Set(anlagen.map(({ art }) => art))
    if (!da.has('gruendungsvertrag'))
      gefunden.push(fehlt('g15-gruendungsvertrag', [1], 'Für die Gesellschaft in Gründung fehlt der Gründungsvertrag.'))
    if (!da.has('vollmacht'))
      gefunden.push(
        fehlt('g15-vollmacht', [1], 'Für die Gesellschaft in Gründung fehlt die Vollmacht der Gesellschafter.'),
      )
    return gefunden
  },
}
