import { vorgangAendern, vorgangHalten, vorgangLaden } from '@verbundakte/akte'
import { readEvent } from '@verbundakte/audit'
import { loadLocked } from '@verbundakte/authz'
import { heute } from '@verbundakte/kernel'
import { expect, test } from 'vitest'
import { wiedervorlagen } from '../tables.ts'
import { abgewiesen, haus, WHO } from '../test-support/haus.ts'
import { wiedervorlageErledigen, wiedervorlageOeffnen } from '../wiedervorlage.ts'
import { tagDesVorgangs } from './tag-des-vorgangs.ts'

const { app, as, database, tun, gefuellt, postkorb } = await haus()
const HEUTE = heute()

/** What the worker does with the newest event of the Vorgang, twice. */
async function nachholen(vorgang: string): Promise<void> {
  const doors = app.asBetrieb(as(WHO).gemeinde, 'Auftrag im Test')
  const [row] = await database.admin`select seq::float8 as seq from audit.eintrag
    where subjekt_id = ${vorgang} and ereignis like 'akte.vorgang.%' order by seq desc limit 1`
  const event = await doors.read((ctx) => readEvent(ctx.tx, Number(row?.seq)))
  if (!event) throw new Error('nothing was recorded')
  await tagDesVorgangs(doors, event)
  await tagDesVorgangs(doors, event)
}

test('the day that stands at a Vorgang comes into the Postkorb of whoever works on it, and goes with it', async () => {
  const { vorgang } = await gefuellt()
  const { id } = vorgang
  await nachholen(id)
  expect(await postkorb(WHO)).toEqual([])
  await tun(WHO, (ctx) => vorgangAendern(ctx, id, { wiedervorlage: HEUTE }))
  await nachholen(id)
  expect(await postkorb(WHO, 'WIEDERVORLAGE')).toEqual([id])

  await tun(WHO, (ctx) => wiedervorlageErledigen(ctx, id))
  const tag = async () => (await app.read(as(WHO), (ctx) => vorgangLaden(ctx).load(id)))?.wiedervorlage
  expect(await tag()).toBeNull()
  await nachholen(id)
  await tun(WHO, (ctx) => vorgangAendern(ctx, id, { betreff: 'Andere Auskunft' }))
  await nachholen(id)
  expect(await postkorb(WHO)).toEqual([])

  await tun(WHO, (ctx) => wiedervorlageOeffnen(ctx, id))
  expect(await tag()).toBe(HEUTE)
  await nachholen(id)
  expect(await postkorb(WHO, 'WIEDERVORLAGE')).toEqual([id])
})

test('finishing it while the Vorgang is being classified or read again waits for that, and neither is refused', async () => {
  const { id } = (await gefuellt()).vorgang
  await tun(WHO, (ctx) => vorgangAendern(ctx, id, { wiedervorlage: HEUTE }))
  await nachholen(id)
  const [haelt, wartet] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const erster = abgewiesen(
    tun(WHO, async (ctx) => {
      await vorgangHalten(ctx, id)
      haelt.resolve()
      await wartet.promise
      await loadLocked(ctx, wiedervorlagen, id, 'lesen')
    }),
  )
  await haelt.promise
  const zweiter = abgewiesen(tun(WHO, (ctx) => wiedervorlageErledigen(ctx, id)))
  const wartende = () => database.admin`select from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0`
  await expect.poll(async () => (await wartende()).length).toBe(1)
  wartet.resolve()
  expect((await Promise.all([erster, zweiter])).map(({ code }) => code)).toEqual(['ging', 'ging'])
})
