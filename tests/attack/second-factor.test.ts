import { rows } from '@verbundakte/database'
import { PENDING_COOKIE, SESSION_COOKIE } from '@verbundakte/identity'
import { type PersonName, passkeysOf, personId, SoftAuthenticator, testVerbund, totpCode } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import { beforeEach, expect, test, vi } from 'vitest'
import { sessionIn, testGateway } from '../support/client.ts'

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

const post = (path: string, body: unknown = {}, cookie = '') =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
const codeOf = async (answer: Response) => ((await answer.json()) as { code?: string }).code
const pendingIn = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find((each) => each.startsWith(`${PENDING_COOKIE}=`))
    ?.split(';')[0] ?? ''
const knock = (name: string, kennwort = verbund.password) => post('/anmelden', { anmeldename: name, kennwort })
const pendingOf = async (name: string) => pendingIn(await knock(name))
const confirm = (pending: string, art: string, code: string) => post('/anmelden/bestaetigen', { art, code }, pending)

interface WithApp {
  readonly geheimnis: string
  readonly codes: string[]
  readonly cookie: string
}
/** Signs a person in for the first time, with an app. */
async function withApp(name: PersonName): Promise<WithApp> {
  const pending = await pendingOf(name)
  const { geheimnis } = (await (await post('/anmelden/einrichten/totp', {}, pending)).json()) as WithApp
  const made = await post('/anmelden/einrichten', { art: 'totp', code: totpCode(geheimnis, now) }, pending)
  const { codes } = (await made.json()) as WithApp
  // The code with which it was set up is used; the next one comes.
  now += 30_000
  return { geheimnis, codes, cookie: sessionIn(made) }
}
const leitung = await withApp('meinhard.leitung')
const neighbour = await withApp('sontra.leitung')
const right = (from: WithApp) => totpCode(from.geheimnis, now)
const wrong = (from: WithApp) => String((Number(right(from)) + 500_000) % 1_000_000).padStart(6, '0')

test('the first sign-in sets a factor up, and every one after it asks for it', async () => {
  expect(leitung.cookie).not.toBe('')
  expect(leitung.codes).toHaveLength(10)
  const began = await knock('meinhard.leitung')
  expect([began.status, sessionIn(began)]).toEqual([200, ''])
  expect(await began.json()).toEqual({ schritt: 'bestaetigen', wege: ['totp', 'wiederherstellung'] })
  const answer = await confirm(pendingIn(began), 'totp', right(leitung))
  expect([answer.status, sessionIn(answer) !== '', pendingIn(answer)]).toEqual([204, true, `${PENDING_COOKIE}=`])
})

test('a pending sign-in opens nothing: neither screens nor Akten, files, nor the settings of the account', async () => {
  for (const name of ['meinhard.leitung', 'meinhard.freigabe'] as const) {
    const pending = await pendingOf(name)
    const token = pending.slice(pending.indexOf('=') + 1)
    for (const cookie of [pending, `${SESSION_COOKIE}=${token}`, `${pending}; ${SESSION_COOKIE}=${token}`]) {
      const asked = [
        fetch('/ich', { headers: { cookie } }),
        fetch('/zugang/sicherheit', { headers: { cookie } }),
        post('/zugang/totp/vorbereiten', {}, cookie),
        post('/kennwort', { alt: verbund.password, neu: 'drei Birnen im Keller' }, cookie),
        fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-gemeinde': 'meinhard', cookie },
          body: '{"query":"{ ich { rollen } }"}',
        }),
        fetch('/dateien?name=x.txt', { method: 'POST', headers: { 'x-gemeinde': 'meinhard', cookie }, body: 'x' }),
        fetch(`/versionen/${crypto.randomUUID()}/datei`, { headers: { 'x-gemeinde': 'meinhard', cookie } }),
        fetch(`/personen/${personId('meinhard.kaemmerei')}/zweitfaktor`, {
          method: 'DELETE',
          headers: { 'x-gemeinde': 'meinhard', cookie },
        }),
      ]
      expect((await Promise.all(asked)).map(({ status }) => status)).toEqual(asked.map(() => 401))
    }
  }
})

test('each step takes what was begun for it: nobody sets up a second factor instead of showing the first one', async () => {
  const confirming = await pendingOf('meinhard.leitung')
  for (const path of ['/anmelden/einrichten/totp', '/anmelden/einrichten/passkey']) {
    expect(await codeOf(await post(path, {}, confirming))).toBe('anmeldung.abgelaufen')
  }
  const making = await pendingOf('meinhard.freigabe')
  expect(await codeOf(await post('/anmelden/passkey', {}, making))).toBe('anmeldung.abgelaufen')
  expect(await codeOf(await confirm(making, 'totp', '000000'))).toBe('anmeldung.abgelaufen')
})

test('whoever began with a stolen password before the person set up a factor comes too late', async () => {
  const thief = await pendingOf('witzenhausen.freigabe')
  await post('/anmelden/einrichten/totp', {}, thief)
  const owner = await withApp('witzenhausen.freigabe')
  expect(owner.codes).toHaveLength(10)
  expect(await codeOf(await post('/anmelden/einrichten/totp', {}, thief))).toBe('anmeldung.abgelaufen')
  const late = await post('/anmelden/einrichten', { art: 'totp', code: right(owner) }, thief)
  expect([late.status, sessionIn(late)]).toEqual([401, ''])
})

test('two who set up the first factor at the same moment: one of them has it', async () => {
  const name = 'witzenhausen.leitung'
  const pendings = [await pendingOf(name), await pendingOf(name)]
  const answers = await Promise.all(
    pendings.map(async (pending) => {
      const asked = await post('/anmelden/einrichten/passkey', {}, pending)
      const { optionen } = (await asked.json()) as { optionen: string }
      return { pending, antwort: new SoftAuthenticator().create(optionen) }
    }),
  )
  const made = await Promise.all(
    answers.map(({ pending, antwort }) =>
      post('/anmelden/einrichten', { art: 'passkey', name: 'Test', antwort }, pending),
    ),
  )
  expect(made.filter((answer) => sessionIn(answer) !== '')).toHaveLength(1)
  expect(await verbund.factors.passkeys.of(personId(name))).toHaveLength(1)
})

test('a pending sign-in is used up by the session it becomes, and by being given up', async () => {
  const pending = await pendingOf('meinhard.leitung')
  expect((await confirm(pending, 'totp', right(leitung))).status).toBe(204)
  now += 30_000
  expect(await codeOf(await confirm(pending, 'totp', right(leitung)))).toBe('anmeldung.abgelaufen')
  const dropped = await pendingOf('meinhard.leitung')
  await post('/anmelden/abbrechen', {}, dropped)
  expect(await codeOf(await confirm(dropped, 'totp', right(leitung)))).toBe('anmeldung.abgelaufen')
  const late = await pendingOf('meinhard.leitung')
  await admin`update identity.anmeldung set laeuft_ab = clock_timestamp()`
  expect(await codeOf(await confirm(late, 'totp', right(leitung)))).toBe('anmeldung.abgelaufen')
})

test('the table of pending sign-ins opens nothing: it holds no token', async () => {
  const pending = await pendingOf('meinhard.leitung')
  const kept = await admin<{ id: string }[]>`select id from identity.anmeldung`
  expect(JSON.stringify(kept)).not.toContain(pending.slice(pending.indexOf('=') + 1))
  for (const { id } of kept) {
    expect(await codeOf(await confirm(`${PENDING_COOKIE}=${id}`, 'totp', right(leitung)))).toBe('anmeldung.abgelaufen')
  }
  expect(pending).toMatch(/^__Host-zweiter-schritt=[\w-]{43}$/)
})

test('a code is taken once, also when it comes twice at the same time, and never one that is older', async () => {
  const [one, two] = [await pendingOf('meinhard.leitung'), await pendingOf('meinhard.leitung')]
  const both = await Promise.all([one, two].map((each) => confirm(each, 'totp', right(leitung))))
  expect(both.map(({ status }) => status).sort()).toEqual([204, 401])
  const again = await pendingOf('meinhard.leitung')
  expect(await codeOf(await confirm(again, 'totp', right(leitung)))).toBe('zweitfaktor.abgelehnt')
  expect(await codeOf(await confirm(again, 'totp', totpCode(leitung.geheimnis, now - 30_000)))).toBe(
    'zweitfaktor.abgelehnt',
  )
  expect((await confirm(again, 'totp', totpCode(leitung.geheimnis, now + 30_000))).status).toBe(204)
})

test('a clock may be half a minute off, and no more', async () => {
  for (const [off, status] of [
    [-60_000, 401],
    [60_000, 401],
    [-30_000, 204],
  ] as const) {
    now += 3 * 30_000
    const answer = await confirm(await pendingOf('meinhard.leitung'), 'totp', totpCode(leitung.geheimnis, now + off))
    expect(answer.status, `${off} ms`).toBe(status)
  }
})

test('what a neighbour or a colleague holds opens nothing here: code, paper, passkey', async () => {
  const pending = await pendingOf('meinhard.leitung')
  expect(await codeOf(await confirm(pending, 'totp', right(neighbour)))).toBe('zweitfaktor.abgelehnt')
  expect(await codeOf(await confirm(pending, 'wiederherstellung', neighbour.codes[0] ?? ''))).toBe(
    'zweitfaktor.abgelehnt',
  )
  await signIn('meinhard.freigabe')
  const { optionen } = (await (await post('/anmelden/passkey', {}, pending)).json()) as { optionen: string }
  const antwort = passkeysOf(verbund).get(personId('meinhard.freigabe'))?.get(optionen)
  expect(await codeOf(await post('/anmelden/bestaetigen', { art: 'passkey', antwort }, pending))).toBe(
    'zweitfaktor.abgelehnt',
  )
  // A sealed secret that is copied into another row is nothing there.
  const sealed = async (id: string) => (await admin`select geheimnis from identity.totp where person = ${id}`)[0]
  const before = await sealed(personId('meinhard.leitung'))
  const copied = (await sealed(personId('sontra.leitung')))?.geheimnis
  await admin`update identity.totp set geheimnis = ${copied} where person = ${personId('meinhard.leitung')}`
  expect((await confirm(pending, 'totp', right(neighbour))).status).toBe(500)
  await admin`update identity.totp set geheimnis = ${before?.geheimnis} where person = ${personId('meinhard.leitung')}`
})

test('the answer of a passkey is for one pending sign-in, and what was signed for a grant is none', async () => {
  await signIn('sontra.freigabe')
  const key = passkeysOf(verbund).get(personId('sontra.freigabe'))
  const [one, two] = [await pendingOf('sontra.freigabe'), await pendingOf('sontra.freigabe')]
  const ask = async (pending: string) =>
    ((await (await post('/anmelden/passkey', {}, pending)).json()) as { optionen: string }).optionen
  const [first] = [await ask(one), await ask(two)]
  const answer = (antwort: string | undefined, pending: string) =>
    post('/anmelden/bestaetigen', { art: 'passkey', antwort }, pending)
  expect(await codeOf(await answer(key?.get(first), two))).toBe('zweitfaktor.abgelehnt')
  const grant = await verbund.factors.passkeys.beginSigning(personId('sontra.freigabe'), 'auftrag', '{"auftrag":1}')
  await ask(one)
  expect(await codeOf(await answer(key?.get(grant), one))).toBe('zweitfaktor.abgelehnt')
  // And the other way round: coming in is no agreement to anything.
  const shown = key?.get(await ask(one)) ?? ''
  await expect(verbund.factors.passkeys.sign(personId('sontra.freigabe'), 'auftrag', shown)).rejects.toMatchObject({
    code: 'passkey.abgelehnt',
  })
})

test('codes are guessed five times a sign-in and ten times an hour, and knowing the password buys no more', async () => {
  const statuses: (string | undefined)[] = []
  for (let round = 0; round < 4; round++) {
    const began = await knock('meinhard.leitung')
    if (began.status !== 200) {
      statuses.push(await codeOf(began))
      continue
    }
    for (let n = 0; n < 6; n++) statuses.push(await codeOf(await confirm(pendingIn(began), 'totp', wrong(leitung))))
  }
  // Ten tries: the password counts, and so does each code.
  expect(statuses).toEqual([
    ...Array(5).fill('zweitfaktor.abgelehnt'),
    'anmeldung.abgelaufen',
    ...Array(3).fill('zweitfaktor.abgelehnt'),
    ...Array(2).fill('anmeldung.zu-viele'),
    'anmeldung.abgelaufen',
    ...Array(2).fill('anmeldung.zu-viele'),
  ])
  // The right code does not help any more.
  expect(await codeOf(await knock('meinhard.leitung'))).toBe('anmeldung.zu-viele')
})

test('a hundred codes at once are no more than five', async () => {
  const pending = await pendingOf('sontra.leitung')
  const answers = await Promise.all(
    Array.from({ length: 100 }, (_, n) => confirm(pending, 'totp', String(n).padStart(6, '0')).then(codeOf)),
  )
  expect(answers.filter((code) => code === 'zweitfaktor.abgelehnt')).toHaveLength(5)
})

test('a recovery code opens once, however it is typed', async () => {
  const [code = ''] = leitung.codes
  const spoiled = ` ${code.toLowerCase().replaceAll('-', ' ')} `
  expect((await confirm(await pendingOf('meinhard.leitung'), 'wiederherstellung', spoiled)).status).toBe(204)
  expect(await codeOf(await confirm(await pendingOf('meinhard.leitung'), 'wiederherstellung', code))).toBe(
    'zweitfaktor.abgelehnt',
  )
  const kept = JSON.stringify(await admin`select * from identity.wiederherstellung`)
  for (const each of leitung.codes) expect(kept).not.toContain(each.replaceAll('-', ''))
})

test('a factor that is taken away while somebody is between the steps opens nothing', async () => {
  const pending = await pendingOf('sontra.leitung')
  const code = right(neighbour)
  await verbund.factors.remove(holderOf('sontra.leitung'), 'totp', { needed: false, observe: async () => {} })
  expect(await codeOf(await confirm(pending, 'totp', code))).toBe('zweitfaktor.abgelehnt')
  // The codes on paper go with the last factor.
  expect(await codeOf(await confirm(pending, 'wiederherstellung', neighbour.codes[1] ?? ''))).toBe(
    'zweitfaktor.abgelehnt',
  )
})

test('nothing that somebody else planted becomes the victim’s: neither the pending sign-in nor the session', async () => {
  const attacker = await pendingOf('meinhard.freigabe')
  const planted = `${PENDING_COOKIE}=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`
  for (const cookie of [attacker, planted]) {
    const began = await post('/anmelden', { anmeldename: 'meinhard.leitung', kennwort: verbund.password }, cookie)
    expect(pendingIn(began)).not.toBe(cookie)
    // The victim’s code does not confirm the sign-in of another.
    expect((await confirm(cookie, 'totp', right(leitung))).status).toBe(401)
  }
  const fixed = `${SESSION_COOKIE}=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb`
  const pending = await pendingOf('meinhard.leitung')
  const answer = await post('/anmelden/bestaetigen', { art: 'totp', code: right(leitung) }, `${pending}; ${fixed}`)
  expect(sessionIn(answer)).not.toBe(fixed)
  expect((await fetch('/ich', { headers: { cookie: fixed } })).status).toBe(401)
})

test('a wrong password looks the same whether or not there is a second factor', async () => {
  const look = async (name: string) => {
    const answer = await knock(name, 'falsch')
    const seen = [...answer.headers].filter(([header]) => !/anfrage|date/.test(header))
    return [answer.status, seen, { ...((await answer.json()) as object), anfrage: '' }]
  }
  const plain = await look('meinhard.gewerbeamt')
  for (const name of ['meinhard.leitung', 'sontra.vertretung', 'supportstelle.drei', 'meinhard.gibtesnicht']) {
    expect(await look(name), name).toEqual(plain)
  }
})

test('a session with the password alone ends for a person who is given a role that demands more', async () => {
  const clerk = await signIn('witzenhausen.kaemmerei')
  const who = async () => (await fetch('/ich', { headers: { cookie: clerk.cookie } })).status
  expect(await who()).toBe(200)
  // In any Gemeinde: the session reaches them all.
  await admin`insert into identity.zuweisung values ('sontra', ${personId('witzenhausen.kaemmerei')}, 'freigabe', '')`
  expect(await who()).toBe(401)
  expect(await (await knock('witzenhausen.kaemmerei')).json()).toMatchObject({ schritt: 'einrichten' })
})

test('what breaks into sign-in gives nobody a factor and takes none; where factors are set, none is read', async () => {
  const denied = async (login: 'verbund_anmeldung' | 'verbund_kennwort', statement: string) => {
    const tried = rows(verbund.databases.shared(login).single, sql.raw(statement))
    await expect(tried, `${login}: ${statement}`).rejects.toMatchObject({ cause: { code: '42501' } })
  }
  for (const table of ['passkey', 'totp', 'wiederherstellung']) {
    await denied('verbund_anmeldung', `delete from identity.${table}`)
    await denied('verbund_anmeldung', `insert into identity.${table} (gemeinde) values ('meinhard')`)
  }
  for (const column of ['geheimnis', 'entwurf', 'angelegt_am', 'person']) {
    await denied('verbund_anmeldung', `update identity.totp set ${column} = ${column}`)
  }
  await denied('verbund_anmeldung', `update identity.passkey set schluessel = 'x'`)
  await denied('verbund_anmeldung', `update identity.wiederherstellung set pruefwert = 'x'`)
  for (const [table, column] of [
    ['totp', 'geheimnis'],
    ['totp', 'entwurf'],
    ['wiederherstellung', 'pruefwert'],
    ['passkey', 'schluessel'],
    ['anmeldung', 'id'],
  ]) {
    await denied('verbund_kennwort', `select ${column} from identity.${table}`)
  }
  await denied('verbund_kennwort', `insert into identity.anmeldung (gemeinde) values ('meinhard')`)
  const secrets = await admin<{ all: string }[]>`select string_agg(t::text, '') as all from identity.totp t`
  expect(secrets[0]?.all).not.toContain(leitung.geheimnis)
})

test('all of it stands in the log: with which factor, set up, refused', async () => {
  const found = await admin<{ ereignis: string; nutzlast: { faktor?: string; schritt?: string } }[]>`
    select ereignis, nutzlast from audit.eintrag where gemeinde = 'meinhard' and subjekt_id = ${personId('meinhard.leitung')}`
  const told = new Set(
    found.map(({ ereignis, nutzlast }) => `${ereignis} ${nutzlast.faktor ?? nutzlast.schritt ?? ''}`),
  )
  for (const line of [
    'anmeldung.begonnen einrichten',
    'zweitfaktor.eingerichtet totp',
    'anmeldung.erfolgt totp',
    'anmeldung.begonnen bestaetigen',
    'anmeldung.zweitfaktor-abgelehnt totp',
    'anmeldung.zweitfaktor-abgelehnt wiederherstellung',
    'anmeldung.zweitfaktor-abgelehnt passkey',
    'anmeldung.erfolgt wiederherstellung',
    'anmeldung.gebremst ',
  ]) {
    expect(told, line).toContain(line)
  }
})

function holderOf(name: PersonName) {
  return { id: personId(name), gemeinde: name.slice(0, name.indexOf('.')) }
}
