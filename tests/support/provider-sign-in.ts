import { admitProviders } from '@verbundakte/identity'
import { type TestVerbund, testVerbund } from '@verbundakte/testing'
import { beforeEach, expect } from 'vitest'
import { testGateway } from './client.ts'
import { type Jar, startProvider } from './provider.ts'

export const HERKUNFT = 'http://localhost:8080'
export const BIRKE = { name: 'Bernd Birke', email: 'Birke@meinhard.example', email_verified: true }

interface Gemeinde {
  readonly id: string
  readonly rollen: readonly string[]
}

/** A Verbund with two providers at one real server: `meinhard` speaks for Meinhard, `kreis` for two and makes accounts. */
export async function providerSignIn(given?: TestVerbund) {
  const verbund = given ?? (await testVerbund())
  const { admin } = verbund.database
  const provider = await startProvider(HERKUNFT, ['meinhard', 'kreis'], (url, options) => fetch(pathOf(url), options))
  const MAPPING = [
    { angabe: 'realm_access.roles', wert: 'va-gewerbe', gemeinde: 'meinhard', rolle: 'sachbearbeitung', amt: 'ga' },
    { angabe: 'realm_access.roles', wert: 'va-leitung', gemeinde: 'meinhard', rolle: 'leitung' },
    {
      angabe: ['resource_access', 'verbund.akte', 'roles'],
      wert: 'steuern',
      gemeinde: 'meinhard',
      rolle: 'steuern',
      amt: 'st',
    },
    { angabe: 'groups', wert: '6f1c', gemeinde: 'meinhard', rolle: 'registratur' },
  ]
  const meinhard = provider.settings('meinhard', { gemeinden: ['meinhard'], zuordnung: MAPPING })
  // Speaks for two, makes accounts, and is believed when it asked for a second factor.
  const kreis = provider.settings('kreis', {
    gemeinden: ['meinhard', 'witzenhausen'],
    anlegen: {},
    erstanmeldung: { angabe: 'upn', vergibtAnbieter: true },
    zuordnung: [
      { angabe: 'roles', wert: 'wiz', gemeinde: 'witzenhausen', rolle: 'sachbearbeitung', amt: 'ga' },
      { angabe: 'roles', wert: 'mei', gemeinde: 'meinhard', rolle: 'sachbearbeitung', amt: 'ga' },
    ],
  })
  await admitProviders(admin, [meinhard, kreis])
  const { fetch, signIn, bugs } = testGateway(verbund, 'both', { herkunft: HERKUNFT, anbieter: [meinhard, kreis] })

  async function begin(id = 'meinhard', ziel = '/meinhard/akten') {
    const answer = await fetch(`/anmelden/anbieter/${id}?ziel=${encodeURIComponent(ziel)}`)
    expect(answer.status, await answer.clone().text()).toBe(303)
    return { url: answer.headers.get('location') ?? '', cookie: cookiesOf(answer), answer }
  }

  /** The whole way of a browser. */
  async function comeIn(login: string, { id = 'meinhard', ziel = '/meinhard/akten', jar = new Map() as Jar } = {}) {
    const begun = await begin(id, ziel)
    const back = await provider.signIn(begun.url, login, jar)
    return finish(back, begun.cookie)
  }

  async function finish(back: URL, cookie: string) {
    const answer = await fetch(pathOf(back.href), { headers: { cookie, 'sec-fetch-site': 'cross-site' } })
    const session = /__Host-sitzung=[^;,]+/.exec(cookiesOf(answer))?.[0] ?? null
    const location = answer.headers.get('location') ?? ''
    return { answer, session, location, error: new URL(location, HERKUNFT).searchParams.get('fehler') }
  }

  const whoAmI = async (cookie: string | null) => {
    const answer = await fetch('/ich', { headers: { cookie: cookie ?? '' } })
    return answer.status === 200 ? ((await answer.json()) as { person: { id: string }; gemeinden: Gemeinde[] }) : null
  }
  const rolesOf = async (cookie: string | null) =>
    Object.fromEntries((await whoAmI(cookie))?.gemeinden.map(({ id, rollen }) => [id, [...rollen].sort()]) ?? [])
  const prepare = (gemeinde: string, kennung: string, name: string) =>
    admin`update identity.person set anbieter_kennung = ${name} where gemeinde = ${gemeinde} and kennung = ${kennung}`
  const entries = async (gemeinde: string, ereignis: string) => {
    const found = await admin<{ n: unknown; subjekt_id: string }[]>`
      select subjekt_id, nutzlast as n from audit.eintrag where gemeinde = ${gemeinde} and ereignis = ${ereignis} order by seq`
    return found
  }

  beforeEach(async () => {
    provider.forge = null
    await admin`delete from identity.verknuepfung`
    await admin`delete from identity.zuweisung where herkunft <> 'hand'`
    await admin`update identity.person set anbieter_kennung = null, gesperrt = false`
    await admin`delete from identity.versuch`
    bugs.length = 0
  })
  const actions = { fetch, signIn, begin, comeIn, finish, whoAmI, rolesOf, prepare, entries }
  return { verbund, admin, provider, meinhard, kreis, bugs, ...actions }
}

export function pathOf(url: string): string {
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`
}

export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
}
