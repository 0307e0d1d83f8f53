import { Conflict, Forbidden, heute, Invalid, kalendertag, NotFound, plusTage } from '@verbundakte/kernel'
import { testVerbund } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { planAusgeben } from '../einspielen.ts'
import { positionErgaenzen } from '../ergaenzen.ts'
import { fassungenHolen, planHolen, positionMitKennzeichen } from '../lesen.ts'
import { planLesen } from '../planlesen.ts'
import { planUeberall, postAustragen, redaktion } from '../test-support/redaktion.ts'
import { pruefsumme } from '../veroeffentlichen.ts'
import { antraegeLesen, antragStellen, antragZurueckziehen } from './antrag.ts'
import { antragAblehnen, antragAnnehmen } from './entscheiden.ts'
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
const standVon = async (gemeinde: string, id: string) =>
  (await admin`select zustand, grund, fassung from aktenplan.antrag where gemeinde = ${gemeinde} and id = ${id}`)[0]
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

describe('a request', () => {
  test('that does not fit the plan is told at once, and nothing is sent', async () => {
    const belegt = await refused(stellen({ ...NEU, kennzeichen: '130.50' }))
    expect(belegt).toBeInstanceOf(Invalid)
    expect(belegt).toMatchObject({
      message: 'Das Kennzeichen 130.50 ist schon vergeben.',
      details: { feld: 'kennzeichen' },
    })
    expect(await refused(stellen({ ...NEU, titel: '' }))).toMatchObject({ details: { feld: 'titel' } })
    expect(await refused(stellen({ ...NEU, titel: 'x'.repeat(256) }))).toMatchObject({ details: { feld: 'titel' } })
    const ohne = app.write(sontra, (ctx) => antragStellen(ctx, NEU, ' \n'))
    expect(await refused(ohne)).toMatchObject({ details: { feld: 'begruendung' } })
    expect(await admin`select from verbundpost.ausgang`).toHaveLength(0)
  })

  test('is the Registratur’s to make, and its Gemeinde’s to see', async () => {
    for (const name of ['sontra.gewerbeamt', 'sontra.leitung', 'sontra.hauptamt'] as const) {
      expect(await refused(stellen(NEU, as(name))), name).toBeInstanceOf(Forbidden)
    }
    const { id } = await stellen(NEU)
    await austragen()
    const sieht = async (wer: typeof eins) => (await app.read(wer, antraegeLesen)).map((antrag) => antrag.id)
    expect(await sieht(sontra)).toEqual([id])
    expect(await sieht(eins)).toEqual([id])
    for (const name of ['sontra.gewerbeamt', 'witzenhausen.registratur', 'meinhard.registratur'] as const) {
      expect(await sieht(as(name)), name).toEqual([])
    }
    // Who of Sontra it was has stayed in Sontra.
    const [dort] =
      await admin`select von, gestellt_von from aktenplan.antrag where gemeinde = 'meinhard' and id = ${id}`
    expect(dort).toEqual({ von: 'sontra', gestellt_von: null })
    for (const fremd of ['witzenhausen.registratur', 'meinhard.registratur'] as const) {
      const zurueck = app.write(as(fremd), (ctx) => antragZurueckziehen(ctx, id))
      expect(await refused(zurueck)).toBeInstanceOf(NotFound)
    }
    expect(await refused(annehmen(id, as('meinhard.aktenplanpflege')))).toBeInstanceOf(NotFound)
    expect(await refused(annehmen(id, redaktion('sontra', 'eins')))).toMatchObject({ code: 'aktenplan.redaktion' })
    await app.write(sontra, (ctx) => antragZurueckziehen(ctx, id))
    await austragen()
    expect([await standVon('sontra', id), await standVon('meinhard', id)]).toMatchObject([
      { zustand: 'ZURUECKGEZOGEN' },
      { zustand: 'ZURUECKGEZOGEN' },
    ])
    expect(await refused(annehmen(id))).toBeInstanceOf(Conflict)
  })

  test('that is refused comes back with its reason', async () => {
    const { id } = await stellen(NEU)
    await austragen()
    expect(await refused(app.write(eins, (ctx) => antragAblehnen(ctx, id, ' ')))).toBeInstanceOf(Invalid)
    await app.write(eins, (ctx) => antragAblehnen(ctx, id, 'Das ist Wirtschaftsförderung.'))
    await austragen()
    expect(await standVon('sontra', id)).toMatchObject({ zustand: 'ABGELEHNT', grund: 'Das ist Wirtschaftsförderung.' })
    expect(await refused(app.write(sontra, (ctx) => antragZurueckziehen(ctx, id)))).toBeInstanceOf(Conflict)
  })

  test('taken back at the moment in which it is taken in ends as the editors have said', async () => {
    const { id } = await stellen(NEU)
    await austragen()
    await app.write(sontra, (ctx) => antragZurueckziehen(ctx, id))
    await annehmen(id)
    await austragen()
    expect(await standVon('sontra', id)).toMatchObject({ zustand: 'ANGENOMMEN', fassung: 2 })
    const [aenderung] = await admin`select id from aktenplan.aenderung where antrag = ${id}`
    await app.write(eins, (ctx) => aenderungEntfernen(ctx, String(aenderung?.id), true))
    await austragen()
    expect(await standVon('sontra', id)).toMatchObject({ zustand: 'GESTELLT', fassung: null })
  })

  test('of one Gemeinde cannot be overwritten by another that knows its id', async () => {
    const { id } = await stellen(NEU)
    await austragen()
    const angaben = { ...NEU, titel: 'Untergeschoben' }
    await app.asBetrieb(as('witzenhausen.registratur').gemeinde, 'Angriff im Test').write(async (ctx) => {
      const { senden } = await import('@verbundakte/verbundpost')
      await senden(ctx, { art: 'aktenplan.rueckzug', an: 'meinhard', inhalt: { id } })
      await senden(ctx, { art: 'aktenplan.antrag', an: 'meinhard', inhalt: { id, angaben, begruendung: 'x' } })
    })
    await refused(austragen())
    const [dort] = await admin`select von, zustand, angaben ->> 'titel' as titel from aktenplan.antrag
      where gemeinde = 'meinhard' and id = ${id}`
    expect(dort).toEqual({ von: 'sontra', zustand: 'GESTELLT', titel: 'Lastenrad-Förderung' })
    await admin`delete from verbundpost.eingang where von = 'witzenhausen'`
    await app.write(sontra, (ctx) => antragZurueckziehen(ctx, id))
    await austragen()
  })
})

describe('the draft', () => {
  test('is the editors’, and only in the leading Gemeinde', async () => {
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

  test('is not published when another one has come since it was released', async () => {
    await app.write(eins, (ctx) =>
      aenderungHinzufuegen(ctx, { art: 'UMBENENNEN', kennzeichen: '130.50', titel: 'Neu' }),
    )
    const draft = await beantragen()
    await app.write(zwei, (ctx) => entwurfFreigeben(ctx, draft, heute()))
    await admin`update aktenplan.entwurf set pruefsumme = 'eine andere' where id = ${draft}`
    await faelligesVeroeffentlichen(meinhard())
    expect(await entwurf()).toMatchObject({
      zustand: 'IN_ARBEIT',
      hinweis: expect.stringContaining('noch einmal freigeben'),
    })
    expect((await app.read(eins, fassungenHolen)).map(({ nummer }) => nummer)).toEqual([3, 2, 1])
  })

  test('takes no new version from a Gemeinde that does not lead', async () => {
    const { senden } = await import('@verbundakte/verbundpost')
    const inhalt = { nummer: 9, bezeichnung: 'x', gueltigAb: heute(), pruefsumme: '', zeilen: [], antraege: [] }
    const versuch = app
      .asBetrieb(sontra.gemeinde, 'Angriff im Test')
      .write((ctx) => senden(ctx, { art: 'aktenplan.fassung', an: 'witzenhausen', inhalt }))
    expect(await refused(versuch)).toMatchObject({ code: 'verbundpost.art' })
  })
})
