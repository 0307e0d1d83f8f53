import { useApiQuery } from '@verbundakte/ui'
import { type Postkorbweg, PostkorbzahlenDocument, type PostkorbzahlenQuery } from './generated/graphql.ts'

type Zahlen = PostkorbzahlenQuery['postkorbzahlen']

export function useZahlen(): Zahlen | null {
  const { data } = useApiQuery(['postkorbzahlen'], PostkorbzahlenDocument, {})
  return data?.postkorbzahlen ?? null
}

/** All that waits: what the navigation says. */
export function useZahl(): number {
  const zahlen = useZahlen()
  return zahlen ? Object.values(zahlen).reduce((summe, zahl) => summe + zahl, 0) : 0
}

export function zahlVon(zahlen: Zahlen, weg: Postkorbweg): number {
  const je: Readonly<Record<Postkorbweg, number>> = {
    ICH: zahlen.ich,
    AMT: zahlen.amt,
    VERTRETUNG: zahlen.vertretung,
    AUFGABE: zahlen.aufgabe,
    WIEDERVORLAGE: zahlen.wiedervorlage,
    STOCKT: zahlen.stockt,
  }
  return je[weg]
}
