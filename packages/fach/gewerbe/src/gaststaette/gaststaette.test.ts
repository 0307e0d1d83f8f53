import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import type { Inhalt } from '../anzeige/anzeige.ts'
import { gebuehrensatzFestlegen } from '../faelle/gebuehren.ts'
import { loeschungenBestaetigen } from '../loeschung/entscheiden.ts'
import { loeschungenVollziehen } from '../loeschung/vollziehen.ts'
import { loeschungenVorschlagen } from '../loeschung/vorschlagen.ts'
import { haus, heutige, PFLEGT, refusal, WER } from '../test-support/haus.ts'
import { ohneRaum, pdfLesen } from '../test-support/pdf-lesen.ts'
import { prozess } from '../test-support/prozess.ts'
import { waehlbareDokumente } from '../verfahren/papiere.ts'
import { type FestEingabe, festAnzeigen, festeZugleich, festZuruecknehmen } from './fest.ts'
import { festeSeite, pruefungenSeite, pruefungenZaehlen } from './lesen.ts'
import {
  befundeDerPruefung,
  beginnVerlegen,
  entscheidungZuruecknehmen,
  NACHWEISARTEN,
  nachweisSetzen,
  pruefungBescheinigen,
  pruefungEntscheiden,
} from './pruefen.ts'

const alle = await haus()
const { verbund, admin, tun, lesen, app, bescheinigt } = alle
const { anlage, eingegangen } = prozess(alle)
const FREMDE = [
  'meinhard.kaemmerei',
  'sontra.gewerbeamt',
  'meinhard.registratur',
] as const satisfies readonly PersonName[]
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const tuer = app.asBetrieb(verbund.gemeinden[0]?.id ?? expect.fail(), 'Test')
const ausschank = (anders: Partial<Inhalt> = {}) =>
  heutige({ alkohol: true, stichtag: plusTage(heute(), 60), ...anders })
const zuAnzeige = (id: string) => admin`select * from gewerbe.gaststaettenpruefung where anzeige = ${id}`
const person = (id: string) => heutige({ person: { ...heutige().person, vornamen: id } }).person

async function geoeffnet(anders: Partial<Inhalt> = {}) {
  const gewerbe = await bescheinigt(WER, ausschank(anders))
  const [zeile] = await zuAnzeige(gewerbe.id)
  return { ...gewerbe, pruefung: String(zeile?.id), zeile }
}
const belegt = async (id: string) => {
  for (const art of NACHWEISARTEN) await tun(WER, (ctx) => nachweisSetzen(ctx, id, { art, vom: heute() }))
}
async function text(dokument: unknown): Promise<string> {
  const [papier] = await admin`select sha256 from akte.version where dokument = ${String(dokument)}`
  const { stream } = await tuer.services.ablage.read(tuer.gemeinde, String(papier?.sha256))
  const { text: worte, lose } = await pdfLesen(new Uint8Array(await new Response(stream).arrayBuffer()))
  expect(lose).toEqual([])
  return worte
}

describe('an Anmeldung that says alcohol', () => {
  test('opens a check in the Akte of its Betrieb with its receipt, once; another opens none', async () => {
    const { betrieb, id, zeile, bescheinigung } = await geoeffnet()
    expect(zeile).toMatchObject({ anlass: 'ANMELDUNG', stand: 'OFFEN', akte: bescheinigung.akte, wer: 'Toni Beispiel' })
    expect(zeile?.vorgang).not.toBe(bescheinigung.vorgang)
    const [vorgang] =
      await admin`select betreff, wiedervorlage::text from akte.vorgang where id = ${String(zeile?.vorgang)}`
    expect(vorgang).toEqual({
      betreff: 'Zuverlässigkeitsprüfung Gaststätte: Toni Beispiel',
      wiedervorlage: plusTage(heute(), 46),
    })
    const trocken = await bescheinigt(WER, heutige())
    expect(await zuAnzeige(trocken.id)).toEqual([])
    // The same trader says it again: known already. A new representative is not.
    await bescheinigt(WER, ausschank(), { betrieb })
    const zweite = await bescheinigt(WER, ausschank({ person: person('Kim') }), { betrieb })
    expect(await zuAnzeige(zweite.id)).toMatchObject([{ anlass: 'VERTRETUNG', wer: 'Kim Beispiel' }])
    expect(await admin`select id from gewerbe.gaststaettenpruefung where betrieb = ${betrieb}`).toHaveLength(2)
    expect(id).not.toBe(zweite.id)
    await bescheinigt(
      WER,
      { ...heutige(), grund: 'vollstaendige-aufgabe', aufgabe: { text: 'Ruhestand' }, stichtag: plusTage(heute(), 90) },
      { art: 'abmeldung', betrieb },
    )
    const danach = await admin`select stand from gewerbe.gaststaettenpruefung where betrieb = ${betrieb}`
    expect(danach.some(({ stand }) => stand === 'ERLEDIGT')).toBe(true)
  })

  test('begun too early is said with the day it may begin; another day is kept with what is due', async () => {
    const { pruefung } = await geoeffnet({ stichtag: plusTage(heute(), 41) })
    const [zeile] = await lesen(WER, (ctx) => pruefungenSeite(ctx, true, SEITE))
    if (!zeile) throw new Error('not there')
    const codes = async () => befundeDerPruefung(await eine(pruefung)).map(({ code }) => code)
    expect(await codes()).toContain('gast-sechs-wochen')
    expect((await eine(pruefung)).faelligAm).toBe(plusTage(heute(), 42))
    await tun(WER, (ctx) => beginnVerlegen(ctx, pruefung, plusTage(heute(), 50)))
    expect(await codes()).not.toContain('gast-sechs-wochen')
    expect((await eine(pruefung)).faelligAm).toBe(plusTage(heute(), 50))
    expect(await refusal(tun(WER, (ctx) => beginnVerlegen(ctx, pruefung, plusTage(heute(), -1))))).toMatchObject({
      code: 'gewerbe.gaststaette.beginn',
    })
  })

  test('costs the rate of the Gemeinde for it', async () => {
    for (const [tatbestand, cent] of [
      ['anmeldung', 2600],
      ['gaststaette-mit-alkohol', 7500],
    ] as const)
      await tun(PFLEGT, (ctx) =>
        gebuehrensatzFestlegen(ctx, {
          tatbestand,
          cent,
          gueltigAb: kalendertag('2026-01-01'),
          rechtsgrundlage: 'Satzung',
        }),
      )
    expect((await bescheinigt(WER, ausschank())).bescheinigung.gebuehrCent).toBe(10100)
    expect((await bescheinigt(WER, heutige())).bescheinigung.gebuehrCent).toBe(2600)
  })
})

const eine = async (id: string) =>
  (await lesen(WER, (ctx) => pruefungenSeite(ctx, true, SEITE))).find((each) => each.id === id) ?? expect.fail()

describe('the check', () => {
  test('names what is missing, takes a proof that lies in the Akte, and nothing of another', async () => {
    const { id } = await eingegangen(ausschank())
    const papier = await anlage(WER, id, 'Auszug', 'sonstige')
    expect(papier.id).toBeTruthy()
    const { pruefung } = await geoeffnet()
    const fremd = await geoeffnet()
    const fehlt = (await eine(pruefung)) && befundeDerPruefung(await eine(pruefung))
    expect(fehlt.map(({ art }) => art)).toEqual(['fehlt', 'fehlt', 'fehlt', 'fehlt'])
    const wahl = await lesen(WER, async (ctx) => waehlbareDokumente(ctx, await eine(pruefung)))
    const andere = await lesen(WER, async (ctx) => waehlbareDokumente(ctx, await eine(fremd.pruefung)))
    const setzen = (dokument?: string, vom: string | null = heute(), art = 'steuern') =>
      tun(WER, (ctx) => nachweisSetzen(ctx, pruefung, { art, vom, dokument }))
    expect(await refusal(setzen(andere[0]?.id))).toMatchObject({ name: 'NotFound' })
    expect(await refusal(setzen(undefined, plusTage(heute(), 1)))).toMatchObject({ code: 'gewerbe.verfahren.zukunft' })
    expect(await refusal(setzen(undefined, heute(), 'meldebescheinigung'))).toMatchObject({
      code: 'gewerbe.verfahren.wort',
    })
    await setzen(wahl[0]?.id)
    expect((await eine(pruefung)).nachweise).toEqual({ steuern: { vom: heute(), dokument: wahl[0]?.id } })
    await setzen(undefined, plusTage(heute(), -120), 'schuldnerverzeichnis')
    expect(befundeDerPruefung(await eine(pruefung)).map(({ code }) => code)).toContain('gast-alt-schuldnerverzeichnis')
    await setzen(undefined, null)
    expect((await eine(pruefung)).nachweise.steuern).toBeUndefined()
  })

  test('is reliable with all papers, or with a reason; certified on request; taken back while no letter is out', async () => {
    const { pruefung } = await geoeffnet()
    const entscheiden = (zuverlaessig: boolean, grund?: string) =>
      tun(WER, (ctx) => pruefungEntscheiden(ctx, pruefung, zuverlaessig, grund))
    expect(await refusal(entscheiden(true))).toMatchObject({ code: 'gewerbe.gaststaette.nachweise' })
    expect(await refusal(tun(WER, (ctx) => pruefungBescheinigen(ctx, pruefung)))).toMatchObject({
      code: 'gewerbe.gaststaette.nicht-zuverlaessig',
    })
    expect(await entscheiden(true, 'Liegt aus dem Vorjahr vor.')).toMatchObject({ stand: 'ZUVERLAESSIG' })
    await tun(WER, (ctx) => entscheidungZuruecknehmen(ctx, pruefung))
    await belegt(pruefung)
    expect(await entscheiden(true)).toMatchObject({ stand: 'ZUVERLAESSIG', grund: null })
    expect(await refusal(entscheiden(true))).toMatchObject({ code: 'gewerbe.gaststaette.entschieden' })
    const { bescheinigung } = await tun(WER, (ctx) => pruefungBescheinigen(ctx, pruefung))
    expect((await tun(WER, (ctx) => pruefungBescheinigen(ctx, pruefung))).bescheinigung).toBe(bescheinigung)
    expect(await text(bescheinigung)).toContain(ohneRaum('keine Bedenken'))
    await admin`update akte.dokument set angelegt_am = now() - interval '16 minutes', geaendert_am = now() - interval '16 minutes' where id = ${String(bescheinigung)}`
    expect(await refusal(tun(WER, (ctx) => entscheidungZuruecknehmen(ctx, pruefung)))).toMatchObject({
      code: 'akte.ruecknahme.zu-spaet',
    })
  })

  test('not reliable needs a reason, and its letter says that nothing may begin', async () => {
    const { pruefung } = await geoeffnet()
    const nein = (grund: string) => tun(WER, (ctx) => pruefungEntscheiden(ctx, pruefung, false, grund))
    expect(await refusal(nein(' '))).toMatchObject({ code: 'gewerbe.verfahren.fehlt' })
    const { mitteilung } = await nein('Mehrere Verstöße gegen den Jugendschutz.')
    expect(await text(mitteilung)).toContain(ohneRaum('darf nicht begonnen werden'))
    await tun(WER, (ctx) => entscheidungZuruecknehmen(ctx, pruefung))
    expect(await eine(pruefung)).toMatchObject({ stand: 'OFFEN', grund: null, mitteilung: null })
  })

  test('goes when the register forgets its Betrieb', async () => {
    const { betrieb, pruefung } = await geoeffnet()
    await admin`update gewerbe.betrieb set status = 'ABGEMELDET', beginn = '2001-01-01', ende = '2010-01-01' where id = ${betrieb}`
    await admin`update gewerbe.uebermittlung set stand = 'ENTFAELLT' where anzeige in (select id from gewerbe.anzeige where betrieb = ${betrieb})`
    await loeschungenVorschlagen(tuer)
    const ids = (await admin`select id from gewerbe.loeschung where betrieb = ${betrieb}`).map(({ id }) => String(id))
    await tun(WER, (ctx) => loeschungenBestaetigen(ctx, ids, 'Frist abgelaufen'))
    await tun('meinhard.leitung', (ctx) => loeschungenVollziehen(ctx, ids))
    expect(await admin`select id from gewerbe.gaststaettenpruefung where id = ${pruefung}`).toEqual([])
  })

  test('is for its office: for others as if it were not there; the head reads and does not write', async () => {
    const { pruefung } = await geoeffnet()
    for (const who of FREMDE) {
      const dort = (id: string) => refusal(tun(who, (ctx) => pruefungEntscheiden(ctx, id, true, 'x')))
      expect(await dort(pruefung)).toMatchObject({ name: 'NotFound' })
      expect(await dort(crypto.randomUUID())).toMatchObject({ name: 'NotFound' })
      expect(await lesen(who, (ctx) => pruefungenSeite(ctx, true, SEITE))).toEqual([])
      expect(await lesen(who, pruefungenZaehlen)).toBe(0)
    }
    expect(await lesen('meinhard.leitung', pruefungenZaehlen)).toBeGreaterThan(0)
    expect(
      await refusal(tun('meinhard.leitung', (ctx) => pruefungEntscheiden(ctx, pruefung, true, 'x'))),
    ).toMatchObject({
      name: 'Forbidden',
    })
  })
})

describe('a Gaststätte for a few days', () => {
  const fest = (mehr: Partial<FestEingabe> = {}): FestEingabe => ({
    ...{
      id: crypto.randomUUID(),
      veranstalter: 'Musterverein',
      anschrift: 'Weg 1, 37999 Musterdorf',
      anlass: 'Dorffest',
    },
    ...{ ort: 'Festplatz', beginn: plusTage(heute(), 30), ende: plusTage(heute(), 31), angebot: 'Bratwurst, Bier' },
    ...{ alkohol: true, besucher: 300, eingang: heute() },
    ...mehr,
  })
  const anzeigen = (eingabe: FestEingabe, who: PersonName = WER) => tun(who, (ctx) => festAnzeigen(ctx, eingabe))

  test('is received once, by a letter in one Akte for its organiser, with what § 6 asks', async () => {
    const eingabe = fest()
    const [eins, noch] = [await anzeigen(eingabe), await anzeigen(eingabe)]
    expect(noch.id).toBe(eins.id)
    expect(await text(eins.dokument)).toContain(ohneRaum('Bratwurst, Bier'))
    expect((await anzeigen(fest({ ort: 'Halle' }))).akte).toBe(eins.akte)
    expect((await anzeigen(fest({ ort: 'Turnplatz', veranstalter: 'Anderer Verein' }))).akte).not.toBe(eins.akte)
    for (const [mehr, code] of [
      [{ ort: ' ' }, 'gewerbe.gast-ort'],
      [{ angebot: '' }, 'gewerbe.gast-angebot'],
      [{ besucher: 0 }, 'gewerbe.gast-besucher'],
      [{ ende: plusTage(heute(), 29) }, 'gewerbe.gast-zeitraum'],
      [{ veranstalter: '' }, 'gewerbe.verfahren.fehlt'],
      [{ eingang: plusTage(heute(), 1) }, 'gewerbe.verfahren.zukunft'],
      [{ beginn: '2026-02-30' }, 'datum.form'],
    ] as const)
      expect(await refusal(anzeigen(fest(mehr)))).toMatchObject({ code })
  })

  test('less than four weeks ahead needs the waiver with its reason, which the letter says', async () => {
    const bald = { beginn: plusTage(heute(), 27), ende: plusTage(heute(), 27), ort: 'Scheune' }
    expect(await refusal(anzeigen(fest(bald)))).toMatchObject({ code: 'gewerbe.gast-vier-wochen' })
    const { dokument } = await anzeigen(fest({ ...bald, fristErlassen: 'Kleines Fest' }))
    expect(await text(dokument)).toContain(ohneRaum('vier Wochen haben wir verzichtet'))
  })

  test('at a place where another is on one of its days shows that one; what was taken back is none', async () => {
    const eins = await anzeigen(fest({ ort: 'Markt-Platz' }))
    const zugleich = (von: number, bis: number, who: PersonName = WER) =>
      lesen(who, (ctx) =>
        festeZugleich(ctx, {
          id: null,
          ort: 'marktplatz '.replace('tp', 't p'),
          beginn: plusTage(heute(), von),
          ende: plusTage(heute(), bis),
        }),
      )
    expect((await zugleich(31, 40)).map(({ id }) => id)).toEqual([eins.id])
    expect(await zugleich(32, 40)).toEqual([])
    for (const who of FREMDE) expect(await zugleich(31, 40, who)).toEqual([])
    await tun(WER, (ctx) => festZuruecknehmen(ctx, eins.id))
    expect(await zugleich(31, 40)).toEqual([])
    expect((await lesen(WER, (ctx) => festeSeite(ctx, true, SEITE))).map(({ id }) => id)).not.toContain(eins.id)
  })

  test('is for its office', async () => {
    const eins = await anzeigen(fest({ ort: 'Hof' }))
    for (const who of FREMDE) {
      expect(await refusal(tun(who, (ctx) => festZuruecknehmen(ctx, eins.id)))).toMatchObject({ name: 'NotFound' })
      expect(await lesen(who, (ctx) => festeSeite(ctx, true, SEITE))).toEqual([])
      if (who !== 'sontra.gewerbeamt') expect((await refusal(anzeigen(fest(), who))).name).toMatch(/Forbidden|NotFound/)
    }
  })
})
