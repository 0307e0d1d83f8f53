import { Databases } from '@verbundakte/database'
import { gemeindeId } from '@verbundakte/kernel'
import { testVerbund } from '@verbundakte/testing'
import { afterAll, afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { type Indexer, startIndexer } from './indexer/start-indexer.ts'
import { meilisearchClient } from './meilisearch/client.ts'
import { indexName } from './meilisearch/engine.ts'
import { openSearch } from './open-search.ts'
import { prefixOf } from './prefix.ts'
import { change, notizen, notizenModule, remove, write } from './test-support/notizen.ts'

const MEINHARD = gemeindeId('meinhard')
const SONTRA = gemeindeId('sontra')

const verbund = await testVerbund({ modules: [notizenModule] })
const { app, databases, database } = verbund
const meili = inject('meili')
const errors: string[] = []

const started: Indexer[] = []

async function indexer(here: Databases = databases): Promise<Indexer> {
  const running = await startIndexer({
    databases: here,
    subjects: app.subjects,
    sources: new Map([['Notiz', notizen]]),
    gemeinden: [MEINHARD, SONTRA],
    read: (gemeinde, work) => app.asBetrieb(gemeinde, 'Suchindex fortschreiben').read(work),
    onError: (satz) => errors.push(satz),
  })
  started.push(running)
  return running
}

afterEach(async () => {
  for (const running of started.splice(0)) await running.stop()
})

function tokens(name: Parameters<typeof verbund.as>[0]): readonly string[] {
  const { gemeinde, person } = verbund.as(name)
  return app.rightsOf(gemeinde, person).audience(notizen.table, notizen.shapes)
}

const GEWERBEAMT = tokens('meinhard.gewerbeamt')
const search = openSearch({ databases, installation: databases.installation })

function find(text: string, audience = GEWERBEAMT, where = search, gemeinde = MEINHARD) {
  return where.find(gemeinde, audience, { text, filter: {}, limit: 20, offset: 0 })
}

const ids = async (...query: Parameters<typeof find>) => (await find(...query)).hits.map((hit) => hit.id)

describe.each(
  [
    { name: 'with Meilisearch', engine: meili !== null },
    { name: 'without an engine', engine: false },
  ].filter(({ name, engine }) => engine || name === 'without an engine'),
)('the search $name', ({ engine }) => {
  const here = engine ? databases : new Databases({ ...databases.installation, meili: null })
  const asked = engine ? search : openSearch({ databases: here, installation: here.installation })
  let running: Indexer

  beforeEach(async () => {
    running = await indexer(here)
  })
  afterAll(async () => {
    if (here !== databases) await here.close()
  })

  test('finds what was committed a moment ago, and still when the engine holds it', async () => {
    const [id] = await write(app, MEINHARD, { amt: 'ga', titel: `Wanderlager ${engine}`, inhalt: 'auf dem Markt' })
    await expect.poll(() => ids(`Wanderlager ${engine}`, GEWERBEAMT, asked)).toEqual([id])
    await running.settled(MEINHARD)
    expect(await ids(`Wanderlager ${engine}`, GEWERBEAMT, asked)).toEqual([id])
  })

  test('a change, a deletion and another office hold from their commit on', async () => {
    const entry = { amt: 'ga', titel: `Reisegewerbe ${engine}`, inhalt: '' }
    const [a = '', b = '', c = ''] = await write(app, MEINHARD, entry, entry, entry)
    await running.catchUp()
    await running.settled(MEINHARD)
    expect(await ids(`Reisegewerbe ${engine}`, GEWERBEAMT, asked)).toHaveLength(3)
    await change(app, MEINHARD, a, { titel: 'Anderes' })
    await remove(app, MEINHARD, b)
    await change(app, MEINHARD, c, { amt: 'st' })
    await running.catchUp()
    const now = await find(`Reisegewerbe ${engine}`, GEWERBEAMT, asked)
    expect([now.hits, now.total, now.facets]).toEqual([[], 0, {}])
    await running.settled(MEINHARD)
    expect(await ids(`Reisegewerbe ${engine}`, GEWERBEAMT, asked)).toEqual([])
    expect(await ids(`Reisegewerbe ${engine}`, tokens('meinhard.steueramt'), asked)).toEqual([c])
  })

  test('pages and counts over what is indexed and what is not yet, as if it were one', async () => {
    const audience = tokens('meinhard.buergerbuero')
    const entry = (n: number) => ({ amt: 'bb', titel: `Meldebescheinigung ${engine} ${n}`, inhalt: '' })
    const before = (await find('', audience, asked)).total
    const old = await write(app, MEINHARD, ...Array.from({ length: 10 }, (_, n) => entry(n)))
    await running.catchUp()
    await running.settled(MEINHARD)
    for (const each of started.splice(0)) await each.stop()
    // No engine is told of these: they are open for as long as this test needs.
    running = await indexer(new Databases({ ...here.installation, meili: null }))
    await change(app, MEINHARD, old[3] ?? '', { titel: 'weg' })
    await write(app, MEINHARD, ...Array.from({ length: 5 }, (_, n) => entry(10 + n)))
    await running.catchUp()
    const page = (offset: number) =>
      asked.find(MEINHARD, audience, { text: `Meldebescheinigung ${engine}`, filter: {}, limit: 4, offset })
    const pages = await Promise.all([0, 4, 8, 12, 16].map(page))
    expect(pages.map((each) => [each.total, each.hits.length])).toEqual([
      [14, 4],
      [14, 4],
      [14, 4],
      [14, 2],
      [14, 0],
    ])
    expect(new Set(pages.flatMap((each) => each.hits.map((hit) => hit.id))).size).toBe(14)
    expect(pages[0]?.facets).toEqual({ art: { Notiz: 14 }, amt: { bb: 14 }, jahr: { 2026: 14 } })
    expect((await find('', audience, asked)).total).toBe(before + 15)
  })

  test('answers ids of one’s own Gemeinde and rights only, and nothing to whom nothing is granted', async () => {
    await write(app, MEINHARD, { amt: 'st', titel: `Hundesteuer ${engine}`, inhalt: '' })
    await write(app, SONTRA, { amt: 'ga', titel: `Hundesteuer ${engine}`, inhalt: '' })
    await running.catchUp()
    await Promise.all([running.settled(MEINHARD), running.settled(SONTRA)])
    for (const text of [`Hundesteuer ${engine}`, '']) {
      const found = await find(text, GEWERBEAMT, asked)
      expect(found.facets.amt?.st).toBeUndefined()
      expect(found.total).toBe(found.facets.amt?.ga ?? 0)
      expect(await find(text, tokens('meinhard.niemand'), asked)).toMatchObject({ hits: [], total: 0, facets: {} })
    }
    const [hit] = (await find(`Hundesteuer ${engine}`, tokens('sontra.gewerbeamt'), asked, SONTRA)).hits
    expect(Object.keys(hit ?? {}).sort()).toEqual(['art', 'id'])
  })

  test('shows the place where a word stands, deep in a long text, and only to whom it may be shown', async () => {
    const long = `${'Vorrede über alles Mögliche. '.repeat(3000)}Die Straßenbahnhaltestelle ${engine} wird verlegt.`
    const [id] = await write(app, MEINHARD, { amt: 'ga', titel: 'Umbau', inhalt: long })
    await running.catchUp()
    for (const typed of ['Straßenbahnhaltestelle', 'strassenbahnhaltestelle']) {
      const query = { text: `${typed} ${engine}`, filter: {}, limit: 20, offset: 0 }
      const hits = (await asked.find(MEINHARD, GEWERBEAMT, query)).hits.filter((each) => each.id === id)
      const [ausschnitt] = await asked.excerpts(MEINHARD, GEWERBEAMT, query, hits)
      expect(ausschnitt).toContainEqual({ text: 'Straßenbahnhaltestelle', treffer: true })
      expect(ausschnitt?.map((piece) => piece.text).join('').length).toBeLessThan(310)
      // Whoever lost the right meanwhile, or sits next door, is told nothing about it.
      expect(await asked.excerpts(MEINHARD, tokens('meinhard.kaemmerei'), query, hits)).toEqual([null])
      expect(await asked.excerpts(SONTRA, GEWERBEAMT, query, hits)).toEqual([null])
    }
    await running.settled(MEINHARD)
  })

  test('says so when it is the plainer one', async () => {
    const { hinweis } = await find('Wanderlager', GEWERBEAMT, asked)
    if (engine) expect(hinweis).toBeNull()
    else expect(hinweis).toContain('keine Suchmaschine')
  })

  test('an object that cannot be read keeps no other one out', async () => {
    errors.length = 0
    const entry = { amt: 'ga', inhalt: '' }
    await write(app, MEINHARD, { ...entry, titel: 'GIFT' }, { ...entry, titel: `Spielhalle ${engine}` })
    await running.catchUp()
    expect(await ids(`Spielhalle ${engine}`, GEWERBEAMT, asked)).toHaveLength(1)
    expect(errors.join()).toContain('konnte nicht gelesen werden')
  })
})

describe.runIf(meili)('an engine that is there, but', () => {
  const client = meilisearchClient({ url: meili?.url ?? '', key: meili?.key ?? '' }, 30_000)
  const live = indexName(prefixOf(databases.installation), MEINHARD)
  const open = () => database.admin`select id from search.karte where gemeinde = 'meinhard' and not bestaetigt`

  afterAll(async () => {
    for (const gemeinde of [MEINHARD, SONTRA]) {
      await client.deleteIndexIfExists(indexName(prefixOf(databases.installation), gemeinde))
    }
  })

  test('hangs: the clerk waits two seconds, is answered by Postgres, and the next one does not wait', async () => {
    const { createServer } = await import('node:http')
    let asked = 0
    const deaf = createServer(() => {
      asked += 1
    })
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve))
    const address = deaf.address()
    const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`
    const hanging = openSearch({ databases, installation: { ...databases.installation, meili: { url, key: 'x' } } })
    const askedBy: number[] = []
    for (let n = 0; n < 2; n++) {
      const found = await find('Wanderlager', GEWERBEAMT, hanging)
      askedBy.push(asked)
      expect(found.total).toBeGreaterThan(0)
      expect(found.hinweis).toContain('antwortet gerade nicht')
    }
    // The second search did not even ask: the engine rests for a while after it kept one waiting.
    expect(askedBy[0]).toBeGreaterThan(0)
    expect(askedBy[1]).toBe(askedBy[0])
    deaf.closeAllConnections()
    await new Promise((resolve) => deaf.close(resolve))
  })

  test('has lost its index: everything is found meanwhile, and the index comes back by itself', async () => {
    const running = await indexer()
    await running.settled(MEINHARD)
    const before = await find('', GEWERBEAMT)
    await client.tasks.waitForTask((await client.deleteIndex(live)).taskUid)
    const meanwhile = await find('', GEWERBEAMT)
    expect(meanwhile.total).toBe(before.total)
    expect(meanwhile.hinweis).not.toBeNull()
    await running.settled(MEINHARD)
    expect(await open()).toEqual([])
    expect(await find('', GEWERBEAMT)).toMatchObject({ total: before.total, hinweis: null, facets: before.facets })
  })

  test('has an older copy of the index: it is filled anew', async () => {
    const running = await indexer()
    await running.settled(MEINHARD)
    const before = await find('', GEWERBEAMT)
    await client.index(live).deleteAllDocuments().waitTask()
    await client
      .index(live)
      .addDocuments([{ id: '_stand', generation: 'alt', lieferung: 3 }])
      .waitTask()
    await running.settled(MEINHARD)
    expect((await find('', GEWERBEAMT)).total).toBe(before.total)
    expect((await client.index(live).getStats()).numberOfDocuments).toBeGreaterThan(before.total)
  })

  test('has an index made with other settings: it is replaced while search goes on', async () => {
    const running = await indexer()
    await running.settled(MEINHARD)
    const before = await find('', GEWERBEAMT)
    await client
      .index(live)
      .updateDocuments([{ id: '_stand', version: 'alt' }])
      .waitTask()
    await running.settled(MEINHARD)
    expect(await find('', GEWERBEAMT)).toMatchObject({ total: before.total, hinweis: null })
    expect((await client.index(live).getDocument('_stand')).version).not.toBe('alt')
  })

  test('refuses one card: the others arrive, it is reported and still found', async () => {
    errors.length = 0
    const running = await indexer()
    await running.settled(MEINHARD)
    // An id with an umlaut is one that the engine takes in no delivery.
    await database.admin`insert into search.karte (gemeinde, id, art, seq, titel, audience, suchtext, facetten)
      select 'meinhard', case n when 7 then 'Prüf' else 'Notiz' end || '_01999999-0000-7000-8000-' || lpad(n::text, 12, '0'),
        'Notiz', n, 'Ballon', array[${GEWERBEAMT[0] ?? ''}], to_tsvector('simple', 'ballon'), '{}'
      from generate_series(1, 20) n`
    await running.settled(MEINHARD)
    expect((await find('Ballon')).total).toBe(20)
    expect((await open()).map((row) => row.id)).toEqual(['Prüf_01999999-0000-7000-8000-000000000007'])
    expect(errors).toHaveLength(1)
    await database.admin`delete from search.karte where id like 'Prüf%'`
  })

  test('is rebuilt: wrong cards are put right, stray ones go, and search goes on', async () => {
    const running = await indexer()
    const [id = ''] = await write(app, MEINHARD, { amt: 'ga', titel: 'Marktordnung', inhalt: '' })
    await running.catchUp()
    await running.settled(MEINHARD)
    await database.admin`update search.karte set titel = 'falsch', suchtext = 'falsch' where gemeinde = 'meinhard' and id = ${`Notiz_${id}`}`
    expect((await find('Ballon')).total).toBeGreaterThan(0)
    let asked = 0
    let ended = false
    const rebuilding = running.rebuild(MEINHARD).finally(() => {
      ended = true
    })
    while (!ended) {
      expect((await find('Wanderlager')).total).toBeGreaterThan(0)
      asked += 1
    }
    await rebuilding
    expect(JSON.stringify(await open()), 'sent a second time').not.toContain(id)
    await running.settled(MEINHARD)
    expect(asked).toBeGreaterThan(1)
    expect(await ids('Marktordnung')).toEqual([id])
    expect((await find('Ballon')).hits.filter((hit) => hit.art === 'Notiz')).toEqual([])
    expect(await open()).toEqual([])
    await expect(running.rebuild(gemeindeId('nirgends'))).rejects.toThrow()
  })

  test('is fed by one of two workers, and by the other when that one stops', async () => {
    const [one, two] = await Promise.all([indexer(), indexer()])
    await write(app, MEINHARD, { amt: 'ga', titel: 'Zweifach', inhalt: '' })
    await Promise.all([one.catchUp(), two.catchUp()])
    expect((await find('Zweifach')).total).toBe(1)
    await Promise.race([one.settled(MEINHARD), two.settled(MEINHARD)])
    expect(await open()).toEqual([])
    await started.shift()?.stop()
    await write(app, MEINHARD, { amt: 'ga', titel: 'Zweifach', inhalt: '' })
    await two.catchUp()
    await two.settled(MEINHARD)
    expect((await find('Zweifach')).total).toBe(2)
  })
})
