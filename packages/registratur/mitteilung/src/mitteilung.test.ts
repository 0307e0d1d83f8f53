import { vorgaenge } from '@verbundakte/akte'
import { aufgabeStellen, laufwegBeginnen, laufwegZurueckrufen } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import { heute, SCHUTZKLASSEN } from '@verbundakte/kernel'
import { type PersonName, personId, runOut } from '@verbundakte/testing'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { adresseAngeben, adresseBestaetigen, adresseEntfernen, empfangEinstellen, empfangLesen } from './empfang.ts'
import { ablaufen } from './jobs/ablaufen.ts'
import { zusammenfassen } from './jobs/zusammenfassen.ts'
import { mitteilungenSeite, ungeleseneZaehlen } from './lesen.ts'
import { mitteilungenLesen } from './lesezeichen.ts'
import { haus, KOLLEGIN, WHO } from './test-support/haus.ts'

const { app, as, admin, tun, lesen, arbeiten, vorgang, ablegen, einstufen, mails } = await haus()
const PAGE = { limit: 100, after: undefined, before: undefined, inverted: false }
const alle = (who: PersonName) => lesen(who, (ctx) => mitteilungenSeite(ctx, false, PAGE))
const arten = async (who: PersonName) => (await alle(who)).map(({ art }) => art)
const zahl = (who: PersonName) => lesen(who, ungeleseneZaehlen)
const doors = app.asBetrieb(as(WHO).gemeinde, 'Auftrag im Test')
const kommentieren = (who: PersonName, id: string) =>
  tun(who, async (ctx) => ctx.record('geschaeftsgang.kommentiert', { id: crypto.randomUUID() }, { vorgang: id }))

beforeEach(async () => {
  await arbeiten()
  await admin`delete from mitteilung.mitteilung`
  await admin`delete from mitteilung.empfang`
  await admin`delete from mail.ausgang`
})

/** An address that was confirmed by the code that was mailed to it. */
async function bestaetigt(who: PersonName) {
  await tun(who, (ctx) => adresseAngeben(ctx, 'rosa@example.org'))
  const [mail] = await mails()
  const code = /Code: (\d{8})/.exec(mail?.inhalt)?.[1] ?? ''
  expect(await tun(who, (ctx) => adresseBestaetigen(ctx, code))).toBe(true)
  await admin`delete from mail.ausgang`
}

describe('somebody is told', () => {
  test('of a step, its recall, a comment and a Dokument by others, once each, and never of what they did themselves', async () => {
    const fall = await vorgang()
    const laufweg = await tun(WHO, (ctx) =>
      laufwegBeginnen(ctx, fall.id, [{ verfuegung: 'ZUR_KENNTNIS', person: personId(KOLLEGIN) }]),
    )
    await kommentieren(KOLLEGIN, fall.id)
    await kommentieren(WHO, fall.id)
    await ablegen(WHO, fall)
    await arbeiten()
    expect(await arten(KOLLEGIN)).toEqual(['SCHRITT'])
    expect(await arten(WHO)).toEqual(['KOMMENTAR'])
    await tun(WHO, (ctx) => laufwegZurueckrufen(ctx, laufweg.id))
    await arbeiten()
    expect((await arten(KOLLEGIN)).sort()).toEqual(['SCHRITT', 'ZURUECKGERUFEN'])
    expect(await zahl(KOLLEGIN)).toBe(2)
  })

  test('as part of an office; the neighbour and another office hear nothing', async () => {
    const fall = await vorgang()
    await tun(WHO, (ctx) => laufwegBeginnen(ctx, fall.id, [{ verfuegung: 'ZUR_KENNTNIS', amt: 'ke' }]))
    // To one's own office, too: what one has sent oneself is no news.
    await tun(WHO, (ctx) => laufwegBeginnen(ctx, fall.id, [{ verfuegung: 'ZUR_KENNTNIS', amt: 'ga' }]))
    await arbeiten()
    expect(await arten('meinhard.kaemmerei')).toEqual(['SCHRITT'])
    for (const who of [WHO, KOLLEGIN, 'sontra.kaemmerei', 'meinhard.niemand'] as const)
      expect(await arten(who), who).toEqual([])
  })

  test('of no step that was there before, whatever happens beside it', async () => {
    const fall = await vorgang()
    const beginnen = (who: PersonName, ...an: string[]) =>
      tun(who, (ctx) =>
        laufwegBeginnen(
          ctx,
          fall.id,
          an.map((amt) => ({ verfuegung: 'ZUR_KENNTNIS', amt, zugleich: true })),
        ),
      )
    const { id } = await beginnen(WHO, 'ga', 'ke')
    await arbeiten()
    await admin`delete from mitteilung.mitteilung`
    // A colleague begins another one, and then goes on with the first.
    await beginnen('meinhard.registratur', 'ha')
    await admin`update geschaeftsgang.schritt set aktuell_seit = aktuell_seit - interval '1 hour' where laufweg = ${id}`
    const [schritt] = await admin`select id from geschaeftsgang.schritt where laufweg = ${id} and amt = 'ke'`
    const was = { vorgang: fall.id, nummer: 2, verfuegung: 'ZUR_KENNTNIS', ergebnis: null, fuer: null }
    await tun('meinhard.kaemmerei', async (ctx) =>
      ctx.record('geschaeftsgang.schritt.erledigt', { id: String(schritt?.id) }, was),
    )
    await arbeiten()
    expect(await arten(KOLLEGIN)).toEqual(['SCHRITT'])
    for (const who of [WHO, 'meinhard.kaemmerei'] as const) expect(await arten(who), who).toEqual([])
  })

  test('of a Notfall, who answers for the house: at once, also by mail to a confirmed address', async () => {
    await bestaetigt('meinhard.datenschutz')
    await app
      .asBetrieb(as(WHO).gemeinde, 'Probe')
      .write(async (ctx) =>
        ctx.record('unterstuetzung.alarm', { id: crypto.randomUUID() }, { fall: 'x', ticket: 'T-1', zweck: 'Geheim' }),
      )
    await arbeiten()
    for (const who of ['meinhard.datenschutz', 'meinhard.fachadministration'] as const)
      expect(await arten(who)).toEqual(['NOTFALL'])
    expect(await arten(WHO)).toEqual([])
    const [mail, ...mehr] = await mails()
    expect(mehr).toEqual([])
    expect(mail).toMatchObject({ art: 'alarm', an: 'rosa@example.org' })
    expect(mail?.inhalt).toContain('https://akte.example/meinhard/mitteilungen')
    expect(JSON.stringify(mail)).not.toMatch(/Geheim|T-1/)
  })

  test('of a change of their second factor, whoever made it', async () => {
    await bestaetigt(WHO)
    await app
      .asBetrieb(as(WHO).gemeinde, 'Probe')
      .write(async (ctx) => ctx.record('zweitfaktor.zurueckgesetzt', { id: personId(WHO) }, {}))
    await arbeiten()
    expect(await arten(WHO)).toEqual(['ZWEITFAKTOR'])
    expect(await mails()).toHaveLength(1)
    expect(await arten(KOLLEGIN)).toEqual([])
  })

  test('only of what they want to hear of, and of some once a day', async () => {
    const fall = await vorgang()
    await tun(WHO, (ctx) =>
      empfangEinstellen(ctx, {
        wege: [
          { art: 'KOMMENTAR', weg: 'AUS' },
          { art: 'DOKUMENT', weg: 'TAEGLICH' },
        ],
      }),
    )
    await kommentieren(KOLLEGIN, fall.id)
    await ablegen('meinhard.registratur', fall)
    await arbeiten()
    expect(await arten(WHO)).toEqual(['DOKUMENT'])
    expect(await zahl(WHO)).toBe(0)
    await admin`update mitteilung.mitteilung set angelegt_am = angelegt_am - interval '1 day'`
    expect(await zahl(WHO)).toBe(1)
    const spur = () => admin`select nutzlast from audit.eintrag where ereignis = 'mitteilung.eingestellt'`
    expect(await spur()).toEqual([])
    // Two windows at once: what one does not name stays as the other chose it.
    const dringend = () => tun(WHO, (ctx) => empfangEinstellen(ctx, { wege: [{ art: 'ZWEITFAKTOR', weg: 'AUS' }] }))
    await Promise.all([dringend(), dringend()])
    expect(await tun(WHO, empfangLesen)).toMatchObject({ aus: ['KOMMENTAR', 'ZWEITFAKTOR'], taeglich: ['DOKUMENT'] })
    expect(await spur()).toEqual([{ nutzlast: { aus: ['ZWEITFAKTOR'] } }])
  })
})

describe('what was told', () => {
  test('is read, and unread again, by the person alone', async () => {
    const fall = await vorgang()
    await kommentieren(KOLLEGIN, fall.id)
    await arbeiten()
    const ids = (await alle(WHO)).map(({ id }) => id)
    const markieren = (who: PersonName, gelesen: boolean) => tun(who, (ctx) => mitteilungenLesen(ctx, ids, gelesen))
    for (const who of [KOLLEGIN, 'meinhard.leitung', 'sontra.gewerbeamt'] as const)
      expect(await markieren(who, true)).toBe(0)
    expect(await markieren(WHO, true)).toBe(1)
    expect(await zahl(WHO)).toBe(0)
    expect(await markieren(WHO, false)).toBe(1)
    expect(await zahl(WHO)).toBe(1)
  })

  test('ends after 90 days', async () => {
    const fall = await vorgang()
    await kommentieren(KOLLEGIN, fall.id)
    await arbeiten()
    await ablaufen(doors)
    expect(await alle(WHO)).toHaveLength(1)
    await admin`update mitteilung.mitteilung set angelegt_am = angelegt_am - interval '91 days'`
    await ablaufen(doors)
    expect(await alle(WHO)).toEqual([])
  })

  test('is nothing of a Vorgang that the person may not read now: list, count and mail are those of a world without it', async () => {
    await bestaetigt(WHO)
    await tun(WHO, (ctx) => empfangEinstellen(ctx, { stunde: 0 }))
    const faelle = await Promise.all([vorgang(), vorgang(), vorgang(), vorgang()])
    for (const fall of faelle) await kommentieren(KOLLEGIN, fall.id)
    const [eine] = faelle
    if (eine) await tun(KOLLEGIN, (ctx) => aufgabeStellen(ctx, eine.id, { was: 'Geheim', amt: 'ga' }))
    await arbeiten()
    const welt = fc.array(
      fc.tuple(fc.constantFrom(...SCHUTZKLASSEN, 'MELDE_GESPERRT'), fc.constantFrom('ga', 'st', 'ke')),
      {
        minLength: faelle.length,
        maxLength: faelle.length,
      },
    )
    const antworten = async () => {
      await admin`delete from mail.ausgang`
      await admin`update mitteilung.empfang set zuletzt_am = null`
      await zusammenfassen(doors, 23)
      return JSON.stringify([await alle(WHO), await zahl(WHO), (await mails()).map(({ inhalt }) => inhalt)])
    }
    let verborgen = 0
    await fc.assert(
      fc.asyncProperty(welt, async (klassen) => {
        for (const [stelle, [klasse, amt]] of klassen.entries()) await einstufen(faelle[stelle]?.id ?? '', klasse, amt)
        const mit = await antworten()
        const lesbar = await lesen(WHO, async (ctx: Context) => {
          const rows = await app
            .asBetrieb(as(WHO).gemeinde, 'Vergleich')
            .read((tuer) => tuer.tx.select().from(vorgaenge))
          return rows.filter((row) => ctx.rights.can('lesen', vorgaenge, row)).map(({ id }) => id)
        })
        const weg = faelle.map(({ id }) => id).filter((id) => !lesbar.includes(id))
        verborgen += weg.length
        const kopie = await admin`delete from mitteilung.mitteilung where vorgang = any (${weg}) returning *`
        expect(await antworten()).toBe(mit)
        expect(JSON.parse(mit)[1]).toBe(faelle.length - weg.length + (weg.includes(eine?.id ?? '') ? 0 : 1))
        if (kopie.length > 0) await admin`insert into mitteilung.mitteilung ${admin(kopie)}`
      }),
      { numRuns: 25 },
    )
    expect(verborgen).toBeGreaterThan(10)
  })
})

describe('the mail of the day', () => {
  test('goes to nobody whose roles have run out; what is to be told waits for the next sign-in', async () => {
    const fall = await vorgang()
    await bestaetigt(WHO)
    await tun(WHO, (ctx) => empfangEinstellen(ctx, { stunde: 8 }))
    await kommentieren(KOLLEGIN, fall.id)
    await runOut(admin, WHO)
    await arbeiten()
    await zusammenfassen(doors, 23)
    expect(await mails()).toEqual([])
    await runOut(admin, WHO, false)
    expect(await arten(WHO)).toContain('KOMMENTAR')
    await admin`update mitteilung.empfang set zuletzt_am = null`
    await zusammenfassen(doors, 23)
    expect(await mails()).toHaveLength(1)
  })

  test('says kinds and numbers, once, at the hour that was set, and nothing of what it is about', async () => {
    const fall = await vorgang()
    await bestaetigt(WHO)
    await tun(WHO, (ctx) => empfangEinstellen(ctx, { stunde: 8 }))
    await zusammenfassen(doors, 9)
    expect(await mails()).toEqual([])
    await admin`update mitteilung.empfang set zuletzt_am = null`
    await kommentieren(KOLLEGIN, fall.id)
    await kommentieren(KOLLEGIN, fall.id)
    await arbeiten()
    await zusammenfassen(doors, 7)
    expect(await mails()).toEqual([])
    await zusammenfassen(doors, 8)
    await zusammenfassen(doors, 9)
    const [mail, ...mehr] = await mails()
    expect(mehr).toEqual([])
    expect(mail?.inhalt).toContain('2 × Kommentar an Ihrem Vorgang')
    expect(JSON.stringify(mail)).not.toMatch(/Geheimer|130\.50|meinhard\.hauptamt/)
    expect((await admin`select zuletzt_am::text as tag from mitteilung.empfang`)[0]?.tag).toBe(heute())
  })

  test('goes to no address that was not confirmed by its code; five tries, five codes a day', async () => {
    const einstellen = () => tun(WHO, (ctx) => empfangEinstellen(ctx, { stunde: 8 }))
    await expect(einstellen()).rejects.toMatchObject({ code: 'mitteilung.unbestaetigt' })
    await tun(WHO, (ctx) => adresseAngeben(ctx, 'rosa@example.org'))
    await expect(einstellen()).rejects.toMatchObject({ code: 'mitteilung.unbestaetigt' })
    for (let n = 0; n < 5; n++) expect(await tun(WHO, (ctx) => adresseBestaetigen(ctx, '0000000x'))).toBe(false)
    await expect(tun(WHO, (ctx) => adresseBestaetigen(ctx, '00000000'))).rejects.toMatchObject({
      code: 'mitteilung.code-verfallen',
    })
    for (let n = 0; n < 4; n++) await tun(WHO, (ctx) => adresseAngeben(ctx, 'rosa@example.org'))
    await expect(tun(WHO, (ctx) => adresseAngeben(ctx, 'rosa@example.org'))).rejects.toMatchObject({
      code: 'mitteilung.zu-viele-codes',
    })
    await expect(tun(KOLLEGIN, (ctx) => adresseAngeben(ctx, 'a@b.de\nBcc: c@d.de'))).rejects.toMatchObject({
      code: 'mail.adresse',
    })
    expect(await lesen(KOLLEGIN, empfangLesen)).toBeNull()
    await admin`delete from mitteilung.empfang`
    await admin`delete from mail.ausgang`
    await bestaetigt(WHO)
    await einstellen()
    // A new address is a new promise, and the old one hears of it, also when it is named once more before.
    await tun(WHO, (ctx) => adresseAngeben(ctx, 'rosa@example.org'))
    await tun(WHO, (ctx) => adresseAngeben(ctx, 'neu@example.org'))
    expect(await lesen(WHO, empfangLesen)).toMatchObject({ bestaetigtAm: null, stunde: null })
    await tun(WHO, adresseEntfernen)
    expect(await lesen(WHO, empfangLesen)).toMatchObject({ adresse: null })
    const weg = (await mails()).filter(({ art }) => art === 'adresse')
    expect(weg.map(({ an }) => an)).toEqual(['rosa@example.org'])
  })
})
