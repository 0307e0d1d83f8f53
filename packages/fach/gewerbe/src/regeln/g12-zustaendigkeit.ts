import { agsVon } from '../anzeige/gemeinde.ts'
import { type Aussage, fehlt, hinweis, type Regel, weiterleiten } from './befund.ts'

/** Filed where the Betriebsstätte lies. What belongs elsewhere is handed on, never silently accepted. */
export const g12: Regel = {
  id: 'G-12',
  titel: 'Zuständige Gemeinde',
  quelle: '§ 14 Abs. 1 und 3 GewO',
  pruefen({ ags, inhalt }, kontext) {
    const gefunden: Aussage[] = []
    const { anschrift } = inhalt.betriebsstaette ?? {}
    if (ags !== kontext.ags) {
      gefunden.push(
        weiterleiten(
          'g12-fremde-gemeinde',
          [15],
          'Diese Anzeige ist an eine andere Gemeinde gerichtet. Bitte leiten Sie sie weiter.',
        ),
      )
    }
    if (inhalt.betriebsstaette && !anschrift?.ort)
      gefunden.push(fehlt('g12-ort', [15], 'Zur Betriebsstätte fehlt der Ort.'))
    if (inhalt.reisegewerbe) return gefunden
    const dort = agsVon(anschrift, kontext.gemeinden ?? [])
    if (dort && dort !== kontext.ags) {
      const name = kontext.gemeinden?.find(({ ags: each }) => each === dort)?.name
      gefunden.push(
        weiterleiten(
          'g12-betriebsstaette',
          [15],
          `Die Betriebsstätte liegt in ${name ?? 'einer anderen Gemeinde'}. Bitte leiten Sie die Anzeige dorthin weiter.`,
        ),
      )
    } else if (anschrift?.staat && anschrift.staat !== 'DE') {
      gefunden.push(
        weiterleiten('g12-ausland', [15], 'Die Betriebsstätte liegt im Ausland. Hier gibt es nichts anzuzeigen.'),
      )
    } else if (!dort && anschrift?.plz && ortsfremd(anschrift.plz, kontext.einstellungen.postleitzahlen)) {
      // Postal codes cross the borders of a Gemeinde, so this is only a question.
      gefunden.push(
        hinweis(
          'g12-postleitzahl',
          [15],
          'Die Postleitzahl der Betriebsstätte gehört nicht zu dieser Gemeinde. Bitte prüfen Sie die Zuständigkeit.',
        ),
      )
    }
    const automaten = inhalt.taetigkeiten?.some(({ text }) =>
      /automatenaufstell|aufstell\w* von \w*automaten/i.test(text),
    )
    if (automaten && inhalt.niederlassung !== 'hauptniederlassung') {
      gefunden.push(
        hinweis(
          'g12-automaten',
          [18, 23],
          'Automatenaufsteller zeigen bei der Gemeinde ihrer Hauptniederlassung an.',
          '§ 14 Abs. 3 GewO',
        ),
      )
    }
    return gefunden
  },
}

function ortsfremd(plz: string, eigene: readonly string[]): boolean {
  return eigene.length > 0 && !eigene.includes(plz)
}
