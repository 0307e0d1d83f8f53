import { formatDayOf, formatTime } from '@verbundakte/ui'
import type { Eingangsliste, EingangZeileFragment, Herkunft } from './generated/graphql.ts'

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

/** What the program is still doing with a letter; null: nothing. */
export function nochInArbeit({ status, textstatus, durchsicht }: InArbeit): string | null {
  if (status === 'NEU') return 'wird gelesen …'
  if (durchsicht) return 'Stapel wird durchgesehen …'
  return status === 'ERKANNT' && textstatus === 'IN_ERKENNUNG' ? 'Text wird erkannt …' : null
}

/** The same as sentences, with what comes of it. */
export function arbeitssatz({
  status,
  textstatus,
  durchsicht,
  vorschlaege,
}: InArbeit & { readonly vorschlaege: readonly unknown[] }): string | null {
  if (status === 'NEU') return 'Die Post wird gelesen. Vorschläge kommen danach von selbst.'
  if (durchsicht)
    return `Der Stapel wird noch durchgesehen (Seite ${durchsicht.seite} von ${durchsicht.von}). Danach liegen seine Schreiben einzeln hier.`
  if (status !== 'ERKANNT' || textstatus !== 'IN_ERKENNUNG') return null
  return vorschlaege.length > 0
    ? 'Der Text der Post wird noch erkannt. Danach stehen hier vielleicht bessere Vorschläge.'
    : 'Der Text der Post wird erkannt. Vorschläge kommen danach von selbst.'
}

type InArbeit = Pick<EingangZeileFragment, 'status' | 'textstatus' | 'durchsicht'>

/** When it came in: of today the time, for the day is the same all the way down. */
export function seit(zeitpunkt: string): string {
  const tag = formatDayOf(zeitpunkt)
  return tag === formatDayOf(new Date().toISOString()) ? `heute ${formatTime(zeitpunkt)}` : tag
}

/** A sender without the address, which the list has no room for. */
export function nurName(absender: string | null): string {
  return absender?.replace(/\s*<[^>]*>$/, '').replace(/^<|>$/g, '') ?? ''
}

export const GRUENDE = ['Werbung', 'Doppelt', 'Leere Seite', 'Nicht für uns'] as const

/** What may have been a paper: everything but mails and what programs bring. */
export function aufPapier({ herkunft }: { readonly herkunft: Herkunft }): boolean {
  return herkunft === 'UPLOAD' || herkunft === 'ORDNER'
}
