import { formatDayOf, formatNumber } from '@verbundakte/ui'

interface Vorschau {
  readonly anzahl: number
  readonly erster: string | null
  readonly letzter: string | null
}

/** How many entries erasing would touch, and of which days: every number in between counts, shown or not. */
export function betroffenText({ anzahl, erster, letzter }: Vorschau): string {
  if (anzahl === 0 || !erster || !letzter) return 'Hier ist kein personenbezogener Teil (mehr), der zu löschen wäre.'
  const [first, last] = [formatDayOf(erster), formatDayOf(letzter)]
  const tage = first === last ? `vom ${first}` : `vom ${first} bis ${last}`
  return anzahl === 1
    ? `Das betrifft 1 Eintrag ${tage}.`
    : `Das betrifft ${formatNumber(anzahl)} Einträge ${tage}, auch solche, die die Liste gerade nicht zeigt.`
}

/** Names by which people look for an entry. */
const SUCHWORTE: readonly string[] = ['aktenzeichen', 'kennzeichen']

/** What is gone afterwards. @param angaben names of what stands in the personal part */
export function verlustText(angaben: readonly string[]): string {
  if (angaben.length === 0) return 'Der personenbezogene Teil, hier ohne einzelne Angaben. Er kommt nicht zurück.'
  const namen = angaben.map((name) => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`).join(', ')
  const suche = angaben.some((name) => SUCHWORTE.includes(name))
    ? ' Die Suche nach Aktenzeichen oder Kennzeichen findet hier dann nichts mehr, nur die nach der Id.'
    : ''
  return `Was in diesen Angaben steht: ${namen}. Es kommt nicht zurück.${suche}`
}

export function geloeschtText(anzahl: number): string {
  if (anzahl === 0) return 'Es war nichts mehr zu löschen.'
  return anzahl === 1
    ? 'Der personenbezogene Teil von 1 Eintrag ist gelöscht.'
    : `Der personenbezogene Teil von ${formatNumber(anzahl)} Einträgen ist gelöscht.`
}
