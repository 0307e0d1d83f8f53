import { fruehesterBeginn, sechsWochen } from '../gebuehr/gaststaette.ts'
import { type Aussage, FELD, hinweis, type Regel } from './befund.ts'

/** Division 56 of both editions of the WZ: Gastronomie. */
const GASTRONOMIE = /^56\./

/** What a Gaststätte has to be told beside GewA 1. The receipt is no approval and may not be withheld for it: hints only. */
export const g17: Regel = {
  id: 'G-17',
  titel: 'Gaststätte',
  quelle: '§ 3 HGastG',
  pruefen({ art, inhalt }, { heute }) {
    if (art === 'abmeldung') return []
    const gefunden: Aussage[] = []
    const gastronomie = (inhalt.taetigkeiten ?? []).some(({ wz }) => wz && GASTRONOMIE.test(wz.code))
    if (gastronomie && inhalt.alkohol === undefined)
      gefunden.push(hinweis('g17-alkohol', [18], 'Bitte fragen Sie, ob Alkohol ausgeschenkt wird.'))
    if (inhalt.alkohol !== true) return gefunden
    const { stichtag } = inhalt
    gefunden.push(
      hinweis(
        'g17-pruefung',
        [18],
        'Mit der Bescheinigung beginnt die Zuverlässigkeitsprüfung. Es braucht Führungszeugnis und Auskunft aus dem Gewerbezentralregister (beantragt), Schuldnerverzeichnis und Bescheinigung in Steuersachen, keines älter als drei Monate.',
      ),
    )
    if (stichtag && art === 'anmeldung' && stichtag < fruehesterBeginn(inhalt.datumAnzeige ?? heute))
      gefunden.push(
        hinweis(
          'g17-sechs-wochen',
          [FELD[art].stichtag],
          sechsWochen(inhalt.datumAnzeige ?? heute),
          '§ 3 Abs. 1 HGastG',
        ),
      )
    return gefunden
  },
}
