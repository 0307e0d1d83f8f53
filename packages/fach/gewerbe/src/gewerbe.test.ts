import { dokumentLaden, vorgangLaden } from '@verbundakte/akte'
import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import { discover, openVerbund } from '@verbundakte/module'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { bescheinigen } from './faelle/bescheinigen.ts'
import { anzeigeEinreichen, anzeigeZurueckweisen, zurueckweisungAufheben } from './faelle/einreichen.ts'
import { entwurfVerwerfen, entwurfWiederherstellen } from './faelle/entwurf.ts'
import { gebuehrensatzFestlegen } from './faelle/gebuehren.ts'
import {
  aehnlicheBetriebe,
  anzeigeLaden,
  anzeigenSeite,
  betriebeSeite,
  betriebLaden,
  vorbelegung,
} from './faelle/lesen.ts'
import { gewerbeEinstellen } from './faelle/zustaendig.ts'
import { haus, heutige, PFLEGT, refusal, WER } from './test-support/haus.ts'

const { verbund, admin, as, tun, lesen, sichern, bescheinigt } = await haus()
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const satz = (who: PersonName, cent: number, tatbestand = 'anmeldung', gueltigAb = '2026-01-01') =>
  tun(who, (ctx) =>
    gebuehrensatzFestlegen(ctx, { tatbestand, cent, gueltigAb: kalendertag(gueltigAb), rechtsgrundlage: 'Satzung' }),
  )
await satz(PFLEGT, 2600)

describe('from the Anzeige to the receipt', () => {
  test('a new business is certified, filed with both papers and named people, its fee open, and the register knows it', async () => {
    const { id, betrieb, bescheinigung } = await bescheinigt(WER, heutige({ geschaeftsbezeichnung: 'Schnittpunkt' }))
    expect(bescheinigung).toMatchObject({ gebuehrCent: 2600, erlassGrund: null, anzeige: id })
    expect(bescheinigung.nummer).toMatch(/^\d{4}\/\d+$/)
    const zeile = await lesen(WER, (ctx) => anzeigeLaden(ctx).load(id))
    expect(zeile).toMatchObject({ status: 'BESCHEINIGT', akte: bescheinigung.akte, federfuehrung: 'ga' })
    expect(await lesen(WER, (ctx) => betriebLaden(ctx).load(betrieb))).toMatchObject({
      name: 'Toni Beispiel',
      geschaeftsbezeichnung: 'Schnittpunkt',
      status: 'AKTIV',
      beginn: heute(),
      ende: null,
      wzCode: '96.02.1',
      akte: bescheinigung.akte,
    })
    const vorgang = await lesen(WER, (ctx) => vorgangLaden(ctx).load(bescheinigung.vorgang))
    expect(vorgang).toMatchObject({ betreff: 'Gewerbe-Anmeldung: Toni Beispiel', dokumente: 2 })
    const urkunde = await lesen(WER, (ctx) => dokumentLaden(ctx).load(bescheinigung.dokument))
    expect(urkunde).toMatchObject({ typ: 'Empfangsbescheinigung', richtung: 'AUS', empfaenger: 'Toni Beispiel' })
    const genannt = await admin`select rolle, name, eintrag is not null as im_register from akte.beteiligter
      where vorgang = ${bescheinigung.vorgang}`
    expect(genannt).toEqual([{ rolle: 'Gewerbetreibende Person', name: 'Toni Beispiel', im_register: true }])
    const [log] =
      await admin`select nutzlast from audit.eintrag where ereignis = 'gewerbe.bescheinigt' and subjekt_id = ${id}`
    expect(JSON.stringify(log?.nutzlast)).not.toMatch(/Beispiel|Frisör/)
  })

  test('ten times the same submission is one Anzeige, one receipt and one Akte', async () => {
    const id = crypto.randomUUID()
    const zehn = Array.from({ length: 10 })
    await Promise.all(zehn.map(() => sichern(WER, heutige(), { id })))
    const antworten = await Promise.all(
      zehn.map(() =>
        tun(WER, async (ctx) => {
          await anzeigeEinreichen(ctx, id)
          return bescheinigen(ctx, id)
        }),
      ),
    )
    expect(new Set(antworten.map(({ nummer }) => nummer)).size).toBe(1)
    expect(await admin`select count(*)::int as n from gewerbe.bescheinigung where anzeige = ${id}`).toEqual([{ n: 1 }])
    const [{ vorgang = '' } = {}] = antworten
    expect(await admin`select count(*)::int as n from akte.dokument where vorgang = ${vorgang}`).toEqual([{ n: 2 }])
  })

  test('(c) three partners are three Anzeigen of one Betrieb in one Akte', async () => {
    const gbr = (vornamen: string) =>
      heutige({
        rechtsform: '121000',
        eingetragenerName: 'Drei am Markt GbR',
        person: { ...heutige().person, vornamen },
        anzahlVertreter: 3,
        weitereGesellschafter: ['Ander', 'Dritt'],
      })
    const eins = await bescheinigt(WER, gbr('Ana'))
    const rest = [
      await bescheinigt(WER, gbr('Bo'), { betrieb: eins.betrieb }),
      await bescheinigt(WER, gbr('Cem'), { betrieb: eins.betrieb }),
    ]
    expect(rest.map(({ bescheinigung: { akte } }) => akte)).toEqual(rest.map(() => eins.bescheinigung.akte))
    expect(new Set([eins, ...rest].map(({ bescheinigung: { vorgang } }) => vorgang)).size).toBe(3)
    const zeile = await lesen(WER, (ctx) => betriebLaden(ctx).load(eins.betrieb))
    expect(zeile?.namen).toContain('Cem Beispiel')
    expect(zeile?.name).toBe('Drei am Markt GbR')
  })

  test('an Um- and an Abmeldung begin with what the register knows, and change it', async () => {
    const { betrieb, bescheinigung } = await bescheinigt(WER, heutige({ stichtag: plusTage(heute(), -20) }))
    const zeile = async () => {
      const da = await lesen(WER, (ctx) => betriebLaden(ctx).load(betrieb))
      if (!da) throw new Error('not in the register')
      return da
    }
    const um = await lesen(WER, async (ctx) => vorbelegung(ctx, await zeile(), 'ummeldung'))
    expect(um).toMatchObject({ person: { name: 'Beispiel' }, weiterhin: [{ text: 'Frisörsalon' }] })
    const neu = {
      ...um,
      stichtag: plusTage(heute(), -5),
      taetigkeiten: [{ text: 'Kosmetik', wz: { code: '96.02.2', ausgabe: '2008' as const } }],
    }
    await bescheinigt(WER, neu, { art: 'ummeldung', betrieb })
    expect((await zeile()).taetigkeit).toContain('Kosmetik')
    const ab = await lesen(WER, async (ctx) => vorbelegung(ctx, await zeile(), 'abmeldung'))
    const ende = await bescheinigt(
      WER,
      { ...ab, stichtag: heute(), grund: 'vollstaendige-aufgabe', aufgabe: { text: 'Ruhestand' } },
      { art: 'abmeldung', betrieb },
    )
    expect(await zeile()).toMatchObject({ status: 'ABGEMELDET', ende: heute(), akte: bescheinigung.akte })
    // The Gemeinde has set no rate for this: the receipt is given, and the fee is not called nothing.
    expect(ende.bescheinigung.gebuehrCent).toBeNull()
    const wer =
      await admin`select count(distinct eintrag)::int as n from akte.beteiligter where akte = ${bescheinigung.akte}`
    expect(wer).toEqual([{ n: 1 }])
  })

  test('is not given while a rule finds an error, and nothing is filed then', async () => {
    const { oeffentlicheHand: _, ...luecke } = heutige()
    const { id } = await sichern(WER, luecke)
    await tun(WER, (ctx) => anzeigeEinreichen(ctx, id))
    const vorher = await admin`select count(*)::int from akte.akte`
    expect((await refusal(tun(WER, (ctx) => bescheinigen(ctx, id)))).code).toBe('gewerbe.unvollstaendig')
    expect(await admin`select count(*)::int from akte.akte`).toEqual(vorher)
    // What came in incomplete is completed.
    await sichern(WER, heutige(), { id, stand: 1 })
    expect((await tun(WER, (ctx) => bescheinigen(ctx, id, 'Existenzgründung'))).gebuehrCent).toBe(0)
    expect((await refusal(sichern(WER, luecke, { id, stand: 2 }))).code).toBe('gewerbe.kein-entwurf')
  })
})

describe('a draft', () => {
  test('is not overwritten by a second clerk, discarded and taken back', async () => {
    const { id } = await sichern(WER, { geschaeftsbezeichnung: 'Erst' })
    await sichern(WER, { geschaeftsbezeichnung: 'Dann' }, { id, stand: 1 })
    expect((await refusal(sichern(WER, { geschaeftsbezeichnung: 'Alt' }, { id, stand: 1 }))).code).toBe(
      'gewerbe.inzwischen',
    )
    await tun(WER, (ctx) => entwurfVerwerfen(ctx, id))
    expect((await refusal(tun(WER, (ctx) => anzeigeEinreichen(ctx, id)))).code).toBe('gewerbe.kein-entwurf')
    await tun(WER, (ctx) => entwurfWiederherstellen(ctx, id))
    const liste = await lesen(WER, (ctx) => anzeigenSeite(ctx, 'ENTWURF', SEITE))
    expect(liste.find((each) => each.id === id)?.inhalt).toEqual({ geschaeftsbezeichnung: 'Dann' })
    expect((await refusal(tun(WER, (ctx) => bescheinigen(ctx, id)))).code).toBe('gewerbe.nicht-eingegangen')
  })

  test('that has no form is refused, an Um- or Abmeldung needs a Betrieb, a Zurückweisung its reason', async () => {
    const fremd: object = { nichtDaran: true }
    expect((await refusal(sichern(WER, fremd))).code).toBe('gewerbe.form')
    expect((await refusal(sichern(WER, heutige(), { art: 'abmeldung' }))).code).toBe('gewerbe.betrieb')
    const { id } = await sichern(WER, heutige())
    await tun(WER, (ctx) => anzeigeEinreichen(ctx, id))
    expect((await refusal(tun(WER, (ctx) => anzeigeZurueckweisen(ctx, id, '  ')))).code).toBe('gewerbe.grund')
    await tun(WER, (ctx) => anzeigeZurueckweisen(ctx, id, 'Kein Gewerbe'))
    expect((await refusal(tun(WER, (ctx) => bescheinigen(ctx, id)))).code).toBe('gewerbe.nicht-eingegangen')
    await tun(WER, (ctx) => zurueckweisungAufheben(ctx, id))
    expect((await tun(WER, (ctx) => bescheinigen(ctx, id))).anzeige).toBe(id)
  })
})

describe('whom it concerns', () => {
  test('other offices see nothing, heads read, and the neighbour cannot learn whether a Betrieb exists', async () => {
    const { id, betrieb } = await bescheinigt(WER, heutige())
    const sieht = (who: PersonName) =>
      lesen(who, async (ctx) => [await anzeigeLaden(ctx).load(id), await betriebLaden(ctx).load(betrieb)])
    for (const who of [
      'meinhard.kaemmerei',
      'meinhard.registratur',
      'meinhard.hauptamt',
      'meinhard.niemand',
      'sontra.gewerbeamt',
      'sontra.leitung',
    ] as const)
      expect(await sieht(who), who).toEqual([null, null])
    expect((await sieht('meinhard.leitung')).every((each) => each !== null)).toBe(true)
    expect((await refusal(tun('meinhard.leitung', (ctx) => entwurfVerwerfen(ctx, id)))).name).toBe('Forbidden')
    const zufall = crypto.randomUUID()
    for (const gesucht of [betrieb, zufall]) {
      expect((await refusal(sichern('sontra.gewerbeamt', heutige(), { betrieb: gesucht }))).name).toBe('NotFound')
      expect(
        (await refusal(sichern('sontra.gewerbeamt', heutige(), { art: 'abmeldung', betrieb: gesucht }))).name,
      ).toBe('NotFound')
    }
    expect(await lesen('sontra.gewerbeamt', (ctx) => aehnlicheBetriebe(ctx, 'Toni Beispiel', 'Musterweg'))).toEqual([])
    expect(await lesen('sontra.gewerbeamt', (ctx) => betriebeSeite(ctx, '', { limit: 5 }))).toEqual([])
    expect((await lesen(WER, (ctx) => aehnlicheBetriebe(ctx, 'Beispiel, Toni', 'Musterweg'))).length).toBeGreaterThan(0)
    expect((await refusal(sichern('meinhard.kaemmerei', heutige()))).name).toBe('Forbidden')
    expect((await refusal(sichern('meinhard.kaemmerei', heutige(), { id }))).name).toBe('NotFound')
  })

  test('the same Anzeige costs and lies elsewhere in the neighbour, as its Fachadministration set it', async () => {
    await satz('sontra.fachadministration', 4000)
    await tun('sontra.fachadministration', (ctx) => gewerbeEinstellen(ctx, '130.20'))
    const hier = await bescheinigt(WER, heutige())
    const dort = await bescheinigt('sontra.gewerbeamt', heutige())
    expect([hier.bescheinigung.gebuehrCent, dort.bescheinigung.gebuehrCent]).toEqual([2600, 4000])
    const zeichen =
      await admin`select aktenzeichen from akte.akte where id in (${hier.bescheinigung.akte}, ${dort.bescheinigung.akte})
      order by gemeinde`
    expect(zeichen.map(({ aktenzeichen }) => String(aktenzeichen).includes('130.20'))).toEqual([false, true])
    expect((await refusal(satz(WER, 1, 'ummeldung'))).name).toBe('Forbidden')
    expect((await refusal(satz(PFLEGT, -1, 'ummeldung'))).code).toBe('gewerbe.betrag')
    expect((await refusal(satz(PFLEGT, 1, 'hund'))).code).toBe('gewerbe.tatbestand')
    expect((await refusal(tun(WER, (ctx) => gewerbeEinstellen(ctx, '130.10')))).name).toBe('Forbidden')
    expect((await refusal(tun(PFLEGT, (ctx) => gewerbeEinstellen(ctx, '777')))).code).toBe('gewerbe.position')
  })

  test('an Akte that becomes a tax matter takes its Betrieb out of the register', async () => {
    const { betrieb, id, bescheinigung } = await bescheinigt(WER, heutige())
    await admin`update akte.akte set schutzklasse = 'STEUER' where id = ${bescheinigung.akte}`
    expect(await lesen(WER, (ctx) => betriebLaden(ctx).load(betrieb))).toBeNull()
    expect(await lesen('meinhard.leitung', (ctx) => anzeigeLaden(ctx).load(id))).toBeNull()
  })

  test('where the module is switched off it is gone, there and nowhere else', async () => {
    const { id } = await bescheinigt('sontra.gewerbeamt', heutige())
    const ohne = await openVerbund({
      installation: verbund.database.installation,
      modules: await discover(),
      gemeinden: verbund.gemeinden.map((each) =>
        each.id === 'sontra' ? { ...each, module: each.module.filter((name) => name !== 'gewerbe') } : each,
      ),
    })
    try {
      const darf = (who: PersonName) => {
        const { gemeinde, person } = as(who)
        return person !== null && ohne.app.rightsOf(gemeinde, person).perhaps('lesen', 'Gewerbeanzeige')
      }
      expect([darf('sontra.gewerbeamt'), darf(WER)]).toEqual([false, true])
      const dort = ohne.app.read(as('sontra.gewerbeamt'), (ctx) => anzeigeLaden(ctx).load(id))
      expect(await dort).toBeNull()
    } finally {
      await ohne.close()
    }
    expect(await lesen('sontra.gewerbeamt', (ctx) => anzeigeLaden(ctx).load(id))).not.toBeNull()
  })
})
