import { expect, test } from 'vitest'
import { modulesOf } from './live.ts'

test('a message of the stream names modules; signs of life, ends and refusals name none', () => {
  expect(modulesOf('event: next\ndata: {"data":{"neues":{"module":["akte","aktenplan"]}}}')).toEqual([
    'akte',
    'aktenplan',
  ])
  for (const other of [':', 'event: complete\ndata:', 'event: next\ndata: {"errors":[],"data":null}', ''])
    expect(modulesOf(other)).toBeNull()
})
