import { rows } from '@verbundakte/database'
import { testVerbund } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'

const verbund = await testVerbund()
const { signIn, fetch } = testGateway(verbund)
const { admin } = verbund.database
const GOOD = 'drei Birnen im Keller'

const json = { 'content-type': 'application/json' }
const tryToSignIn = (anmeldename: string, kennwort: string) =>
  fetch('/anmelden', { method: 'POST', headers: json, body: JSON.stringify({ anmeldename, kennwort }) })
const change = (cookie: string, alt: string, neu: string) =>
  fetch('/kennwort', { method: 'POST', headers: { ...json, cookie }, body: JSON.stringify({ alt, neu }) })
const whoAmI = async (cookie: string) => (await fetch('/ich', { headers: { cookie } })).status
const problemOf = async (answer: Response) => (await answer.json()) as { code: string; detail: string }
const idOf = async (gemeinde: string, kennung: string) => {
  const [row] = await admin<
    { id: string }[]
  >`select id from identity.person where gemeinde = ${gemeinde} and kennung = ${kennung}`
  return row?.id ?? ''
}
const events = async (gemeinde: 'meinhard' | 'sontra', ereignis: string) => {
  const found = await admin<{ subjekt_id: string }[]>`
    select subjekt_id from audit.eintrag where gemeinde = ${gemeinde} and ereignis = ${ereignis}`
  return found.map((row) => row.subjekt_id)
}

beforeEach(() => admin`delete from identity.versuch`)

test('a new password ends every session, also a stolen one, and begins a new one', async () => {
  const mine = await signIn('meinhard.steueramt')
  const stolen = await signIn('meinhard.steueramt')
  const changed = await change(mine.cookie, verbund.password, GOOD)
  expect(changed.status, await changed.clone().text()).toBe(204)
  const fresh = changed.headers.get('set-cookie')?.split(';')[0] ?? ''
  expect([await whoAmI(mine.cookie), await whoAmI(stolen.cookie), await whoAmI(fresh)]).toEqual([401, 401, 200])
  expect((await tryToSignIn('meinhard.steueramt', verbund.password)).status).toBe(401)
  expect((await tryToSignIn('meinhard.steueramt', GOOD)).status).toBe(204)
  expect(await events('meinhard', 'kennwort.geaendert')).toContain(await idOf('meinhard', 'steueramt'))
})

test('a session alone changes no password: the old one is asked for, ten times an hour', async () => {
  const { cookie } = await signIn('meinhard.hauptamt')
  const codes = []
  for (let n = 0; n < 12; n++) codes.push((await problemOf(await change(cookie, `geraten ${n}`, GOOD))).code)
  expect(codes.slice(0, 10)).toEqual(Array(10).fill('anmeldung.abgelehnt'))
  expect(codes.slice(10)).toEqual(['anmeldung.zu-viele', 'anmeldung.zu-viele'])
  expect(await whoAmI(cookie)).toBe(200)
})

test.for([
  ['zu kurz', 'mindestens 12'],
  ['x'.repeat(300), 'höchstens 256'],
  ['aaaaaaaaaaaaaaaa', 'zu leicht'],
  ['Passwort2026!!!!', 'zu leicht'],
  ['mein kaemmerei kennwort', 'Anmeldenamen'],
])('„%s“ is refused with what to do better', async ([neu, satz]) => {
  const { cookie } = await signIn('sontra.kaemmerei')
  const answer = await change(cookie, verbund.password, neu ?? '')
  expect(answer.status).toBe(422)
  expect(await problemOf(answer)).toMatchObject({ code: 'kennwort.form', detail: expect.stringContaining(satz ?? '') })
  expect(await whoAmI(cookie)).toBe(200)
})

test('who looks after the accounts sets a first password, which opens only the choice of another', async () => {
  const person = await idOf('sontra', 'gewerbeamt')
  await grantPflege('sontra', 'leitung')
  const before = await signIn('sontra.gewerbeamt')
  const pflege = await signIn('sontra.leitung')
  const answer = await pflege.fetch(`/personen/${person}/kennwort`, { method: 'POST' })
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const { startkennwort } = (await answer.json()) as { startkennwort: string }
  expect(startkennwort).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/)
  expect(await whoAmI(before.cookie)).toBe(401)

  const first = (await tryToSignIn('sontra.gewerbeamt', startkennwort)).headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(await (await fetch('/ich', { headers: { cookie: first } })).json()).toMatchObject({
    person: { kennwortWechseln: true },
  })
  const asked = await fetch('/graphql', {
    method: 'POST',
    headers: { ...json, cookie: first, 'x-gemeinde': 'sontra' },
    body: JSON.stringify({ query: '{ ich { rollen } }' }),
  })
  expect([asked.status, JSON.stringify(await asked.json())]).toEqual([
    403,
    expect.stringContaining('kennwort.wechseln'),
  ])
  const chosen = (await change(first, startkennwort, GOOD)).headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(await (await fetch('/ich', { headers: { cookie: chosen } })).json()).toMatchObject({
    person: { kennwortWechseln: false },
  })
  expect(await events('sontra', 'kennwort.zurueckgesetzt')).toEqual([person])
})

test('nobody sets passwords without the role, next door, or their own', async () => {
  const person = await idOf('meinhard', 'kaemmerei')
  const own = await idOf('meinhard', 'leitung')
  await grantPflege('meinhard', 'leitung')
  const reset = async (who: string, gemeinde: string, id: string) => {
    const client = await signIn(who)
    return (await client.fetch(`/personen/${id}/kennwort`, { method: 'POST', headers: { 'x-gemeinde': gemeinde } }))
      .status
  }
  expect(await reset('meinhard.gewerbeamt', 'meinhard', person)).toBe(403)
  expect(await reset('meinhard.leitung', 'meinhard', own)).toBe(403)
  await grantPflege('witzenhausen', 'leitung')
  expect(await reset('witzenhausen.leitung', 'meinhard', person)).toBe(404)
  expect(await reset('witzenhausen.leitung', 'witzenhausen', person)).toBe(404)
  expect(await reset('witzenhausen.leitung', 'witzenhausen', crypto.randomUUID())).toBe(404)
  expect(await reset('witzenhausen.leitung', 'witzenhausen', 'keine-kennung')).toBe(404)
  expect(await whoAmI((await signIn('meinhard.kaemmerei')).cookie)).toBe(200)
})

test('what breaks into sign-in sets no password; what sets passwords reads none and changes nothing else', async () => {
  const denied = async (login: 'verbund_anmeldung' | 'verbund_kennwort', statement: string) => {
    const tried = rows(verbund.databases.shared(login).single, sql.raw(statement))
    await expect(tried, `${login}: ${statement}`).rejects.toMatchObject({ cause: { code: '42501' } })
  }
  await denied('verbund_anmeldung', `update identity.person set kennwort = 'x'`)
  await denied('verbund_anmeldung', `update identity.person set kennwort_wechseln = false`)
  await denied('verbund_kennwort', 'select kennwort from identity.person')
  await denied('verbund_kennwort', 'select id from identity.sitzung')
  await denied('verbund_kennwort', `insert into identity.sitzung (gemeinde, id) values ('meinhard', 'x')`)
  await denied('verbund_kennwort', 'select 1 from identity.zuweisung')
  await denied('verbund_kennwort', 'select 1 from akte.akte')
  for (const column of ['name', 'kennung', 'gesperrt', 'gemeinde']) {
    await denied('verbund_kennwort', `update identity.person set ${column} = ${column}`)
  }
})

async function grantPflege(gemeinde: string, kennung: string): Promise<void> {
  await admin`insert into identity.zuweisung (gemeinde, person, rolle)
    select gemeinde, id, 'benutzerpflege' from identity.person where gemeinde = ${gemeinde} and kennung = ${kennung}
    on conflict do nothing`
}
