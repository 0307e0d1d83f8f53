import { fromProblem } from './api-error.ts'
import { json, reach } from './client.ts'
import { codesIn, type FactorAnswer, factorSource, post, textIn } from './second-factor.ts'

export interface OpenSession {
  readonly nummer: string
  readonly geraet: string
  readonly faktor: string
  readonly seit: string
  /** the one that asks */
  readonly diese: boolean
}

/** What protects one's own account. */
export interface AccountSecurity {
  /** the person's roles demand a second factor */
  readonly noetig: boolean
  readonly passkeys: readonly {
    readonly id: string
    readonly name: string
    readonly angelegtAm: string
    readonly zuletztAm: string | null
  }[]
  readonly totp: { readonly angelegtAm: string; readonly zuletztAm: string | null } | null
  /** recovery codes that are left */
  readonly codes: number
  readonly sitzungen: readonly OpenSession[]
}

/** One's own account. All of it throws ApiError; changes throw `zugang.bestaetigen` five minutes after `confirm`. */
export const account = {
  async read(): Promise<AccountSecurity> {
    const response = await reach('/zugang/sicherheit', { headers: { accept: 'application/json' } })
    const body = await json(response)
    if (!response.ok) throw fromProblem(response.status, body)
    // The gateway answers it to this page only, which is of the same age.
    return body as AccountSecurity
  },
  prepareConfirmation: async (): Promise<string> => textIn(await post('/zugang/bestaetigen/passkey'), 'optionen'),
  async confirm(shown: FactorAnswer | { readonly kennwort: string }): Promise<void> {
    await post('/zugang/bestaetigen', shown)
  },
  factors: factorSource('/zugang/passkeys/vorbereiten', '/zugang/totp/vorbereiten', '/zugang/faktoren'),
  async removePasskey(id: string): Promise<void> {
    await post(`/zugang/passkeys/${id}`, {}, 'DELETE')
  },
  async removeTotp(): Promise<void> {
    await post('/zugang/totp', {}, 'DELETE')
  },
  renewCodes: async (): Promise<string[]> => codesIn(await post('/zugang/codes')),
  async endSession(nummer: string): Promise<void> {
    await post(`/zugang/sitzungen/${nummer}`, {}, 'DELETE')
  },
  async endOtherSessions(): Promise<void> {
    await post('/zugang/sitzungen', {}, 'DELETE')
  },
}
