import type { Api } from '@verbundakte/ui'
import type { Gewerbeentwurf } from './generated/graphql.ts'

/** In memory only, and only of this sign-in: it is about persons. Closing the window asks, as it does while something is typed. */
const texte = new WeakMap<Api, Map<string, string>>()

type Welcher = Pick<Gewerbeentwurf, 'id' | 'art' | 'betrieb' | 'stand'>

/** What was never kept is found again by what it was begun as. */
const schluessel = ({ id, art, betrieb, stand }: Welcher) => (stand > 0 ? id : `${art} ${betrieb ?? ''}`)

/** What the server did not take when the form was left. */
export function aufheben(api: Api, entwurf: Gewerbeentwurf): void {
  const hier = texte.get(api) ?? new Map<string, string>()
  texte.set(api, hier.set(schluessel(entwurf), entwurf.inhalt))
  window.addEventListener('beforeunload', fragen)
}

export function aufgehoben(api: Api, entwurf: Welcher): string | null {
  return texte.get(api)?.get(schluessel(entwurf)) ?? null
}

export function vergessen(api: Api, entwurf: Welcher): void {
  const hier = texte.get(api)
  hier?.delete(schluessel(entwurf))
  if (!hier?.size) window.removeEventListener('beforeunload', fragen)
}

function fragen(event: BeforeUnloadEvent): void {
  event.preventDefault()
}
