import { fromProblem } from './api-error.ts'
import { json, reach } from './client.ts'
import { isStep, type SignInStep } from './second-factor.ts'

/** Who is signed in, and in which Gemeinden they work. */
export interface Angemeldet {
  /** `kennwortWechseln`: the password was set by somebody else and opens nothing but the choice of another */
  readonly person: { readonly id: string; readonly name: string; readonly kennwortWechseln: boolean }
  readonly gemeinden: readonly { readonly id: string; readonly name: string; readonly art: string }[]
  /** of somebody who may ask other Gemeinden to be let in: those there are, and where a grant lives just now */
  readonly unterstuetzung?: {
    readonly rollen: readonly string[]
    readonly gemeinden: readonly BesuchteGemeinde[]
  }
}

export interface BesuchteGemeinde {
  readonly id: string
  readonly name: string
  readonly art: string
  readonly besuch: { readonly auftrag: string; readonly endetAm: string; readonly ausfuhr: boolean } | null
}

/**
 * @returns what has to follow, or null: signed in
 * @throws ApiError with a sentence that does not say whether the name or the password was wrong
 */
export async function signIn(anmeldename: string, kennwort: string): Promise<SignInStep | null> {
  const response = await reach('/anmelden', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ anmeldename, kennwort }),
  })
  const body = await json(response)
  if (!response.ok) throw fromProblem(response.status, body)
  return isStep(body) ? body : null
}

/** @returns where the browser has to go on to, so that the session at the provider ends as well; else the sign-in page */
export async function signOut(): Promise<string> {
  const response = await reach('/abmelden', { method: 'POST' })
  if (!response.ok && response.status !== 401) throw fromProblem(response.status, await json(response))
  const body: unknown = response.status === 200 ? await json(response) : null
  return isObject(body) && typeof body.weiter === 'string' ? body.weiter : '/'
}

/** Where else than with a password somebody can sign in, and why that has just come to nothing. */
export interface SignInOffer {
  readonly anbieter: readonly { readonly id: string; readonly name: string }[]
  readonly satz: string | null
}

/** @param search of the address the browser was sent back to */
export async function signInOffer(search: string): Promise<SignInOffer> {
  const { fehler, bei } = Object.fromEntries(new URLSearchParams(search))
  const asked = new URLSearchParams({ ...(fehler && { fehler }), ...(bei && { bei }) })
  const response = await reach(`/anmelden/anbieter?${asked}`, { headers: { accept: 'application/json' } })
  const body = await json(response)
  if (!response.ok || !isObject(body) || !Array.isArray(body.anbieter)) throw fromProblem(response.status, body)
  const anbieter = body.anbieter.flatMap((each: unknown) =>
    isObject(each) && typeof each.id === 'string' && typeof each.name === 'string'
      ? [{ id: each.id, name: each.name }]
      : [],
  )
  return { anbieter, satz: typeof body.satz === 'string' ? body.satz : null }
}

/** Address at which a sign-in at the provider begins. @param ziel path to go on at afterwards */
export function providerAddress(id: string, ziel: string): string {
  return `/anmelden/anbieter/${encodeURIComponent(id)}?${new URLSearchParams({ ziel })}`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The person behind the session cookie, or null without one. */
export async function whoIsSignedIn(): Promise<Angemeldet | null> {
  const response = await reach('/ich', { headers: { accept: 'application/json' } })
  if (response.status === 401) return null
  if (!response.ok) throw fromProblem(response.status, await json(response))
  const body = await json(response)
  if (!isAngemeldet(body)) throw fromProblem(500, body)
  return body
}

function isAngemeldet(value: unknown): value is Angemeldet {
  return (
    typeof value === 'object' &&
    value !== null &&
    'person' in value &&
    'gemeinden' in value &&
    Array.isArray(value.gemeinden)
  )
}
