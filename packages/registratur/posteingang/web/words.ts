import type { Eingangsliste, Herkunft } from './generated/graphql.ts'

export const HERKUNFT_NAMEN: Readonly<Record<Herkunft, string>> = {
  UPLOAD: 'Hochgeladen',
  MAIL: 'E-Mail',
  ORDNER: 'Scan-Ordner',
  IMAP: 'E-Mail-Postfach',
  REST: 'Schnittstelle',
}

export const LISTEN: readonly { readonly wert: Eingangsliste; readonly titel: string }[] = [
  { wert: 'OFFEN', titel: 'Offen' },
  { wert: 'SELBSTTAETIG', titel: 'Selbsttätig abgelegt' },
  { wert: 'ERLEDIGT', titel: 'Erledigt' },
]

/** Confidence in a word; the figure stands beside it. */
export function sicherheit(konfidenz: number): string {
  return konfidenz >= 80 ? 'sicher' : konfidenz >= 60 ? 'wahrscheinlich' : konfidenz >= 40 ? 'möglich' : 'unsicher'
}

/** A sender without the address, which the list has no room for. */
export function nurName(absender: string | null): string {
  return absender?.replace(/\s*<[^>]*>$/, '').replace(/^<|>$/g, '') ?? ''
}

export const GRUENDE = ['Werbung', 'Doppelt', 'Leere Seite', 'Nicht für uns'] as const
