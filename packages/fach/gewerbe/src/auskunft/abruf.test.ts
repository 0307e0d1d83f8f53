import { auskunftssperreAufheben, auskunftssperreSetzen } from '@verbundakte/beteiligte'
import { heute, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { haus, heutige, refusal, WER } from '../test-support/haus.ts'
import { abrufRouten } from './abruf.ts'
import { abrufstelleEinrichten, abrufstelleWiderrufen, alleAbrufstellen } from './abrufstelle.ts'

const { verbund, admin, tun, lesen, app, bescheinigt } = await haus()
const MELDE = 'meinhard.buergerbuero' satisfies PersonName
const LEITUNG = 'meinhard.leitung' satisfies PersonName
const tuer = app.asBetrieb(verbund.gemeinden[0]?.id ?? expect.fail(), 'Test')
let betrieb = ''
beforeAll(async () => {
  betrieb = (await bescheinigt(WER, heutige())).betrieb
})

describe('retrieval by program', () => {
  const nach = (schluessel: string, inhalt: object | string) =>
    abrufRouten[0]?.handle(
      tuer,
      new Request('http://meinhard.test/gewerbe/v1/meinhard/abruf', {
        method: 'POST',
        headers: { authorization: `Bearer ${schluessel}` },
        body: typeof inhalt === 'string' ? inhalt : JSON.stringify(inhalt),
      }),
      { gemeinde: 'meinhard' },
    ) ?? expect.fail()
  const anlass = { zweck: 'Außenprüfung', aktenzeichen: 'P 7/26' }
  const stelle = {
    name: 'Prüfstelle (Probe)',
    anlass: 'Verfügung vom 1.11.2026',
    felder: ['name', 'geschaeftsbezeichnung', 'anschrift', 'taetigkeit'],
  }
  const strasse = heutige().betriebsstaette?.anschrift?.strasse ?? ''
  const zeilen = () => admin<{ zweck: string; ergebnis: string; treffer: string[]; gefragt: object }[]>`
    select zweck, ergebnis, treffer, gefragt from gewerbe.auskunft where art = 'ABRUF' order by angelegt_am, id`

  test('(i) is given by the head of the administration alone, answers four facts and no other, and writes down every question', async () => {
    expect(await refusal(tun(WER, (ctx) => abrufstelleEinrichten(ctx, stelle)))).toMatchObject({ name: 'Forbidden' })
    expect(await lesen(WER, alleAbrufstellen)).toEqual([])
    const { abrufstelle, geheimnis } = await tun(LEITUNG, (ctx) => abrufstelleEinrichten(ctx, stelle))
    const antwort = await nach(geheimnis, { anschrift: strasse.toUpperCase(), ...anlass })
    expect(antwort.status).toBe(200)
    const [zeile] =
      await admin`select name, geschaeftsbezeichnung, anschrift, taetigkeit from gewerbe.grunddaten where id = ${betrieb}`
    expect(await antwort.json()).toEqual({ betriebe: [{ ...zeile }] })
    // Who checks it later sees what was asked, and what came of it.
    expect(await zeilen()).toEqual([
      { zweck: 'Außenprüfung', ergebnis: 'ERTEILT', treffer: [betrieb], gefragt: { anschrift: strasse.toUpperCase() } },
    ])
    for (const [inhalt, status, code] of [
      [{ name: 'abc', zweck: 'x' }, 422, 'gewerbe.abruf.form'],
      [{ ...anlass }, 422, 'gewerbe.abruf.schluessel'],
      [{ name: '...', ...anlass }, 422, 'gewerbe.abruf.kurz'],
      [{ name: 'eins zwei drei vier fuenf sechs sieben acht neun', ...anlass }, 422, 'gewerbe.abruf.lang'],
      ['{', 400, 'gewerbe.abruf.kein-json'],
      [`"${'x'.repeat(9000)}"`, 413, 'gewerbe.abruf.zu-gross'],
    ] as const) {
      const nein = await nach(geheimnis, inhalt)
      expect(nein.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      expect(await nein.json()).toMatchObject({ status, type: `urn:verbundakte:problem:${code}` })
    }
    // Neither a name that was only ever a person's, nor a Betrieb whose Akte became a special one.
    await admin`update gewerbe.betrieb set schutzklasse = 'STEUER' where id = ${betrieb}`
    expect(await (await nach(geheimnis, { anschrift: strasse, ...anlass })).json()).toEqual({ betriebe: [] })
    await admin`update gewerbe.betrieb set schutzklasse = 'PERSONENBEZOGEN' where id = ${betrieb}`
    // What has ended yesterday or was taken back is retrieved no more, on its last day it still is; nor who is hidden (§ 51 BMG).
    const gefunden = async () =>
      ((await (await nach(geheimnis, { anschrift: strasse, ...anlass })).json()) as { betriebe: object[] }).betriebe
        .length
    for (const [status, tage, viele] of [
      ['ABGEMELDET', -1, 0],
      ['ABGEMELDET', 0, 1],
      ['STORNIERT', null, 0],
      ['AKTIV', null, 1],
    ] as const) {
      await admin`update gewerbe.betrieb set status = ${status}, ende = ${tage === null ? null : plusTage(heute(), tage)} where id = ${betrieb}`
      expect(await gefunden(), `${status} ${tage}`).toBe(viele)
    }
    const [wer] = await admin`select eintrag from akte.beteiligter where art = 'PERSON' and akte =
      (select akte from gewerbe.betrieb where id = ${betrieb})`
    const eintrag = String(wer?.eintrag)
    await tun(MELDE, (ctx) => auskunftssperreSetzen(ctx, eintrag, 'Gefahr'))
    expect(await gefunden()).toBe(0)
    await tun(MELDE, (ctx) => auskunftssperreAufheben(ctx, eintrag, 'vorbei'))
    expect(await gefunden()).toBe(1)
    await tun(LEITUNG, (ctx) => abrufstelleWiderrufen(ctx, abrufstelle.id, true))
    for (const schluessel of [geheimnis, 'vga_nichts-dergleichen-gibt-es-hier'])
      expect(await (await nach(schluessel, { anschrift: strasse, ...anlass })).json()).toMatchObject({ status: 401 })
  })

  test('of more than twenty is refused and written down, and so are too many questions in a minute', async () => {
    const { abrufstelle, geheimnis } = await tun(LEITUNG, (ctx) => abrufstelleEinrichten(ctx, stelle))
    await admin`insert into gewerbe.betrieb select (jsonb_populate_record(b, jsonb_build_object('id', gen_random_uuid()))).*
      from gewerbe.betrieb b, generate_series(1, 20) where b.id = ${betrieb}`
    expect(await (await nach(geheimnis, { anschrift: strasse, ...anlass })).json()).toMatchObject({
      type: 'urn:verbundakte:problem:gewerbe.abruf.zu-viele-treffer',
    })
    expect((await zeilen()).at(-1)).toMatchObject({ zweck: 'Außenprüfung', ergebnis: 'VERWEIGERT', treffer: [] })
    await admin`update gewerbe.abrufstelle set anfragen = 60 where id = ${abrufstelle.id}`
    expect(await (await nach(geheimnis, { anschrift: strasse, ...anlass })).json()).toMatchObject({ status: 429 })
  })
})
