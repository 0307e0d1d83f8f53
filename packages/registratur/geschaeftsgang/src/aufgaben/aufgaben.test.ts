import { vorgangAendern } from '@verbundakte/akte'
import { heute, plusTage } from '@verbundakte/kernel'
import { type PersonName, personId } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { abwesenheitMelden } from '../abwesenheit.ts'
import { schrittePruefen } from '../jobs/pruefen.ts'
import { kalenderEinrichten } from '../kalender/adresse.ts'
import { kalender } from '../kalender/ausgeben.ts'
import { aufgabeLaden, aufgabenDesVorgangs } from '../lesen.ts'
import { postkorbZahlen } from '../postkorb.ts'
import { abgewiesen, an, haus, WHO } from '../test-support/haus.ts'
import { type Aufgabenangaben, aufgabeAendern } from './aendern.ts'
import { aufgabeErledigen, aufgabeOeffnen, aufgabeZurueckziehen, darfAufgabe } from './beenden.ts'
import { type AufgabeEingabe, aufgabeStellen, aufgabeWeitergeben } from './stellen.ts'

const { app, as, database, tun, gefuellt, postkorb } = await haus()
const KAEMMEREI = 'meinhard.kaemmerei'
const REGISTRATUR = 'meinhard.registratur'
const tag = (in_: number) => plusTage(heute(), in_)
const stellen = (vorgang: string, eingabe: Partial<AufgabeEingabe>, who: PersonName = WHO) =>
  tun(who, (ctx) => aufgabeStellen(ctx, vorgang, { was: 'Flurkarte besorgen', ...eingabe }))
const erledigen = (who: PersonName, id: string, vermerk?: string) =>
  tun(who, (ctx) => aufgabeErledigen(ctx, id, vermerk))
const oeffnen = (who: PersonName, id: string) => tun(who, (ctx) => aufgabeOeffnen(ctx, id))
const weiter = (who: PersonName, id: string, zu: object) => tun(who, (ctx) => aufgabeWeitergeben(ctx, id, zu))
const gelesen = (who: PersonName, id: string) => app.read(as(who), (ctx) => aufgabeLaden(ctx).load(id))

describe('an Aufgabe', () => {
  test('lies in the Postkorb of its addressee as a way of its own, what is due first, and in the Vorgang', async () => {
    const { vorgang } = await gefuellt()
    const ohne = await stellen(vorgang.id, an(KAEMMEREI))
    const spaet = await stellen(vorgang.id, { ...an(KAEMMEREI), bis: tag(9) })
    const bald = await stellen(vorgang.id, { amt: 'ke', bis: tag(2) })
    expect(await postkorb(KAEMMEREI, 'AUFGABE')).toEqual([bald.id, spaet.id, ohne.id])
    expect(await postkorb(KAEMMEREI)).toEqual([bald.id, spaet.id, ohne.id])
    expect(await postkorb(KAEMMEREI, 'ICH')).toEqual([])
    expect(await app.read(as(KAEMMEREI), postkorbZahlen)).toMatchObject({ AUFGABE: 3, ICH: 0, AMT: 0 })
    expect(await postkorb(WHO, 'AUFGABE')).toEqual([])
    const imVorgang = await app.read(as(WHO), (ctx) => aufgabenDesVorgangs(ctx).load(vorgang.id))
    expect(imVorgang.map(({ id }) => id)).toEqual([bald.id, spaet.id, ohne.id])
    for (const id of [ohne.id, spaet.id, bald.id]) await erledigen(KAEMMEREI, id)
    expect(await postkorb(KAEMMEREI, 'AUFGABE')).toEqual([])
  })

  test('is done by its addressee with a word, and taken up again by them; by nobody else', async () => {
    const { vorgang } = await gefuellt()
    const { id } = await stellen(vorgang.id, an(KAEMMEREI))
    expect(await abgewiesen(erledigen(WHO, id))).toMatchObject({ code: 'geschaeftsgang.aufgabe.fremd' })
    expect(await abgewiesen(erledigen('meinhard.hauptamt', id))).toMatchObject({ name: 'Forbidden' })
    await erledigen(KAEMMEREI, id, 'Liegt im Fach.')
    expect(await gelesen(WHO, id)).toMatchObject({ status: 'ERLEDIGT', vermerk: 'Liegt im Fach.', fuer: null })
    expect(await abgewiesen(erledigen(KAEMMEREI, id))).toMatchObject({ code: 'geschaeftsgang.aufgabe.beendet' })
    expect(await abgewiesen(oeffnen('meinhard.hauptamt', id))).toMatchObject({ code: 'geschaeftsgang.lenken' })
    await oeffnen(KAEMMEREI, id)
    expect(await postkorb(KAEMMEREI, 'AUFGABE')).toEqual([id])
    await erledigen(KAEMMEREI, id)
  })

  test('is withdrawn by whoever asked for it, and asked for again; not by whoever was asked', async () => {
    const { vorgang } = await gefuellt()
    const { id } = await stellen(vorgang.id, an(KAEMMEREI))
    const ziehen = (who: PersonName) => tun(who, (ctx) => aufgabeZurueckziehen(ctx, id, 'Hat sich erledigt.'))
    expect(await abgewiesen(ziehen(KAEMMEREI))).toMatchObject({
      code: 'geschaeftsgang.lenken',
      message: expect.stringContaining('wer die Aufgabe gestellt hat'),
    })
    await ziehen(WHO)
    expect(await postkorb(KAEMMEREI, 'AUFGABE')).toEqual([])
    await oeffnen(WHO, id)
    expect(await postkorb(KAEMMEREI, 'AUFGABE')).toEqual([id])
    await erledigen(KAEMMEREI, id)
  })

  test('is passed on by whoever has it, who may take it back for a moment and not later', async () => {
    const { vorgang } = await gefuellt()
    const { id } = await stellen(vorgang.id, an(KAEMMEREI))
    expect(await abgewiesen(weiter(KAEMMEREI, id, an(KAEMMEREI)))).toMatchObject({
      code: 'geschaeftsgang.adressat.derselbe',
    })
    await weiter(KAEMMEREI, id, an(REGISTRATUR))
    expect(await postkorb(REGISTRATUR, 'AUFGABE')).toEqual([id])
    await weiter(KAEMMEREI, id, an(KAEMMEREI))
    await weiter(KAEMMEREI, id, an(REGISTRATUR))
    await database.admin`update geschaeftsgang.aufgabe set weitergegeben_am = weitergegeben_am - interval '2 minutes' where id = ${id}`
    expect(await abgewiesen(weiter(KAEMMEREI, id, an(KAEMMEREI)))).toMatchObject({ code: 'geschaeftsgang.lenken' })
    expect(await abgewiesen(weiter('meinhard.hauptamt', id, { amt: 'ha' }))).toMatchObject({ name: 'Forbidden' })
    await erledigen(REGISTRATUR, id)
  })

  test('is done in the place of somebody who is away, by whoever stands in today', async () => {
    const { vorgang } = await gefuellt()
    const { id } = await stellen(vorgang.id, an('meinhard.buergerbuero'))
    const vertretung = personId('meinhard.hauptamt')
    await tun('meinhard.buergerbuero', (ctx) => abwesenheitMelden(ctx, { von: tag(0), bis: tag(1), vertretung }))
    expect(await postkorb('meinhard.hauptamt', 'AUFGABE')).toEqual([id])
    await erledigen('meinhard.hauptamt', id)
    expect(await gelesen(WHO, id)).toMatchObject({ fuer: personId('meinhard.buergerbuero') })
  })

  test('is addressed only to people who can deal with it, with words and a day to come, in an open Vorgang', async () => {
    const { vorgang } = await gefuellt(WHO, '130.10')
    const code = async (eingabe: Partial<AufgabeEingabe>, who?: PersonName) =>
      (await abgewiesen(stellen(vorgang.id, eingabe, who))).code
    expect(await code(an(KAEMMEREI))).toBe('geschaeftsgang.adressat.liest-nicht')
    expect(await code({ person: crypto.randomUUID() })).toBe('geschaeftsgang.adressat.fort')
    expect(await code({})).toBe('geschaeftsgang.adressat.fehlt')
    expect(await code({ ...an(WHO), was: '  ' })).toBe('geschaeftsgang.aufgabe.was')
    expect(await code({ ...an(WHO), bis: tag(-2) })).toBe('geschaeftsgang.tag')
    for (const who of [KAEMMEREI, 'sontra.gewerbeamt', 'meinhard.niemand'] as const) {
      expect(await code(an(WHO), who), who).toBe('nicht-gefunden')
    }
    await tun(WHO, (ctx) => vorgangAendern(ctx, vorgang.id, { status: 'ERLEDIGT' }))
    expect(await code(an(WHO))).toBe('akte.vorgang-erledigt')
  })

  test('that is open when its Vorgang is finished can still be done and withdrawn', async () => {
    const { vorgang } = await gefuellt()
    const [a, b] = [await stellen(vorgang.id, an(KAEMMEREI)), await stellen(vorgang.id, an(KAEMMEREI))]
    await tun(WHO, (ctx) => vorgangAendern(ctx, vorgang.id, { status: 'ERLEDIGT' }))
    await erledigen(KAEMMEREI, a.id)
    await tun(WHO, (ctx) => aufgabeZurueckziehen(ctx, b.id))
    expect(await postkorb(KAEMMEREI, 'AUFGABE')).toEqual([])
  })

  test('offers nothing that would be refused, and stays what was asked for', async () => {
    const { vorgang } = await gefuellt()
    const eine = await stellen(vorgang.id, an(KAEMMEREI))
    const darf = (who: PersonName) => app.read(as(who), (ctx) => darfAufgabe(ctx, eine))
    expect(await darf(KAEMMEREI)).toEqual(['erledigen', 'weitergeben'])
    expect(await darf(WHO)).toEqual(['weitergeben', 'aendern', 'zurueckziehen'])
    expect(await darf('meinhard.hauptamt')).toEqual([])
    const anders = database.admin`update geschaeftsgang.aufgabe set was = 'Etwas anderes' where id = ${eine.id}`
    expect((await abgewiesen(anders)).message).toMatch(/only while it is open/)
    const woanders = database.admin`update geschaeftsgang.aufgabe set angelegt_von = null where id = ${eine.id}`
    expect((await abgewiesen(woanders)).message).toMatch(/never changes/)
    await erledigen(KAEMMEREI, eine.id)
  })

  test('is put differently by whoever asked for it while it is open, keeps what it said, and is put back', async () => {
    const { vorgang } = await gefuellt()
    const eine = await stellen(vorgang.id, { ...an(KAEMMEREI), bis: tag(3) })
    const { id } = eine
    const alt = { was: eine.was, bis: eine.bis, person: eine.person, amt: null }
    const neu = { was: 'Flurkarte und Grundbuch besorgen', bis: tag(5), person: null, amt: 'ha' }
    const aendern = (who: PersonName, eingabe: Aufgabenangaben, bisher: Aufgabenangaben = alt) =>
      tun(who, (ctx) => aufgabeAendern(ctx, id, eingabe, bisher))
    const code = async (...was: Parameters<typeof aendern>) => (await abgewiesen(aendern(...was))).code
    expect(await code(KAEMMEREI, neu)).toBe('geschaeftsgang.lenken')
    for (const who of ['sontra.gewerbeamt', 'meinhard.niemand'] as const) {
      expect(await code(who, neu), who).toBe('nicht-gefunden')
    }
    expect(await code(WHO, { ...neu, was: ' ' })).toBe('geschaeftsgang.aufgabe.was')
    expect(await code(WHO, { ...neu, bis: tag(-2) })).toBe('geschaeftsgang.tag')
    expect(await code(WHO, { ...neu, amt: 'xx' })).toBe('geschaeftsgang.adressat.amt')
    expect(await code(WHO, neu, { ...alt, was: 'Etwas anderes' })).toBe('akte.inzwischen-geaendert')
    expect(await gelesen(WHO, id)).toMatchObject({ ...alt, frueher: [], geaendertAm: null })

    await aendern(WHO, neu)
    expect(await postkorb('meinhard.hauptamt', 'AUFGABE')).toEqual([id])
    expect(await postkorb(KAEMMEREI, 'AUFGABE')).toEqual([])
    expect(await gelesen(WHO, id)).toMatchObject({ ...neu, frueher: [{ ...alt, von: personId(WHO) }] })
    const [eintrag] = await database.admin`select nutzlast from audit.eintrag
      where ereignis = 'geschaeftsgang.aufgabe.geaendert' and subjekt_id = ${id}`
    expect(eintrag?.nutzlast).toMatchObject({ felder: ['was', 'bis', 'person', 'amt'], nachher: { an: 'ha' } })
    expect(JSON.stringify(eintrag)).not.toContain('Flurkarte')
    // Its day has gone by meanwhile: taking the change back is no new day in the past.
    await database.admin`update geschaeftsgang.aufgabe set geaendert_am = geaendert_am + interval '1 second',
      bis = ${tag(-1)} where id = ${id}`
    await aendern(WHO, neu, { ...neu, bis: tag(-1) })
    await aendern(WHO, { ...neu, bis: tag(-1) }, neu)
    await aendern(WHO, alt, { ...neu, bis: tag(-1) })
    expect(await gelesen(WHO, id)).toMatchObject(alt)
    // The former states are nobody's to write.
    await database.admin`update geschaeftsgang.aufgabe set frueher = '[]' where id = ${id}`
    expect((await gelesen(WHO, id))?.frueher).toHaveLength(5)
    await erledigen(KAEMMEREI, id)
    expect(await code(WHO, neu)).toBe('geschaeftsgang.aufgabe.beendet')
  })
})

test('that was put to somebody else is no longer for whoever passed it on just before to take back', async () => {
  const { vorgang } = await gefuellt()
  const eine = await stellen(vorgang.id, an(KAEMMEREI))
  await weiter(KAEMMEREI, eine.id, an(REGISTRATUR))
  const { was, bis } = eine
  const dort = { was, bis, person: personId(REGISTRATUR), amt: null }
  await tun(WHO, (ctx) => aufgabeAendern(ctx, eine.id, { was, bis, person: null, amt: 'ha' }, dort))
  expect((await abgewiesen(weiter(KAEMMEREI, eine.id, an(KAEMMEREI)))).code).toBe('geschaeftsgang.lenken')
})

test('one for somebody who has left is told to whoever asked for it', async () => {
  const { vorgang } = await gefuellt()
  const { id } = await stellen(vorgang.id, an(KAEMMEREI))
  await database.admin`update geschaeftsgang.aufgabe set person = ${crypto.randomUUID()} where id = ${id}`
  await schrittePruefen(app.asBetrieb(as(WHO).gemeinde, 'Prüfung im Test'))
  expect(await gelesen(WHO, id)).toMatchObject({ hindernis: 'FORT' })
  expect(await postkorb(WHO, 'STOCKT')).toEqual([id])
  expect((await app.read(as(WHO), postkorbZahlen)).STOCKT).toBe(1)
  // Put differently by whoever finds nobody there: what they did not see is not compared; another day helps nobody.
  const da = await gelesen(WHO, id)
  const jetzt = { was: da?.was ?? '', bis: tag(3), person: da?.person ?? null, amt: null }
  await tun(WHO, (ctx) => aufgabeAendern(ctx, id, jetzt, { was: da?.was, bis: null }))
  expect(await gelesen(WHO, id)).toMatchObject({ bis: tag(3), hindernis: 'FORT' })
  expect(await postkorb('meinhard.steueramt', 'STOCKT')).toEqual([])
  await weiter(WHO, id, an(KAEMMEREI))
  expect(await postkorb(WHO, 'STOCKT')).toEqual([])
  await erledigen(KAEMMEREI, id)
})

test('stands in the calendar of whoever has to do it with its day, and in nobody else’s', async () => {
  const { vorgang } = await gefuellt()
  const { id } = await stellen(vorgang.id, { ...an(KAEMMEREI), bis: tag(4), was: 'Frau Aster anrufen' })
  const text = async (who: PersonName) => {
    const adresse = await tun(who, kalenderEinrichten)
    const geheimnis = /^\/kalender\/([^?]+)/.exec(adresse)?.[1] ?? ''
    const doors = app.asBetrieb(as(who).gemeinde, 'Kalender im Test')
    return (await kalender.handle(doors, new Request(`https://meinhard.test${adresse}`), { geheimnis })).text()
  }
  const kalenderblatt = await text(KAEMMEREI)
  expect(kalenderblatt).toContain(`SUMMARY:Aufgabe ${vorgang.kennzeichen}\r\n`)
  expect(kalenderblatt).toContain(`DTSTART;VALUE=DATE:${tag(4).replaceAll('-', '')}\r\n`)
  expect(kalenderblatt).not.toContain('Aster')
  expect(await text(WHO)).not.toContain(id)
  await erledigen(KAEMMEREI, id)
})

test.for(['STEUER', 'SOZIAL', 'PERSONAL'])('leaves no trace when its Vorgang becomes %s, at once', async (klasse) => {
  const { akte, vorgang } = await gefuellt()
  const { id } = await stellen(vorgang.id, an(KAEMMEREI))
  const davor = await app.read(as(KAEMMEREI), postkorbZahlen)
  await database.admin`update akte.vorgang set schutzklasse = ${klasse} where akte = ${akte.id}`
  expect(await app.read(as(KAEMMEREI), postkorbZahlen)).toEqual({ ...davor, AUFGABE: davor.AUFGABE - 1 })
  for (const who of [KAEMMEREI, WHO, 'meinhard.leitung', REGISTRATUR, 'sontra.kaemmerei'] as const) {
    expect(await postkorb(who), who).not.toContain(id)
    expect(await gelesen(who, id), who).toBeNull()
    expect((await abgewiesen(erledigen(who, id))).code, who).toBe('nicht-gefunden')
    const leer = { was: 'x', bis: null, person: null, amt: 'ga' }
    expect((await abgewiesen(tun(who, (ctx) => aufgabeAendern(ctx, id, leer, leer)))).code, who).toBe('nicht-gefunden')
  }
})
