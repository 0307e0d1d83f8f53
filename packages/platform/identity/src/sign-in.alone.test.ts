import { verify } from '@node-rs/argon2'
import { testVerbund } from '@verbundakte/testing'
import { beforeEach, expect, test, vi } from 'vitest'
import { ATTEMPTS_PER_ACCOUNT, ATTEMPTS_PER_ADDRESS, sweepAttempts } from './attempts.ts'
import { signIn } from './sign-in.ts'
import { SignInRefused, TooManyAttempts } from './sign-in-errors.ts'

// Only counted; the hashing stays real.
vi.mock('@node-rs/argon2', async (real) => {
  const argon2 = await real<typeof import('@node-rs/argon2')>()
  return { ...argon2, verify: vi.fn(argon2.verify) }
})

const verbund = await testVerbund()
const { admin } = verbund.database
beforeEach(() => admin`delete from identity.versuch`)

let address = 0
/** From an address of its own unless one is given. */
const attempt = async (name: string, password = 'falsch', from = `10.1.0.${++address}`) =>
  (await signIn(verbund.databases, name, password, from)).cookie
const refused = async (name: string, password?: string, from?: string) => {
  const error: unknown = await attempt(name, password, from).then(
    () => null,
    (each: unknown) => each,
  )
  return error instanceof Error
    ? { name: error.name, message: error.message, ...('code' in error && { code: error.code }) }
    : error
}
const right = (name: string, from?: string) => attempt(name, verbund.password, from)

test('the right name and password open a session, whatever the case of the name', async () => {
  expect(await right('meinhard.gewerbeamt')).toMatch(/^__Host-sitzung=/)
  expect(await right('  Meinhard.Gewerbeamt ')).toMatch(/^__Host-sitzung=/)
})

test('unknown, locked, mistyped, without a password, of no form: one answer', async () => {
  await admin`update identity.person set gesperrt = true where gemeinde = 'sontra' and kennung = 'leitung'`
  await admin`update identity.person set kennwort = null where gemeinde = 'sontra' and kennung = 'kaemmerei'`
  const wrong = await refused('meinhard.gewerbeamt')
  expect(wrong).toMatchObject({ code: 'anmeldung.abgelehnt' })
  for (const [name, password] of [
    ['meinhard.gibtesnicht'],
    ['atlantis.gewerbeamt'],
    ['sontra.leitung', verbund.password],
    ['sontra.kaemmerei', verbund.password],
    ['sontra.kaemmerei', ''],
    ['ohnepunkt'],
    ['.'],
    [''],
    ["x'; drop table identity.person --.y"],
    ['verbund.gewerbeamt'],
    [`meinhard.${'x'.repeat(5000)}`],
    ['meinhard.gewerbeamt\u0000'],
  ] as const) {
    expect(await refused(name, password), name).toEqual(wrong)
  }
})

test('time does not tell either: an unknown name costs the same hash as a wrong password', async () => {
  const hashes = async (name: string) => {
    vi.mocked(verify).mockClear()
    await refused(name)
    // Each with the parameters that make it cost what it costs.
    return vi.mocked(verify).mock.calls.map(([stored]) => String(stored).split('$').slice(0, 4).join('$'))
  }
  const known = await hashes('witzenhausen.gewerbeamt')
  expect(known).toEqual(['$argon2id$v=19$m=19456,t=2,p=1'])
  for (const name of ['witzenhausen.niemand', 'atlantis.gewerbeamt', 'ohnepunkt', '']) {
    expect(await hashes(name), name).toEqual(known)
  }
})

test('ten tries an hour for an account, also when they come all at once', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => refused('meinhard.buergerbuero')))
  expect(answers.filter((answer) => codeOf(answer) === 'anmeldung.abgelehnt')).toHaveLength(ATTEMPTS_PER_ACCOUNT)
  // The right password does not help any more, and nobody learns that it was right.
  await expect(right('meinhard.buergerbuero')).rejects.toThrow(TooManyAttempts)
  await expect(right('meinhard.kaemmerei')).resolves.toMatch(/^__Host-/)
})

test('an account that does not exist is counted like one that does', async () => {
  const answers = await Promise.all(Array.from({ length: 15 }, () => refused('meinhard.gibtesnicht')))
  expect(answers.filter((answer) => codeOf(answer) === 'anmeldung.zu-viele')).toHaveLength(15 - ATTEMPTS_PER_ACCOUNT)
})

const triedFrom = (from: string, anzahl: number) =>
  admin`insert into identity.versuch values ('verbund', ${`adresse:${from}`}, clock_timestamp(), ${anzahl})`

test('an address has its own limit over all accounts', async () => {
  await triedFrom('10.9.9.9', ATTEMPTS_PER_ADDRESS - 5)
  const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => refused(`meinhard.name${n}`, 'x', '10.9.9.9')))
  expect(answers.filter((answer) => codeOf(answer) === 'anmeldung.zu-viele')).toHaveLength(7)
})

test('a whole town hall behind one address signs in on a Monday morning: who succeeds has not tried', async () => {
  await triedFrom('10.8.8.8', ATTEMPTS_PER_ADDRESS - 6)
  for (let n = 0; n < 5; n++)
    await Promise.all(Array.from({ length: 5 }, () => right('meinhard.registratur', '10.8.8.8')))
})

test('after an hour the tries are forgotten, after a success at once', async () => {
  for (let n = 0; n < ATTEMPTS_PER_ACCOUNT; n++) await refused('sontra.gewerbeamt')
  await expect(right('sontra.gewerbeamt')).rejects.toThrow(TooManyAttempts)
  await admin`update identity.versuch set seit = clock_timestamp() - interval '61 minutes'`
  await expect(right('sontra.gewerbeamt')).resolves.toMatch(/^__Host-/)
  for (let n = 0; n < ATTEMPTS_PER_ACCOUNT; n++)
    await expect(attempt('sontra.gewerbeamt')).rejects.toThrow(SignInRefused)
  await admin`update identity.versuch set seit = clock_timestamp() - interval '61 minutes'`
  await sweepAttempts(verbund.databases.shared('verbund_anmeldung').single)
  expect(await admin`select 1 from identity.versuch`).toHaveLength(0)
})

test('passwords are kept as Argon2id, each with a salt of its own', async () => {
  const kept = await admin<{ kennwort: string }[]>`select kennwort from identity.person where kennwort is not null`
  for (const { kennwort } of kept) expect(kennwort).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

function codeOf(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'code' in answer ? answer.code : undefined
}
