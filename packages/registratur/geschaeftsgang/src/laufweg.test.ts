import { dokumente } from '@verbundakte/akte'
import { load } from '@verbundakte/authz'
import { describe, expect, test } from 'vitest'
import { laufwegFortsetzen } from './fortsetzen.ts'
import { laufwegBeginnen, schritteHinzufuegen } from './laufweg-beginnen.ts'
import { schrittErledigen } from './schritt-erledigen.ts'
import { abgewiesen, an, haus, WHO } from './test-support/haus.ts'
import { schrittWeiterleiten } from './weiterleiten.ts'
import { erledigungZuruecknehmen } from './zuruecknehmen.ts'
import { laufwegZurueckrufen, schrittUeberspringen } from './zurueckrufen.ts'

const { app, as, database, tun, gefuellt, laufweg, stand, postkorb } = await haus()
const KAEMMEREI = 'meinhard.kaemmerei'
const LEITUNG = 'meinhard.leitung'
const STATUS = (alle: readonly { status: string }[]) => alle.map(({ status }) => status)

describe('a Laufweg', () => {
  test('is worked on Stufe after Stufe, what stands side by side at the same time', async () => {
    const { laufweg: weg, schritte } = await laufweg([
      { verfuegung: 'MITZEICHNUNG', ...an(KAEMMEREI) },
      { verfuegung: 'ZUR_KENNTNIS', amt: 'ha', zugleich: true },
      { verfuegung: 'SCHLUSSZEICHNUNG', ...an(LEITUNG) },
    ])
    expect(STATUS(schritte)).toEqual(['AKTUELL', 'AKTUELL', 'ZUKUENFTIG'])
    const [mit, kenntnis, schluss] = schritte
    if (!mit || !kenntnis || !schluss) throw new Error('three steps')
    await tun(KAEMMEREI, (ctx) => schrittErledigen(ctx, mit.id, { ergebnis: 'EINVERSTANDEN' }))
    expect(STATUS(await stand(weg))).toEqual(['ERLEDIGT', 'AKTUELL', 'ZUKUENFTIG'])
    await tun('meinhard.hauptamt', (ctx) => schrittErledigen(ctx, kenntnis.id))
    expect(STATUS(await stand(weg))).toEqual(['ERLEDIGT', 'ERLEDIGT', 'AKTUELL'])
  })

  test('ends in a Schlusszeichnung that freezes the Dokument for good', async () => {
    const { dokument, laufweg: weg, schritte } = await laufweg([{ verfuegung: 'SCHLUSSZEICHNUNG', ...an(LEITUNG) }])
    await tun(LEITUNG, (ctx) => schrittErledigen(ctx, schritte[0]?.id ?? '', { ergebnis: 'EINVERSTANDEN' }))
    expect(await app.read(as(WHO), (ctx) => load(ctx, dokumente, dokument.id))).toMatchObject({
      status: 'SCHLUSSGEZEICHNET',
    })
    expect(await stand(weg)).toMatchObject([{ status: 'ERLEDIGT', version: 1 }])
    const zurueck = tun(LEITUNG, (ctx) => erledigungZuruecknehmen(ctx, schritte[0]?.id ?? ''))
    expect((await abgewiesen(zurueck)).code).toBe('geschaeftsgang.ruecknahme.zu-spaet')
  })

  test('goes back to whoever began it when somebody refuses, with the reason, and is asked once more', async () => {
    const { laufweg: weg, schritte } = await laufweg([
      { verfuegung: 'MITZEICHNUNG', ...an(KAEMMEREI) },
      { verfuegung: 'SCHLUSSZEICHNUNG', ...an(LEITUNG) },
    ])
    const id = schritte[0]?.id ?? ''
    const ohne = tun(KAEMMEREI, (ctx) => schrittErledigen(ctx, id, { ergebnis: 'ABGELEHNT' }))
    expect(await abgewiesen(ohne)).toMatchObject({ code: 'geschaeftsgang.begruendung' })
    await tun(KAEMMEREI, (ctx) => schrittErledigen(ctx, id, { ergebnis: 'ABGELEHNT', vermerk: 'Kein Geld da' }))
    expect(await stand(weg)).toMatchObject([
      { nummer: 1, status: 'ERLEDIGT', ergebnis: 'ABGELEHNT' },
      { nummer: 3, status: 'AKTUELL', verfuegung: 'BEARBEITUNG', ...an(WHO), notiz: 'Kein Geld da' },
      { nummer: 4, status: 'ZUKUENFTIG', verfuegung: 'MITZEICHNUNG', ...an(KAEMMEREI) },
      { nummer: 2, status: 'ZUKUENFTIG', verfuegung: 'SCHLUSSZEICHNUNG' },
    ])
  })

  test('with doubts goes back once and then on', async () => {
    const { laufweg: weg, schritte } = await laufweg([
      { verfuegung: 'MITZEICHNUNG', ...an(KAEMMEREI) },
      { verfuegung: 'ZUR_KENNTNIS', ...an(LEITUNG) },
    ])
    const id = schritte[0]?.id ?? ''
    await tun(KAEMMEREI, (ctx) => schrittErledigen(ctx, id, { ergebnis: 'BEDENKEN', vermerk: 'Datum fehlt' }))
    expect(await stand(weg)).toMatchObject([
      { status: 'ERLEDIGT' },
      { status: 'AKTUELL', verfuegung: 'BEARBEITUNG', ...an(WHO) },
      { status: 'ZUKUENFTIG', verfuegung: 'ZUR_KENNTNIS' },
    ])
  })

  test('takes further steps next or last, and no number changes', async () => {
    const { laufweg: weg } = await laufweg([
      { verfuegung: 'BEARBEITUNG', ...an(KAEMMEREI) },
      { verfuegung: 'ZUR_KENNTNIS', ...an(LEITUNG) },
    ])
    await tun(WHO, (ctx) =>
      schritteHinzufuegen(ctx, weg.id, [{ verfuegung: 'RUECKSPRACHE', amt: 'ha' }], 'ALS_NAECHSTES'),
    )
    await tun(KAEMMEREI, (ctx) => schritteHinzufuegen(ctx, weg.id, [{ verfuegung: 'ZUR_KENNTNIS', amt: 'ga' }]))
    expect((await stand(weg)).map(({ nummer, verfuegung }) => [nummer, verfuegung])).toEqual([
      [1, 'BEARBEITUNG'],
      [3, 'RUECKSPRACHE'],
      [2, 'ZUR_KENNTNIS'],
      [4, 'ZUR_KENNTNIS'],
    ])
    const fremd = tun('meinhard.buergerbuero', (ctx) =>
      schritteHinzufuegen(ctx, weg.id, [{ verfuegung: 'ZUR_KENNTNIS', amt: 'bb' }]),
    )
    expect((await abgewiesen(fremd)).code).toBe('geschaeftsgang.lenken')
  })

  test('is called back by whoever began it: it leaves every Postkorb, and what was done stays', async () => {
    const { laufweg: weg, schritte } = await laufweg([
      { verfuegung: 'ZUR_KENNTNIS', ...an(KAEMMEREI) },
      { verfuegung: 'ZUR_KENNTNIS', ...an(LEITUNG) },
    ])
    await tun(KAEMMEREI, (ctx) => schrittErledigen(ctx, schritte[0]?.id ?? ''))
    expect((await abgewiesen(tun(LEITUNG, (ctx) => laufwegZurueckrufen(ctx, weg.id)))).code).toBe(
      'geschaeftsgang.lenken',
    )
    expect(await postkorb(LEITUNG)).toContain(schritte[1]?.id)
    await tun(WHO, (ctx) => laufwegZurueckrufen(ctx, weg.id, 'Antrag zurückgezogen'))
    expect(STATUS(await stand(weg))).toEqual(['ERLEDIGT', 'ZURUECKGERUFEN'])
    expect(await postkorb(LEITUNG)).not.toContain(schritte[1]?.id)
    const spaet = tun(LEITUNG, (ctx) => schrittErledigen(ctx, schritte[1]?.id ?? ''))
    expect(await abgewiesen(spaet)).toMatchObject({ name: 'Conflict', code: 'geschaeftsgang.schritt.stand' })
  })

  test('goes on behind a step that is skipped, which only those may who direct it', async () => {
    const { laufweg: weg, schritte } = await laufweg([
      { verfuegung: 'MITZEICHNUNG', ...an(KAEMMEREI) },
      { verfuegung: 'ZUR_KENNTNIS', ...an(LEITUNG) },
    ])
    const id = schritte[0]?.id ?? ''
    expect((await abgewiesen(tun(LEITUNG, (ctx) => schrittUeberspringen(ctx, id)))).code).toBe('geschaeftsgang.lenken')
    await tun(WHO, (ctx) => schrittUeberspringen(ctx, id, 'Eilt'))
    expect(STATUS(await stand(weg))).toEqual(['UEBERSPRUNGEN', 'AKTUELL'])
  })

  test('does not begin in a Vorgang that somebody else keeps, or that another Gemeinde has', async () => {
    const { vorgang } = await gefuellt()
    for (const [who, code] of [
      [KAEMMEREI, 'nicht-erlaubt'],
      ['sontra.gewerbeamt', 'nicht-gefunden'],
    ] as const) {
      const begonnen = tun(who, (ctx) => laufwegBeginnen(ctx, vorgang.id, [{ verfuegung: 'ZUR_KENNTNIS', amt: 'ha' }]))
      expect((await abgewiesen(begonnen)).code, who).toBe(code)
    }
  })
})

describe('a step', () => {
  test('is finished by its addressee and nobody else', async () => {
    const { schritte } = await laufweg([{ verfuegung: 'ZUR_KENNTNIS', ...an(KAEMMEREI) }])
    const id = schritte[0]?.id ?? ''
    for (const [who, code] of [
      [WHO, 'geschaeftsgang.schritt.fremd'],
      ['meinhard.registratur', 'geschaeftsgang.schritt.fremd'],
      ['sontra.kaemmerei', 'nicht-gefunden'],
      ['meinhard.niemand', 'nicht-gefunden'],
    ] as const) {
      expect((await abgewiesen(tun(who, (ctx) => schrittErledigen(ctx, id)))).code, who).toBe(code)
    }
  })

  test('is passed on to somebody who may read the Vorgang, and back is no further', async () => {
    const { laufweg: weg, schritte } = await laufweg([{ verfuegung: 'MITZEICHNUNG', ...an(KAEMMEREI) }])
    const id = schritte[0]?.id ?? ''
    await tun(KAEMMEREI, (ctx) => schrittWeiterleiten(ctx, id, an('meinhard.hauptamt'), 'Fällt in Ihr Amt'))
    expect(await stand(weg)).toMatchObject([
      { status: 'ERLEDIGT', ergebnis: 'WEITERGELEITET', vermerk: 'Fällt in Ihr Amt' },
      { status: 'AKTUELL', verfuegung: 'MITZEICHNUNG', ...an('meinhard.hauptamt'), aus: id },
    ])
    await tun(KAEMMEREI, (ctx) => erledigungZuruecknehmen(ctx, id))
    expect(await stand(weg)).toMatchObject([{ status: 'AKTUELL', vermerk: null }, { status: 'ZURUECKGERUFEN' }])
  })

  test('just finished is taken back by whoever did it, as long as nothing followed', async () => {
    const { laufweg: weg, schritte } = await laufweg([
      { verfuegung: 'ZUR_KENNTNIS', ...an(KAEMMEREI) },
      { verfuegung: 'ZUR_KENNTNIS', ...an(LEITUNG) },
    ])
    const [erster, zweiter] = schritte.map(({ id }) => id)
    await tun(KAEMMEREI, (ctx) => schrittErledigen(ctx, erster ?? ''))
    expect((await abgewiesen(tun(LEITUNG, (ctx) => erledigungZuruecknehmen(ctx, erster ?? '')))).code).toBe(
      'geschaeftsgang.ruecknahme.fremd',
    )
    await tun(KAEMMEREI, (ctx) => erledigungZuruecknehmen(ctx, erster ?? ''))
    expect(STATUS(await stand(weg))).toEqual(['AKTUELL', 'ZUKUENFTIG'])
    await tun(KAEMMEREI, (ctx) => schrittErledigen(ctx, erster ?? ''))
    await tun(LEITUNG, (ctx) => schrittErledigen(ctx, zweiter ?? ''))
    expect((await abgewiesen(tun(KAEMMEREI, (ctx) => erledigungZuruecknehmen(ctx, erster ?? '')))).code).toBe(
      'geschaeftsgang.ruecknahme.zu-spaet',
    )
  })

  test('is not taken back once something has gone on from its end, and nothing goes on before that', async () => {
    const { laufweg: weg, schritte } = await laufweg([{ verfuegung: 'ZUR_KENNTNIS', ...an(KAEMMEREI) }])
    const id = schritte[0]?.id ?? ''
    const fortsetzen = () => tun(WHO, (ctx) => laufwegFortsetzen(ctx, weg.id))
    expect(await fortsetzen()).toBe(false)
    await tun(KAEMMEREI, (ctx) => schrittErledigen(ctx, id))
    expect(await fortsetzen()).toBe(true)
    expect((await abgewiesen(tun(KAEMMEREI, (ctx) => erledigungZuruecknehmen(ctx, id)))).code).toBe(
      'geschaeftsgang.ruecknahme.zu-spaet',
    )
    expect(STATUS(await stand(weg))).toEqual(['ERLEDIGT'])
  })

  test('once finished stays as it is, whoever asks the database', async () => {
    const { schritte } = await laufweg([{ verfuegung: 'ZUR_KENNTNIS', ...an(KAEMMEREI) }])
    const id = schritte[0]?.id ?? ''
    await tun(KAEMMEREI, (ctx) => schrittErledigen(ctx, id, { vermerk: 'gesehen' }))
    const { admin } = database
    for (const versuch of [
      admin`update geschaeftsgang.schritt set vermerk = 'anders' where id = ${id}`,
      admin`update geschaeftsgang.schritt set bearbeitet_am = now() - interval '1 day' where id = ${id}`,
      admin`update geschaeftsgang.schritt set nummer = 9 where id = ${id}`,
    ]) {
      expect((await abgewiesen(versuch)).message).toMatch(/never changes/)
    }
    // The minute is over: not even what the program does to take it back.
    await admin`alter table geschaeftsgang.schritt disable trigger schritt_bleibt`
    await admin`update geschaeftsgang.schritt set bearbeitet_am = now() - interval '61 seconds' where id = ${id}`
    await admin`alter table geschaeftsgang.schritt enable trigger schritt_bleibt`
    const spaet = admin`update geschaeftsgang.schritt set status = 'AKTUELL' where id = ${id}`
    expect((await abgewiesen(spaet)).message).toMatch(/never changes/)
  })
})
