import { expect, test } from 'vitest'
import type { Context } from './context.ts'
import { grouped, inOrder, loader } from './loader.ts'

const request = (gemeinde: string) => ({ gemeinde }) as unknown as Context // all that this loader looks at

test('the keys of one request are asked for once, those of two requests never together', async () => {
  const asked: string[] = []
  const load = loader<string, string>(async (ctx, keys) => {
    asked.push(`${ctx.gemeinde}: ${keys.join()}`)
    return keys.map((key) => `${key} in ${ctx.gemeinde}`)
  })
  const [a, b] = [request('meinhard'), request('sontra')]
  const found = await Promise.all([
    load(a).load('1'),
    load(b).load('1'),
    load(a).load('2'),
    load(a).load('1'),
    load(b).load('3'),
  ])
  expect(found).toEqual(['1 in meinhard', '1 in sontra', '2 in meinhard', '1 in meinhard', '3 in sontra'])
  expect(asked.sort()).toEqual(['meinhard: 1,2', 'sontra: 1,3'])
})

test('nothing is remembered from one request of a person to the next', async () => {
  let rows = ['alt']
  const load = loader<string, string>(async (_ctx, keys) => keys.map(() => rows[0] ?? ''))
  expect(await load(request('meinhard')).load('1')).toBe('alt')
  rows = ['neu']
  expect(await load(request('meinhard')).load('1')).toBe('neu')
})

test('rows find their key, whatever their order, and nobody else’s', () => {
  const rows = [{ id: 'b' }, { id: 'a' }, { id: 'x' }]
  expect(inOrder(['a', 'b', 'c'], rows, (row) => row.id)).toEqual([{ id: 'a' }, { id: 'b' }, null])
  expect(grouped(['a', 'c'], [...rows, { id: 'a' }], (row) => row.id)).toEqual([[{ id: 'a' }, { id: 'a' }], []])
})
