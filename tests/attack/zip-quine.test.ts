import { crc32, inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { zipQuine } from './zip-quine.ts'

test('the quine is what is in it, with the checksum that it says', () => {
  const quine = zipQuine()
  const local = quine.indexOf('word/document.xml') - 30
  const packed = quine.readUInt32LE(local + 18)
  const inside = inflateRawSync(quine.subarray(local + 47, local + 47 + packed))
  expect(inside.equals(quine)).toBe(true)
  expect(quine.readUInt32LE(local + 14)).toBe(crc32(quine))
})
