import type { PersonName } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { akteAendern } from '../akte-aendern.ts'
import { aktuelleVersion } from '../lesen.ts'
import { amt, refusal } from '../test-support/amt.ts'
import { textAusgeben } from './text-ausgeben.ts'

const { verbund, filled } = await amt()
const { app, as, database } = verbund
const WER = 'meinhard.gewerbeamt'
const ausgeben = async (wer: PersonName, id: string) => (await textAusgeben(app.doorsOf(as(wer)), id)).text()
const seiten = async (id: string) =>
  (await ausgeben(WER, id))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
async function version() {
  const { akte, dokument } = await filled(WER)
  const eine = await app.read(as(WER), (ctx) => aktuelleVersion(ctx).load(dokument.id))
  return { akte, id: eine?.id ?? '' }
}
const lesen = (id: string, text: string, anfaenge: string | null) =>
  database.admin`insert into akte.volltext (gemeinde, id, text, seitenanfaenge)
    values ('meinhard', ${id}, ${text}, ${anfaenge}::text::integer[])`

test('text goes out page by page, as the PDF has them, empty ones too', async () => {
  const { id } = await version()
  await lesen(id, 'Straße\n\nGebühr 😀 12,50 €', '{0,8,8}')
  expect(await seiten(id)).toEqual([
    { seite: 1, text: 'Straße' },
    { seite: 2, text: '' },
    { seite: 3, text: 'Gebühr 😀 12,50 €' },
  ])
})

test('a long text without pages goes out in pieces that end between paragraphs, and nothing is missing', async () => {
  const { id } = await version()
  const text = Array.from({ length: 3_000 }, (_each, n) => `Absatz ${n} der Satzung über die Straßenreinigung`).join(
    '\n\n',
  )
  await lesen(id, text, null)
  const stuecke = await seiten(id)
  expect(stuecke.length).toBeGreaterThan(2)
  expect(stuecke.map((each) => each.text).join('')).toBe(text)
})

test('a scan goes out as its pages were recognised', async () => {
  const { id } = await version()
  await database.admin`insert into akte.seitentext (gemeinde, id, version, nummer, text, sicherheit)
    select 'meinhard', gen_random_uuid(), ${id}, n, 'Blatt ' || n, 90 from generate_series(1, 2) n`
  expect(await seiten(id)).toEqual([
    { seite: 1, text: 'Blatt 1' },
    { seite: 2, text: 'Blatt 2' },
  ])
})

test('is nothing to other offices and other Gemeinden, nor to whom it is closed since; a closed file gives no text', async () => {
  const { akte, id } = await version()
  await lesen(id, 'geheim', null)
  for (const fremd of ['meinhard.steueramt', 'sontra.gewerbeamt', 'meinhard.niemand'] as const) {
    expect(await refusal(ausgeben(fremd, id))).toMatchObject({ name: 'NotFound' })
  }
  expect(await refusal(ausgeben(WER, crypto.randomUUID()))).toMatchObject({ name: 'NotFound' })
  await database.admin`update akte.version set pruefung = 'GESPERRT' where id = ${id}`
  expect((await refusal(ausgeben(WER, id))).code).toMatch(/gesperrt/)
  await database.admin`update akte.version set pruefung = 'SAUBER' where id = ${id}`
  await app.write(as('meinhard.registratur'), (ctx) => akteAendern(ctx, akte.id, { federfuehrung: 'ke' }))
  expect(await refusal(ausgeben(WER, id))).toMatchObject({ name: 'NotFound' })
})
