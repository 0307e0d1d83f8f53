import { expect, test } from 'vitest'
import { eingaengeSeite } from '../lesen.ts'
import { post, poststelle } from '../test-support/post.ts'
import { verwaistesZuweisen } from './verwaistes-zuweisen.ts'

const SEITE = { limit: 100, after: undefined, before: undefined, inverted: false }
const { verbund, app, as, betrieb, bringen, zeile } = await post()
const { admin } = verbund.database

test('post of an office that there is no longer goes to the Poststelle, but for what is specially protected', async () => {
  const offener = await bringen('meinhard.gewerbeamt', 'An das alte Amt')
  const geschuetzter = await bringen('meinhard.steueramt', 'Hundesteuer an das alte Amt')
  const bleibt = await bringen('meinhard.gewerbeamt', 'An ein Amt, das es gibt')
  const abgelegter = await bringen('meinhard.gewerbeamt', 'Schon entschieden')
  await admin`update posteingang.eingang set federfuehrung = 'alt' where id in (${offener}, ${geschuetzter}, ${abgelegter})`
  await admin`update posteingang.eingang set status = 'AUSSORTIERT' where id = ${abgelegter}`
  const liegt = async () =>
    Promise.all([offener, geschuetzter, bleibt, abgelegter].map(async (id) => (await zeile(id)).federfuehrung))
  const beiPoststelle = async () =>
    (await app.read(poststelle(as('meinhard.niemand')), (ctx) => eingaengeSeite(ctx, { liste: 'OFFEN' }, SEITE))).map(
      ({ id }) => id,
    )
  expect(await beiPoststelle()).toEqual([])
  await verwaistesZuweisen(betrieb('meinhard'))
  expect(await liegt()).toEqual(['', 'alt', 'ga', 'alt'])
  expect(await beiPoststelle()).toEqual([offener])
  expect(await zeile(geschuetzter)).toMatchObject({ schutzklasse: 'STEUER' })
  const [gesagt] = await admin`select nutzlast from audit.eintrag
    where subjekt_id = ${offener} and ereignis = 'posteingang.zugewiesen'`
  expect(gesagt?.nutzlast).toEqual({ von: 'alt', an: '' })
})
