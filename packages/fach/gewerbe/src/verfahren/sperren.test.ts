import type { Context } from '@verbundakte/graphql'
import { heute, plusTage } from '@verbundakte/kernel'
import { expect, test } from 'vitest'
import { bescheinigen } from '../faelle/bescheinigen.ts'
import { anzeigeEinreichen, anzeigeZurueckweisen } from '../faelle/einreichen.ts'
import { entwurfSichern } from '../faelle/entwurf.ts'
import { nachfordern } from '../faelle/nachfordern.ts'
import { anzeigeWeiterleiten } from '../faelle/weiterleiten.ts'
import { haus, heutige, refusal, WER } from '../test-support/haus.ts'
import { nebeneinander } from '../test-support/nebeneinander.ts'
import { anzeigeHalten } from './sperren.ts'

const hier = await haus()
const { admin, tun, sichern, bescheinigt } = hier
const daneben = nebeneinander(hier)
const ohne = { oeffentlicheHand: undefined }

async function eingegangen(mehr = {}) {
  const { id, betrieb, inhalt } = await sichern(WER, heutige(mehr))
  await tun(WER, (ctx) => anzeigeEinreichen(ctx, id))
  return { id, betrieb, inhalt }
}

test('whoever saves, certifies, asks, hands on or rejects does not wait for whoever holds the Betrieb with its Anzeige in hand', async () => {
  const voll = await eingegangen()
  const halb = await eingegangen(ohne)
  const bald = plusTage(heute(), 20)
  const neu = JSON.stringify({ ...halb.inhalt, geschaeftsbezeichnung: 'Neu' })
  const eingabe = { id: halb.id, art: 'anmeldung' as const, inhalt: neu, stand: 1 }
  const tat = (of: { id: string; betrieb: string }, work: (ctx: Context) => Promise<unknown>) =>
    daneben(of.id, of.betrieb, work)
  expect(await tat(halb, (ctx) => entwurfSichern(ctx, eingabe))).toEqual(['keine', 'keine'])
  expect(await tat(voll, (ctx) => bescheinigen(ctx, voll.id))).toEqual(['keine', 'keine'])
  expect(await tat(halb, (ctx) => nachfordern(ctx, halb.id, bald))).toEqual(['keine', 'keine'])
  for (const entscheiden of [anzeigeZurueckweisen, anzeigeWeiterleiten]) {
    const weg = await eingegangen(ohne)
    expect(await tat(weg, (ctx) => entscheiden(ctx, weg.id, 'Stadt Sontra'))).toEqual(['keine', 'keine'])
  }
})

test('an Anzeige that went to another Betrieb meanwhile is said to have; one of the neighbour is not there', async () => {
  const { id } = await eingegangen()
  const { betrieb } = await bescheinigt(WER, heutige())
  let versuch: ReturnType<typeof refusal> = Promise.resolve({ name: '', code: '' })
  await admin.begin(async (tx) => {
    await tx`update gewerbe.anzeige set betrieb = ${betrieb} where id = ${id}`
    versuch = refusal(tun(WER, (ctx) => anzeigeHalten(ctx, id)))
    await expect
      .poll(async () => (await tx`select from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0`).length)
      .toBe(1)
  })
  expect((await versuch).code).toBe('gewerbe.inzwischen')
  expect((await refusal(tun('sontra.gewerbeamt', (ctx) => anzeigeHalten(ctx, id)))).name).toBe('NotFound')
})
