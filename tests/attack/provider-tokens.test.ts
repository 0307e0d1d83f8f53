import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { CLIENT, type Forge, SECRET } from '../support/provider.ts'
import { BIRKE, providerSignIn } from '../support/provider-sign-in.ts'

const { admin, bugs, comeIn, entries, prepare, provider } = await providerSignIn()
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const now = () => Math.floor(Date.now() / 1000)

describe('a token that is not what was asked for', () => {
  const forgeries: Record<string, { forge: Forge; code?: string }> = {
    'another nonce': { forge: (claims, sign) => sign({ ...claims, nonce: 'eine-andere' }) },
    'no nonce': { forge: ({ nonce: _nonce, ...claims }, sign) => sign(claims) },
    'another audience': { forge: (claims, sign) => sign({ ...claims, aud: 'andere-anwendung' }) },
    'several audiences, meant for another': {
      forge: (claims, sign) => sign({ ...claims, aud: [CLIENT, 'andere'], azp: 'andere' }),
    },
    'another issuer': { forge: (claims, sign) => sign({ ...claims, iss: 'https://login.evil.example' }) },
    expired: { forge: (claims, sign) => sign({ ...claims, exp: now() - 120 }), code: 'anbieter.uhr' },
    'of tomorrow': { forge: (claims, sign) => sign({ ...claims, nbf: now() + 3600 }), code: 'anbieter.uhr' },
    'no signature': { forge: async (claims) => `${encode({ alg: 'none' })}.${encode(claims)}.` },
    'signed by a stranger': { forge: (claims) => provider.signAsStranger(claims) },
    'signed with the secret that both know': {
      forge: async (claims) => {
        return new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(SECRET))
      },
    },
    'changed after it was signed': {
      forge: async (claims, sign) => {
        const [head, , signature] = (await sign(claims)).split('.')
        return `${head}.${encode({ ...claims, realm_access: { roles: ['va-leitung'] } })}.${signature}`
      },
    },
    'no subject': { forge: ({ sub: _sub, ...claims }, sign) => sign(claims) },
  }
  test.for(Object.entries(forgeries))('%s', async ([, { forge, code }]) => {
    await prepare('meinhard', 'niemand', 'birke@meinhard.example')
    provider.people.set('birke', { ...BIRKE, realm_access: { roles: ['va-gewerbe'] } })
    provider.forge = forge
    const { session, error } = await comeIn('birke')
    expect([session, error]).toEqual([null, code ?? 'anbieter.ungueltig'])
    const refused = await entries('meinhard', 'anmeldung.abgelehnt')
    expect(refused.length).toBeGreaterThan(0)
    // What is reported to those who run the installation holds nothing of the person.
    expect(JSON.stringify(bugs.map(String))).not.toMatch(/birke/i)
    expect(await admin`select 1 from identity.verknuepfung`).toHaveLength(0)
  })
})
