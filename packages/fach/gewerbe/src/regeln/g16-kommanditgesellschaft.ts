import { hinweis, type Regel } from './befund.ts'

/** Only who is personally liable files; a Kommanditist with the power to manage, too. */
export const g16: Regel = {
  id: 'G-16',
  titel: 'Kommanditgesellschaft',
  quelle: 'Anlage 1 GewAnzV, Hinweise zu Personengesellschaften',
  pruefen({ inhalt }) {
    if (!inhalt.rechtsform?.startsWith('112')) return []
    return [
      hinweis(
        'g16-komplementaere',
        [4, 12],
        'Anzeigen muss jeder persönlich haftende Gesellschafter, ein Kommanditist nur mit Befugnis zur Geschäftsführung.',
      ),
    ]
  },
}
