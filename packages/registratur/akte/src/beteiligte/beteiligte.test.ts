import type { RecordedEvent } from '@verbundakte/audit'
import { load } from '@verbundakte/authz'
import {
  AUSKUNFTSSPERRE,
  auskunftssperreAufheben,
  auskunftssperreSetzen,
  type Eintrag,
  eintraege,
  eintragAnlegen,
} from '@verbundakte/beteiligte'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import type { PersonName } from '@verbundakte/testing'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { beteiligteDerAkte } from '../lesen.ts'
import { akteSuchen } from '../suche/quellen.ts'
import { type Beteiligter, beteiligte } from '../tables.ts'
import { amt, refusal } from '../test-support/amt.ts'
import { beteiligtenBerichtigen, beteiligtenEntfernen, beteiligtenWiederherstellen } from './aendern.ts'
import { type BeteiligterEingabe, beteiligtenHinzufuegen } from './nennen.ts'
import { beteiligteZuordnen, zuordnungLoesen, zuordnungsvorschlaege } from './zuordnen.ts'

const { verbund, akte } = await amt()
const { app, as } = verbund
const GEWERBEAMT = 'meinhard.gewerbeamt' satisfies PersonName
const BUERGERBUERO = 'meinhard.buergerbuero' satisfies PersonName
const STEUERAMT = 'meinhard.steueramt' satisfies PersonName
const tun = <T>(who: PersonName, work: (ctx: Context) => Promise<T>) => app.write(as(who), work)

const nennen = (who: PersonName, akteId: string, name: string, mehr: Partial<BeteiligterEingabe> = {}) =>
  tun(who, (ctx) => beteiligtenHinzufuegen(ctx, { akte: akteId }, { rolle: 'Inhaberin', art: 'PERSON', name, ...mehr }))
const eintragen = (
  who: PersonName,
  vornamen: string,
  name: string,
  anschrift: string | null = null,
): Promise<Eintrag> => tun(who, (ctx) => eintragAnlegen(ctx, 'PERSON', { vornamen, name, anschrift }))
const namenIn = (who: PersonName, akteId: string) =>
  app.read(as(who), async (ctx) => (await beteiligteDerAkte(ctx).load(akteId)).map(({ name }) => name))
const lesen = (who: PersonName, id: string): Promise<Beteiligter> =>
  app.read(as(who), (ctx) => load(ctx, beteiligte, id))
/** names under which the Akte is found */
const gefundenUnter = (akteId: string) =>
  app
    .asBetrieb(as(GEWERBEAMT).gemeinde, 'Nachsehen im Test')
    .read(async (ctx) => (await akteSuchen.project(ctx, [akteId])).flatMap(({ text }) => text.namen))

describe('naming somebody', () => {
  test('by an entry, by a new one, or by name alone', async () => {
    const { id } = await akte(GEWERBEAMT)
    const eintrag = await eintragen(GEWERBEAMT, 'Rosa', 'Aster', 'Am Markt 3')
    const per = await nennen(GEWERBEAMT, id, 'egal', { eintrag: eintrag.id })
    expect(per).toMatchObject({ name: 'Rosa Aster', anschrift: 'Am Markt 3', eintrag: eintrag.id })
    const neu = await nennen(GEWERBEAMT, id, 'Dr. Ida von Iris', { insRegister: true, geburtsdatum: '1980-05-06' })
    expect(await app.read(as(GEWERBEAMT), (ctx) => loadEintrag(ctx, neu.eintrag))).toMatchObject({
      vornamen: 'Ida',
      name: 'von Iris',
      geburtsdatum: '1980-05-06',
      klasse: 'PERSONENBEZOGEN',
    })
    expect(await nennen(GEWERBEAMT, id, 'Firma Farn', { art: 'ORGANISATION' })).toMatchObject({ eintrag: null })
    expect(await namenIn(GEWERBEAMT, id)).toEqual(['Rosa Aster', 'Ida von Iris', 'Firma Farn'])
  })

  test('in a tax file makes an entry that is the tax office’s alone; that of the neighbour is none', async () => {
    const { id } = await akte(STEUERAMT, '921.10')
    const { eintrag } = await nennen(STEUERAMT, id, 'Zita Zeder', { insRegister: true })
    expect((await refusal(app.read(as(GEWERBEAMT), (ctx) => loadEintrag(ctx, eintrag)))).code).toBe('nicht-gefunden')
    const offen = await akte(GEWERBEAMT)
    for (const fremd of [eintrag, crypto.randomUUID()]) {
      expect((await refusal(nennen(GEWERBEAMT, offen.id, 'Zita', { eintrag: fremd }))).code).toBe('nicht-gefunden')
    }
    const sontra = await tun('sontra.gewerbeamt', (ctx) => eintragAnlegen(ctx, 'PERSON', { name: 'Nachbar' }))
    const drueben = nennen(GEWERBEAMT, offen.id, 'Nachbar', { eintrag: sontra.id })
    expect((await refusal(drueben)).code).toBe('nicht-gefunden')
  })
})

describe('correcting and removing', () => {
  test('leaves a trace, and is taken back', async () => {
    const { id } = await akte(GEWERBEAMT)
    const { id: wer } = await nennen(GEWERBEAMT, id, 'Rosa Astor')
    await tun(GEWERBEAMT, (ctx) => beteiligtenBerichtigen(ctx, wer, { name: 'Rosa Aster' }, { name: 'Rosa Astor' }))
    expect(await gefundenUnter(id)).toEqual(['Rosa Aster'])
    const zuSpaet = tun(GEWERBEAMT, (ctx) => beteiligtenBerichtigen(ctx, wer, { name: 'X' }, { name: 'Rosa Astor' }))
    expect((await refusal(zuSpaet)).code).toBe('akte.inzwischen-geaendert')
    await tun(GEWERBEAMT, (ctx) => beteiligtenEntfernen(ctx, wer, 'falsche Akte'))
    expect(await namenIn(GEWERBEAMT, id)).toEqual([])
    expect(await gefundenUnter(id)).toEqual([])
    expect((await refusal(tun(GEWERBEAMT, (ctx) => beteiligtenEntfernen(ctx, wer)))).code).toBe(
      'akte.beteiligter.entfernt',
    )
    await tun(GEWERBEAMT, (ctx) => beteiligtenWiederherstellen(ctx, wer))
    expect(await namenIn(GEWERBEAMT, id)).toEqual(['Rosa Aster'])
    const spur = await app
      .asBetrieb(as(GEWERBEAMT).gemeinde, 'Nachsehen im Test')
      .read((ctx) =>
        rows<{ ereignis: string }>(
          ctx.tx,
          sql`select ereignis from audit.eintrag where gemeinde = verbund.gemeinde() and subjekt_id = ${wer} order by seq`,
        ),
      )
    expect(spur.map(({ ereignis }) => ereignis.replace('akte.beteiligter.', ''))).toEqual([
      'hinzugefuegt',
      'berichtigt',
      'entfernt',
      'wiederhergestellt',
    ])
  })

  test('is for those who keep the Akte', async () => {
    const { id } = await akte(GEWERBEAMT, '130.50')
    const { id: wer } = await nennen(GEWERBEAMT, id, 'Rosa Aster')
    const versuche = (who: PersonName) => [
      () => tun(who, (ctx) => beteiligtenBerichtigen(ctx, wer, { name: 'X' })),
      () => tun(who, (ctx) => beteiligtenEntfernen(ctx, wer)),
      () => tun(who, (ctx) => beteiligtenWiederherstellen(ctx, wer)),
      () => tun(who, (ctx) => zuordnungLoesen(ctx, [wer])),
    ]
    // 130.50 is read in the whole house.
    for (const versuch of versuche('meinhard.kaemmerei')) expect((await refusal(versuch())).name).toBe('Forbidden')
    for (const versuch of versuche('sontra.gewerbeamt')) expect((await refusal(versuch())).code).toBe('nicht-gefunden')
  })
})

describe('saying which entry is meant', () => {
  test('is proposed by name and address, only among what the person knows, and taken back', async () => {
    const { id } = await akte(GEWERBEAMT)
    const genannt = await nennen(GEWERBEAMT, id, 'Farn, Frieda', { anschrift: 'Hauptstraße 5' })
    await eintragen(GEWERBEAMT, 'Frieda', 'Farn', 'Weg 1')
    const richtig = await eintragen(GEWERBEAMT, 'Frieda', 'Farn', 'Hauptstr. 5')
    // A third of this name, hidden in a tax file, changes nothing.
    const steuer = await akte(STEUERAMT, '921.10')
    const [vorher] = await vorschlaegeFuer(genannt.id)
    await nennen(STEUERAMT, steuer.id, 'Frieda Farn', { insRegister: true, anschrift: 'Hauptstraße 5' })
    const [vorschlag] = await vorschlaegeFuer(genannt.id)
    expect(vorschlag).toEqual(vorher)
    expect(vorschlag).toEqual({
      beteiligter: genannt.id,
      eintrag: richtig.id,
      gleicheAnschrift: true,
      eindeutig: false,
    })
    await tun(GEWERBEAMT, (ctx) => beteiligteZuordnen(ctx, [{ beteiligter: genannt.id, eintrag: richtig.id }]))
    expect(await vorschlaegeFuer(genannt.id)).toEqual([])
    expect(await lesen(GEWERBEAMT, genannt.id)).toMatchObject({ eintrag: richtig.id, name: 'Farn, Frieda' })
    await tun(GEWERBEAMT, (ctx) => zuordnungLoesen(ctx, [genannt.id]))
    expect(await vorschlaegeFuer(genannt.id)).toHaveLength(1)
    const anders = await tun(GEWERBEAMT, (ctx) => eintragAnlegen(ctx, 'ORGANISATION', { name: 'Farn GmbH' }))
    const falsch = tun(GEWERBEAMT, (ctx) => beteiligteZuordnen(ctx, [{ beteiligter: genannt.id, eintrag: anders.id }]))
    expect((await refusal(falsch)).code).toBe('akte.beteiligter.art')
  })
})

describe('an Auskunftssperre', () => {
  test('takes name and address out of Akte, search and every row, and gives them back', async () => {
    const { id } = await akte(GEWERBEAMT)
    const eintrag = await eintragen(BUERGERBUERO, 'Salome', 'Salbei', 'Versteck 9')
    const { id: wer } = await nennen(GEWERBEAMT, id, 'Salome', { eintrag: eintrag.id })
    await tun(BUERGERBUERO, (ctx) => auskunftssperreSetzen(ctx, eintrag.id, 'Gefahr für Leib und Leben'))
    expect(await lesen(GEWERBEAMT, wer)).toMatchObject({
      name: AUSKUNFTSSPERRE,
      anschrift: null,
      form: 'auskunftssperre',
    })
    expect(await gefundenUnter(id)).toEqual([])
    const neuZuSchreiben = await app
      .asBetrieb(as(GEWERBEAMT).gemeinde, 'Nachsehen im Test')
      // The source looks at nothing else of the event.
      .read(
        (ctx) =>
          akteSuchen.affected?.(ctx, {
            subjekt: 'Registereintrag',
            subjektId: eintrag.id,
            ereignis: 'beteiligte.sperre.gesetzt',
          } as RecordedEvent) ?? Promise.resolve([]),
      )
    expect(neuZuSchreiben).toEqual([id])
    // Whoever keeps the Akte may correct the role, and gets the name back by no way.
    await tun(GEWERBEAMT, (ctx) => beteiligtenBerichtigen(ctx, wer, { rolle: 'Zeugin' }))
    const wege = [
      tun(GEWERBEAMT, (ctx) => beteiligtenBerichtigen(ctx, wer, { name: 'Wer?' })),
      tun(GEWERBEAMT, (ctx) => zuordnungLoesen(ctx, [wer])),
      tun(GEWERBEAMT, async (ctx) => {
        const anderer = await eintragAnlegen(ctx, 'PERSON', { name: 'Anderer' })
        return beteiligteZuordnen(ctx, [{ beteiligter: wer, eintrag: anderer.id }])
      }),
    ]
    expect(await Promise.all(wege.map(async (weg) => (await refusal(weg)).code))).toEqual([
      'akte.beteiligter.gesperrt',
      'nicht-gefunden',
      'nicht-gefunden',
    ])
    // Named anew by the register office, in an Akte of its own: covered from the first moment.
    const melde = await akte(BUERGERBUERO, '110.10')
    const neu = await nennen(BUERGERBUERO, melde.id, 'Salome', { eintrag: eintrag.id })
    expect(await lesen(BUERGERBUERO, neu.id)).toMatchObject({ name: AUSKUNFTSSPERRE, anschrift: null })
    await tun(BUERGERBUERO, (ctx) => auskunftssperreAufheben(ctx, eintrag.id, 'vorbei'))
    for (const each of [wer, neu.id]) {
      expect(await lesen(each === wer ? GEWERBEAMT : BUERGERBUERO, each)).toMatchObject({
        name: 'Salome Salbei',
        anschrift: 'Versteck 9',
      })
    }
    expect(await gefundenUnter(id)).toEqual(['Salome Salbei'])
  })
})

const loadEintrag = (ctx: Context, id: string | null) => load(ctx, eintraege, id ?? '')

async function vorschlaegeFuer(id: string) {
  const alle = await app.read(as(GEWERBEAMT), (ctx) => zuordnungsvorschlaege(ctx, { limit: 100 }))
  return alle.filter(({ beteiligter }) => beteiligter === id)
}
