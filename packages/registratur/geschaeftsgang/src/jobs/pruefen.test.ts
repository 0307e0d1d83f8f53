import { heute, plusTage } from '@verbundakte/kernel'
import { expect, test } from 'vitest'
import { an, haus, WHO } from '../test-support/haus.ts'
import { schrittePruefen } from './pruefen.ts'

const { app, as, database, laufweg, stand, postkorb } = await haus()
const { admin } = database
const KAEMMEREI = 'meinhard.kaemmerei'
const pruefen = () => schrittePruefen(app.asBetrieb(as(WHO).gemeinde, 'Prüfen im Test'))
const tag = (in_: number) => plusTage(heute(), in_)
const ereignisse = async (name: string, id: string) =>
  (await admin`select 1 from audit.eintrag where ereignis = ${name} and subjekt_id = ${id}`).length

test('reminds of what is due once, and tells whoever began it of what is overdue, and those who lead the office', async () => {
  const { laufweg: weg, schritte } = await laufweg([{ verfuegung: 'BEARBEITUNG', ...an(KAEMMEREI), termin: tag(0) }])
  const id = schritte[0]?.id ?? ''
  await pruefen()
  await pruefen()
  expect(await ereignisse('geschaeftsgang.schritt.erinnert', id)).toBe(1)
  expect(await postkorb(WHO, 'STOCKT')).toEqual([])
  // The day has passed.
  await admin`update geschaeftsgang.schritt set termin = ${tag(-1)} where id = ${id}`
  await pruefen()
  await pruefen()
  expect(await stand(weg)).toMatchObject([{ hindernis: 'UEBERFAELLIG' }])
  expect(await ereignisse('geschaeftsgang.schritt.stockt', id)).toBe(1)
  expect(await postkorb(WHO, 'STOCKT')).toEqual([id])
  expect(await postkorb('meinhard.hauptamt', 'STOCKT')).toEqual([])
  await admin`update akte.vorgang set federfuehrung = 'ha' where id = ${schritte[0]?.vorgang ?? ''}`
  expect(await postkorb('meinhard.hauptamt', 'STOCKT')).toEqual([id])
  // More time: nothing is in the way any more.
  await admin`update geschaeftsgang.schritt set termin = ${tag(5)} where id = ${id}`
  await pruefen()
  expect(await postkorb(WHO, 'STOCKT')).toEqual([])
})

test('goes through all of them, however many there are', async () => {
  const { laufweg: weg, vorgang } = await laufweg([{ verfuegung: 'BEARBEITUNG', ...an(KAEMMEREI) }])
  await admin`insert into geschaeftsgang.schritt
      (gemeinde, id, laufweg, akte, vorgang, nummer, stufe, verfuegung, amt, status, termin, schutzklasse, federfuehrung)
    select 'meinhard', gen_random_uuid(), ${weg.id}, ${vorgang.akte}, ${vorgang.id}, 100 + n, 1, 'ZUR_KENNTNIS', 'ke',
      'AKTUELL', ${tag(-3)}::date, 'INTERN', 'ga' from generate_series(1, 1200) n`
  await pruefen()
  const [row] = await admin`select count(*)::int as n from geschaeftsgang.schritt where hindernis = 'UEBERFAELLIG'`
  expect(row?.n).toBe(1200)
})
