import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'

const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn, fetch } = testGateway(verbund)

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const TYPES = [
  'application/json',
  'application/json; charset=utf-8',
  'application/graphql',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/plain; application/json',
  'application/json, text/plain',
  'application/octet-stream',
  'application/csp-report',
  undefined,
] as const
const SITES = ['same-origin', 'same-site', 'cross-site', 'none', 'erfunden', undefined] as const
const ORIGINS = ['http://localhost', 'https://boese.example', 'null', undefined] as const

/** What a page elsewhere can make a browser send, in every combination; only our own page’s JSON goes through. */
test('of 1,320 ways to send a mutation with somebody’s cookie, only our own page’s has an effect', async () => {
  const client = await signIn('meinhard.gewerbeamt')
  const { positionen } = await client.ask('{ positionen(suche: "Gewerbeanmeldungen", first: 1) { id } }')
  const count = async () => {
    const [row] = await verbund.database.admin`select count(*)::int as n from akte.akte where betreff like 'Fremd %'`
    return Number(row?.n)
  }
  let sent = 0
  let allowed = 0
  for (const method of METHODS) {
    for (const type of TYPES) {
      for (const site of SITES) {
        for (const origin of ORIGINS) {
          sent += 1
          const query = `mutation { akteAnlegen(eingabe: { position: "${positionen[0].id}", betreff: "Fremd ${sent}" }) { id } }`
          const answer = await fetch(method === 'GET' ? `/graphql?query=${encodeURIComponent(query)}` : '/graphql', {
            method,
            headers: {
              cookie: client.cookie,
              host: 'localhost',
              'x-gemeinde': 'meinhard',
              ...(type && { 'content-type': type }),
              ...(site && { 'sec-fetch-site': site }),
              ...(origin && { origin }),
            },
            // As bytes: of a text the platform would make a type of its own.
            ...(method !== 'GET' && { body: new TextEncoder().encode(JSON.stringify({ query })) }),
          })
          const ours =
            method === 'POST' &&
            (type === 'application/json' || type === 'application/json; charset=utf-8') &&
            (site === 'same-origin' || (site === undefined && (origin === undefined || origin === 'http://localhost')))
          const name = `${method} ${type} ${site} ${origin}`
          if (ours) allowed += 1
          expect(answer.status === 200, name).toBe(ours)
          if (!ours) expect([400, 403, 404, 405, 415], name).toContain(answer.status)
        }
      }
    }
  }
  expect(sent).toBe(METHODS.length * TYPES.length * SITES.length * ORIGINS.length)
  expect(await count()).toBe(allowed)
})

test('no answer lets another page look in, and none may be kept by anybody on the way', async () => {
  const client = await signIn('meinhard.gewerbeamt')
  for (const path of ['/ich', '/graphql', '/anmelden', '/gibtesnicht']) {
    const answer = await client.fetch(path, {
      method: path === '/graphql' ? 'POST' : 'GET',
      headers: { 'content-type': 'application/json', origin: 'http://localhost', host: 'localhost' },
      ...(path === '/graphql' && { body: JSON.stringify({ query: '{ ich { rollen } }' }) }),
    })
    expect(answer.headers.get('access-control-allow-origin'), path).toBeNull()
    expect(answer.headers.get('cross-origin-resource-policy'), path).toBe('same-origin')
    expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(answer.headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'")
    expect(answer.headers.get('strict-transport-security'), path).toContain('max-age=')
  }
})

test('a page elsewhere cannot tell by status whether somebody is signed in or what they may see', async () => {
  const client = await signIn('meinhard.gewerbeamt')
  for (const site of ['cross-site', 'same-site']) {
    const asked = (cookie: string) =>
      Promise.all(
        ['/ich', '/graphql', '/versionen/01a202bc-54d6-7544-962f-2ba2b5f3e564/datei?gemeinde=meinhard'].map(
          async (path) => {
            const answer = await fetch(path, { headers: { cookie, 'sec-fetch-site': site } })
            return [answer.status, (await answer.text()).replace(/[0-9a-f-]{36}/g, '…')]
          },
        ),
      )
    expect(await asked(client.cookie)).toEqual(await asked(''))
  }
})
