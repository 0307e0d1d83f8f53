import { createHash } from 'node:crypto'
import { type Databases, rows } from '@verbundakte/database'
import { NotFound } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'
import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose'
import { sessionId } from '../sessions.ts'
import { type ProviderClient, SIGNATURES } from './client.ts'
import { ProviderRefused } from './refused.ts'

const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
/** Seconds for which a logout token may travel, beside the difference of clocks. */
const FRESH = 150

/** Somebody whose sessions a provider has ended. */
export interface LoggedOut {
  readonly gemeinde: string
  readonly person: string
}

/** Which sessions a provider opened, how it ends them, and how we tell it that somebody has left. */
export class LogoutListener {
  readonly #databases: Databases
  readonly #clients: ReadonlyMap<string, ProviderClient>
  readonly #herkunft: string
  readonly #keys = new Map<string, ReturnType<typeof createRemoteJWKSet>>()

  constructor(databases: Databases, clients: ReadonlyMap<string, ProviderClient>, herkunft: string) {
    this.#databases = databases
    this.#clients = clients
    this.#herkunft = herkunft
  }

  /** Remembers that the session in this cookie was opened by the provider. */
  async remember(cookie: string, anbieter: string, gemeinde: string, sid: string | null): Promise<void> {
    await rows(
      this.#tx,
      sql`insert into identity.anbietersitzung (gemeinde, sitzung, anbieter, sid)
          values (${gemeinde}, ${sessionId(cookie) ?? ''}, ${anbieter}, ${sid})`,
    )
  }

  /**
   * Where to send a browser that signs out, so that the session at the provider ends too; null when no provider opened
   * the session of this Cookie header, or it cannot be asked. No token is kept as a hint: the provider may ask once more.
   */
  async endSessionUrl(cookies: string): Promise<string | null> {
    const id = sessionId(cookies)
    if (id === null) return null
    const [opened] = await rows<{ anbieter: string; sid: string | null }>(
      this.#tx,
      sql`select anbieter, sid from identity.anbietersitzung where sitzung = ${id}`,
    )
    const client = opened && this.#clients.get(opened.anbieter)
    if (!client) return null
    try {
      const url = await client.endSessionUrl(`${this.#herkunft}/`, opened.sid)
      return url?.href ?? null
    } catch {
      // Whoever leaves is signed out here in any case.
      return null
    }
  }

  /**
   * Back-channel logout (OpenID Connect Back-Channel Logout 1.0 §2.6): ends the sessions that belong to the session at
   * the provider, or all of the person's when the token names only the person.
   *
   * @throws ProviderRefused for anything that is not a fresh token of this provider for us, used for the first time
   */
  async heard(id: string, logoutToken: string): Promise<LoggedOut[]> {
    const client = this.#clients.get(id)
    if (!client) throw new NotFound()
    const { sub, sid, jti } = await this.#checked(client, logoutToken)
    const slip = createHash('sha256').update(`${id} ${jti}`).digest('hex')
    return this.#databases.shared('verbund_anbieter').inTransaction(async (tx) => {
      const [first] = await rows(
        tx,
        sql`insert into identity.anbieterschein (id, anbieter, laeuft_ab)
            values (${slip}, ${id}, clock_timestamp() + interval '1 hour') on conflict do nothing returning id`,
      )
      if (!first) throw new ProviderRefused('anbieter.ungueltig')
      return rows<LoggedOut>(
        tx,
        typeof sid === 'string'
          ? sql`delete from identity.sitzung s using identity.anbietersitzung a
                where a.gemeinde = s.gemeinde and a.sitzung = s.id and a.anbieter = ${id} and a.sid = ${sid}
                returning s.gemeinde, s.person`
          : sql`delete from identity.sitzung s using identity.verknuepfung v
                where v.gemeinde = s.gemeinde and v.person = s.person and v.anbieter = ${id} and v.subjekt = ${sub ?? ''}
                returning s.gemeinde, s.person`,
      )
    })
  }

  async #checked(client: ProviderClient, token: string): Promise<JWTPayload> {
    const { issuer, jwks_uri: address } = (await client.config()).serverMetadata()
    if (address === undefined) throw new ProviderRefused('anbieter.nicht-eingerichtet')
    const keys = this.#keys.get(address) ?? createRemoteJWKSet(new URL(address), { timeoutDuration: 5000 })
    this.#keys.set(address, keys)
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer,
      audience: client.settings.clientId,
      algorithms: SIGNATURES,
      clockTolerance: 30,
      maxTokenAge: FRESH,
      requiredClaims: ['iat', 'jti'],
    }).catch((error: unknown) => {
      throw new ProviderRefused('anbieter.ungueltig', error)
    })
    const { typ } = protectedHeader
    const { events, nonce, sub, sid } = payload
    const says = typeof events === 'object' && events !== null && Object.hasOwn(events, EVENT)
    // An ID token has a nonce and no such event: it must not pass for a logout, nor this for a sign-in.
    const right = says && nonce === undefined && (typeof sub === 'string' || typeof sid === 'string')
    if (!right || (typ !== undefined && !/^(logout\+)?jwt$/i.test(typ))) throw new ProviderRefused('anbieter.ungueltig')
    return payload
  }

  get #tx() {
    return this.#databases.shared('verbund_anbieter').single
  }
}
