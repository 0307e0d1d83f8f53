import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { beenden, beginnen, einengen } from './besuch.ts'
import { ablehnen, bewilligen, pruefen, schalten, widerrufen } from './entscheiden.ts'
import { haus } from './test-support/haus.ts'
import { verstreichen } from './uhr.ts'

const verbund = await testVerbund()
const { app, as } = verbund
const { gast, fragen, zustimmen, kommen, einlassen } = haus(verbund)
const { admin } = verbund.database
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'went well',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : String(error)),
  )

test('who asks sees nothing; who is let in stays two hours, and leaves', async () => {
  const auftrag = await fragen('meinhard')
  expect((await gast('meinhard')).besuch).toBeNull()
  expect(await zustimmen('meinhard.leitung', auftrag.id)).toMatchObject({ zustand: 'BEWILLIGT' })
  const da = await kommen('meinhard', auftrag.id)
  expect((da.endetAm?.getTime() ?? 0) - (da.begonnenAm?.getTime() ?? 0)).toBe(2 * 60 * 60 * 1000)
  expect((await gast('meinhard')).besuch).toMatchObject({
    auftrag: auftrag.id,
    klassen: ['INTERN', 'OEFFENTLICH', 'PERSONENBEZOGEN'],
  })
  expect((await gast('sontra')).besuch).toBeNull()
  await app.write(await gast('meinhard'), (ctx) => beenden(ctx, auftrag.id))
  expect((await gast('meinhard')).besuch).toBeNull()
  expect(await code(kommen('meinhard', auftrag.id))).toBe('unterstuetzung.zustand')
  const geprueft = await app.write(as('meinhard.leitung'), (ctx) => pruefen(ctx, auftrag.id, 'IN_ORDNUNG', 'so war es'))
  expect(geprueft.zustand).toBe('GEPRUEFT')
  const log = await admin<{ ereignis: string; a: string | null }[]>`
    select ereignis, kanonisch::jsonb #>> '{akteur,auftrag}' as a from audit.eintrag where subjekt_id = ${auftrag.id} order by seq`
  expect(log.map(({ ereignis }) => ereignis.replace('unterstuetzung.', ''))).toEqual([
    'beantragt',
    'zugestimmt',
    'bewilligt',
    'begonnen',
    'beendet',
    'geprueft',
  ])
  expect(log.find(({ ereignis }) => ereignis.endsWith('beendet'))?.a).toBe(auftrag.id)
})

test('writing and protected classes take two, each counts once, and neither is the one who asks', async () => {
  for (const mehr of [{ aktionen: ['aendern'] }, { klassen: ['STEUER'] }, { klassen: ['INTERN', 'PERSONENSTAND'] }]) {
    const auftrag = await fragen('meinhard', mehr)
    expect(auftrag.noetig).toBe(2)
    expect(await zustimmen('meinhard.leitung', auftrag.id)).toMatchObject({ zustand: 'BEANTRAGT' })
    expect(await code(zustimmen('meinhard.leitung', auftrag.id))).toBe('unterstuetzung.schon-bewilligt')
    expect(await code(kommen('meinhard', auftrag.id))).toBe('unterstuetzung.zustand')
    expect(await zustimmen('meinhard.freigabe', auftrag.id)).toMatchObject({ zustand: 'BEWILLIGT' })
    await app.write(as('meinhard.leitung'), (ctx) => widerrufen(ctx, auftrag.id, 'erledigt'))
  }
})

test('nobody agrees who has no right to, works elsewhere, or sits at the support desk', async () => {
  const auftrag = await fragen('sontra')
  const before = await admin`select count(*)::int as n from unterstuetzung.bewilligung`
  for (const wer of ['sontra.gewerbeamt', 'sontra.niemand', 'sontra.registratur'] as const)
    expect(await code(zustimmen(wer, auftrag.id)), wer).toMatch(/nicht-(erlaubt|gefunden)/)
  for (const wer of ['meinhard.leitung', 'witzenhausen.freigabe'] as const)
    expect(await code(zustimmen(wer, auftrag.id)), wer).toBe('nicht-gefunden')
  expect(await code(app.write(await gast('sontra'), (ctx) => bewilligen(ctx, auftrag.id, '{}')))).toMatch(
    /nicht-erlaubt/,
  )
  // A colleague of another Gemeinde who holds the role here all the same.
  const geliehen = { ...as('sontra.leitung'), person: { ...as('sontra.leitung').person, heimat: 'meinhard' } }
  expect(await code(app.write(geliehen, (ctx) => bewilligen(ctx, auftrag.id, '{}')))).toBe('nicht-erlaubt')
  expect(await admin`select count(*)::int as n from unterstuetzung.bewilligung`).toEqual(before)
  await app.write(as('sontra.freigabe'), (ctx) => ablehnen(ctx, auftrag.id, 'nicht nötig'))
  expect(await code(zustimmen('sontra.leitung', auftrag.id))).toBe('unterstuetzung.zustand')
})

test('an agreement is the signature of this person over this request, once', async () => {
  const h = haus(verbund)
  const auftrag = await h.fragen('witzenhausen')
  const anderer = await h.fragen('witzenhausen', { ticket: 'T-2' })
  const { passkeys } = app.doorsOf(as('witzenhausen.leitung')).services
  const key = await h.passkey(as('witzenhausen.leitung'))
  const person = as('witzenhausen.leitung').person.id
  const give = (id: string, zusicherung: string) =>
    code(app.write(as('witzenhausen.leitung'), (ctx) => bewilligen(ctx, id, zusicherung)))
  expect(await give(auftrag.id, '{}')).toBe('passkey.abgelaufen')
  // Signed is something else than what is asked for.
  expect(await give(auftrag.id, key.get(await passkeys.aufgabe(person, auftrag.id, '{"typ":"anderes"}')))).toBe(
    'unterstuetzung.geaendert',
  )
  expect(
    await give(
      auftrag.id,
      new (key.constructor as typeof import('@verbundakte/testing').SoftAuthenticator)().create(
        await verbund.factors.passkeys.beginRegistration({ id: person, name: 'x' }),
      ),
    ),
  ).toBe('passkey.abgelaufen')
  await h.zustimmen('witzenhausen.leitung', auftrag.id)
  const [row] = await admin`select zusicherung from unterstuetzung.bewilligung where auftrag = ${auftrag.id}`
  // Neither again nor for another request.
  expect(await give(anderer.id, JSON.stringify(row?.zusicherung))).toBe('passkey.abgelaufen')
})

test('narrower is free, wider is refused', async () => {
  const auftrag = await einlassen('meinhard', {
    aktionen: ['aendern', 'anlegen'],
    ausfuhr: true,
    klassen: ['INTERN', 'MELDE'],
  })
  const als = await gast('meinhard')
  const enger = await app.write(als, (ctx) => einengen(ctx, auftrag.id, { klassen: ['INTERN'], ausfuhr: false }))
  expect(enger).toMatchObject({
    klassen: ['INTERN'],
    ausfuhr: false,
    schreiben: true,
    zustand: 'AKTIV',
    begonnenAm: auftrag.begonnenAm,
  })
  await app.write(as('meinhard.freigabe'), (ctx) => einengen(ctx, auftrag.id, { aktionen: ['lesen'] }))
  for (const weiter of [
    { klassen: ['INTERN', 'MELDE'] },
    { ausfuhr: true },
    { aktionen: ['lesen', 'aendern'] },
    { module: ['akte', 'aktenplan'] },
  ])
    expect(await code(app.write(als, (ctx) => einengen(ctx, auftrag.id, weiter))), JSON.stringify(weiter)).toBe(
      'unterstuetzung.erweitert',
    )
  expect((await gast('meinhard')).besuch).toMatchObject({ klassen: ['INTERN'], ausfuhr: false, aktionen: ['lesen'] })
  await app.write(als, (ctx) => beenden(ctx, auftrag.id))
})

test('one visit at a time', async () => {
  const eins = await einlassen('meinhard')
  const zwei = await fragen('meinhard')
  await zustimmen('meinhard.leitung', zwei.id)
  expect(await code(kommen('meinhard', zwei.id))).toBe('unterstuetzung.schon-da')
  await admin`alter table unterstuetzung.auftrag disable trigger all`
  await admin`update unterstuetzung.auftrag set begonnen_am = begonnen_am - interval '3 hours', endet_am = endet_am - interval '3 hours' where id = ${eins.id}`
  await admin`alter table unterstuetzung.auftrag enable trigger all`
  // The first one is over by the clock, though nobody has written that down.
  expect((await kommen('meinhard', zwei.id)).zustand).toBe('AKTIV')
  expect((await admin`select zustand from unterstuetzung.auftrag where id = ${eins.id}`)[0]).toEqual({
    zustand: 'ABGELAUFEN',
  })
  await app.write(await gast('meinhard'), (ctx) => beenden(ctx, zwei.id))
})

test('switched off, nobody comes in and nobody stays; on again, nothing comes back to life', async () => {
  const drin = await einlassen('sontra')
  const wartet = await fragen('sontra', {}, 'supportstelle.zwei')
  const schalter = (aus: boolean) => app.write(as('sontra.leitung'), (ctx) => schalten(ctx, aus))
  await schalter(true)
  expect((await gast('sontra')).besuch).toBeNull()
  expect(await code(fragen('sontra'))).toBe('unterstuetzung.aus')
  for (const wer of [as('sontra.gewerbeamt'), await gast('sontra')])
    expect(await code(app.write(wer, (ctx) => schalten(ctx, false)))).toBe('nicht-erlaubt')
  expect(
    await code(
      app.asBetrieb(drin.gemeinde as never, 'Betrieb will wieder hinein').write((ctx) => schalten(ctx, false)),
    ),
  ).toBe('nicht-erlaubt')
  await schalter(false)
  expect((await gast('sontra')).besuch).toBeNull()
  const states =
    await admin`select zustand from unterstuetzung.auftrag where id in (${drin.id}, ${wartet.id}) order by id`
  expect(states.map((row) => row.zustand)).toEqual(['WIDERRUFEN', 'ABGELEHNT'])
  expect(await code(app.write(await gast('sontra'), (ctx) => beginnen(ctx, drin.id)))).toBe('unterstuetzung.zustand')
})

test('what the clock has done is written down, with nobody as the one who did it', async () => {
  const offen = await fragen('witzenhausen', {}, 'supportstelle.zwei')
  const drin = await einlassen('witzenhausen', {}, 'supportstelle.drei')
  await admin`alter table unterstuetzung.auftrag disable trigger user`
  await admin`update unterstuetzung.auftrag set beantragt_am = beantragt_am - interval '24 hours', begonnen_am = begonnen_am - interval '24 hours',
    endet_am = endet_am - interval '24 hours' where id in (${offen.id}, ${drin.id})`
  await admin`alter table unterstuetzung.auftrag enable trigger user`
  // Whoever looks before it is written down sees the same.
  expect((await gast('witzenhausen', 'supportstelle.drei')).besuch).toBeNull()
  expect(await code(zustimmen('witzenhausen.leitung', offen.id))).toBe('unterstuetzung.zustand')
  await verstreichen(app.asBetrieb(as('witzenhausen.leitung').gemeinde, 'stündlich im Test'))
  const states =
    await admin`select zustand from unterstuetzung.auftrag where id in (${offen.id}, ${drin.id}) order by id`
  expect(states.map((row) => row.zustand)).toEqual(['VERFALLEN', 'ABGELAUFEN'])
  const log =
    await admin`select ereignis, person from audit.eintrag where subjekt_id in (${offen.id}, ${drin.id}) and person is null order by seq`
  expect(log.map((row) => row.ereignis)).toEqual(['unterstuetzung.verfallen', 'unterstuetzung.abgelaufen'])
})
