import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { akteAnlegen } from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { type Installation, lintCatalogue } from '@verbundakte/database'
import { followOutbox, QUEUE_SCHEMA } from '@verbundakte/jobs'
import { App, discover, installVerbund, openVerbund, type Verbund } from '@verbundakte/module'
import { caller, testGemeinde } from '@verbundakte/testing'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'

/** Two Gemeinden in two databases of one server: what holds here holds for two servers. */
const modules = await discover()
const gemeinden = [testGemeinde('alphausen'), testGemeinde('betastadt', 'eigene')].map((each) => ({
  ...each,
  module: modules.map((module) => module.name),
}))
const names = { haupt: `ort_${crypto.randomUUID().slice(0, 8)}`, eigene: `ort_${crypto.randomUUID().slice(0, 8)}` }
const url = (ort: keyof typeof names) => Object.assign(new URL(inject('adminUrl')), { pathname: `/${names[ort]}` }).href
const admins = {
  haupt: postgres(url('haupt'), { max: 1, onnotice: () => {} }),
  eigene: postgres(url('eigene'), { max: 1, onnotice: () => {} }),
}

let ablage: string
let installation: Installation
let verbund: Verbund

beforeAll(async () => {
  ablage = await mkdtemp(join(tmpdir(), 'verbundakte-'))
  const server = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} })
  for (const name of Object.values(names)) await server.unsafe(`create database ${name}`)
  // Logins belong to the server: other files set up at the same time, and go by the passwords that are there.
  await server`select pg_advisory_lock(4711)`
  const [kept] = await server<{ there: boolean }[]>`select to_regclass('public.installation') is not null as there`
  const earlier = kept?.there ? await server<{ inhalt: Installation }[]>`select inhalt from public.installation` : []
  const passwords: Record<string, string> = Object.assign({}, ...earlier.map((row) => row.inhalt.passwords))
  installation = await installVerbund({
    adminUrls: { haupt: url('haupt'), eigene: url('eigene') },
    gemeinden,
    modules,
    meili: null,
    ablage,
    previous: { databases: {}, placement: {}, passwords, meili: null, ablage },
  })
  await server`select pg_advisory_unlock(4711)`
  await server.end()
  verbund = await openVerbund({ installation, modules, gemeinden })
  await planVeroeffentlichen(verbund)
})
afterAll(async () => {
  await verbund.close()
  await Promise.all(Object.values(admins).map((admin) => admin.end({ timeout: 5 })))
  const server = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} })
  for (const name of Object.values(names)) await server.unsafe(`drop database if exists ${name} with (force)`)
  await server.end()
  await rm(ablage, { recursive: true, force: true })
})

const open = (name: 'alphausen' | 'betastadt') =>
  verbund.app.write(caller(`${name}.gewerbeamt`), async (ctx) => {
    const { id } = await positionMitKennzeichen(ctx, '130.10')
    return akteAnlegen(ctx, { position: id, betreff: `Akte in ${name}` })
  })
const betreffe = async (ort: keyof typeof names) =>
  (await admins[ort]<{ betreff: string }[]>`select betreff from akte.akte order by 1`).map((row) => row.betreff)

test('each Gemeinde writes where it lives, and only there', async () => {
  await open('alphausen')
  await open('betastadt')
  expect(await betreffe('haupt')).toEqual(['Akte in alphausen'])
  expect(await betreffe('eigene')).toEqual(['Akte in betastadt'])
})

test('the login of the one is not let into the database of the other', async () => {
  for (const [login, ort] of [
    ['alphausen_dienst', 'eigene'],
    ['betastadt_dienst', 'haupt'],
  ] as const) {
    const refused = postgres(installation.databases[ort] ?? '', {
      username: login,
      password: installation.passwords[login] ?? '',
      max: 1,
    })
    await expect(refused`select 1`, `${login} in ${ort}`).rejects.toMatchObject({ code: '42501' })
    await refused.end()
  }
  const [shared] =
    await admins.eigene`select has_database_privilege('verbund_anmeldung', current_database(), 'connect') as may`
  expect(shared).toEqual({ may: false })
})

test('both databases have the same walls, and no hole', async () => {
  expect(await lintCatalogue(admins.haupt, [QUEUE_SCHEMA], App.schemas(modules))).toEqual([])
  expect(await lintCatalogue(admins.eigene, [], App.schemas(modules))).toEqual([])
})

test('events of both databases reach who follows the outbox, each in its own order', async () => {
  const seen: Record<string, number[]> = { alphausen: [], betastadt: [] }
  const errors: unknown[] = []
  const follower = await followOutbox({
    databases: verbund.databases,
    gemeinden: verbund.gemeinden.map(({ id }) => id),
    consumer: 'probe',
    handle: async (gemeinde, events) => void seen[gemeinde]?.push(...events.map((event) => event.seq)),
    onError: (_gemeinde, error) => errors.push(error),
  })
  await follower.catchUp()
  await Promise.all([open('alphausen'), open('betastadt'), open('betastadt')])
  // Waked by the notification of either database, not by the slow look.
  await vi.waitUntil(() => seen.alphausen?.length === 3 && seen.betastadt?.length === 4, { timeout: 10_000 })
  await follower.stop()
  expect({ seen, errors }).toEqual({ seen: { alphausen: [1, 2, 3], betastadt: [1, 2, 3, 4] }, errors: [] })
})
