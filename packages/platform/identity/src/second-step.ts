import { type Databases, rows } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS, countAttempt, forgetAttempts, returnAttempt } from './attempts.ts'
import type { FactorAnswer, Factors, NewFactor, Way } from './factors.ts'
import { nextStep } from './next-step.ts'
import { type Pending, PendingSignIns, type Step } from './pending.ts'
import { Sessions } from './sessions.ts'
import { isWorthALine, type SignInAttempt } from './sign-in.ts'
import { SecondFactorRefused, TooManyAttempts } from './sign-in-errors.ts'
import type { TotpDraft } from './totp.ts'

/** Where an answer comes from. */
export interface Origin {
  readonly address: string
  /** `deviceOf` */
  readonly geraet: string
  readonly observe: (attempt: SignInAttempt) => Promise<void>
}

/** A session that has begun, and what it was before. */
export interface Opened {
  readonly cookie: string
  readonly pending: Pending
}

/**
 * What follows the password, or the word of a provider. Each call brings the cookie of the pending sign-in, which is good for this and nothing else,
 * and for one session.
 */
export class SecondStep {
  readonly #databases: Databases
  readonly #factors: Factors

  constructor(databases: Databases, factors: Factors) {
    this.#databases = databases
    this.#factors = factors
  }

  /** At which step the browser is, should it be between two: it was sent back by a provider, or has loaded anew. */
  async at(cookieHeader: string): Promise<{ schritt: Step; wege: readonly Way[] } | null> {
    const pending = await this.#pendings.find(cookieHeader)
    if (!pending) return null
    return { schritt: pending.schritt, wege: (await nextStep(this.#databases, pending.person.id)).wege }
  }

  /** Options for `navigator.credentials.get`, as JSON. @throws SignInLapsed */
  async prepareConfirmation(cookieHeader: string): Promise<string> {
    const pending = await this.#pendings.look(cookieHeader, 'bestaetigen')
    return this.#factors.passkeys.beginCheck(pending.person.id, bezugOf(pending))
  }

  /**
   * @returns the cookie of the session, and whose it is
   * @throws SignInLapsed, SecondFactorRefused, TooManyAttempts; Conflict `passkey.abgelaufen`
   */
  async confirm(cookieHeader: string, answer: FactorAnswer, origin: Origin): Promise<Opened> {
    const pending = await this.#pendings.attempt(cookieHeader, 'bestaetigen')
    const { gemeinde, id, kennung } = pending.person
    const account = `konto:${kennung}`
    const [ofAccount, ofAddress] = await Promise.all([
      countAttempt(this.#tx, gemeinde, account),
      countAttempt(this.#tx, 'verbund', `adresse:${origin.address}`),
    ])
    const about: Omit<SignInAttempt, 'art'> = {
      ...{ gemeinde, person: id, konto: 'bekannt' as const, adresse: origin.address, faktor: answer.art },
      ...(pending.anbieter && { anbieter: pending.anbieter.id }),
      versuche: Math.max(ofAccount, ofAddress),
    }
    if (ofAccount > ATTEMPTS_PER_ACCOUNT || ofAddress > ATTEMPTS_PER_ADDRESS) {
      if (isWorthALine(ofAccount, ATTEMPTS_PER_ACCOUNT) || isWorthALine(ofAddress, ATTEMPTS_PER_ADDRESS)) {
        await origin.observe({ ...about, art: 'gebremst' })
      }
      throw new TooManyAttempts()
    }
    if (!(await this.#factors.use(id, answer, bezugOf(pending)))) {
      await origin.observe({ ...about, art: 'zweitfaktor-abgelehnt' })
      throw new SecondFactorRefused()
    }
    await this.#pendings.finish(pending)
    await origin.observe({ ...about, art: 'erfolgt' })
    await Promise.all([
      forgetAttempts(this.#tx, gemeinde, account),
      returnAttempt(this.#tx, 'verbund', `adresse:${origin.address}`),
    ])
    const cookie = await new Sessions(this.#tx).start(id, { faktor: answer.art, geraet: origin.geraet })
    return { cookie, pending }
  }

  /** Options for `navigator.credentials.create`, as JSON. @throws SignInLapsed */
  async preparePasskey(cookieHeader: string): Promise<string> {
    const pending = await this.#pendings.look(cookieHeader, 'einrichten')
    return this.#factors.passkeys.beginRegistration(pending.person, bezugOf(pending))
  }

  /** @throws SignInLapsed */
  async prepareTotp(cookieHeader: string): Promise<TotpDraft> {
    return this.#factors.totp.draft((await this.#pendings.look(cookieHeader, 'einrichten')).person)
  }

  /**
   * Sets up the first factor of somebody whose roles demand one.
   *
   * @param recordFactor writes down that there is one now
   * @returns the cookie of the session, and recovery codes
   * @throws SignInLapsed; as `Factors.add`
   */
  async setUp(
    cookieHeader: string,
    factor: NewFactor,
    origin: Origin,
    recordFactor: (person: Pending['person']) => Promise<void>,
  ): Promise<Opened & { readonly codes: string[] }> {
    const pending = await this.#pendings.attempt(cookieHeader, 'einrichten')
    const { gemeinde, id, kennung } = pending.person
    const observe = () => recordFactor(pending.person)
    const codes = await this.#factors.add(pending.person, factor, { bezug: bezugOf(pending), first: true, observe })
    await this.#pendings.finish(pending)
    const about = { gemeinde, person: id, adresse: origin.address, versuche: 1, faktor: factor.art }
    const via = pending.anbieter && { anbieter: pending.anbieter.id }
    await origin.observe({ ...about, ...via, art: 'erfolgt', konto: 'bekannt' })
    await forgetAttempts(this.#tx, gemeinde, `konto:${kennung}`)
    // Whoever else has begun to sign in with this password alone begins again, and shows the new factor.
    await rows(this.#tx, sql`delete from identity.anmeldung where gemeinde = ${gemeinde} and person = ${id}`)
    const cookie = await new Sessions(this.#tx).start(id, { faktor: factor.art, geraet: origin.geraet })
    return { cookie, pending, codes }
  }

  /** The person has thought better of it. @returns the cookie that empties the browser's */
  drop(cookieHeader: string): Promise<string> {
    return this.#pendings.drop(cookieHeader)
  }

  get #tx() {
    return this.#databases.shared('verbund_anmeldung').single
  }

  get #pendings(): PendingSignIns {
    return new PendingSignIns(this.#tx)
  }
}

/** What a passkey is asked belongs to this one pending sign-in, and never to a document. */
function bezugOf({ id, schritt }: Pending): string {
  return `${schritt}:${id}`
}
