import { createPrivateKey } from 'node:crypto'
import { importPKCS8 } from 'jose'
import * as oidc from 'openid-client'
import type { Claims } from './claims.ts'
import { ProviderRefused } from './refused.ts'
import type { ProviderSettings } from './settings.ts'

/*
 * The only file that knows openid-client. It speaks to one provider: finds out where it answers, sends a browser there
 * and turns what comes back into claims. Tokens are looked at and forgotten.
 */

/** Seconds until a provider that does not answer is given up: somebody waits at the sign-in page. */
const PATIENCE = 6
/** Seconds by which clocks may differ. */
const CLOCKS = 30
/**
 * What a provider says of itself is asked again after this. So short because asking also tells whether it is there: a
 * browser that was sent to one that is away shows its own page of error, and no way back to the password.
 */
const REMEMBERED_MS = 30_000
/** Signatures that only the provider can make: no `none`, and nothing made with the secret that we know too. */
export const SIGNATURES = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
]

/** What belongs to one sign-in and to the browser in which it began. */
export interface Secrets {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

export class ProviderClient {
  readonly settings: ProviderSettings
  #known: { readonly config: Promise<oidc.Configuration>; readonly until: number } | null = null

  constructor(settings: ProviderSettings) {
    this.settings = settings
  }

  /** Where to send the browser. @throws ProviderRefused when the provider does not answer */
  async authorizationUrl(secrets: Secrets, redirectUri: string): Promise<URL> {
    const config = await this.config()
    return oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: this.settings.umfang.join(' '),
      state: secrets.state,
      nonce: secrets.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
    })
  }

  /**
   * Turns the answer of the provider into claims: exchanges the code, checks state, issuer, audience, nonce, times and
   * the signature.
   *
   * @param answer the address the browser came back to
   * @throws ProviderRefused
   */
  async claims(answer: URL, secrets: Secrets): Promise<Claims> {
    const config = await this.config()
    try {
      const tokens = await oidc.authorizationCodeGrant(config, answer, {
        expectedState: secrets.state,
        expectedNonce: secrets.nonce,
        pkceCodeVerifier: secrets.verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new ProviderRefused('anbieter.ungueltig')
      return claims
    } catch (error) {
      throw understood(error)
    }
  }

  /** Where a browser ends its session at the provider; null where the provider has no such place. */
  async endSessionUrl(backTo: string, hint: string | null): Promise<URL | null> {
    const config = await this.config()
    if (config.serverMetadata().end_session_endpoint === undefined) return null
    return oidc.buildEndSessionUrl(config, {
      post_logout_redirect_uri: backTo,
      ...(hint !== null && { logout_hint: hint }),
    })
  }

  /** What the provider says of itself. @throws ProviderRefused */
  config(): Promise<oidc.Configuration> {
    if (this.#known && this.#known.until > Date.now()) return this.#known.config
    const config = this.#discover().catch((error: unknown) => {
      // A provider that comes back is asked at once.
      this.#known = null
      throw understood(error)
    })
    this.#known = { config, until: Date.now() + REMEMBERED_MS }
    return config
  }

  async #discover(): Promise<oidc.Configuration> {
    const { aussteller, clientId, unverschluesselt } = this.settings
    const config = await oidc.discovery(
      new URL(aussteller),
      clientId,
      { [oidc.clockTolerance]: CLOCKS },
      await this.#credential(),
      {
        timeout: PATIENCE,
        // Read from the settings, which allow it for addresses of this machine only.
        execute: [oidc.enableNonRepudiationChecks, ...(unverschluesselt ? [oidc.allowInsecureRequests] : [])],
      },
    )
    return config
  }

  async #credential(): Promise<oidc.ClientAuth> {
    const { ausweis, secret } = this.settings
    if ('geheimnis' in ausweis) return oidc.ClientSecretBasic(secret)
    // Also the older forms that openssl writes.
    const pkcs8 = createPrivateKey(secret).export({ type: 'pkcs8', format: 'pem' }).toString()
    const key = await importPKCS8(pkcs8, ausweis.verfahren)
    return oidc.PrivateKeyJwt(ausweis.kid === undefined ? key : { key, kid: ausweis.kid })
  }
}

/** A failure of the library in our words; what it was stays with it for the log. */
function understood(error: unknown): ProviderRefused {
  if (error instanceof ProviderRefused) return error
  if (error instanceof oidc.AuthorizationResponseError) {
    const given = error.error === 'access_denied' || error.error === 'login_required'
    const away = error.error === 'temporarily_unavailable' || error.error === 'server_error'
    const code = given ? 'anbieter.abgebrochen' : away ? 'anbieter.unerreichbar' : 'anbieter.ungueltig'
    return new ProviderRefused(code, error)
  }
  if (isAway(error)) return new ProviderRefused('anbieter.unerreichbar', error)
  if (codeOf(error) === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return new ProviderRefused('anbieter.uhr', error)
  return new ProviderRefused('anbieter.ungueltig', error)
}

/** No connection, no answer in time, or an answer of a server that is down. */
function isAway(error: unknown): boolean {
  const code = codeOf(error)
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return true
  // What `fetch` throws when it reaches nobody.
  if (error instanceof TypeError && error.message === 'fetch failed') return true
  if (!(error instanceof Error)) return false
  const { cause } = error
  if (cause instanceof Response) return cause.status >= 500 || cause.status === 404
  return isAway(cause)
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined
}
