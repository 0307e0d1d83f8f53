import { lage } from '../anzeige/lage.ts'
import { type Aussage, falsch, fehlt, hinweis, type Regel } from './befund.ts'

/** Who stands for a company, and how many of them there are. */
export const g05: Regel = {
  id: 'G-05',
  titel: 'Vertretung der Gesellschaft',
  quelle: 'Anlagen 1–3 GewAnzV, Felder 4–14',
  pruefen({ inhalt }) {
    const { gruppe, ohnePerson, nebenstelle, hatVertreter } = lage(inhalt)
    const gefunden: Aussage[] = []
    if (gruppe === undefined) return [fehlt('g05-rechtsform', [1], 'Bitte geben Sie die Rechtsform an.')]
    if ((ohnePerson || nebenstelle || inhalt.grund === 'gesellschafteraustritt') && !inhalt.vertretung?.name) {
      gefunden.push(
        fehlt('g05-vertretung', [14], 'Bitte nennen Sie die vertretungsberechtigte Person oder die Betriebsleitung.'),
      )
    }
    if (gruppe === 'einzelunternehmen' && (inhalt.weitereVertreter?.length ?? 0) > 0) {
      gefunden.push(
        falsch(
          'g05-einzel-vertreter',
          [4],
          'Ein Einzelunternehmen hat keine gesetzlichen Vertreter. Weitere Personen melden selbst an.',
        ),
      )
    }
    if (!hatVertreter) return gefunden
    const zahl = inhalt.anzahlVertreter
    if (zahl === undefined)
      gefunden.push(
        fehlt('g05-anzahl', [12], 'Bitte geben Sie die Zahl der geschäftsführenden Gesellschafter oder Vertreter an.'),
      )
    else if (zahl < 1)
      gefunden.push(falsch('g05-anzahl-null', [12], 'Es muss mindestens eine Person geben, die vertritt.'))
    else if (gruppe === 'juristische-person') {
      const genannt = (inhalt.person ? 1 : 0) + (inhalt.weitereVertreter?.length ?? 0)
      if (genannt > zahl)
        gefunden.push(falsch('g05-mehr-vertreter', [4, 12], 'Es sind mehr Vertreter genannt, als Feld 12 sagt.'))
      else if (genannt > 0 && genannt < zahl) {
        gefunden.push(
          hinweis('g05-weitere-vertreter', [12], 'Die weiteren gesetzlichen Vertreter gehören auf das Beiblatt.'),
        )
      }
    } else if (zahl > 1) {
      gefunden.push(
        hinweis('g05-je-gesellschafter', [12], `Jeder der ${zahl} geschäftsführenden Gesellschafter zeigt selbst an.`),
      )
    }
    return gefunden
  },
}
