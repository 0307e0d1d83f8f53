import { fremdeInhalte } from '../anzeige/felder.ts'
import { GRUENDE_ABMELDUNG, GRUENDE_ANMELDUNG } from '../daten/gruende.ts'
import { falsch, fehlt, hinweis, type Regel } from './befund.ts'

/** One form, one reason. */
export const g01: Regel = {
  id: 'G-01',
  titel: 'Ein Vordruck, ein Grund',
  quelle: '§ 1 GewAnzV, Anlagen 1–3',
  pruefen({ art, inhalt }) {
    const gefunden = []
    const fremd = fremdeInhalte(art, inhalt).filter((name) => name !== 'grund')
    if (fremd.length > 0) {
      gefunden.push(
        hinweis(
          'g01-fremde-angaben',
          [],
          `Für diese Angaben hat der Vordruck kein Feld, sie werden nicht weitergegeben: ${fremd.join(', ')}.`,
        ),
      )
    }
    if (art === 'ummeldung') {
      if (inhalt.grund)
        gefunden.push(
          falsch(
            'g01-grund-fremd',
            [20],
            'Eine Ummeldung hat keinen Grund der An- oder Abmeldung. Bitte nutzen Sie Feld 20.',
          ),
        )
      const { verlegung, namensaenderung, taetigkeitAufgegeben, text } = inhalt.ummeldung ?? {}
      const genannt = verlegung || namensaenderung || taetigkeitAufgegeben || text || inhalt.nebenerwerb !== undefined
      if (!genannt && !inhalt.taetigkeiten?.length && !inhalt.andereBetriebsstaette) {
        gefunden.push(fehlt('g01-anlass', [17, 18, 20], 'Bitte geben Sie an, was sich ändert: Feld 17, 18 oder 20.'))
      }
      return gefunden
    }
    const felder = art === 'anmeldung' ? [25] : [25, 26]
    const erlaubt = art === 'anmeldung' ? GRUENDE_ANMELDUNG : GRUENDE_ABMELDUNG
    if (!inhalt.grund) gefunden.push(fehlt('g01-grund', felder, 'Bitte geben Sie genau einen Grund an.'))
    else if (!Object.hasOwn(erlaubt, inhalt.grund)) {
      gefunden.push(falsch('g01-grund-fremd', felder, 'Dieser Grund gehört nicht auf diesen Vordruck.'))
    }
    return gefunden
  },
}
