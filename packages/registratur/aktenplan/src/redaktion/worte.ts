import type { Planaenderung } from './aenderung.ts'

const DANACH = { A: 'archivieren', B: 'bewerten', V: 'vernichten' } as const

/** `10 Jahre`, `1 Jahr`, `dauernd` */
export function fristInWorten(jahre: number | null): string {
  if (jahre === null) return 'dauernd'
  return jahre === 1 ? '1 Jahr' : `${jahre} Jahre`
}

export function danachInWorten(aussonderung: 'A' | 'B' | 'V'): string {
  return DANACH[aussonderung]
}

/** `29.11.2026` */
export function tagInWorten(tag: string): string {
  return tag.split('-').reverse().join('.')
}

/** The change as one sentence without a full stop, for lists. */
export function inWorten(eine: Planaenderung): string {
  const { art, kennzeichen, titel, fristJahre, unbefristet, aussonderung, weitere, synonyme } = eine
  const name = titel ? ` „${titel}“` : ''
  const frist = `Frist ${fristInWorten(unbefristet ? null : fristJahre)}, danach ${aussonderung ? danachInWorten(aussonderung) : '?'}`
  const liste = weitere.map((each) => (each.titel ? `${each.kennzeichen} „${each.titel}“` : each.kennzeichen))
  switch (art) {
    case 'NEU':
      return `Neue Position ${kennzeichen}${name}, ${frist}`
    case 'UEBERNEHMEN':
      return `Örtliche Position ${liste.join()} übernehmen als ${kennzeichen}${name}, ${frist}`
    case 'UMBENENNEN':
      return `${kennzeichen} umbenennen in${name}`
    case 'FRIST':
      return `${kennzeichen}: ${frist}`
    case 'TEILEN':
      return `${kennzeichen} teilen in ${liste.join(' und ')}`
    case 'ZUSAMMENFUEHREN':
      return `${liste.join(' und ')} zusammenführen zu ${kennzeichen}${name}`
    case 'UMNUMMERIEREN':
      return `${kennzeichen} bekommt die Nummer ${liste.join()}`
    case 'STILLLEGEN':
      return `${kennzeichen} stilllegen${liste.length > 0 ? `, Nachfolger ${liste.join(' und ')}` : ''}`
    case 'SYNONYM':
      return `${kennzeichen} auch finden als ${synonyme.map((wort) => `„${wort}“`).join(', ')}`
  }
}
