import { type Databases, rows, type Tx } from '@verbundakte/database'
import { Conflict, Forbidden, isUuid, NotFound } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { ATTEMPTS_PER_ACCOUNT, countAttempt, forgetAttempts } from './attempts.ts'
import { type Passkey, Passkeys, type RelyingParty } from './passkeys.ts'
import { RecoveryCodes } from './recovery-codes.ts'
import { SecondFactorRefused, TooManyAttempts } from './sign-in-errors.ts'
import { TotpFactor } from './totp.ts'

/** With what a person shows, beside the password, that it is them. */
export type Way = 'passkey' | 'totp' | 'wiederherstellung'

export type FactorAnswer =
  | { readonly art: 'passkey'; readonly antwort: string }
  | { readonly art: 'totp' | 'wiederherstellung'; readonly code: string }

export type NewFactor =
  | { readonly art: 'passkey'; readonly name: string; readonly antwort: string }
  | { readonly art: 'totp'; readonly code: string }

/** An account, as factors belong to it. */
export interface Holder {
  readonly gemeinde: string
  readonly id: string
}

/** The second factors of persons: giving, using and taking them. Callers have asked who it is, and record it. */
export class Factors {
  readonly passkeys: Passkeys
  readonly totp: TotpFactor
  readonly codes: RecoveryCodes
  readonly #databases: Databases

  constructor(databases: Databases, party: RelyingParty) {
    this.#databases = databases
    this.passkeys = new Passkeys(databases, party)
    this.totp = new TotpFactor(databases)
    this.codes = new RecoveryCodes(databases)
  }

  async of(person: string): Promise<{
    passkeys: Passkey[]
    totp: { angelegtAm: Date; zuletztAm: Date | null } | null
    codes: number
  }> {
    const [passkeys, totp, codes] = await Promise.all([
      this.passkeys.of(person),
      this.totp.of(person),
      this.codes.left(person),
    ])
    return { passkeys, totp, codes }
  }

  /** Whether the answer holds. Whatever it was, it is used up. @throws Conflict `passkey.abgelaufen` */
  use(person: string, answer: FactorAnswer, bezug: string): Promise<boolean> {
    if (answer.art === 'passkey') return this.passkeys.check(person, bezug, answer.antwort)
    return answer.art === 'totp' ? this.totp.use(person, answer.code) : this.codes.use(person, answer.code)
  }

  /**
   * As `use`, and counts as a try of the account, as `checkPassword` does.
   * @throws TooManyAttempts; Conflict `passkey.abgelaufen`
   */
  async tryOnce(person: string, answer: FactorAnswer, bezug: string): Promise<boolean> {
    const { gemeinde, kennung } = await this.holder(person)
    const reading = this.#databases.shared('verbund_anmeldung').single
    const tries = await countAttempt(reading, gemeinde, `konto:${kennung}`)
    if (tries > ATTEMPTS_PER_ACCOUNT) throw new TooManyAttempts()
    const holds = await this.use(person, answer, bezug)
    if (holds) await forgetAttempts(reading, gemeinde, `konto:${kennung}`)
    return holds
  }

  /** @throws NotFound */
  async holder(person: string): Promise<Holder & { readonly kennung: string }> {
    const [found] = await rows<Holder & { kennung: string }>(
      this.#databases.shared('verbund_anmeldung').single,
      sql`select gemeinde, id, kennung from identity.person where id = ${person}`,
    )
    if (!found) throw new NotFound()
    return found
  }

  /**
   * @param bezug the one with which the passkey was prepared
   * @param first only as the first factor of the person: who knows no more than the password gives nobody a second one
   * @param observe writes it down before it happens
   * @returns recovery codes, with the first factor
   * @throws SecondFactorRefused; Conflict `zweitfaktor.schon-da`; as `Passkeys.keep` and `TotpFactor.checkDraft`
   */
  async add(
    person: Holder,
    factor: NewFactor,
    { bezug, first, observe }: { bezug: string; first: boolean; observe: () => Promise<void> },
  ): Promise<string[]> {
    const keep = await this.#checked(person, factor, bezug)
    return this.#locked(person, async (tx, had) => {
      if (first && had.passkeys + had.totp > 0) {
        throw new Conflict('zweitfaktor.schon-da', 'Für diesen Zugang ist schon ein zweiter Faktor eingerichtet.')
      }
      await observe()
      await keep(tx)
      return had.passkeys + had.totp === 0 ? this.codes.renew(tx, person) : []
    })
  }

  /**
   * @param which a passkey by its id, or the app
   * @param needed the last one stays
   * @throws NotFound; Conflict `zweitfaktor.letzter`
   */
  async remove(
    person: Holder,
    which: { readonly passkey: string } | 'totp',
    { needed, observe }: { needed: boolean; observe: () => Promise<void> },
  ): Promise<void> {
    const passkey = which === 'totp' ? null : which.passkey
    if (passkey !== null && !isUuid(passkey)) throw new NotFound()
    const mine = sql`gemeinde = ${person.gemeinde} and person = ${person.id}`
    const target =
      passkey === null
        ? sql`identity.totp where ${mine} and angelegt_am is not null`
        : sql`identity.passkey where ${mine} and id = ${passkey}`
    await this.#locked(person, async (tx, had) => {
      if ((await rows(tx, sql`select person from ${target}`)).length === 0) throw new NotFound()
      const left = had.passkeys + had.totp - 1
      if (needed && left === 0) {
        throw new Conflict(
          'zweitfaktor.letzter',
          'Ihre Aufgaben verlangen einen zweiten Faktor. Bitte richten Sie zuerst einen anderen ein.',
        )
      }
      await observe()
      await rows(tx, sql`delete from ${target}`)
      if (left === 0) await rows(tx, sql`delete from identity.wiederherstellung where ${mine}`)
    })
  }

  /** @returns new recovery codes, for the only time; those before are worth nothing */
  async renewCodes(person: Holder, observe: () => Promise<void>): Promise<string[]> {
    return this.#locked(person, async (tx, had) => {
      if (had.passkeys + had.totp === 0) {
        throw new Conflict('zweitfaktor.fehlt', 'Bitte richten Sie zuerst einen Passkey oder eine Code-App ein.')
      }
      await observe()
      return this.codes.renew(tx, person)
    })
  }

  /**
   * Takes all factors of somebody who has lost them, by a colleague who looks after the accounts of the Gemeinde. Every
   * session of the person ends; the next sign-in sets up a new factor where the person's roles demand one.
   *
   * @throws NotFound for accounts of others; Forbidden for one's own
   */
  async reset(gemeinde: string, id: string, by: string, observe: () => Promise<void>): Promise<void> {
    if (!isUuid(id)) throw new NotFound()
    const reading = this.#databases.shared('verbund_anmeldung').single
    const found = await rows(reading, sql`select id from identity.person where gemeinde = ${gemeinde} and id = ${id}`)
    if (found.length === 0) throw new NotFound()
    if (id === by) throw new Forbidden()
    await this.#locked({ gemeinde, id }, async (tx) => {
      await observe()
      for (const table of ['passkey', 'totp', 'wiederherstellung', 'anmeldung', 'sitzung'].map((name) =>
        sql.identifier(name),
      )) {
        await rows(tx, sql`delete from identity.${table} where gemeinde = ${gemeinde} and person = ${id}`)
      }
    })
  }

  async #checked(person: Holder, factor: NewFactor, bezug: string): Promise<(tx: Tx) => Promise<void>> {
    if (factor.art === 'passkey') {
      const made = await this.passkeys.checkRegistration(person.id, factor.name, factor.antwort, bezug)
      return (tx) => this.passkeys.keep(tx, person, made)
    }
    const draft = await this.totp.checkDraft(person.id, factor.code)
    if (!draft) throw new SecondFactorRefused()
    return async (tx) => {
      await rows(
        tx,
        sql`update identity.totp set geheimnis = ${draft.sealed}, letzter_schritt = ${draft.step}, angelegt_am = clock_timestamp(),
              zuletzt_am = null, entwurf = null, entwurf_bis = null
            where gemeinde = ${person.gemeinde} and person = ${person.id}`,
      )
    }
  }

  /** One change of a person's factors at a time, at the login of passwords, with what there is. */
  #locked<T>(
    { gemeinde, id }: Holder,
    work: (tx: Tx, had: { passkeys: number; totp: number }) => Promise<T>,
  ): Promise<T> {
    return this.#databases.shared('verbund_kennwort').inTransaction(async (tx) => {
      await rows(tx, sql`select id from identity.person where gemeinde = ${gemeinde} and id = ${id} for update`)
      const [had] = await rows<{ passkeys: number; totp: number }>(
        tx,
        sql`select
              (select count(*)::int from identity.passkey where gemeinde = ${gemeinde} and person = ${id}) as passkeys,
              (select count(*)::int from identity.totp where gemeinde = ${gemeinde} and person = ${id} and angelegt_am is not null) as totp`,
      )
      return work(tx, had ?? { passkeys: 0, totp: 0 })
    })
  }
}
