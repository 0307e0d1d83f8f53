import { heute, plusTage } from '@verbundakte/kernel'
import { dokumentVersenden, versandZuruecknehmen } from '@verbundakte/postausgang'
import type { PersonName } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { anlageEntfernen } from './faelle/anlagen.ts'
import { bescheinigen } from './faelle/bescheinigen.ts'
import { schreibenZu } from './faelle/briefe.ts'
import { anzeigeZurueckweisen, zurueckweisungAufheben } from './faelle/einreichen.ts'
import { formellPruefen } from './faelle/formpruefung.ts'
import { anzeigenSeite } from './faelle/lesen.ts'
import { nachfordern, nachforderungZuruecknehmen } from './faelle/nachfordern.ts'
import { anzeigeWeiterleiten, weiterleitungZuruecknehmen } from './faelle/weiterleiten.ts'
import { haus, heutige, refusal, WER } from './test-support/haus.ts'
import { prozess } from './test-support/prozess.ts'

const hier = await haus()
const { admin, tun, lesen, sichern } = hier
const { zeile, eingegangen, anlage, papiere } = prozess(hier)
const FREMDE = [
  'meinhard.kaemmerei',
  'sontra.gewerbeamt',
  'meinhard.registratur',
] as const satisfies readonly PersonName[]
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const { oeffentlicheHand: _, ...LUECKE } = heutige()
const pruefen = (id: string, geprueft = true, who: PersonName = WER) =>
  tun(who, (ctx) => formellPruefen(ctx, id, geprueft))
const gefiltert = async (geprueft: boolean) =>
  (await lesen(WER, (ctx) => anzeigenSeite(ctx, 'EINGEGANGEN', SEITE, geprueft))).map(({ id }) => id)

test('looked at for form is a mark with who and when; other content or another Anlage takes it away, the receipt does not wait', async () => {
  const { id, betrieb } = await eingegangen()
  const { stand } = await zeile(id)
  expect(await gefiltert(false)).toContain(id)
  const geprueft = await pruefen(id)
  expect(geprueft).toMatchObject({ status: 'EINGEGANGEN', stand })
  expect(geprueft.geprueftVon).toBe(hier.as(WER).person?.id)
  expect((await pruefen(id)).geprueftAm).toEqual(geprueft.geprueftAm)
  expect([await gefiltert(true), await gefiltert(false)]).toEqual([[id], expect.not.arrayContaining([id])])
  // The same again is no change; other words are.
  await sichern(WER, heutige(), { id, betrieb, stand })
  expect((await zeile(id)).geprueftAm).not.toBeNull()
  await sichern(WER, heutige({ geschaeftsbezeichnung: 'Neu' }), { id, betrieb, stand })
  expect(await zeile(id)).toMatchObject({ geprueftAm: null, geprueftVon: null })
  await pruefen(id)
  const papier = await anlage(WER, id, 'Ein Ausweis', 'ausweis')
  expect((await zeile(id)).geprueftAm).toBeNull()
  await pruefen(id)
  await tun(WER, (ctx) => anlageEntfernen(ctx, papier.id, true))
  expect((await zeile(id)).geprueftAm).toBeNull()
  await pruefen(id)
  expect((await pruefen(id, false)).geprueftAm).toBeNull()
  for (const who of FREMDE) expect((await refusal(pruefen(id, true, who))).name).toBe('NotFound')
  expect((await refusal(pruefen(id, true, 'meinhard.leitung'))).name).toBe('Forbidden')
  await tun(WER, (ctx) => bescheinigen(ctx, id))
  const entwurf = await sichern(WER, heutige())
  for (const each of [id, entwurf.id]) expect((await refusal(pruefen(each))).code).toBe('gewerbe.formpruefung.stand')
})

test('a letter that the Postausgang has sent is not taken back, and nothing changes', async () => {
  const { id } = await eingegangen(LUECKE)
  await tun(WER, (ctx) => nachfordern(ctx, id, plusTage(heute(), 10)))
  const [brief] = await lesen(WER, (ctx) => schreibenZu(ctx).load(id))
  const sendung = await tun(WER, (ctx) => dokumentVersenden(ctx, brief?.dokument ?? '', { weg: 'POST', am: heute() }))
  const zurueck = () => tun(WER, (ctx) => nachforderungZuruecknehmen(ctx, id))
  expect((await refusal(zurueck())).code).toBe('postausgang.schon-versandt')
  expect((await zeile(id)).status).toBe('NACHGEFORDERT')
  expect(await papiere(brief?.vorgang ?? '')).toEqual(['Nachforderung'])
  // What was noted by mistake and taken back has not gone.
  await tun(WER, (ctx) => versandZuruecknehmen(ctx, sendung.id))
  await zurueck()
  expect((await zeile(id)).status).toBe('EINGEGANGEN')
  await tun(WER, (ctx) => anzeigeWeiterleiten(ctx, id, 'Stadt Sontra'))
  const abgabe = (await lesen(WER, (ctx) => schreibenZu(ctx).load(id))).at(-1)
  await tun(WER, (ctx) => dokumentVersenden(ctx, abgabe?.dokument ?? '', { weg: 'POST', am: heute() }))
  expect((await refusal(tun(WER, (ctx) => weiterleitungZuruecknehmen(ctx, id)))).code).toBe(
    'postausgang.schon-versandt',
  )
})

test('what was handed in with a rejected Anzeige is filed with it, taken back with it, and filed anew with the receipt', async () => {
  const { id } = await eingegangen()
  await anlage(WER, id, 'Ein Ausweis', 'ausweis')
  await tun(WER, (ctx) => anzeigeZurueckweisen(ctx, id, 'Kein Gewerbe'))
  const [abgelegt] = await lesen(WER, (ctx) => schreibenZu(ctx).load(id))
  const vorgang = abgelegt?.vorgang ?? ''
  expect([abgelegt?.art, await papiere(vorgang)]).toEqual(['zurueckweisung', ['Gewerbeanzeige', 'Ausweis']])
  for (const who of FREMDE) expect(await lesen(who, (ctx) => schreibenZu(ctx).load(id))).toEqual([])
  // As protected as the Akte it lies in.
  await admin`update akte.akte set schutzklasse = 'STEUER' where id = ${abgelegt?.akte ?? ''}`
  expect(await lesen(WER, (ctx) => schreibenZu(ctx).load(id))).toEqual([])
  await admin`update akte.akte set schutzklasse = 'PERSONENBEZOGEN' where id = ${abgelegt?.akte ?? ''}`
  await tun(WER, (ctx) => zurueckweisungAufheben(ctx, id))
  expect(await papiere(vorgang)).toEqual([])
  const bescheinigung = await tun(WER, (ctx) => bescheinigen(ctx, id))
  expect(bescheinigung.vorgang).toBe(vorgang)
  expect(await papiere(vorgang)).toEqual(['Gewerbeanzeige', 'Empfangsbescheinigung', 'Ausweis'])
  // One that came alone opens no Akte.
  const allein = await eingegangen()
  await tun(WER, (ctx) => anzeigeZurueckweisen(ctx, allein.id, 'Kein Gewerbe'))
  expect(await lesen(WER, (ctx) => schreibenZu(ctx).load(allein.id))).toEqual([])
})
