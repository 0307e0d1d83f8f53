import { passkeysOf, personId, testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { codeOf, holderOf, pendingIn, secondStep, type WithApp } from '../support/second-step.ts'

const verbund = await testVerbund()
const gateway = testGateway(verbund)
const { signIn } = gateway
const { admin } = verbund.database
const { post, knock, pendingOf, confirm, withApp, code, pass } = secondStep(verbund, gateway)
const leitung = await withApp('meinhard.leitung')
const neighbour = await withApp('sontra.leitung')
const wrong = (from: WithApp) => String((Number(code(from)) + 500_000) % 1_000_000).padStart(6, '0')

test('a code is taken once, also when it comes twice at the same time, and never one that is older', async () => {
  const [one, two] = [await pendingOf('meinhard.leitung'), await pendingOf('meinhard.leitung')]
  const both = await Promise.all([one, two].map((each) => confirm(each, 'totp', code(leitung))))
  expect(both.map(({ status }) => status).sort()).toEqual([204, 401])
  const again = await pendingOf('meinhard.leitung')
  expect(await codeOf(await confirm(again, 'totp', code(leitung)))).toBe('zweitfaktor.abgelehnt')
  expect(await codeOf(await confirm(again, 'totp', code(leitung, -30_000)))).toBe('zweitfaktor.abgelehnt')
  expect((await confirm(again, 'totp', code(leitung, 30_000))).status).toBe(204)
})

test('a clock may be half a minute off, and no more', async () => {
  for (const [off, status] of [
    [-60_000, 401],
    [60_000, 401],
    [-30_000, 204],
  ] as const) {
    pass(3 * 30_000)
    const answer = await confirm(await pendingOf('meinhard.leitung'), 'totp', code(leitung, off))
    expect(answer.status, `${off} ms`).toBe(status)
  }
})

test('what a neighbour or a colleague holds opens nothing here: code, paper, passkey', async () => {
  const pending = await pendingOf('meinhard.leitung')
  expect(await codeOf(await confirm(pending, 'totp', code(neighbour)))).toBe('zweitfaktor.abgelehnt')
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
  expect((await confirm(pending, 'totp', code(neighbour))).status).toBe(500)
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
  expect(answers.filter((each) => each === 'zweitfaktor.abgelehnt')).toHaveLength(5)
})

test('a recovery code opens once, however it is typed', async () => {
  const [paper = ''] = leitung.codes
  const spoiled = ` ${paper.toLowerCase().replaceAll('-', ' ')} `
  expect((await confirm(await pendingOf('meinhard.leitung'), 'wiederherstellung', spoiled)).status).toBe(204)
  expect(await codeOf(await confirm(await pendingOf('meinhard.leitung'), 'wiederherstellung', paper))).toBe(
    'zweitfaktor.abgelehnt',
  )
  const kept = JSON.stringify(await admin`select * from identity.wiederherstellung`)
  for (const each of leitung.codes) expect(kept).not.toContain(each.replaceAll('-', ''))
})

test('a factor that is taken away while somebody is between the steps opens nothing', async () => {
  const pending = await pendingOf('sontra.leitung')
  const shown = code(neighbour)
  await verbund.factors.remove(holderOf('sontra.leitung'), 'totp', { needed: false, observe: async () => {} })
  expect(await codeOf(await confirm(pending, 'totp', shown))).toBe('zweitfaktor.abgelehnt')
  // The codes on paper go with the last factor.
  expect(await codeOf(await confirm(pending, 'wiederherstellung', neighbour.codes[1] ?? ''))).toBe(
    'zweitfaktor.abgelehnt',
  )
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
