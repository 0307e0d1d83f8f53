import { gemeindeId, uuidv7 } from '@verbundakte/kernel'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { cardOf } from '../card.ts'
import { engineContract, MEINHARD, SONTRA, token } from '../engine.contract.ts'
import type { SearchIndex } from '../engine.ts'
import { wordsOf } from '../words.ts'
import { meilisearchClient } from './client.ts'
import { indexName, MeilisearchEngine } from './engine.ts'
import { meilisearchIndex } from './index-of.ts'

const meili = inject('meili')

describe.runIf(meili)('Meilisearch', () => {
  const prefix = `engine-${process.pid}_`
  const client = meilisearchClient({ url: meili?.url ?? '', key: meili?.key ?? '' }, 30_000)
  const engine = new MeilisearchEngine(client, prefix)
  const MARK = { generation: uuidv7(), lieferung: 1 }
  const indexes = new Map<string, SearchIndex>()

  function indexOf(gemeinde: typeof MEINHARD): SearchIndex {
    const index = indexes.get(gemeinde) ?? meilisearchIndex(client, prefix, gemeinde, async () => {})
    indexes.set(gemeinde, index)
    return index
  }

  afterAll(async () => {
    for (const gemeinde of indexes.keys()) await client.deleteIndexIfExists(indexName(prefix, gemeindeId(gemeinde)))
  })

  engineContract('Meilisearch', async () => {
    for (const gemeinde of [MEINHARD, SONTRA]) await indexOf(gemeinde).create(MARK)
    return {
      engine,
      keep: async (gemeinde, cards) => (await indexOf(gemeinde).deliver(cards, [], MARK)).arrived(),
      remove: async (gemeinde, ids) => (await indexOf(gemeinde).deliver([], ids, MARK)).arrived(),
    }
  })

  describe('beyond the contract', () => {
    const BERKATAL = gemeindeId('berkatal')
    const find = (text: string) =>
      engine.find({
        gemeinde: BERKATAL,
        audience: [token('alle')],
        words: wordsOf(text),
        filter: {},
        limit: 10,
        offset: 0,
      })
    const card = (titel: string, text: string) =>
      cardOf('Schreiben', uuidv7(), { titel, kennzeichen: ['4711-08'], namen: [], text, facetten: {} }, [token('alle')])

    test('finds parts of German compounds', async () => {
      await indexOf(BERKATAL).create(MARK)
      const delivery = await indexOf(BERKATAL).deliver(
        [card('Neubau', 'Die Straßenbahnhaltestelle'), card('Zulassung', 'Müllabfuhr und Gebührenbescheid')],
        [],
        MARK,
      )
      await delivery.arrived()
      expect((await find('Haltestelle')).total).toBe(1)
      expect((await find('Bescheid')).total).toBe(1)
    })

    test('forgives a typing error in a word, also of a compound, and none in a number', async () => {
      expect((await find('Zulasung')).total).toBe(1)
      expect((await find('Strasenbahnhaltestelle')).total).toBe(1)
      expect((await find('Gebürenbescheid')).total).toBe(1)
      expect((await find('4712')).total).toBe(0)
    })

    test('folded words do not fall apart into syllables that find each other', async () => {
      expect((await find('muellabfuhr')).total).toBe(1)
      expect((await find('uhr')).total).toBe(0)
    })

    test('hands out ids and nothing else', async () => {
      const answer = await client.index(indexName(prefix, BERKATAL)).search('Haltestelle')
      expect(Object.keys(answer.hits[0] ?? {})).toEqual(['id'])
    })
  })
})
