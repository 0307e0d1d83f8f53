import { Conflict, Forbidden, Invalid, NotFound } from '@verbundakte/kernel'
import { testVerbund } from '@verbundakte/testing'
import { senden } from '@verbundakte/verbundpost'
import { describe, expect, test } from 'vitest'
import { planUeberall, postAustragen, redaktion } from '../test-support/redaktion.ts'
import { antraegeLesen, antragStellen, antragZurueckziehen } from './antrag.ts'
import { antragAblehnen, antragAnnehmen } from './entscheiden.ts'
import { aenderungEntfernen } from './entwurf.ts'

const verbund = await testVerbund()
const { app, as } = verbund
const { admin } = verbund.database
await planUeberall(verbund)
const sontra = as('sontra.registratur')
const eins = redaktion('meinhard', 'eins')
const austragen = () => postAustragen(verbund)
const refused = (work: Promise<unknown>) => work.catch((error: unknown) => error)
const NEU = { art: 'NEU', kennzeichen: '130.60', titel: 'Lastenrad-Förderung', fristJahre: 10, aussonderung: 'B' }
const stellen = (eingabe: object, wer = sontra) =>
  app.write(wer, (ctx) => antragStellen(ctx, eingabe, 'Wird seit März gefördert.'))
const annehmen = (id: string, wer = eins) => app.write(wer, (ctx) => antragAnnehmen(ctx, id))
const standVon = async (gemeinde: string, id: string) =>
  (await admin`select zustand, grund, fassung from aktenplan.antrag where gemeinde = ${gemeinde} and id = ${id}`)[0]

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
