import { readFileSync } from 'node:fs'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { gemeindeId } from '@verbundakte/kernel'
import { openapi } from '@verbundakte/posteingang'
import { testVerbund } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { anbindung, api, programm, umschlag } from '../support/eingang.ts'

const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { fetch, signIn, bugs } = testGateway(verbund)
const admin = await signIn('meinhard.fachadministration')
const hier = await anbindung(admin)
const { ask, post, send, commit, seen } = programm(fetch, hier.geheimnis)
const betrieb = verbund.app.asBetrieb(gemeindeId('meinhard'), 'Test')
const { admin: sql } = verbund.database
const eingang = async (id: string) => (await sql`select * from posteingang.eingang where id = ${id}`)[0]

test('the document that is served is the one that is committed, and names every road and no other', async () => {
  const committed = JSON.parse(readFileSync(new URL('../../docs/eingang-openapi.json', import.meta.url), 'utf8'))
  expect(JSON.parse(JSON.stringify(openapi('{gemeinde}')))).toEqual(committed)
  expect((await ask('GET', '/openapi.json', { geheimnis: null })).body).toEqual(JSON.parse(JSON.stringify(api)))
  const roads = verbund.app.modules
    .flatMap(({ openRoutes }) => openRoutes ?? [])
    .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/eingang/v1/'))
    .map(
      ({ method = 'GET', path }) =>
        `${method} ${path.replace('/eingang/v1/:gemeinde', '').replace(/:([a-z]+)/g, '{$1}')}`,
    )
  const named = Object.entries(api.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((each) => `${each.toUpperCase()} ${path}`),
  )
  expect(roads.sort()).toEqual(named.sort())
})

describe('a Sendung', () => {
  test('is announced, uploaded and handed over: one Eingang with its Beilagen in the queue of the office', async () => {
    const files = { 'Antrag.txt': 'Ich melde an.', 'Ausweis.txt': 'Kopie' }
    const announced = await post('/sendungen', umschlag(files))
    expect([announced.status, announced.body.status]).toEqual([201, 'angekuendigt'])
    expect(announced.headers.get('location')).toBe(`/eingang/v1/meinhard/sendungen/${announced.body.id}`)
    await send(announced.body.id, 't0', files['Antrag.txt'])
    await send(announced.body.id, 't1', files['Ausweis.txt'])
    const { body } = await commit(announced.body.id)
    expect(body).toMatchObject({ status: 'angekommen', aktenzeichen: null, dokumentIds: [] })
    expect(await eingang(body.eingangId)).toMatchObject({
      herkunft: 'REST',
      federfuehrung: 'ga',
      betreff: 'Gewerbe anmelden',
      absender: 'Rosa Aster',
      dateiname: 'Antrag.txt',
      eingegangen_am: new Date('2026-11-20T07:00:00Z'),
    })
    const beilagen =
      await sql`select dateiname from posteingang.beilage where eingang = ${body.eingangId} order by reihe`
    expect(beilagen.map(({ dateiname }) => dateiname)).toEqual(['Ausweis.txt', 'Umschlag.json'])
  })

  test('asked for again, whatever was lost on the way, it is the same; the key with another envelope is a conflict', async () => {
    const letter = umschlag({ 'Antrag.txt': 'Zweimal gesagt' })
    const [first, again] = await Promise.all([post('/sendungen', letter), post('/sendungen', letter)])
    expect([first.status, again.status].sort()).toEqual([200, 201])
    expect(again.body.id).toBe(first.body.id)
    await send(first.body.id, 't0', 'Zweimal gesagt')
    const answers = await Promise.all([commit(first.body.id), commit(first.body.id), commit(first.body.id)])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect((await post('/sendungen', letter)).body).toEqual(answers[0]?.body)
    const other = await post('/sendungen', { ...letter, receivedAt: '2026-11-21T08:00:00Z' })
    expect([other.status, other.body.type]).toEqual([
      409,
      'urn:verbundakte:problem:posteingang.sendung.anderer-umschlag',
    ])
    expect(await sql`select 1 from posteingang.eingang where schluessel = ${`rest:${first.body.id}`}`).toHaveLength(1)
  })

  test('a broken upload goes on where it stopped, and its hash is proved over all of it', async () => {
    const big = new Uint8Array(20 * 1024 * 1024).map((_, n) => n % 251)
    const { body } = await post('/sendungen', umschlag({ 'Scan.bin': big }))
    let sent = 0
    const breaking = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent >= 11 * 1024 * 1024) return controller.error(new Error('line broke'))
        controller.enqueue(big.subarray(sent, sent + 65_536))
        sent += 65_536
      },
    })
    const broken = await ask('PATCH', `/sendungen/${body.id}/teile/t0`, {
      body: breaking,
      headers: { 'upload-offset': '0' },
    })
    expect(broken.body.type).toBe('urn:verbundakte:problem:posteingang.teil.abgerissen')
    const head = await ask('HEAD', `/sendungen/${body.id}/teile/t0`)
    const offset = Number(head.headers.get('upload-offset'))
    expect([offset, head.headers.get('upload-length')]).toEqual([8 * 1024 * 1024, String(big.length)])
    expect((await commit(body.id)).body.errors).toEqual([
      { pointer: '#/t0', detail: expect.stringContaining(`${offset} von`) },
    ])
    const wrong = await send(body.id, 't0', big.slice(offset + 1), offset + 1)
    expect([wrong.status, wrong.headers.get('upload-offset')]).toEqual([409, String(offset)])
    expect((await send(body.id, 't0', big.slice(offset), offset)).status).toBe(204)
    const { eingangId } = (await commit(body.id)).body
    const { sha256 } = (await eingang(eingangId)) ?? {}
    expect(await betrieb.services.ablage.verify(betrieb.gemeinde, sha256)).toBe(true)
    expect(await sql`select 1 from posteingang.sendungsstueck where sha256 <> ''`).toHaveLength(0)
  }, 30_000)

  test('other bytes than were announced are refused, and the part begins anew', async () => {
    const { body } = await post('/sendungen', umschlag({ 'Antrag.txt': 'richtig' }))
    const wrong = await send(body.id, 't0', 'falsch!')
    expect([wrong.status, wrong.body.type]).toEqual([422, 'urn:verbundakte:problem:posteingang.teil.hash'])
    expect((await send(body.id, 't0', 'richtig und mehr')).status).toBe(422)
    expect((await ask('GET', `/sendungen/${body.id}/teile/t0`)).body).toMatchObject({ offset: 0, complete: false })
    await send(body.id, 't0', 'richtig')
    expect((await commit(body.id)).status).toBe(200)
    expect((await send(body.id, 't0', 'richtig', 7)).status).toBe(409)
  })

  test('that arrived whole before the program died is proved when it is handed over', async () => {
    const { body } = await post('/sendungen', umschlag({ 'Antrag.txt': 'richtig' }))
    const { sha256 } = await betrieb.services.ablage.write(betrieb.gemeinde, new Blob(['falsch!']).stream())
    const [teil] =
      await sql`update posteingang.sendungsteil set erhalten = groesse where sendung = ${body.id} returning id`
    await sql`insert into posteingang.sendungsstueck (gemeinde, id, teil, ab, groesse, sha256)
      values ('meinhard', gen_random_uuid(), ${teil?.id}, 0, 7, ${sha256})`
    expect((await commit(body.id)).status).toBe(422)
    expect((await commit(body.id)).body.errors).toEqual([{ pointer: '#/t0', detail: '0 von 7 Bytes sind da.' }])
  })

  test('lapses after a day without a trace of its content, and begins anew under the same key', async () => {
    const letter = umschlag({ 'Antrag.txt': 'verfällt' })
    const { body } = await post('/sendungen', letter)
    await send(body.id, 't0', 'verf')
    await sql`update posteingang.sendung set verfaellt_am = now() - interval '1 second' where id = ${body.id}`
    const hourly = verbund.app.modules.flatMap(({ hourly }) => Object.entries(hourly ?? {}))
    await hourly.find(([name]) => name === 'posteingang.sendungen-verfallen')?.[1](betrieb)
    expect((await ask('GET', `/sendungen/${body.id}`)).body).toMatchObject({
      status: 'verfallen',
      teile: [{ offset: 0 }],
    })
    expect((await sql`select umschlag from posteingang.sendung where id = ${body.id}`)[0]?.umschlag).toBeNull()
    expect((await send(body.id, 't0', 'verfällt')).status).toBe(409)
    const [logged] =
      await sql`select count(*)::int as n from audit.eintrag where ereignis = 'posteingang.anbindung.verfallen'`
    expect(logged?.n).toBe(1)
    const again = await post('/sendungen', letter)
    expect(again.body).toMatchObject({ id: body.id, status: 'angekuendigt' })
    await send(body.id, 't0', 'verfällt')
    expect((await commit(body.id)).body.status).toBe('angekommen')
  })
})

describe('what is refused', () => {
  const bad = (change: (letter: ReturnType<typeof umschlag>) => unknown) => {
    const letter = umschlag({ 'Antrag.txt': 'x' })
    return change(letter) ?? letter
  }
  test.for([
    ['a field that nobody knows', (u) => ({ ...u, extra: 1 }), '#'],
    ['a file of no bytes', (u) => ({ ...u, attachments: [{ ...u.attachments[0], size: 0 }] }), '#/attachments/0/size'],
    ['no file at all', (u) => ({ ...u, attachments: [] }), '#/attachments'],
    [
      'two files of one name',
      (u) => ({ ...u, attachments: [u.attachments[0], u.attachments[0]] }),
      '#/attachments/1/id',
    ],
    [
      'a hash that is none',
      (u) => ({ ...u, attachments: [{ ...u.attachments[0], sha512: 'abc' }] }),
      '#/attachments/0/sha512',
    ],
    [
      'a key of the service that is none',
      (u) => ({ ...u, service: { leikaId: '12', name: 'x' } }),
      '#/service/leikaId',
    ],
    ['a day that is none', (u) => ({ ...u, receivedAt: 'gestern' }), '#/receivedAt'],
    ['the future', (u) => ({ ...u, receivedAt: '2999-01-01T00:00:00Z' }), '#/receivedAt'],
    ['another Gemeinde', (u) => ({ ...u, region: { ars: '066360006007' } }), '#/region/ars'],
    ['a control character', (u) => ({ ...u, service: { ...u.service, name: 'a\u0000b' } }), '#/service/name'],
    [
      'more than a Sendung may hold',
      (u) => ({ ...u, attachments: [1, 2].map((n) => ({ ...u.attachments[0], id: `t${n}`, size: 2 ** 31 - 1 })) }),
      '#/attachments',
    ],
  ] as [string, (u: ReturnType<typeof umschlag>) => unknown, string][])(
    '%s, with the place that is wrong',
    async ([, change, pointer]) => {
      const before = await sql`select count(*)::int as n from posteingang.sendung`
      const { status, body } = await post('/sendungen', bad(change))
      expect([status, body.type]).toEqual([422, 'urn:verbundakte:problem:posteingang.umschlag'])
      expect(body.errors.map((each: { pointer: string }) => each.pointer)).toContain(pointer)
      expect(await sql`select count(*)::int as n from posteingang.sendung`).toEqual(before)
    },
  )

  test('what is no JSON, too large, or for a service that it may not bring', async () => {
    expect((await post('/sendungen', '{ kaputt')).status).toBe(400)
    expect((await post('/sendungen', `"${'x'.repeat(300_000)}"`)).status).toBe(413)
    const bound = await anbindung(admin, { leistungen: ['99050012104000'] })
    const other = umschlag({ 'Antrag.txt': 'x' }, { service: { leikaId: '99102013104000', name: 'Hund anmelden' } })
    expect((await post('/sendungen', other, { geheimnis: bound.geheimnis })).status).toBe(403)
    expect((await post('/sendungen', umschlag({ 'Antrag.txt': 'x' }), { geheimnis: bound.geheimnis })).status).toBe(201)
  })

  test('what is not there, and a secret that does not hold', async () => {
    const nobody = '0190a000-0000-7000-8000-000000000000'
    const roads = ['', '/teile/t0', '/uebergabe']
    for (const road of roads.slice(0, 2)) expect((await ask('GET', `/sendungen/${nobody}${road}`)).status).toBe(404)
    expect((await send(nobody, 't0', 'x')).status).toBe(404)
    expect((await commit('keine-uuid')).status).toBe(404)
    expect((await ask('GET', '/ereignisse?nach=x')).status).toBe(422)
    const refused = await ask('GET', '/ereignisse', { geheimnis: `${hier.geheimnis}x` })
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer'])
  })

  test('a road that there is not, by any method: with the words of a program, and no screen', async () => {
    for (const [method, path] of [
      ['GET', '/sendung'],
      ['GET', '/'],
      ['DELETE', '/sendungen/0190a000-0000-7000-8000-000000000000'],
      ['PUT', '/sendungen'],
      ['POST', '/sendungen/x/y/z'],
    ] as const) {
      const answer = await fetch(`/eingang/v1/meinhard${path}`, { method })
      expect([method, path, answer.status, answer.headers.get('content-type')]).toEqual([
        ...[method, path, 404],
        'application/problem+json; charset=utf-8',
      ])
      expect(await answer.json()).toMatchObject({ type: 'urn:verbundakte:problem:posteingang.weg', status: 404 })
    }
    expect((await ask('GET', '/ereignisse')).status).toBe(200)
  })

  test('too many requests in a minute, until the next one', async () => {
    const busy = await anbindung(admin)
    await sql`update posteingang.anbindung set anfragen = 600, fenster_ab = now() where id = ${busy.id}`
    const refused = await ask('GET', '/ereignisse', { geheimnis: busy.geheimnis })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60'])
    await sql`update posteingang.anbindung set fenster_ab = now() - interval '2 minutes' where id = ${busy.id}`
    expect((await ask('GET', '/ereignisse', { geheimnis: busy.geheimnis })).status).toBe(200)
  })

  test('more Sendungen on their way than anybody needs', async () => {
    const busy = await anbindung(admin)
    await sql`insert into posteingang.sendung (gemeinde, id, anbindung, idempotenz, umschlag_sha256, verfaellt_am)
      select 'meinhard', gen_random_uuid(), ${busy.id}, 'k' || n, '', now() + interval '1 day' from generate_series(1, 200) n`
    expect((await post('/sendungen', umschlag({ 'Antrag.txt': 'x' }), { geheimnis: busy.geheimnis })).status).toBe(429)
    const large = await anbindung(admin)
    const announce = (n: number) => {
      const letter = umschlag({ 'Scan.pdf': `${n}` })
      const attachments = letter.attachments.map((each) => ({ ...each, size: 2 ** 31 }))
      return post('/sendungen', { ...letter, attachments }, { geheimnis: large.geheimnis })
    }
    const answers = []
    for (let n = 0; n < 11; n++) answers.push((await announce(n)).status)
    expect(answers).toEqual([...Array(10).fill(201), 429])
  })
})

test('every answer that the document promises was seen, but for a full disk', () => {
  const promised = Object.entries(api.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([operation, { responses }]) =>
      Object.keys(responses).map((status) => `${operation} ${path} ${status}`),
    ),
  )
  // Limits of requests and missing secrets are answered before any road is taken: seen once, they hold for all.
  const once = promised.filter((each) => !/ (401|429|507)$/.test(each) || each === 'get /ereignisse 401')
  expect(once.filter((each) => !seen.has(each))).toEqual([])
  expect(bugs).toEqual([])
})
