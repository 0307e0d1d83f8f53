import { describe, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { BIRKE, cookiesOf, HERKUNFT, pathOf, providerSignIn } from '../support/provider-sign-in.ts'

const { admin, bugs, comeIn, entries, meinhard, prepare, provider, rolesOf, verbund, whoAmI } = await providerSignIn()
describe('a person comes in', () => {
  test('by an account that was prepared, with what the claims give, at the path they asked for', async () => {
    await prepare('meinhard', 'niemand', 'birke@meinhard.example')
    provider.people.set('birke', { ...BIRKE, realm_access: { roles: ['va-gewerbe', 'offline_access'] } })
    const { session, location } = await comeIn('birke')
    expect(location).toBe('/meinhard/akten')
    expect(await rolesOf(session)).toEqual({ meinhard: ['sachbearbeitung'] })
    expect(await entries('meinhard', 'konto.verknuepft')).toHaveLength(1)
    expect(await entries('meinhard', 'konto.rollen-abgeglichen')).toHaveLength(1)
    const [prepared] =
      await admin`select anbieter_kennung from identity.person where gemeinde = 'meinhard' and kennung = 'niemand'`
    expect(prepared?.anbieter_kennung).toBeNull()
    // Nothing of the tokens stays anywhere.
    const kept = await admin`select * from identity.anbieterschein`
    expect(JSON.stringify(kept)).not.toContain('eyJ')
    expect(bugs).toEqual([])
  })

  test('the second time by issuer and subject alone, whatever address and name they have now', async () => {
    await prepare('meinhard', 'niemand', 'birke@meinhard.example')
    provider.people.set('birke', { ...BIRKE, realm_access: { roles: ['va-gewerbe'] } })
    const first = await whoAmI((await comeIn('birke')).session)
    provider.people.set('birke', { email: 'heisst@jetzt.example', realm_access: { roles: ['va-gewerbe'] } })
    const second = await whoAmI((await comeIn('birke')).session)
    expect(second?.person.id).toBe(first?.person.id)
  })

  test('roles go with the claim that gave them; those given by hand stay', async () => {
    await prepare('meinhard', 'kaemmerei', 'birke@meinhard.example')
    const roles = (list: string[], groups: string[]) =>
      provider.people.set('birke', { ...BIRKE, realm_access: { roles: list }, groups })
    roles(['va-gewerbe'], ['6f1c'])
    const before = await comeIn('birke')
    expect(await rolesOf(before.session)).toEqual({ meinhard: ['registratur', 'sachbearbeitung'] })
    roles([], [])
    await comeIn('birke')
    // Also in the session that was open: roles are read with every request.
    expect(await rolesOf(before.session)).toEqual({ meinhard: ['sachbearbeitung'] })
    const kept =
      await admin`select rolle, amt, herkunft from identity.zuweisung z join identity.person p on p.id = z.person
      where p.gemeinde = 'meinhard' and p.kennung = 'kaemmerei'`
    expect(kept.map((row) => ({ ...row }))).toEqual([{ rolle: 'sachbearbeitung', amt: 'ke', herkunft: 'hand' }])
  })

  test('a role of the provider holds only so long without being said again', async () => {
    await prepare('meinhard', 'niemand', 'birke@meinhard.example')
    provider.people.set('birke', { ...BIRKE, realm_access: { roles: ['va-gewerbe'] } })
    const { session } = await comeIn('birke')
    const [{ tage } = { tage: 0 }] = await admin`
      select round(extract(epoch from gilt_bis - clock_timestamp()) / 86400)::int as tage from identity.zuweisung where herkunft = 'meinhard'`
    expect(tage).toBe(4)
    await admin`update identity.zuweisung set gilt_bis = clock_timestamp() - interval '1 second' where herkunft = 'meinhard'`
    expect(await rolesOf(session)).toEqual({})
  })

  test('roles of a client with a dot in its name, and groups', async () => {
    await prepare('meinhard', 'niemand', 'birke@meinhard.example')
    const resource_access = { 'verbund.akte': { roles: ['steuern'] }, verbund: { akte: { roles: ['steuern'] } } }
    provider.people.set('birke', { ...BIRKE, resource_access, groups: ['6f1c', '6F1C-anders'] })
    expect(await rolesOf((await comeIn('birke')).session)).toEqual({ meinhard: ['registratur', 'steuern'] })
    provider.people.set('birke', { ...BIRKE, resource_access: { verbund: resource_access.verbund }, groups: '6f1' })
    expect(await rolesOf((await comeIn('birke')).session)).toEqual({})
  })

  test('with a new account where the setting allows it, at home in the one Gemeinde the roles are of', async () => {
    provider.people.set('neu', { name: 'Nora Ne\u202eulich', preferred_username: 'Nöra@kreis.example', roles: ['wiz'] })
    const { session } = await comeIn('neu', { id: 'kreis', ziel: '/' })
    expect(await rolesOf(session)).toEqual({ witzenhausen: ['sachbearbeitung'] })
    const [made] =
      await admin`select name, kennung, kennwort from identity.person where gemeinde = 'witzenhausen' and kennung like 'noera%'`
    expect({ ...made }).toEqual({ name: 'Nora Neulich', kennung: 'noera', kennwort: null })
    expect(await entries('witzenhausen', 'konto.angelegt')).toHaveLength(1)
    // The next of the same name is somebody else.
    provider.people.set('neu2', { preferred_username: 'noera@anders.example', roles: ['wiz'] })
    await comeIn('neu2', { id: 'kreis', ziel: '/' })
    expect(
      await admin`select 1 from identity.person where gemeinde = 'witzenhausen' and kennung = 'noera2'`,
    ).toHaveLength(1)
  })
})

describe('nobody else does', () => {
  test.for([
    ['unknown', {}, 'anbieter.unbekannt'],
    ['an address nobody vouches for', { email: BIRKE.email }, 'anbieter.unbekannt'],
    ['an address that is said to be unconfirmed', { ...BIRKE, email_verified: false }, 'anbieter.unbekannt'],
    ['“true” as a text', { ...BIRKE, email_verified: 'true' }, 'anbieter.unbekannt'],
    ['the prepared name in another claim', { upn: BIRKE.email, preferred_username: BIRKE.email }, 'anbieter.unbekannt'],
  ] as const)('%s', async ([, claims, code]) => {
    await prepare('meinhard', 'leitung', 'birke@meinhard.example')
    provider.people.set('fremd', claims)
    const { session, error } = await comeIn('fremd')
    expect([session, error]).toEqual([null, code])
  })

  test('a provider of Meinhard takes over no account of Sontra, prepared or linked', async () => {
    await prepare('sontra', 'leitung', 'birke@meinhard.example')
    provider.people.set('birke', { ...BIRKE, realm_access: { roles: ['va-leitung'] } })
    expect((await comeIn('birke')).error).toBe('anbieter.unbekannt')
    // Not even by whoever writes the link by hand at its login: the database has no such provider in Sontra.
    const link = verbund.databases.shared('verbund_anbieter').single
    await expect(
      link.execute(`insert into identity.verknuepfung (gemeinde, anbieter, subjekt, person)
        select 'sontra', 'meinhard', 'birke', id from identity.person limit 1`),
    ).rejects.toThrow()
  })

  test('a provider of Meinhard gives no role in Sontra, whatever its settings say when the gateway runs', async () => {
    const rogue = { ...meinhard, gemeinden: ['meinhard', 'sontra'] }
    const mapping = { angabe: ['groups'], wert: 'sontra', gemeinde: 'sontra', rolle: 'leitung', amt: '' }
    const other = testGateway(verbund, 'both', {
      herkunft: HERKUNFT,
      anbieter: [{ ...rogue, zuordnung: [...meinhard.zuordnung, mapping] }],
    })
    await prepare('meinhard', 'niemand', 'birke@meinhard.example')
    provider.people.set('birke', { ...BIRKE, groups: ['sontra'], realm_access: { roles: ['va-gewerbe'] } })
    const begun = await other.fetch('/anmelden/anbieter/meinhard')
    const back = await provider.signIn(begun.headers.get('location') ?? '', 'birke')
    const answer = await other.fetch(pathOf(back.href), { headers: { cookie: cookiesOf(begun) } })
    expect(answer.headers.get('location')).toContain('anbieter.nicht-eingerichtet')
    expect(await admin`select 1 from identity.zuweisung where herkunft <> 'hand'`).toHaveLength(0)
    // With the settings as they are, the group of the neighbour gives nothing.
    expect(await rolesOf((await comeIn('birke')).session)).toEqual({ meinhard: ['sachbearbeitung'] })
  })

  test('locked is locked, before and after the link', async () => {
    await prepare('meinhard', 'niemand', 'birke@meinhard.example')
    provider.people.set('birke', { ...BIRKE, realm_access: { roles: ['va-gewerbe'] } })
    const lock = (gesperrt: boolean) =>
      admin`update identity.person set gesperrt = ${gesperrt} where gemeinde = 'meinhard' and kennung = 'niemand'`
    await lock(true)
    expect((await comeIn('birke')).error).toBe('anbieter.gesperrt')
    await lock(false)
    expect((await comeIn('birke')).error).toBeNull()
    await lock(true)
    expect((await comeIn('birke')).error).toBe('anbieter.gesperrt')
  })

  test('too many groups are no groups and no all groups: the person is told what to do', async () => {
    await prepare('meinhard', 'niemand', 'birke@meinhard.example')
    provider.people.set('birke', { ...BIRKE, groups: ['6f1c'] })
    await comeIn('birke')
    for (const left of [{ _claim_names: { groups: 'src1' } }, { hasgroups: true }]) {
      provider.people.set('birke', { ...BIRKE, ...left })
      expect((await comeIn('birke')).error).toBe('anbieter.zu-viele-gruppen')
    }
    // What was given stays until its time is over: nothing was said about it.
    expect(await admin`select 1 from identity.zuweisung where herkunft = 'meinhard'`).toHaveLength(1)
  })

  test('no account is made for somebody without a role, nor for one with roles in two Gemeinden', async () => {
    provider.people.set('ohne', { preferred_username: 'ohne', roles: ['andere'] })
    expect((await comeIn('ohne', { id: 'kreis', ziel: '/' })).error).toBe('anbieter.ohne-rolle')
    provider.people.set('beide', { preferred_username: 'beide', roles: ['wiz', 'mei'] })
    expect((await comeIn('beide', { id: 'kreis', ziel: '/' })).error).toBe('anbieter.mehrdeutig')
    expect(await admin`select 1 from identity.person where kennung in ('ohne', 'beide')`).toHaveLength(0)
  })
})
