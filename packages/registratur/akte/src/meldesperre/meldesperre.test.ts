import { load, person, type Rollenzuweisung } from '@verbundakte/authz'
import { heute, plusTage, uuidv7 } from '@verbundakte/kernel'
import type { Caller } from '@verbundakte/module'
import { type PersonName, personId } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { akteAendern } from '../akte-aendern.ts'
import { beteiligtenHinzufuegen } from '../beteiligte/nennen.ts'
import { meldesperrenAblaufen } from '../jobs/meldesperren-ablaufen.ts'
import { aktenSeite, beteiligteDesVorgangs, vorgaengeDerAkte } from '../lesen.ts'
import { akteSuchen } from '../suche/quellen.ts'
import { akten, dokumente } from '../tables.ts'
import { amt, refusal } from '../test-support/amt.ts'
import { darfMitSperre, meldesperreLaden, meldesperrenSeite } from './lesen.ts'
import { meldesperreAufheben, meldesperreOeffnen, meldesperreSetzen } from './sperren.ts'

const { verbund, filled } = await amt()
const { app, as } = verbund
const BUERGERBUERO = 'meinhard.buergerbuero' satisfies PersonName

const rolle = (name: string, rollen: readonly Rollenzuweisung[], gemeinde = 'meinhard'): Caller => ({
  ...as(BUERGERBUERO),
  ...(gemeinde === 'sontra' && { gemeinde: as('sontra.gewerbeamt').gemeinde }),
  person: person(personId(name), name, rollen, gemeinde),
  anfrage: uuidv7(),
})
const MELDE = [
  { rolle: 'sachbearbeitung', amt: 'bb' },
  { rolle: 'meldewesen', amt: 'bb' },
]
const BENANNT = rolle('benannt', [...MELDE, { rolle: 'meldesperre', amt: 'bb' }])

async function gesperrt() {
  const sache = await filled(BUERGERBUERO, '110.10')
  await app.write(as(BUERGERBUERO), async (ctx) => {
    await beteiligtenHinzufuegen(
      ctx,
      { akte: sache.akte.id },
      { rolle: 'Einwohnerin', art: 'PERSON', name: 'Rosa Aster' },
    )
    await beteiligtenHinzufuegen(
      ctx,
      { vorgang: sache.vorgang.id },
      { rolle: 'Zeuge', art: 'PERSON', name: 'Max Mohn' },
    )
    const laufzeitEnde = plusTage(heute(), -5 * 366)
    await ctx.tx.update(akten).set({ laufzeitBeginn: laufzeitEnde })
    await akteAendern(ctx, sache.akte.id, { laufzeitEnde })
  })
  await app.write(BENANNT, (ctx) => meldesperreSetzen(ctx, sache.akte.id, 'fünf Jahre nach Wegzug'))
  return sache
}

describe('a locked Akte of the register office', () => {
  test('is read by nobody, on no level; the register office knows that it is locked', async () => {
    const { akte, vorgang, dokument } = await gesperrt()
    const alle: (PersonName | Caller)[] = [
      BUERGERBUERO,
      BENANNT,
      'meinhard.registratur',
      'meinhard.leitung',
      'meinhard.hauptamt',
    ]
    for (const who of alle) {
      const caller = typeof who === 'string' ? as(who) : who
      await app.read(caller, async (ctx) => {
        expect((await refusal(load(ctx, akten, akte.id))).code).toBe('nicht-gefunden')
        expect((await refusal(load(ctx, dokumente, dokument.id))).code).toBe('nicht-gefunden')
        expect(
          (await aktenSeite(ctx, {}, { limit: 50, after: undefined, before: undefined, inverted: false })).map(
            ({ id }) => id,
          ),
        ).not.toContain(akte.id)
        const seite = { limit: 5, after: undefined, before: undefined, inverted: false }
        expect(await vorgaengeDerAkte(ctx).load({ parent: akte.id, page: seite })).toEqual([])
        expect(await beteiligteDesVorgangs(ctx).load(vorgang.id)).toEqual([])
        expect(await akteSuchen.hits(ctx, [akte.id])).toEqual([])
      })
    }
    const klassen = await verbund.database.admin`
      select schutzklasse from ${verbund.database.admin('akte.version')} where dokument = ${dokument.id}`
    expect(klassen.map(({ schutzklasse }) => schutzklasse)).toEqual(['MELDE_GESPERRT'])
    const sperre = await app.read(as(BUERGERBUERO), (ctx) => meldesperreLaden(ctx).load(akte.id))
    expect(sperre).toMatchObject({ aktenzeichen: akte.aktenzeichen })
    const seite = { limit: 50, after: undefined, before: undefined, inverted: false }
    for (const who of [
      'meinhard.gewerbeamt',
      'meinhard.registratur',
      'meinhard.leitung',
      'sontra.buergerbuero',
    ] satisfies PersonName[]) {
      expect(await app.read(as(who), (ctx) => meldesperrenSeite(ctx, seite))).toEqual([])
    }
  })

  test('shows a few things to whoever is named for it, for a reason that is recorded', async () => {
    const { akte } = await gesperrt()
    const oeffnen = (who: Caller, grund = 'Anfrage des Nachlassgerichts') =>
      app.write(who, (ctx) => meldesperreOeffnen(ctx, akte.id, grund))
    expect((await oeffnen(BENANNT)).beteiligte.map(({ name }) => name)).toEqual(['Rosa Aster', 'Max Mohn'])
    expect((await refusal(oeffnen(BENANNT, ' '))).code).toBe('akte.meldesperre.grund')
    expect((await refusal(oeffnen(as(BUERGERBUERO)))).name).toBe('Forbidden')
    const drueben = rolle('drueben', [...MELDE, { rolle: 'meldesperre', amt: 'bb' }], 'sontra')
    for (const who of [
      as('meinhard.gewerbeamt'),
      as('meinhard.leitung'),
      drueben,
      rolle('anderes', [{ rolle: 'meldesperre', amt: 'ga' }]),
    ]) {
      expect((await refusal(oeffnen(who))).code).toBe('nicht-gefunden')
    }
    const spur = await verbund.database.admin`
      select nutzlast, person from audit.eintrag where ereignis = 'akte.meldesperre.geoeffnet' and subjekt_id = ${akte.id}`
    expect(spur).toMatchObject([{ person: BENANNT.person.id, nutzlast: { grund: 'Anfrage des Nachlassgerichts' } }])
  })

  test('is as it was after the lock is lifted, and may be locked again', async () => {
    const { akte, dokument } = await gesperrt()
    const aufheben = (who: Caller) => app.write(who, (ctx) => meldesperreAufheben(ctx, akte.id, 'irrtümlich gesperrt'))
    expect((await refusal(aufheben(as(BUERGERBUERO)))).name).toBe('Forbidden')
    await aufheben(BENANNT)
    await app.read(as(BUERGERBUERO), async (ctx) => {
      expect((await load(ctx, dokumente, dokument.id)).schutzklasse).toBe('MELDE')
      expect(await meldesperreLaden(ctx).load(akte.id)).toBeNull()
    })
    expect((await refusal(app.write(BENANNT, (ctx) => meldesperreOeffnen(ctx, akte.id, 'noch einmal')))).name).toBe(
      'Forbidden',
    )
    await app.write(BENANNT, (ctx) => meldesperreSetzen(ctx, akte.id, 'doch'))
    expect((await refusal(app.read(as(BUERGERBUERO), (ctx) => load(ctx, akten, akte.id)))).code).toBe('nicht-gefunden')
  })

  test('locked again after it went to another office, stays with that one', async () => {
    const { akte, dokument } = await gesperrt()
    await app.write(BENANNT, (ctx) => meldesperreAufheben(ctx, akte.id, 'das Standesamt führt sie'))
    const betrieb = app.asBetrieb(as(BUERGERBUERO).gemeinde, 'Zuständigkeit im Test')
    await betrieb.write((ctx) => akteAendern(ctx, akte.id, { federfuehrung: 'ha' }))
    const dort = rolle('dort', [
      { rolle: 'sachbearbeitung', amt: 'ha' },
      { rolle: 'meldewesen', amt: 'ha' },
      { rolle: 'meldesperre', amt: 'ha' },
    ])
    await app.write(dort, (ctx) => meldesperreSetzen(ctx, akte.id, 'fünf Jahre nach Wegzug'))
    // The office that had it before neither opens nor lifts it, and gets nothing of it back.
    expect((await refusal(app.write(BENANNT, (ctx) => meldesperreOeffnen(ctx, akte.id, 'Neugier')))).code).toBe(
      'nicht-gefunden',
    )
    await app.write(dort, (ctx) => meldesperreAufheben(ctx, akte.id, 'vorbei'))
    const { admin } = verbund.database
    const [row] = await admin`select federfuehrung from akte.dokument where id = ${dokument.id}`
    expect(row?.federfuehrung).toBe('ha')
  })
})

test('is set in the register office alone, and not before five years', async () => {
  const { akte } = await filled(BUERGERBUERO, '110.10')
  const sperren = (who: Caller, id = akte.id) => app.write(who, (ctx) => meldesperreSetzen(ctx, id, 'Wegzug'))
  expect((await refusal(sperren(BENANNT))).code).toBe('akte.meldesperre.frueh')
  const laufzeitEnde = plusTage(heute(), -5 * 366)
  await app.write(as(BUERGERBUERO), async (ctx) => {
    await ctx.tx.update(akten).set({ laufzeitBeginn: laufzeitEnde })
    await akteAendern(ctx, akte.id, { laufzeitEnde })
  })
  expect((await refusal(sperren(as(BUERGERBUERO)))).name).toMatch(/Forbidden|NotFound/)
  expect((await refusal(sperren(as('meinhard.gewerbeamt')))).code).toBe('nicht-gefunden')
  const gewerbe = await filled('meinhard.gewerbeamt', '130.10')
  const auch = rolle('auch', [...MELDE, { rolle: 'meldesperre', amt: 'bb' }, { rolle: 'sachbearbeitung', amt: 'ga' }])
  expect((await refusal(sperren(auch, gewerbe.akte.id))).code).toBe('akte.meldesperre.klasse')
})

describe('a lock by hand', () => {
  const setzen = (id: string, bis: string | null, who = BENANNT) =>
    app.write(who, (ctx) => meldesperreSetzen(ctx, id, 'Adoption, Offenbarungsverbot', bis))
  const klasse = async (id: string) =>
    (await verbund.database.admin`select schutzklasse from akte.akte where id = ${id}`)[0]?.schutzklasse
  const doors = app.asBetrieb(as(BUERGERBUERO).gemeinde, 'Stündlich im Test')

  test('needs a day to come and no five years, is for those who may, and ends after its day', async () => {
    const { akte } = await filled(BUERGERBUERO, '110.10')
    const code = async (bis: string | null, who = BENANNT) => (await refusal(setzen(akte.id, bis, who))).code
    expect(await code(null)).toBe('akte.meldesperre.frueh')
    expect(await code(plusTage(heute(), -1))).toBe('akte.meldesperre.bis')
    expect(await code(plusTage(heute(), 366 * 11))).toBe('akte.meldesperre.bis')
    expect(await code(heute(), as(BUERGERBUERO))).toBe('nicht-erlaubt')
    expect(await klasse(akte.id)).toBe('MELDE')

    expect(await setzen(akte.id, heute())).toMatchObject({ bis: heute(), gilt: true })
    await meldesperrenAblaufen(doors)
    expect(await klasse(akte.id)).toBe('MELDE_GESPERRT')
    await verbund.database.admin`update akte.meldesperre set bis = ${plusTage(heute(), -1)} where id = ${akte.id}`
    await meldesperrenAblaufen(doors)
    await meldesperrenAblaufen(doors)
    expect(await klasse(akte.id)).toBe('MELDE')
    const log = await verbund.database.admin`select nutzlast from audit.eintrag
      where ereignis = 'akte.meldesperre.aufgehoben' and subjekt_id = ${akte.id}`
    expect(log).toMatchObject([{ nutzlast: { grund: expect.stringContaining('galt bis') } }])
  })

  test('is lengthened while it holds by those who may, and shortened by nobody', async () => {
    const { akte } = await filled(BUERGERBUERO, '110.10')
    const morgen = plusTage(heute(), 1)
    await setzen(akte.id, morgen)
    expect(await setzen(akte.id, plusTage(heute(), 9))).toMatchObject({ bis: plusTage(heute(), 9), gilt: true })
    expect((await refusal(setzen(akte.id, morgen))).code).toBe('akte.meldesperre.laenger')
    expect((await refusal(setzen(akte.id, null))).code).toBe('akte.meldesperre.frueh')
    const drueben = rolle('drueben', [...MELDE, { rolle: 'meldesperre', amt: 'bb' }], 'sontra')
    for (const who of [as(BUERGERBUERO), as('meinhard.gewerbeamt'), drueben])
      expect((await refusal(setzen(akte.id, plusTage(heute(), 20), who))).code).toBe('nicht-gefunden')
    expect(await app.read(BENANNT, (ctx) => meldesperreLaden(ctx).load(akte.id))).toMatchObject({
      bis: plusTage(heute(), 9),
    })
    expect(await klasse(akte.id)).toBe('MELDE_GESPERRT')
  })

  test('is offered for lengthening to whoever may, and only where it has an end', async () => {
    const { akte } = await filled(BUERGERBUERO, '110.10')
    await setzen(akte.id, plusTage(heute(), 3))
    const { akte: ohneEnde } = await gesperrt()
    const angebot = (who: Caller, id: string) =>
      app.read(who, async (ctx) => {
        const sperre = await meldesperreLaden(ctx).load(id)
        return sperre && darfMitSperre(ctx, sperre)
      })
    expect(await angebot(BENANNT, akte.id)).toEqual(['oeffnen', 'aufheben', 'verlaengern'])
    expect(await angebot(BENANNT, ohneEnde.id)).toEqual(['oeffnen', 'aufheben'])
    expect(await angebot(rolle('meldewesen', MELDE), akte.id)).toEqual([])
    expect(await angebot(as('meinhard.gewerbeamt'), akte.id)).toBeNull()
    await setzen(akte.id, plusTage(heute(), 30))
    const log = await verbund.database.admin`
      select nutzlast from audit.eintrag where ereignis = 'akte.meldesperre.gesetzt' and subjekt_id = ${akte.id} order by seq`
    expect(log.map(({ nutzlast }) => nutzlast)).toMatchObject([
      { bis: plusTage(heute(), 3) },
      { bis: plusTage(heute(), 30) },
    ])
  })

  test('over which the five years have gone by does not open the Akte when its day is over', async () => {
    const { akte } = await filled(BUERGERBUERO, '110.10')
    await setzen(akte.id, heute())
    const { admin } = verbund.database
    const ende = plusTage(heute(), -5 * 366)
    await admin`update akte.akte set laufzeit_beginn = ${ende}, laufzeit_ende = ${ende} where id = ${akte.id}`
    await admin`update akte.meldesperre set bis = ${plusTage(heute(), -1)} where id = ${akte.id}`
    await meldesperrenAblaufen(doors)
    expect(await klasse(akte.id)).toBe('MELDE_GESPERRT')
    expect(await app.read(BENANNT, (ctx) => meldesperreLaden(ctx).load(akte.id))).toMatchObject({ bis: null })
  })

  test('the lock of § 13 BMG has no end', async () => {
    const { akte } = await gesperrt()
    await meldesperrenAblaufen(doors)
    expect(await klasse(akte.id)).toBe('MELDE_GESPERRT')
  })
})
