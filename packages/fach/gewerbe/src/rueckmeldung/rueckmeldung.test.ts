import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { heute, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { allesVerarbeiten, allesZustellen } from '@verbundakte/verbundpost'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Inhalt } from '../anzeige/anzeige.ts'
import { bescheinigen } from '../faelle/bescheinigen.ts'
import type { Rueckmeldung } from '../nachricht/rueckmeldung.ts'
import { heutige, PFLEGT, refusal, WER } from '../test-support/haus.ts'
import { posthaus } from '../test-support/post.ts'
import { alt, meldungVon, person, zuzug } from '../test-support/umzug.ts'
import { bisherigeGemeindeNennen } from './ausgang.ts'
import { rueckmeldungAblehnen, rueckmeldungZuordnen, rueckmeldungZurueckholen } from './bearbeiten.ts'
import { rueckmeldungAnnehmen } from './eingang.ts'
import { kandidaten } from './kandidaten.ts'
import { rueckmeldungenHolen } from './ordner.ts'
import { rueckmeldungenSeite, rueckmeldungenZaehlen } from './schema.ts'
import { rueckmeldungSenden } from './versand.ts'
import { NAMENSRAUM, rueckmeldungLesen, rueckmeldungSchreiben } from './xml.ts'

const haus = await posthaus()
const { admin, tun, lesen, bescheinigt, tuer, verbund } = haus
const SONTRA = 'sontra.gewerbeamt' satisfies PersonName
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const ags = (id: string) => verbund.gemeinden.find((each) => each.id === id)?.ags ?? ''
const FREMD = '06999001'
const ordner = join(haus.wurzel, 'meinhard', 'rueckmeldungen')

const aus = (anzeige: string) =>
  admin`select * from gewerbe.rueckmeldung where anzeige = ${anzeige} and richtung = 'AUS'`
const ein = (nachricht: string) =>
  admin`select * from gewerbe.rueckmeldung where nachricht = ${nachricht} and richtung = 'EIN' order by gemeinde`
async function tragen() {
  for (const von of ['meinhard', 'sontra', 'meinhard', 'sontra']) {
    await allesZustellen(tuer(von))
    for (const an of ['sontra', 'meinhard', 'witzenhausen']) await allesVerarbeiten(tuer(an))
  }
  await allesZustellen(tuer('sontra'))
  await allesVerarbeiten(tuer('meinhard'))
}
const meldung = meldungVon(FREMD, ags('meinhard'))
const holenAus = () =>
  rueckmeldungenHolen(tuer('meinhard'), haus.wurzel, (_, error) => {
    throw error
  })
const annehmen = (was: Rueckmeldung, bei = 'meinhard') => tuer(bei).write((ctx) => rueckmeldungAnnehmen(ctx, was))
const frueher = plusTage(heute(), -30)
let ana = ''
let bo = ''
beforeAll(async () => {
  const hier = (vornamen: string) => heutige({ person: person(vornamen), stichtag: frueher })
  ana = (await bescheinigt(WER, hier('Ana'))).betrieb
  bo = (await bescheinigt(WER, hier('Bo'))).betrieb
})

describe('who moves in', () => {
  test('(f) is told to the old Gemeinde of the installation as a message; there the Abmeldung is made, and only its arrival comes back', async () => {
    const dort = await bescheinigt(
      SONTRA,
      heutige({ person: person('Umzug'), stichtag: frueher, betriebsstaette: { anschrift: alt } }),
    )
    const hier = await bescheinigt(WER, zuzug('Umzug', ags('sontra')))
    const [gesendet] = await aus(hier.id)
    expect(gesendet).toMatchObject({ stand: 'GESENDET', an_ags: ags('sontra') })
    await tragen()
    expect((await aus(hier.id))[0]).toMatchObject({ stand: 'ANGENOMMEN', grund: null })
    const [angekommen] = await ein(String(gesendet?.nachricht))
    expect(angekommen).toMatchObject({ gemeinde: 'sontra', stand: 'ERLEDIGT' })
    const [betrieb] = await admin`select status, ende::text from gewerbe.betrieb where id = ${dort.betrieb}`
    expect(betrieb).toEqual({ status: 'ABGEMELDET', ende: plusTage(heute(), -1) })
    const [ab] = await admin`select * from gewerbe.anzeige where id = ${String(angekommen?.anzeige)}`
    expect(ab).toMatchObject({ art: 'abmeldung', status: 'BESCHEINIGT', gemeinde: 'sontra' })
    expect((await haus.zeilen(String(ab?.id))).length).toBeGreaterThan(5)
    const papiere = await admin`select typ from akte.dokument where vorgang = ${String(ab?.vorgang)} order by typ`
    expect(papiere.map(({ typ }) => typ)).toContain('Rückmeldung')
    // All that went back is that it arrived.
    const zurueck = await admin`select inhalt from verbundpost.ausgang where gemeinde = 'sontra'
      and art = 'gewerbe.rueckmeldung-antwort'`
    expect(zurueck.map(({ inhalt }) => inhalt)).toEqual([{ nachricht: gesendet?.nachricht, angenommen: true }])
  })

  test('from elsewhere goes to the mailbox of that authority, and her acknowledgement counts only from there', async () => {
    const { id } = await bescheinigt(WER, zuzug('Elsa', FREMD))
    expect(await rueckmeldungSenden(tuer('meinhard'), haus.wege)).toBe(true)
    const [ohne] = await aus(id)
    expect(ohne).toMatchObject({ stand: 'FEHLGESCHLAGEN', grund: expect.stringContaining('kein Postfach') })
    await haus.eintragen(PFLEGT, 'GEWERBEBEHOERDE', { kennung: FREMD, adresse: 'gewerbe-fremd' })
    await haus.eintragen(PFLEGT, 'IHK')
    const senden = () => tun(WER, (ctx) => bisherigeGemeindeNennen(ctx, String(ohne?.id), FREMD))
    await senden()
    expect((await refusal(senden())).code).toBe('gewerbe.rueckmeldung.unterwegs')
    await rueckmeldungSenden(tuer('meinhard'), haus.wege)
    expect((await aus(id))[0]).toMatchObject({ stand: 'GESENDET' })
    const name = `${ohne?.nachricht}.xml`
    const gelesen = rueckmeldungLesen(await readFile(join(haus.wurzel, 'meinhard', 'gewerbe-fremd', name)))
    expect(gelesen).toMatchObject({ ok: true, meldung: { person: { vornamen: 'Elsa' }, beginn: heute() } })
    await mkdir(join(haus.wurzel, 'meinhard', 'ihk', 'quittungen'), { recursive: true })
    await haus.quittieren('ihk', String(ohne?.nachricht), 'abgelehnt')
    await haus.holen()
    expect((await aus(id))[0]).toMatchObject({ stand: 'GESENDET' })
    await haus.quittieren('gewerbe-fremd', String(ohne?.nachricht), 'abgelehnt: Hier nicht bekannt')
    await haus.holen()
    expect((await aus(id))[0]).toMatchObject({ stand: 'ABGELEHNT', grund: expect.stringContaining('nicht bekannt') })
    // Refused is a task, and goes again as another message; one that is answered before it is noted stays one.
    expect((await lesen(WER, (ctx) => rueckmeldungenSeite(ctx, 'AUS', true, SEITE))).map((each) => each.id)).toContain(
      ohne?.id,
    )
    await senden()
    const [neu] = await aus(id)
    expect(neu?.nachricht).not.toBe(ohne?.nachricht)
    expect(neu?.inhalt).toMatchObject({ uuid: neu?.nachricht })
    await haus.quittieren('gewerbe-fremd', String(neu?.nachricht), 'angenommen')
    await haus.holen()
    expect((await aus(id))[0]).toMatchObject({ stand: 'WARTET' })
    await rueckmeldungSenden(tuer('meinhard'), haus.wege)
    await haus.holen()
    expect((await aus(id))[0]).toMatchObject({ stand: 'ANGENOMMEN' })
  })

  test('from a place without a key waits until the clerk names it', async () => {
    const { id } = await bescheinigt(WER, zuzug('Ohne', undefined))
    const [zeile] = await aus(id)
    expect(zeile).toMatchObject({ stand: 'OFFEN', grund: expect.stringContaining('Gemeindeschlüssel') })
    const nennen = (who: PersonName, wert: string) =>
      tun(who, (ctx) => bisherigeGemeindeNennen(ctx, String(zeile?.id), wert))
    for (const falsch of ['', '123', ags('meinhard'), '00000000'])
      expect((await refusal(nennen(WER, falsch))).code).toBe('gewerbe.rueckmeldung.ags')
    expect((await refusal(nennen('meinhard.leitung', FREMD))).name).toBe('Forbidden')
    await nennen(WER, ags('witzenhausen'))
    expect((await aus(id))[0]).toMatchObject({ stand: 'GESENDET', an_ags: ags('witzenhausen') })
  })
})

describe('a message that comes in', () => {
  test('twice, also at once, is one Abmeldung', async () => {
    const was = meldung('Ana')
    await Promise.all([annehmen(was), annehmen(was)])
    await annehmen(was)
    expect(await ein(was.uuid)).toMatchObject([{ stand: 'ERLEDIGT', grund: null }])
    const [n] = await admin`select count(*)::int as n from gewerbe.anzeige where betrieb = ${ana} and art = 'abmeldung'`
    expect(n?.n).toBe(1)
    // Of somebody who is gone already nobody makes a second one.
    const nochmal = await annehmen(meldung('Ana'))
    expect(nochmal).toMatchObject({ stand: 'OFFEN', anzeige: null })
  })

  test('that fits nobody surely is a task: declined, taken back, and given to the Betrieb that the clerk chooses', async () => {
    const unsicher = meldung('Bo', { bisher: { anschrift: { strasse: 'Nirgends', hausnummer: '1' } } })
    const zeile = await annehmen(unsicher)
    expect(zeile).toMatchObject({ stand: 'OFFEN', grund: expect.stringContaining('Kein Betrieb passt sicher') })
    expect((await lesen(WER, (ctx) => kandidaten(ctx, unsicher))).map(({ betrieb }) => betrieb.id)).toContain(bo)
    const ablehnen = (who: PersonName, id = zeile.id, grund = 'Hier unbekannt') =>
      tun(who, (ctx) => rueckmeldungAblehnen(ctx, id, grund))
    const waehlen = (who: PersonName, betrieb = bo, id = zeile.id) =>
      tun(who, (ctx) => rueckmeldungZuordnen(ctx, id, betrieb))
    for (const id of [zeile.id, crypto.randomUUID()])
      for (const who of [SONTRA, 'meinhard.kaemmerei', 'meinhard.registratur'] as const) {
        expect((await refusal(ablehnen(who, id))).name).toBe('NotFound')
        expect((await refusal(waehlen(who, bo, id))).name).toBe('NotFound')
      }
    expect(await lesen(SONTRA, (ctx) => rueckmeldungenZaehlen(ctx))).toBe(0)
    expect((await lesen('meinhard.kaemmerei', (ctx) => rueckmeldungenSeite(ctx, 'EIN', true, SEITE))).length).toBe(0)
    expect((await lesen(WER, (ctx) => rueckmeldungenSeite(ctx, 'EIN', true, SEITE))).map(({ id }) => id)).toContain(
      zeile.id,
    )
    expect((await refusal(ablehnen('meinhard.leitung'))).name).toBe('Forbidden')
    expect((await refusal(ablehnen(WER, zeile.id, ' '))).code).toBe('gewerbe.grund')
    await ablehnen(WER)
    expect((await refusal(waehlen(WER))).code).toBe('gewerbe.rueckmeldung.entschieden')
    await tun(WER, (ctx) => rueckmeldungZurueckholen(ctx, zeile.id))
    expect((await refusal(waehlen(WER, ana))).code).toBe('gewerbe.rueckmeldung.betrieb')
    expect((await refusal(waehlen(WER, crypto.randomUUID()))).name).toBe('NotFound')
    expect(await waehlen(WER)).toMatchObject({ stand: 'ERLEDIGT' })
    const [betrieb] = await admin`select status from gewerbe.betrieb where id = ${bo}`
    expect(betrieb?.status).toBe('ABGEMELDET')
  })

  test('that leaves a question open asks it of the clerk, and is done with the receipt', async () => {
    const gbr = (vornamen: string) =>
      heutige({
        rechtsform: '121000',
        eingetragenerName: 'Zwei am Tor GbR',
        person: person(vornamen),
        anzahlVertreter: 2,
        weitereGesellschafter: ['Ander'],
        stichtag: frueher,
      })
    const { betrieb } = await bescheinigt(WER, gbr('Ida'))
    await bescheinigt(WER, gbr('Jo'), { betrieb })
    // Two partners and neither of them named: which of them files, only a person can say.
    const wer = await annehmen(meldung('Fremd', { eingetragenerName: 'Zwei am Tor GbR' }))
    expect(wer).toMatchObject({ stand: 'OFFEN', anzeige: null, grund: expect.stringContaining('passt sicher') })
    const zuordnen = () => tun(WER, (ctx) => rueckmeldungZuordnen(ctx, wer.id, betrieb))
    const erste = await zuordnen()
    expect(erste).toMatchObject({ stand: 'OFFEN', grund: expect.stringContaining('noch nicht bescheinigt') })
    // One that came to nothing is none: it can be dealt with again.
    await admin`update gewerbe.anzeige set status = 'VERWORFEN', eingang_am = null where id = ${String(erste.anzeige)}`
    const zeile = await zuordnen()
    const ab = String(zeile.anzeige)
    expect(ab).not.toBe(erste.anzeige)
    expect((await refusal(tun(WER, (ctx) => rueckmeldungZuordnen(ctx, zeile.id, betrieb)))).code).toBe(
      'gewerbe.rueckmeldung.angelegt',
    )
    const [da] = await admin`select inhalt, stand from gewerbe.anzeige where id = ${ab}`
    const inhalt = { ...(da?.inhalt as Inhalt), person: person('Ida') }
    await haus.sichern(WER, inhalt, { id: ab, art: 'abmeldung', betrieb, stand: Number(da?.stand) })
    // Whoever certifies it: no fee, and the message is in the Vorgang.
    const urkunde = await tun(WER, (ctx) => bescheinigen(ctx, ab))
    expect(urkunde).toMatchObject({ gebuehrCent: 0, erlassGrund: 'Rückmeldeverfahren' })
    const papiere = await admin`select typ from akte.dokument where vorgang = ${urkunde.vorgang}`
    expect(papiere.map(({ typ }) => typ)).toContain('Rückmeldung')
    expect(await ein(zeile.nachricht)).toMatchObject([{ stand: 'ERLEDIGT', grund: null }])
    // The one who is named files; the other stays.
    const jo = await annehmen(meldung('Jo', { eingetragenerName: 'Zwei am Tor GbR' }))
    expect(jo).toMatchObject({ stand: 'ERLEDIGT' })
    const [von] =
      await admin`select inhalt->'person'->>'vornamen' as wer from gewerbe.anzeige where id = ${String(jo.anzeige)}`
    expect(von?.wer).toBe('Jo')
  })

  test('about a Betrieb outside the classes of the office is told to nobody else, and takes its class with the Abmeldung', async () => {
    const hier = await bescheinigt(WER, heutige({ person: person('Geheim'), stichtag: frueher }))
    await admin`update akte.akte set schutzklasse = 'STEUER' where id = ${hier.bescheinigung.akte}`
    const unsicher = await annehmen(meldung('Geheim', { bisher: {} }))
    expect(unsicher.grund).toContain('passt kein Betrieb dazu')
    const sicher = await annehmen(meldung('Geheim'))
    expect(await ein(sicher.nachricht)).toMatchObject([
      { stand: 'ERLEDIGT', schutzklasse: 'STEUER', akte: hier.bescheinigung.akte },
    ])
  })

  test('for another Gemeinde goes on to her, for one that nobody here knows is a task, never an Abmeldung', async () => {
    const irre = meldung('Bo', { anAgs: ags('witzenhausen') })
    expect(await annehmen(irre)).toMatchObject({ stand: 'WEITERGELEITET' })
    await tragen()
    expect(await ein(irre.uuid)).toMatchObject([
      { gemeinde: 'meinhard', stand: 'WEITERGELEITET' },
      { gemeinde: 'witzenhausen', stand: 'OFFEN' },
    ])
    const fremd = await annehmen(meldung('Bo', { anAgs: '06999002' }))
    expect(fremd).toMatchObject({ stand: 'OFFEN', grund: expect.stringContaining('nicht zuständig') })
    expect((await refusal(tun(WER, (ctx) => rueckmeldungZuordnen(ctx, fremd.id, bo)))).code).toBe(
      'gewerbe.rueckmeldung.fremd',
    )
  })

  test('through the mailbox is answered; whatever is hostile or broken is put away with a sentence', async () => {
    await holenAus()
    const gut = meldung('Niemand')
    const text = new TextDecoder().decode(rueckmeldungSchreiben(gut))
    const lachen = `<!DOCTYPE a [${Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')}]><a>&l10;</a>`
    const boese: Record<string, [string | Uint8Array, RegExp]> = {
      'entity.xml': ['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>', /DTD/],
      'lachen.xml': [lachen, /DTD/],
      'gross.xml': [new Uint8Array(50 * 1024 * 1024).fill(32), /größer als 4 MB/],
      'raum.xml': [text.replace(NAMENSRAUM, 'urn:andere'), /keine Rückmeldung/],
      'kein.xml': ['%PDF-1.7', /kein gültiges XML|leer/],
      'leer.xml': ['', /leer|kein gültiges/],
      'bytes.xml': [new Uint8Array([0xff, 0xfe, 0x00]), /UTF-8/],
      'doppelt.xml': [text.replace('<beginn>', '<beginn>2026-01-01</beginn><beginn>'), /„beginn“/],
      'mehr.xml': [text.replace('<bisher>', '<gehalt>1</gehalt><bisher>'), /zulässig|Angabe/],
      'ags.xml': [text.replace(gut.anAgs, 'x'), /„anAgs“/],
    }
    for (const [name, [inhalt]] of Object.entries(boese)) await writeFile(join(ordner, name), inhalt)
    await writeFile(join(ordner, 'gut.xml'), text)
    await writeFile(join(ordner, 'halb.xml.part'), text)
    await holenAus()
    for (const [name, [, satz]] of Object.entries(boese))
      expect(await readFile(join(ordner, 'fehler', `${name}.grund.txt`), 'utf8'), name).toMatch(satz)
    expect(await readFile(join(ordner, 'quittungen', `${gut.uuid}.quittung`), 'utf8')).toBe('angenommen\n')
    expect(await readdir(join(ordner, 'erledigt'))).toEqual(['gut.xml'])
    expect((await readdir(ordner)).filter((name) => name.includes('.xml'))).toEqual(['halb.xml.part'])
    expect(await ein(gut.uuid)).toMatchObject([{ stand: 'OFFEN' }])
    // A trouble of ours is no answer: the files stay.
    const [spaet, da] = [meldung('Spaet'), meldung('Da')]
    for (const [name, was] of [
      ['a.xml', spaet],
      ['b.xml', da],
    ] as const)
      await writeFile(join(ordner, name), rueckmeldungSchreiben(was))
    const gestoert = (satz: string) => void gemeldet.push(satz)
    const gemeldet: string[] = []
    await admin`insert into gewerbe.einstellung (gemeinde, id, position) values ('meinhard', ${crypto.randomUUID()}, '999')`
    await rueckmeldungenHolen(tuer('meinhard'), haus.wurzel, gestoert)
    await admin`delete from gewerbe.einstellung where position = '999'`
    expect((await readdir(ordner)).filter((name) => name.endsWith('.xml'))).toEqual(['a.xml', 'b.xml'])
    expect(gemeldet).toHaveLength(2)
    await holenAus()
    expect(await ein(spaet.uuid)).toHaveLength(1)
    // Come again after a death between taking in and putting away.
    await writeFile(join(ordner, 'gut.xml'), text)
    await holenAus()
    expect(await ein(gut.uuid)).toHaveLength(1)
  })
})
