import { gemeindeId } from '@verbundakte/kernel'
import { testVerbund } from '@verbundakte/testing'
import { expect, inject, onTestFinished, test } from 'vitest'
import { meilisearchClient } from '../meilisearch/client.ts'
import { indexName } from '../meilisearch/engine.ts'
import { prefixOf } from '../prefix.ts'
import { notizen, notizenModule } from '../test-support/notizen.ts'
import { startIndexer } from './start-indexer.ts'

const MEINHARD = gemeindeId('meinhard')
const meili = inject('meili')
const { app, as, databases, database } = await testVerbund({ modules: [notizenModule] })

test.runIf(meili)('a card is refused while several deliveries are on their way: all others arrive', async () => {
  const client = meilisearchClient({ url: meili?.url ?? '', key: meili?.key ?? '' }, 30_000)
  const live = indexName(prefixOf(databases.installation), MEINHARD)
  const said: string[] = []
  const indexer = await startIndexer({
    databases,
    subjects: app.subjects,
    sources: new Map([['Notiz', notizen]]),
    gemeinden: [MEINHARD],
    read: (gemeinde, work) => app.asBetrieb(gemeinde, 'Suchindex fortschreiben').read(work),
    onError: (satz) => said.push(satz),
  })
  onTestFinished(async () => {
    await indexer.stop()
    await client.deleteIndexIfExists(live)
  })
  await indexer.settled(MEINHARD)
  const { person } = as('meinhard.gewerbeamt')
  const [token = ''] = app.rightsOf(MEINHARD, person).audience(notizen.table, notizen.shapes)
  // Eight of them are as much as one delivery holds. An id with an umlaut is one that the engine takes in none.
  await database.admin`insert into search.karte (gemeinde, id, art, seq, titel, text, audience, suchtext, facetten)
    select 'meinhard', case when n = 9 then 'Prüf' else 'Notiz' end || '_01999999-0000-7000-9000-' || lpad(n::text, 12, '0'),
      'Notiz', n, 'Drachen', repeat('ab', 500000), array[${token}], to_tsvector('simple', 'drachen'), '{}'
    from generate_series(1, 10) n`
  await indexer.settled(MEINHARD)
  const open = await database.admin`select id from search.karte where gemeinde = 'meinhard' and not bestaetigt`
  expect(open.map((row) => row.id.slice(-2))).toEqual(['09'])
  expect(said).toHaveLength(1)
  // Alone in its delivery, it must not cost the others their index: that would begin anew with each look.
  const { generation } = await client.index(live).getDocument<Record<string, unknown>>('_stand')
  await database.admin`update search.karte set abgelehnt = null where gemeinde = 'meinhard' and abgelehnt is not null`
  await indexer.settled(MEINHARD)
  await indexer.settled(MEINHARD)
  expect(await client.index(live).getDocument('_stand')).toMatchObject({ generation })
  expect((await client.index(live).search('Drachen', { hitsPerPage: 1 })).totalHits).toBe(9)
})
