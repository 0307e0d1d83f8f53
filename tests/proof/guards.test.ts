import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { GUARDS } from './guards.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

test.for(GUARDS)('the guard „$what“ stands where the proof takes it away', ({ file, find, tests }) => {
  const places = readFileSync(`${root}${file}`, 'utf8').split(find).length - 1
  expect(places, file).toBe(1)
  for (const each of tests) expect(existsSync(`${root}${each}`), each).toBe(true)
})
