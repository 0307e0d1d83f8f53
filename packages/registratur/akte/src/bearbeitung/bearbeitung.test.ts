import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { akteAendern } from '../akte-aendern.ts'
import { versionAblegen, versionWiederherstellen } from '../dokument.ts'
import { dokumentLaden, versionenDesDokuments } from '../lesen.ts'
import { dokumentSchlusszeichnen } from '../schlusszeichnung.ts'
import { amt, refusal } from '../test-support/amt.ts'
import { vorgangAendern } from '../vorgang.ts'
import { bearbeitungBeenden, bearbeitungFortsetzen, bearbeitungsendeGelesen } from './beenden.ts'
import { meineBearbeitungen } from './eigene.ts'
import { laufendeBearbeitung } from './laufend.ts'
import { bearbeitungNehmen, bearbeitungVerlaengern } from './nehmen.ts'

const { verbund, filled, upload } = await amt()
const { app, as, database } = verbund
const WER = 'meinhard.gewerbeamt'
const ANDERE = 'meinhard.registratur'
const GRUND = 'Der Bescheid muss heute noch hinaus.'
const nehmen = (wer: PersonName, id: string) => app.write(as(wer), (ctx) => bearbeitungNehmen(ctx, id))
const beenden = (wer: PersonName, id: string, grund?: string) =>
  app.write(as(wer), (ctx) => bearbeitungBeenden(ctx, id, grund))
const fortsetzen = (wer: PersonName, id: string) => app.write(as(wer), (ctx) => bearbeitungFortsetzen(ctx, id))
const bei = (wer: PersonName, id: string) => app.read(as(wer), (ctx) => laufendeBearbeitung(ctx).load(id))
const meine = (wer: PersonName) => app.read(as(wer), meineBearbeitungen)
const ablauf = (id: string) =>
  database.admin`update akte.bearbeitung set seit = seit - interval '5 hours', bis = clock_timestamp() where id = ${id}`
async function version(wer: PersonName, dokument: string, nach?: number) {
  const { datei } = await upload(wer, crypto.randomUUID())
  return app.write(as(wer), (ctx) => versionAblegen(ctx, dokument, datei.id, nach))
}

describe('a Dokument in Bearbeitung', () => {
  test('takes no version of anybody else: they hear who has it and until when, and nothing has changed', async () => {
    const { dokument } = await filled(WER)
    const { bis } = await nehmen(WER, dokument.id)
    expect(Math.round((bis.getTime() - Date.now()) / 3_600_000)).toBe(4)
    const nein = await refusal(version(ANDERE, dokument.id))
    expect(nein).toMatchObject({ code: 'akte.in-bearbeitung', name: 'Conflict' })
    expect(nein.message).toMatch(/liegt bis .*\d\d:\d\d Uhr bei meinhard\.gewerbeamt in Bearbeitung/)
    const [erste] = await app.read(as(WER), (ctx) => versionenDesDokuments(ctx).load(dokument.id))
    expect(erste?.nummer).toBe(1)
    const zeichnen = app.write(as('meinhard.leitung'), (ctx) => dokumentSchlusszeichnen(ctx, dokument.id))
    expect(await refusal(zeichnen)).toMatchObject({ code: 'akte.in-bearbeitung' })
    expect(await refusal(nehmen(ANDERE, dokument.id))).toMatchObject({ code: 'akte.in-bearbeitung' })
  })

  test('is free again when the holder files a version, and the undo of that leaves it with the holder', async () => {
    const { dokument } = await filled(WER)
    const { id } = await nehmen(WER, dokument.id)
    await version(WER, dokument.id, 1)
    expect(await bei(ANDERE, dokument.id)).toBeNull()
    const versionen = await app.read(as(WER), (ctx) => versionenDesDokuments(ctx).load(dokument.id))
    await app.write(as(WER), (ctx) => versionWiederherstellen(ctx, dokument.id, versionen[1]?.id ?? '', 2))
    await fortsetzen(WER, id)
    expect(await refusal(version(ANDERE, dokument.id))).toMatchObject({ code: 'akte.in-bearbeitung' })
  })

  test('is free by itself when the time is over: nothing has to run for it, and it is not taken up again', async () => {
    const { dokument } = await filled(WER)
    const { id } = await nehmen(WER, dokument.id)
    await ablauf(id)
    expect(await bei(WER, dokument.id)).toBeNull()
    await version(ANDERE, dokument.id)
    const verlaengern = app.write(as(WER), (ctx) => bearbeitungVerlaengern(ctx, id))
    expect(await refusal(verlaengern)).toMatchObject({ code: 'akte.bearbeitung.vorbei' })
    expect(await refusal(fortsetzen(WER, id))).toMatchObject({ code: 'akte.bearbeitung.vorbei' })
  })

  test('is lengthened by its holder alone; taking it twice is lengthening', async () => {
    const { dokument } = await filled(WER)
    const erste = await nehmen(WER, dokument.id)
    const zweite = await nehmen(WER, dokument.id)
    expect([zweite.id, zweite.bis > erste.bis]).toEqual([erste.id, true])
    const fremd = app.write(as(ANDERE), (ctx) => bearbeitungVerlaengern(ctx, erste.id))
    expect(await refusal(fremd)).toMatchObject({ code: 'akte.bearbeitung.fremd' })
  })

  test('is given to one of two who take it at once', async () => {
    const { dokument } = await filled(WER)
    const beide = await Promise.allSettled([nehmen(WER, dokument.id), nehmen(ANDERE, dokument.id)])
    expect(beide.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is ended by a colleague with a reason; the holder is told by whom and why, until they have seen it', async () => {
    const { dokument } = await filled(WER)
    const { id } = await nehmen(WER, dokument.id)
    for (const grund of [undefined, 'weil']) {
      expect(await refusal(beenden(ANDERE, id, grund))).toMatchObject({ code: 'akte.bearbeitung.grund' })
    }
    await beenden(ANDERE, id, GRUND)
    expect((await meine(WER)).find((each) => each.id === id)).toMatchObject({ grund: GRUND })
    expect(await refusal(fortsetzen(WER, id))).toMatchObject({ code: 'akte.bearbeitung.fremd' })
    expect(await refusal(app.write(as(ANDERE), (ctx) => bearbeitungsendeGelesen(ctx, id)))).toMatchObject({
      name: 'Forbidden',
    })
    await app.write(as(WER), (ctx) => bearbeitungsendeGelesen(ctx, id))
    expect((await meine(WER)).some((each) => each.id === id)).toBe(false)
    const spur = await database.admin`select nutzlast->>'grund' as grund, person is not null as jemand
      from audit.eintrag where ereignis = 'akte.bearbeitung.beendet' and subjekt_id = ${id}`
    expect([...spur]).toEqual([{ grund: GRUND, jemand: true }])
  })

  test('that is ended is seen by its holder, too, when they may only read it by now', async () => {
    const { dokument } = await filled(WER)
    const { id } = await nehmen(WER, dokument.id)
    await beenden(ANDERE, id, GRUND)
    await database.admin`update akte.bearbeitung set federfuehrung = 'ha', schutzklasse = 'INTERN' where id = ${id}`
    expect(await refusal(beenden(WER, id))).toMatchObject({ code: 'nicht-erlaubt' })
    await app.write(as(WER), (ctx) => bearbeitungsendeGelesen(ctx, id))
    expect((await meine(WER)).some((each) => each.id === id)).toBe(false)
  })

  test('goes back to the holder when the colleague takes the ending back, as long as nobody else has it', async () => {
    const { dokument } = await filled(WER)
    const { id } = await nehmen(WER, dokument.id)
    await beenden(ANDERE, id, GRUND)
    await fortsetzen(ANDERE, id)
    expect(await bei(ANDERE, dokument.id)).toMatchObject({ id, grund: null, beendetAm: null })
    await beenden(ANDERE, id, GRUND)
    await nehmen(ANDERE, dokument.id)
    expect(await refusal(fortsetzen(ANDERE, id))).toMatchObject({ code: 'akte.bearbeitung.vorbei' })
  })
})

describe('a lease is nothing', () => {
  test('to other offices, to a neighbouring Gemeinde, and to the head, who reads but does not keep', async () => {
    const { dokument } = await filled(WER)
    const { id } = await nehmen(WER, dokument.id)
    for (const fremd of ['meinhard.steueramt', 'sontra.gewerbeamt'] as const) {
      expect(await bei(fremd, dokument.id)).toBeNull()
      const versuche = [() => nehmen(fremd, dokument.id), () => beenden(fremd, id, GRUND), () => fortsetzen(fremd, id)]
      for (const versuch of versuche) expect(await refusal(versuch())).toMatchObject({ name: 'NotFound' })
    }
    expect(await bei('meinhard.leitung', dokument.id)).toMatchObject({ id })
    expect(await refusal(nehmen('meinhard.leitung', dokument.id))).toMatchObject({ name: 'Forbidden' })
    expect(await refusal(beenden('meinhard.leitung', id, GRUND))).toMatchObject({ name: 'Forbidden' })
  })

  test('to those for whom the Akte has meanwhile become another class', async () => {
    const { akte, dokument } = await filled(ANDERE, '130.50')
    const { id } = await nehmen(ANDERE, dokument.id)
    expect(await bei('meinhard.steueramt', dokument.id)).toMatchObject({ id })
    await app.write(as(ANDERE), (ctx) => akteAendern(ctx, akte.id, { schutzklasse: 'PERSONENBEZOGEN' }))
    expect(await bei('meinhard.steueramt', dokument.id)).toBeNull()
  })

  test('in a Vorgang that is finished; what lies there is given back all the same', async () => {
    const { vorgang, dokument } = await filled(WER)
    const { id } = await nehmen(WER, dokument.id)
    await app.write(as(WER), (ctx) => vorgangAendern(ctx, vorgang.id, { status: 'ERLEDIGT' }))
    expect(await refusal(nehmen(WER, dokument.id))).toMatchObject({ code: 'akte.vorgang-erledigt' })
    await beenden(WER, id)
    expect(await bei(WER, dokument.id)).toBeNull()
  })
})

describe('a version on top of one that the person has not seen', () => {
  test('is refused with whose it is; the file stays ready, and is filed when they have seen it', async () => {
    const { dokument } = await filled(WER)
    await version(ANDERE, dokument.id, 1)
    const { datei } = await upload(WER, 'mein Stand')
    const ablegen = (nach: number) => app.write(as(WER), (ctx) => versionAblegen(ctx, dokument.id, datei.id, nach))
    const nein = await refusal(ablegen(1))
    expect(nein).toMatchObject({ code: 'akte.version.inzwischen', name: 'Conflict' })
    expect(nein.message).toMatch(/Version 2 von .+ \(\d\d:\d\d Uhr\)/)
    expect(await ablegen(2)).toMatchObject({ versionen: 3 })
    const vorhanden = await app.read(as(WER), (ctx) => dokumentLaden(ctx).load(dokument.id))
    expect(vorhanden?.versionen).toBe(3)
  })
})
