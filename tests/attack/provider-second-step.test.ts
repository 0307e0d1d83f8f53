import { passkeyOf, personId, SoftAuthenticator } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { sessionIn } from '../support/client.ts'
import { BIRKE, cookiesOf, providerSignIn } from '../support/provider-sign-in.ts'

const { admin, comeIn, entries, fetch, prepare, provider, verbund, whoAmI } = await providerSignIn()
const PERSON = personId('meinhard.kaemmerei')
const PENDING = /__Host-zweiter-schritt=[\w-]{43}/
const post = (path: string, cookie: string, body: unknown = {}) =>
  fetch(path, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) })
const optionsOf = async (answer: Response) => ((await answer.json()) as { optionen: string }).optionen
const at = async (cookie: string) => (await fetch('/anmelden/schritt', { headers: { cookie } })).json()

test('a provider that says nothing of a second factor opens nothing for a role that demands one', async () => {
  await prepare('meinhard', 'kaemmerei', 'birke@meinhard.example')
  provider.people.set('birke', { ...BIRKE, realm_access: { roles: ['va-leitung'] } })
  const { answer, session, location } = await comeIn('birke')
  expect([session, location]).toEqual([null, '/meinhard/akten'])
  const pending = PENDING.exec(cookiesOf(answer))?.[0] ?? ''
  expect(await at(pending)).toEqual({ schritt: 'einrichten', wege: [] })
  expect(await whoAmI(pending)).toBeNull()

  const key = new SoftAuthenticator()
  const antwort = key.create(await optionsOf(await post('/anmelden/einrichten/passkey', pending)), verbund.place)
  const made = await post('/anmelden/einrichten', pending, { art: 'passkey', name: 'Telefon', antwort })
  expect((await whoAmI(sessionIn(made)))?.person.id).toBe(PERSON)
  // Signing out leads to the provider, who opened it all the same.
  const left = await fetch('/abmelden', { method: 'POST', headers: { cookie: sessionIn(made) } })
  expect(await left.json()).toMatchObject({ weiter: expect.stringContaining('http') })
  const told = (await entries('meinhard', 'anmeldung.erfolgt')).map(({ n }) => n)
  expect(told).toContainEqual(expect.objectContaining({ anbieter: 'meinhard', faktor: 'passkey' }))
  const begun = (await entries('meinhard', 'anmeldung.begonnen')).map(({ n }) => n)
  expect(begun).toContainEqual(expect.objectContaining({ anbieter: 'meinhard', schritt: 'einrichten' }))

  const again = await comeIn('birke')
  const second = PENDING.exec(cookiesOf(again.answer))?.[0] ?? ''
  expect(await at(second)).toMatchObject({ schritt: 'bestaetigen' })
  const shown = key.get(await optionsOf(await post('/anmelden/passkey', second)), verbund.place)
  const opened = await post('/anmelden/bestaetigen', second, { art: 'passkey', antwort: shown })
  expect((await whoAmI(sessionIn(opened)))?.person.id).toBe(PERSON)
})

test('a factor of one’s own accord is asked for after a provider, too', async () => {
  await prepare('meinhard', 'gewerbeamt', 'birke@meinhard.example')
  provider.people.set('birke', { ...BIRKE, realm_access: { roles: [] } })
  expect((await comeIn('birke')).session).not.toBeNull()
  await passkeyOf(verbund, personId('meinhard.gewerbeamt'))
  const { answer, session } = await comeIn('birke')
  expect(session).toBeNull()
  expect(await at(PENDING.exec(cookiesOf(answer))?.[0] ?? '')).toEqual({
    schritt: 'bestaetigen',
    wege: ['passkey', 'wiederherstellung'],
  })
})

test('a session of a provider alone ends when the person is given a role that demands more', async () => {
  await prepare('meinhard', 'steueramt', 'birke@meinhard.example')
  provider.people.set('birke', { ...BIRKE, realm_access: { roles: [] } })
  const { session } = await comeIn('birke')
  expect((await whoAmI(session))?.person.id).toBe(personId('meinhard.steueramt'))
  await admin`insert into identity.zuweisung (gemeinde, person, rolle) values ('sontra', ${personId('meinhard.steueramt')}, 'freigabe')`
  expect(await whoAmI(session)).toBeNull()
  await admin`delete from identity.zuweisung where gemeinde = 'sontra' and person = ${personId('meinhard.steueramt')}`
})

test('who is at no step is told none, and foreign pages cannot ask', async () => {
  expect(await at('')).toEqual({ schritt: null })
  for (const path of [
    '/anmelden/schritt',
    '/anmelden/bestaetigen',
    '/anmelden/einrichten',
    '/anmelden/einrichten/totp',
  ]) {
    const answer = await fetch(path, {
      method: path.endsWith('schritt') ? 'GET' : 'POST',
      headers: { 'sec-fetch-site': 'cross-site', origin: 'https://boese.example' },
    })
    expect(answer.status, path).toBe(403)
  }
})
