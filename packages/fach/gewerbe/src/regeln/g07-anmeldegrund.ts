import { agsVon } from '../anzeige/gemeinde.ts'
import { istUebernahme } from '../anzeige/lage.ts'
import { type Aussage, falsch, fehlt, type Regel } from './befund.ts'

/** What each reason of GewA 1 needs and excludes. */
export const g07: Regel = {
  id: 'G-07',
  titel: 'Angaben zum Grund der Anmeldung',
  quelle: 'Anlage 1 GewAnzV, Felder 17 und 25–27',
  pruefen({ art, inhalt, ags }, { gemeinden = [] }) {
    if (art !== 'anmeldung') return []
    const gefunden: Aussage[] = []
    const { grund, andereBetriebsstaette: frueher } = inhalt
    if (grund === 'neugruendung') {
      const zuviel = [
        ...(frueher ? [17] : []),
        ...(inhalt.andererGewerbetreibender ? [26] : []),
        ...(inhalt.unfallversicherung ? [27] : []),
      ]
      if (zuviel.length > 0) {
        gefunden.push(
          falsch('g07-neugruendung', zuviel, `Bei einer Neugründung bleiben diese Felder leer: ${zuviel.join(', ')}.`),
        )
      }
    }
    if (grund === 'verlegung') {
      if (!frueher?.anschrift?.ort)
        gefunden.push(
          fehlt(
            'g07-fruehere-betriebsstaette',
            [17],
            'Bei einer Verlegung fehlt die Anschrift der früheren Betriebsstätte.',
          ),
        )
      else if (agsVon(frueher.anschrift, gemeinden) === ags) {
        gefunden.push(
          falsch(
            'g07-gleiche-gemeinde',
            [17, 25],
            'Die frühere Betriebsstätte liegt in derselben Gemeinde. Das ist eine Ummeldung.',
          ),
        )
      }
    }
    if (istUebernahme(inhalt) && !inhalt.andererGewerbetreibender) {
      gefunden.push(
        fehlt('g07-frueherer', [26], 'Bitte nennen Sie den früheren Gewerbetreibenden oder den früheren Firmennamen.'),
      )
    }
    if (grund && grund !== 'neugruendung') {
      const { traeger, traegerUnbekannt, nummer, nummerUnbekannt } = inhalt.unfallversicherung ?? {}
      if (!(traeger || traegerUnbekannt) || !(nummer || nummerUnbekannt)) {
        gefunden.push(
          fehlt(
            'g07-unfallversicherung',
            [27],
            'Bitte nennen Sie den bisherigen Unfallversicherungsträger und die Nummer, oder „nicht bekannt“.',
          ),
        )
      }
      if ((traeger && traegerUnbekannt) || (nummer && nummerUnbekannt)) {
        gefunden.push(falsch('g07-unbekannt-und-angabe', [27], 'Eine Angabe und „nicht bekannt“ schließen sich aus.'))
      }
    }
    return gefunden
  },
}
