import { fold } from '@verbundakte/kernel'
import { type Aussage, falsch, fehlt, hinweis, type Regel } from './befund.ts'

/** Too vague to know what is traded, made or served; compared whole, folded and without punctuation. */
const UNBESTIMMT =
  /^(handel( mit (waren( aller art)?|allem|diversem))?|(an und )?verkauf( von (waren|artikeln)( aller art)?)?|dienstleistung(en)?( aller art)?|service|beratung|waren aller art|import( und)? export|vertrieb|vermittlung( aller art)?|sonstiges|diverses|verschiedenes|alles)$/

export const g10: Regel = {
  id: 'G-10',
  titel: 'Tätigkeit',
  quelle: 'Anlagen 1–3 GewAnzV, Feld 18',
  pruefen({ art, inhalt }) {
    const taetigkeiten = inhalt.taetigkeiten ?? []
    if (taetigkeiten.length === 0) {
      return art === 'ummeldung' ? [] : [fehlt('g10-taetigkeit', [18], 'Bitte beschreiben Sie die Tätigkeit.')]
    }
    const gefunden: Aussage[] = []
    const schwerpunkte = taetigkeiten.filter((each) => each.schwerpunkt === true).length
    if (schwerpunkte > 1)
      gefunden.push(falsch('g10-schwerpunkte', [18], 'Es darf nur ein Schwerpunkt gekennzeichnet sein.'))
    if (schwerpunkte === 0 && art !== 'ummeldung')
      gefunden.push(fehlt('g10-schwerpunkt', [18], 'Bitte kennzeichnen Sie den Schwerpunkt.'))
    for (const { text, wz } of taetigkeiten) {
      const worte = fold(text)
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
      if (UNBESTIMMT.test(worte) || worte.length < 4) {
        gefunden.push(
          hinweis(
            'g10-unbestimmt',
            [18],
            `„${text.slice(0, 60)}“ ist zu unbestimmt. Bitte fragen Sie nach Waren oder Leistungen.`,
          ),
        )
      }
      if (!wz)
        gefunden.push(hinweis('g10-wz', [18], `Für „${text.slice(0, 60)}“ ist noch kein Wirtschaftszweig bestätigt.`))
    }
    return gefunden
  },
}
