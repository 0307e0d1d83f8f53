import { type GatewayOptions, makeGateway } from '@verbundakte/gateway'
import { passkeysOf, personId, SoftAuthenticator, type TestVerbund } from '@verbundakte/testing'
import { expect } from 'vitest'

export interface Answer {
  readonly status: number
  // Answers of GraphQL have the shape of the question; each test knows its own.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly data: any
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly errors: any[] | undefined
}

/** A signed-in person at the gateway, as a browser would speak to it. */
export interface Client {
  readonly gemeinde: string
  readonly cookie: string
  fetch(path: string, init?: RequestInit): Promise<Response>
  graphql(query: string, variables?: Record<string, unknown>): Promise<Answer>
  /** as `graphql`, and fails the test on errors */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer['data']>
  upload(name: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<Response>
}

/** The gateway over a test Verbund. Bugs that it would only log make the test fail where `bugs` is looked at. */
export function testGateway(
  verbund: TestVerbund,
  road: 'both' | 'yoga' = 'both',
  more: Pick<GatewayOptions, 'anbieter' | 'herkunft'> = {},
) {
  const bugs: unknown[] = []
  const gateway = makeGateway({
    verbund,
    web: '/nonexistent/',
    development: false,
    road,
    ...more,
    report: (_anfrage, error) => bugs.push(error),
  })
  const fetch = async (path: string, init: RequestInit = {}) =>
    gateway.fetch(
      new Request(`http://localhost${path}`, { ...init, ...(init.body ? { duplex: 'half' } : {}) } as RequestInit),
    )

  async function signIn(name: string, gemeinde = name.slice(0, name.indexOf('.'))): Promise<Client> {
    const response = await fetch('/anmelden', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ anmeldename: name, kennwort: verbund.password }),
    })
    const cookie = sessionIn(response.status === 200 ? await secondStep(name, response) : response)
    expect(cookie, `sign-in of ${name}`).not.toBe('')
    const mine = (path: string, init: RequestInit = {}) =>
      fetch(path, { ...init, headers: { cookie, 'x-gemeinde': gemeinde, ...init.headers } })
    const graphql = async (query: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
      const answer = await mine('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      return { status: answer.status, ...((await answer.json()) as { data: unknown; errors: unknown[] | undefined }) }
    }
    return {
      gemeinde,
      cookie,
      fetch: mine,
      graphql,
      async ask(query, variables) {
        const answer = await graphql(query, variables)
        expect({ ...answer, data: '…', bugs }, query).toEqual({ status: 200, data: '…', bugs: [] })
        return answer.data
      },
      upload: (name, bytes) => mine(`/dateien?name=${encodeURIComponent(name)}`, { method: 'POST', body: bytes }),
    }
  }
  /** Goes on with the person's passkey, which is made where there is none yet. */
  async function secondStep(name: string, began: Response): Promise<Response> {
    const { schritt } = (await began.json()) as { schritt: 'bestaetigen' | 'einrichten' }
    const cookie = began.headers.get('set-cookie')?.split(';')[0] ?? ''
    const post = (path: string, body: unknown = {}) =>
      fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie },
        body: JSON.stringify(body),
      })
    const asked = await post(schritt === 'einrichten' ? '/anmelden/einrichten/passkey' : '/anmelden/passkey')
    const { optionen } = (await asked.json()) as { optionen: string }
    const known = passkeysOf(verbund).get(personId(name))
    const key = known ?? new SoftAuthenticator()
    passkeysOf(verbund).set(personId(name), key)
    return schritt === 'einrichten'
      ? post('/anmelden/einrichten', { art: 'passkey', name: 'Test', antwort: key.create(optionen, verbund.place) })
      : post('/anmelden/bestaetigen', { art: 'passkey', antwort: key.get(optionen, verbund.place) })
  }
  return { gateway, fetch, signIn, bugs }
}

/** The cookie of the session that an answer begins, or nothing. */
export function sessionIn(answer: Response): string {
  return (
    answer.headers
      .getSetCookie()
      .find((each) => /^__Host-sitzung=[^;]/.test(each))
      ?.split(';')[0] ?? ''
  )
}
