import { fromProblem } from './api-error.ts'
import { json, reach } from './client.ts'

/** With what a person shows, beside the password, that it is them. */
export type Way = 'passkey' | 'totp' | 'wiederherstellung'

/** What has to follow the password. */
export interface SignInStep {
  readonly schritt: 'bestaetigen' | 'einrichten'
  readonly wege: readonly Way[]
}

export type FactorAnswer =
  | { readonly art: 'passkey'; readonly antwort: string }
  | { readonly art: 'totp' | 'wiederherstellung'; readonly code: string }

export type NewFactor =
  | { readonly art: 'passkey'; readonly name: string; readonly antwort: string }
  | { readonly art: 'totp'; readonly code: string }

export interface TotpDraft {
  /** Base32, for typing */
  readonly geheimnis: string
  /** `otpauth://…` */
  readonly adresse: string
}

/** Where a factor is set up: between password and session, or in the settings of the account. */
export interface FactorSource {
  preparePasskey(): Promise<string>
  prepareTotp(): Promise<TotpDraft>
  /** @returns recovery codes, with the first factor */
  add(factor: NewFactor): Promise<string[]>
}

/** Between password and session. All of it throws ApiError; `anmeldung.abgelaufen`: begin anew. */
export const secondStep = {
  /** At which step this browser is: it was sent back by a provider, or has loaded anew. */
  async at(): Promise<SignInStep | null> {
    const response = await reach('/anmelden/schritt', { headers: { accept: 'application/json' } })
    const body = await json(response)
    return response.ok && isStep(body) ? body : null
  },
  prepare: async (): Promise<string> => textIn(await post('/anmelden/passkey'), 'optionen'),
  async confirm(answer: FactorAnswer): Promise<void> {
    await post('/anmelden/bestaetigen', answer)
  },
  async drop(): Promise<void> {
    await post('/anmelden/abbrechen')
  },
  first: factorSource('/anmelden/einrichten/passkey', '/anmelden/einrichten/totp', '/anmelden/einrichten'),
}

/** An answer that says what has to follow. */
export function isStep(value: unknown): value is SignInStep {
  return typeof value === 'object' && value !== null && 'wege' in value && Array.isArray(value.wege)
}

export function factorSource(passkey: string, totp: string, add: string): FactorSource {
  return {
    preparePasskey: async () => textIn(await post(passkey), 'optionen'),
    async prepareTotp() {
      const draft = await post(totp)
      return { geheimnis: textIn(draft, 'geheimnis'), adresse: textIn(draft, 'adresse') }
    },
    add: async (factor) => codesIn(await post(add, factor)),
  }
}

/** @throws ApiError */
export async function post(path: string, body: object = {}, method: 'POST' | 'DELETE' = 'POST'): Promise<unknown> {
  const response = await reach(path, {
    method,
    ...(method === 'POST' && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  const answer = await json(response)
  if (!response.ok) throw fromProblem(response.status, answer)
  return answer
}

export function textIn(answer: unknown, name: string): string {
  const value = typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : null
  if (typeof value !== 'string') throw fromProblem(500, answer)
  return value
}

export function codesIn(answer: unknown): string[] {
  const codes: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'codes') : null
  return Array.isArray(codes) ? codes.filter((code) => typeof code === 'string') : []
}
