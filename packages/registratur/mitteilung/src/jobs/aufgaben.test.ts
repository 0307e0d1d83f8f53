import {
  aufgabeAendern,
  aufgabeErledigen,
  aufgabeOeffnen,
  aufgabeStellen,
  aufgabeWeitergeben,
  aufgabeZurueckziehen,
} from '@verbundakte/geschaeftsgang'
import { type PersonName, personId } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { mitteilungenSeite } from '../lesen.ts'
import { haus, KOLLEGIN, WHO } from '../test-support/haus.ts'

const { app, as, admin, tun, lesen, arbeiten, vorgang } = await haus()
const PAGE = { limit: 100, after: undefined, before: undefined, inverted: false }
const arten = async (who: PersonName) =>
  (await lesen(who, (ctx) => mitteilungenSeite(ctx, false, PAGE))).map(({ art }) => art)

describe('somebody is told', () => {
  test('of an Aufgabe: given, changed, gone to somebody else, withdrawn, done; never of what they did themselves', async () => {
    const fall = await vorgang()
    const KE = 'meinhard.kaemmerei'
    const gesehen: Partial<Record<PersonName, number>> = {}
    const neues = async (who: PersonName) => {
      await arbeiten()
      const alle = await arten(who)
      const da = alle.slice(0, alle.length - (gesehen[who] ?? 0))
      gesehen[who] = alle.length
      return da.sort()
    }
    const stellen = (amt: string) => tun(WHO, (ctx) => aufgabeStellen(ctx, fall.id, { was: 'Akte holen', amt }))
    const aendern = (was: string, amt: string, von: { was: string; amt: string }) => {
      const leer = { bis: null, person: null }
      return tun(WHO, (ctx) => aufgabeAendern(ctx, id, { ...leer, was, amt }, { ...leer, ...von }))
    }
    const { id } = await stellen('ke')
    await stellen('ga')
    expect(await neues(KE)).toEqual(['AUFGABE'])
    expect([await arten(WHO), await arten(KOLLEGIN), await arten('sontra.kaemmerei')]).toEqual([[], [], []])
    await aendern('Akte bringen', 'ke', { was: 'Akte holen', amt: 'ke' })
    expect(await neues(KE)).toEqual(['AUFGABE_GEAENDERT'])
    await aendern('Akte bringen', 'ha', { was: 'Akte bringen', amt: 'ke' })
    expect([await neues(KE), await neues(KOLLEGIN)]).toEqual([['AUFGABE_ZURUECKGEZOGEN'], ['AUFGABE']])
    await tun(KOLLEGIN, (ctx) => aufgabeErledigen(ctx, id))
    expect([await neues(WHO), await neues(KOLLEGIN)]).toEqual([['AUFGABE_ERLEDIGT'], []])
    await tun(WHO, (ctx) => aufgabeOeffnen(ctx, id))
    await tun(KOLLEGIN, (ctx) => aufgabeWeitergeben(ctx, id, { amt: 'ke' }))
    // Told when it lies elsewhere already, it is told to those who have it, and once.
    expect([await neues(KE), await neues(KOLLEGIN)]).toEqual([['AUFGABE'], []])
    await tun(WHO, (ctx) => aufgabeZurueckziehen(ctx, id))
    expect(await neues(KE)).toEqual(['AUFGABE_ZURUECKGEZOGEN'])
  })

  test('once of an Aufgabe that moves among them, and that it is gone only who knew of it and has it no more', async () => {
    const fall = await vorgang()
    const KE = 'meinhard.kaemmerei'
    const an = {
      ke: { person: personId(KE), amt: null },
      amt: { person: null, amt: 'ke' },
      ha: { person: null, amt: 'ha' },
    }
    const was = { was: 'Akte holen', bis: null }
    const { id } = await tun(WHO, (ctx) => aufgabeStellen(ctx, fall.id, { ...was, ...an.ke }))
    const aendern = (zu: keyof typeof an, von: keyof typeof an) =>
      tun(WHO, (ctx) => aufgabeAendern(ctx, id, { ...was, ...an[zu] }, { ...was, ...an[von] }))
    const vonDieser = async (who: PersonName) => {
      await arbeiten()
      return (
        await admin`select art from mitteilung.mitteilung where vorgang = ${fall.id} and person = ${personId(who)}
        order by id`
      ).map(({ art }) => art)
    }
    expect(await vonDieser(KE)).toEqual(['AUFGABE'])
    // To their own office, and back; to somebody else, and back before anybody was told.
    await aendern('amt', 'ke')
    await aendern('ke', 'amt')
    expect(await vonDieser(KE)).toEqual(['AUFGABE'])
    await aendern('ha', 'ke')
    await aendern('ke', 'ha')
    expect([await vonDieser(KE), await vonDieser(KOLLEGIN)]).toEqual([['AUFGABE'], []])
    // Whoever asked for it passes it on: who had it, and who has it, hear of it.
    await tun(WHO, (ctx) => aufgabeWeitergeben(ctx, id, { amt: 'ha' }))
    expect([await vonDieser(KE), await vonDieser(KOLLEGIN)]).toEqual([
      ['AUFGABE', 'AUFGABE_ZURUECKGEZOGEN'],
      ['AUFGABE'],
    ])
    // Given away by themselves and come back, it is theirs anew.
    await tun(KOLLEGIN, (ctx) => aufgabeWeitergeben(ctx, id, { amt: 'ke' }))
    await aendern('ha', 'amt')
    expect(await vonDieser(KOLLEGIN)).toEqual(['AUFGABE', 'AUFGABE'])
  })

  test('of a Serie of theirs that somebody else has cancelled, not of their own doing', async () => {
    const fall = await vorgang()
    const abbrechen = (who: PersonName) =>
      tun(who, async (ctx) =>
        ctx.record(
          'schreibvorlage.serie.abgebrochen',
          { id: crypto.randomUUID() },
          { vorgang: fall.id, von: personId(WHO), entfallen: 2 },
        ),
      )
    const serien = async () =>
      (await admin`select 1 from mitteilung.mitteilung where vorgang = ${fall.id} and art = 'SERIE'`).length
    await abbrechen(WHO)
    await arbeiten()
    expect(await serien()).toBe(0)
    await abbrechen(KOLLEGIN)
    await arbeiten()
    expect(await serien()).toBe(1)
  })

  test('of the end of their Serie, again when it was tried again', async () => {
    const fall = await vorgang()
    const beenden = () =>
      app.asBetrieb(as(WHO).gemeinde, 'Probe').write(async (ctx) =>
        ctx.record(
          'schreibvorlage.serie.beendet',
          { id: crypto.randomUUID() },
          {
            vorgang: fall.id,
            von: personId(WHO),
            erstellt: 1,
            gescheitert: 1,
          },
        ),
      )
    await beenden()
    await beenden()
    await arbeiten()
    const gesagt = await admin`select person, art from mitteilung.mitteilung where vorgang = ${fall.id}`
    const eine = { person: personId(WHO), art: 'SERIE' }
    expect(gesagt.map((row) => row)).toEqual([eine, eine])
  })
})
