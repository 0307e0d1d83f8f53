import type { Context } from '@verbundakte/graphql'
import { heute, plusTage } from '@verbundakte/kernel'
import { lookedAt, multiply, type PersonName, watched } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { papierAusleihen, zurueckgeben } from './ausleihe.ts'
import { auftraegeDesPapiers, ausleihenDesPapiers, papierAmOrt, papierDerAkte } from './lesen.ts'
import { ausRuecknahmeOeffnen, scanErbitten } from './scanauftrag.ts'
import { welt } from './test-support/welt.ts'

const { verbund, app, as, tun, sache } = await welt()
const { admin } = verbund.database
const WHO = 'meinhard.gewerbeamt' satisfies PersonName
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const { vorgang, ort, band } = await sache(WHO)
const auftrag = await tun(WHO, (ctx) => scanErbitten(ctx, { papierteil: band.id, vorgang: vorgang.id, was: 'Seite 5' }))
const ausleihe = await tun(WHO, (ctx) => papierAusleihen(ctx, { papierteil: band.id, bis: plusTage(heute(), 1) }))
await tun(WHO, (ctx) => zurueckgeben(ctx, ausleihe.id))
const anderes = `jsonb_build_object('akte', gen_random_uuid(), 'ort', gen_random_uuid(), 'ersetzt_durch', gen_random_uuid(), 'ersetzt_am', now())`
await multiply(admin, 'papier.papierteil', { id: band.id, changes: anderes })
await multiply(admin, 'papier.ausleihe', {
  id: ausleihe.id,
  changes: `jsonb_build_object('papierteil', gen_random_uuid())`,
})
await multiply(admin, 'papier.scanauftrag', {
  id: auftrag.id,
  changes: `jsonb_build_object('papierteil', gen_random_uuid(), 'status', 'ERLEDIGT', 'dokument', gen_random_uuid())`,
})

test.for([
  ['the paper of an Akte', 'papierteil', (ctx: Context) => papierDerAkte(ctx, vorgang.akte)],
  ['what lies at a place', 'papierteil', (ctx: Context) => papierAmOrt(ctx, ort.id, SEITE)],
  ['who has had a paper', 'ausleihe', (ctx: Context) => ausleihenDesPapiers(ctx).load(band.id)],
  ['what was to be scanned of it', 'scanauftrag', (ctx: Context) => auftraegeDesPapiers(ctx).load(band.id)],
] as const)('%s is found without a look at all other paper', async ([, tabelle, lesen]) => {
  const gesehen = await tun(WHO, async (ctx) => {
    expect(await lesen(ctx)).toHaveLength(1)
    return lookedAt(ctx.tx, `papier.${tabelle}`)
  })
  expect(gesehen).toBeLessThan(10)
})

test('an id of another form finds nothing, and is no error', async () => {
  for (const was of ['', 'x', `${vorgang.akte}'`]) {
    expect(await tun(WHO, (ctx) => papierDerAkte(ctx, was))).toEqual([])
    expect(await tun(WHO, (ctx) => papierAmOrt(ctx, was, SEITE))).toEqual([])
  }
})

test('a filing that was taken back asks what it had answered, and looks at nothing else', async () => {
  const betrieb = app.asBetrieb(as(WHO).gemeinde, 'Rücknahme im Test')
  const event = { subjektId: crypto.randomUUID() } as Parameters<typeof ausRuecknahmeOeffnen>[1]
  for (const tabelle of ['papierteil', 'scanauftrag']) {
    const { doors, looked } = watched(betrieb, `papier.${tabelle}`)
    await ausRuecknahmeOeffnen(doors, event)
    expect(looked(), tabelle).toBeLessThan(10)
  }
})
