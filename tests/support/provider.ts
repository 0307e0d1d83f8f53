import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ProviderSettings } from '@verbundakte/identity'
import { ProviderForm } from '@verbundakte/identity'
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import Provider, { type Context } from 'oidc-provider'
import { afterAll } from 'vitest'

export const SECRET = 'ein-geheimnis-der-versuche-aus-vielen-zeichen'
export const CLIENT = 'verbundakte'

/** What an attacker between us and the provider, or the provider itself, would send instead of the token. */
export type Forge = (claims: JWTPayload, sign: Sign) => Promise<string>
type Sign = (claims: JWTPayload, header?: { alg?: string; typ?: string; kid?: string }) => Promise<string>

export interface TestProvider {
  readonly issuer: string
  /** claims of the persons it knows, by login; anybody signs in with any password */
  readonly people: Map<string, Record<string, unknown>>
  /** changes the next ID token */
  forge: Forge | null
  /** logout tokens that it sent */
  readonly sent: string[]
  readonly sign: Sign
  /** signs with a key that the provider has never shown */
  readonly signAsStranger: Sign
  /** as an installation would describe it */
  settings(id: string, more: Record<string, unknown>): ProviderSettings
  /** signs in as a browser with these cookies would; @returns the address to which the provider sends the browser back */
  signIn(url: string, login: string, jar?: Jar): Promise<URL>
  /** signs out there, as the browser with these cookies */
  signOut(jar: Jar): Promise<void>
  /** goes offline, and comes back at the same address */
  stop(): Promise<void>
  start(): Promise<void>
}

export type Jar = Map<string, string>

/** A real provider on this machine: `oidc-provider`, with its own login form. @param herkunft address of the application */
export async function startProvider(
  herkunft: string,
  ids: readonly string[],
  backchannel: (url: string, options: RequestInit) => Promise<Response> = fetch,
): Promise<TestProvider> {
  const [own, strange] = await Promise.all([keys('eins'), keys('eins')])
  const people: TestProvider['people'] = new Map()
  const sent: string[] = []
  let handle: ReturnType<Provider['callback']> | undefined
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/token') && state.forge) forging(response, state.forge, own.sign)
    handle?.(request, response)
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  await listen(0)
  // Listening on an address of the network, not on a pipe.
  const { port } = server.address() as AddressInfo
  const issuer = `http://127.0.0.1:${port}`
  const extra = ['realm_access', 'resource_access', 'groups', 'roles', '_claim_names', 'hasgroups', 'upn']
  const provider = new Provider(issuer, {
    clients: ids.map((id) => ({
      client_id: id === ids[0] ? CLIENT : `${CLIENT}-${id}`,
      client_secret: SECRET,
      redirect_uris: [`${herkunft}/anmelden/anbieter/${id}/zurueck`],
      post_logout_redirect_uris: [`${herkunft}/`],
      backchannel_logout_uri: `${herkunft}/anmelden/anbieter/${id}/abmeldung`,
      backchannel_logout_session_required: true,
    })),
    jwks: { keys: [own.jwk] },
    cookies: { keys: ['nur fuer versuche'] },
    // Given so that it does not advise to give them.
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 3600 },
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', 'sid', 'amr', 'acr', ...extra],
      profile: ['name', 'preferred_username'],
      email: ['email', 'email_verified'],
    },
    findAccount: (_context: unknown, login: string) => ({
      accountId: login,
      claims: () => ({ sub: login, ...people.get(login) }),
    }),
    async loadExistingGrant({ oidc }: Context) {
      const grant = new oidc.provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    fetch(url: string, options: RequestInit) {
      const token = new URLSearchParams(String(options.body)).get('logout_token')
      if (token !== null) sent.push(token)
      return backchannel(url, options)
    },
    features: {
      devInteractions: { enabled: true },
      rpInitiatedLogout: { enabled: true },
      backchannelLogout: { enabled: true },
    },
  })
  handle = provider.callback()
  afterAll(stop)

  const state: TestProvider = {
    issuer,
    people,
    forge: null,
    sent,
    sign: own.sign,
    signAsStranger: strange.sign,
    settings: (id, more) => ({
      ...ProviderForm.parse({
        id,
        name: `Konto ${id}`,
        aussteller: issuer,
        clientId: id === ids[0] ? CLIENT : `${CLIENT}-${id}`,
        ausweis: { geheimnis: 'versuch.geheim' },
        unverschluesselt: true,
        ...more,
      }),
      secret: SECRET,
    }),
    async signIn(url, login, jar = new Map()) {
      let at = new URL(url)
      for (let step = 0; step < 12; step++) {
        if (at.origin !== issuer) return at
        const form = at.pathname.startsWith('/interaction/')
        const answer = await fetch(at, {
          redirect: 'manual',
          headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
          ...(form && { method: 'POST', body: new URLSearchParams({ prompt: 'login', login, password: 'x' }) }),
        })
        for (const each of answer.headers.getSetCookie()) jar.set(...pair(each))
        const location = answer.headers.get('location')
        if (location === null) throw new Error(`${answer.status} ${at.pathname}: ${await answer.text()}`)
        at = new URL(location, at)
      }
      throw new Error('the provider sends in circles')
    },
    async signOut(jar) {
      const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const page = await fetch(`${issuer}/session/end`, { headers: { cookie: cookie() } })
      for (const each of page.headers.getSetCookie()) jar.set(...pair(each))
      const xsrf = /name="xsrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
      const body = new URLSearchParams({ xsrf, logout: 'yes' })
      const headers = { cookie: cookie() }
      await fetch(`${issuer}/session/end/confirm`, { method: 'POST', headers, body, redirect: 'manual' })
    },
    stop,
    start: () => listen(port),
  }
  return state
}

function pair(cookie: string): [name: string, value: string] {
  const [name = '', value = ''] = cookie.split(';')[0]?.split(/=(.*)/s) ?? []
  return [name, value]
}

async function keys(kid: string): Promise<{ jwk: object; sign: Sign }> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  return {
    jwk: { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' },
    sign: (claims, header) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(privateKey),
  }
}

/** Puts another ID token into the answer of the token endpoint. */
function forging(response: ServerResponse, forge: Forge, sign: Sign): void {
  const end = response.end.bind(response)
  response.end = ((body: Buffer | string) => {
    const answer = JSON.parse(String(body)) as { id_token?: string }
    void (async () => {
      if (answer.id_token !== undefined) {
        const [, payload = ''] = answer.id_token.split('.')
        answer.id_token = await forge(JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload, sign)
      }
      const text = JSON.stringify(answer)
      response.setHeader('content-length', Buffer.byteLength(text))
      end(text)
    })()
    return response
    // The one form in which koa calls it.
  }) as typeof response.end
}
