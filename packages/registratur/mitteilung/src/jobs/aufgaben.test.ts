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
    const neues = async (who: PersonName) => {
      await arbeiten()
      const da = await arten(who)
      await admin`delete from mitteilung.mitteilung where person = ${personId(who)}`
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
    // Told when it lies elsewhere already, it is told to those who have it.
    expect([await neues(KE), await neues(KOLLEGIN)]).toEqual([['AUFGABE', 'AUFGABE'], []])
    await tun(WHO, (ctx) => aufgabeZurueckziehen(ctx, id))
    expect(await neues(KE)).toEqual(['AUFGABE_ZURUECKGEZOGEN'])
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
    expect(await arten(WHO)).toEqual(['SERIE', 'SERIE'])
    expect(await arten(KOLLEGIN)).toEqual([])
  })
})
