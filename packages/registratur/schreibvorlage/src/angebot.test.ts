import { letterDocx } from '@verbundakte/filecontent/test-support/letter-docx'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { schreibvorlageAnbieten } from './anbieten.ts'
import { angebotAblehnen, angebotUebernehmen } from './angebot.ts'
import { angeboteHolen, fassungenDerVorlage, vorlagenHolen } from './lesen.ts'
import { fassungHinzufuegen, schreibvorlageAendern } from './pflegen.ts'
import { ANGABEN, abgewiesen, haus, PFLEGT } from './test-support/haus.ts'

const SONTRA = 'sontra.fachadministration' satisfies PersonName
const WITZENHAUSEN = 'witzenhausen.fachadministration' satisfies PersonName
const { database, tun, lesen, hochgeladen, vorlage, austragen } = await haus()
const brief = await vorlage(PFLEGT, '', ['Erste'])
const anbieten = async () => {
  await tun(PFLEGT, (ctx) => schreibvorlageAnbieten(ctx, brief.id))
  await austragen()
}
const angebot = async (who: PersonName) => (await lesen(who, angeboteHolen))[0]?.id ?? ''
const neueFassung = async (who: PersonName, id: string, text: string) => {
  const datei = await hochgeladen(who, letterDocx([text]))
  return tun(who, (ctx) => fassungHinzufuegen(ctx, id, datei, text))
}

describe('a Schreibvorlage that is offered', () => {
  test('holds nowhere before it is taken over, is changed there, and its update keeps what was changed', async () => {
    await anbieten()
    expect(await lesen(SONTRA, vorlagenHolen)).toEqual([])
    const lang = { ...ANGABEN, dokumenttyp: 'x'.repeat(256) }
    const zuLang = tun(PFLEGT, (ctx) => schreibvorlageAendern(ctx, brief.id, lang, ANGABEN))
    expect((await abgewiesen(zuLang)).code).toBe('schreibvorlage.dokumenttyp')
    const hier = await tun(SONTRA, async (ctx) => angebotUebernehmen(ctx, await angebot(SONTRA)))
    expect(hier).toMatchObject({ herkunft: 'meinhard', titel: 'Anhörung', fassung: 1, amt: '' })
    const anders = { ...ANGABEN, titel: 'Anhörung (Sontra)' }
    await tun(SONTRA, (ctx) => schreibvorlageAendern(ctx, hier.id, anders, ANGABEN))
    await neueFassung(SONTRA, hier.id, 'Mit Sontraer Briefkopf')

    await neueFassung(PFLEGT, brief.id, 'Zweite')
    await anbieten()
    // Witzenhausen never answered the first one.
    expect(await lesen(WITZENHAUSEN, angeboteHolen)).toMatchObject([{ nummer: 2, aenderung: 'Zweite' }])
    const danach = await tun(SONTRA, async (ctx) => angebotUebernehmen(ctx, await angebot(SONTRA)))
    expect(danach).toMatchObject({ id: hier.id, titel: 'Anhörung (Sontra)', fassung: 3 })
    const fassungen = await lesen(SONTRA, (ctx) => fassungenDerVorlage(ctx).load(hier.id))
    expect(fassungen.map(({ nummer, quelleNummer }) => [nummer, quelleNummer])).toEqual([
      [3, 2],
      [2, null],
      [1, 1],
    ])
    await tun(WITZENHAUSEN, async (ctx) => angebotAblehnen(ctx, await angebot(WITZENHAUSEN)))
    expect(await lesen(WITZENHAUSEN, angeboteHolen)).toEqual([])
  })

  test('is offered and decided on by the Fachadministration alone, once, and only what was made here', async () => {
    await neueFassung(PFLEGT, brief.id, 'Dritte')
    await anbieten()
    const id = await angebot(SONTRA)
    const versuch = async (who: PersonName) => (await abgewiesen(tun(who, (ctx) => angebotUebernehmen(ctx, id)))).name
    expect(await versuch('sontra.gewerbeamt')).toBe('NotFound')
    expect(await versuch(WITZENHAUSEN)).toBe('NotFound')
    const [hier] = await lesen(SONTRA, vorlagenHolen)
    const weiter = tun(SONTRA, (ctx) => schreibvorlageAnbieten(ctx, hier?.id ?? ''))
    expect((await abgewiesen(weiter)).code).toBe('schreibvorlage.nicht-die-eigene')
    const eigene = await vorlage('meinhard.gewerbeamt', 'ga')
    const amt = tun('meinhard.gewerbeamt', (ctx) => schreibvorlageAnbieten(ctx, eigene.id))
    expect((await abgewiesen(amt)).name).toBe('Forbidden')
    await tun(SONTRA, (ctx) => angebotUebernehmen(ctx, id))
    expect((await abgewiesen(tun(SONTRA, (ctx) => angebotUebernehmen(ctx, id)))).code).toBe(
      'schreibvorlage.angebot.entschieden',
    )
  })

  test('is not shown where it would be refused from a colleague', async () => {
    const inhalt = {
      ...{ quelle: crypto.randomUUID(), nummer: 1, titel: 'Böse', dokumenttyp: 'x', betreff: 'x', dateiname: 'x.docx' },
      aenderung: null,
      datei: Buffer.from(letterDocx(['x'], { 'word/vbaProject.bin': 'x' })).toString('base64'),
    }
    // Written past the program, as a broken-into neighbour would.
    await database.admin`insert into verbundpost.ausgang (gemeinde, id, an, art, nummer, inhalt)
      values ('meinhard', gen_random_uuid(), 'witzenhausen', 'schreibvorlage.angebot', 999, ${JSON.stringify(inhalt)}::text::jsonb)`
    await austragen()
    expect((await lesen(WITZENHAUSEN, angeboteHolen)).map(({ titel }) => titel)).not.toContain('Böse')
    const [{ fund } = { fund: '' }] = await database.admin`select nutzlast ->> 'fund' as fund from audit.eintrag
      where gemeinde = 'witzenhausen' and ereignis = 'schreibvorlage.angebot.abgewiesen'`
    expect(fund).toContain('Makros')
  })
})
