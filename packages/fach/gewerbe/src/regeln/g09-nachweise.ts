import { brauchtTitel, lage, personen } from '../anzeige/lage.ts'
import type { Nachweis } from '../anzeige/werte.ts'
import { type Aussage, FELD, falsch, fehlt, hinweis, type Kontext, type Regel } from './befund.ts'

/** Permission, Handwerkskarte and residence title: answered where they apply, with day and authority when there is one. */
export const g09: Regel = {
  id: 'G-09',
  titel: 'Erlaubnis, Handwerkskarte, Aufenthaltstitel',
  quelle: 'Anlage 1 GewAnzV, Felder 28–31; Anlage 2, Felder 25–28',
  pruefen({ art, inhalt }, kontext) {
    if (art === 'abmeldung') return []
    const nr = FELD[art]
    const gefunden: Aussage[] = [
      ...nachweis(inhalt.erlaubnis, nr.erlaubnis, 'erlaubnis', 'Erlaubnis', kontext),
      ...nachweis(inhalt.handwerkskarte, nr.karte, 'handwerkskarte', 'Handwerkskarte', kontext),
    ]
    if (lage(inhalt).handwerk && !inhalt.handwerkskarte) {
      gefunden.push(
        hinweis(
          'g09-handwerkskarte-offen',
          [nr.karte],
          'Handwerk ist angekreuzt. Ist es zulassungspflichtig (Anlage A), fehlt die Angabe zur Handwerkskarte.',
        ),
      )
    }
    for (const person of personen(inhalt)) {
      const { aufenthaltstitel: titel, auflage } = person
      gefunden.push(...nachweis(titel, nr.titel, 'aufenthaltstitel', 'Aufenthaltstitel', kontext))
      if (brauchtTitel(person) && !titel)
        gefunden.push(
          fehlt('g09-aufenthaltstitel', [nr.titel], 'Bitte geben Sie an, ob ein Aufenthaltstitel vorliegt.'),
        )
      if (titel && person.staatsangehoerigkeiten?.length && !brauchtTitel(person)) {
        gefunden.push(
          falsch(
            'g09-titel-nicht-noetig',
            [nr.titel],
            'Mit dieser Staatsangehörigkeit ist kein Aufenthaltstitel nötig. Bitte leeren Sie das Feld.',
          ),
        )
      }
      if (auflage && titel?.vorhanden !== true)
        gefunden.push(
          falsch('g09-auflage-ohne-titel', [nr.auflage], 'Eine Auflage gibt es nur zu einem Aufenthaltstitel.'),
        )
      if (titel?.vorhanden === true && !auflage)
        gefunden.push(
          fehlt(
            'g09-auflage',
            [nr.auflage],
            'Bitte geben Sie an, ob der Aufenthaltstitel eine Auflage oder Beschränkung enthält.',
          ),
        )
      if (auflage?.vorhanden === true && !auflage.text)
        gefunden.push(fehlt('g09-auflage-text', [nr.auflage], 'Bitte beschreiben Sie die Auflage oder Beschränkung.'))
    }
    return gefunden
  },
}

function nachweis(wert: Nachweis | undefined, feld: number, code: string, was: string, { heute }: Kontext): Aussage[] {
  if (!wert) return []
  if (!wert.vorhanden) {
    return wert.datum || wert.behoerde
      ? [falsch(`g09-${code}-nein`, [feld], `${was}: „nein“ und Angaben zur Ausstellung schließen sich aus.`)]
      : []
  }
  const gefunden: Aussage[] = []
  if (!wert.datum) gefunden.push(fehlt(`g09-${code}-datum`, [feld], `${was}: das Datum der Ausstellung fehlt.`))
  else if (wert.datum > heute)
    gefunden.push(falsch(`g09-${code}-zukunft`, [feld], `${was}: das Datum der Ausstellung liegt in der Zukunft.`))
  if (!wert.behoerde && !wert.behoerdeOrt)
    gefunden.push(fehlt(`g09-${code}-behoerde`, [feld], `${was}: die ausstellende Stelle fehlt.`))
  return gefunden
}
