import { personId, testVerbund } from '@verbundakte/testing'
import postgres from 'postgres'
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { testGateway } from '../support/client.ts'

const verbund = await testVerbund()
const { admin, installation } = verbund.database
const { fetch, signIn } = testGateway(verbund)
await admin`insert into identity.zuweisung (gemeinde, person, rolle)
  select gemeinde, id, 'benutzerpflege' from identity.person where kennung = 'hauptamt'`
const pflege = await signIn('meinhard.hauptamt')
const neighbour = await signIn('sontra.hauptamt')
const PERSON = personId('meinhard.kaemmerei')
const FOREIGN = personId('sontra.kaemmerei')

const send = (client: typeof pflege, method: string, path: string, body?: object) =>
  client.fetch(path, {
    method,
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
const statusOf = async (client: typeof pflege, method: string, path: string, body?: object) =>
  (await send(client, method, path, body)).status
const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code
const events = async (gemeinde: string, ereignis: string) =>
  (
    await admin<{ subjekt_id: string; nutzlast: unknown }[]>`
      select subjekt_id, nutzlast from audit.eintrag where gemeinde = ${gemeinde} and ereignis = ${ereignis} order by seq`
  ).map(({ subjekt_id, nutzlast }) => ({ person: subjekt_id, nutzlast }))
interface Listed {
  readonly personen: readonly {
    readonly id: string
    readonly kennung: string
    readonly eigene: boolean
    readonly zuweisungen: readonly { readonly rolle: string; readonly herkunft: string }[]
  }[]
  readonly rollen: readonly { readonly rolle: string }[]
}
const list = async (client = pflege) => (await (await send(client, 'GET', '/personen')).json()) as Listed

beforeEach(() => admin`delete from identity.versuch`)

describe('who looks after the accounts', () => {
  test('sees the persons of the own Gemeinde, with their roles and where these come from, and of nobody a password', async () => {
    const { personen, rollen } = await list()
    expect(personen.every(({ kennung }) => kennung.startsWith('meinhard.'))).toBe(true)
    const clerk = personen.find(({ id }) => id === PERSON)
    expect(clerk).toMatchObject({
      eigene: true,
      zuweisungen: [{ rolle: 'sachbearbeitung', amt: 'ke', herkunft: 'hand' }],
    })
    expect(JSON.stringify(personen)).not.toContain('argon2')
    // Not offered: what reaches beyond the Gemeinde.
    for (const rolle of ['betrieb', 'unterstuetzung', 'aktenplanpflege']) {
      expect(rollen.map((each) => each.rolle)).not.toContain(rolle)
    }
  })

  test('makes an account, gives roles and a first password; the person comes in and does their work', async () => {
    const made = await send(pflege, 'POST', '/personen', { kennung: 'neue.kollegin', name: ' Änne Ahorn ' })
    expect(made.status, await made.clone().text()).toBe(201)
    const { id } = (await made.json()) as { id: string }
    const dazu = [{ rolle: 'sachbearbeitung', amt: 'ga' }, { rolle: 'registratur' }]
    expect(await statusOf(pflege, 'PUT', `/personen/${id}/rollen`, { dazu })).toBe(204)
    const { startkennwort } = (await (await send(pflege, 'POST', `/personen/${id}/kennwort`)).json()) as {
      startkennwort: string
    }
    const came = await fetch('/anmelden', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ anmeldename: 'meinhard.neue.kollegin', kennwort: startkennwort }),
    })
    expect(came.status).toBeLessThan(300)
    expect(await events('meinhard', 'konto.eingerichtet')).toEqual([
      { person: id, nutzlast: { kennung: 'neue.kollegin', vorbereitet: false } },
    ])
    expect(await events('meinhard', 'konto.rollen-geaendert')).toEqual([
      { person: id, nutzlast: { dazu: [dazu[0], { rolle: 'registratur', amt: '' }], weg: [] } },
    ])
    expect(await codeOf(await send(pflege, 'POST', '/personen', { kennung: 'neue.kollegin', name: 'X' }))).toBe(
      'konto.vergeben',
    )
  })

  test('takes roles, which are gone with the next request; what was not given is not recorded', async () => {
    const clerk = await signIn('meinhard.steueramt')
    const before = (await events('meinhard', 'konto.rollen-geaendert')).length
    const id = personId('meinhard.steueramt')
    const weg = [
      { rolle: 'sachbearbeitung', amt: 'st' },
      { rolle: 'steuern', amt: 'st' },
      { rolle: 'leitung', amt: '' },
    ]
    expect(await statusOf(pflege, 'PUT', `/personen/${id}/rollen`, { weg })).toBe(204)
    expect((await clerk.graphql('{ ich { rollen } }')).errors?.[0].extensions.code).toBe('nicht-gefunden')
    const [entry] = (await events('meinhard', 'konto.rollen-geaendert')).slice(before)
    expect(entry?.nutzlast).toEqual({ dazu: [], weg: weg.slice(0, 2) })
    await statusOf(pflege, 'PUT', `/personen/${id}/rollen`, { weg })
    expect(await events('meinhard', 'konto.rollen-geaendert')).toHaveLength(before + 1)
  })

  test('locks: out at once, and in again only when unlocked', async () => {
    const clerk = await signIn('meinhard.buergerbuero')
    const path = `/personen/${personId('meinhard.buergerbuero')}/sperre`
    expect(await statusOf(pflege, 'PUT', path, { gesperrt: true })).toBe(204)
    expect((await clerk.fetch('/ich')).status).toBe(401)
    await statusOf(pflege, 'PUT', path, { gesperrt: false })
    await signIn('meinhard.buergerbuero')
    expect(await events('meinhard', 'konto.gesperrt')).toHaveLength(1)
  })

  test('prepares an account for a provider, in lower case, each name once', async () => {
    const prepare = (id: string, kennung: string | null) => send(pflege, 'PUT', `/personen/${id}/anbieter`, { kennung })
    expect((await prepare(PERSON, ' Esche@Meinhard.example ')).status).toBe(204)
    const [row] = await admin`select anbieter_kennung from identity.person where id = ${PERSON}`
    expect(row?.anbieter_kennung).toBe('esche@meinhard.example')
    expect(await codeOf(await prepare(personId('meinhard.leitung'), 'ESCHE@meinhard.example'))).toBe('konto.vergeben')
    expect(await codeOf(await prepare(PERSON, 'zwei worte'))).toBe('konto.anbieter-kennung')
    expect((await prepare(PERSON, null)).status).toBe(204)
  })
})

describe('nobody else, and not everything', () => {
  const paths = (id: string): readonly (readonly [string, string, object])[] => [
    ['PUT', `/personen/${id}/rollen`, { dazu: [{ rolle: 'leitung' }] }],
    ['PUT', `/personen/${id}/sperre`, { gesperrt: true }],
    ['PUT', `/personen/${id}/anbieter`, { kennung: 'x@y.example' }],
  ]

  test('without the role, in a Gemeinde of the neighbour, from the support desk: refused, and nothing has changed', async () => {
    const print = () => admin`select md5(string_agg(p::text, '' order by id)) as p,
      (select md5(string_agg(z::text, '' order by z::text)) from identity.zuweisung z) as z from identity.person p`
    const before = await print()
    for (const name of ['meinhard.leitung', 'meinhard.gewerbeamt', 'meinhard.datenschutz'] as const) {
      const client = await signIn(name)
      expect(await statusOf(client, 'GET', '/personen'), name).toBe(403)
      expect(await statusOf(client, 'POST', '/personen', { kennung: 'xy', name: 'X' }), name).toBe(403)
      for (const path of paths(PERSON)) expect(await statusOf(client, ...path), name).toBe(403)
    }
    for (const path of paths(PERSON)) {
      // In their own Gemeinde our person does not exist; in ours they have no business.
      expect(await statusOf(neighbour, ...path)).toBe(404)
      const [method, address, body] = path
      const inOurs = await neighbour.fetch(address, {
        method,
        headers: { 'content-type': 'application/json', 'x-gemeinde': 'meinhard' },
        body: JSON.stringify(body),
      })
      expect(inOurs.status).toBe(404)
    }
    for (const path of paths(FOREIGN)) expect(await statusOf(pflege, ...path)).toBe(404)
    for (const path of paths(personId('supportstelle.eins'))) expect(await statusOf(pflege, ...path)).toBe(404)
    for (const path of paths('kein-schluessel')) expect(await statusOf(pflege, ...path)).toBe(404)
    expect(await print()).toEqual(before)
  })

  test('a helper who looks after accounts elsewhere does not do so here', async () => {
    await admin`insert into identity.zuweisung (gemeinde, person, rolle) values ('meinhard', ${personId('sontra.hauptamt')}, 'benutzerpflege')`
    const answer = await neighbour.fetch('/personen', { headers: { 'x-gemeinde': 'meinhard' } })
    expect(answer.status).toBe(403)
    // Ours sees them with what they do here, takes it, and has no say over their account.
    const helper = (await list()).personen.find(({ eigene }) => !eigene)
    expect(helper).toMatchObject({ kennung: 'sontra.hauptamt', zuweisungen: [{ rolle: 'benutzerpflege' }] })
    expect(await statusOf(pflege, 'PUT', `/personen/${helper?.id}/sperre`, { gesperrt: true })).toBe(404)
    const weg = [{ rolle: 'benutzerpflege' }]
    expect(await statusOf(pflege, 'PUT', `/personen/${helper?.id}/rollen`, { weg })).toBe(204)
    expect((await list(neighbour)).personen.length).toBeGreaterThan(5)
  })

  test('one’s own account is somebody else’s to look after', async () => {
    for (const path of paths(personId('meinhard.hauptamt'))) {
      expect(await codeOf(await send(pflege, ...path))).toBe('konto.eigenes')
    }
  })

  test.for([
    [{ rolle: 'betrieb' }, 403],
    [{ rolle: 'unterstuetzung' }, 403],
    [{ rolle: 'aktenplanpflege' }, 403],
    [{ rolle: 'erfunden' }, 422],
    [{ rolle: 'sachbearbeitung' }, 422],
    [{ rolle: 'sachbearbeitung', amt: 'xx' }, 422],
    [{ rolle: 'leitung', amt: 'ga' }, 422],
    [{ rolle: 'leitung', gemeinde: 'sontra' }, 422],
  ] as const)('gives no %j', async ([role, status]) => {
    expect(await statusOf(pflege, 'PUT', `/personen/${PERSON}/rollen`, { dazu: [role] })).toBe(status)
  })

  test.for(['X', 'mit leerzeichen', 'ä', "x'--", '.x', 'a'.repeat(61)])(
    'makes no account called „%s“',
    async (kennung) => {
      expect(await statusOf(pflege, 'POST', '/personen', { kennung, name: 'X' })).toBe(422)
    },
  )

  test('a foreign page sends nothing here', async () => {
    const answer = await pflege.fetch('/personen', { headers: { 'sec-fetch-site': 'cross-site' } })
    expect(answer.status).toBe(403)
  })

  test('the login that does it sees no password, opens no session, and knows nothing of the support desk', async () => {
    const sql = postgres(installation.databases.haupt ?? '', {
      username: 'verbund_benutzer',
      password: installation.passwords.verbund_benutzer ?? '',
      max: 1,
    })
    onTestFinished(() => sql.end({ timeout: 5 }))
    const desk = personId('supportstelle.eins')
    expect(await sql`select id from identity.person where gemeinde = 'supportstelle'`).toHaveLength(0)
    for (const statement of [
      'select kennwort from identity.person',
      `update identity.person set kennwort = 'x'`,
      `update identity.person set gemeinde = 'meinhard'`,
      'delete from identity.person',
      `insert into identity.person (gemeinde, id, kennung, name, kennwort) values ('meinhard', gen_random_uuid(), 'x', 'x', 'x')`,
      `insert into identity.person (gemeinde, id, kennung, name) values ('supportstelle', gen_random_uuid(), 'x', 'x')`,
      `insert into identity.zuweisung (gemeinde, person, rolle) values ('supportstelle', '${desk}', 'betrieb')`,
      `insert into identity.zuweisung (gemeinde, person, rolle) values ('meinhard', '${PERSON}', 'betrieb')`,
      `insert into identity.zuweisung (gemeinde, person, rolle, herkunft) values ('meinhard', '${PERSON}', 'leitung', 'rathaus')`,
      `insert into identity.sitzung (gemeinde, id, person, laeuft_ab, spaetestens) values ('meinhard', 'x', '${PERSON}', now(), now())`,
      `insert into identity.verknuepfung (gemeinde, anbieter, subjekt, person) values ('meinhard', 'x', 'x', '${PERSON}')`,
      'select id from identity.sitzung',
      'select 1 from identity.versuch',
      'select 1 from identity.passkey',
      'select 1 from akte.akte',
    ]) {
      const code = await sql.unsafe(statement).then(
        () => 'went well',
        (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
      )
      expect(code, statement).toBe('42501')
    }
  })
})
