import { personId, SoftAuthenticator, TEST_PLACE, testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { Passkeys } from './passkeys.ts'
import { checkSignature, type Signed } from './signature.ts'

const verbund = await testVerbund()
const { admin } = verbund.database
const PARTY = { id: TEST_PLACE.rpId, origins: [TEST_PLACE.origin] }
const passkeys = new Passkeys(verbund.databases, PARTY)
const person = { id: personId('meinhard.leitung'), name: 'meinhard.leitung' }
const neighbour = { id: personId('sontra.leitung'), name: 'sontra.leitung' }
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'went well',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : String(error)),
  )

async function registered(who = person): Promise<SoftAuthenticator> {
  const key = new SoftAuthenticator()
  const made = await passkeys.checkRegistration(who.id, 'Test', key.create(await passkeys.beginRegistration(who)))
  const gemeinde = who.name.slice(0, who.name.indexOf('.'))
  await passkeys.keep(verbund.databases.shared('verbund_kennwort').single, { id: who.id, gemeinde }, made)
  return key
}
const key = await registered()
const TEXT = '{"auftrag":"eins"}'

test('a passkey is registered, listed and used', async () => {
  const [mine] = await passkeys.of(person.id)
  expect(mine).toMatchObject({ name: 'Test', zuletztAm: null })
  const signed = await passkeys.sign(person.id, 'a', key.get(await passkeys.beginSigning(person.id, 'a', TEXT)))
  expect(signed.kanonisch).toBe(TEXT)
  expect((await passkeys.of(person.id))[0]?.zuletztAm).toBeInstanceOf(Date)
  expect(await passkeys.of(neighbour.id)).toEqual([])
})

test('a task is answered once, by the person it was set to, for what it was set, within five minutes', async () => {
  const answer = key.get(await passkeys.beginSigning(person.id, 'b', TEXT))
  expect(await code(passkeys.sign(neighbour.id, 'b', answer))).toBe('passkey.abgelaufen')
  expect(await code(passkeys.sign(person.id, 'c', answer))).toBe('passkey.abgelaufen')
  expect(await code(passkeys.sign(person.id, 'b', answer))).toBe('went well')
  expect(await code(passkeys.sign(person.id, 'b', answer))).toBe('passkey.abgelaufen')
  const late = key.get(await passkeys.beginSigning(person.id, 'd', TEXT))
  await admin`update identity.aufgabe set laeuft_ab = clock_timestamp()`
  expect(await code(passkeys.sign(person.id, 'd', late))).toBe('passkey.abgelaufen')
})

test('an answer that is wrong in any part is refused, and the task is spent', async () => {
  const foreign = await registered(neighbour)
  const wrong: [string, (options: string) => string][] = [
    ['another origin', (options) => key.get(options, { ...TEST_PLACE, origin: 'https://boese.example' })],
    ['another host', (options) => key.get(options, { ...TEST_PLACE, rpId: 'boese.example' })],
    ['nobody looked at the device', (options) => key.get(options, TEST_PLACE, false)],
    ['the passkey of somebody else', (options) => foreign.get(options)],
    ['another challenge', () => key.get(JSON.stringify({ challenge: Buffer.from('anderes').toString('base64url') }))],
    ['a changed signature', (options) => key.get(options).replace(/"signature":"..../, '"signature":"AAAA')],
    ['no JSON', () => 'nichts'],
    ['no answer', () => '{}'],
  ]
  for (const [what, answer] of wrong) {
    const options = await passkeys.beginSigning(person.id, 'e', TEXT)
    expect(await code(passkeys.sign(person.id, 'e', answer(options))), what).toBe('passkey.abgelehnt')
    expect(await code(passkeys.sign(person.id, 'e', key.get(options))), what).toBe('passkey.abgelaufen')
  }
})

test('who signs a document does not come in with it, and who comes in has signed nothing', async () => {
  const signature = key.get(await passkeys.beginSigning(person.id, 'h', TEXT))
  expect(await passkeys.check(person.id, 'h', signature)).toBe(false)
  const answer = key.get(await passkeys.beginCheck(person.id, 'i'))
  expect(await code(passkeys.sign(person.id, 'i', answer))).toBe('passkey.abgelehnt')
  // Each to its own question, and to no other one that is open at the same time.
  await passkeys.beginSigning(person.id, 'j', TEXT)
  const other = key.get(await passkeys.beginCheck(person.id, 'k'))
  expect(await code(passkeys.sign(person.id, 'j', other))).toBe('passkey.abgelehnt')
  expect(await passkeys.check(person.id, 'k', other)).toBe(true)
  expect(await code(passkeys.check(person.id, 'k', other))).toBe('passkey.abgelaufen')
})

test('a copied authenticator shows: the counter went back', async () => {
  const answer = key.get(await passkeys.beginSigning(person.id, 'f', TEXT))
  await admin`update identity.passkey set zaehler = 1000000 where person = ${person.id}`
  expect(await code(passkeys.sign(person.id, 'f', answer))).toBe('passkey.abgelehnt')
  await admin`update identity.passkey set zaehler = 0 where person = ${person.id}`
})

test('a kept signature is checked without a server, and any change of it or of the text is noticed', async () => {
  const signed = await passkeys.sign(person.id, 'g', key.get(await passkeys.beginSigning(person.id, 'g', TEXT)))
  const kept: Signed = JSON.parse(JSON.stringify(signed))
  await expect(checkSignature(kept, PARTY)).resolves.toBeGreaterThan(0)
  const other = await registered(neighbour)
  const theirs = await passkeys.sign(neighbour.id, 'g', other.get(await passkeys.beginSigning(neighbour.id, 'g', TEXT)))
  const { response } = kept.zusicherung
  for (const changed of [
    { ...kept, kanonisch: TEXT.replace('eins', 'zwei') },
    { ...kept, kanonisch: `${TEXT} ` },
    { ...kept, schluessel: theirs.schluessel },
    {
      ...kept,
      zusicherung: { ...kept.zusicherung, response: { ...response, signature: theirs.zusicherung.response.signature } },
    },
    {
      ...kept,
      zusicherung: {
        ...kept.zusicherung,
        response: { ...response, authenticatorData: theirs.zusicherung.response.authenticatorData },
      },
    },
  ])
    await expect(checkSignature(changed, PARTY)).rejects.toThrow()
  await expect(checkSignature(kept, { ...PARTY, id: 'anderswo' })).rejects.toThrow()
})

test('nobody reads passkeys but the login of sign-in', async () => {
  for (const table of ['passkey', 'aufgabe']) {
    const [row] =
      await admin`select has_table_privilege('meinhard_dienst', ${`identity.${table}`}, 'select') as d, has_table_privilege('meinhard_unterstuetzung', ${`identity.${table}`}, 'select') as u`
    expect(row).toEqual({ d: false, u: false })
  }
})
