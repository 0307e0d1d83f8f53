import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { anlagenZu } from '../faelle/anlagen.ts'
import { bescheinigen } from '../faelle/bescheinigen.ts'
import { anzeigeEinreichen, anzeigeZurueckweisen, zurueckweisungAufheben } from '../faelle/einreichen.ts'
import { entwurfVerwerfen } from '../faelle/entwurf.ts'
import { haus, heutige, refusal, WER } from '../test-support/haus.ts'
import { ohneRaum, pdfLesen } from '../test-support/pdf-lesen.ts'
import { prozess } from '../test-support/prozess.ts'
import { zusammenfuehren } from '../zusammenfuehren/zusammenfuehren.ts'
import { mitteilungAbmelden } from './abmelden.ts'
import { anfrageZuruecknehmen, betriebAnfragen } from './anfragen.ts'
import { type MitteilungEingabe, mitteilungAufnehmen, mitteilungZuruecknehmen } from './aufnehmen.ts'
import { mitteilungOeffnen, mitteilungSchliessen, mitteilungVerknuepfen, mitteilungZuordnen } from './erledigen.ts'
import {
  mitteilungenSeite,
  mitteilungenZaehlen,
  mitteilungenZuBetrieb,
  mitteilungLaden,
  mitteilungsampel,
  moeglicheAnzeigen,
} from './lesen.ts'

const alle = await haus()
const { verbund, admin, tun, lesen, app, bescheinigt } = alle
const { zeile, eingegangen, papiere } = prozess(alle)
const FREMDE = [
  'meinhard.kaemmerei',
  'sontra.gewerbeamt',
  'meinhard.registratur',
] as const satisfies readonly PersonName[]
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const tuer = app.asBetrieb(verbund.gemeinden[0]?.id ?? expect.fail(), 'Test')
const BALD = plusTage(heute(), 14)

const eingabe = (anders: Partial<MitteilungEingabe> = {}): MitteilungEingabe => ({
  ...{ id: crypto.randomUUID(), stelle: 'Finanzamt Musterstadt', fremdzeichen: '042 815', was: 'AUFGABE' },
  ...{ zum: plusTage(heute(), -20), name: 'Toni Beispiel', wortlaut: 'Abgemeldet zur Gewerbesteuer.' },
  ...{ eingang: heute(), bis: BALD },
  ...anders,
})
const aufnehmen = (anders: Partial<MitteilungEingabe> = {}, who: PersonName = WER) =>
  tun(who, (ctx) => mitteilungAufnehmen(ctx, eingabe(anders)))
const lies = (id: string, who: PersonName = WER) => lesen(who, (ctx) => mitteilungLaden(ctx).load(id))
const aufgabe = async (id: string) => {
  const [da] = await admin`select a.* , a.bis::text as tag from geschaeftsgang.aufgabe a
    join gewerbe.behoerdenmitteilung m on m.gemeinde = a.gemeinde and m.aufgabe = a.id where m.id = ${id}`
  return da ?? expect.fail()
}
/** A letter as it came, in the Ablage of the house. */
async function hochgeladen(inhalt: string): Promise<string> {
  const id = crypto.randomUUID()
  await tun(WER, async (ctx) => {
    const { sha256, size } = await ctx.services.ablage.write(ctx.gemeinde, new Blob([inhalt]).stream())
    await admin`insert into akte.dateieingang (gemeinde, id, person, dateiname, sha256, groesse, mime, art)
      values ('meinhard', ${id}, ${ctx.person?.id ?? ''}, 'brief.pdf', ${sha256}, ${size}, 'application/pdf', 'pdf')`
  })
  return id
}
async function text(dokument: unknown): Promise<string> {
  const [papier] = await admin`select sha256 from akte.version where dokument = ${String(dokument)}`
  const { stream } = await tuer.services.ablage.read(tuer.gemeinde, String(papier?.sha256))
  return ohneRaum((await pdfLesen(new Uint8Array(await new Response(stream).arrayBuffer()))).text)
}

describe('a notice of another authority', () => {
  test('lies in the Akte of its Betrieb, and is an Aufgabe of the office until its day; entered twice it is one', async () => {
    const { betrieb, bescheinigung } = await bescheinigt(WER, heutige())
    const was = eingabe({ betrieb })
    const eine = await tun(WER, (ctx) => mitteilungAufnehmen(ctx, was))
    expect((await tun(WER, (ctx) => mitteilungAufnehmen(ctx, was))).id).toBe(eine.id)
    expect(eine).toMatchObject({ akte: bescheinigung.akte, betrieb, stand: 'OFFEN', selbstAbgelegt: true })
    expect(await aufgabe(eine.id)).toMatchObject({
      ...{ status: 'OFFEN', amt: 'ga', tag: BALD, vorgang: eine.vorgang },
      was: 'Finanzamt Musterstadt teilt mit: Toni Beispiel hat den Betrieb aufgegeben; Abmeldung prüfen.',
    })
    // Told without a paper it is written down.
    expect(await papiere(eine.vorgang)).toEqual(['Vermerk'])
    expect(await text(eine.dokument)).toContain(ohneRaum('Abgemeldet zur Gewerbesteuer.'))
    expect((await lesen(WER, (ctx) => mitteilungenSeite(ctx, true, SEITE))).map(({ id }) => id)).toContain(eine.id)
    // Nobody else learns of it, nor enters one.
    for (const who of FREMDE) {
      expect(await lies(eine.id, who)).toBeNull()
      expect(await lesen(who, mitteilungenZaehlen)).toBe(0)
      expect((await refusal(aufnehmen({ betrieb }, who))).name).toMatch(/NotFound|Forbidden|Invalid/)
      for (const tat of [
        (ctx: Parameters<typeof mitteilungOeffnen>[0]) => mitteilungSchliessen(ctx, eine.id, 'Nein'),
        (ctx: Parameters<typeof mitteilungOeffnen>[0]) => betriebAnfragen(ctx, eine.id, BALD, 'Hier'),
        (ctx: Parameters<typeof mitteilungOeffnen>[0]) => mitteilungZuruecknehmen(ctx, eine.id),
      ])
        expect((await refusal(tun(who, tat))).name).toBe('NotFound')
    }
    expect(await lies(eine.id, 'meinhard.leitung')).not.toBeNull()
    expect((await refusal(tun('meinhard.leitung', (ctx) => mitteilungSchliessen(ctx, eine.id, 'Nein')))).name).toBe(
      'Forbidden',
    )
    // It goes with its Akte where others may not look.
    await admin`update akte.akte set schutzklasse = 'STEUER' where id = ${eine.akte}`
    expect(await lies(eine.id)).toBeNull()
    await admin`update akte.akte set schutzklasse = 'PERSONENBEZOGEN' where id = ${eine.akte}`
    await tun(WER, (ctx) => mitteilungZuruecknehmen(ctx, eine.id))
    expect(await papiere(eine.vorgang)).toEqual([])
    expect(await aufgabe(eine.id)).toMatchObject({ status: 'ZURUECKGEZOGEN' })
  })

  test('asks for what it needs, in the words of its field', async () => {
    const vorher = await admin`select count(*)::int as n from akte.vorgang`
    for (const [anders, code] of [
      [{ stelle: ' ' }, 'gewerbe.verfahren.fehlt'],
      [{ name: '' }, 'gewerbe.verfahren.fehlt'],
      [{ was: 'WEG' }, 'gewerbe.verfahren.wort'],
      [{ eingang: plusTage(heute(), 1) }, 'gewerbe.verfahren.zukunft'],
      [{ bis: plusTage(heute(), -1) }, 'geschaeftsgang.tag'],
      [{ wortlaut: 'x'.repeat(2001) }, 'gewerbe.verfahren.lang'],
    ] as const)
      expect((await refusal(aufnehmen(anders))).code, code).toBe(code)
    for (const betrieb of [crypto.randomUUID(), (await bescheinigt('sontra.gewerbeamt', heutige())).betrieb])
      expect((await refusal(aufnehmen({ betrieb }))).name).toBe('NotFound')
    expect(await admin`select count(*)::int as n from akte.vorgang where gemeinde = 'meinhard'`).toEqual(
      await admin`select ${Number(vorher[0]?.n)}::int as n`,
    )
  })

  test('a letter that lies in the Akte of a Betrieb is about that one, and stays there when the notice is taken back', async () => {
    const { betrieb, bescheinigung } = await bescheinigt(WER, heutige())
    const [brief] =
      await admin`select id from akte.dokument where vorgang = ${bescheinigung.vorgang} and typ = 'Gewerbeanzeige'`
    const aus = await aufnehmen({ dokument: String(brief?.id) })
    expect(aus).toMatchObject({ betrieb, vorgang: bescheinigung.vorgang, selbstAbgelegt: false })
    await tun(WER, (ctx) => mitteilungZuruecknehmen(ctx, aus.id))
    expect(await papiere(bescheinigung.vorgang)).toContain('Gewerbeanzeige')
    for (const who of FREMDE)
      expect((await refusal(aufnehmen({ dokument: String(brief?.id) }, who))).name).toMatch(/NotFound|Forbidden/)
  })
})

describe('what follows from it', () => {
  test('the trader is asked by letter until a day, which lies before the clerk again; undone, asked once', async () => {
    const { id, vorgang } = await aufnehmen()
    const fragen = (anschrift = 'Gartenweg 3, 37276 Meinhard', tag: string = BALD) =>
      tun(WER, (ctx) => betriebAnfragen(ctx, id, tag, anschrift))
    expect((await refusal(fragen(' '))).code).toBe('gewerbe.verfahren.fehlt')
    expect((await refusal(fragen('Hier', heute()))).code).toBe('gewerbe.frist')
    const gefragt = await fragen()
    const brief = await text(gefragt.anfrage)
    for (const teil of ['Toni Beispiel', 'Gartenweg 3', 'Finanzamt Musterstadt', 'von Amts wegen'])
      expect(brief).toContain(ohneRaum(teil))
    expect((await refusal(fragen())).code).toBe('gewerbe.mitteilung.gefragt')
    const tag = async () =>
      (await admin`select wiedervorlage::text as tag from akte.vorgang where id = ${vorgang}`)[0]?.tag
    expect(await tag()).toBe(BALD)
    expect((await refusal(tun(WER, (ctx) => mitteilungZuruecknehmen(ctx, id)))).code).toBe(
      'gewerbe.mitteilung.bearbeitet',
    )
    await tun(WER, (ctx) => anfrageZuruecknehmen(ctx, id))
    expect([await tag(), (await lies(id))?.gefragtBis]).toEqual([null, null])
    expect(await papiere(vorgang)).toEqual(['Vermerk'])
  })

  test('an Abmeldung ex officio to the day it says, with its paper as proof; settled when that comes in, open again when it is rejected', async () => {
    const { betrieb } = await bescheinigt(WER, heutige({ stichtag: plusTage(heute(), -400) }))
    const ohne = await aufnehmen()
    const abmelden = (mitteilung: string, anzeige: string = crypto.randomUUID()) =>
      tun(WER, (ctx) => mitteilungAbmelden(ctx, { id: anzeige, mitteilung, grund: 'Mitteilung des Finanzamts' }))
    expect((await refusal(abmelden(ohne.id))).code).toBe('gewerbe.betrieb')
    const { id } = await aufnehmen({ betrieb, datei: await hochgeladen(`%PDF-1.4 ${crypto.randomUUID()}`) })
    const verworfen = await abmelden(id)
    expect((await refusal(abmelden(id))).code).toBe('gewerbe.mitteilung.abmeldung')
    await tun(WER, (ctx) => entwurfVerwerfen(ctx, verworfen.id))
    // What was begun and discarded keeps nobody from saying whom it is about.
    expect(await tun(WER, (ctx) => mitteilungZuordnen(ctx, id, null))).toMatchObject({ betrieb: null, anzeige: null })
    await tun(WER, (ctx) => mitteilungZuordnen(ctx, id, betrieb))
    const neu = crypto.randomUUID()
    const zeileNeu = await abmelden(id, neu)
    expect((await abmelden(id, neu)).id).toBe(neu)
    expect(zeileNeu.inhalt.stichtag).toBe(plusTage(heute(), -20))
    expect((await lesen(WER, (ctx) => anlagenZu(ctx).load(neu))).map(({ zweck }) => zweck)).toEqual(['beleg'])
    expect((await lies(id))?.stand).toBe('OFFEN')
    await tun(WER, (ctx) => anzeigeEinreichen(ctx, neu))
    expect(await lies(id)).toMatchObject({ stand: 'ERLEDIGT', anzeige: neu })
    expect(await aufgabe(id)).toMatchObject({ status: 'ERLEDIGT' })
    await tun(WER, (ctx) => anzeigeZurueckweisen(ctx, neu, 'Doch nicht'))
    expect(await lies(id)).toMatchObject({ stand: 'OFFEN', anzeige: neu })
    expect(await aufgabe(id)).toMatchObject({ status: 'OFFEN' })
    await tun(WER, (ctx) => zurueckweisungAufheben(ctx, neu))
    expect((await lies(id))?.stand).toBe('ERLEDIGT')
    for (const who of FREMDE)
      expect(
        (await refusal(tun(who, (ctx) => mitteilungAbmelden(ctx, { id: neu, mitteilung: id, grund: 'x' })))).name,
      ).toBe('NotFound')
  })

  test('an Anzeige that came meanwhile answers it, found by name; of another Betrieb or a draft it does not', async () => {
    const wort = `Quitte${crypto.randomUUID().slice(0, 6)}`
    const person = { ...heutige().person, name: wort }
    const { id } = await aufnehmen({ was: 'BEGINN', name: `Kim ${wort}`, zum: null })
    const { id: gekommen } = await eingegangen(heutige({ person }))
    const andere = await eingegangen()
    const entwurf = await alle.sichern(WER, heutige({ person }))
    const mitteilung = (await lies(id)) ?? expect.fail()
    expect((await lesen(WER, (ctx) => moeglicheAnzeigen(ctx, mitteilung))).map((each) => each.id)).toEqual([gekommen])
    expect(await lesen('meinhard.kaemmerei', (ctx) => moeglicheAnzeigen(ctx, mitteilung))).toEqual([])
    const nehmen = (anzeige: string) => tun(WER, (ctx) => mitteilungVerknuepfen(ctx, id, anzeige))
    expect((await refusal(nehmen(entwurf.id))).code).toBe('gewerbe.mitteilung.anzeige')
    expect((await refusal(nehmen(crypto.randomUUID()))).name).toBe('NotFound')
    await nehmen(gekommen)
    expect(await lies(id)).toMatchObject({ stand: 'ERLEDIGT', anzeige: gekommen })
    await tun(WER, (ctx) => mitteilungOeffnen(ctx, id))
    expect(await lies(id)).toMatchObject({ stand: 'OFFEN', anzeige: null, erledigtVon: null })
    await tun(WER, (ctx) => bescheinigen(ctx, gekommen))
    const { betrieb } = await zeile(gekommen)
    await tun(WER, (ctx) => mitteilungZuordnen(ctx, id, betrieb))
    expect((await refusal(nehmen(andere.id))).code).toBe('gewerbe.mitteilung.betrieb')
    await nehmen(gekommen)
    expect((await refusal(tun(WER, (ctx) => mitteilungZuordnen(ctx, id, null)))).code).toBe(
      'gewerbe.mitteilung.erledigt',
    )
  })

  test('closed with a reason, and opened again; while it is open, the register does not forget its Betrieb', async () => {
    const { betrieb } = await bescheinigt(WER, heutige())
    const { id } = await aufnehmen({ betrieb })
    const haengt = async () =>
      (await admin`select gewerbe.loeschung_haengt('meinhard', ${betrieb}) as ja`)[0]?.ja as boolean
    await admin`update gewerbe.uebermittlung set stand = 'ENTFAELLT', gehalten_bis = null`
    expect(await haengt()).toBe(true)
    expect((await refusal(tun(WER, (ctx) => mitteilungSchliessen(ctx, id, ' ')))).code).toBe('gewerbe.verfahren.fehlt')
    await tun(WER, (ctx) => mitteilungSchliessen(ctx, id, 'Betrieb läuft weiter, gesehen vor Ort'))
    expect(await haengt()).toBe(false)
    expect((await refusal(tun(WER, (ctx) => mitteilungSchliessen(ctx, id, 'Noch einmal')))).code).toBe(
      'gewerbe.mitteilung.erledigt',
    )
    await tun(WER, (ctx) => mitteilungOeffnen(ctx, id))
    expect(await aufgabe(id)).toMatchObject({ status: 'OFFEN' })
    // Joined to another Betrieb, it keeps that one, and is answered by its Anzeigen.
    const { betrieb: anderer, id: anzeige } = await bescheinigt(WER, heutige())
    await admin`update gewerbe.uebermittlung set stand = 'ENTFAELLT', gehalten_bis = null`
    const verbinden = (mit: string | null) =>
      admin`update gewerbe.betrieb set zusammengefuehrt_mit = ${mit}, zusammengefuehrt = ${mit && '{}'}::text::jsonb,
        status = ${mit ? 'ZUSAMMENGEFUEHRT' : 'AKTIV'} where id = ${betrieb}`
    await verbinden(anderer)
    expect((await admin`select gewerbe.loeschung_haengt('meinhard', ${anderer}) as ja`)[0]?.ja).toBe(true)
    await tun(WER, (ctx) => mitteilungVerknuepfen(ctx, id, anzeige))
    await tun(WER, (ctx) => mitteilungOeffnen(ctx, id))
    await verbinden(null)
    // Given to a colleague, the Aufgabe is theirs to settle, and holds up nothing.
    await admin`update geschaeftsgang.aufgabe set amt = null, person = ${crypto.randomUUID()} where id = (
      select aufgabe from gewerbe.behoerdenmitteilung where id = ${id})`
    await tun(WER, (ctx) => mitteilungSchliessen(ctx, id, 'Erledigt'))
    expect([(await lies(id))?.stand, (await aufgabe(id)).status]).toEqual(['ERLEDIGT', 'OFFEN'])
  })

  test('of a Betrieb that was joined since stands at the other one, which is deregistered; so does a letter in its Akte', async () => {
    const bleibt = await bescheinigt(WER, heutige({ stichtag: plusTage(heute(), -90) }))
    const gehtAuf = await bescheinigt(WER, heutige({ stichtag: plusTage(heute(), -60) }))
    await admin`update gewerbe.uebermittlung set stand = 'ENTFAELLT', gehalten_bis = null`
    const { id } = await aufnehmen({ betrieb: gehtAuf.betrieb })
    await tun(WER, (ctx) => zusammenfuehren(ctx, bleibt.betrieb, gehtAuf.betrieb))
    const bei = (betrieb: string, who: PersonName = WER) =>
      lesen(who, async (ctx) => (await mitteilungenZuBetrieb(ctx).load(betrieb)).map((each) => each.id))
    expect([await bei(bleibt.betrieb), await bei(bleibt.betrieb, 'meinhard.kaemmerei')]).toEqual([[id], []])
    const mitteilung = (await lies(id)) ?? expect.fail()
    expect((await lesen(WER, (ctx) => moeglicheAnzeigen(ctx, mitteilung))).map((each) => each.id).sort()).toEqual(
      [bleibt.id, gehtAuf.id].sort(),
    )
    const [brief] =
      await admin`select id from akte.dokument where vorgang = ${gehtAuf.bescheinigung.vorgang} and typ = 'Gewerbeanzeige'`
    expect((await aufnehmen({ dokument: String(brief?.id) })).betrieb).toBe(bleibt.betrieb)
    const abmeldung = await tun(WER, (ctx) =>
      mitteilungAbmelden(ctx, { id: crypto.randomUUID(), mitteilung: id, grund: 'Mitteilung des Finanzamts' }),
    )
    expect(abmeldung.betrieb).toBe(bleibt.betrieb)
  })

  test('waits for whoever changes the class of its Akte, and not the other way round', async () => {
    const { id, akte } = await aufnehmen()
    let fertig: Promise<unknown> = Promise.resolve()
    await admin.begin(async (tx) => {
      await tx`select 1 from akte.akte where id = ${akte} for update`
      fertig = tun(WER, (ctx) => betriebAnfragen(ctx, id, BALD, 'Gartenweg 3, 37276 Meinhard'))
      fertig.catch(() => undefined)
      const wartet = () => tx`select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))`
      await expect.poll(wartet).not.toEqual([])
      await tx`update gewerbe.behoerdenmitteilung set angelegt_von = angelegt_von where id = ${id}`
    })
    await fertig
  })

  test('is green until its last week, yellow in it, red after its day', () => {
    const bis = kalendertag('2026-05-20')
    const am = (tag: string) => mitteilungsampel(bis, kalendertag(tag))
    expect(['2026-05-12', '2026-05-13', '2026-05-20', '2026-05-21'].map(am)).toEqual(['gruen', 'gelb', 'gelb', 'rot'])
  })
})
