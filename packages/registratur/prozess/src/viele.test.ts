import { multiply, watched } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { prozessBeginnen } from './lauf/beginnen.ts'
import { unterlagenDesLaufs } from './lesen.ts'
import { haus, WHO } from './test-support/haus.ts'

const { app, as, database, tun, veroeffentlicht } = await haus()

test('class and office follow the Vorgang to its Unterlagen, without a look at those of all others', async () => {
  const vorlage = await veroeffentlicht()
  const lauf = await tun(WHO, (ctx) => prozessBeginnen(ctx, vorlage.id, { angaben: [{ name: 'ort', wert: 'Markt' }] }))
  const [eine] = await app.read(as(WHO), (ctx) => unterlagenDesLaufs(ctx).load(lauf.id))
  await multiply(database.admin, 'prozess.unterlage', {
    id: eine?.id ?? '',
    changes: `jsonb_build_object('lauf', gen_random_uuid(), 'vorgang', gen_random_uuid())`,
  })
  const { doors, looked } = watched(app.asBetrieb(as(WHO).gemeinde, 'Einstufung im Test'), 'prozess.unterlage')
  await doors.write(({ tx }) =>
    tx.execute(sql`update akte.vorgang set schutzklasse = 'STEUER' where id = ${lauf.vorgang}`).then(() => {}),
  )
  expect(looked()).toBeLessThan(20)
  const [danach] = await database.admin`select schutzklasse from prozess.unterlage where id = ${eine?.id ?? ''}`
  expect(danach).toEqual({ schutzklasse: 'STEUER' })
})
