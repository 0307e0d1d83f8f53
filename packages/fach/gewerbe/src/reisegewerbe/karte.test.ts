import { dateiNehmen, dokumentAnlegen, vorgangHolen } from '@verbundakte/akte'
import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { gebuehrensatzFestlegen } from '../faelle/gebuehren.ts'
import { bescheidtexteSetzen } from '../faelle/zustaendig.ts'
import { haus, PFLEGT, refusal, WER } from '../test-support/haus.ts'
import { ohneRaum, pdfLesen } from '../test-support/pdf-lesen.ts'
import {
  type KarteEingabe,
  karteBeantragen,
  karteBeenden,
  karteErteilen,
  karteGiltWieder,
  kartenentscheidungZuruecknehmen,
  karteVersagen,
} from './karte.ts'
import { NACHWEISARTEN } from './mangel.ts'
import { kartennachweisSetzen } from './nachweise.ts'
import { kartenSeite } from './schema.ts'
import { karteWeiterleiten } from './weiterleiten.ts'
import { kartenwohnortSetzen } from './wohnort.ts'

const { verbund, admin, app, tun, lesen } = await haus()
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const tuer = app.asBetrieb(verbund.gemeinden[0]?.id ?? expect.fail(), 'Test')

async function text(dokument: unknown): Promise<string> {
  const [papier] = await admin`select sha256 from akte.version where dokument = ${String(dokument)}`
  const { stream } = await tuer.services.ablage.read(tuer.gemeinde, String(papier?.sha256))
  return (await pdfLesen(new Uint8Array(await new Response(stream).arrayBuffer()))).text
}

beforeAll(async () => {
  await tun(PFLEGT, (ctx) =>
    bescheidtexteSetzen(ctx, { rechtsbehelf: 'Widerspruch binnen eines Monats.', zahlung: null }),
  )
})

describe('a card for those who travel', () => {
  const antrag = (mehr: Partial<KarteEingabe> = {}): KarteEingabe => ({
    ...{
      id: crypto.randomUUID(),
      name: 'Beispiel',
      vornamen: 'Toni',
      geburtsdatum: '1990-05-17',
      geburtsort: 'Musterstadt',
    },
    ...{ anschrift: 'Weg 3, 37276 Meinhard', taetigkeiten: 'Verkauf von Obst', antragAm: heute(), nachweise: [] },
    ...mehr,
  })
  const beantragt = (mehr = {}, who: PersonName = WER) => tun(who, (ctx) => karteBeantragen(ctx, antrag(mehr)))

  test('has a number, its content as a paper, the fee and a reminder; undone until it is out', async () => {
    await tun(PFLEGT, (ctx) =>
      gebuehrensatzFestlegen(ctx, {
        tatbestand: 'reisegewerbekarte',
        cent: 15000,
        gueltigAb: kalendertag('2026-01-01'),
        rechtsgrundlage: 'Satzung',
      }),
    )
    const { id } = await beantragt({ nachweise: ['ausweis'] })
    const erteilen = (mehr = {}) => tun(WER, (ctx) => karteErteilen(ctx, id, mehr))
    expect(await refusal(erteilen())).toMatchObject({ code: 'gewerbe.reisegewerbe.nachweise' })
    const nachweis = (art: string, mehr = {}) =>
      tun(WER, (ctx) => kartennachweisSetzen(ctx, id, { art, vom: heute(), ...mehr }))
    for (const art of NACHWEISARTEN) await nachweis(art)
    // A passport that has run out, an old certificate, and a paper of another Akte do not do.
    expect(await refusal(nachweis('ausweis', { bis: plusTage(heute(), -1) }))).toMatchObject({
      code: 'gewerbe.reisegewerbe.gueltig',
    })
    expect(await refusal(nachweis('ausweis', { dokument: crypto.randomUUID() }))).toMatchObject({ name: 'NotFound' })
    expect(await refusal(nachweis('ausweis', { vom: plusTage(heute(), 1) }))).toMatchObject({
      code: 'gewerbe.verfahren.zukunft',
    })
    for (const [art, mehr] of [
      ['ausweis', { vom: '2015-01-01', bis: plusTage(heute(), -1) }],
      ['steuern', { vom: plusTage(heute(), -100) }],
    ] as const) {
      await nachweis(art, mehr)
      expect(await refusal(erteilen())).toMatchObject({ code: 'gewerbe.reisegewerbe.nachweise' })
      await nachweis(art)
    }
    expect(await refusal(erteilen({ befristetBis: heute() }))).toMatchObject({
      code: 'gewerbe.reisegewerbe.befristung',
    })
    const bis = plusTage(heute(), 365)
    const auflagen = '1. Nur werktags.\r\n2. Nicht vor Schulen.\n'
    const karte = await erteilen({ befristetBis: bis, auflagen })
    expect(karte).toMatchObject({ stand: 'ERTEILT', nummer: 1, gebuehrCent: 15000, befristetBis: bis })
    expect(karte.auflagen).toBe('1. Nur werktags.\n2. Nicht vor Schulen.')
    expect(await text(karte.dokument)).toContain(ohneRaum('Verkauf von Obst'))
    expect(await text(karte.dokument)).toContain(ohneRaum('1. Nur werktags. 2. Nicht vor Schulen.'))
    const erinnert = async () =>
      (await admin`select wiedervorlage::text from akte.vorgang where id = ${karte.vorgang}`)[0]?.wiedervorlage
    expect(await erinnert()).toBe(plusTage(bis, -42))
    // What was only applied for comes later; once the card is no more, nothing is added to it.
    expect((await nachweis('fuehrungszeugnis', { bis })).nachweise.fuehrungszeugnis).toMatchObject({ bis })
    await tun(WER, (ctx) => karteBeenden(ctx, id, 'ZURUECKGEGEBEN', 'am Schalter'))
    expect(await refusal(nachweis('steuern'))).toMatchObject({ code: 'gewerbe.reisegewerbe.entschieden' })
    expect(await erinnert()).toBeNull()
    await tun(WER, (ctx) => karteGiltWieder(ctx, id))
    expect(await erinnert()).toBe(plusTage(bis, -42))
    await tun(WER, (ctx) => kartenentscheidungZuruecknehmen(ctx, id))
    expect(await erteilen()).toMatchObject({ befristetBis: null })
    await tun(WER, (ctx) => karteBeenden(ctx, id, 'VERLOREN', 'Anzeige der Person'))
    expect(await refusal(tun(WER, (ctx) => karteBeenden(ctx, id, 'WIDERRUFEN', 'x')))).toMatchObject({
      code: 'gewerbe.reisegewerbe.nicht-erteilt',
    })
    expect(await tun(WER, (ctx) => karteGiltWieder(ctx, id))).toMatchObject({ stand: 'ERTEILT', endeAm: null })
  })

  test('is given where somebody lives, or the clerk says why here', async () => {
    const anderswo = { anschrift: 'Meinhardstraße 3, 36205 Sontra' }
    expect(await refusal(beantragt(anderswo))).toMatchObject({ code: 'gewerbe.reisegewerbe.wohnort' })
    expect(await admin`select id from gewerbe.reisegewerbekarte where anschrift = ${anderswo.anschrift}`).toEqual([])
    const weil = { anschrift: 'Dorfstraße 1, 37276 Grebendorf', zustaendigWeil: 'Ortsteil' }
    expect(await beantragt(weil)).toMatchObject({ stand: 'BEANTRAGT', zustaendigWeil: 'Ortsteil' })
    expect(await beantragt({ anschrift: 'Weg 3, 37276 Meinhard-Grebendorf' })).toMatchObject({ zustaendigWeil: null })
  })

  test('of somebody who lives elsewhere is handed on with their papers, to where they live; undone until it is out', async () => {
    const { id, vorgang } = await beantragt({ anschrift: 'Meinhardstraße 3, 36205 Sontra', weiterleiten: true })
    const datei = crypto.randomUUID()
    await tun(WER, async (ctx) => {
      const { sha256, size } = await ctx.services.ablage.write(ctx.gemeinde, new Blob(['%PDF-1.4 Lichtbild']).stream())
      await admin`insert into akte.dateieingang (gemeinde, id, person, dateiname, sha256, groesse, mime, art)
        values ('meinhard', ${datei}, ${ctx.person?.id ?? ''}, 'bild.pdf', ${sha256}, ${size}, 'application/pdf', 'pdf')`
      const hier = await vorgangHolen(ctx, vorgang)
      const angaben = { betreff: 'Lichtbild', typ: 'Nachweis', richtung: 'EIN' as const }
      await dokumentAnlegen(ctx, hier, await dateiNehmen(ctx, datei), angaben, null)
    })
    // Here it is neither given nor refused.
    for (const tat of [
      tun(WER, (ctx) => karteErteilen(ctx, id, { grund: 'x' })),
      tun(WER, (ctx) => karteVersagen(ctx, id, 'x')),
    ])
      expect(await refusal(tat)).toMatchObject({ code: 'gewerbe.reisegewerbe.wohnort' })
    const leiten = (wohin = {}, who: PersonName = WER, welche = id) =>
      tun(who, (ctx) =>
        karteWeiterleiten(ctx, welche, { stelle: 'Stadt Sontra', anschrift: 'Markt 1, 36205 Sontra', ...wohin }),
      )
    for (const leer of [{ stelle: ' ' }, { anschrift: '' }])
      expect(await refusal(leiten(leer))).toMatchObject({ code: 'gewerbe.verfahren.fehlt' })
    for (const who of ['meinhard.kaemmerei', 'sontra.gewerbeamt'] as const)
      expect(await refusal(leiten({}, who))).toMatchObject({ name: 'NotFound' })
    expect(await refusal(leiten({}, 'meinhard.leitung'))).toMatchObject({ name: 'Forbidden' })
    const eigene = await beantragt()
    expect(await refusal(leiten({}, WER, eigene.id))).toMatchObject({ code: 'gewerbe.reisegewerbe.zustaendig' })
    const fort = await leiten()
    expect(fort).toMatchObject({ stand: 'WEITERGELEITET', grund: 'Zuständig ist Stadt Sontra (§ 61 GewO).' })
    const brief = await text(fort.dokument)
    for (const teil of ['Stadt Sontra', 'Markt 1', 'Beispiel, Toni', 'Verkauf von Obst', 'Lichtbild'])
      expect(brief).toContain(ohneRaum(teil))
    const liegt = () =>
      admin`select richtung, betreff, anlage_zu from akte.dokument where vorgang = ${vorgang} and status <> 'ZURUECKGENOMMEN' order by nummer`
    expect(await liegt()).toMatchObject([
      { richtung: 'EIN', betreff: 'Lichtbild' },
      { richtung: 'AUS', betreff: 'Weiterleitung wegen Zuständigkeit' },
      { richtung: 'AUS', betreff: 'Lichtbild', anlage_zu: fort.dokument },
    ])
    expect((await lesen(WER, (ctx) => kartenSeite(ctx, 'BEENDET', SEITE))).map((each) => each.id)).toContain(id)
    expect(await refusal(leiten())).toMatchObject({ code: 'gewerbe.reisegewerbe.entschieden' })
    expect(await tun(WER, (ctx) => kartenentscheidungZuruecknehmen(ctx, id))).toMatchObject({
      ...{ stand: 'BEANTRAGT', grund: null, endeAm: null, dokument: null },
    })
    expect(await liegt()).toHaveLength(1)
  })

  test('taken in to be handed on becomes one of this office when somebody lives here after all, and goes back', async () => {
    const dort = { anschrift: 'Markt 1, 36205 Sontra' }
    const { id, vorgang } = await beantragt({ ...dort, weiterleiten: true })
    const setzen = (wohnort: object, who: PersonName = WER) =>
      tun(who, (ctx) => kartenwohnortSetzen(ctx, id, { ...dort, ...wohnort }))
    const genannt = () =>
      admin`select name, anschrift from akte.beteiligter where vorgang = ${vorgang} and entfernt_am is null`
    expect(await refusal(setzen({}))).toMatchObject({ code: 'gewerbe.reisegewerbe.wohnort' })
    expect(await refusal(setzen({ anschrift: ' ' }))).toMatchObject({ code: 'gewerbe.verfahren.fehlt' })
    for (const who of ['meinhard.kaemmerei', 'sontra.gewerbeamt'] as const)
      expect(await refusal(setzen({ zustaendigWeil: 'x' }, who))).toMatchObject({ name: 'NotFound' })
    expect(await refusal(setzen({ zustaendigWeil: 'x' }, 'meinhard.leitung'))).toMatchObject({ name: 'Forbidden' })
    // Without a home, usually here; and back to be handed on.
    expect(await setzen({ zustaendigWeil: 'ohne festen Wohnsitz, meist hier' })).toMatchObject(dort)
    const fort = { stelle: 'Stadt Sontra', anschrift: 'Markt 1, 36205 Sontra' }
    const leiten = () => tun(WER, (ctx) => karteWeiterleiten(ctx, id, fort))
    expect(await refusal(leiten())).toMatchObject({ code: 'gewerbe.reisegewerbe.zustaendig' })
    expect(await setzen({ weiterleiten: true })).toMatchObject({ zustaendigWeil: null })
    expect(await refusal(tun(WER, (ctx) => karteVersagen(ctx, id, 'x')))).toMatchObject({
      code: 'gewerbe.reisegewerbe.wohnort',
    })
    // Moved here: the Vorgang names the new address, and the card may be given out.
    const hier = 'Weg 9, 37276 Meinhard'
    expect(await setzen({ anschrift: hier })).toMatchObject({ anschrift: hier, zustaendigWeil: null })
    expect(await genannt()).toMatchObject([{ name: 'Toni Beispiel', anschrift: hier }])
    expect(await tun(WER, (ctx) => karteErteilen(ctx, id, { grund: 'Papiere folgen' }))).toMatchObject({
      stand: 'ERTEILT',
    })
    expect(await refusal(setzen({ anschrift: hier }))).toMatchObject({ code: 'gewerbe.reisegewerbe.entschieden' })
  })

  test('is refused with a reason, and is for its office', async () => {
    const { id } = await beantragt()
    expect(await refusal(tun(WER, (ctx) => karteVersagen(ctx, id, '')))).toMatchObject({
      code: 'gewerbe.verfahren.fehlt',
    })
    expect(await refusal(beantragt({ geburtsdatum: '' }))).toMatchObject({ code: 'gewerbe.verfahren.fehlt' })
    for (const who of ['meinhard.kaemmerei', 'sontra.gewerbeamt', 'meinhard.registratur'] as const) {
      expect(await refusal(tun(who, (ctx) => karteVersagen(ctx, id, 'x')))).toMatchObject({ name: 'NotFound' })
      expect(await lesen(who, (ctx) => kartenSeite(ctx, 'BEANTRAGT', SEITE))).toEqual([])
    }
    expect(await refusal(tun('meinhard.leitung', (ctx) => karteVersagen(ctx, id, 'x')))).toMatchObject({
      name: 'Forbidden',
    })
    const nein = await tun(WER, (ctx) => karteVersagen(ctx, id, 'Unzuverlässig'))
    expect(nein).toMatchObject({ stand: 'VERSAGT' })
    expect(await text(nein.dokument)).toContain(ohneRaum('Widerspruch binnen eines Monats.'))
  })
})
