import { offenHalten } from '@verbundakte/akte'
import { readEvent } from '@verbundakte/audit'
import { loadLocked } from '@verbundakte/authz'
import { laufwege, laufwegZurueckrufen } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import type { Doors } from '@verbundakte/module'
import { expect, test } from 'vitest'
import { prozessBeginnen } from '../lauf/beginnen.ts'
import { prozessAbbrechen, prozessAnstossen } from '../lauf/lenken.ts'
import { type Lauf, laeufe } from '../tables.ts'
import { abgewiesen, haus, WHO } from '../test-support/haus.ts'
import { nachAnstoss } from './weiter.ts'

const { app, as, database, tun, arbeiten, veroeffentlicht } = await haus()
const { admin } = database
const vorlage = await veroeffentlicht()
const doors: Doors = app.asBetrieb(as(WHO).gemeinde, 'Auftrag im Test')

const beginnen = () =>
  tun(WHO, (ctx) => prozessBeginnen(ctx, vorlage.id, { angaben: [{ name: 'ort', wert: 'Marktplatz' }] }))

/** Whoever answers or classifies goes from the Vorgang to its Laufweg and on to the Lauf, while `work` is under way. */
async function nebeneinander({ id, vorgang, laufweg }: Lauf, work: () => Promise<unknown>) {
  const [haelt, wartet] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const erster = abgewiesen(
    tun(WHO, async (ctx: Context) => {
      await offenHalten(ctx, vorgang)
      await loadLocked(ctx, laufwege, laufweg ?? '', 'lesen')
      haelt.resolve()
      await wartet.promise
      await loadLocked(ctx, laeufe, id, 'aendern')
    }),
  )
  await haelt.promise
  const zweiter = abgewiesen(work())
  await expect
    .poll(async () => (await admin`select from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0`).length)
    .toBe(1)
  wartet.resolve()
  return (await Promise.all([erster, zweiter])).map(({ code }) => code)
}

test('whoever answers while a process goes on by itself is not refused for it, and neither is the process', async () => {
  const lauf = await beginnen()
  await tun(WHO, (ctx) => laufwegZurueckrufen(ctx, lauf.laufweg ?? '', 'Zuerst nachfragen'))
  await arbeiten()
  await tun(WHO, (ctx) => prozessAnstossen(ctx, lauf.id))
  const [row] = await admin`select max(seq)::float8 as seq from audit.eintrag where ereignis = 'prozess.weiter'`
  const event = await doors.read((ctx) => readEvent(ctx.tx, Number(row?.seq)))
  if (!event) throw new Error('nothing was recorded')
  expect(await nebeneinander(lauf, () => nachAnstoss(doors, event))).toEqual(['ging', 'ging'])
  expect(await doors.read((ctx) => ctx.tx.select().from(laeufe))).toMatchObject([{ status: 'LAUFEND' }])
})

test('nor is whoever breaks it off', async () => {
  const lauf = await beginnen()
  const abbrechen = () => tun(WHO, (ctx) => prozessAbbrechen(ctx, lauf.id, 'Wird nicht mehr gebraucht'))
  expect(await nebeneinander(lauf, abbrechen)).toEqual(['ging', 'ging'])
})
