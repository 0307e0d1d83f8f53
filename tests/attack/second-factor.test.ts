import { rows } from '@verbundakte/database'
import { PENDING_COOKIE, SESSION_COOKIE } from '@verbundakte/identity'
import { personId, SoftAuthenticator, testVerbund } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { sessionIn, testGateway } from '../support/client.ts'
import { codeOf, pendingIn, secondStep } from '../support/second-step.ts'

const verbund = await testVerbund()
const gateway = testGateway(verbund)
const { signIn, fetch } = gateway
const { admin } = verbund.database
const { post, knock, pendingOf, confirm, withApp, code, pass } = secondStep(verbund, gateway)
const leitung = await withApp('meinhard.leitung')

test('the first sign-in sets a factor up, and every one after it asks for it', async () => {
  expect(leitung.cookie).not.toBe('')
  expect(leitung.codes).toHaveLength(10)
  const began = await knock('meinhard.leitung')
  expect([began.status, sessionIn(began)]).toEqual([200, ''])
  expect(await began.json()).toEqual({ schritt: 'bestaetigen', wege: ['totp', 'wiederherstellung'] })
  const answer = await confirm(pendingIn(began), 'totp', code(leitung))
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
  const late = await post('/anmelden/einrichten', { art: 'totp', code: code(owner) }, thief)
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
  expect((await confirm(pending, 'totp', code(leitung))).status).toBe(204)
  pass(30_000)
  expect(await codeOf(await confirm(pending, 'totp', code(leitung)))).toBe('anmeldung.abgelaufen')
  const dropped = await pendingOf('meinhard.leitung')
  await post('/anmelden/abbrechen', {}, dropped)
  expect(await codeOf(await confirm(dropped, 'totp', code(leitung)))).toBe('anmeldung.abgelaufen')
  const late = await pendingOf('meinhard.leitung')
  await admin`update identity.anmeldung set laeuft_ab = clock_timestamp()`
  expect(await codeOf(await confirm(late, 'totp', code(leitung)))).toBe('anmeldung.abgelaufen')
})

test('the table of pending sign-ins opens nothing: it holds no token', async () => {
  const pending = await pendingOf('meinhard.leitung')
  const kept = await admin<{ id: string }[]>`select id from identity.anmeldung`
  expect(JSON.stringify(kept)).not.toContain(pending.slice(pending.indexOf('=') + 1))
  for (const { id } of kept) {
    expect(await codeOf(await confirm(`${PENDING_COOKIE}=${id}`, 'totp', code(leitung)))).toBe('anmeldung.abgelaufen')
  }
  expect(pending).toMatch(/^__Host-zweiter-schritt=[\w-]{43}$/)
})

test('nothing that somebody else planted becomes the victim’s: neither the pending sign-in nor the session', async () => {
  const attacker = await pendingOf('meinhard.freigabe')
  const planted = `${PENDING_COOKIE}=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`
  for (const cookie of [attacker, planted]) {
    const began = await post('/anmelden', { anmeldename: 'meinhard.leitung', kennwort: verbund.password }, cookie)
    expect(pendingIn(began)).not.toBe(cookie)
    // The victim’s code does not confirm the sign-in of another.
    expect((await confirm(cookie, 'totp', code(leitung))).status).toBe(401)
  }
  const fixed = `${SESSION_COOKIE}=bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb`
  const pending = await pendingOf('meinhard.leitung')
  const answer = await post('/anmelden/bestaetigen', { art: 'totp', code: code(leitung) }, `${pending}; ${fixed}`)
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
