import { personenschluessel } from '../register/anwenden.ts'
import type { Anzeigezeile } from '../tables.ts'

export function schluesselDer({ inhalt }: Pick<Anzeigezeile, 'inhalt'>): string {
  return personenschluessel(inhalt.person)
}

/**
 * As whom the person of an Anzeige counts, by what was said of all Anzeigen of its Betrieb; undefined: as themselves. Who was said to be
 * another, who was said to be a third, is the third.
 */
export function gleichgesetzte(zeilen: readonly Anzeigezeile[]): (zeile: Anzeigezeile) => string | undefined {
  const als = new Map(
    zeilen.flatMap((zeile) => (zeile.personAls ? [[schluesselDer(zeile), zeile.personAls] as const] : [])),
  )
  return (zeile) => {
    const gegangen = new Set([schluesselDer(zeile)])
    let ziel: string | undefined
    for (
      let naechster = als.get(schluesselDer(zeile));
      naechster && !gegangen.has(naechster);
      naechster = als.get(naechster)
    ) {
      gegangen.add(naechster)
      ziel = naechster
    }
    return ziel
  }
}

/** Anzeigen of one Betrieb in which somebody counts as a person that stands in none of them. */
export function andererBetrieb(zeilen: readonly Anzeigezeile[]): string[] {
  const eigene = new Set(zeilen.map(schluesselDer))
  return zeilen.flatMap(({ id, personAls }) => (personAls && !eigene.has(personAls) ? [id] : []))
}
