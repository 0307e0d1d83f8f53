import { heute, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { staendeVon } from '../rueckmeldung/kandidaten.ts'
import { heutige, refusal, WER } from '../test-support/haus.ts'
import { posthaus } from '../test-support/post.ts'
import { personenTrennen, personenVerbinden, personenVergleichen } from './personen.ts'
import { zusammenfuehren, zusammenfuehrungAufheben } from './zusammenfuehren.ts'

const hier = await posthaus()
const { admin, tun, lesen, bescheinigt } = hier
const vor = (tage: number) => plusTage(heute(), -tage)
const laden = (vornamen: string, mehr = {}) =>
  heutige({ person: { ...heutige().person, vornamen, name: 'Kornblume' }, stichtag: vor(40), ...mehr })
const satzVon = (work: Promise<unknown>) => refusal(work).then(({ code }) => code)
const alles = async (betrieb: string) => ({
  betriebe:
    await admin`select to_jsonb(b) - 'geaendert_am' - 'worte_offen' as zeile from gewerbe.betrieb b where id = ${betrieb}`,
  anzeigen:
    await admin`select id, person_als from gewerbe.anzeige where betrieb = ${betrieb} and status = 'BESCHEINIGT' order by id`,
})

describe('two persons of one Betrieb that are one', () => {
  const verbinden = (betrieb: string, bleibt: string, gehtAuf: string, who: PersonName = WER) =>
    tun(who, (ctx) => personenVerbinden(ctx, betrieb, bleibt, gehtAuf))
  const trennen = (betrieb: string, anzeige: string, who: PersonName = WER) =>
    tun(who, (ctx) => personenTrennen(ctx, betrieb, anzeige))

  test('are compared, shown as the one that stays, found by either name, and parted exactly', async () => {
    const a = await bescheinigt(WER, laden('Ida'))
    const b = await bescheinigt(WER, laden('Idda', { stichtag: vor(20) }), { betrieb: a.betrieb })
    const vorher = await alles(a.betrieb)
    expect(vorher.betriebe[0]?.zeile).toMatchObject({ name: 'Ida Kornblume, Idda Kornblume' })
    const vergleichen = (bleibt: string, gehtAuf: string) =>
      tun(WER, (ctx) => personenVergleichen(ctx, a.betrieb, bleibt, gehtAuf))
    expect(await vergleichen(a.id, b.id)).toMatchObject({ name: 'Ida Kornblume', hindernis: null, hinweise: [] })
    expect(await vergleichen(b.id, a.id)).toMatchObject({ name: 'Idda Kornblume', personen: [{ seit: vor(40) }] })
    expect(await vergleichen(a.id, a.id)).toMatchObject({ hindernis: { code: 'gewerbe.personen.selbst' } })
    expect(await satzVon(vergleichen(a.id, crypto.randomUUID()))).toBe('nicht-gefunden')
    expect(await alles(a.betrieb)).toEqual(vorher)
    for (const who of ['sontra.gewerbeamt', 'meinhard.kaemmerei', 'meinhard.registratur'] as const)
      expect((await refusal(verbinden(a.betrieb, a.id, b.id, who))).name, who).toBe('NotFound')
    expect((await refusal(verbinden(a.betrieb, a.id, b.id, 'meinhard.leitung'))).name).toBe('Forbidden')

    expect(await verbinden(a.betrieb, a.id, b.id)).toMatchObject({ name: 'Ida Kornblume' })
    // Of a person that is there no more nobody is joined a second time.
    expect(await satzVon(verbinden(a.betrieb, a.id, a.id))).not.toBe('keine')
    for (const who of ['sontra.gewerbeamt', 'meinhard.kaemmerei'] as const)
      expect((await refusal(trennen(a.betrieb, b.id, who))).name, who).toBe('NotFound')
    await trennen(a.betrieb, b.id)
    expect(await alles(a.betrieb)).toEqual(vorher)
    expect(await satzVon(trennen(a.betrieb, b.id))).toBe('gewerbe.personen.nicht')
    await verbinden(a.betrieb, a.id, b.id)
    // What is filed later in the other spelling counts for the same person.
    await bescheinigt(WER, laden('Idda', { stichtag: vor(10) }), { betrieb: a.betrieb })
    expect((await alles(a.betrieb)).betriebe[0]?.zeile).toMatchObject({ name: 'Ida Kornblume' })
  })

  test('stay one where nothing of the Betrieb holds any more', async () => {
    const a = await bescheinigt(WER, laden('Ute'))
    const b = await bescheinigt(WER, laden('Uthe', { stichtag: vor(20) }), { betrieb: a.betrieb })
    await verbinden(a.betrieb, a.id, b.id)
    for (const { id } of [b, a]) await hier.korrigiert(id, 'storno')
    expect(await satzVon(trennen(a.betrieb, b.id))).toBe('gewerbe.personen.storniert')
  })

  test('are two again where their Betriebe are parted', async () => {
    const a = await bescheinigt(WER, laden('Eva'))
    const b = await bescheinigt(WER, laden('Ewa', { stichtag: vor(20) }))
    const vorher = [await alles(a.betrieb), await alles(b.betrieb)]
    await tun(WER, (ctx) => zusammenfuehren(ctx, a.betrieb, b.betrieb))
    await verbinden(a.betrieb, a.id, b.id)
    expect((await alles(a.betrieb)).betriebe[0]?.zeile).toMatchObject({ name: 'Eva Kornblume' })
    await tun(WER, (ctx) => zusammenfuehrungAufheben(ctx, b.betrieb))
    expect([await alles(a.betrieb), await alles(b.betrieb)]).toEqual(vorher)
  })

  test('leave together; and are not parted once an end stands only on both', async () => {
    const gbr = { rechtsform: '121000', anzahlVertreter: 2, eingetragenerName: 'Kornblume GbR' }
    const a = await bescheinigt(WER, laden('Jo', gbr))
    const b = await bescheinigt(WER, laden('Joo', { ...gbr, stichtag: vor(30) }), { betrieb: a.betrieb })
    await bescheinigt(WER, laden('Uli', { ...gbr, stichtag: vor(29) }), { betrieb: a.betrieb })
    await verbinden(a.betrieb, a.id, b.id)
    const weg = { stichtag: vor(5), grund: 'gesellschafteraustritt', vertretung: { name: 'Uli Kornblume' } }
    await bescheinigt(WER, laden('Joo', { ...gbr, ...weg }), { art: 'abmeldung', betrieb: a.betrieb })
    const personen = () =>
      lesen(WER, async (ctx) =>
        (await staendeVon(ctx, [a.betrieb])).get(a.betrieb)?.beteiligte.map(({ person }) => person?.vornamen),
      )
    expect(await personen()).toEqual(['Uli'])
    await hier.korrigiert(b.id, 'storno')
    expect(await personen()).toEqual(['Uli'])
    expect(await satzVon(trennen(a.betrieb, b.id))).toBe('gewerbe.personen.seither')
  })
})
