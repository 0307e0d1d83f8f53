import type { Papierart, Zweck } from './generated/graphql.ts'

export const ZWECK_NAMEN: Readonly<Record<Zweck, string>> = {
  ANLIEGEN: 'Anliegen oder Antrag der Person',
  AUSKUNFT: 'Auskunft an die Person (Art. 15 DSGVO)',
  BERICHTIGUNG: 'Berichtigung oder Löschung',
  AMTSHILFE: 'Amtshilfe',
  SONSTIGES: 'Sonstiges (bitte erläutern)',
}

export const PAPIERART_NAMEN: Readonly<Record<Papierart, string>> = {
  AKTE: 'Akte',
  VORGANG: 'Vorgang',
  DOKUMENT: 'Dokument',
}
