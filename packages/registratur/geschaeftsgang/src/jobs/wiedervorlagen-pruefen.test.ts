import { heute, plusTage } from '@verbundakte/kernel'
import { personId } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { an, haus, WHO } from '../test-support/haus.ts'
import { uebergabe } from '../uebergabe.ts'
import { wiedervorlageErledigen, wiedervorlageSetzen } from '../wiedervorlage.ts'
import { schrittePruefen } from './pruefen.ts'

const { app, as, database, tun, gefuellt, postkorb } = await haus()
const { admin } = database
const KAEMMEREI = 'meinhard.kaemmerei'
const pruefen = () => schrittePruefen(app.asBetrieb(as(WHO).gemeinde, 'Prüfen im Test'))
const setzen = async (tag: string, bei = an(KAEMMEREI)) => {
  const { vorgang } = await gefuellt()
  return tun(WHO, (ctx) => wiedervorlageSetzen(ctx, vorgang.id, { tag, ...bei }))
}
/** Locked, as whoever has left is. */
const fort = async (gesperrt: boolean) => {
  await admin`update identity.person set gesperrt = ${gesperrt} where id = ${personId(KAEMMEREI)}`
}

test('a day that would pass unseen, because whoever it lies with has left, is shown to whoever set it and to the head of the office', async () => {
  const faellig = await setzen(heute())
  const spaeter = await setzen(plusTage(heute(), 3))
  await pruefen()
  expect(await postkorb(WHO, 'STOCKT')).toEqual([])
  await fort(true)
  await pruefen()
  await pruefen()
  expect(await postkorb(WHO, 'STOCKT')).toEqual([faellig.id])
  expect(await postkorb('meinhard.hauptamt', 'STOCKT')).toEqual([])
  expect(await postkorb('sontra.gewerbeamt', 'STOCKT')).toEqual([])
  await admin`update akte.vorgang set federfuehrung = 'ha' where id = ${faellig.vorgang}`
  expect(await postkorb('meinhard.hauptamt', 'STOCKT')).toEqual([faellig.id])
  const gesagt = await admin`select 1 from audit.eintrag
    where ereignis = 'geschaeftsgang.wiedervorlage.stockt' and subjekt_id in (${faellig.id}, ${spaeter.id})`
  expect(gesagt).toHaveLength(1)
  // Back again: it lies where it was meant to.
  await fort(false)
  await pruefen()
  expect([await postkorb(WHO, 'STOCKT'), await postkorb(KAEMMEREI, 'WIEDERVORLAGE')]).toEqual([[], [faellig.id]])
})

test('handed on or finished it is nobody’s worry any more', async () => {
  const eine = await setzen(heute())
  const andere = await setzen(heute())
  await fort(true)
  await pruefen()
  const vorher = await postkorb(WHO, 'STOCKT')
  expect([vorher.includes(eine.id), vorher.includes(andere.id)]).toEqual([true, true])
  const posten = uebergabe.find(({ art }) => art === 'geschaeftsgang.wiedervorlage')
  const von = { person: personId(KAEMMEREI), amt: null }
  await tun('meinhard.registratur', async (ctx) =>
    posten?.uebergeben(ctx, eine.id, { von, an: { person: personId(WHO), amt: null }, zurueck: false }),
  )
  await tun(WHO, (ctx) => wiedervorlageErledigen(ctx, andere.id))
  const stockt = await postkorb(WHO, 'STOCKT')
  expect([stockt.includes(eine.id), stockt.includes(andere.id)]).toEqual([false, false])
  await fort(false)
})
