import { akteAnlegen, akten, type Vorgang, vorgangAnlegen } from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import type { Context } from '@verbundakte/graphql'
import { type PersonName, testVerbund } from '@verbundakte/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { ansichtEntfernen, ansichtSichern, meineAnsichten, wasFehlt } from './ansicht.ts'
import { gemerktes, merken, oeffnenMerken, zuletztGeoeffnet } from './merken.ts'
import { PLAETZE, zuletzt } from './tables.ts'

const WHO = 'meinhard.gewerbeamt' satisfies PersonName
const STEUERN = 'meinhard.steueramt' satisfies PersonName

const verbund = await testVerbund()
const { app, as } = verbund
await planVeroeffentlichen(verbund)
const betrieb = app.asBetrieb(as(WHO).gemeinde, 'Blick für den Test')
const tun = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.write(as(who), work)
const sehen = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.read(as(who), work)

function vorgang(who: PersonName = WHO, kennzeichen = '130.50'): Promise<Vorgang> {
  return tun(who, async (ctx) => {
    const position = await positionMitKennzeichen(ctx, kennzeichen)
    const akte = await akteAnlegen(ctx, { position: position.id, betreff: 'Ziegelei' })
    return vorgangAnlegen(ctx, akte.id, { betreff: 'Auskunft' })
  })
}

async function abgewiesen(work: Promise<unknown>): Promise<string> {
  try {
    await work
    return 'ging'
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
}

/** An Akte becomes a tax matter under the hands of its reader. */
function einstufen(akte: string): Promise<unknown> {
  return betrieb.write((ctx) => ctx.tx.update(akten).set({ schutzklasse: 'STEUER' }).where(eq(akten.id, akte)))
}

describe('a favourite', () => {
  test('is marked once, taken off, and seen by nobody else', async () => {
    const { id, akte } = await vorgang()
    for (const was of [{ vorgang: id }, { vorgang: id }, { akte }]) await tun(WHO, (ctx) => merken(ctx, was, true))
    expect(await sehen(WHO, gemerktes)).toMatchObject([
      { akte, vorgang: null },
      { akte, vorgang: id },
    ])
    expect(await sehen('meinhard.hauptamt', gemerktes)).toEqual([])
    await tun(WHO, (ctx) => merken(ctx, { vorgang: id }, false))
    await tun(WHO, (ctx) => merken(ctx, { vorgang: id }, false))
    expect(await sehen(WHO, gemerktes)).toMatchObject([{ akte, vorgang: null }])
    await einstufen(akte)
    expect(await sehen(WHO, gemerktes)).toEqual([])
  })

  test('is refused for what may not be read, like something that is not there', async () => {
    const steuer = await vorgang(STEUERN, '921.10')
    for (const was of [{ vorgang: steuer.id }, { akte: steuer.akte }, { akte: crypto.randomUUID() }, {}]) {
      expect(await abgewiesen(tun(WHO, (ctx) => merken(ctx, was, true)))).toBe('nicht-gefunden')
      expect(await abgewiesen(tun(WHO, (ctx) => oeffnenMerken(ctx, was)))).toBe('nicht-gefunden')
    }
  })
})

describe('what was opened last', () => {
  test('is the latest first, each once, fifteen at most, and only what may still be read', async () => {
    const alle: string[] = []
    for (let i = 0; i < PLAETZE + 1; i++) alle.push((await vorgang()).akte)
    for (const akte of alle) await tun(WHO, (ctx) => oeffnenMerken(ctx, { akte }))
    const neueste = alle.slice(1).reverse()
    expect(await sehen(WHO, zuletztGeoeffnet)).toEqual(neueste)
    await tun(WHO, (ctx) => oeffnenMerken(ctx, { akte: alle[5] }))
    expect((await sehen(WHO, zuletztGeoeffnet))[0]).toBe(alle[5])
    expect(await betrieb.read((ctx) => ctx.tx.select().from(zuletzt))).toHaveLength(PLAETZE)
    expect(await sehen('meinhard.hauptamt', zuletztGeoeffnet)).toEqual([])
    await einstufen(alle[5] ?? '')
    expect(await sehen(WHO, zuletztGeoeffnet)).not.toContain(alle[5])
  })
})

describe('a saved view', () => {
  const sichern = (who: PersonName, adresse: string, amt: string | null = null, name = 'Meine Liste') =>
    tun(who, (ctx) => ansichtSichern(ctx, { name, adresse, amt }))
  const namen = async (who: PersonName) => (await sehen(who, meineAnsichten)).map((each) => each.name)

  test('is for the person, or for an office of theirs, and is changed by who made it', async () => {
    await sichern('meinhard.hauptamt', 'akten/meine', null, 'Nur für mich')
    const { id } = await sichern('meinhard.hauptamt', 'suche?q=Esche&amt=ha', 'ha', 'Fürs Hauptamt')
    expect(await namen('meinhard.hauptamt')).toEqual(['Nur für mich', 'Fürs Hauptamt'])
    // Of the same office: the one who designs processes works there, too.
    expect(await namen('meinhard.prozessgestaltung')).toEqual(['Fürs Hauptamt'])
    for (const who of [WHO, 'meinhard.registratur', 'sontra.hauptamt'] as const) expect(await namen(who)).toEqual([])
    const weg = (who: PersonName, entfernt = true) => abgewiesen(tun(who, (ctx) => ansichtEntfernen(ctx, id, entfernt)))
    expect(await weg('meinhard.prozessgestaltung')).toBe('nicht-erlaubt')
    expect(await weg(WHO)).toBe('nicht-gefunden')
    expect(await weg('meinhard.hauptamt')).toBe('ging')
    expect(await namen('meinhard.prozessgestaltung')).toEqual([])
    expect(await weg('meinhard.hauptamt', false)).toBe('ging')
    expect(await namen('meinhard.prozessgestaltung')).toEqual(['Fürs Hauptamt'])
    expect(await abgewiesen(sichern('meinhard.hauptamt', 'akten', 'ga'))).toBe('nicht-erlaubt')
    // Whoever leads the office clears its lists; what somebody keeps for themselves is nobody's.
    const vom = (amt: string | null) => sichern('meinhard.prozessgestaltung', 'akten', amt, 'Vom Kollegen')
    const leiten = async (amt: string | null) => {
      const ansicht = await vom(amt)
      return abgewiesen(tun('meinhard.hauptamt', (ctx) => ansichtEntfernen(ctx, ansicht.id, true)))
    }
    expect(await leiten('ha')).toBe('ging')
    expect(await leiten(null)).toBe('nicht-gefunden')
  })

  test('is a list of this Gemeinde and leads nowhere else', async () => {
    for (const adresse of ['postkorb', 'postkorb?weg=AUFGABE', 'postausgang?liste=VERSANDT', 'posteingang?amt=ga']) {
      expect(await abgewiesen(sichern('meinhard.buergerbuero', adresse)), adresse).toBe('ging')
    }
    for (const adresse of [
      '',
      '//boese.example',
      'https://boese.example',
      '../sontra/akten',
      'akte/1',
      'suche',
      'akten#x',
      'akten/amt/%',
      'suche?q=100%',
      'postkorb/../../sontra/akten',
      'postausgang?liste=VERSANDT#x',
      'posteingang/eingang/1',
      'postkorb?weg=%',
    ]) {
      expect(await abgewiesen(sichern(WHO, adresse))).toBe('ansichten.adresse')
    }
    expect(await abgewiesen(sichern(WHO, 'akten', null, ' '))).toBe('ansichten.name')
  })

  test('says what of its filters there is no longer', async () => {
    const adressen = [
      'akten/meine',
      'akten/amt/ga',
      'akten/amt/fort',
      'akten/amt/%',
      'suche?q=x&amt=ga&amt=fort',
      'posteingang?amt=&liste=ERLEDIGT',
      'posteingang?amt=fort',
      'postkorb?weg=AUFGABE',
      'suche?q=x&position=130.50',
      'suche?q=x&position=999.99',
      `akten/position/${crypto.randomUUID()}`,
    ]
    expect(
      await sehen(WHO, (ctx) =>
        wasFehlt(
          ctx,
          adressen.map((adresse) => ({ adresse })),
        ),
      ),
    ).toEqual([
      null,
      null,
      'Das Amt „fort“ gibt es nicht mehr.',
      'Das Amt „%“ gibt es nicht mehr.',
      'Das Amt „fort“ gibt es nicht mehr.',
      null,
      'Das Amt „fort“ gibt es nicht mehr.',
      null,
      null,
      'Die Position „999.99“ gibt es im Aktenplan nicht mehr.',
      'Die Position des Aktenplans gibt es nicht mehr.',
    ])
  })
})
