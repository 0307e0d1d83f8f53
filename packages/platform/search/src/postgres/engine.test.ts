import { readingAs } from '@verbundakte/database'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { cardOf } from '../card.ts'
import { engineContract, MEINHARD, token } from '../engine.contract.ts'
import { notizenModule } from '../test-support/notizen.ts'
import { keepCards } from './cards.ts'
import { PostgresEngine } from './engine.ts'

const { databases } = await testVerbund({ modules: [notizenModule] })
const engine = new PostgresEngine(databases)

engineContract('Postgres', async () => ({
  engine,
  keep: (gemeinde, cards) => readingAs(databases, gemeinde, 'dienst', (tx) => keepCards(tx, 1, cards, [])),
  remove: (gemeinde, ids) => readingAs(databases, gemeinde, 'dienst', (tx) => keepCards(tx, 2, [], ids)),
}))

test('finds a word in another inflection', async () => {
  const text = { titel: 'Genehmigung', kennzeichen: [], namen: [], text: 'mehrere Häuser', facetten: {} }
  const card = cardOf('Schreiben', '01999999-0000-7000-8000-000000000002', text, [token('beugung')])
  await readingAs(databases, MEINHARD, 'dienst', (tx) => keepCards(tx, 1, [card], []))
  for (const word of ['Genehmigungen', 'Haus']) {
    const question = { gemeinde: MEINHARD, audience: [token('beugung')], filter: {}, limit: 9, offset: 0 }
    expect((await engine.find({ ...question, words: [word, 'mehrere'] })).total, word).toBe(1)
  }
})

test('an older reading never replaces a newer one, in whatever order they arrive', async () => {
  const id = '01999999-0000-7000-8000-000000000001'
  const card = (titel: string) =>
    cardOf('Schreiben', id, { titel, kennzeichen: [], namen: [], text: '', facetten: {} }, [token('folge')])
  const keep = (seq: number, ...cards: ReturnType<typeof card>[]) =>
    readingAs(databases, MEINHARD, 'dienst', (tx) => keepCards(tx, seq, cards, cards.length ? [] : [card('').id]))
  const find = async (word: string) => {
    const question = { gemeinde: MEINHARD, audience: [token('folge')], words: [word], filter: {}, limit: 9, offset: 0 }
    return (await engine.find(question)).total
  }
  await keep(7, card('neu'))
  await keep(5, card('alt'))
  expect([await find('alt'), await find('neu')]).toEqual([0, 1])
  await keep(9)
  await keep(8, card('wieder'))
  expect(await find('wieder')).toBe(0)
  await keep(10, card('zurück'))
  expect(await find('zurück')).toBe(1)
})
