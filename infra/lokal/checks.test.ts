import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { checkNode, checkSpace } from './checks.ts'
import { readSettings } from './settings.ts'

it('refuses a Node older than 24', () => {
  expect(() => checkNode('22.18.0')).toThrow('Hier läuft Node 22.18.0')
  expect(() => checkNode('24.21.0')).not.toThrow()
})

it('refuses a disk that is nearly full', async () => {
  await expect(checkSpace(tmpdir(), Number.MAX_SAFE_INTEGER)).rejects.toThrow('nötig sind 8.388.608 GiB')
})

it('refuses settings that cannot be meant', () => {
  expect(() => readSettings({ PORT: 'abc' }, [], '/')).toThrow('PORT=abc ist keine Portnummer.')
  expect(() => readSettings({ MEILI_URL: 'http://suche' }, [], '/')).toThrow('MEILI_KEY aber nicht')
})
