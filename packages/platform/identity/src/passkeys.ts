import { createHash } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { type Databases, rows, type Tx } from '@verbundakte/database'
import { Conflict, Invalid, uuidv7 } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { checkAssertion, checkSignature, type Signed } from './signature.ts'

/** Where the screens live: passkeys belong to this host, and answer to these origins only. */
export interface RelyingParty {
  readonly id: string
  readonly origins: readonly string[]
}

export interface Passkey {
  readonly id: string
  readonly name: string
  readonly angelegtAm: Date
  readonly zuletztAm: Date | null
}

/** What an authenticator has made, checked; not kept yet. */
export interface NewPasskey {
  readonly kennung: string
  readonly schluessel: string
  readonly zaehler: number
  readonly transporte: readonly string[]
  readonly name: string
}

/**
 * Passkeys of persons: registering, listing, showing that it is oneself, and signing a document. Runs at the login of
 * sign-in, but for what gives somebody a passkey: that happens where passwords are set.
 */
export class Passkeys {
  readonly #databases: Databases
  readonly #party: RelyingParty

  constructor(databases: Databases, party: RelyingParty) {
    this.#databases = databases
    this.#party = party
  }

  get #tx(): Tx {
    return this.#databases.shared('verbund_anmeldung').single
  }

  async of(person: string): Promise<Passkey[]> {
    const found = await rows<{ id: string; name: string; angelegt_am: string; zuletzt_am: string | null }>(
      this.#tx,
      sql`select id, name, angelegt_am, zuletzt_am from identity.passkey where person = ${person} order by id`,
    )
    return found.map((row) => ({
      id: row.id,
      name: row.name,
      angelegtAm: new Date(row.angelegt_am),
      zuletztAm: row.zuletzt_am === null ? null : new Date(row.zuletzt_am),
    }))
  }

  /** Options for `navigator.credentials.create`, as JSON. The person has just shown that it is them. */
  async beginRegistration(person: { readonly id: string; readonly name: string }, bezug = 'anlegen'): Promise<string> {
    const known = await this.#credentials(person.id)
    const options = await generateRegistrationOptions({
      rpName: 'Verbundakte',
      rpID: this.#party.id,
      userID: new TextEncoder().encode(person.id),
      userName: person.name,
      userDisplayName: person.name,
      attestationType: 'none',
      excludeCredentials: known.map(({ kennung }) => ({ id: kennung })),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
      supportedAlgorithmIDs: ALGORITHMS,
    })
    await this.#setTask(person.id, bezug, options.challenge, null)
    return JSON.stringify(options)
  }

  /** @throws Invalid `passkey.abgelehnt`, Conflict `passkey.abgelaufen` */
  async checkRegistration(person: string, name: string, response: string, bezug = 'anlegen'): Promise<NewPasskey> {
    const { aufgabe } = await this.#takeTask(person, bezug)
    const verified = await refusing(() =>
      verifyRegistrationResponse({
        // What a browser answers; the library checks every part of it.
        response: parsed(response) as RegistrationResponseJSON,
        expectedChallenge: aufgabe,
        expectedOrigin: [...this.#party.origins],
        expectedRPID: this.#party.id,
        supportedAlgorithmIDs: ALGORITHMS,
      }),
    )
    if (!verified.verified || !verified.registrationInfo) throw refused()
    const { credential } = verified.registrationInfo
    return {
      kennung: credential.id,
      schluessel: base64url(credential.publicKey),
      zaehler: credential.counter,
      transporte: credential.transports ?? [],
      name: name.trim().slice(0, 100) || 'Passkey',
    }
  }

  /** @param setting at the login of passwords @throws Conflict `passkey.schon-da` */
  async keep(setting: Tx, person: { readonly id: string; readonly gemeinde: string }, made: NewPasskey): Promise<void> {
    const kept = await rows(
      setting,
      sql`insert into identity.passkey (gemeinde, id, person, kennung, schluessel, zaehler, name, transporte)
          values (${person.gemeinde}, ${uuidv7()}, ${person.id}, ${made.kennung}, ${made.schluessel}, ${made.zaehler},
            ${made.name}, ${JSON.stringify(made.transporte)}::text::jsonb)
          on conflict (gemeinde, kennung) do nothing returning id`,
    )
    if (kept.length === 0) throw new Conflict('passkey.schon-da', 'Dieser Passkey ist schon hinterlegt.')
  }

  /**
   * Asks a person to show that it is them: options for `navigator.credentials.get`, as JSON. The challenge is drawn, and
   * stands for no text.
   */
  async beginCheck(person: string, bezug: string): Promise<string> {
    const options = await generateAuthenticationOptions({
      rpID: this.#party.id,
      userVerification: 'required',
      allowCredentials: allowed(await this.#credentials(person)),
    })
    await this.#setTask(person, bezug, options.challenge, null)
    return JSON.stringify(options)
  }

  /** Whether the answer is theirs. Each task is answered once, right or wrong. @throws Conflict `passkey.abgelaufen` */
  async check(person: string, bezug: string, response: string): Promise<boolean> {
    const { aufgabe, kanonisch } = await this.#takeTask(person, bezug)
    // Somebody signs a document for what it says, and comes in with nothing but an answer to the question of who it is.
    if (kanonisch !== null) return false
    try {
      await this.#verified(person, response, (signed, counter) => checkAssertion(signed, aufgabe, this.#party, counter))
      return true
    } catch (error) {
      if (error instanceof Invalid) return false
      throw error
    }
  }

  /**
   * Sets the task of signing a document: options for `navigator.credentials.get`, as JSON. The challenge is the SHA-256
   * of the document, which carries a number of its own, so that no two are alike.
   *
   * @throws Conflict `passkey.fehlt` for a person without a passkey
   */
  async beginSigning(person: string, bezug: string, kanonisch: string): Promise<string> {
    const known = await this.#credentials(person)
    if (known.length === 0) {
      throw new Conflict(
        'passkey.fehlt',
        'Dafür brauchen Sie einen Passkey. Bitte legen Sie unter „Sicherheit meines Zugangs“ einen an.',
      )
    }
    const options = await generateAuthenticationOptions({
      rpID: this.#party.id,
      challenge: digest(kanonisch),
      userVerification: 'required',
      allowCredentials: allowed(known),
    })
    await this.#setTask(person, bezug, options.challenge, kanonisch)
    return JSON.stringify(options)
  }

  /**
   * The document that the person has signed. Each task is answered once, right or wrong.
   *
   * @throws Invalid `passkey.abgelehnt`, Conflict `passkey.abgelaufen`
   */
  async sign(person: string, bezug: string, response: string): Promise<Signed> {
    const { kanonisch } = await this.#takeTask(person, bezug)
    if (kanonisch === null) throw refused()
    const signed = await this.#verified(person, response, (made, counter) =>
      checkSignature({ kanonisch, ...made }, this.#party, counter),
    )
    return { kanonisch, ...signed }
  }

  /** @throws Invalid `passkey.abgelehnt` */
  async #verified(
    person: string,
    response: string,
    check: (signed: Pick<Signed, 'zusicherung' | 'schluessel'>, counter: number) => Promise<number>,
  ): Promise<Pick<Signed, 'zusicherung' | 'schluessel'>> {
    // What a browser answers; the check looks at every part of it.
    const zusicherung = parsed(response) as AuthenticationResponseJSON
    const passkey = (await this.#credentials(person)).find(({ kennung }) => kennung === zusicherung.id)
    if (!passkey) throw refused()
    const signed = { zusicherung, schluessel: passkey.schluessel }
    const counter = await refusing(() => check(signed, Number(passkey.zaehler)))
    await rows(
      this.#tx,
      sql`update identity.passkey set zaehler = ${counter}, zuletzt_am = clock_timestamp()
          where person = ${person} and kennung = ${passkey.kennung}`,
    )
    return signed
  }

  #credentials(person: string) {
    return rows<{ kennung: string; schluessel: string; zaehler: string; transporte: string[] }>(
      this.#tx,
      sql`select kennung, schluessel, zaehler, transporte from identity.passkey where person = ${person} order by id`,
    )
  }

  async #setTask(person: string, bezug: string, challenge: string, kanonisch: string | null): Promise<void> {
    await rows(
      this.#tx,
      sql`with alte as (delete from identity.aufgabe where (person = ${person} and bezug = ${bezug}) or laeuft_ab < clock_timestamp())
          insert into identity.aufgabe (gemeinde, id, person, bezug, aufgabe, kanonisch, laeuft_ab)
          select p.gemeinde, ${uuidv7()}, p.id, ${bezug}, ${challenge}, ${kanonisch}, clock_timestamp() + interval '5 minutes'
          from identity.person p where p.id = ${person}`,
    )
  }

  async #takeTask(person: string, bezug: string): Promise<{ aufgabe: string; kanonisch: string | null }> {
    const [task] = await rows<{ aufgabe: string; kanonisch: string | null; frisch: boolean }>(
      this.#tx,
      sql`delete from identity.aufgabe where person = ${person} and bezug = ${bezug}
          returning aufgabe, kanonisch, laeuft_ab > clock_timestamp() as frisch`,
    )
    if (!task?.frisch) {
      throw new Conflict('passkey.abgelaufen', 'Das hat zu lange gedauert. Bitte beginnen Sie noch einmal.')
    }
    return task
  }
}

function allowed(known: readonly { readonly kennung: string; readonly transporte: string[] }[]) {
  // Words of the browser that made the passkey, handed back to one as they came.
  return known.map(({ kennung, transporte }) => ({ id: kennung, transports: transporte as never }))
}

/** ES256, EdDSA and RS256: what the authenticators of offices speak. */
const ALGORITHMS = [-7, -8, -257]

function digest(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text, 'utf8').digest())
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url')
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Answered like everything else that is no answer of an authenticator.
  }
  throw refused()
}

async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch {
    // The library says in English what was wrong with which byte; a person can do nothing with it.
    throw refused()
  }
}

function refused(): Invalid {
  return new Invalid(
    'passkey.abgelehnt',
    'Die Bestätigung mit dem Passkey war nicht gültig. Bitte noch einmal versuchen.',
  )
}
