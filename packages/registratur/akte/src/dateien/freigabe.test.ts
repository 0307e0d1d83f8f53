import { guardOf } from '@verbundakte/malware'
import type { PersonName } from '@verbundakte/testing'
import { beforeEach, expect, test } from 'vitest'
import { nachpruefen } from '../jobs/nachpruefen.ts'
import { textLesen } from '../jobs/text-lesen.ts'
import { versionenDesDokuments } from '../lesen.ts'
import { amt, refusal } from '../test-support/amt.ts'
import { WordScanner } from '../test-support/scanner.ts'
import { dateiAusgeben } from './ausgeben.ts'
import { freigabeBeantragen, freigabeRechte, versionFreigeben } from './freigabe.ts'

const scanner = new WordScanner()
const { verbund, filled, upload } = await amt({ malware: guardOf(scanner, 'refuse'), textleser: 1 })
const { app, as, database } = verbund
const CLERK = 'meinhard.gewerbeamt'
const SECOND = 'meinhard.registratur'
const WHY = 'Fehlalarm, von der IT bestätigt (Ticket 4711)'

const check = () => nachpruefen(app.asBetrieb(as(CLERK).gemeinde, 'Nachprüfen im Test'))
const newest = async (dokument: string, who: PersonName = CLERK) => {
  const [version] = await app.read(as(who), (ctx) => versionenDesDokuments(ctx).load(dokument))
  if (!version) throw new Error('no version')
  return version
}
const ask = (version: string, who: PersonName = CLERK, why = WHY) =>
  app.write(as(who), (ctx) => freigabeBeantragen(ctx, version, why))
const release = (version: string, who: PersonName = SECOND, why = WHY) =>
  app.write(as(who), (ctx) => versionFreigeben(ctx, version, why))
const get = (version: string, who: PersonName = CLERK) =>
  refusal(dateiAusgeben(app.doorsOf(as(who)), version, new Request('http://x/')))
/** a filed version in which malware was found afterwards */
const closed = async (word: string, who: PersonName = CLERK, kennzeichen = '130.10') => {
  const text = `Ein Bescheid mit ${word} darin`
  scanner.known.delete(word)
  const { dokument } = await filled(who, kennzeichen, text)
  scanner.known.add(word)
  await textOf((await newest(dokument.id, who)).id, who)
  scanner.day = `Tag von ${word}`
  await check()
  const version = await newest(dokument.id, who)
  expect(version).toMatchObject({ pruefung: 'GESPERRT', signaturstand: scanner.day })
  return { dokument: dokument.id, version: version.id, sha256: version.sha256, text }
}
const textOf = (version: string, who: PersonName = CLERK) =>
  textLesen.run(app.asBetrieb(as(who).gemeinde, 'Lesen im Test'), {
    ...{ seq: 1, zeit: new Date(), ereignis: 'akte.version.abgelegt', subjekt: 'Version', nutzlast: null },
    ...{ subjektId: version, person: null, anfrage: 'x' },
  })

beforeEach(() => scanner.reset())

test('one person asks, another releases; both stand beside the version and in the log', async () => {
  const { dokument, version, sha256 } = await closed('Klingel')
  await ask(version)
  expect(await newest(dokument)).toMatchObject({ pruefung: 'GESPERRT', antragVon: as(CLERK).person.id })
  expect(await get(version)).toMatchObject({ code: 'datei.gesperrt' })
  await release(version)
  expect(await newest(dokument)).toMatchObject({
    pruefung: 'FREIGEGEBEN',
    pruefhinweis: 'Klingel',
    antragVon: as(CLERK).person.id,
    freigabeVon: as(SECOND).person.id,
    freigabeGrund: WHY,
  })
  expect(await get(version)).toEqual({ code: 'went well' })
  const entries = await database.admin`
    select ereignis, person, nutzlast from audit.eintrag where gemeinde = 'meinhard' and ereignis like 'akte.version.frei%' order by seq desc limit 2`
  const what = { dokument, sha256, fund: 'Klingel', grund: WHY }
  expect([...entries]).toEqual([
    {
      ereignis: 'akte.version.freigegeben',
      person: as(SECOND).person.id,
      nutzlast: { ...what, antragVon: as(CLERK).person.id, signaturstand: 'Tag von Klingel' },
    },
    { ereignis: 'akte.version.freigabe-beantragt', person: as(CLERK).person.id, nutzlast: what },
  ])
})

test('nobody does both, and nobody without the right does the second', async () => {
  const { version } = await closed('Glocke')
  expect(await refusal(release(version))).toMatchObject({ code: 'akte.freigabe.ohne-antrag' })
  await ask(version, SECOND)
  expect(await refusal(release(version, SECOND))).toMatchObject({ code: 'akte.freigabe.eigener-antrag' })
  // The clerk of the office may ask and may not release; others do not even read it.
  expect(await refusal(release(version, CLERK))).toMatchObject({ name: 'Forbidden' })
  expect(await refusal(release(version, 'meinhard.hauptamt'))).toMatchObject({ name: 'NotFound' })
  expect(await refusal(release(version, 'sontra.registratur'))).toMatchObject({ name: 'NotFound' })
  expect(await refusal(ask(version, 'sontra.gewerbeamt'))).toMatchObject({ name: 'NotFound' })
  expect(await refusal(ask(version, 'meinhard.leitung'))).toMatchObject({ name: 'Forbidden' })
  expect(await refusal(release(version, 'meinhard.leitung', 'zu kurz'))).toMatchObject({ code: 'akte.freigabe.grund' })
  const rights = (who: PersonName) =>
    app.read(as(who), async (ctx) => {
      const [row] = await versionenDesDokuments(ctx).load((await rowOf(version)).dokument)
      return row ? freigabeRechte(ctx, row) : null
    })
  expect(await rights(CLERK)).toEqual(['freigabeBeantragen'])
  expect(await rights(SECOND)).toEqual([])
  expect(await rights('meinhard.leitung')).toEqual(['freigeben'])
  await release(version, 'meinhard.leitung')
  expect(await refusal(release(version, 'meinhard.leitung'))).toMatchObject({ code: 'akte.freigabe.nicht-gesperrt' })
  expect(await refusal(ask(version))).toMatchObject({ code: 'akte.freigabe.nicht-gesperrt' })
})

test('the same signatures leave it open, newer ones that find it again close it again', async () => {
  const { dokument, version } = await closed('Wecker')
  await ask(version)
  scanner.day = 'Tag der Freigabe'
  await release(version)
  await check()
  expect(await newest(dokument)).toMatchObject({ pruefung: 'FREIGEGEBEN', signaturstand: 'Tag der Freigabe' })
  // However old it is.
  await database.admin`update akte.version set angelegt_am = now() - interval '2 years' where id = ${version}`
  scanner.day = 'Tag danach'
  await check()
  expect(await newest(dokument)).toMatchObject({ pruefung: 'GESPERRT', antragVon: null, freigabeAm: null })
  expect(await get(version)).toMatchObject({ code: 'datei.gesperrt' })
  expect(await refusal(release(version))).toMatchObject({ code: 'akte.freigabe.ohne-antrag' })
})

test('newer signatures that no longer find it make it clean', async () => {
  const { dokument, version } = await closed('Pfeife')
  await ask(version)
  await release(version)
  scanner.reset()
  scanner.day = 'Tag der Berichtigung'
  await check()
  expect(await newest(dokument)).toMatchObject({ pruefung: 'SAUBER', freigabeAm: null, antragVon: null })
})

test('with the scanner away the state that closed it holds', async () => {
  const { dokument, version } = await closed('Hupe')
  scanner.away = true
  await ask(version)
  await release(version)
  expect(await newest(dokument)).toMatchObject({ pruefung: 'FREIGEGEBEN', signaturstand: 'Tag von Hupe' })
})

test('the same content is opened with it where it was closed with it, without telling who and why', async () => {
  const { version, text } = await closed('Gong')
  scanner.known.clear()
  scanner.day = 'Tag ohne Gong'
  const again = await filled('meinhard.steueramt', '921.10', text)
  expect(await newest(again.dokument.id, 'meinhard.steueramt')).toMatchObject({ pruefung: 'GESPERRT' })
  const there = await filled('sontra.gewerbeamt', '130.10', text)
  await database.admin`update akte.version set pruefung = 'GESPERRT' where dokument = ${there.dokument.id}`
  await ask(version)
  await release(version)
  expect(await newest(again.dokument.id, 'meinhard.steueramt')).toMatchObject({
    pruefung: 'FREIGEGEBEN',
    freigabeVon: null,
    freigabeGrund: null,
  })
  expect(await newest(there.dokument.id, 'sontra.gewerbeamt')).toMatchObject({ pruefung: 'GESPERRT' })
  expect(await refusal(upload(CLERK, text))).toEqual({ code: 'went well' })
})

test('what only one office reads is released by a second person of that office only', async () => {
  const { version } = await closed('Tröte', 'meinhard.steueramt', '921.10')
  await ask(version, 'meinhard.steueramt')
  for (const who of ['meinhard.registratur', 'meinhard.leitung', 'meinhard.hauptamt'] as const)
    expect(await refusal(release(version, who))).toMatchObject({ name: 'NotFound' })
  expect(await refusal(release(version, 'meinhard.steueramt'))).toMatchObject({ code: 'akte.freigabe.eigener-antrag' })
})

test('text that was not read while it was closed is read afterwards', async () => {
  const { text } = await closed('Sirene')
  scanner.known.clear()
  const late = await filled(CLERK, '130.10', text)
  const { id } = await newest(late.dokument.id)
  await textOf(id)
  expect(await newest(late.dokument.id)).toMatchObject({ textstatus: 'UNLESBAR' })
  await ask(id)
  await release(id)
  expect(await newest(late.dokument.id)).toMatchObject({ textstatus: 'AUSSTEHEND' })
  await textOf(id)
  expect(await newest(late.dokument.id)).toMatchObject({ textstatus: 'ERKANNT', texthinweis: null })
})

test('the database keeps the two persons apart, whatever a program says', async () => {
  const { version } = await closed('Horn')
  const one = as(CLERK).person.id
  await expect(
    database.admin`update akte.version set pruefung = 'FREIGEGEBEN', freigabe_am = now(), antrag_von = ${one}, freigabe_von = ${one} where id = ${version}`,
  ).rejects.toThrow('version_zu_zweit')
  await expect(database.admin`update akte.version set pruefung = 'FREIGEGEBEN' where id = ${version}`).rejects.toThrow(
    'version_freigegeben',
  )
})

async function rowOf(version: string): Promise<{ dokument: string }> {
  const [row] = await database.admin<{ dokument: string }[]>`select dokument from akte.version where id = ${version}`
  if (!row) throw new Error('no version')
  return row
}
