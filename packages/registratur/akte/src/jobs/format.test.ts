import { docx, paragraph } from '@verbundakte/filecontent/test-support/office'
import { pdf } from '@verbundakte/filecontent/test-support/pdf'
import { expect, test } from 'vitest'
import { dokumentAblegen } from '../dokument.ts'
import { versionenDesDokuments } from '../lesen.ts'
import { amt } from '../test-support/amt.ts'
import { formatNachholen } from './format-nachholen.ts'
import { textLesen } from './text-lesen.ts'

const { verbund, akte, vorgang, upload } = await amt({ textleser: 1 })
const { app, as, database } = verbund
const WHO = 'meinhard.gewerbeamt'
const betrieb = app.asBetrieb(as(WHO).gemeinde, 'Format im Test')
const { id: hier } = await vorgang(WHO, (await akte(WHO)).id)

/** Files it without reading it. */
async function filed(bytes: Uint8Array, name: string) {
  const { datei } = await upload(WHO, new Uint8Array(bytes), name)
  const { id } = await app.write(as(WHO), (ctx) => dokumentAblegen(ctx, hier, datei.id))
  const newest = async (who: Parameters<typeof as>[0] = WHO) => {
    const [version] = await app.read(as(who), (ctx) => versionenDesDokuments(ctx).load(id))
    return version
  }
  const version = (await newest())?.id ?? ''
  return { version, newest }
}
const read = (version: string) =>
  textLesen.run(betrieb, {
    ...{ seq: 1, zeit: new Date(), ereignis: 'akte.version.abgelegt', subjekt: 'Version', subjektId: version },
    ...{ person: null, anfrage: 'x', nutzlast: null },
  })
const noted = (version: string) =>
  database.admin`select nutzlast->>'pronom' as pronom from audit.eintrag where subjekt_id = ${version} and ereignis = 'akte.format.bestimmt'`
const yesterday = (version: string) =>
  database.admin`update akte.version set angelegt_am = now() - interval '1 day' where id = ${version}`

test('of a version is found with its text, by content, noted once, and seen by those who see the version', async () => {
  const { version, newest } = await filed(docx(paragraph('Bescheid')), 'Bescheid.pdf')
  expect(await newest()).toMatchObject({ pronom: null, formatAm: null })
  await read(version)
  await read(version)
  expect(await newest()).toMatchObject({ pronom: 'fmt/412', formatAm: expect.any(Date), textstatus: 'ERKANNT' })
  expect(await noted(version)).toEqual([{ pronom: 'fmt/412' }])
  expect(await newest('meinhard.registratur')).toMatchObject({ pronom: 'fmt/412' })
  await database.admin`update akte.version set schutzklasse = 'STEUER' where id = ${version}`
  expect(await newest('meinhard.registratur')).toBeUndefined()
  expect(await newest('sontra.gewerbeamt')).toBeUndefined()
})

test('of versions from before is caught up once; not of what is closed, nor of what is just being read', async () => {
  const old = await filed(await pdf('alt'), 'alt.pdf')
  const unknown = await filed(Buffer.from([1, 2, 0, 255]), 'daten.bin')
  const closed = await filed(await pdf('zu'), 'zu.pdf')
  const fresh = await filed(await pdf('neu'), 'neu.pdf')
  for (const { version } of [old, unknown, closed]) await yesterday(version)
  await database.admin`update akte.version set pruefung = 'GESPERRT' where id = ${closed.version}`
  await formatNachholen(betrieb)
  expect(await old.newest()).toMatchObject({ pronom: 'fmt/276' })
  expect(await unknown.newest()).toMatchObject({ pronom: null, formatAm: expect.any(Date) })
  for (const { newest } of [closed, fresh]) expect(await newest()).toMatchObject({ pronom: null, formatAm: null })
  await database.admin`update akte.version set pruefung = 'FREIGEGEBEN', freigabe_am = now() where id = ${closed.version}`
  await formatNachholen(betrieb)
  await formatNachholen(betrieb)
  expect(await closed.newest()).toMatchObject({ pronom: 'fmt/276' })
  for (const { version } of [old, unknown, closed]) expect(await noted(version)).toHaveLength(1)
})
