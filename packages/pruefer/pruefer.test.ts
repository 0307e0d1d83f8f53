import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { pruefe } from './pruefer.mjs'

const text = readFileSync(new URL('pruefer.mjs', import.meta.url), 'utf8')

test('is read in half an hour, and needs nothing but Node', () => {
  expect(text.trimEnd().split('\n').length).toBeLessThan(300)
  const imports = [...text.matchAll(/from '([^']+)'|import\('([^']+)'/g)].map(([, from, called]) => from ?? called)
  expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([])
  expect(JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')).dependencies).toEqual({})
})

test.for([
  ['nothing', []],
  ['no JSON', ['{"art":"kopf"']],
  ['something else', ['{"art":"brief"}', 'null', '[]', '42']],
  ['a head alone', ['{"art":"kopf","format":"verbundakte-protokoll/1","log":"sontra","eintraege":0,"hash":null}']],
] as const)('says of %s that it is no whole log, and does not stumble', async ([, lines]) => {
  const { befunde } = await pruefe(lines)
  expect(befunde.length).toBeGreaterThan(0)
})
