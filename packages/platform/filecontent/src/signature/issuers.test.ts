import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readIssuers } from './issuers.ts'

const folder = await mkdtemp(join(tmpdir(), 'aussteller-'))
afterAll(() => rm(folder, { recursive: true }))

test('a folder that is not there holds nobody; one that cannot be read is named, and stops nothing', async () => {
  const none = await readIssuers(join(folder, 'fehlt'))
  expect(none).toMatchObject({ certificates: [], unreadable: [] })
  await writeFile(join(folder, 'datei'), 'kein Ordner')
  expect(await readIssuers(join(folder, 'datei'))).toEqual({ ...none, unreadable: ['.'] })
  expect(await readIssuers(folder)).toMatchObject({ certificates: [], unreadable: ['datei'] })
})
