import { multiply, watched } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { mitnahmeBeenden } from './beenden.ts'
import { mitnahmenDesVorgangs } from './lesen.ts'
import { mitnehmen } from './mitnehmen.ts'
import { abgewiesen, welt } from './test-support/welt.ts'

const { verbund, app, as, tun, vorgang, geraet } = await welt()
const { admin } = verbund.database
const WHO = 'meinhard.gewerbeamt'
const sache = await vorgang(WHO, '130.50')
const meines = await geraet(WHO)
const [genommen] = await tun(WHO, (ctx) => mitnehmen(ctx, { geraet: meines.id, vorgang: sache.id }))
const id = genommen?.mitnahme.id ?? ''
await multiply(admin, 'unterwegs.mitnahme', {
  id,
  changes: `jsonb_build_object('vorgang', gen_random_uuid(), 'geraet', gen_random_uuid()) ||
    case when n % 2 = 0 then jsonb_build_object('beendet_am', now(), 'grund', 'ABGELAUFEN', 'haelfte', null) else '{}' end`,
})
await multiply(admin, 'akte.vorgang', {
  id: sache.id,
  changes: `jsonb_build_object('akte', gen_random_uuid())`,
})

test('where a Vorgang is out of the house is found without a look at all that ever was', async () => {
  const { doors, looked } = watched(app.doorsOf(as(WHO)), 'unterwegs.mitnahme')
  expect(await doors.read((ctx) => mitnahmenDesVorgangs(ctx, sache.id))).toHaveLength(1)
  expect(looked()).toBeLessThan(10)
  expect(await doors.read((ctx) => mitnahmenDesVorgangs(ctx, 'x'))).toEqual([])
})

test('an Akte is taken along without a look at the Vorgänge of all others', async () => {
  const { doors, looked } = watched(app.doorsOf(as(WHO)), 'akte.vorgang')
  await doors.write((ctx) => mitnehmen(ctx, { geraet: meines.id, akte: sache.akte }))
  expect(looked()).toBeLessThan(20)
  expect(await abgewiesen(doors.write((ctx) => mitnehmen(ctx, { geraet: meines.id, akte: 'x' })))).toBe(
    'unterwegs.leer',
  )
})

test('class and office follow the Vorgang to what came back long ago, without a look at anything else', async () => {
  await tun(WHO, (ctx) => mitnahmeBeenden(ctx, id))
  const { doors, looked } = watched(app.asBetrieb(as(WHO).gemeinde, 'Einstufung im Test'), 'unterwegs.mitnahme')
  await doors.write(async ({ tx }) => {
    await tx.execute(sql`update akte.vorgang set schutzklasse = 'STEUER' where id = ${sache.id}`)
  })
  expect(looked()).toBeLessThan(10)
  expect((await admin`select klasse from unterwegs.mitnahme where id = ${id}`)[0]).toEqual({ klasse: 'STEUER' })
})
