import { rechtsform } from '../daten/rechtsformen.ts'
import { falsch, fehlt, type Regel } from './befund.ts'

export const g14: Regel = {
  id: 'G-14',
  titel: 'Rechtsform',
  quelle: 'FIM R05000012294; XUnternehmen Rechtsformen',
  pruefen({ inhalt }) {
    if (inhalt.rechtsform === undefined) return []
    const form = rechtsform(inhalt.rechtsform)
    if (!form) {
      const alt = /^\d{3}$/.test(inhalt.rechtsform)
      return [
        falsch(
          alt ? 'g14-alter-schluessel' : 'g14-rechtsform',
          [1],
          'Diese Rechtsform steht nicht in der gültigen Liste.',
        ),
      ]
    }
    if (form.gruppe !== 'einzelunternehmen' && !inhalt.eingetragenerName) {
      return [fehlt('g14-name', [1], 'Zur Rechtsform fehlt der Name der Gesellschaft.')]
    }
    return []
  },
}
