import { expect, test } from 'vitest'
import { bescheinigen } from '../faelle/bescheinigen.ts'
import { anzeigeEinreichen } from '../faelle/einreichen.ts'
import { niederlassungEinstellen } from '../faelle/zustaendig.ts'
import { heutige, PFLEGT, refusal, WER } from '../test-support/haus.ts'
import { posthaus } from '../test-support/post.ts'
import { alt, zuzug } from '../test-support/umzug.ts'

const { admin, tun, sichern, bescheinigt, verbund } = await posthaus({ meinhard: ['37276'], sontra: ['36205'] })
const sontra = verbund.gemeinden.find(({ id }) => id === 'sontra')?.ags

test('a place of business in a neighbour, as a counter types it, gets no receipt here', async () => {
  const { id } = await sichern(WER, heutige({ betriebsstaette: { anschrift: alt } }))
  const eingereicht = tun(WER, async (ctx) => {
    await anzeigeEinreichen(ctx, id)
    return bescheinigen(ctx, id)
  })
  await expect(eingereicht).rejects.toMatchObject({
    code: 'gewerbe.unvollstaendig',
    message: expect.stringMatching(/liegt in Sontra.*\(G-12\)/),
  })
})

test('whoever moves here from a neighbour needs no AGS: she is told at once, of another nobody is', async () => {
  const { id } = await bescheinigt(WER, zuzug('Uli', undefined))
  const gesendet = await admin`select an_ags, stand from gewerbe.rueckmeldung where anzeige = ${id}`
  expect(gesendet).toEqual([{ an_ags: sontra, stand: 'GESENDET' }])
  const fern = { ...alt, plz: '99999' }
  const zweite = await bescheinigt(WER, { ...zuzug('Ulla', undefined), andereBetriebsstaette: { anschrift: fern } })
  expect(await admin`select stand from gewerbe.rueckmeldung where anzeige = ${zweite.id}`).toEqual([{ stand: 'OFFEN' }])
})

test('Niederlassung and Reisegewerbe at once only where the Gemeinde says so; only its Fachadministration does', async () => {
  const beides = heutige({ reisegewerbe: true })
  expect((await refusal(bescheinigt(WER, beides))).code).toBe('gewerbe.unvollstaendig')
  for (const who of [WER, 'meinhard.leitung'] as const)
    expect((await refusal(tun(who, (ctx) => niederlassungEinstellen(ctx, true)))).name).toBe('Forbidden')
  await tun(PFLEGT, (ctx) => niederlassungEinstellen(ctx, true))
  expect((await refusal(bescheinigt('sontra.gewerbeamt', beides))).code).toBe('gewerbe.unvollstaendig')
  expect((await bescheinigt(WER, beides)).bescheinigung.nummer).toMatch(/^\d{4}\/\d+$/)
  await tun(PFLEGT, (ctx) => niederlassungEinstellen(ctx, false))
  expect((await refusal(bescheinigt(WER, beides))).code).toBe('gewerbe.unvollstaendig')
})
