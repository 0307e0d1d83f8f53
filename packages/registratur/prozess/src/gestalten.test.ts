import { load } from '@verbundakte/authz'
import { expect, test } from 'vitest'
import { dateiPruefen, entwurfSpeichern, entwurfVerwerfen } from './gestalten.ts'
import { vorlagen } from './tables.ts'
import { abgewiesen, GESTALTET, haus } from './test-support/haus.ts'
import { SONDERNUTZUNG } from './test-support/vorlagen.ts'
import { neuesteFassung, vorlageVeroeffentlichen } from './veroeffentlichen.ts'

const { app, as, tun, veroeffentlicht } = await haus()

test('two who change one Vorlage: the second is told, and nothing is lost', async () => {
  const andere = await veroeffentlicht({ ...SONDERNUTZUNG, schluessel: 'zu-zweit' })
  const stand = andere.stand + 1
  const text = JSON.stringify({ ...SONDERNUTZUNG, schluessel: 'zu-zweit', titel: 'Eins' })
  await tun(GESTALTET, (ctx) => entwurfSpeichern(ctx, andere.id, stand, text))
  expect((await abgewiesen(tun(GESTALTET, (ctx) => entwurfSpeichern(ctx, andere.id, stand, text)))).code).toBe(
    'prozess.veraltet',
  )
  // Nor does anybody publish or throw away what they have not seen.
  const ungesehen = tun(GESTALTET, (ctx) => vorlageVeroeffentlichen(ctx, andere.id, { stand }))
  expect((await abgewiesen(ungesehen)).code).toBe('prozess.veraltet')
  expect((await abgewiesen(tun(GESTALTET, (ctx) => entwurfVerwerfen(ctx, andere.id, stand)))).code).toBe(
    'prozess.veraltet',
  )
  expect((await tun(GESTALTET, (ctx) => load(ctx, vorlagen, andere.id))).entwurf).toMatchObject({ titel: 'Eins' })
  expect((await tun(GESTALTET, (ctx) => entwurfVerwerfen(ctx, andere.id, stand + 1))).entwurf).toBeNull()
})

test('a file that is no Vorlage at all: it is said as anything else that is wrong with a file', () => {
  expect(dateiPruefen('%PDF-1.7')).toEqual([{ ort: 'Datei', satz: expect.stringContaining('kein JSON') }])
  expect(dateiPruefen('{}').length).toBeGreaterThan(0)
  expect(dateiPruefen(JSON.stringify(SONDERNUTZUNG))).toEqual([])
})

test('an Entwurf that is wrong is kept, and not published', async () => {
  const andere = await veroeffentlicht({ ...SONDERNUTZUNG, schluessel: 'halb-fertig' })
  await tun(GESTALTET, (ctx) =>
    entwurfSpeichern(ctx, andere.id, andere.stand + 1, JSON.stringify({ schluessel: 'halb-fertig' })),
  )
  const satz = await abgewiesen(tun(GESTALTET, (ctx) => vorlageVeroeffentlichen(ctx, andere.id)))
  expect(satz).toMatchObject({ code: 'prozess.fehlerhaft', message: expect.stringContaining('abschnitte: ') })
  const fassung = await app.read(as(GESTALTET), async (ctx) => neuesteFassung(ctx, { ...andere, fassung: 1 }))
  expect(fassung?.inhalt.schluessel).toBe('halb-fertig')
})
