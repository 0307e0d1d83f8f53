import { createHash } from 'node:crypto'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { SESSION_COOKIE, Sessions } from './sessions.ts'
import { signIn } from './sign-in.ts'

const verbund = await testVerbund()
const { admin } = verbund.database
const sessions = () => new Sessions(verbund.databases.shared('verbund_anmeldung').single)
const personId = verbund.as('meinhard.gewerbeamt').person.id

const start = async () => (await sessions().start(personId)).split(';')[0] ?? ''
const tokenOf = (cookie: string) => cookie.slice(cookie.indexOf('=') + 1)
const idOf = (cookie: string) => createHash('sha256').update(tokenOf(cookie)).digest('hex')
const resumed = async (cookie: string) => (await sessions().resume(cookie))?.person.name ?? null

test('a session says who it is, with roles and offices, in whatever Gemeinde', async () => {
  const found = await sessions().resume(await start())
  expect(found?.person).toEqual({
    id: personId,
    heimat: 'meinhard',
    name: 'meinhard.gewerbeamt',
    kennwortWechseln: false,
    zuweisungen: [{ gemeinde: 'meinhard', rolle: 'sachbearbeitung', amt: 'ga' }],
  })
})

test('the cookie is bound to this host, out of reach for scripts, and goes with the browser', async () => {
  const cookie = await sessions().start(personId)
  const [value, ...attributes] = cookie.split('; ')
  expect(value).toMatch(new RegExp(`^${SESSION_COOKIE}=[\\w-]{43}$`))
  expect(attributes.sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'])
})

test('a stolen copy of the table opens nothing: it holds no token, and its ids are none', async () => {
  const cookie = await start()
  const stored = await admin<{ line: string }[]>`select s::text as line from identity.sitzung s`
  expect(stored.some(({ line }) => line.includes(idOf(cookie)))).toBe(true)
  for (const { line } of stored) expect(line).not.toContain(tokenOf(cookie))
  expect(await resumed(`${SESSION_COOKIE}=${idOf(cookie)}`)).toBeNull()
})

test('every sign-in is a new session, also for somebody who brings one along', async () => {
  const before = await start()
  const { cookie: again } = await signIn(verbund.databases, 'meinhard.gewerbeamt', verbund.password, '10.0.0.1')
  expect(tokenOf(again.split(';')[0] ?? '')).not.toBe(tokenOf(before))
  // What somebody else has put into the browser is never taken over.
  expect(await resumed(`${SESSION_COOKIE}=festgelegt`)).toBeNull()
})

test('without a request for 45 minutes it ends; a request in time carries it on', async () => {
  const cookie = await start()
  const left = async (interval: string) =>
    admin`update identity.sitzung set laeuft_ab = clock_timestamp() + ${interval}::interval where id = ${idOf(cookie)}`
  await left('10 minutes')
  const found = await sessions().resume(cookie)
  expect(found?.cookie).toContain(tokenOf(cookie))
  const [extended] = await admin<
    { minutes: number }[]
  >`select extract(epoch from laeuft_ab - clock_timestamp())::int / 60 as minutes from identity.sitzung where id = ${idOf(cookie)}`
  expect(extended?.minutes).toBeGreaterThan(40)
  await left('-1 second')
  expect(await resumed(cookie)).toBeNull()
})

test('looking who is there carries nothing on, and finds nobody whose session has ended', async () => {
  const cookie = await start()
  const left = async (interval: string) =>
    admin`update identity.sitzung set laeuft_ab = clock_timestamp() + ${interval}::interval where id = ${idOf(cookie)}`
  const ends = async () =>
    (await admin`select laeuft_ab::text as ends from identity.sitzung where id = ${idOf(cookie)}`)[0]
  await left('1 minute')
  const before = await ends()
  expect((await sessions().peek(cookie))?.name).toBe('meinhard.gewerbeamt')
  expect(await ends()).toEqual(before)
  await left('-1 second')
  expect(await sessions().peek(cookie)).toBeNull()
  expect(await sessions().peek('')).toBeNull()
})

test('after twelve hours it ends, however busy it was, and no request carries it beyond', async () => {
  const cookie = await start()
  await admin`update identity.sitzung set spaetestens = clock_timestamp() + interval '5 minutes', laeuft_ab = clock_timestamp() + interval '4 minutes' where id = ${idOf(cookie)}`
  expect(await resumed(cookie)).not.toBeNull()
  const [row] = await admin<
    { beyond: boolean }[]
  >`select laeuft_ab > spaetestens as beyond from identity.sitzung where id = ${idOf(cookie)}`
  expect(row?.beyond).toBe(false)
  await admin`update identity.sitzung set spaetestens = clock_timestamp() - interval '1 second', laeuft_ab = clock_timestamp() + interval '1 hour' where id = ${idOf(cookie)}`
  expect(await resumed(cookie)).toBeNull()
  const [fresh] = await admin<
    { hours: number }[]
  >`select extract(epoch from spaetestens - angelegt_am)::int / 3600 as hours from identity.sitzung where id = ${idOf(await start())}`
  expect(fresh?.hours).toBe(12)
})

test('signing out ends this session and no other, and empties the browser’s cookie', async () => {
  const [one, two] = [await start(), await start()]
  expect(await sessions().end(one)).toMatch(new RegExp(`^${SESSION_COOKIE}=;.*Max-Age=0`))
  expect([await resumed(one), await resumed(two)]).toEqual([null, 'meinhard.gewerbeamt'])
  await sessions().end('')
  await sessions().end(`${SESSION_COOKIE}=unbekannt`)
})

test('a person who is locked has no session any more, and a role that is withdrawn is gone with the next request', async () => {
  const cookie = await start()
  await admin`update identity.person set gesperrt = true where id = ${personId}`
  expect(await resumed(cookie)).toBeNull()
  await admin`update identity.person set gesperrt = false where id = ${personId}`
  const again = await start()
  const roles = await admin`delete from identity.zuweisung where person = ${personId} returning *`
  expect((await sessions().resume(again))?.person.zuweisungen).toEqual([])
  await admin`insert into identity.zuweisung ${admin(roles, 'gemeinde', 'person', 'rolle', 'amt')}`
  await sessions().endAllOf(personId)
  expect(await resumed(again)).toBeNull()
})

test.for([
  '',
  'x',
  `${SESSION_COOKIE}=`,
  `${SESSION_COOKIE}=%00`,
  `${SESSION_COOKIE}=' or true --`,
  `${SESSION_COOKIE}=${'x'.repeat(9000)}`,
  'sitzung=x',
  `${SESSION_COOKIE}=a; ${SESSION_COOKIE}=b`,
])('a cookie that is none of ours is nobody: %s', async (cookie) => {
  expect(await resumed(cookie)).toBeNull()
})

test('what has ended is swept away, what lives stays', async () => {
  const [ended, alive] = [await start(), await start()]
  await admin`update identity.sitzung set laeuft_ab = clock_timestamp() - interval '1 minute' where id = ${idOf(ended)}`
  await sessions().sweep()
  const left = (await admin<{ id: string }[]>`select id from identity.sitzung`).map(({ id }) => id)
  expect([left.includes(idOf(ended)), left.includes(idOf(alive))]).toEqual([false, true])
})
