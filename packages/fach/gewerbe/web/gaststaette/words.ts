import type { Gaststaettenpruefungsstand } from '../generated/graphql.ts'

export const PRUEFUNG_NAMEN: Readonly<Record<Gaststaettenpruefungsstand, string>> = {
  OFFEN: 'offen',
  ZUVERLAESSIG: 'zuverlässig',
  UNZUVERLAESSIG: 'unzuverlässig',
  ERLEDIGT: 'hinfällig',
}
