import type { Suchfilter } from './generated/graphql.ts'

const FACETTEN = ['art', 'position', 'typ', 'jahr', 'amt', 'medium'] as const

export type Auswahl = Readonly<Record<string, readonly string[]>>

/** What the address of the search page says: the text, and per facet the values that narrow it. */
export function readSearch(params: URLSearchParams): { text: string; auswahl: Auswahl } {
  const auswahl = Object.fromEntries(
    FACETTEN.map((name) => [name, params.getAll(name)] as const).filter(([, werte]) => werte.length > 0),
  )
  return { text: params.get('q')?.trim() ?? '', auswahl }
}

/** The same back: an address one can keep, send to a colleague, and go back to. */
export function writeSearch(text: string, auswahl: Auswahl): URLSearchParams {
  const params = new URLSearchParams({ q: text })
  for (const name of FACETTEN) for (const wert of auswahl[name] ?? []) params.append(name, wert)
  return params
}

export function filterOf(auswahl: Auswahl): Suchfilter | null {
  return Object.keys(auswahl).length > 0 ? auswahl : null
}

/** The ids in a hit's path, `akte/<id>/vorgang/<id>/dokument/<id>`: kind → id. */
export function readPfad(pfad: string): Readonly<Record<string, string>> {
  const parts = pfad.split('/')
  return Object.fromEntries(parts.flatMap((part, place) => (place % 2 === 0 ? [[part, parts[place + 1] ?? '']] : [])))
}
