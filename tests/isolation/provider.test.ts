import { admitProviders } from '@verbundakte/identity'
import { personId, testVerbund } from '@verbundakte/testing'
import postgres from 'postgres'
import { afterAll, beforeEach, expect, test } from 'vitest'

/* What somebody gets who can run any statement at the login `verbund_anbieter`, and what all others get of its tables. */

const verbund = await testVerbund()
const { admin, installation } = verbund.database
const as = (login: string) => {
  const sql = postgres(installation.databases.haupt ?? '', {
    username: login,
    password: installation.passwords[login] ?? '',
    max: 1,
  })
  afterAll(() => sql.end({ timeout: 5 }))
  return sql
}
const anbieter = as('verbund_anbieter')
const aussteller = 'https://sso.meinhard.example'
const SETTINGS = {
  id: 'rathaus',
  name: 'Rathaus',
  aussteller,
  clientId: 'x',
  secret: 'x',
  ausweis: { geheimnis: 'x' },
  gemeinden: ['meinhard'],
  umfang: ['openid'],
  erstanmeldung: { angabe: ['email'], bestaetigtDurch: ['email_verified'] },
  anlegen: null,
  rollenGeltenTage: 4,
  zuordnung: [{ angabe: ['g'], wert: 'x', gemeinde: 'meinhard', rolle: 'leitung', amt: '' }],
  zweiterFaktor: { amr: [], acr: [] },
}
const MEINE = personId('meinhard.niemand')
const FREMDE = personId('sontra.niemand')
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'went well',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  )
const give = (gemeinde: string, person: string, rolle: string, herkunft = 'rathaus') =>
  anbieter`insert into identity.zuweisung (gemeinde, person, rolle, herkunft, gilt_bis)
    values (${gemeinde}, ${person}, ${rolle}, ${herkunft}, now() + interval '1 day')`
const link = (gemeinde: string, person: string, id = 'rathaus') =>
  anbieter`insert into identity.verknuepfung (gemeinde, anbieter, subjekt, person) values (${gemeinde}, ${id}, ${person}, ${person})`

beforeEach(async () => {
  await admitProviders(admin, [])
  await admitProviders(admin, [SETTINGS])
  await link('meinhard', MEINE)
})

test('a provider links persons of its Gemeinde and gives them what was agreed, nothing else', async () => {
  expect(await code(give('meinhard', MEINE, 'leitung'))).toBe('went well')
  // Roles nobody agreed on, of the operator, of the neighbour, by another name, to somebody it does not know.
  expect(await code(give('meinhard', MEINE, 'registratur'))).toBe('23503')
  expect(await code(give('meinhard', MEINE, 'betrieb'))).toBe('23503')
  expect(await code(give('sontra', MEINE, 'leitung'))).toBe('23503')
  expect(await code(give('meinhard', MEINE, 'leitung', 'hand'))).toBe('42501')
  expect(await code(give('meinhard', MEINE, 'leitung', 'erfunden'))).toBe('42501')
  expect(await code(give('meinhard', personId('meinhard.kasse'), 'leitung'))).toBe('42501')
  // Persons of the neighbour, under their home or under ours.
  expect(await code(link('sontra', FREMDE))).toBe('23503')
  expect(await code(link('meinhard', FREMDE))).toBe('23503')
  expect(await code(link('meinhard', personId('meinhard.leitung'), 'erfunden'))).toBe('23503')
})

test('it sees and touches neither neighbours nor what hands gave, and no password and no lock of anybody', async () => {
  const homes = await anbieter`select distinct gemeinde from identity.person`
  expect(homes.map(({ gemeinde }) => gemeinde)).toEqual(['meinhard'])
  expect(await anbieter`select * from identity.zuweisung`).toHaveLength(0)
  await anbieter`delete from identity.zuweisung`
  expect((await admin`select 1 from identity.zuweisung where herkunft = 'hand'`).length).toBeGreaterThan(10)
  for (const statement of [
    'select kennwort from identity.person',
    `update identity.person set kennwort = 'x'`,
    'update identity.person set gesperrt = false',
    `update identity.person set name = 'x'`,
    'delete from identity.person',
    `insert into identity.person (gemeinde, id, kennung, name, kennwort) values ('meinhard', gen_random_uuid(), 'x', 'x', 'x')`,
    `insert into identity.person (gemeinde, id, kennung, name) values ('sontra', gen_random_uuid(), 'x', 'x')`,
    `insert into identity.anbieter values ('sontra', 'rathaus', 'x')`,
    `insert into identity.anbieterrolle values ('meinhard', 'rathaus', 'registratur', '')`,
    `insert into identity.sitzung (gemeinde, id, person, laeuft_ab, spaetestens) values ('meinhard', 'x', '${MEINE}', now(), now())`,
    'delete from identity.verknuepfung',
    `update identity.verknuepfung set subjekt = 'anderer'`,
    'select 1 from identity.versuch',
    'select 1 from akte.akte',
    'select 1 from audit.eintrag',
  ]) {
    expect(await code(anbieter.unsafe(statement)), statement).toBe('42501')
  }
})

test('no other login gains anything: not sign-in, not passwords, no Gemeinde', async () => {
  for (const login of [
    'verbund_anmeldung',
    'verbund_kennwort',
    'verbund_jobs',
    'meinhard_dienst',
    'meinhard_unterstuetzung',
  ]) {
    const sql = as(login)
    for (const table of ['anbieter', 'anbieterrolle', 'verknuepfung', 'anbietersitzung', 'anbieterschein']) {
      expect(await code(sql.unsafe(`select 1 from identity.${table}`)), `${login} ${table}`).toBe('42501')
    }
    expect(
      await code(
        sql`insert into identity.zuweisung (gemeinde, person, rolle) values ('meinhard', ${MEINE}, 'leitung')`,
      ),
    ).toBe('42501')
  }
})

test('operator’s roles cannot even be agreed on', async () => {
  for (const rolle of ['betrieb', 'unterstuetzung', 'vertretung', 'freigabe', 'benutzerpflege']) {
    const zuordnung = [{ angabe: ['g'], wert: 'x', gemeinde: 'meinhard', rolle, amt: '' }]
    expect(await code(admitProviders(admin, [{ ...SETTINGS, zuordnung }])), rolle).toBe('23514')
  }
})

test('what is taken from a provider, everybody loses with it', async () => {
  await give('meinhard', MEINE, 'leitung')
  const left = () => admin`select 1 from identity.zuweisung where herkunft = 'rathaus'`
  // The set-up that runs again changes nothing.
  await admitProviders(admin, [SETTINGS])
  expect(await left()).toHaveLength(1)
  await admitProviders(admin, [{ ...SETTINGS, zuordnung: [] }])
  expect(await left()).toHaveLength(0)
  expect(await admin`select 1 from identity.verknuepfung`).toHaveLength(1)
  // Another issuer under the same name is somebody else: its subjects are not those of before.
  await admitProviders(admin, [{ ...SETTINGS, aussteller: 'https://sso.anders.example' }])
  expect(await admin`select 1 from identity.verknuepfung`).toHaveLength(0)
  const [forced] =
    await admin`select bool_and(relforcerowsecurity) as ja from pg_class where relname in ('anbieter', 'anbieterrolle')`
  expect(forced?.ja).toBe(true)
})
