import { printBarCode, printCode, scannedPdf, sheet } from '@verbundakte/filecontent/test-support/scan'
import { expect, test } from 'vitest'
import { textErkennen } from '../jobs/text-erkennen.ts'
import { postfachEinrichten } from '../postfach.ts'
import { post } from '../test-support/post.ts'
import { vorschlaegeLesen } from '../vorschlaege.ts'
import { deckblattFuer } from './deckblatt.ts'

const { app, as, betrieb, bringen, lesen, vorgang, zeile } = await post({ seitenleser: 1 })
const WHO = 'meinhard.gewerbeamt'
const doors = betrieb('meinhard')
const TEXT = 'Betreff: Kiosk am Markt. Sehr geehrte Damen und Herren'

const gebracht = async (pages: Parameters<typeof scannedPdf>[0], layer = TEXT, size = 0.5): Promise<string> => {
  const id = await bringen(WHO, new Uint8Array(await scannedPdf(pages, 0, size, layer)), 'Scan.pdf')
  await lesen('meinhard', id)
  return id
}
const ansehen = (id: string, mit = doors) =>
  textErkennen.part(mit, { subjektId: id } as Parameters<typeof textErkennen.part>[1])

test('a cover sheet on a scan that brings its own text names the Vorgang; the text is believed, no letter is recognised', {
  timeout: 60_000,
}, async () => {
  const ziel = await vorgang(WHO, 'Kiosk Winde')
  const anderer = await vorgang(WHO, 'Kiosk am Markt')
  const { code } = await app.read(as(WHO), (ctx) => deckblattFuer(ctx, ziel.id))
  await doors.write((ctx) => postfachEinrichten(ctx, { amt: 'ga', schutzklasse: 'PERSONENBEZOGEN', schwelle: 80 }))
  const id = await gebracht([printCode(sheet([]), code)], `${TEXT} zu ${anderer.kennzeichen}`)
  // Its text names another one, surely enough: it waits for what lies on top.
  expect(await zeile(id)).toMatchObject({ textstatus: 'IN_ERKENNUNG', status: 'ERKANNT', dokument: null })
  const { seitenleser } = doors.services
  if (!seitenleser) throw new Error('pages are looked at here')
  const nurCodes = {
    ...seitenleser,
    recognise: () => Promise.reject(new Error('its letters are there')),
  }
  const mit = {
    gemeinde: doors.gemeinde,
    services: { ...doors.services, seitenleser: nurCodes },
    read: (work: Parameters<typeof doors.read>[0]) => doors.read(work),
    write: (work: Parameters<typeof doors.write>[0]) => doors.write(work),
  } as typeof doors
  expect(await ansehen(id, mit)).toBe(false)
  expect(await zeile(id)).toMatchObject({ textstatus: 'ERKANNT', deckblatt: 'GILT', status: 'ABGELEGT' })
  expect((await zeile(id)).selbsttaetig).toBe(true)
  const [erster] = await app.read(as(WHO), (ctx) => vorschlaegeLesen(ctx, id))
  expect(erster).toMatchObject({ vorgang: { id: ziel.id } })
  // Once more, as jobs may.
  expect(await ansehen(id)).toBe(false)
})

test('a bar code is a hint; without any it is as it was; a stack that begins with a sheet is looked through', {
  timeout: 60_000,
}, async () => {
  const ziel = await vorgang(WHO, 'Blumenladen Aster')
  const mitCode = await gebracht([await printBarCode(sheet([]), 'DataMatrix', ziel.kennzeichen)], TEXT, 1)
  await ansehen(mitCode)
  expect(await zeile(mitCode)).toMatchObject({
    strichcodes: [ziel.kennzeichen],
    deckblatt: null,
    textstatus: 'ERKANNT',
  })
  const ohne = await gebracht([sheet([]), sheet([])])
  await ansehen(ohne)
  expect(await zeile(ohne)).toMatchObject({ strichcodes: [], textstatus: 'ERKANNT', durchgesehen: 0 })
  const { code } = await app.read(as(WHO), (ctx) => deckblattFuer(ctx, ziel.id))
  const stapel = await gebracht([printCode(sheet([]), code), sheet([]), printCode(sheet([]), code), sheet([])])
  await ansehen(stapel)
  expect(await zeile(stapel)).toMatchObject({ durchgesehen: 1, status: 'ERKANNT' })
  expect(await ansehen(stapel)).toBe(false)
  expect(await zeile(stapel)).toMatchObject({ status: 'AUSSORTIERT', grund: 'Stapel, geteilt in 2 Eingänge' })
})
