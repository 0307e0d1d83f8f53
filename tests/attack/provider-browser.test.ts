import { beforeEach, describe, expect, test } from 'vitest'
import { BIRKE, HERKUNFT, providerSignIn } from '../support/provider-sign-in.ts'

const { admin, begin, comeIn, fetch, finish, prepare, provider, rolesOf, signIn } = await providerSignIn()
describe('a sign-in belongs to one browser and is used once', () => {
  beforeEach(async () => {
    await prepare('meinhard', 'niemand', 'birke@meinhard.example')
    provider.people.set('birke', { ...BIRKE, realm_access: { roles: ['va-gewerbe'] } })
  })

  test('the cookie is for this host alone, out of reach of scripts, gone within minutes', async () => {
    const { answer, url } = await begin()
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-anmeldung=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
    const asked = new URL(url).searchParams
    expect([asked.get('code_challenge_method'), asked.get('response_type')]).toEqual(['S256', 'code'])
    expect(asked.get('redirect_uri')).toBe(`${HERKUNFT}/anmelden/anbieter/meinhard/zurueck`)
    // Neither what is kept nor what is sent opens anything by itself.
    const [slip] = await admin`select id from identity.anbieterschein order by laeuft_ab desc limit 1`
    expect(slip?.id).toMatch(/^[0-9a-f]{64}$/)
    expect(slip?.id).not.toBe(asked.get('state'))
  })

  test('an answer that is pushed upon somebody else (login CSRF) opens nothing, with or without a sign-in of theirs', async () => {
    const attacker = await begin()
    const back = await provider.signIn(attacker.url, 'birke')
    const victim = await begin()
    for (const cookie of ['', victim.cookie, '__Host-anmeldung=x', `__Host-anmeldung=${'A'.repeat(43)}`]) {
      const { session, error } = await finish(back, cookie)
      expect([session, error]).toEqual([null, 'anbieter.anderer-browser'])
    }
    // The attacker's own is not used up by it.
    expect((await finish(back, attacker.cookie)).session).not.toBeNull()
  })

  test('a second time with the same answer, also at the same moment: once', async () => {
    const { url, cookie } = await begin()
    const back = await provider.signIn(url, 'birke')
    const all = await Promise.all(Array.from({ length: 6 }, () => finish(back, cookie)))
    expect(all.filter(({ session }) => session !== null)).toHaveLength(1)
    expect((await finish(back, cookie)).error).toBe('anbieter.anderer-browser')
  })

  test('a stolen code in a sign-in of one’s own is refused by PKCE', async () => {
    const victim = await begin()
    const stolen = (await provider.signIn(victim.url, 'birke')).searchParams.get('code') ?? ''
    const mine = await begin()
    const back = await provider.signIn(mine.url, 'mallory')
    back.searchParams.set('code', stolen)
    expect((await finish(back, mine.cookie)).error).toBe('anbieter.ungueltig')
  })

  test('after ten minutes it is too late', async () => {
    const { url, cookie } = await begin()
    const back = await provider.signIn(url, 'birke')
    await admin`update identity.anbieterschein set laeuft_ab = clock_timestamp() - interval '1 second'`
    expect((await finish(back, cookie)).error).toBe('anbieter.zu-spaet')
  })

  test('an answer with another issuer, or for another provider, is refused (mix-up)', async () => {
    for (const change of [
      (back: URL) => back.searchParams.set('iss', 'https://login.evil.example'),
      (back: URL) => back.searchParams.delete('iss'),
      (back: URL) => back.searchParams.append('state', 'noch einer'),
      (back: URL) => {
        back.pathname = back.pathname.replace('meinhard', 'kreis')
      },
    ]) {
      const { url, cookie } = await begin()
      const back = await provider.signIn(url, 'birke')
      change(back)
      const { session, error } = await finish(back, cookie)
      expect([session, error]).toEqual([null, expect.stringMatching(/ungueltig|anderer-browser/)])
    }
  })

  test('whoever gives up at the provider comes back to the sign-in page', async () => {
    const { url, cookie } = await begin()
    const state = new URL(url).searchParams.get('state') ?? ''
    const back = new URL(`${HERKUNFT}/anmelden/anbieter/meinhard/zurueck`)
    back.search = String(new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer }))
    expect((await finish(back, cookie)).error).toBe('anbieter.abgebrochen')
  })

  test.for([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/%09/evil.example/../..//evil.example',
    `/${'x'.repeat(2000)}`,
  ])('the way back leads nowhere else: %s', async (ziel) => {
    const { location } = await comeIn('birke', { ziel })
    const { origin, pathname } = new URL(location, HERKUNFT)
    expect([origin, location.startsWith('/'), pathname.startsWith('//')]).toEqual([HERKUNFT, true, false])
    expect(location.startsWith('//')).toBe(false)
  })

  test('the session is a new one, whatever the browser held', async () => {
    const old = await signIn('sontra.leitung')
    const { url, cookie } = await begin()
    const back = await provider.signIn(url, 'birke')
    const { session } = await finish(back, `${cookie}; ${old.cookie}`)
    expect(session).not.toBe(old.cookie)
    expect(await rolesOf(session)).toEqual({ meinhard: ['sachbearbeitung'] })
  })

  test('a foreign page starts no sign-in', async () => {
    const answer = await fetch('/anmelden/anbieter/meinhard', { headers: { 'sec-fetch-site': 'cross-site' } })
    expect([answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual(['/', null])
  })
})
