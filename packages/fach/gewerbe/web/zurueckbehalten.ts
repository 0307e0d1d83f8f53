import type { Api } from '@verbundakte/ui'
import type { Gewerbeentwurf } from './generated/graphql.ts'

/** In memory only, and only of this sign-in: it is about persons. */
const texte = new WeakMap<Api, Map<string, string>>()

type Welcher = Pick<Gewerbeentwurf, 'id' | 'art' | 'betrieb' | 'stand'>

/** What was never kept is found again by what it was begun as. */
const schluessel = ({ id, art, betrieb, stand }: Welcher) => (stand > 0 ? id : `${art} ${betrieb ?? ''}`)

/** What the server did not take when the form was left. */
export function aufheben(api: Api, entwurf: Gewerbeentwurf): void {
  const hier = texte.get(api) ?? new Map<string, string>()
  texte.set(api, hier.set(schluessel(entwurf), entwurf.inhalt))
}

export function aufgehoben(api: Api, entwurf: Welcher): string | null {
  return texte.get(api)?.get(schluessel(entwurf)) ?? null
}

export function vergessen(api: Api, entwurf: Welcher): void {
  texte.get(api)?.delete(schluessel(entwurf))
}
