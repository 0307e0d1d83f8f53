import { passkeysOf, personId, SoftAuthenticator, testVerbund, totpCode } from '@verbundakte/testing'
import { beforeEach, expect, test, vi } from 'vitest'
import { type Client, sessionIn, testGateway } from '../support/client.ts'

const verbund = await testVerbund()
const { signIn, fetch } = testGateway(verbund)
const { admin } = verbund.database

// Codes are good for half a minute: the clock of the test decides which one it is.
let now = Math.floor(Date.now() / 30_000) * 30_000
vi.spyOn(Date, 'now').mockImplementation(() => now)
beforeEach(async () => {
  now += 5 * 30_000
  await admin`delete from identity.versuch`
})

const asked = (client: Client, path: string, body: unknown = {}, method = 'POST') =>
  client.fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(method === 'POST' && { body: JSON.stringify(body) }),
  })
const told = async (answer: Response) =>
  answer.status === 204 ? 204 : [answer.status, ((await answer.json()) as { code?: string }).code]
const security = async (client: Client) =>
  (await (await client.fetch('/zugang/sicherheit')).json()) as {
    noetig: boolean
    passkeys: { id: string }[]
    totp: object | null
    codes: number
    sitzungen: { nummer: string; diese: boolean }[]
  }
const grownOld = () => admin`update identity.sitzung set bestaetigt_am = clock_timestamp() - interval '6 minutes'`
const events = async (person: string) =>
  (
    await admin<{ ereignis: string }[]>`select ereignis from audit.eintrag where subjekt_id = ${person} order by seq`
  ).map(({ ereignis }) => ereignis)

async function addPasskey(client: Client): Promise<SoftAuthenticator> {
  const { optionen } = (await (await asked(client, '/zugang/passkeys/vorbereiten')).json()) as { optionen: string }
  const key = new SoftAuthenticator()
  const factor = { art: 'passkey', name: 'Noch einer', antwort: key.create(optionen) }
  expect((await asked(client, '/zugang/faktoren', factor)).status).toBe(200)
  return key
}
async function addApp(client: Client): Promise<string> {
  const { geheimnis } = (await (await asked(client, '/zugang/totp/vorbereiten')).json()) as { geheimnis: string }
  const added = await asked(client, '/zugang/faktoren', { art: 'totp', code: totpCode(geheimnis, now) })
  expect(added.status).toBe(200)
  now += 30_000
  return geheimnis
}

test('a stolen session changes no factor: older than five minutes, every change asks who it is', async () => {
  const clerk = await signIn('meinhard.gewerbeamt')
  await addPasskey(clerk)
  const [mine] = (await security(clerk)).passkeys
  await grownOld()
  for (const [path, method] of [
    ['/zugang/passkeys/vorbereiten', 'POST'],
    ['/zugang/totp/vorbereiten', 'POST'],
    ['/zugang/faktoren', 'POST'],
    ['/zugang/codes', 'POST'],
    [`/zugang/passkeys/${mine?.id}`, 'DELETE'],
    ['/zugang/totp', 'DELETE'],
  ] as const) {
    expect(await told(await asked(clerk, path, {}, method)), path).toEqual([403, 'zugang.bestaetigen'])
  }
  expect(await told(await asked(clerk, '/zugang/bestaetigen', { kennwort: 'falsch' }))).toEqual([
    401,
    'anmeldung.abgelehnt',
  ])
  expect(await told(await asked(clerk, '/zugang/bestaetigen', { kennwort: verbund.password }))).toBe(204)
  expect(await told(await asked(clerk, `/zugang/passkeys/${mine?.id}`, {}, 'DELETE'))).toBe(204)
  // Confirmed is this session, and no other one of the person.
  const other = await signIn('meinhard.gewerbeamt')
  await grownOld()
  await asked(clerk, '/zugang/bestaetigen', { kennwort: verbund.password })
  expect(await told(await asked(other, '/zugang/codes'))).toEqual([403, 'zugang.bestaetigen'])
})

test('who it is, is shown with the password or a factor, ten times an hour, each answer once', async () => {
  const clerk = await signIn('meinhard.buergerbuero')
  const secret = await addApp(clerk)
  const key = await addPasskey(clerk)
  await grownOld()
  const code = totpCode(secret, now)
  expect(await told(await asked(clerk, '/zugang/bestaetigen', { art: 'totp', code }))).toBe(204)
  expect(await told(await asked(clerk, '/zugang/bestaetigen', { art: 'totp', code }))).toEqual([
    401,
    'zweitfaktor.abgelehnt',
  ])
  const { optionen } = (await (await asked(clerk, '/zugang/bestaetigen/passkey')).json()) as { optionen: string }
  const antwort = key.get(optionen)
  expect(await told(await asked(clerk, '/zugang/bestaetigen', { art: 'passkey', antwort }))).toBe(204)
  expect(await told(await asked(clerk, '/zugang/bestaetigen', { art: 'passkey', antwort }))).toEqual([
    409,
    'passkey.abgelaufen',
  ])
  const codes = []
  for (let n = 0; n < 12; n++) {
    codes.push(await told(await asked(clerk, '/zugang/bestaetigen', { art: 'totp', code: '123456' })))
  }
  expect(codes.at(-1)).toEqual([429, 'anmeldung.zu-viele'])
  expect(codes.filter((each) => JSON.stringify(each).includes('zweitfaktor.abgelehnt')).length).toBeLessThanOrEqual(10)
})

test('the last factor stays where the roles demand one, and goes where they do not', async () => {
  const head = await signIn('sontra.leitung')
  const [only] = (await security(head)).passkeys
  const remove = (id: string | undefined) => asked(head, `/zugang/passkeys/${id}`, {}, 'DELETE')
  expect(await told(await remove(only?.id))).toEqual([409, 'zweitfaktor.letzter'])
  await addApp(head)
  // Both at once: one of them stays.
  const both = await Promise.all([remove(only?.id), asked(head, '/zugang/totp', {}, 'DELETE')])
  expect(both.map(({ status }) => status).sort()).toEqual([204, 409])
  const clerk = await signIn('sontra.gewerbeamt')
  await addApp(clerk)
  expect((await security(clerk)).codes).toBe(10)
  expect(await told(await asked(clerk, '/zugang/totp', {}, 'DELETE'))).toBe(204)
  expect(await security(clerk)).toMatchObject({ noetig: false, totp: null, codes: 0 })
})

test('nobody touches what is a neighbour’s: factors and sessions of others look like none', async () => {
  const mine = await signIn('sontra.steueramt')
  const theirs = await signIn('witzenhausen.steueramt')
  await addPasskey(theirs)
  const { passkeys, sitzungen } = await security(theirs)
  for (const id of [passkeys[0]?.id, crypto.randomUUID(), 'keine-kennung']) {
    expect(await told(await asked(mine, `/zugang/passkeys/${id}`, {}, 'DELETE'))).toEqual([404, 'nicht-gefunden'])
  }
  for (const nummer of [sitzungen[0]?.nummer, crypto.randomUUID(), 'keine-nummer']) {
    expect(await told(await asked(mine, `/zugang/sitzungen/${nummer}`, {}, 'DELETE'))).toEqual([404, 'nicht-gefunden'])
  }
  await asked(mine, '/zugang/sitzungen', {}, 'DELETE')
  expect((await security(theirs)).passkeys).toHaveLength(1)
  // Nor does the passkey of another become one's own.
  const { optionen } = (await (await asked(theirs, '/zugang/passkeys/vorbereiten')).json()) as { optionen: string }
  const antwort = new SoftAuthenticator().create(optionen)
  expect(await told(await asked(mine, '/zugang/faktoren', { art: 'passkey', name: 'x', antwort }))).toEqual([
    409,
    'passkey.abgelaufen',
  ])
})

test('a session is ended from elsewhere, by its number, which opens nothing', async () => {
  const [here, there] = [await signIn('sontra.kaemmerei'), await signIn('sontra.kaemmerei')]
  const before = await security(here)
  expect(before.sitzungen.filter(({ diese }) => diese)).toHaveLength(1)
  const other = before.sitzungen.find(({ diese }) => !diese)?.nummer ?? ''
  expect((await fetch('/ich', { headers: { cookie: `__Host-sitzung=${other}` } })).status).toBe(401)
  expect(await told(await asked(here, `/zugang/sitzungen/${other}`, {}, 'DELETE'))).toBe(204)
  expect((await there.fetch('/ich')).status).toBe(401)
  expect((await here.fetch('/ich')).status).toBe(200)
})

test('new codes on paper make the old ones worthless', async () => {
  const clerk = await signIn('sontra.buergerbuero')
  await addApp(clerk)
  const renew = async () => ((await (await asked(clerk, '/zugang/codes')).json()) as { codes: string[] }).codes
  const [old = ''] = await renew()
  const [fresh = ''] = await renew()
  const show = (code: string) => asked(clerk, '/zugang/bestaetigen', { art: 'wiederherstellung', code })
  expect(await told(await show(old))).toEqual([401, 'zweitfaktor.abgelehnt'])
  expect(await told(await show(fresh))).toBe(204)
})

test('a new password takes the session over as it was, and ends every sign-in that waits', async () => {
  const head = await signIn('sontra.freigabe')
  const knock = (kennwort: string) =>
    fetch('/anmelden', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ anmeldename: 'sontra.freigabe', kennwort }),
    })
  const waiting = (await knock(verbund.password)).headers.get('set-cookie')?.split(';')[0] ?? ''
  const neu = 'drei Birnen im Keller'
  const changed = await asked(head, '/kennwort', { alt: verbund.password, neu })
  expect(changed.status).toBe(204)
  expect((await fetch('/ich', { headers: { cookie: sessionIn(changed) } })).status).toBe(200)
  const late = await fetch('/anmelden/passkey', { method: 'POST', headers: { cookie: waiting } })
  expect(await told(late)).toEqual([401, 'anmeldung.abgelaufen'])
})

test('who looks after the accounts takes lost factors away; every session ends, and the next sign-in makes a new one', async () => {
  await grant('meinhard', 'leitung')
  const pflege = await signIn('meinhard.leitung')
  const person = personId('meinhard.freigabe')
  const lost = await signIn('meinhard.freigabe')
  const reset = await asked(pflege, `/personen/${person}/zweitfaktor`, {}, 'DELETE')
  expect(reset.status, await reset.clone().text()).toBe(204)
  expect((await lost.fetch('/ich')).status).toBe(401)
  const began = await fetch('/anmelden', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ anmeldename: 'meinhard.freigabe', kennwort: verbund.password }),
  })
  expect(await began.json()).toMatchObject({ schritt: 'einrichten' })
  expect(await events(person)).toContain('zweitfaktor.zurueckgesetzt')
})

test('nobody takes factors without the role, next door, or their own', async () => {
  const take = async (client: Client, id: string, gemeinde: string) =>
    told(await client.fetch(`/personen/${id}/zweitfaktor`, { method: 'DELETE', headers: { 'x-gemeinde': gemeinde } }))
  const clerk = await signIn('meinhard.kaemmerei')
  expect(await take(clerk, personId('meinhard.leitung'), 'meinhard')).toEqual([403, 'nicht-erlaubt'])
  await grant('witzenhausen', 'leitung')
  const next = await signIn('witzenhausen.leitung')
  expect(await take(next, personId('witzenhausen.leitung'), 'witzenhausen')).toEqual([403, 'nicht-erlaubt'])
  for (const id of [personId('meinhard.leitung'), crypto.randomUUID(), 'keine-kennung']) {
    expect(await take(next, id, 'witzenhausen'), id).toEqual([404, 'nicht-gefunden'])
  }
  expect(await take(next, personId('meinhard.leitung'), 'meinhard')).toEqual([404, 'nicht-gefunden'])
  const guest = await signIn('supportstelle.eins', 'meinhard')
  expect(await take(guest, personId('meinhard.leitung'), 'meinhard')).toEqual([403, 'nicht-erlaubt'])
  expect(passkeysOf(verbund).has(personId('witzenhausen.leitung'))).toBe(true)
})

test('every change stands in the log of the Gemeinde', async () => {
  const found = await events(personId('sontra.leitung'))
  for (const event of ['zweitfaktor.eingerichtet', 'zweitfaktor.entfernt']) expect(found).toContain(event)
  expect(await events(personId('sontra.buergerbuero'))).toEqual(
    expect.arrayContaining(['zweitfaktor.codes', 'sitzung.bestaetigt', 'anmeldung.zweitfaktor-abgelehnt']),
  )
  expect(await events(personId('sontra.kaemmerei'))).toContain('sitzung.beendet')
})

async function grant(gemeinde: string, kennung: string): Promise<void> {
  await admin`insert into identity.zuweisung (gemeinde, person, rolle)
    select gemeinde, id, 'benutzerpflege' from identity.person where gemeinde = ${gemeinde} and kennung = ${kennung}
    on conflict do nothing`
}
