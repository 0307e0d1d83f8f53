import type { Option } from '@verbundakte/ui'
import type { Vorlageninhalt } from '../src/vorlage/form.ts'
import type { Prozesslaufstatus } from './generated/graphql.ts'

export { VERFUEGUNG_NAMEN } from '@verbundakte/geschaeftsgang/worte'

export const ANGABENART_NAMEN: Readonly<Record<Vorlageninhalt['angaben'][number]['art'], string>> = {
  TEXT: 'Text',
  TAG: 'Tag',
  ZAHL: 'Zahl',
  JANEIN: 'Ja oder Nein',
  WAHL: 'Auswahl',
}

export const STATUS_NAMEN: Readonly<Record<Prozesslaufstatus, string>> = {
  LAUFEND: 'läuft',
  WARTET: 'wartet',
  BEENDET: 'beendet',
  ABGEBROCHEN: 'abgebrochen',
}

/** Who does it: the ways to say so that every Gemeinde understands. A branch or an office is typed after it. */
export const STELLEN: readonly Option[] = [
  { wert: 'federfuehrend', titel: 'Federführendes Amt' },
  { wert: 'bearbeiter', titel: 'Wer den Vorgang bearbeitet' },
  { wert: 'leitung', titel: 'Leitung' },
  { wert: 'plan', titel: 'Amt für einen Bereich des Aktenplans' },
  { wert: 'amt', titel: 'Ein Amt dieser Gemeinde' },
]

export function stelleText(stelle: string, aemter: readonly { kuerzel: string; name: string }[] = []): string {
  const [art, was] = stelle.split(':')
  if (art === 'plan') return `Amt für ${was}`
  if (art === 'amt') return aemter.find(({ kuerzel }) => kuerzel === was)?.name ?? `Amt „${was}“`
  return STELLEN.find(({ wert }) => wert === stelle)?.titel ?? stelle
}

export function tageText(tage: number | undefined): string {
  return tage === undefined ? '' : tage === 1 ? '1 Tag' : `${tage} Tage`
}

/** What comes after an Abschnitt, in words. */
export function danachText(inhalt: Vorlageninhalt, nummer: number): readonly string[] {
  const titel = (name: string) => inhalt.abschnitte.find((each) => each.name === name)?.titel ?? 'Ende'
  const danach = inhalt.abschnitte[nummer]?.danach ?? []
  if (danach.length === 0) {
    const naechster = inhalt.abschnitte[nummer + 1]
    return [naechster ? `weiter mit „${naechster.titel}“` : 'Ende']
  }
  return danach.map(({ wenn, weiter }) => {
    const ziel = weiter === 'ENDE' ? 'Ende' : `weiter mit „${titel(weiter)}“`
    if (!wenn) return danach.length > 1 ? `sonst ${ziel}` : ziel
    const angabe = inhalt.angaben.find(({ name }) => name === wenn.angabe)?.titel ?? wenn.angabe
    return `„${angabe}“ ${wenn.ist}: ${ziel}`
  })
}

/** A name for what is new, from its title: `Lageplan prüfen` → `lageplan-pruefen`. */
export function nameAus(titel: string, vergeben: readonly string[]): string {
  const klein = titel
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 36)
  const stamm = klein || 'neu'
  for (let n = 1; ; n++) {
    const name = n === 1 ? stamm : `${stamm}-${n}`
    if (!vergeben.includes(name)) return name
  }
}
