import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { anbindung, programm, umschlag } from '../support/eingang.ts'
import { fileOne } from '../support/fill.ts'

const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { fetch, signIn, bugs } = testGateway(verbund)
const admin = await signIn('meinhard.fachadministration')
const hier = await anbindung(admin)
const nebenan = await anbindung(admin)
const nachbar = await anbindung(await signIn('sontra.fachadministration'))
const { ask, post, send, bring } = programm(fetch, hier.geheimnis)
const { admin: sql } = verbund.database

describe('what became of it', () => {
  test('is told in order and without gaps, with the Aktenzeichen once it is filed', async () => {
    const { body: before } = await ask('GET', '/ereignisse?anzahl=500')
    const one = await bring({ 'Antrag.txt': 'wird abgelegt', 'Anlage.txt': 'auch' })
    const { client, vorgang } = await fileOne(signIn, 'meinhard.gewerbeamt')
    const { eingangAblegen } = await client.ask(
      'mutation ($id: ID!, $v: ID!) { eingangAblegen(id: $id, ziel: { vorgang: $v }) { id } }',
      { id: one.eingangId, v: vorgang },
    )
    const two = await bring({ 'Antrag.txt': 'Werbung' })
    await client.ask('mutation ($id: ID!) { eingangAussortieren(id: $id, grund: "Werbung") { id } }', {
      id: two.eingangId,
    })
    const { body } = await ask('GET', `/ereignisse?nach=${before.nach}&anzahl=500`)
    expect(body.ereignisse.map(({ art, sendungId }: Record<string, string>) => [art, sendungId])).toEqual([
      ['angekommen', one.id],
      ['abgelegt', one.id],
      ['angekommen', two.id],
      ['aussortiert', two.id],
    ])
    expect(body.ereignisse[1]).toMatchObject({ vorgangId: vorgang, aktenzeichen: expect.stringMatching(/^\d+\.\d+-/) })
    const { body: filed } = await ask('GET', `/sendungen/${one.id}`)
    expect(filed).toMatchObject({ status: 'abgelegt', vorgangId: vorgang })
    // The letter, its Anlage and the envelope.
    expect(filed.dokumentIds).toHaveLength(3)
    expect(filed.dokumentIds[0]).toBe(eingangAblegen.id)
    expect(body.ereignisse.map(({ nummer }: { nummer: number }) => nummer)).toEqual(
      [1, 2, 3, 4].map((n) => before.nach + n),
    )
    const page = (await ask('GET', `/ereignisse?nach=${before.nach}&anzahl=1`)).body
    expect([page.ereignisse.length, page.nach, page.mehr]).toEqual([1, before.nach + 1, true])
  })

  test('taken back, the whole letter lies in its queue again', async () => {
    const one = await bring({ 'Antrag.txt': 'hin und zurück', 'Anlage.txt': 'mit' })
    const { client, vorgang } = await fileOne(signIn, 'meinhard.gewerbeamt')
    await client.ask('mutation ($id: ID!, $v: ID!) { eingangAblegen(id: $id, ziel: { vorgang: $v }) { id } }', {
      id: one.eingangId,
      v: vorgang,
    })
    await client.ask('mutation ($id: ID!) { eingangZuruecknehmen(id: $id) { id } }', { id: one.eingangId })
    expect((await ask('GET', `/sendungen/${one.id}`)).body).toMatchObject({
      status: 'angekommen',
      aktenzeichen: null,
      dokumentIds: [],
    })
    const [left] =
      await sql`select count(*)::int as n from akte.dokument d where vorgang = ${vorgang} and status <> 'ZURUECKGENOMMEN' and betreff <> 'Antrag'`
    expect(left?.n).toBeLessThanOrEqual(1)
  })
})

describe('the neighbour', () => {
  test('a program of another Gemeinde, or another one of this, finds nothing: as if it were not there', async () => {
    const mine = (await post('/sendungen', umschlag({ 'Antrag.txt': 'meins' }))).body
    const nobody = '0190a000-0000-7000-8000-000000000000'
    const roads = (id: string) => [
      ['GET', `/sendungen/${id}`],
      ['GET', `/sendungen/${id}/teile/t0`],
      ['PATCH', `/sendungen/${id}/teile/t0`],
      ['POST', `/sendungen/${id}/uebergabe`],
    ]
    for (const [n, [method = '', path = '']] of roads(mine.id).entries()) {
      const init = method === 'PATCH' ? { body: 'meins', headers: { 'upload-offset': '0' } } : {}
      const beside = await ask(method, path, { ...init, geheimnis: nebenan.geheimnis })
      const missing = await ask(method, roads(nobody)[n]?.[1] ?? '', { ...init, geheimnis: nebenan.geheimnis })
      expect([beside.status, beside.body], path).toEqual([404, missing.body])
      const across = await ask(method, path, { ...init, geheimnis: nachbar.geheimnis, gemeinde: 'sontra' })
      expect([across.status, across.body], path).toEqual([404, missing.body])
    }
    const events = await ask('GET', '/ereignisse', { geheimnis: nebenan.geheimnis })
    expect(events.body.ereignisse).toEqual([])
    // The same key means something else to somebody else.
    const letter = umschlag({ 'Antrag.txt': 'gleich' })
    const [a, b] = [
      await post('/sendungen', letter),
      await post('/sendungen', letter, { geheimnis: nebenan.geheimnis }),
    ]
    expect([a.status, b.status, a.body.id === b.body.id]).toEqual([201, 201, false])
  })

  test('a secret holds in its own Gemeinde only, and no longer than until it is revoked', async () => {
    for (const [geheimnis, gemeinde] of [
      [nachbar.geheimnis, 'meinhard'],
      [hier.geheimnis, 'sontra'],
      [`${hier.geheimnis}x`, 'meinhard'],
      [null, 'meinhard'],
    ] as const) {
      const refused = await ask('GET', '/ereignisse', { geheimnis, gemeinde })
      expect([refused.status, refused.headers.get('www-authenticate'), refused.body.type]).toEqual([
        401,
        'Bearer',
        'urn:verbundakte:problem:posteingang.anbindung.unbekannt',
      ])
    }
    const short = await anbindung(admin)
    const { body } = await post('/sendungen', umschlag({ 'Antrag.txt': 'zu spät' }), { geheimnis: short.geheimnis })
    const revoke = (widerrufen: boolean) =>
      admin.ask('mutation ($id: ID!, $w: Boolean!) { anbindungWiderrufen(id: $id, widerrufen: $w) { widerrufenAm } }', {
        id: short.id,
        w: widerrufen,
      })
    await revoke(true)
    expect((await send(body.id, 't0', 'zu spät', 0, { geheimnis: short.geheimnis })).status).toBe(401)
    await revoke(false)
    expect((await send(body.id, 't0', 'zu spät', 0, { geheimnis: short.geheimnis })).status).toBe(204)
  })

  test('nobody but the Fachadministration lets programs in, and only the hash of a secret is kept', async () => {
    for (const who of ['meinhard.leitung', 'meinhard.gewerbeamt', 'meinhard.niemand', 'meinhard.datenschutz']) {
      const client = await signIn(who)
      const answer = await client.graphql(
        'mutation { anbindungEinrichten(eingabe: { name: "x", amt: "", leistungen: [] }) { geheimnis } }',
      )
      expect(answer.errors?.[0]?.extensions?.code, who).toMatch(/nicht-erlaubt|nicht-gefunden/)
      expect((await client.graphql('{ anbindungen { id } }')).errors, who).toBeDefined()
    }
    const other = await signIn('sontra.fachadministration')
    const foreign = await other.graphql(
      'mutation ($id: ID!) { anbindungWiderrufen(id: $id, widerrufen: true) { id } }',
      { id: hier.id },
    )
    expect(foreign.errors?.[0]?.extensions?.code).toBe('nicht-gefunden')
    const kept = JSON.stringify([
      await sql`select * from posteingang.anbindung`,
      await sql`select * from audit.eintrag`,
    ])
    expect(kept).not.toContain(hier.geheimnis)
    expect(kept).not.toContain(hier.geheimnis.slice(4))
  })
})

test('nothing went wrong that only the log would tell', () => {
  expect(bugs).toEqual([])
})
