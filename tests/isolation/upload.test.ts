import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { beforeEach, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'

const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn, fetch, bugs } = testGateway(verbund)
const { admin } = verbund.database

const waiting = async () => (await admin`select count(*)::int as n from akte.dateieingang`)[0]?.n
let before: number
beforeEach(async () => {
  before = await waiting()
})
const told = async (response: Response) => {
  const { code, detail } = (await response.json()) as { code: string; detail: string }
  expect(detail).toMatch(/^[A-ZÄÖÜ„].*[.]$/)
  return [response.status, code]
}

/** A body that runs `between` after its first half. */
function interrupted(between: () => Promise<unknown>): ReadableStream<Uint8Array> {
  let step = 0
  return new ReadableStream({
    async pull(controller) {
      if (step++ === 1) await between()
      if (step <= 2) controller.enqueue(new TextEncoder().encode('x'.repeat(100_000)))
      else controller.close()
    },
  })
}
const post = (cookie: string, body: ReadableStream<Uint8Array> | string) =>
  fetch('/dateien?name=brief.txt', { method: 'POST', headers: { cookie, 'x-gemeinde': 'meinhard' }, body })

test('a session that has ended before the upload is asked to sign in again', async () => {
  const { cookie, fetch: mine } = await signIn('meinhard.gewerbeamt')
  await mine('/abmelden', { method: 'POST' })
  expect(await told(await post(cookie, 'inhalt'))).toEqual([401, 'anmeldung.noetig'])
  expect(await waiting()).toBe(before)
})

test.for([
  ['signed out', (cookie: string) => fetch('/abmelden', { method: 'POST', headers: { cookie } })],
  ['expired', () => admin`update identity.sitzung set laeuft_ab = now() - interval '1 minute'`],
  ['locked', () => admin`update identity.person set gesperrt = true where kennung = 'gewerbeamt'`],
  [
    'without a role',
    () =>
      admin`delete from identity.zuweisung where gemeinde = 'meinhard' and person = (select id from identity.person where gemeinde = 'meinhard' and kennung = 'gewerbeamt')`,
  ],
] as const)('a person who is %s in the middle of an upload leaves nothing', async ([, happens]) => {
  const roles = await admin`select gemeinde, person, rolle, amt from identity.zuweisung`
  const { cookie } = await signIn('meinhard.gewerbeamt')
  const response = await post(
    cookie,
    interrupted(async () => happens(cookie)),
  )
  expect(await told(response)).toEqual([401, 'anmeldung.noetig'])
  expect(await waiting()).toBe(before)
  await admin`update identity.person set gesperrt = false`
  await admin`insert into identity.zuweisung ${admin(roles)} on conflict do nothing`
})

test('a person who has lost one of several roles in the middle of an upload does not go on with it', async () => {
  const [{ person } = { person: '' }] =
    await admin`select id as person from identity.person where gemeinde = 'meinhard' and kennung = 'gewerbeamt'`
  await admin`insert into identity.zuweisung (gemeinde, person, rolle, amt) values ('meinhard', ${person}, 'steuern', 'ga')`
  const { cookie } = await signIn('meinhard.gewerbeamt')
  const happens = () => admin`delete from identity.zuweisung where person = ${person} and rolle = 'steuern'`
  expect(await told(await post(cookie, interrupted(happens)))).toEqual([401, 'anmeldung.noetig'])
  expect(await waiting()).toBe(before)
  // One that came meanwhile keeps nobody.
  const dazu = () =>
    admin`insert into identity.zuweisung (gemeinde, person, rolle, amt) values ('meinhard', ${person}, 'steuern', 'ga')`
  expect((await post(cookie, interrupted(dazu))).status).toBe(201)
  await happens()
})

test('a broken connection leaves nothing', async () => {
  const { cookie } = await signIn('meinhard.gewerbeamt')
  const broken = interrupted(() => Promise.reject(new Error('Leitung weg')))
  await post(cookie, broken).catch(() => {})
  expect(await waiting()).toBe(before)
  bugs.length = 0
})

test('nothing, no role, a foreign Gemeinde: refused with a sentence', async () => {
  const { cookie, upload } = await signIn('meinhard.gewerbeamt')
  expect(await told(await upload('leer.txt', ''))).toEqual([422, 'datei.leer'])
  const foreign = await fetch('/dateien?name=x.txt', {
    method: 'POST',
    headers: { cookie, 'x-gemeinde': 'sontra' },
    body: 'x',
  })
  expect(await told(foreign)).toEqual([404, 'nicht-gefunden'])
  expect(
    await told(
      await fetch('/dateien?name=x.txt', { method: 'POST', headers: { 'x-gemeinde': 'meinhard' }, body: 'x' }),
    ),
  ).toEqual([401, 'anmeldung.noetig'])
  expect(await waiting()).toBe(before)
  expect(bugs).toEqual([])
})

test('a file that lies about its kind is kept as what it is', async () => {
  const { upload } = await signIn('meinhard.gewerbeamt')
  const answer = (await (await upload('rechnung.pdf', '<html><script>alert(1)</script></html>')).json()) as {
    mime: string
    hinweis: string | null
  }
  expect(answer.mime).not.toBe('application/pdf')
  expect(answer.hinweis).not.toBeNull()
})
