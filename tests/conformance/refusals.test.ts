import { testVerbund } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'

const verbund = await testVerbund()
const QUERY = JSON.stringify({ query: '{ __typename }' })
const form = new FormData()
form.set('operations', QUERY)

interface Case {
  readonly what: string
  readonly init: RequestInit
  readonly status: number
  readonly code: string
}

const json = { 'content-type': 'application/json' }
const post = (headers: Record<string, string>, body: RequestInit['body'] = QUERY): RequestInit => ({
  method: 'POST',
  headers,
  body: body ?? null,
})
const CASES: readonly Case[] = [
  ...['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].map((method) => ({
    what: `the method ${method}`,
    init: { method, headers: json },
    status: 405,
    code: 'graphql.methode',
  })),
  {
    what: 'a form',
    init: post({ 'content-type': 'application/x-www-form-urlencoded' }, 'query=%7B__typename%7D'),
    status: 415,
    code: 'graphql.form',
  },
  { what: 'an upload', init: post({}, form), status: 415, code: 'graphql.form' },
  { what: 'plain text', init: post({ 'content-type': 'text/plain' }), status: 415, code: 'graphql.form' },
  {
    what: 'a body that says nothing of its kind',
    init: post({ 'content-type': '' }),
    status: 415,
    code: 'graphql.form',
  },
  {
    what: 'GraphQL as such',
    init: post({ 'content-type': 'application/graphql' }, '{ __typename }'),
    status: 415,
    code: 'graphql.form',
  },
  {
    what: 'JSON hidden behind text',
    init: post({ 'content-type': 'text/plain; application/json' }),
    status: 415,
    code: 'graphql.form',
  },
  {
    what: 'JSON in another character set',
    init: post({ 'content-type': 'application/json; charset=utf-16' }),
    status: 415,
    code: 'graphql.form',
  },
  { what: 'a batch', init: post(json, `[${QUERY},${QUERY}]`), status: 400, code: 'graphql.form' },
  { what: 'no JSON', init: post(json, '{'), status: 400, code: 'graphql.form' },
  { what: 'a number', init: post(json, '7'), status: 400, code: 'graphql.form' },
  { what: 'no query', init: post(json, '{}'), status: 400, code: 'graphql.form' },
  {
    what: 'a query that is a list',
    init: post(json, '{"query":["{ __typename }"]}'),
    status: 400,
    code: 'graphql.form',
  },
  {
    what: 'variables that are a list',
    init: post(json, '{"query":"{ __typename }","variables":[]}'),
    status: 400,
    code: 'graphql.form',
  },
  { what: 'an empty body', init: post(json, ''), status: 400, code: 'graphql.form' },
]

describe.for(['both', 'yoga'] as const)('/graphql, road „%s“', (road) => {
  const { signIn, fetch, bugs } = testGateway(verbund, road)

  test.for(CASES)('refuses $what with a sentence and a code', async ({ init, status, code }) => {
    const client = await signIn('meinhard.gewerbeamt')
    const response = await client.fetch(init.method === 'GET' ? '/graphql?query=%7B__typename%7D' : '/graphql', init)
    expect(response.status).toBe(status)
    if (init.method === 'HEAD') return
    const { data, errors } = (await response.json()) as {
      data?: unknown
      errors: { message: string; extensions: { code: string } }[]
    }
    expect(data ?? null).toBeNull()
    expect(errors[0]?.extensions.code).toBe(code)
    expect(errors[0]?.message).toMatch(/^[„A-ZÄÖÜ].*[.]$/)
    expect(bugs).toEqual([])
  })

  test('refuses who is not signed in, and a Gemeinde that is not theirs like one that is none', async () => {
    const ask = (headers: Record<string, string>) => fetch('/graphql', post({ ...json, ...headers }))
    const none = await ask({ 'x-gemeinde': 'meinhard' })
    expect([none.status, codeIn(await none.json())]).toEqual([401, 'anmeldung.noetig'])
    const { cookie } = await signIn('meinhard.gewerbeamt')
    const foreign = await ask({ cookie, 'x-gemeinde': 'sontra' })
    const unknown = await ask({ cookie, 'x-gemeinde': 'atlantis' })
    expect([foreign.status, codeIn(await foreign.json())]).toEqual([404, 'nicht-gefunden'])
    expect([unknown.status, codeIn(await unknown.json())]).toEqual([404, 'nicht-gefunden'])
    for (const strange of ['', ' ', '../sontra', 'MEINHARD', 'a'.repeat(9999)]) {
      const answer = await ask({ cookie, 'x-gemeinde': strange })
      expect([404, 422], strange).toContain(answer.status)
    }
    expect(bugs).toEqual([])
  })
})

const codeIn = (body: unknown) => (body as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code

describe('only our own pages may ask (sources × kinds × ways)', () => {
  const { signIn, fetch } = testGateway(verbund)
  const sources = [
    { site: undefined, origin: undefined, ours: true },
    { site: 'same-origin', origin: 'http://localhost', ours: true },
    { site: undefined, origin: 'http://localhost', ours: true },
    { site: 'same-site', origin: 'http://andere.localhost', ours: false },
    { site: 'cross-site', origin: 'https://boese.example', ours: false },
    { site: 'cross-site', origin: 'http://localhost', ours: false },
    { site: 'cross-site', origin: 'null', ours: false },
    { site: 'none', origin: undefined, ours: false },
    { site: undefined, origin: 'https://boese.example', ours: false },
    { site: undefined, origin: 'null', ours: false },
    { site: undefined, origin: 'http://localhost.boese.example', ours: false },
    { site: 'SAME-ORIGIN', origin: 'https://boese.example', ours: false },
  ] as const
  const kinds = [
    'application/json',
    'application/json; charset=utf-8',
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/csp-report',
    '',
  ]
  const cases = sources.flatMap(({ site, origin, ours }) =>
    kinds.map((kind) => ({ site, origin, kind, passes: ours && kind.startsWith('application/json') })),
  )

  test.for(cases)('$site / $origin / $kind: $passes', async ({ site, origin, kind, passes }) => {
    const { cookie } = await one()
    const headers: Record<string, string> = {
      cookie,
      host: 'localhost',
      'x-gemeinde': 'meinhard',
      'content-type': kind,
    }
    if (site) headers['sec-fetch-site'] = site
    if (origin) headers.origin = origin
    const response = await fetch('/graphql', { method: 'POST', headers, body: QUERY })
    expect(response.status === 200).toBe(passes)
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  test.for(['/anmelden', '/abmelden', '/dateien?name=x.txt'])(
    'a foreign page cannot post to %s either',
    async (path) => {
      const { cookie } = await one()
      const headers = { cookie, 'x-gemeinde': 'meinhard', 'content-type': 'text/plain', 'sec-fetch-site': 'cross-site' }
      const response = await fetch(path, { method: 'POST', headers, body: 'x' })
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, 'herkunft.fremd'])
    },
  )

  let client: ReturnType<typeof signIn> | undefined
  const one = () => {
    client ??= signIn('meinhard.gewerbeamt')
    return client
  }
})
