import { falsch, type Regel } from './befund.ts'

/** `keine` and a number exclude each other; a number that is given is at least one when not `keine`. */
export const g03: Regel = {
  id: 'G-03',
  titel: 'Zahl der tätigen Personen',
  quelle: 'FIM R05000012462, R05000012463',
  pruefen({ inhalt: { beschaeftigte } }) {
    if (!beschaeftigte) return []
    const { keine, vollzeit, teilzeit } = beschaeftigte
    const summe = (vollzeit ?? 0) + (teilzeit ?? 0)
    if (keine === true && summe > 0) {
      return [
        falsch('g03-keine-und-zahl', [22], '„Keine“ und eine Zahl schließen sich aus. Bitte berichtigen Sie Feld 22.'),
      ]
    }
    if (keine !== true && summe === 0) {
      const satz =
        vollzeit === undefined && teilzeit === undefined
          ? 'Bitte geben Sie die Zahl der Beschäftigten oder „keine“ an.'
          : 'Die Zahl der Beschäftigten ist 0. Bitte geben Sie „keine“ an.'
      return [falsch('g03-null', [22], satz)]
    }
    return []
  },
}
