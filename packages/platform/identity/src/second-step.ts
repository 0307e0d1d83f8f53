import { type Databases, rows } from '@verbundakte/database'
import { sql } from 'drizzle-orm'
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS, countAttempt, forgetAttempts, returnAttempt } from './attempts.ts'
import type { FactorAnswer, Factors, NewFactor } from './factors.ts'
import { type Pending, PendingSignIns } from './pending.ts'
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

/**
 * What follows the password. Each call brings the cookie of the pending sign-in, which is good for this and nothing else,
 * and for one session.
 */
export class SecondStep {
  readonly #databases: Databases
  readonly #factors: Factors

  constructor(databases: Databases, factors: Factors) {
    this.#databases = databases
    this.#factors = factors
  }

  /** Options for `navigator.credentials.get`, as JSON. @throws SignInLapsed */
  async prepareConfirmation(cookieHeader: string): Promise<string> {
    const pending = await this.#pendings.look(cookieHeader, 'bestaetigen')
    return this.#factors.passkeys.beginCheck(pending.person.id, bezugOf(pending))
  }

  /**
   * @returns the cookie of the session
   * @throws SignInLapsed, SecondFactorRefused, TooManyAttempts; Conflict `passkey.abgelaufen`
   */
  async confirm(cookieHeader: string, answer: FactorAnswer, origin: Origin): Promise<string> {
    const pending = await this.#pendings.attempt(cookieHeader, 'bestaetigen')
    const { gemeinde, id, kennung } = pending.person
    const account = `konto:${kennung}`
    const [ofAccount, ofAddress] = await Promise.all([
      countAttempt(this.#tx, gemeinde, account),
      countAttempt(this.#tx, 'verbund', `adresse:${origin.address}`),
    ])
    const about: Omit<SignInAttempt, 'art'> = {
      ...{ gemeinde, person: id, konto: 'bekannt' as const, adresse: origin.address, faktor: answer.art },
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
    return new Sessions(this.#tx).start(id, { faktor: answer.art, geraet: origin.geraet })
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
  ): Promise<{ cookie: string; codes: string[] }> {
    const pending = await this.#pendings.attempt(cookieHeader, 'einrichten')
    const { gemeinde, id, kennung } = pending.person
    const observe = () => recordFactor(pending.person)
    const codes = await this.#factors.add(pending.person, factor, { bezug: bezugOf(pending), first: true, observe })
    await this.#pendings.finish(pending)
    const about = { gemeinde, person: id, adresse: origin.address, versuche: 1, faktor: factor.art }
    await origin.observe({ ...about, art: 'erfolgt', konto: 'bekannt' })
    await forgetAttempts(this.#tx, gemeinde, `konto:${kennung}`)
    // Whoever else has begun to sign in with this password alone begins again, and shows the new factor.
    await rows(this.#tx, sql`delete from identity.anmeldung where gemeinde = ${gemeinde} and person = ${id}`)
    return { cookie: await new Sessions(this.#tx).start(id, { faktor: factor.art, geraet: origin.geraet }), codes }
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
