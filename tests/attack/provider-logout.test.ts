import { type JWTPayload, SignJWT } from 'jose'
import { beforeEach, describe, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { CLIENT, type Jar, SECRET } from '../support/provider.ts'
import { BIRKE, HERKUNFT, providerSignIn } from '../support/provider-sign-in.ts'

const { begin, comeIn, entries, fetch, finish, meinhard, prepare, provider, signIn, verbund, whoAmI } =
  await providerSignIn()
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const now = () => Math.floor(Date.now() / 1000)

const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
const tell = (logout_token: string, id = 'meinhard') =>
  fetch(`/anmelden/anbieter/${id}/abmeldung`, { method: 'POST', body: new URLSearchParams({ logout_token }) })
const token = (more: JWTPayload = {}): JWTPayload => ({
  iss: provider.issuer,
  aud: CLIENT,
  iat: now(),
  exp: now() + 120,
  jti: crypto.randomUUID(),
  events: { [EVENT]: {} },
  ...more,
})
const withoutJti = ({ jti: _jti, ...rest }: JWTPayload) => rest

beforeEach(async () => {
  await prepare('meinhard', 'niemand', 'birke@meinhard.example')
  provider.people.set('birke', { ...BIRKE, realm_access: { roles: ['va-gewerbe'] } })
  provider.sent.length = 0
})

describe('signing out', () => {
  test('here leads to the end of the session there', async () => {
    const { session } = await comeIn('birke')
    const elsewhere = await comeIn('birke')
    const left = await fetch('/abmelden', { method: 'POST', headers: { cookie: session ?? '' } })
    const { weiter } = (await left.json()) as { weiter: string }
    const { origin, searchParams } = new URL(weiter)
    expect([origin, searchParams.get('post_logout_redirect_uri')]).toEqual([provider.issuer, `${HERKUNFT}/`])
    expect(searchParams.get('id_token_hint')).toBeNull()
    expect(await whoAmI(session)).toBeNull()
    expect(await whoAmI(elsewhere.session)).not.toBeNull()
  })

  test('there ends the session here, by the token that the real provider sends; the colleague stays', async () => {
    const jar: Jar = new Map()
    const { session } = await comeIn('birke', { jar })
    const colleague = await signIn('meinhard.gewerbeamt')
    await provider.signOut(jar)
    expect(provider.sent).toHaveLength(1)
    expect(await whoAmI(session)).toBeNull()
    expect(await whoAmI(colleague.cookie)).not.toBeNull()
    expect(await entries('meinhard', 'anmeldung.beendet')).not.toHaveLength(0)
    // The same token once more ends nothing, also when they are back.
    const back = await comeIn('birke')
    expect((await tell(provider.sent[0] ?? '')).status).toBe(400)
    expect(await whoAmI(back.session)).not.toBeNull()
  })

  test('a token that names only the person ends all of their sessions, also one by password', async () => {
    const { session } = await comeIn('birke')
    const byPassword = await signIn('meinhard.niemand')
    expect((await tell(await provider.sign(token({ sub: 'birke' }), { typ: 'logout+jwt' }))).status).toBe(200)
    expect([await whoAmI(session), await whoAmI(byPassword.cookie)]).toEqual([null, null])
  })

  test('one provider ends no session of another', async () => {
    const { session } = await comeIn('birke')
    const theirs = token({ sub: 'birke', aud: `${CLIENT}-kreis` })
    expect((await tell(await provider.sign(theirs), 'kreis')).status).toBe(200)
    expect(await whoAmI(session)).not.toBeNull()
  })

  const forged: Record<string, () => Promise<string>> = {
    'signed by a stranger': () => provider.signAsStranger(token({ sub: 'birke' })),
    unsigned: async () => `${encode({ alg: 'none' })}.${encode(token({ sub: 'birke' }))}.`,
    'signed with the shared secret': () =>
      new SignJWT(token({ sub: 'birke' })).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(SECRET)),
    'for another application': () => provider.sign(token({ sub: 'birke', aud: 'andere' })),
    'of another issuer': () => provider.sign(token({ sub: 'birke', iss: 'https://login.evil.example' })),
    'of last week': () => provider.sign(token({ sub: 'birke', iat: now() - 604_800, exp: now() + 9 })),
    expired: () => provider.sign(token({ sub: 'birke', exp: now() - 60 })),
    'an ID token': () => provider.sign({ ...token({ sub: 'birke', nonce: 'x' }), events: undefined }),
    'with a nonce': () => provider.sign(token({ sub: 'birke', nonce: 'x' })),
    'of another kind': () => provider.sign(token({ sub: 'birke' }), { typ: 'at+jwt' }),
    'without a number of its own': () => provider.sign(withoutJti(token({ sub: 'birke' }))),
    'about nobody': () => provider.sign(token()),
    nonsense: async () => 'ab.cd.ef',
  }
  test.for(Object.entries(forged))('a forged token ends nothing: %s', async ([, forge]) => {
    const { session } = await comeIn('birke')
    const answer = await tell(await forge())
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([400, 'no-store'])
    expect(await whoAmI(session)).not.toBeNull()
  })
})

describe('a provider that is away', () => {
  const alone = () => testGateway(verbund, 'both', { herkunft: HERKUNFT, anbieter: [meinhard] })

  test('is named on the sign-in page, and the password still opens; back again, it is asked again', async () => {
    const fresh = alone()
    await provider.stop()
    const answer = await fresh.fetch('/anmelden/anbieter/meinhard')
    expect(answer.headers.get('location')).toBe('/?fehler=anbieter.unerreichbar&bei=meinhard')
    const said = await fresh.fetch('/anmelden/anbieter?fehler=anbieter.unerreichbar&bei=meinhard')
    expect(await said.json()).toEqual({
      anbieter: [{ id: 'meinhard', name: 'Konto meinhard' }],
      satz: expect.stringMatching(/^Konto meinhard ist gerade nicht erreichbar\. Mit Anmeldename und Kennwort/),
    })
    expect((await fresh.signIn('meinhard.gewerbeamt')).cookie).not.toBe('')
    await provider.start()
    expect((await fresh.fetch('/anmelden/anbieter/meinhard')).headers.get('location')).toContain(provider.issuer)
  })

  test('while somebody is on the way back: a sentence, and no half sign-in', async () => {
    const { url, cookie } = await begin()
    const back = await provider.signIn(url, 'birke')
    await provider.stop()
    const { session, error } = await finish(back, cookie)
    await provider.start()
    expect([session, error]).toEqual([null, 'anbieter.unerreichbar'])
  })

  test('whoever signs out meanwhile is signed out here', async () => {
    const { session } = await comeIn('birke')
    const fresh = alone()
    await provider.stop()
    const left = await fresh.fetch('/abmelden', { method: 'POST', headers: { cookie: session ?? '' } })
    await provider.start()
    expect(left.status).toBe(204)
    expect(await whoAmI(session)).toBeNull()
  })

  test('a sentence of somebody else is not put on the page', async () => {
    const answer = await fetch('/anmelden/anbieter?fehler=%3Cb%3EBitte%20hier%20anrufen&bei=x')
    expect(await answer.json()).toMatchObject({ satz: null })
  })
})
