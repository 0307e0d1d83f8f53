import { guardOf } from '@verbundakte/malware'
import { beforeEach, expect, test } from 'vitest'
import { versionWiederherstellen } from '../dokument.ts'
import { nachpruefen } from '../jobs/nachpruefen.ts'
import { textLesen } from '../jobs/text-lesen.ts'
import { versionenDesDokuments } from '../lesen.ts'
import { amt, refusal } from '../test-support/amt.ts'
import { WordScanner } from '../test-support/scanner.ts'
import { dateiAusgeben, vorschauAusgeben } from './ausgeben.ts'

const scanner = new WordScanner()
const { known } = scanner
let how: 'refuse' | 'accept' = 'refuse'
const [strict, lenient] = [guardOf(scanner, 'refuse'), guardOf(scanner, 'accept')]
const malware = {
  ...strict,
  guard: (source: ReadableStream<Uint8Array>) => (how === 'refuse' ? strict : lenient).guard(source),
}

const { verbund, filled, upload } = await amt({ malware })
const { app, as, database } = verbund
const WHO = 'meinhard.gewerbeamt'
const check = () => nachpruefen(app.asBetrieb(as(WHO).gemeinde, 'Nachprüfen im Test'))
const newest = async (dokument: string) => {
  const [version] = await app.read(as(WHO), (ctx) => versionenDesDokuments(ctx).load(dokument))
  if (!version) throw new Error('no version')
  return version
}
const get = (what: typeof dateiAusgeben, version: string, who: Parameters<typeof as>[0] = WHO) =>
  refusal(what(app.doorsOf(as(who)), version, new Request('http://x/')))

beforeEach(() => {
  scanner.reset()
  how = 'refuse'
})

test('what is known as malware is refused, and stands in the log with its name and person', async () => {
  known.add('Trojaner')
  expect(await refusal(upload(WHO, 'ein Trojaner', 'post.txt'))).toMatchObject({ code: 'datei.schadsoftware' })
  const [entry] = await database.admin`
    select person, nutzlast from audit.eintrag where gemeinde = 'meinhard' and ereignis = 'akte.datei.abgewiesen' order by seq desc limit 1`
  expect(entry).toEqual({ person: as(WHO).person.id, nutzlast: { dateiname: 'post.txt', fund: 'Trojaner' } })
})

test('where only checked files are taken none is taken while the scanner is away', async () => {
  scanner.away = true
  expect(await refusal(upload(WHO, 'ein Brief'))).toMatchObject({ code: 'datei.ungeprueft' })
  how = 'accept'
  expect((await upload(WHO, 'ein Brief')).datei).toMatchObject({ pruefung: 'UNGEPRUEFT', geprueftAm: null })
})

test('what becomes known later is closed in every version that holds it, and in no other Gemeinde', async () => {
  const TEXT = 'ein Wurm, den noch niemand kennt'
  const { dokument } = await filled(WHO, '130.10', TEXT)
  const there = await filled('sontra.gewerbeamt', '130.10', TEXT)
  expect(await newest(dokument.id)).toMatchObject({ pruefung: 'SAUBER', signaturstand: 'erster Tag' })
  known.add('Wurm')
  await check()
  // Nothing new was learned, so nothing was asked.
  expect(await newest(dokument.id)).toMatchObject({ pruefung: 'SAUBER' })
  scanner.day = 'zweiter Tag'
  await check()
  const version = await newest(dokument.id)
  expect(version).toMatchObject({ pruefung: 'GESPERRT', pruefhinweis: 'Wurm' })
  for (const what of [dateiAusgeben, vorschauAusgeben])
    expect(await get(what, version.id)).toMatchObject({ code: 'datei.gesperrt', name: 'Forbidden' })
  expect(await get(dateiAusgeben, version.id, 'sontra.gewerbeamt')).toMatchObject({ name: 'NotFound' })
  const [sontra] = await database.admin`select pruefung from akte.version where dokument = ${there.dokument.id}`
  expect(sontra?.pruefung).toBe('SAUBER')
})

test('closed content stays closed: brought again unchecked, or called back as an older version', async () => {
  known.add('Bombe')
  how = 'accept'
  scanner.away = true
  const { dokument } = await filled(WHO, '130.10', 'eine Bombe')
  scanner.away = false
  await check()
  expect(await newest(dokument.id)).toMatchObject({ pruefung: 'GESPERRT' })
  scanner.away = true
  const again = await filled(WHO, '130.10', 'eine Bombe')
  expect(await newest(again.dokument.id)).toMatchObject({ pruefung: 'GESPERRT', pruefhinweis: 'Bombe' })
  await textLesen.run(app.asBetrieb(as(WHO).gemeinde, 'Lesen im Test'), {
    ...{ seq: 1, zeit: new Date(), ereignis: 'akte.version.abgelegt', subjekt: 'Version', nutzlast: null },
    ...{ subjektId: (await newest(again.dokument.id)).id, person: null, anfrage: 'x' },
  })
  expect(await newest(again.dokument.id)).toMatchObject({
    textstatus: 'UNLESBAR',
    texthinweis: expect.stringContaining('gesperrt'),
  })
  const first = await newest(dokument.id)
  await database.admin`update akte.dokument set versionen = 2 where id = ${dokument.id}`
  const back = app.write(as(WHO), (ctx) => versionWiederherstellen(ctx, dokument.id, first.id, 2))
  expect(await refusal(back)).toMatchObject({ code: 'datei.gesperrt' })
})

test('unchecked files are checked once somebody is there, and each set of signatures asks once', async () => {
  how = 'accept'
  scanner.away = true
  const { dokument } = await filled(WHO, '130.10', 'ein Brief aus der Zeit ohne Prüfung')
  await check()
  expect(await newest(dokument.id)).toMatchObject({ pruefung: 'UNGEPRUEFT', geprueftAm: null })
  scanner.away = false
  await check()
  const { pruefung, geprueftAm } = await newest(dokument.id)
  expect(pruefung).toBe('SAUBER')
  await check()
  expect((await newest(dokument.id)).geprueftAm).toEqual(geprueftAm)
})
