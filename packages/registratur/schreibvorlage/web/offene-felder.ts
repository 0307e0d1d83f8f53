import type { SchreibentwurfVollFragment } from './generated/graphql.ts'

/** What nobody knows but the person who writes: once for all letters, or for one who gets them. */
export interface OffenesFeld {
  readonly name: string
  readonly titel: string
  readonly an: { readonly id: string; readonly name: string } | null
}

type Entwurf = Pick<SchreibentwurfVollFragment, 'an' | 'werte'>

export function offeneFelder(entwuerfe: readonly Entwurf[]): OffenesFeld[] {
  const felder = new Map<string, OffenesFeld>()
  for (const { an, werte } of entwuerfe) {
    for (const { name, titel, wert } of werte) {
      if (wert !== null) continue
      const feld = { name, titel, an: jePerson(name) ? an : null }
      felder.set(schluessel(feld), feld)
    }
  }
  return [...felder.values()]
}

export function schluessel({ name, an }: Pick<OffenesFeld, 'name' | 'an'>): string {
  return `${name} ${an?.id ?? ''}`
}

/** @param leer what was not filled in stays empty; else it is left out, and the server says what is missing */
export function werteVon({ an, werte }: Entwurf, vonHand: Readonly<Record<string, string>>, leer: boolean) {
  return werte
    .filter(({ wert }) => wert === null)
    .flatMap(({ name }) => {
      const wert = vonHand[schluessel({ name, an: jePerson(name) ? an : null })]?.trim() ?? ''
      return wert !== '' || leer ? [{ name, wert }] : []
    })
}

function jePerson(name: string): boolean {
  return name.startsWith('beteiligter.')
}
