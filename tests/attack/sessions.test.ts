import { createHash } from 'node:crypto'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'

const verbund = await testVerbund()
const { signIn, fetch } = testGateway(verbund)
const { admin } = verbund.database

const NAME = '__Host-sitzung'
const whoAmI = async (cookie: string) => (await fetch('/ich', { headers: { cookie } })).status
const signInWith = (cookie: string) =>
  fetch('/anmelden', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ anmeldename: 'meinhard.gewerbeamt', kennwort: verbund.password }),
  })
const tokenOf = (cookie: string) => cookie.slice(cookie.indexOf('=') + 1)

test('a session that somebody else planted does not become the victim’s', async () => {
  const planted = `${NAME}=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`
  const answer = await signInWith(planted)
  const own = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(own).not.toBe(planted)
  expect(await whoAmI(own)).toBe(200)
  expect(await whoAmI(planted)).toBe(401)
  // Nor one that is the attacker’s own and alive.
  const attacker = await signIn('meinhard.kaemmerei')
  const second = (await signInWith(attacker.cookie)).headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(second).not.toBe(attacker.cookie)
  const me = await (await fetch('/ich', { headers: { cookie: attacker.cookie } })).json()
  expect(JSON.stringify(me)).toContain('kaemmerei')
})

test('a cookie that was copied is worth nothing after signing out, other sessions stay', async () => {
  const here = await signIn('meinhard.gewerbeamt')
  const there = await signIn('meinhard.gewerbeamt')
  expect((await here.fetch('/abmelden', { method: 'POST' })).status).toBe(204)
  expect(await whoAmI(here.cookie)).toBe(401)
  expect(await whoAmI(there.cookie)).toBe(200)
})

test('a stolen dump of the database opens no session: it holds no token, and what it holds is none', async () => {
  const { cookie } = await signIn('meinhard.gewerbeamt')
  const token = tokenOf(cookie)
  const rows = await admin<{ id: string }[]>`select id from identity.sitzung`
  const all = JSON.stringify(await admin`select * from identity.sitzung`)
  expect(all).not.toContain(token)
  expect(rows.map(({ id }) => id)).toContain(createHash('sha256').update(token).digest('hex'))
  for (const { id } of rows) expect(await whoAmI(`${NAME}=${id}`)).toBe(401)
})

test('a session ends at its absolute limit however busy it is, and for a person who is locked at once', async () => {
  const busy = await signIn('sontra.gewerbeamt')
  expect(await whoAmI(busy.cookie)).toBe(200)
  await admin`update identity.sitzung set spaetestens = clock_timestamp() - interval '1 second', laeuft_ab = clock_timestamp() + interval '1 hour'
    where id = ${createHash('sha256').update(tokenOf(busy.cookie)).digest('hex')}`
  expect(await whoAmI(busy.cookie)).toBe(401)
  const locked = await signIn('sontra.kaemmerei')
  await admin`update identity.person set gesperrt = true where gemeinde = 'sontra' and kennung = 'kaemmerei'`
  expect(await whoAmI(locked.cookie)).toBe(401)
  await admin`update identity.person set gesperrt = false where gemeinde = 'sontra' and kennung = 'kaemmerei'`
})

test('a role that is taken away is gone with the next request', async () => {
  const client = await signIn('witzenhausen.gewerbeamt')
  expect((await client.graphql('{ ich { rollen } }')).data).not.toBeNull()
  const taken = await admin`delete from identity.zuweisung where gemeinde = 'witzenhausen' and person in
    (select id from identity.person where gemeinde = 'witzenhausen' and kennung = 'gewerbeamt') returning *`
  expect((await client.graphql('{ ich { rollen } }')).errors?.[0].extensions.code).toBe('nicht-gefunden')
  await admin`insert into identity.zuweisung ${admin(taken, 'gemeinde', 'person', 'rolle', 'amt')}`
})

test.for(['', 'x', `${'a'.repeat(10_000)}`, '%00', '../../etc/passwd', "' or 1=1 --", '\u00e4'])(
  'a token of any form is refused without a fault: %s',
  async (token) => {
    const answer = await fetch('/ich', { headers: { cookie: `${NAME}=${encodeURIComponent(token)}` } })
    expect(answer.status).toBe(401)
  },
)

test('the cookie is for this host, this protocol and no script', async () => {
  const cookie = (await signInWith('')).headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^__Host-sitzung=/)
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute)
  expect(cookie).not.toMatch(/Domain|Max-Age|Expires/)
})
