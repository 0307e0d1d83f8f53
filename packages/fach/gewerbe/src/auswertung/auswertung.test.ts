import { heute } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { haus, heutige, refusal, WER } from '../test-support/haus.ts'
import { listenrouten } from './ausfuhr.ts'
import { csvZeilen } from './csv.ts'
import { listeZaehlen } from './filter.ts'
import { monatszahlen, nummernnachweis } from './monate.ts'

const { verbund, admin, lesen, app, as, bescheinigt } = await haus()
const jahr = Number(heute().slice(0, 4))
const monat = Number(heute().slice(5, 7)) - 1
let eins = ''
let zwei = ''
beforeAll(async () => {
  eins = (await bescheinigt(WER, heutige())).betrieb
  zwei = (await bescheinigt(WER, heutige())).betrieb
  await admin`update gewerbe.betrieb set name = '=1+1', plz = '01067', ort = 'Anderswo', wz_ausgabe = '2008', wz_code = '47.11.1'
    where id = ${zwei}`
})

async function datei(who: PersonName, format: 'csv' | 'xlsx', frage = ''): Promise<Uint8Array> {
  const route = listenrouten.find(({ path }) => path.endsWith(format)) ?? expect.fail()
  const tuer = {
    gemeinde: verbund.gemeinden[0]?.id ?? expect.fail(),
    services: app.asBetrieb(verbund.gemeinden[0]?.id ?? expect.fail(), 'Test').services,
    read: <T>(work: Parameters<typeof app.read<T>>[1]) => app.read(as(who), work),
    write: <T>(work: Parameters<typeof app.write<T>>[1]) => app.write(as(who), work),
  }
  const antwort = await route.handle(tuer, new Request(`http://meinhard.test/gewerbe/liste.${format}${frage}`), {})
  return new Uint8Array(await antwort.arrayBuffer())
}

test('a list is filtered, exported row by row through the wall, and no cell of it is a formula', async () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await datei(WER, 'csv'))
  expect(text.startsWith('\uFEFF"Name";"Geschäftsbezeichnung";')).toBe(true)
  const zeilen = text.trim().split('\r\n')
  expect(zeilen).toHaveLength(3)
  expect(text).toContain(`"'=1+1"`)
  expect(text).toContain('"01067"')
  const blatt = new TextDecoder().decode(unzipSync(await datei(WER, 'xlsx'))['xl/worksheets/sheet1.xml'])
  expect(blatt.match(/<row>/g)).toHaveLength(3)
  expect(blatt).toContain('<c t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
  expect(blatt).not.toMatch(/<f>|<v>/)
  for (const [frage, viele] of [
    ['?abschnitt=G', 1],
    ['?ort=Anderswo&status=AKTIV', 1],
    ['?status=ABGEMELDET', 0],
    [`?von=${heute()}&bis=${heute()}`, 2],
    ['?bis=2001-01-01', 0],
    ['?suche=gibtesnicht', 0],
  ] as const)
    expect(
      new TextDecoder()
        .decode(await datei(WER, 'csv', frage))
        .trim()
        .split('\r\n').length - 1,
      frage,
    ).toBe(viele)
  expect(await refusal(datei(WER, 'csv', '?bis=gestern'))).toMatchObject({ code: 'gewerbe.filter' })
  expect(await lesen(WER, (ctx) => listeZaehlen(ctx, { ort: 'Anderswo' }))).toBe(1)
  const gesagt = await admin`select nutzlast from audit.eintrag where ereignis = 'gewerbe.auskunft.liste'`
  expect(gesagt.length).toBeGreaterThan(5)
  // A neighbour gets the headings.
  for (const who of ['meinhard.kaemmerei', 'sontra.gewerbeamt'] as const)
    expect(
      new TextDecoder()
        .decode(await datei(who, 'csv'))
        .trim()
        .split('\r\n'),
    ).toHaveLength(1)
})

test('no beginning of a formula gets through, however it is dressed up', async () => {
  const boese = ['=A1', '+1', '-1', '@SUM(A1)', '\t=A1', ' =A1', '\r=A1', '|cmd', '%0A']
  async function* eine() {
    yield [boese]
  }
  const teile: string[] = []
  for await (const teil of csvZeilen(eine())) teile.push(new TextDecoder().decode(teil))
  expect(teile.join('').match(/"'/g)).toHaveLength(boese.length)
})

test('the year is counted by month and Abschnitt; numbers have no gap, and a missing one is named', async () => {
  const zahlen = await lesen(WER, (ctx) => monatszahlen(ctx, jahr))
  expect(zahlen.monate).toHaveLength(monat + 1)
  expect(zahlen.monate[monat]).toMatchObject({ anmeldung: 2, ummeldung: 0, abmeldung: 0, bestand: 2 })
  expect(zahlen.abschnitte.reduce((alle, { anmeldung }) => alle + anmeldung, 0)).toBe(2)
  expect(zahlen.abschnitte.reduce((alle, { bestand }) => alle + bestand, 0)).toBe(2)
  expect((await lesen(WER, (ctx) => monatszahlen(ctx, jahr + 1))).monate).toEqual([])
  expect((await lesen('meinhard.kaemmerei', (ctx) => monatszahlen(ctx, jahr))).monate[monat]).toMatchObject({
    anmeldung: 0,
    bestand: 0,
  })
  expect(await lesen(WER, (ctx) => nummernnachweis(ctx, jahr))).toMatchObject({
    hoechste: 2,
    fehlend: [],
    ohneStatistik: 0,
    statistikOffen: 2,
  })
  // Counted over all classes, it is for those alone who answer for the register.
  expect(await lesen('meinhard.leitung', (ctx) => nummernnachweis(ctx, jahr))).toMatchObject({ hoechste: 2 })
  for (const who of ['meinhard.kaemmerei', 'sontra.gewerbeamt', 'sontra.leitung', 'meinhard.niemand'] as const)
    expect(await lesen(who, (ctx) => nummernnachweis(ctx, jahr)), who).toEqual({
      hoechste: 0,
      geloescht: 0,
      fehlend: [],
      ohneStatistik: 0,
      statistikOffen: 0,
    })
  // Gone by the end of the month is not there at its end; what goes next year is.
  const bestand = async () => (await lesen(WER, (ctx) => monatszahlen(ctx, jahr))).monate.map((each) => each.bestand)
  await admin`update gewerbe.betrieb set status = 'ABGEMELDET', beginn = make_date(${jahr - 1}, 12, 31), ende = make_date(${jahr}, 1, 31) where id = ${eins}`
  expect((await bestand())[0]).toBe(monat === 0 ? 1 : 0)
  await admin`update gewerbe.betrieb set ende = make_date(${jahr}, 2, 1) where id = ${eins}`
  expect((await bestand())[0]).toBe(monat === 0 ? 2 : 1)
  await admin`update gewerbe.betrieb set ende = make_date(${jahr + 1}, 1, 1) where id = ${eins}`
  expect((await bestand()).at(-1)).toBe(2)
  // Put into a special class it is counted no more, and leaves no gap behind.
  await admin`update gewerbe.anzeige set schutzklasse = 'STEUER' where betrieb = ${eins}`
  expect((await lesen(WER, (ctx) => monatszahlen(ctx, jahr))).monate[monat]).toMatchObject({ anmeldung: 1 })
  expect((await lesen(WER, (ctx) => nummernnachweis(ctx, jahr))).fehlend).toEqual([])
  await admin`update gewerbe.anzeige set melde_nummer = 3 where betrieb = ${zwei}`
  await admin`delete from gewerbe.uebermittlung where klasse = 'STATISTIK' and anzeige in (select id from gewerbe.anzeige where betrieb = ${zwei})`
  expect(await lesen(WER, (ctx) => nummernnachweis(ctx, jahr))).toMatchObject({
    hoechste: 3,
    fehlend: [2],
    ohneStatistik: 1,
  })
})
