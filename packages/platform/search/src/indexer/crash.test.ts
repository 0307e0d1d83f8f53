import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Databases } from '@verbundakte/database'
import { gemeindeId } from '@verbundakte/kernel'
import { testVerbund } from '@verbundakte/testing'
import { startMeilisearch } from '@verbundakte/testing/embedded'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { openSearch } from '../open-search.ts'
import { change, notizen, notizenModule, remove, write } from '../test-support/notizen.ts'
import { startIndexer } from './start-indexer.ts'

const MEINHARD = gemeindeId('meinhard')
const PROGRAMS = fileURLToPath(new URL('../../../../../.data/programme', import.meta.url))

describe.runIf(inject('meili'))('with a Meilisearch that is killed', () => {
  test('nothing is lost and nothing comes back: what is found is what was committed', async () => {
    const { app, as, databases } = await testVerbund({ modules: [notizenModule] })
    const ort = await mkdtemp(join(tmpdir(), 'verbundakte-suche-'))
    onTestFinished(() => rm(ort, { recursive: true, force: true }))
    let server = await startMeilisearch({ directory: ort, programs: PROGRAMS })
    onTestFinished(() => server?.stop())
    const meili = { url: server?.url ?? '', key: server?.key ?? '' }
    const here = new Databases({ ...databases.installation, meili })
    onTestFinished(() => here.close())
    const search = openSearch({ databases: here, installation: here.installation })
    const said: string[] = []
    const indexer = await startIndexer({
      databases: here,
      subjects: app.subjects,
      sources: new Map([['Notiz', notizen]]),
      gemeinden: [MEINHARD],
      read: (gemeinde, work) => app.asBetrieb(gemeinde, 'Suchindex fortschreiben').read(work),
      onError: (satz) => said.push(satz),
    })
    const { person } = as('meinhard.gewerbeamt')
    const audience = app.rightsOf(MEINHARD, person).audience(notizen.table, notizen.shapes)
    const find = (text: string) => search.find(MEINHARD, audience, { text, filter: {}, limit: 50, offset: 0 })

    const expected = new Set<string>()
    for (let round = 0; round < 6; round++) {
      const entries = Array.from({ length: 40 }, (_, n) => ({
        amt: 'ga',
        titel: `Akt ${round}.${n}`,
        inhalt: 'Kirmes',
      }))
      const made = await write(app, MEINHARD, ...entries)
      const [gone = '', changed = ''] = made
      await remove(app, MEINHARD, gone)
      await change(app, MEINHARD, changed, { inhalt: 'Jahrmarkt' })
      for (const id of made.slice(2)) expected.add(id)
      // Somewhere between the arrival of a delivery and its confirmation.
      if (server && round % 2 === 0) process.kill(server.pid, 'SIGKILL')
      // Whatever happens, a clerk is answered.
      await find('Kirmes')
      if (round % 2 === 0) {
        await server?.ended
        await indexer.catchUp()
        const without = await find('Kirmes')
        expect([without.total, without.hinweis === null]).toEqual([expected.size, false])
        await server?.stop()
        server = await startMeilisearch({ directory: ort, programs: PROGRAMS })
      }
    }
    await indexer.catchUp()
    await indexer.settled(MEINHARD)
    const pages = await Promise.all(
      [0, 50, 100, 150, 200].map((offset) =>
        search.find(MEINHARD, audience, { text: 'Kirmes', filter: {}, limit: 50, offset }),
      ),
    )
    expect(pages.map((page) => page.hinweis)).toEqual([null, null, null, null, null])
    expect(new Set(pages.flatMap((page) => page.hits.map((hit) => hit.id)))).toEqual(expected)
    expect((await find('Jahrmarkt')).total).toBe(6)
    expect(said.length).toBeGreaterThan(0)
    await indexer.stop()
  }, 120_000)
})
