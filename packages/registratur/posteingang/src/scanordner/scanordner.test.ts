import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { post } from '../test-support/post.ts'
import { beilegerLesen } from './beileger.ts'
import { Runde } from './waechter.ts'

const { verbund, betrieb } = await post()
const wurzel = await mkdtemp(join(tmpdir(), 'scans-'))
afterAll(() => rm(wurzel, { recursive: true, force: true }))
const gewerbeamt = join(wurzel, 'meinhard', 'ga')
const faults: string[] = []
const runde = new Runde(
  {
    gemeinden: verbund.gemeinden,
    doors: (gemeinde) => betrieb(gemeinde),
    env: {},
    report: (satz) => faults.push(satz),
  },
  wurzel,
  { fertig: 1000, beileger: 5000, datei: 60_000 },
)

beforeEach(async () => {
  faults.length = 0
  await rm(gewerbeamt, { recursive: true, force: true })
  await mkdir(gewerbeamt, { recursive: true })
})

/** A file that was written so many seconds ago. */
async function liegt(name: string, inhalt: string, vorSekunden = 30, ordner = gewerbeamt): Promise<void> {
  await mkdir(ordner, { recursive: true })
  await writeFile(join(ordner, name), inhalt)
  const dann = Date.now() / 1000 - vorSekunden
  await utimes(join(ordner, name), dann, dann)
}

const gehen = async () => {
  await runde.gehen()
  await runde.gehen()
}
const eingaenge = (dateiname: string) =>
  verbund.database.admin`select * from posteingang.eingang where dateiname = ${dateiname}`
const in_ = (ordner: 'erledigt' | 'fehler') => readdir(join(gewerbeamt, ordner)).catch(() => [])

test('very many scans of one office do not hold up those of another', async () => {
  const hauptamt = join(wurzel, 'meinhard', 'ha')
  for (let n = 0; n < 7; n++) await liegt(`Flut ${n}.txt`, `Brief ${n}`)
  await liegt('Einzelner.txt', 'Der eine', 30, hauptamt)
  const start = {
    gemeinden: verbund.gemeinden,
    doors: (g: Parameters<typeof betrieb>[0]) => betrieb(g),
    env: {},
    report: (satz: string) => faults.push(satz),
  }
  const langsam = new Runde(start, wurzel, { fertig: 1000, beileger: 5000, datei: 60_000 }, 3)
  const da = () => verbund.database.admin`select 1 from posteingang.eingang where dateiname like 'Flut %'`
  await langsam.gehen()
  await langsam.gehen()
  expect([(await da()).length, (await eingaenge('Einzelner.txt')).length]).toEqual([3, 1])
  await langsam.gehen()
  await langsam.gehen()
  expect([(await da()).length, (await in_('erledigt')).length]).toEqual([7, 7])
  expect(faults).toEqual([])
})

test('a scan with its companion becomes post of the office, with the Transfervermerk, and is put away', async () => {
  await liegt('Brief.txt', 'Gescannter Brief')
  await liegt(
    'Brief.json',
    JSON.stringify({
      betreff: 'Antrag',
      absender: 'Rosa Aster',
      datum: '2026-11-12',
      scan: {
        durch: 'Frau Erle',
        geraet: 'fi-8170',
        einstellungen: '300 dpi',
        abweichungen: 'Siegel',
        am: '2026-11-13T08:00:00Z',
        vollstaendig: true,
      },
    }),
  )
  await gehen()
  expect(await eingaenge('Brief.txt')).toMatchObject([
    {
      herkunft: 'ORDNER',
      federfuehrung: 'ga',
      betreff: 'Antrag',
      absender: 'Rosa Aster',
      scan_durch: 'Frau Erle',
      scan_geraet: 'fi-8170',
      scan_einstellungen: '300 dpi',
      scan_bemerkung: 'Siegel',
      scan_vollstaendig: true,
    },
  ])
  expect((await in_('erledigt')).sort()).toEqual(['Brief.json', 'Brief.txt'])
  expect(faults).toEqual([])
})

test('a companion may be XML; what brings entities along is refused', () => {
  const gut = beilegerLesen(
    '<eingang><betreff>Antrag &amp; Anlage</betreff><scan><geraet>fi</geraet><vollstaendig>nein</vollstaendig></scan></eingang>',
    'xml',
  )
  expect(gut).toMatchObject({ betreff: 'Antrag & Anlage', scan: { geraet: 'fi', vollstaendig: false } })
  expect(() => beilegerLesen('<!DOCTYPE a [<!ENTITY x "y">]><a><betreff>&x;</betreff></a>', 'xml')).toThrow(/XML/)
  expect(() => beilegerLesen('{"datum":"gestern"}', 'json')).toThrow(/datum/)
})

test('a file that is still being written waits until it is complete', async () => {
  await liegt('Halb.txt', 'Der Anfang', 0)
  await gehen()
  expect(await eingaenge('Halb.txt')).toHaveLength(0)
  await liegt('Halb.txt.part', 'noch im Transfer')
  await liegt('Halb.txt', 'Der Anfang und das Ende')
  await gehen()
  expect(await eingaenge('Halb.txt')).toHaveLength(1)
  expect(await eingaenge('Halb.txt.part')).toHaveLength(0)
})

test('a scan without companion is taken in after a while, a companion without scan says so', async () => {
  await liegt('Allein.txt', 'Ohne Begleitung', 3)
  await gehen()
  expect(await eingaenge('Allein.txt')).toHaveLength(0)
  await liegt('Allein.txt', 'Ohne Begleitung', 10)
  await liegt('Verwaist.json', '{}', 120)
  await gehen()
  expect(await eingaenge('Allein.txt')).toHaveLength(1)
  expect((await in_('fehler')).sort()).toEqual(['Verwaist.json', 'Verwaist.json.grund.txt'])
  expect(await readFile(join(gewerbeamt, 'fehler', 'Verwaist.json.grund.txt'), 'utf8')).toMatch(/kein Scan/)
})

test('an empty scan and a broken companion lie in fehler with the reason, and nothing is lost', async () => {
  await liegt('Leer.txt', '')
  await liegt('Kaputt.txt', 'Inhalt')
  await liegt('Kaputt.json', '{ das ist keins')
  await gehen()
  expect((await in_('fehler')).sort()).toEqual([
    'Kaputt.json',
    'Kaputt.txt',
    'Kaputt.txt.grund.txt',
    'Leer.txt',
    'Leer.txt.grund.txt',
  ])
  expect(await eingaenge('Kaputt.txt')).toHaveLength(0)
})

test('an import that was interrupted before the putting away goes on without doubles', async () => {
  await liegt('Einmal.txt', 'Kommt genau einmal')
  await gehen()
  // As if the process had died after the commit: the file lies where it was.
  await rename(join(gewerbeamt, 'erledigt', 'Einmal.txt'), join(gewerbeamt, 'Einmal.txt'))
  await gehen()
  expect(await eingaenge('Einmal.txt')).toHaveLength(1)
  expect(await in_('erledigt')).toEqual(['Einmal.txt'])
})

test('what cannot be taken again and again does not hold up what lies behind it', async () => {
  const { admin } = verbund.database
  await admin`create function posteingang.stockt() returns trigger language plpgsql as
    $$ begin raise exception 'no place for it'; end $$`
  await admin`create trigger stockt before insert on posteingang.eingang for each row when (new.dateiname like 'A %')
    execute function posteingang.stockt()`
  for (let n = 0; n < 6; n++) await liegt(`A ${n}.txt`, `stockt ${n}`)
  await liegt('B.txt', 'dahinter')
  await gehen()
  await gehen()
  await admin`drop trigger stockt on posteingang.eingang`
  expect([(await eingaenge('B.txt')).length, (await in_('erledigt')).length]).toEqual([1, 1])
  // And what held it up is over.
  await gehen()
  expect((await in_('erledigt')).length).toBe(7)
})

test('a scan that could not be taken for what others did at that moment stays where it is, and comes in later', {
  timeout: 60_000,
}, async () => {
  await liegt('Besetzt.txt', 'Gerade arbeitet jemand')
  await runde.gehen()
  await verbund.database.admin.begin(async (andere) => {
    await andere`lock table posteingang.eingang in share mode`
    await runde.gehen()
  })
  expect([await in_('fehler'), faults.length]).toEqual([[], 1])
  await gehen()
  expect([(await eingaenge('Besetzt.txt')).length, await in_('erledigt')]).toEqual([1, ['Besetzt.txt']])
})

test('what lies in a folder of no office goes to the Poststelle; a second scan of the same name replaces nothing', async () => {
  await liegt('Irrlaeufer.txt', 'Für wen?', 30, join(wurzel, 'meinhard', 'gibtsnicht'))
  await liegt('Scan.txt', 'Der erste')
  await gehen()
  await liegt('Scan.txt', 'Der zweite')
  await gehen()
  expect(await eingaenge('Irrlaeufer.txt')).toMatchObject([{ federfuehrung: '' }])
  expect(await eingaenge('Scan.txt')).toHaveLength(2)
  expect((await in_('erledigt')).sort()).toEqual(['Scan (2).txt', 'Scan.txt'])
})
