import { heute, plusTage } from '@verbundakte/kernel'
import { personId } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { abwesenheitAufheben, abwesenheitMelden } from './abwesenheit.ts'
import { schrittePruefen } from './jobs/pruefen.ts'
import { laufwegBeginnen } from './laufweg-beginnen.ts'
import { postkorbZahlen } from './postkorb.ts'
import { schrittErledigen } from './schritt-erledigen.ts'
import { abgewiesen, an, haus, WHO } from './test-support/haus.ts'
import { schrittWeiterleiten } from './weiterleiten.ts'

const { app, as, database, tun, gefuellt, laufweg, stand, postkorb } = await haus()
const { admin } = database
const KAEMMEREI = 'meinhard.kaemmerei'
const pruefen = () => schrittePruefen(app.asBetrieb(as(WHO).gemeinde, 'Prüfen im Test'))
const tag = (in_: number) => plusTage(heute(), in_)

describe('a step is addressed', () => {
  test('only to somebody who may read the Vorgang by their own rights', async () => {
    const { vorgang } = await gefuellt(WHO, '130.10')
    const begonnen = (wer: object) =>
      abgewiesen(tun(WHO, (ctx) => laufwegBeginnen(ctx, vorgang.id, [{ verfuegung: 'ZUR_KENNTNIS', ...wer }])))
    expect(await begonnen(an(KAEMMEREI))).toEqual({
      name: 'Invalid',
      code: 'geschaeftsgang.adressat.liest-nicht',
      message: 'meinhard.kaemmerei darf diesen Vorgang nicht lesen. Bitte jemand anderen wählen.',
    })
    expect((await begonnen({ amt: 'ke' })).code).toBe('geschaeftsgang.adressat.amt-liest-nicht')
    expect((await begonnen({ amt: 'gibtsnicht' })).code).toBe('geschaeftsgang.adressat.amt')
    expect((await begonnen({})).code).toBe('geschaeftsgang.adressat.fehlt')
    // Somebody of the neighbour is nobody here.
    expect((await begonnen(an('sontra.gewerbeamt'))).code).toBe('geschaeftsgang.adressat.fort')
    expect((await begonnen(an('meinhard.leitung'))).code).toBe('ging')
  })

  test('for the Schlusszeichnung only to somebody who may sign the Dokument', async () => {
    const { vorgang, dokument } = await gefuellt()
    const an_ = (wer: object) =>
      abgewiesen(
        tun(WHO, (ctx) => laufwegBeginnen(ctx, vorgang.id, [{ verfuegung: 'SCHLUSSZEICHNUNG', ...wer }], dokument.id)),
      )
    expect((await an_(an(KAEMMEREI))).code).toBe('geschaeftsgang.adressat.zeichnet-nicht')
    expect((await an_({ amt: 'ga' })).code).toBe('ging')
  })

  test('to nobody who is locked, and one that lies there already comes to whoever began it', async () => {
    const {
      laufweg: weg,
      vorgang,
      schritte,
    } = await laufweg([{ verfuegung: 'ZUR_KENNTNIS', ...an('meinhard.buergerbuero') }])
    await admin`update identity.person set gesperrt = true where id = ${personId('meinhard.buergerbuero')}`
    const noch = tun(WHO, (ctx) =>
      laufwegBeginnen(ctx, vorgang.id, [{ verfuegung: 'ZUR_KENNTNIS', ...an('meinhard.buergerbuero') }]),
    )
    expect((await abgewiesen(noch)).code).toBe('geschaeftsgang.adressat.fort')
    await pruefen()
    const id = schritte[0]?.id ?? ''
    expect(await stand(weg)).toMatchObject([{ hindernis: 'FORT' }])
    expect(await postkorb(WHO, 'STOCKT')).toContain(id)
    expect(await postkorb(KAEMMEREI)).not.toContain(id)
    const leer = tun(WHO, (ctx) => schrittWeiterleiten(ctx, id, { amt: 'bb' }))
    expect((await abgewiesen(leer)).code).toBe('geschaeftsgang.adressat.leer')
    await tun(WHO, (ctx) => schrittWeiterleiten(ctx, id, { amt: 'ha' }))
    expect(await postkorb('meinhard.hauptamt', 'AMT')).toHaveLength(1)
    await admin`update identity.person set gesperrt = false where id = ${personId('meinhard.buergerbuero')}`
  })
})

describe('whoever stands in', () => {
  test('has the steps of the absent person, only today, and the step says for whom it was done', async () => {
    const { laufweg: weg, schritte } = await laufweg([{ verfuegung: 'MITZEICHNUNG', ...an(KAEMMEREI) }])
    const id = schritte[0]?.id ?? ''
    const vertretung = personId('meinhard.hauptamt')
    const kommt = await tun(KAEMMEREI, (ctx) => abwesenheitMelden(ctx, { von: tag(2), bis: tag(9), vertretung }))
    expect(await postkorb('meinhard.hauptamt', 'VERTRETUNG')).toEqual([])
    await tun(KAEMMEREI, (ctx) => abwesenheitAufheben(ctx, kommt.id))
    const heute = await tun(KAEMMEREI, (ctx) => abwesenheitMelden(ctx, { von: tag(-1), bis: tag(1), vertretung }))
    expect(await postkorb('meinhard.hauptamt', 'VERTRETUNG')).toContain(id)
    const doppelt = tun(KAEMMEREI, (ctx) => abwesenheitMelden(ctx, { von: tag(0), bis: tag(5) }))
    expect((await abgewiesen(doppelt)).code).toBe('geschaeftsgang.abwesenheit.ueberschneidet')
    await tun('meinhard.hauptamt', (ctx) => schrittErledigen(ctx, id, { ergebnis: 'EINVERSTANDEN' }))
    expect(await stand(weg)).toMatchObject([
      { bearbeitetVon: personId('meinhard.hauptamt'), fuer: personId(KAEMMEREI), status: 'ERLEDIGT' },
    ])
    await tun(KAEMMEREI, (ctx) => abwesenheitAufheben(ctx, heute.id))
    const naechster = await laufweg([{ verfuegung: 'ZUR_KENNTNIS', ...an(KAEMMEREI) }])
    const vorbei = tun('meinhard.hauptamt', (ctx) => schrittErledigen(ctx, naechster.schritte[0]?.id ?? ''))
    expect((await abgewiesen(vorbei)).code).toBe('geschaeftsgang.schritt.fremd')
  })

  test('without the right sees nothing of it, and whoever began it is told', async () => {
    const { laufweg: weg, schritte } = await laufweg(
      [{ verfuegung: 'BEARBEITUNG', ...an('meinhard.steueramt') }],
      'meinhard.steueramt',
      '921.10',
    )
    const vertretung = personId('meinhard.registratur')
    const fort = await tun('meinhard.steueramt', (ctx) =>
      abwesenheitMelden(ctx, { von: tag(0), bis: tag(1), vertretung }),
    )
    await pruefen()
    expect(await postkorb('meinhard.registratur')).toEqual([])
    expect(await app.read(as('meinhard.registratur'), postkorbZahlen)).toMatchObject({ VERTRETUNG: 0 })
    expect(await stand(weg)).toMatchObject([{ hindernis: 'VERTRETUNG_OHNE_RECHT' }])
    const versuch = tun('meinhard.registratur', (ctx) => schrittErledigen(ctx, schritte[0]?.id ?? ''))
    expect((await abgewiesen(versuch)).code).toBe('nicht-gefunden')
    await tun('meinhard.steueramt', (ctx) => abwesenheitAufheben(ctx, fort.id))
  })

  test('is named by oneself, by the Leitung of one’s office and by the head, by nobody else', async () => {
    const melden = (who: Parameters<typeof tun>[0], person: string) =>
      abgewiesen(tun(who, (ctx) => abwesenheitMelden(ctx, { person, von: tag(20), bis: tag(21) })))
    expect((await melden('meinhard.gewerbeamt', personId(KAEMMEREI))).code).toBe('geschaeftsgang.abwesenheit.fremd')
    expect((await melden('meinhard.hauptamt', personId(KAEMMEREI))).code).toBe('geschaeftsgang.abwesenheit.fremd')
    expect((await melden('meinhard.hauptamt', personId('meinhard.datenschutz'))).code).toBe('ging')
    expect((await melden('meinhard.leitung', personId(KAEMMEREI))).code).toBe('ging')
    expect((await melden('meinhard.leitung', personId('sontra.kaemmerei'))).code).toBe('nicht-gefunden')
  })
})
