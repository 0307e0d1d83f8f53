import { Forbidden, heute, kalendertag, NotFound, plusTage, uuidv7 } from '@verbundakte/kernel'
import { testVerbund } from '@verbundakte/testing'
import { senden } from '@verbundakte/verbundpost'
import { describe, expect, test } from 'vitest'
import { planAusgeben } from '../einspielen.ts'
import { positionErgaenzen } from '../ergaenzen.ts'
import { amtDerEinheit, fassungenHolen, geltendePosition, planHolen, positionMitKennzeichen } from '../lesen.ts'
import { planLesen } from '../planlesen.ts'
import { planUeberall, postAustragen, redaktion } from '../test-support/redaktion.ts'
import { pruefsumme } from '../veroeffentlichen.ts'
import { antraegeLesen, antragStellen, antragZurueckziehen } from './antrag.ts'
import { antragAnnehmen } from './entscheiden.ts'
import { aenderungAendern, aenderungEntfernen, aenderungHinzufuegen, entwurfsstand, offenerEntwurf } from './entwurf.ts'
import { faelligesVeroeffentlichen } from './faellig.ts'
import { entwurfFreigeben, freigabeBeantragen, freigabeZurueckgeben, freigabeZuruecknehmen } from './freigeben.ts'

const verbund = await testVerbund()
const { app, as } = verbund
const { admin } = verbund.database
await planUeberall(verbund)
const sontra = as('sontra.registratur')
const eins = redaktion('meinhard', 'eins')
const zwei = redaktion('meinhard', 'zwei')
const austragen = () => postAustragen(verbund)
const refused = (work: Promise<unknown>) => work.catch((error: unknown) => error)
const NEU = { art: 'NEU', kennzeichen: '130.60', titel: 'Lastenrad-Förderung', fristJahre: 10, aussonderung: 'B' }
const stellen = (eingabe: object, wer = sontra) =>
  app.write(wer, (ctx) => antragStellen(ctx, eingabe, 'Wird seit März gefördert.'))
const annehmen = (id: string, wer = eins) => app.write(wer, (ctx) => antragAnnehmen(ctx, id))
const entwurf = async () => {
  const offen = await app.read(eins, offenerEntwurf)
  if (!offen) throw new Error('no draft')
  return offen
}
const beantragen = async (wer = eins, gueltigAb = heute()) => {
  const { id } = await entwurf()
  await app.write(wer, (ctx) => freigabeBeantragen(ctx, id, { bezeichnung: 'Zweite', gueltigAb }))
  return id
}
const meinhard = () => app.asBetrieb(eins.gemeinde, 'Fassung im Test veröffentlichen')
const plan = (name: 'sontra.registratur' | 'witzenhausen.gewerbeamt' | 'meinhard.hauptamt') =>
  app.read(as(name), planHolen)

describe('the draft', () => {
  test('is the editors’, and only in the leading Gemeinde', async () => {
    const { id } = await app.write(eins, (ctx) => aenderungHinzufuegen(ctx, NEU))
    await app.write(eins, (ctx) => aenderungEntfernen(ctx, id, true))
    expect(await entwurf()).toMatchObject({ zustand: 'IN_ARBEIT' })
    for (const name of ['meinhard.registratur', 'meinhard.aktenplanpflege', 'meinhard.leitung'] as const) {
      expect(await refused(app.write(as(name), (ctx) => aenderungHinzufuegen(ctx, NEU))), name).toBeInstanceOf(
        Forbidden,
      )
      expect(await app.read(as(name), offenerEntwurf), name).toBeNull()
    }
    const anderswo = app.write(redaktion('sontra', 'eins'), (ctx) => aenderungHinzufuegen(ctx, NEU))
    expect(await refused(anderswo)).toMatchObject({
      code: 'aktenplan.redaktion',
      message: expect.stringContaining('Meinhard'),
    })
    expect(await admin`select distinct gemeinde from aktenplan.entwurf`).toEqual([{ gemeinde: 'meinhard' }])
  })

  test('takes a change back in only while its request waits for it', async () => {
    const { id } = await stellen({ ...NEU, kennzeichen: '130.77' })
    await austragen()
    await annehmen(id)
    const aenderung = await admin`select id from aktenplan.aenderung where antrag = ${id}`
    const setzen = (entfernt: boolean) => app.write(eins, (ctx) => aenderungEntfernen(ctx, aenderung[0]?.id, entfernt))
    await setzen(true)
    await setzen(false)
    expect(await admin`select zustand from aktenplan.antrag where id = ${id} and gemeinde = 'meinhard'`).toEqual([
      { zustand: 'ANGENOMMEN' },
    ])
    await setzen(true)
    await austragen()
    await app.write(sontra, (ctx) => antragZurueckziehen(ctx, id))
    await austragen()
    expect(await refused(setzen(false))).toMatchObject({ code: 'aktenplan.antrag-entschieden' })
    expect(await admin`select distinct zustand from aktenplan.antrag where id = ${id}`).toEqual([
      { zustand: 'ZURUECKGEZOGEN' },
    ])
  })

  test('says of each change what is wrong, and is not released until nothing is', async () => {
    const { id } = await app.write(eins, (ctx) => aenderungHinzufuegen(ctx, { ...NEU, kennzeichen: '150.10' }))
    const { ergebnis } = await app.read(eins, async (ctx) => entwurfsstand(ctx, await entwurf()))
    expect(ergebnis.fehler).toEqual([{ stelle: 0, ort: '150.10', satz: 'Die übergeordnete Position 150 fehlt.' }])
    expect(await refused(beantragen())).toMatchObject({
      code: 'aktenplan.entwurf-fehler',
      details: { einzeln: [{ ort: '150.10', satz: 'Die übergeordnete Position 150 fehlt.' }] },
    })
    await app.write(eins, (ctx) => aenderungAendern(ctx, id, { ...NEU, kennzeichen: '130.70', titel: 'Märkte' }))
    expect(await refused(beantragen(eins, kalendertag('2020-01-01')))).toMatchObject({ details: { feld: 'gueltigAb' } })
  })

  test('is released by a second person, and by nobody who has asked for it or changed it last', async () => {
    const { id } = await stellen(NEU)
    await austragen()
    await annehmen(id, zwei)
    const draft = await beantragen(eins)
    const freigeben = (wer: typeof eins) => app.write(wer, (ctx) => entwurfFreigeben(ctx, draft, heute()))
    expect(await refused(freigeben(eins))).toMatchObject({ code: 'aktenplan.vier-augen' })
    expect(await refused(freigeben(zwei))).toMatchObject({ code: 'aktenplan.vier-augen' })
    expect(await refused(freigeben(as('meinhard.leitung')))).toBeInstanceOf(NotFound)
    // Nor past the program: the table itself wants two.
    const roh = admin`update aktenplan.entwurf set zustand = 'FREIGEGEBEN', freigegeben_von = beantragt_von,
      pruefsumme = 'x' where id = ${draft}`
    await expect(roh).rejects.toMatchObject({ code: '23514' })
    expect(await refused(app.write(eins, (ctx) => aenderungHinzufuegen(ctx, NEU)))).toMatchObject({
      code: 'aktenplan.entwurf-zu',
    })
    await app.write(zwei, (ctx) => freigabeZurueckgeben(ctx, draft, 'Bitte noch einmal ansehen.'))
    expect(await entwurf()).toMatchObject({ zustand: 'IN_ARBEIT', hinweis: 'Bitte noch einmal ansehen.' })
  })

  test('waits for its day, and until then the release can be taken back', async () => {
    const morgen = plusTage(heute(), 1)
    const draft = await beantragen(eins, morgen)
    const drei = redaktion('meinhard', 'drei')
    await app.write(drei, (ctx) => entwurfFreigeben(ctx, draft, morgen))
    await faelligesVeroeffentlichen(meinhard())
    expect(await entwurf()).toMatchObject({ zustand: 'FREIGEGEBEN' })
    await app.write(eins, (ctx) => freigabeZuruecknehmen(ctx, draft))
    expect(await entwurf()).toMatchObject({ zustand: 'IN_ARBEIT', freigegebenVon: null })
    // A day later, in another process: what counts is in the table.
    await beantragen(eins, morgen)
    await app.write(drei, (ctx) => entwurfFreigeben(ctx, draft, morgen))
    await admin`update aktenplan.entwurf set gueltig_ab = ${heute()} where id = ${draft}`
    await Promise.all([faelligesVeroeffentlichen(meinhard()), faelligesVeroeffentlichen(meinhard())])
    await austragen()
    const nummern = async (wer: typeof eins) => (await app.read(wer, fassungenHolen)).map(({ nummer }) => nummer)
    expect([await nummern(eins), await nummern(sontra)]).toEqual([
      [2, 1],
      [2, 1],
    ])
  })
})

describe('a published version', () => {
  test('is the same in every Gemeinde, and those who have asked know it', async () => {
    const summen = await admin`select distinct pruefsumme from aktenplan.fassung where nummer = 2`
    expect(summen).toHaveLength(1)
    expect((await plan('witzenhausen.gewerbeamt')).map(({ titel }) => titel)).toEqual(
      expect.arrayContaining(['Lastenrad-Förderung', 'Märkte']),
    )
    const meine = await app.read(sontra, antraegeLesen)
    expect(meine.filter(({ zustand }) => zustand === 'VEROEFFENTLICHT')).toMatchObject([{ fassung: 2 }])
    expect(await app.read(eins, offenerEntwurf)).toBeNull()
  })

  test('given out as a file and read again says the same, every one of them', async () => {
    for (const { nummer, pruefsumme: summe } of await app.read(sontra, fassungenHolen)) {
      const csv = await app.read(sontra, (ctx) => planAusgeben(ctx, nummer))
      expect(pruefsumme(planLesen(csv, new Map([['130.50', ['anderes Wort']]]))), `Fassung ${nummer}`).toBe(summe)
    }
    expect(await refused(app.read(sontra, (ctx) => planAusgeben(ctx, 99)))).toBeInstanceOf(NotFound)
  })

  test('makes a local position a shared one: the local is closed and leads there, in its own Gemeinde only', async () => {
    for (const wer of [sontra, as('witzenhausen.registratur')]) {
      await app.write(wer, async (ctx) => {
        const { id } = await positionMitKennzeichen(ctx, '130.10')
        await positionErgaenzen(ctx, id, { kennung: 'L01', titel: 'Marktstände', synonyme: ['Wochenmarkt'] })
        return positionErgaenzen(ctx, id, { kennung: 'L02', titel: 'Anderes' })
      })
    }
    const wunsch = { ...NEU, art: 'UEBERNEHMEN', kennzeichen: '130.80', titel: 'Marktstände' }
    const fehlt = stellen({ ...wunsch, weitere: [{ kennzeichen: '130.10.L09' }] })
    expect(await refused(fehlt)).toMatchObject({ details: { feld: 'weitere' } })
    const { id } = await stellen({ ...wunsch, weitere: [{ kennzeichen: '130.10.L01' }] })
    await austragen()
    await annehmen(id)
    const laenger = { art: 'FRIST', kennzeichen: '130.10', fristJahre: 12, aussonderung: 'V' }
    await app.write(eins, (ctx) => aenderungHinzufuegen(ctx, laenger))
    const draft = await beantragen()
    await app.write(zwei, (ctx) => entwurfFreigeben(ctx, draft, heute()))
    await faelligesVeroeffentlichen(meinhard())
    await austragen()
    const zeilen = await plan('sontra.registratur')
    const nach = (kennzeichen: string) => zeilen.find((each) => each.kennzeichen === kennzeichen)
    expect(nach('130.10.L01')).toMatchObject({ stillgelegtAm: heute(), nachfolger: ['130.80'] })
    expect(nach('130.80')).toMatchObject({ lokal: false, synonyme: ['Wochenmarkt'], schutzklasse: 'PERSONENBEZOGEN' })
    // The retention above has grown; none below is shorter.
    expect(nach('130.10.L02')).toMatchObject({ stillgelegtAm: null, fristJahre: 12 })
    const nachbar = (await plan('witzenhausen.gewerbeamt')).find((each) => each.kennzeichen === '130.10.L01')
    expect(nachbar).toMatchObject({ stillgelegtAm: null, nachfolger: [] })
  })

  test('splits a position: those that take its place are led by its office, and an old screen is told where it went', async () => {
    const [alt] =
      await admin`select id from aktenplan.position where gemeinde = 'sontra' and fassung = 1 and kennzeichen = '130.50'`
    await admin`update aktenplan.zustaendigkeit z set amt = 'ke' from aktenplan.position p
      where p.id = ${alt?.id} and z.gemeinde = 'sontra' and z.einheit = p.einheit`
    const weitere = [
      { kennzeichen: '130.51', titel: 'Einfache Auskunft' },
      { kennzeichen: '130.52', titel: 'Erweiterte Auskunft' },
    ]
    await app.write(eins, (ctx) => aenderungHinzufuegen(ctx, { art: 'TEILEN', kennzeichen: '130.50', weitere }))
    const draft = await beantragen()
    await app.write(zwei, (ctx) => entwurfFreigeben(ctx, draft, heute()))
    await faelligesVeroeffentlichen(meinhard())
    await austragen()
    const aemter = await app.read(sontra, async (ctx) => {
      const neue = (await planHolen(ctx)).filter(({ kennzeichen }) => /^130.5[12]$/.test(kennzeichen))
      return Promise.all(neue.map(({ einheit }) => amtDerEinheit(ctx).load(einheit)))
    })
    expect(aemter).toEqual(['ke', 'ke'])
    const gilt = await app.read(as('sontra.gewerbeamt'), (ctx) => geltendePosition(ctx, String(alt?.id)))
    expect(gilt).toMatchObject({ fassung: 4, stillgelegtAm: heute(), nachfolger: ['130.51', '130.52'] })
    const fremd = app.read(as('sontra.gewerbeamt'), (ctx) => geltendePosition(ctx, uuidv7()))
    expect(await refused(fremd)).toBeInstanceOf(NotFound)
  })

  test('is not published when another one has come since it was released', async () => {
    await app.write(eins, (ctx) =>
      aenderungHinzufuegen(ctx, { art: 'UMBENENNEN', kennzeichen: '130.51', titel: 'Neu' }),
    )
    const draft = await beantragen()
    await app.write(zwei, (ctx) => entwurfFreigeben(ctx, draft, heute()))
    await admin`update aktenplan.entwurf set pruefsumme = 'eine andere' where id = ${draft}`
    await faelligesVeroeffentlichen(meinhard())
    expect(await entwurf()).toMatchObject({
      zustand: 'IN_ARBEIT',
      hinweis: expect.stringContaining('noch einmal freigeben'),
    })
    expect((await app.read(eins, fassungenHolen)).map(({ nummer }) => nummer)).toEqual([4, 3, 2, 1])
  })

  test('takes no new version from a Gemeinde that does not lead', async () => {
    const inhalt = { nummer: 9, bezeichnung: 'x', gueltigAb: heute(), pruefsumme: '', zeilen: [], antraege: [] }
    const versuch = app
      .asBetrieb(sontra.gemeinde, 'Angriff im Test')
      .write((ctx) => senden(ctx, { art: 'aktenplan.fassung', an: 'witzenhausen', inhalt }))
    expect(await refused(versuch)).toMatchObject({ code: 'verbundpost.art' })
  })
})
