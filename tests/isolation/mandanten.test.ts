import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fassungVeroeffentlichen, planLesen } from '@verbundakte/aktenplan'
import { KLEINER_PLAN } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { gemeindeId, kalendertag } from '@verbundakte/kernel'
import { readTenants } from '@verbundakte/module'
import { expect, test } from 'vitest'
import { filledVerbund } from '../proof/filled.ts'
import { page } from '../proof/report.ts'

/**
 * The tests of the Orientierungshilfe Mandantenfähigkeit (DSK, 2012) that stand nowhere else under their number. The
 * whole list, with what must be done outside of the software: docs/nachweis/mandantenfaehigkeit.md.
 */
const filled = await filledVerbund()
const { verbund, admin, mine, foreign, fetch } = filled
const MEINHARD = gemeindeId('meinhard')

/** Every row of a Gemeinde, as one number for each table. */
async function print(gemeinde: string): Promise<unknown> {
  const parts = filled.tables.map(
    ({ name }) =>
      `(select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${name} t where gemeinde = '${gemeinde}')`,
  )
  const [row] = await admin.unsafe(`select array[${parts.join(', ')}] as prints`)
  return row?.prints
}

test('T1: each Gemeinde of the installation is named with its own key and address', async () => {
  const tenants = await readTenants()
  expect(tenants.length).toBe(11)
  for (const { ags, name } of tenants) expect([ags, name]).toEqual([expect.stringMatching(/^06636\d{3}$/), name])
  expect(new Set(tenants.map(({ ags }) => ags)).size).toBe(tenants.length)
  expect(new Set(tenants.flatMap(({ hosts }) => hosts)).size).toBe(tenants.flatMap(({ hosts }) => hosts).length)
})

test('T3: no operation speaks of two Gemeinden, so nothing goes from one to the other by itself', () => {
  const fields = [verbund.app.schema.getQueryType(), verbund.app.schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {}),
  )
  const naming = fields.filter(({ args }) => args.some(({ name }) => /gemeinde|mandant|tenant/i.test(name)))
  expect(naming.map(({ name }) => name)).toEqual([])
})

test('T4: the neighbour’s link opens nothing, whatever Gemeinde it names', async () => {
  for (const gemeinde of ['sontra', 'meinhard', 'witzenhausen']) {
    const open = (id: string) =>
      fetch(`/versionen/${id}/datei?gemeinde=${gemeinde}`, { headers: { cookie: mine.client.cookie } })
    const [theirs, nothing] = [await open(foreign.version), await open(crypto.randomUUID())]
    expect([theirs.status, nothing.status], gemeinde).toEqual([404, 404])
  }
})

test('T8: a request that names no Gemeinde is answered by none', async () => {
  for (const path of [`/versionen/${mine.version}/datei`, '/graphql']) {
    const init = { headers: { cookie: mine.client.cookie, 'content-type': 'application/json' } }
    const body = path === '/graphql' ? { method: 'POST', body: '{"query":"{ __typename }"}' } : {}
    expect((await fetch(path, { ...init, ...body })).status, path).toBe(404)
  }
})

test('T9: bytes, indexes and jobs are kept apart by Gemeinde, also for the same content', async () => {
  const roots = readdirSync(verbund.database.installation.ablage)
  expect(roots).toEqual(expect.arrayContaining(['meinhard', 'sontra']))
  const shared = roots.filter((name) => !verbund.gemeinden.some(({ id }) => id === name))
  expect(shared).toEqual([])
  const cards =
    await admin`select id from search.karte where gemeinde <> 'meinhard' and id in (select id from search.karte where gemeinde = 'meinhard' and id <> 'Akte_probe')`
  expect(cards).toHaveLength(0)
  const source = readFileSync(new URL('../../packages/platform/jobs/src/queue.ts', import.meta.url), 'utf8')
  expect(source).toMatch(/jobKey: `\$\{pointer\.gemeinde\}\//)
})

test('T11: whatever Meinhard does, Sontra stays as it is, byte for byte', async () => {
  const before = await print('sontra')
  await mine.client.ask('mutation ($id: ID!) { akteAendern(id: $id, eingabe: { betreff: "Neu" }) { id } }', {
    id: mine.akte,
  })
  await mine.client.upload('x.txt', 'noch ein Brief')
  await verbund.app.asBetrieb(MEINHARD, 'Probe des Betriebs').write(async (ctx) => {
    const zeilen = planLesen(KLEINER_PLAN, new Map())
    await fassungVeroeffentlichen(ctx, {
      nummer: 2,
      bezeichnung: 'Zweite',
      gueltigAb: kalendertag('2026-02-01'),
      zeilen,
    })
  })
  expect(await print('sontra')).toEqual(before)
})

test('T12: a new version of the shared plan is each Gemeinde’s own copy, taken by it and forced on nobody', async () => {
  const versions = await admin`select gemeinde, max(nummer)::int as nummer from aktenplan.fassung group by 1 order by 1`
  expect(versions.map(({ gemeinde, nummer }) => [gemeinde, nummer])).toEqual([
    ['meinhard', 2],
    ['sontra', 1],
    ['witzenhausen', 1],
  ])
})

test('T18: what the operator does in a Gemeinde stands in its own log, with the reason', async () => {
  const entries = await filled
    .as('meinhard_dienst')
    .unsafe(`select kanonisch from audit.eintrag where kanonisch like '%Probe des Betriebs%'`)
  expect(entries.length).toBeGreaterThan(0)
})

test('T19: a run of the proof becomes a page that can be handed out', () => {
  const parts = [{ teil: 'D4', aussage: 'Nichts gelesen', versuche: 1000, fehler: 0, sekunden: 2 }]
  const text = page({
    ...{ size: 'small', seed: 7, parts, green: true, minutes: 1, day: '2026-11-22', machine: '2 Kerne', versions: 'x' },
  })
  expect(text).toContain('| D4 | Nichts gelesen | 1.000 | 0 | 2 s |')
  expect(text).toContain('--seed 7')
})

test('T20: the attempts to break the separation are part of every test run', () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
  expect(read('vitest.config.ts')).toMatch(/'tests'\]\.map/)
  expect(read('vitest.config.ts')).not.toContain('tests/proof')
  expect(existsSync(new URL('../proof/d4-logins.test.ts', import.meta.url))).toBe(true)
  expect(read('.ci/run')).toContain('npm test')
})

test('T22: everything that a Gemeinde has can be read out completely at its own login', async () => {
  const clerk = filled.as('meinhard_dienst')
  // Moments are compared as text.
  const [zone] = await admin<{ zone: string }[]>`select current_setting('timezone') as zone`
  await clerk.unsafe(`set timezone = '${zone?.zone}'`)
  for (const { name, shared } of filled.tables) {
    if (shared) continue
    const count = `select count(*)::int as n, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from ${name} t`
    const [all] = await admin.unsafe(`${count} where gemeinde = 'meinhard'`)
    const own = await clerk.unsafe(count).catch(() => null)
    if (own) expect({ ...own[0] }, name).toEqual({ ...all })
    else expect(name, 'not readable').toMatch(/^(identity|unterstuetzung)\./)
  }
})
