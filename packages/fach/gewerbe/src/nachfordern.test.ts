import { dokumentLaden, vorgangLaden } from '@verbundakte/akte'
import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { pruefeEntwurf } from '../web/pruefung.ts'
import { anlagenZu } from './faelle/anlagen.ts'
import { bescheinigen } from './faelle/bescheinigen.ts'
import { schreibenZu } from './faelle/briefe.ts'
import { anzeigeEinreichen } from './faelle/einreichen.ts'
import { gebuehrensatzFestlegen, gebuehrensatzZuruecknehmen, gebuehrentabelle } from './faelle/gebuehren.ts'
import { korrekturBeginnen } from './faelle/korrigieren.ts'
import { anzeigeLaden, anzeigenSeite } from './faelle/lesen.ts'
import { nachfordern, nachforderungBeantworten, nachforderungZuruecknehmen } from './faelle/nachfordern.ts'
import { anzeigeWeiterleiten, weiterleitungZuruecknehmen } from './faelle/weiterleiten.ts'
import { anzeigeVon, befundeVon, inhaltLesen, ortskunde } from './faelle/wert.ts'
import { anzeigeZuordnen, zuordnungAufheben } from './faelle/zuordnen.ts'
import { bescheidtexteSetzen } from './faelle/zustaendig.ts'
import { fassungAm } from './formular/fassungen.ts'
import { gefragteFelder } from './schema/inhalt.ts'
import { erfinden } from './test-support/erfinden.ts'
import { haus, heutige, PFLEGT, refusal, WER } from './test-support/haus.ts'
import { prozess } from './test-support/prozess.ts'

const hier = await haus()
const { admin, tun, lesen, sichern, bescheinigt } = hier
const { zeile, betriebVon, eingegangen, anlage, papiere } = prozess(hier)
const NACHBAR = 'sontra.gewerbeamt' satisfies PersonName
const ANDERES_AMT = 'meinhard.kaemmerei' satisfies PersonName
const LEITUNG = 'meinhard.leitung' satisfies PersonName
const BALD = plusTage(heute(), 10)
const { oeffentlicheHand: _, ...LUECKE } = heutige()
const satz = (who: PersonName, cent: number, gueltigAb = '2026-01-01', tatbestand = 'anmeldung') =>
  tun(who, (ctx) =>
    gebuehrensatzFestlegen(ctx, { tatbestand, cent, gueltigAb: kalendertag(gueltigAb), rechtsgrundlage: 'Satzung' }),
  )
describe('fees', () => {
  test('a rate is taken back until a receipt was given after it, and never by those who do not set it', async () => {
    const falsch = await satz(PFLEGT, 9900)
    for (const who of [WER, LEITUNG, ANDERES_AMT] as const)
      expect((await refusal(tun(who, (ctx) => gebuehrensatzZuruecknehmen(ctx, falsch.id)))).name).toMatch(
        /Forbidden|NotFound/,
      )
    expect(
      (await refusal(tun('sontra.fachadministration', (ctx) => gebuehrensatzZuruecknehmen(ctx, falsch.id)))).name,
    ).toBe('NotFound')
    await tun(PFLEGT, (ctx) => gebuehrensatzZuruecknehmen(ctx, falsch.id))
    expect(await lesen(WER, gebuehrentabelle)).toEqual([])
    // The day is free again.
    const richtig = await satz(PFLEGT, 2600)
    const { bescheinigung } = await bescheinigt(WER, heutige())
    expect(bescheinigung.gebuehrCent).toBe(2600)
    expect((await refusal(tun(PFLEGT, (ctx) => gebuehrensatzZuruecknehmen(ctx, richtig.id)))).code).toBe(
      'gewerbe.satz-erhoben',
    )
    // A receipt that it was not the rate of does not hold it.
    const [anderer, kuenftig] = [
      await satz(PFLEGT, 1, '2026-01-01', 'ummeldung'),
      await satz(PFLEGT, 1, plusTage(heute(), 30)),
    ]
    await bescheinigt(WER, heutige())
    for (const { id } of [anderer, kuenftig]) await tun(PFLEGT, (ctx) => gebuehrensatzZuruecknehmen(ctx, id))
    // The later one for the same day holds; taken back, the earlier one does again.
    const betraege = async () => (await lesen(WER, gebuehrentabelle)).map(({ betrag }) => betrag)
    const vertippt = await satz(PFLEGT, 260)
    expect(await betraege()).toEqual([260])
    await tun(PFLEGT, (ctx) => gebuehrensatzZuruecknehmen(ctx, vertippt.id))
    expect(await betraege()).toEqual([2600])
    await expect(admin`update gewerbe.gebuehrensatz set cent = 1 where id = ${richtig.id}`).rejects.toThrow(/stays/)
    // A new rate from today on changes nothing of what was charged.
    await satz(PFLEGT, 3000, heute())
    const [charged] = await admin`select gebuehr_cent from gewerbe.bescheinigung where id = ${bescheinigung.id}`
    expect(charged?.gebuehr_cent).toBe(2600)
  })

  test('a fee notice is made once the Gemeinde has worded its remedies, and shows what was waived and why', async () => {
    const texte = { rechtsbehelf: 'Gegen diesen Bescheid …\nWiderspruch', zahlung: 'An die Gemeindekasse' }
    for (const who of [WER, LEITUNG] as const)
      expect((await refusal(tun(who, (ctx) => bescheidtexteSetzen(ctx, texte)))).name).toBe('Forbidden')
    const ohne = await bescheinigt(WER, heutige())
    expect(await papiere(ohne.bescheinigung.vorgang)).not.toContain('Gebührenbescheid')
    await tun(PFLEGT, (ctx) => bescheidtexteSetzen(ctx, texte))
    const lang = { rechtsbehelf: 'x'.repeat(4001), zahlung: null }
    expect((await refusal(tun(PFLEGT, (ctx) => bescheidtexteSetzen(ctx, lang)))).code).toBe('gewerbe.wortlaut')
    const mit = await bescheinigt(WER, heutige())
    expect(await papiere(mit.bescheinigung.vorgang)).toEqual([
      'Gewerbeanzeige',
      'Empfangsbescheinigung',
      'Gebührenbescheid',
    ])
    const { id } = await eingegangen()
    const erlassen = await tun(WER, (ctx) => bescheinigen(ctx, id, 'Existenzgründung'))
    expect((await tun(WER, (ctx) => bescheinigen(ctx, id, 'Existenzgründung'))).id).toBe(erlassen.id)
    expect((await refusal(tun(WER, (ctx) => bescheinigen(ctx, id, 'Ein anderer')))).code).toBe(
      'gewerbe.schon-bescheinigt',
    )
    expect(erlassen).toMatchObject({ gebuehrCent: 0, erlassGrund: 'Existenzgründung' })
    expect(await papiere(erlassen.vorgang)).toContain('Gebührenbescheid')
    expect(await papiere((await bescheinigt(NACHBAR, heutige())).bescheinigung.vorgang)).not.toContain(
      'Gebührenbescheid',
    )
  })
})

describe('what is missing', () => {
  test('is asked for in a letter with a deadline that comes back, answered, and certified in the same Vorgang', async () => {
    const { id, betrieb } = await eingegangen(LUECKE)
    await tun(WER, (ctx) => nachfordern(ctx, id, BALD))
    const [brief] = await lesen(WER, (ctx) => schreibenZu(ctx).load(id))
    if (!brief) throw new Error('no letter')
    expect(brief).toMatchObject({ art: 'nachforderung', frist: BALD, federfuehrung: 'ga' })
    expect(await lesen(WER, (ctx) => vorgangLaden(ctx).load(brief.vorgang))).toMatchObject({ wiedervorlage: BALD })
    expect((await refusal(tun(WER, (ctx) => bescheinigen(ctx, id)))).code).toBe('gewerbe.nicht-eingegangen')
    expect((await refusal(tun(WER, (ctx) => nachfordern(ctx, id, BALD)))).code).toBe('gewerbe.nicht-eingegangen')
    await sichern(WER, heutige(), { id, stand: 1 })
    // As the key on the screen does: saved, answered, certified.
    const bescheinigung = await tun(WER, async (ctx) => {
      expect((await anzeigeEinreichen(ctx, id)).status).toBe('EINGEGANGEN')
      return bescheinigen(ctx, id)
    })
    expect(bescheinigung).toMatchObject({ vorgang: brief.vorgang, akte: brief.akte })
    expect((await betriebVon(betrieb))?.akte).toBe(brief.akte)
    expect(await papiere(brief.vorgang)).toEqual([
      'Nachforderung',
      'Gewerbeanzeige',
      'Empfangsbescheinigung',
      'Gebührenbescheid',
    ])
    expect(await lesen(WER, (ctx) => vorgangLaden(ctx).load(brief.vorgang))).toMatchObject({ wiedervorlage: null })
  })

  test('is taken back with its letter before that is out, answered with nothing new, and needs a day and a gap', async () => {
    const { id } = await eingegangen(LUECKE)
    for (const frist of [heute(), plusTage(heute(), -1), plusTage(heute(), 400)])
      expect((await refusal(tun(WER, (ctx) => nachfordern(ctx, id, frist)))).code).toBe('gewerbe.frist')
    await tun(WER, (ctx) => nachfordern(ctx, id, BALD))
    const [brief] = await lesen(WER, (ctx) => schreibenZu(ctx).load(id))
    await tun(WER, (ctx) => nachforderungZuruecknehmen(ctx, id))
    expect((await zeile(id)).status).toBe('EINGEGANGEN')
    expect(await lesen(WER, (ctx) => schreibenZu(ctx).load(id))).toEqual([])
    expect(await lesen(WER, (ctx) => dokumentLaden(ctx).load(brief?.dokument ?? ''))).toMatchObject({
      status: 'ZURUECKGENOMMEN',
    })
    // A Wiedervorlage that somebody had set comes back with the answer.
    const gesetzt = plusTage(heute(), 3)
    await admin`update akte.vorgang set wiedervorlage = ${gesetzt} where id = ${brief?.vorgang ?? ''}`
    await tun(WER, (ctx) => nachfordern(ctx, id, BALD))
    const [zweiter] = await lesen(WER, (ctx) => schreibenZu(ctx).load(id))
    expect(zweiter?.vorgang).toBe(brief?.vorgang)
    // A letter that has lain there for longer than the quarter of an hour counts as gone.
    await admin`update akte.dokument set angelegt_am = angelegt_am - interval '1 hour', geaendert_am = angelegt_am - interval '1 hour' where id = ${zweiter?.dokument ?? ''}`
    expect((await refusal(tun(WER, (ctx) => nachforderungZuruecknehmen(ctx, id)))).code).toBe(
      'akte.ruecknahme.zu-spaet',
    )
    expect((await zeile(id)).status).toBe('NACHGEFORDERT')
    await tun(WER, (ctx) => nachforderungBeantworten(ctx, id))
    expect((await zeile(id)).status).toBe('EINGEGANGEN')
    expect(await lesen(WER, (ctx) => vorgangLaden(ctx).load(brief?.vorgang ?? ''))).toMatchObject({
      wiedervorlage: gesetzt,
    })
    const { id: ganz } = await eingegangen()
    expect((await refusal(tun(WER, (ctx) => nachfordern(ctx, ganz, BALD)))).code).toBe('gewerbe.vollstaendig')
  })
})

describe('what belongs elsewhere', () => {
  test('is never certified, handed on with letter and form, and taken back', async () => {
    const { id } = await eingegangen()
    await admin`update gewerbe.anzeige set ags = '06636011' where id = ${id}`
    expect((await refusal(tun(WER, (ctx) => bescheinigen(ctx, id)))).code).toBe('gewerbe.unvollstaendig')
    expect((await refusal(tun(WER, (ctx) => nachfordern(ctx, id, BALD)))).code).toBe('gewerbe.nicht-zustaendig')
    expect((await refusal(tun(WER, (ctx) => anzeigeWeiterleiten(ctx, id, ' ')))).code).toBe('gewerbe.wohin')
    await anlage(WER, id, 'Ein Ausweis', 'ausweis')
    await tun(WER, (ctx) => anzeigeWeiterleiten(ctx, id, 'Stadt Sontra, Gewerbeamt'))
    expect((await zeile(id)).status).toBe('WEITERGELEITET')
    const [brief] = await lesen(WER, (ctx) => schreibenZu(ctx).load(id))
    expect(brief).toMatchObject({ art: 'weiterleitung', an: 'Stadt Sontra, Gewerbeamt' })
    expect(await papiere(brief?.vorgang ?? '')).toEqual(['Abgabe', 'Gewerbeanzeige', 'Ausweis'])
    expect((await refusal(tun(WER, (ctx) => bescheinigen(ctx, id)))).code).toBe('gewerbe.nicht-eingegangen')
    await tun(WER, (ctx) => weiterleitungZuruecknehmen(ctx, id))
    expect(await papiere(brief?.vorgang ?? '')).toEqual([])
    expect((await zeile(id)).status).toBe('EINGEGANGEN')
    expect(await lesen(WER, (ctx) => anlagenZu(ctx).load(id))).toMatchObject([{ dokument: null }])
    expect((await refusal(tun(WER, (ctx) => weiterleitungZuruecknehmen(ctx, id)))).code).toBe(
      'gewerbe.nicht-weitergeleitet',
    )
  })
})

test('browser and server say the same of the same draft, invented, empty or not readable yet', async () => {
  const entwuerfe = [
    ...Array.from({ length: 200 }, (_, i) => erfinden(i + 1)),
    { ...erfinden(1), inhalt: {} },
    { ...erfinden(1, { art: 'anmeldung' }), inhalt: heutige() },
  ]
  await lesen(WER, async (ctx) => {
    const fassung = fassungAm(heute())?.kennung ?? ''
    for (const { art, inhalt, uuid: id } of entwuerfe) {
      const geschrieben = JSON.stringify(inhalt)
      const dort = anzeigeVon(ctx, { id, art, betrieb: id, fassung, inhalt: inhaltLesen(geschrieben) })
      const wissend = { ags: ctx.profil.ags, gemeinden: ortskunde(ctx) }
      const hier = pruefeEntwurf({ art, inhalt: JSON.parse(geschrieben), ...wissend })
      expect(hier.unlesbar).toBeNull()
      expect(hier.befunde, `${art} ${id}`).toEqual(await befundeVon(ctx, dort))
      expect(hier.gefragt).toEqual(gefragteFelder(dort))
    }
  })
  const halb = pruefeEntwurf({
    ...{ art: 'anmeldung', ags: '' },
    inhalt: {
      ...heutige(),
      stichtag: '2026-11-',
      person: { ...heutige().person, staatsangehoerigkeiten: ['DE', 'x', 'y'] },
    },
  })
  expect(halb).toMatchObject({
    befunde: [],
    unlesbare: ['person.staatsangehoerigkeiten.1', 'person.staatsangehoerigkeiten.2', 'stichtag'],
  })
  expect(halb.gefragt.length).toBeGreaterThan(10)
})

test('the lists begin with what came in first, whatever its id', async () => {
  await eingegangen()
  await eingegangen()
  const seite = (limit: number, after?: string) =>
    lesen(WER, (ctx) => anzeigenSeite(ctx, 'EINGEGANGEN', { limit, after, before: undefined, inverted: false }))
  const alle = await seite(50)
  expect(alle.length).toBeGreaterThan(3)
  const zeiten = alle.map(({ eingangAm }) => eingangAm?.toISOString() ?? '')
  expect(zeiten).toEqual([...zeiten].sort())
  expect((await seite(2, alle[1]?.id)).map(({ id }) => id)).toEqual(alle.slice(2, 4).map(({ id }) => id))
})

test('the neighbour, another office and who only reads are refused everything, as for an Anzeige that there is not', async () => {
  const { id, betrieb } = await eingegangen(LUECKE)
  const { id: fertig } = await bescheinigt(WER, heutige())
  const schritte: Record<string, (who: PersonName, id: string) => Promise<unknown>> = {
    nachfordern: (who, an) => tun(who, (ctx) => nachfordern(ctx, an, BALD)),
    beantworten: (who, an) => tun(who, (ctx) => nachforderungBeantworten(ctx, an)),
    zuruecknehmen: (who, an) => tun(who, (ctx) => nachforderungZuruecknehmen(ctx, an)),
    weiterleiten: (who, an) => tun(who, (ctx) => anzeigeWeiterleiten(ctx, an, 'Sontra')),
    aufheben: (who, an) => tun(who, (ctx) => weiterleitungZuruecknehmen(ctx, an)),
    zuordnen: (who, an) => tun(who, (ctx) => anzeigeZuordnen(ctx, an, betrieb)),
    loesen: (who, an) => tun(who, (ctx) => zuordnungAufheben(ctx, an)),
    korrigieren: (who, von) =>
      tun(who, (ctx) => korrekturBeginnen(ctx, { id: crypto.randomUUID(), von, art: 'storno', grund: 'x' })),
  }
  for (const [was, schritt] of Object.entries(schritte)) {
    const hier = was === 'korrigieren' ? fertig : id
    for (const who of [NACHBAR, ANDERES_AMT] as const) {
      expect((await refusal(schritt(who, hier))).name, `${was} ${who}`).toBe('NotFound')
      expect((await refusal(schritt(who, crypto.randomUUID()))).name).toBe('NotFound')
    }
    expect((await refusal(schritt(LEITUNG, hier))).name, was).toBe('Forbidden')
  }
  await tun(WER, (ctx) => nachfordern(ctx, id, BALD))
  for (const who of [NACHBAR, ANDERES_AMT, 'meinhard.registratur'] as const)
    expect(await lesen(who, (ctx) => schreibenZu(ctx).load(id)), who).toEqual([])
  // An Akte that becomes a tax matter takes the letter, the Anzeige and its Anlagen out of the lists.
  const [brief] = await lesen(WER, (ctx) => schreibenZu(ctx).load(id))
  await anlage(WER, id, 'Ein Ausweis', 'ausweis')
  await admin`update akte.akte set schutzklasse = 'STEUER' where id = ${brief?.akte ?? ''}`
  expect(await lesen(WER, (ctx) => schreibenZu(ctx).load(id))).toEqual([])
  expect(await lesen(LEITUNG, (ctx) => anzeigeLaden(ctx).load(id))).toBeNull()
  // So it does to what is only begun about its Betrieb, and the index is told.
  const { betrieb: geschuetzt, bescheinigung } = await bescheinigt(WER, heutige())
  const { id: begonnen } = await sichern(WER, heutige(), { art: 'abmeldung', betrieb: geschuetzt })
  await anlage(WER, begonnen, 'Noch ein Ausweis', 'ausweis')
  await admin`update akte.akte set schutzklasse = 'STEUER' where id = ${bescheinigung.akte}`
  expect(await lesen(LEITUNG, (ctx) => anzeigeLaden(ctx).load(begonnen))).toBeNull()
  const zeilen = await admin`select schutzklasse from gewerbe.anlage where anzeige = ${begonnen}`
  expect(zeilen).toEqual([{ schutzklasse: 'STEUER' }])
  for (const [akte, anzeige] of [
    [bescheinigung.akte, begonnen],
    [brief?.akte ?? '', id],
  ])
    expect(await admin`select gewerbe.offen_zu_akte('meinhard', ${akte ?? ''}) as id`).toContainEqual({ id: anzeige })
  const klassen = await admin`select schutzklasse from gewerbe.anlage where anzeige = ${id}`
  expect(klassen).toEqual([{ schutzklasse: 'STEUER' }])
})
