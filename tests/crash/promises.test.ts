import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'
import { broken } from './promises.ts'

/** Whoever looks for damage must see it: one of each kind, done by hand. */
const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { admin, installation } = verbund.database
const TEXT = 'Sehr geehrte Damen und Herren'
const { dokument, version, vorgang } = await fileOne(testGateway(verbund).signIn, 'meinhard.gewerbeamt', TEXT)
const filed = [{ gemeinde: 'meinhard', dokument, version, words: ['x'], bytes: Buffer.from(TEXT) }]
const found = () => broken(admin, installation.ablage, filed)
// No worker has read it here.
await admin`update akte.version set textstatus = 'ERKANNT'`
const [row] = await admin<{ sha256: string }[]>`select sha256 from akte.version where id = ${version}`
const path = join(installation.ablage, 'meinhard', row?.sha256.slice(0, 2) ?? '', row?.sha256 ?? '')

test.for<[string, () => unknown, () => unknown, RegExp]>([
  [
    'bytes that are other ones',
    () => writeFileSync(path, TEXT.toUpperCase()),
    () => writeFileSync(path, TEXT),
    /not byte for byte|damaged/,
  ],
  ['bytes that are gone', () => rmSync(path), () => writeFileSync(path, TEXT), /not there/],
  [
    'a Dokument that counts a Version too many',
    () => admin`update akte.dokument set versionen = 2 where id = ${dokument}`,
    () => admin`update akte.dokument set versionen = 1 where id = ${dokument}`,
    /1 versions, says 2/,
  ],
  [
    'a Vorgang that counts a Dokument too many',
    () => admin`update akte.vorgang set dokumente = 2 where id = ${vorgang}`,
    () => admin`update akte.vorgang set dokumente = 1 where id = ${vorgang}`,
    /1 Dokumente, says 2/,
  ],
  [
    'a text that was never read',
    () => admin`update akte.version set textstatus = 'AUSSTEHEND'`,
    () => admin`update akte.version set textstatus = 'ERKANNT'`,
    /its text was not read/,
  ],
  [
    'half a write',
    () => {
      mkdirSync(join(installation.ablage, 'meinhard', 'tmp'), { recursive: true })
      writeFileSync(join(installation.ablage, 'meinhard', 'tmp', 'halb'), '')
    },
    () => rmSync(join(installation.ablage, 'meinhard', 'tmp', 'halb')),
    /half a write/,
  ],
  [
    'an entry of the audit log that was changed',
    () => admin`update audit.eintrag set kanonisch = replace(kanonisch, 'akte.angelegt', 'akte.erfunden')`,
    () => admin`update audit.eintrag set kanonisch = replace(kanonisch, 'akte.erfunden', 'akte.angelegt')`,
    /the audit log breaks at/,
  ],
  [
    'an audit log that was cut off',
    () => admin`update audit.kopf set seq = seq + 1 where gemeinde = 'meinhard'`,
    () => admin`update audit.kopf set seq = seq - 1 where gemeinde = 'meinhard'`,
    /the audit log is cut off/,
  ],
])('%s is seen', async ([, damage, repair, sentence]) => {
  expect(await found()).toEqual([])
  await damage()
  expect((await found()).join('\n')).toMatch(sentence)
  await repair()
})

test('a Dokument that is gone is seen, with what names it', async () => {
  await admin`delete from akte.version where id = ${version}`
  expect((await found()).join('\n')).toMatch(
    /acknowledged, but gone[\s\S]*0 versions, says 1[\s\S]*a Version that is not there/,
  )
})
