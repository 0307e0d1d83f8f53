import { expect, test } from 'vitest'
import { ganzeZahl } from './ganze-zahl.ts'

test('reads whole numbers as people write them, and nothing else', () => {
  expect(['365', ' 30 ', '1.095', '12.345.678'].map(ganzeZahl)).toEqual([365, 30, 1095, 12345678])
  expect(['', 'ein Jahr', '3,5', '-1', '1.5', '1e3', '0x10', '9999999999'].map(ganzeZahl)).toEqual(Array(8).fill(null))
})
