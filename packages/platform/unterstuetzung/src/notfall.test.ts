import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { beginnen } from './besuch.ts'
import { pruefen, schalten, widerrufen } from './entscheiden.ts'
import { notfallBestaetigen, notfallVorbereiten, offeneNotfaelle } from './notfall.ts'
import { ANTRAG, haus } from './test-support/haus.ts'

const verbund = await testVerbund()
const { app, as } = verbund
const { gast, fragen, zustimmen, kommen, passkey } = haus(verbund)
const { admin } = verbund.database
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'went well',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : String(error)),
  )

const NOTFALL = { art: 'NOTFALL', fall: 'STILLSTAND' } as const
async function confirm(name: string, id: string): Promise<unknown> {
  const wer = await gast('meinhard', name)
  const key = await passkey(wer)
  const optionen = await app.write(wer, (ctx) => notfallVorbereiten(ctx, id))
  return app.write(wer, (ctx) => notfallBestaetigen(ctx, id, key.get(optionen)))
}

test('a Notfall takes two operators, lasts an hour at most, reads only, and sounds the alarm', async () => {
  const auftrag = await fragen('meinhard', NOTFALL)
  expect(auftrag).toMatchObject({ dauerMinuten: 30, schreiben: false, ausfuhr: false, noetig: 1 })
  expect(await code(kommen('meinhard', auftrag.id))).toBe('unterstuetzung.zustand')
  expect(await code(confirm('supportstelle.eins', auftrag.id))).toBe('unterstuetzung.eigener-antrag')
  // Who may only ask, and whoever works in the Gemeinde, is no operator.
  expect(await code(confirm('supportstelle.drei', auftrag.id))).toBe('nicht-erlaubt')
  expect(await code(zustimmen('meinhard.leitung', auftrag.id))).toBe('nicht-erlaubt')
  const zwei = await gast('meinhard', 'supportstelle.zwei')
  expect(await app.read(zwei, (ctx) => offeneNotfaelle(ctx))).toMatchObject([{ id: auftrag.id, fall: 'STILLSTAND' }])
  expect(await confirm('supportstelle.zwei', auftrag.id)).toMatchObject({ zustand: 'BEWILLIGT' })
  const da = await kommen('meinhard', auftrag.id)
  expect((da.endetAm?.getTime() ?? 0) - (da.begonnenAm?.getTime() ?? 0)).toBe(30 * 60 * 1000)
  const log =
    await admin`select ereignis, nutzlast from audit.eintrag where subjekt_id = ${auftrag.id} and ereignis = 'unterstuetzung.alarm'`
  expect(log).toMatchObject([{ nutzlast: { ticket: ANTRAG.ticket, zweck: ANTRAG.zweck } }])
  // The Gemeinde ends it like every other, and must say what it was.
  await app.write(as('meinhard.leitung'), (ctx) => widerrufen(ctx, auftrag.id, 'wir sind wieder da'))
  expect((await gast('meinhard')).besuch).toBeNull()
  const judge = (urteil: 'IN_ORDNUNG' | 'NOTFALL') =>
    app.write(as('meinhard.leitung'), (ctx) => pruefen(ctx, auftrag.id, urteil, 'war so'))
  expect(await code(judge('IN_ORDNUNG'))).toBe('unterstuetzung.urteil')
  expect(await judge('NOTFALL')).toMatchObject({ zustand: 'GEPRUEFT', urteil: 'NOTFALL' })
})

test('outside the agreed cases, or for more than looking, there is no Notfall', async () => {
  for (const [mehr, erwartet] of [
    [{ fall: 'NEUGIER' }, 'unterstuetzung.fall'],
    [{ fall: null }, 'unterstuetzung.fall'],
    [{ aktionen: ['aendern'] }, 'unterstuetzung.aktionen'],
    [{ ausfuhr: true }, 'unterstuetzung.aktionen'],
    [{ klassen: ['STEUER'] }, 'unterstuetzung.aktionen'],
    [{ dauerMinuten: 61 }, 'unterstuetzung.dauerminuten'],
  ] as const)
    expect(await code(fragen('meinhard', { ...NOTFALL, ...mehr })), JSON.stringify(mehr)).toBe(erwartet)
  expect(await code(fragen('meinhard', NOTFALL, 'supportstelle.drei'))).toBe('nicht-erlaubt')
})

test('a Gemeinde that has switched support off is left alone in a Notfall, too', async () => {
  const auftrag = await fragen('sontra', NOTFALL)
  await app.write(as('sontra.freigabe'), (ctx) => schalten(ctx, true))
  expect(await code(fragen('sontra', NOTFALL))).toBe('unterstuetzung.aus')
  const eins = await gast('sontra')
  expect(await code(app.write(eins, (ctx) => beginnen(ctx, auftrag.id)))).toMatch(/unterstuetzung\.(aus|zustand)/)
})

const URLAUB = {
  art: 'VERTRETUNG',
  termin: 'Sommerurlaub Kämmerei',
  vereinbarung: 'Vereinbarung vom 1.3.2026, § 4',
  bis: new Date(Date.now() + 14 * 24 * 60 * 60 * 1000),
} as const

test('a neighbour stands in for a named term, on the strength of a named agreement', async () => {
  const auftrag = await fragen('meinhard', { ...URLAUB, aktionen: ['anlegen', 'aendern'] }, 'sontra.vertretung')
  expect(auftrag).toMatchObject({ noetig: 2, dauerMinuten: null, antragstellerHeimat: 'sontra' })
  await zustimmen('meinhard.leitung', auftrag.id)
  await zustimmen('meinhard.freigabe', auftrag.id)
  const da = await kommen('meinhard', auftrag.id, 'sontra.vertretung')
  expect(da.endetAm).toEqual(URLAUB.bis)
  expect((await gast('meinhard', 'sontra.vertretung')).besuch).toMatchObject({ auftrag: auftrag.id, schreiben: true })
  expect((await gast('witzenhausen', 'sontra.vertretung')).besuch).toBeNull()
})

test('without term, agreement or end there is no Vertretung, nor for the support desk or beyond a quarter', async () => {
  for (const [mehr, erwartet] of [
    [{ termin: '' }, 'unterstuetzung.termin'],
    [{ vereinbarung: null }, 'unterstuetzung.vereinbarung'],
    [{ bis: null }, 'unterstuetzung.bis'],
    [{ bis: new Date(Date.now() + 100 * 24 * 60 * 60 * 1000) }, 'unterstuetzung.bis'],
  ] as const)
    expect(await code(fragen('meinhard', { ...URLAUB, ...mehr }, 'sontra.vertretung')), JSON.stringify(mehr)).toBe(
      erwartet,
    )
  expect(await code(fragen('meinhard', URLAUB))).toBe('nicht-erlaubt')
  expect(await code(fragen('meinhard', {}, 'sontra.vertretung'))).toBe('nicht-erlaubt')
  expect(await code(fragen('meinhard', { dauerMinuten: 481 }))).toBe('unterstuetzung.dauerminuten')
})
