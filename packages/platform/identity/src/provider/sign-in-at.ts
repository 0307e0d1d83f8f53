import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Databases, rows } from '@verbundakte/database'
import { NotFound } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { ATTEMPTS_PER_ADDRESS, countAttempt, returnAttempt } from '../attempts.ts'
import { type Account, type AccountChange, accountOf } from './account.ts'
import { factorsOf, type ProviderFactors } from './claims.ts'
import { ProviderClient, type Secrets } from './client.ts'
import { LogoutListener } from './logout.ts'
import { ProviderRefused } from './refused.ts'
import type { ProviderSettings } from './settings.ts'

/** Ties a sign-in to the browser in which it began; only we can set a cookie of this name, for this host alone. */
export const SIGN_IN_COOKIE = '__Host-anmeldung'
/** How long somebody may take at the provider. */
const MINUTES = 10
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax'

/** Who came in at a provider, and what has to be written down before it counts. */
export interface ProviderSignIn {
  readonly gemeinde: string
  readonly person: string
  readonly factors: ProviderFactors
  /** the provider's own name of its session */
  readonly sid: string | null
  readonly subject: string
  /** path of our own to go on at */
  readonly ziel: string
  /** empties the cookie of the sign-in */
  readonly cookie: string
}

/** Signing in at providers: the authorization code flow with PKCE, tied to one browser, used once. */
export class SignInProviders {
  readonly #databases: Databases
  readonly #herkunft: string
  readonly #clients: ReadonlyMap<string, ProviderClient>
  readonly logout: LogoutListener

  /** @param herkunft address at which the screens are reached: redirect addresses are built from it, never from a request */
  constructor(databases: Databases, providers: readonly ProviderSettings[], herkunft: string) {
    this.#databases = databases
    this.#herkunft = new URL(herkunft).origin
    this.#clients = new Map(providers.map((each) => [each.id, new ProviderClient(each)]))
    this.logout = new LogoutListener(databases, this.#clients, this.#herkunft)
  }

  /** What the sign-in page offers. */
  get list(): readonly { readonly id: string; readonly name: string }[] {
    return [...this.#clients.values()].map(({ settings: { id, name } }) => ({ id, name }))
  }

  /** @throws NotFound */
  settings(id: string): ProviderSettings {
    return this.#client(id).settings
  }

  /**
   * @param ziel where the person wanted to go; anything but a path of ours becomes `/`
   * @param address of the caller, for the limit of tries
   * @returns where to send the browser, and the cookie that ties it to this sign-in
   * @throws ProviderRefused
   */
  async begin(id: string, ziel: string, address: string): Promise<{ readonly url: URL; readonly cookie: string }> {
    const client = this.#client(id)
    const tries = await countAttempt(this.#anmeldung, 'verbund', `adresse:${address}`)
    if (tries > ATTEMPTS_PER_ADDRESS) throw new ProviderRefused('anbieter.zu-viele')
    const key = randomBytes(32).toString('base64url')
    const secrets = secretsOf(key)
    const url = await client.authorizationUrl(secrets, this.redirectUri(id))
    // The database keeps nothing with which a sign-in could be finished: all three follow from the cookie.
    await rows(
      this.#tx,
      sql`insert into identity.anbieterschein (id, anbieter, ziel, laeuft_ab)
          values (${digest(secrets.state)}, ${id}, ${ownPath(ziel, this.#herkunft)},
            clock_timestamp() + ${`${MINUTES} minutes`}::interval)`,
    )
    return { url, cookie: `${SIGN_IN_COOKIE}=${key}; Max-Age=${MINUTES * 60}; ${ATTRIBUTES}` }
  }

  /**
   * @param search what stands behind the `?` of the address the provider sent the browser to
   * @param cookies Cookie header of the browser
   * @param observe writes changes of the account down, within the transaction in which they happen: what cannot be
   *   recorded is not done
   * @throws ProviderRefused
   */
  async finish(
    id: string,
    search: string,
    cookies: string,
    address: string,
    observe: (account: Account, changes: readonly AccountChange[]) => Promise<void>,
  ): Promise<ProviderSignIn> {
    const client = this.#client(id)
    const given = new URLSearchParams(search)
    const { secrets, ziel } = await this.#take(id, given.getAll('state'), cookies)
    const claims = await client.claims(new URL(`${this.redirectUri(id)}?${given}`), secrets)
    const account = await this.#databases
      .shared('verbund_anbieter')
      .inTransaction(async (tx) => {
        const found = await accountOf(tx, client.settings, claims)
        if (found.changes.length > 0) await observe(found, found.changes)
        return found
      })
      .catch((error: unknown) => {
        // The set-up has not written what the settings say (foreign key to `anbieterrolle`).
        if (isMissingRow(error)) throw new ProviderRefused('anbieter.nicht-eingerichtet', error)
        throw error
      })
    // A town hall behind one address signs in a hundred times before nine.
    await returnAttempt(this.#anmeldung, 'verbund', `adresse:${address}`)
    const { sid, sub } = claims
    return {
      gemeinde: account.gemeinde,
      person: account.person,
      factors: factorsOf(client.settings, claims),
      sid: typeof sid === 'string' && sid.length <= 255 ? sid : null,
      subject: String(sub),
      ziel,
      cookie: `${SIGN_IN_COOKIE}=; Max-Age=0; ${ATTRIBUTES}`,
    }
  }

  /** Exactly this address is registered at the provider; one for each, so that no answer is taken for another's. */
  redirectUri(id: string): string {
    return `${this.#herkunft}/anmelden/anbieter/${id}/zurueck`
  }

  /** Finds the sign-in this browser began, and uses it up. */
  async #take(id: string, state: readonly string[], cookies: string): Promise<{ secrets: Secrets; ziel: string }> {
    const key = new RegExp(`(?:^|;\\s*)${SIGN_IN_COOKIE}=([\\w-]{43})(?:;|$)`).exec(cookies)?.[1]
    if (key === undefined) throw new ProviderRefused('anbieter.anderer-browser')
    const secrets = secretsOf(key)
    if (state.length !== 1 || !equal(state[0] ?? '', secrets.state)) {
      throw new ProviderRefused('anbieter.anderer-browser')
    }
    const [slip] = await rows<{ anbieter: string; ziel: string; gilt: boolean }>(
      this.#tx,
      sql`delete from identity.anbieterschein where gemeinde = 'verbund' and id = ${digest(secrets.state)}
          returning anbieter, ziel, laeuft_ab > clock_timestamp() as gilt`,
    )
    if (!slip || slip.anbieter !== id) throw new ProviderRefused('anbieter.anderer-browser')
    if (!slip.gilt) throw new ProviderRefused('anbieter.zu-spaet')
    return { secrets, ziel: slip.ziel }
  }

  #client(id: string): ProviderClient {
    const client = this.#clients.get(id)
    if (!client) throw new NotFound()
    return client
  }

  get #tx() {
    return this.#databases.shared('verbund_anbieter').single
  }

  get #anmeldung() {
    return this.#databases.shared('verbund_anmeldung').single
  }
}

/** Removes slips that nobody came back with. */
export async function sweepProviderSlips(databases: Databases): Promise<void> {
  await rows(
    databases.shared('verbund_anbieter').single,
    sql`delete from identity.anbieterschein where laeuft_ab < clock_timestamp()`,
  )
}

/** A path of our own screens, or `/`: never another host, whatever a browser makes of slashes and signs. */
export function ownPath(wish: string, herkunft: string): string {
  if (!wish.startsWith('/') || wish.length > 1000 || !URL.canParse(wish, herkunft)) return '/'
  const { origin, pathname, search } = new URL(wish, herkunft)
  // Read as the browser reads it: `//elsewhere`, `/\elsewhere` and `/<tab>/elsewhere` have another origin or slashes in front.
  return origin === new URL(herkunft).origin && !pathname.startsWith('//') ? `${pathname}${search}` : '/'
}

function secretsOf(key: string): Secrets {
  const of = (what: string) => createHmac('sha256', key).update(what).digest('base64url')
  return { state: of('state'), nonce: of('nonce'), verifier: of('verifier') }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function equal(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(digest(a)), Buffer.from(digest(b))]
  return timingSafeEqual(left, right)
}

function isMissingRow(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === '23503') || isMissingRow(error.cause)
}
