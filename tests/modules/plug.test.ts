import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { files, text } from '../floors/tree.ts'

const folders = readdirSync(new URL('fixture/', import.meta.url))

/** Generated from the lock of the workspace, never by hand. */
const GENERATED = new Set(['pnpm-lock.yaml'])

test('no file outside the folder of a fixture Fachverfahren mentions it', () => {
  expect(folders).toHaveLength(1)
  for (const folder of folders) {
    const here = `tests/modules/fixture/${folder}/`
    expect(files().filter((path) => path.startsWith(here)).length).toBeGreaterThan(8)
    // As a name in code or configuration. Prose may explain it, and the plan knows the tax as a word of the office.
    const name = new RegExp(`[/'"\`@.]${folder}(['"\`/.]|$)`, 'm')
    const mentions = files().filter(
      (path) => !path.startsWith(here) && !/\.md$/.test(path) && !GENERATED.has(path) && name.test(text(path) ?? ''),
    )
    expect(mentions).toEqual([])
  }
})
