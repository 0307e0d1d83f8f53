import { ablageZuruecknehmen, dokumentLaden } from '@verbundakte/akte'
import { auskunftssperreSetzen, eintragAnlegen } from '@verbundakte/beteiligte'
import { letterDocx, textOf } from '@verbundakte/filecontent/test-support/letter-docx'
import type { Context } from '@verbundakte/graphql'
import { heute } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { empfaengerVon } from './empfaenger.ts'
import { schreibenDesDokuments, vorlagenHolen } from './lesen.ts'
import { fassungHinzufuegen, schreibvorlageAnlegen, schreibvorlageStilllegen } from './pflegen.ts'
import { schreibenEntwerfen, schreibenErstellen } from './schreiben.ts'
import { ANGABEN, abgewiesen, BRIEF, haus, PFLEGT, WHO } from './test-support/haus.ts'

const { app, as, database, tun, lesen, hochgeladen, vorlage, vorgang, inhalt } = await haus()
const { admin } = database
const brief = await vorlage(PFLEGT, '')
const fall = await vorgang(WHO, [
  ['Rosa Aster', 'Am Anger 1, 37276 Meinhard'],
  ['Karl <Distel> & Söhne', null],
])
const [rosa = '', karl = ''] = fall.beteiligte
const frist = { name: 'eingabe.frist', wert: '1. März' }

describe('a letter from a template', () => {
  test('is filled from the Akte and filed with its number, as one that goes out', async () => {
    const [entwurf] = await lesen(WHO, (ctx) => schreibenEntwerfen(ctx, fall.id, brief.id, [rosa]))
    expect(entwurf?.werte.filter(({ wert }) => wert === null).map(({ titel }) => titel)).toEqual(['Frist'])
    const dokument = await tun(WHO, (ctx) =>
      schreibenErstellen(ctx, fall.id, { vorlage: brief.id, beteiligter: rosa, werte: [frist] }),
    )
    expect(dokument).toMatchObject({
      richtung: 'AUS',
      typ: 'Anhörung',
      betreff: 'Anhörung in Ihrer Sache',
      empfaenger: 'Rosa Aster',
      datumDesSchreibens: heute(),
      kennzeichen: `${fall.kennzeichen}-1`,
      posteingang: null,
    })
    const tag = heute().split('-').reverse().join('.')
    expect(textOf(await inhalt(dokument.id))).toBe(
      `Gemeinde Meinhard, Gewerbeamt\nRosa Aster\nAm Anger 1\n37276 Meinhard\nZeichen ${fall.kennzeichen}-1, ${tag}, ${WHO}\nFrist bis 1. März`,
    )
    const notiz = await lesen(WHO, (ctx) => schreibenDesDokuments(ctx).load(dokument.id))
    expect(notiz).toMatchObject({ beteiligter: rosa, vonHand: ['eingabe.frist'] })
    const [eintrag] = await admin`select nutzlast from audit.eintrag where ereignis = 'schreibvorlage.geschrieben'`
    expect(JSON.stringify(eintrag)).not.toContain('Aster')
    await tun(WHO, (ctx) => ablageZuruecknehmen(ctx, dokument.id))
    expect((await lesen(WHO, (ctx) => dokumentLaden(ctx).load(dokument.id)))?.status).toBe('ZURUECKGENOMMEN')
  })

  test('says what is missing, changes nothing then, and lets nobody write what the Akte says', async () => {
    const vorher = await admin`select count(*)::int from akte.dokument`
    const ohne = (werte: { name: string; wert: string }[]) =>
      abgewiesen(tun(WHO, (ctx) => schreibenErstellen(ctx, fall.id, { vorlage: brief.id, beteiligter: karl, werte })))
    expect(await ohne([])).toMatchObject({
      code: 'schreibvorlage.fehlt',
      message: 'Es fehlt noch: „Anschrift“, „Frist“.',
    })
    const name = await ohne([frist, { name: 'beteiligter.name', wert: 'Jemand' }])
    expect(name.code).toBe('schreibvorlage.steht-fest')
    expect((await ohne([{ name: 'gibt.es', wert: 'x' }])).code).toBe('schreibvorlage.steht-fest')
    expect(await admin`select count(*)::int from akte.dokument`).toEqual(vorher)
    const leer = { name: 'beteiligter.anschrift', wert: '' }
    const { id } = await tun(WHO, (ctx) =>
      schreibenErstellen(ctx, fall.id, { vorlage: brief.id, beteiligter: karl, werte: [frist, leer] }),
    )
    expect(textOf(await inhalt(id))).toContain('Karl &lt;Distel&gt; &amp; Söhne')
  })

  test('goes to those who take part, and is written by those who keep the Vorgang', async () => {
    const anderer = await vorgang(WHO, [['Fremd', null]])
    const an = (who: PersonName, in_: string, beteiligter: string) =>
      abgewiesen(tun(who, (ctx) => schreibenErstellen(ctx, in_, { vorlage: brief.id, beteiligter, werte: [frist] })))
    expect((await an(WHO, fall.id, anderer.beteiligte[0] ?? '')).name).toBe('NotFound')
    // Another office reads what is INTERN, and files nothing there; the neighbour sees nothing at all.
    expect((await an('meinhard.kaemmerei', fall.id, rosa)).name).toBe('Forbidden')
    expect((await an('sontra.gewerbeamt', fall.id, rosa)).name).toBe('NotFound')
    const viele = Array.from({ length: 101 }, () => rosa)
    const serie = abgewiesen(lesen(WHO, (ctx) => schreibenEntwerfen(ctx, fall.id, brief.id, viele)))
    expect((await serie).code).toBe('schreibvorlage.zu-viele')
  })

  test('of somebody under an Auskunftssperre is written by the register office alone, where nobody else reads it', async () => {
    const MELDE = 'meinhard.buergerbuero' satisfies PersonName
    const eintrag = await tun(MELDE, (ctx) =>
      eintragAnlegen(
        ctx,
        'PERSON',
        { name: 'Geheim', vornamen: 'Gerda', anschrift: 'Verborgen 7' },
        { schutzklasse: 'INTERN', federfuehrung: 'bb' },
      ),
    )
    const offen = await vorgang(WHO)
    const melde = await vorgang(MELDE, [], '110.10')
    for (const { id, akte } of [offen, melde])
      await admin`insert into akte.beteiligter (gemeinde, id, akte, vorgang, rolle, art, name, eintrag, schutzklasse, federfuehrung)
        select gemeinde, gen_random_uuid(), ${akte}, ${id}, 'Betroffene', 'PERSON', 'Gerda Geheim', ${eintrag.id}, schutzklasse, federfuehrung from akte.vorgang where id = ${id}`
    const namen = async (who: PersonName, in_: typeof offen) =>
      (await lesen(who, (ctx: Context) => empfaengerVon(ctx, in_))).map(({ name, anschrift }) => [name, anschrift])
    expect(await namen(WHO, offen)).toEqual([['Gerda Geheim', null]])
    await tun(MELDE, (ctx) => auskunftssperreSetzen(ctx, eintrag.id, 'Gefahr'))
    expect(await namen(WHO, offen)).toEqual([])
    expect(await namen(MELDE, offen)).toEqual([])
    expect(await namen(MELDE, melde)).toEqual([['Gerda Geheim', 'Verborgen 7']])
    const [wer] = await lesen(MELDE, (ctx) => empfaengerVon(ctx, melde))
    const dokument = await tun(MELDE, (ctx) =>
      schreibenErstellen(ctx, melde.id, { vorlage: brief.id, beteiligter: wer?.id, werte: [frist] }),
    )
    expect(dokument.empfaenger).toBe('Auskunftssperre')
    const [{ dateiname } = { dateiname: '' }] =
      await admin`select dateiname from akte.version where dokument = ${dokument.id}`
    expect(dateiname).not.toContain('Geheim')
  })
})

describe('a Schreibvorlage', () => {
  test('is made by the Fachadministration for all, by an office for itself; others are refused', async () => {
    const eigene = await vorlage(WHO, 'ga')
    expect((await lesen(WHO, vorlagenHolen)).map(({ amt }) => amt)).toEqual(['ga', ''])
    expect((await lesen('meinhard.kaemmerei', vorlagenHolen)).map(({ amt }) => amt)).toEqual(['', 'ga'])
    const anlegen = async (who: PersonName, amt: string) => {
      const datei = await hochgeladen(who, letterDocx(BRIEF))
      return (await abgewiesen(tun(who, (ctx) => schreibvorlageAnlegen(ctx, amt, ANGABEN, datei)))).name
    }
    expect(await anlegen(WHO, '')).toBe('Forbidden')
    expect(await anlegen(WHO, 'ke')).toBe('Forbidden')
    expect(await anlegen('meinhard.leitung', '')).toBe('Forbidden')
    expect(await anlegen('meinhard.niemand', '')).toBe('Forbidden')
    const datei = await hochgeladen('meinhard.kaemmerei', letterDocx(BRIEF))
    const fremd = tun('meinhard.kaemmerei', (ctx) => fassungHinzufuegen(ctx, eigene.id, datei, null))
    expect((await abgewiesen(fremd)).name).toBe('Forbidden')
    expect(
      (await abgewiesen(tun('sontra.fachadministration', (ctx) => schreibvorlageStilllegen(ctx, eigene.id, true))))
        .name,
    ).toBe('NotFound')
  })

  test('keeps its Fassungen: what was written stays with the one it was made from', async () => {
    const { id } = await vorlage(PFLEGT, '', ['Alt'])
    const erstellen = () => tun(WHO, (ctx) => schreibenErstellen(ctx, fall.id, { vorlage: id, werte: [] }))
    const alt = await erstellen()
    const datei = await hochgeladen(PFLEGT, letterDocx(['Neu']))
    await tun(PFLEGT, (ctx) => fassungHinzufuegen(ctx, id, datei, 'Neuer Text'))
    const neu = await erstellen()
    expect([textOf(await inhalt(alt.id)), textOf(await inhalt(neu.id))]).toEqual(['Alt', 'Neu'])
    const fassung = async (dokument: string) =>
      (await lesen(WHO, (ctx) => schreibenDesDokuments(ctx).load(dokument)))?.fassung
    expect(await fassung(alt.id)).not.toBe(await fassung(neu.id))
    // No login may change what has been.
    const aendern = app
      .asBetrieb(as(WHO).gemeinde, 'Probe')
      .write((ctx) => ctx.tx.execute(`update schreibvorlage.fassung set nummer = 9`))
    await expect(aendern).rejects.toThrow()
    await tun(PFLEGT, (ctx) => schreibvorlageStilllegen(ctx, id, true))
    expect((await abgewiesen(erstellen())).code).toBe('schreibvorlage.nicht-in-gebrauch')
  })

  test('that is wrong is refused with every place, and the upload still waits', async () => {
    const datei = await hochgeladen(PFLEGT, letterDocx(['Guten Tag', '{{beteiligter.nahme}}', '{{#beteiligte}}']))
    const versuch = await abgewiesen(tun(PFLEGT, (ctx) => schreibvorlageAnlegen(ctx, '', ANGABEN, datei)))
    expect(versuch).toMatchObject({
      code: 'schreibvorlage.fehlerhaft',
      message: expect.stringContaining('Absatz 2: „{{beteiligter.nahme}}“'),
    })
    expect(versuch.message).toContain('Absatz 3')
    expect(await admin`select count(*)::int as n from akte.dateieingang where id = ${datei}`).toEqual([{ n: 1 }])
  })

  test('has its letters in a STEUER Vorgang seen by nobody else', async () => {
    const STEUER = 'meinhard.steueramt' satisfies PersonName
    const geheim = await vorgang(STEUER, [], '921.10')
    const { id } = await vorlage(PFLEGT, '', ['Bescheid'])
    const dokument = await tun(STEUER, (ctx) => schreibenErstellen(ctx, geheim.id, { vorlage: id, werte: [] }))
    const sieht = (who: PersonName) => lesen(who, (ctx) => schreibenDesDokuments(ctx).load(dokument.id))
    expect(await sieht(STEUER)).toMatchObject({ schutzklasse: 'STEUER' })
    for (const who of [WHO, PFLEGT, 'meinhard.leitung', 'meinhard.registratur'] as const)
      expect(await sieht(who), who).toBeNull()
  })
})
