import { createHash } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { rows, type Tx } from '@verbundakte/database'
import { Conflict, Invalid, NotFound, uuidv7 } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { checkSignature, type Signed } from './signature.ts'

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

/** Passkeys of persons: registering, listing, and signing a document with one. Runs at the login of sign-in. */
export class Passkeys {
  readonly #tx: Tx
  readonly #party: RelyingParty

  constructor(tx: Tx, party: RelyingParty) {
    this.#tx = tx
    this.#party = party
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

  /** Options for `navigator.credentials.create`, as JSON. The caller has just asked for the password. */
  async beginRegistration(person: { readonly id: string; readonly name: string }): Promise<string> {
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
    await this.#setTask(person.id, 'anlegen', options.challenge, null)
    return JSON.stringify(options)
  }

  /** @throws Invalid `passkey.abgelehnt`, Conflict `passkey.abgelaufen`, `passkey.schon-da` */
  async register(person: string, name: string, response: string): Promise<Passkey> {
    const { aufgabe } = await this.#takeTask(person, 'anlegen')
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
    const id = uuidv7()
    const [made] = await rows<{ id: string }>(
      this.#tx,
      sql`insert into identity.passkey (gemeinde, id, person, kennung, schluessel, zaehler, name, transporte)
          select p.gemeinde, ${id}, p.id, ${credential.id}, ${base64url(credential.publicKey)}, ${credential.counter},
            ${name.trim().slice(0, 100) || 'Passkey'}, ${JSON.stringify(credential.transports ?? [])}::text::jsonb
          from identity.person p where p.id = ${person}
          on conflict (gemeinde, kennung) do nothing returning id`,
    )
    if (!made) throw new Conflict('passkey.schon-da', 'Dieser Passkey ist schon hinterlegt.')
    const mine = (await this.of(person)).find((each) => each.id === id)
    if (!mine) throw new NotFound()
    return mine
  }

  async remove(person: string, id: string): Promise<void> {
    await rows(this.#tx, sql`delete from identity.passkey where person = ${person} and id = ${id}`)
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
      throw new Conflict('passkey.fehlt', 'Dafür brauchen Sie einen Passkey. Bitte hinterlegen Sie zuerst einen.')
    }
    const options = await generateAuthenticationOptions({
      rpID: this.#party.id,
      challenge: digest(kanonisch),
      userVerification: 'required',
      allowCredentials: known.map(({ kennung, transporte }) => ({ id: kennung, transports: transporte as never })),
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
    // What a browser answers; `checkSignature` looks at every part of it.
    const zusicherung = parsed(response) as AuthenticationResponseJSON
    const passkey = (await this.#credentials(person)).find(({ kennung }) => kennung === zusicherung.id)
    if (!passkey || kanonisch === null) throw refused()
    const signed = { kanonisch, zusicherung, schluessel: passkey.schluessel }
    const counter = await refusing(() => checkSignature(signed, this.#party, Number(passkey.zaehler)))
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
