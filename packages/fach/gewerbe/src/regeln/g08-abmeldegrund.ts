import { agsVon } from '../anzeige/gemeinde.ts'
import { istUebergabe } from '../anzeige/lage.ts'
import { type Aussage, falsch, fehlt, type Regel } from './befund.ts'

/** What each reason of GewA 3 needs. The representative of a Gesellschafteraustritt is asked by G-05. */
export const g08: Regel = {
  id: 'G-08',
  titel: 'Angaben zum Grund der Abmeldung',
  quelle: 'FIM R05000012353; Anlage 3 GewAnzV, Felder 17 und 25–28',
  pruefen({ art, inhalt, ags }, { gemeinden = [] }) {
    if (art !== 'abmeldung') return []
    const gefunden: Aussage[] = []
    const { grund, andereBetriebsstaette: kuenftig } = inhalt
    if (grund === 'vollstaendige-aufgabe' && !inhalt.aufgabe?.text && !inhalt.aufgabe?.ursache) {
      gefunden.push(fehlt('g08-gruende', [28], 'Bei vollständiger Aufgabe fehlen die Gründe der Betriebsaufgabe.'))
    }
    if (grund === 'verlegung') {
      if (!kuenftig?.anschrift?.ort)
        gefunden.push(
          fehlt('g08-kuenftige-betriebsstaette', [17], 'Bei einer Verlegung fehlt die künftige Betriebsstätte.'),
        )
      else if (agsVon(kuenftig.anschrift, gemeinden) === ags) {
        gefunden.push(
          falsch(
            'g08-gleiche-gemeinde',
            [17, 25],
            'Die künftige Betriebsstätte liegt in derselben Gemeinde. Das ist eine Ummeldung.',
          ),
        )
      }
    }
    if (istUebergabe(inhalt) && !inhalt.andererGewerbetreibender) {
      gefunden.push(fehlt('g08-kuenftiger', [27], 'Bitte nennen Sie den künftigen Gewerbetreibenden oder Firmennamen.'))
    }
    if (grund === 'vollstaendige-aufgabe' && kuenftig?.anschrift?.ort) {
      gefunden.push(
        falsch('g08-aufgabe-und-ort', [17, 25], 'Eine vollständige Aufgabe hat keine künftige Betriebsstätte.'),
      )
    }
    return gefunden
  },
}
