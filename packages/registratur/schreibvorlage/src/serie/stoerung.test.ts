import { ablageZuruecknehmen, vorgangAendern } from '@verbundakte/akte'
import type { RecordedEvent } from '@verbundakte/audit'
import { type PersonName, personId } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { abgewiesen, haus, PFLEGT, WHO } from '../test-support/haus.ts'
import { serieAbbrechen, serieZuruecknehmen } from './beenden.ts'
import { type SerieEingabe, serieBeginnen } from './beginnen.ts'
import { darfSerie } from './darf.ts'
import { serieAufgeben, serieFortsetzen, serieWiederholen } from './fortsetzen.ts'
import { briefeDerSerie, serienDesVorgangs } from './lesen.ts'
import { briefZurueckgenommen } from './nachziehen.ts'
import { serieSchreiben } from './schreiben.ts'

const { app, as, database, tun, lesen, vorlage, vorgang } = await haus()
const { admin } = database
const brief = await vorlage(PFLEGT, '', ['{{beteiligter.name}} {{beteiligter.anschrift}}'])
const doors = app.asBetrieb(as(WHO).gemeinde, 'Auftrag im Test')
const LEITUNG = 'meinhard.hauptamt' satisfies PersonName
const NAMEN = ['Rosa Aster', 'Karl Distel', 'Frieda Farn', 'Otto Ginster']
const anschrift = [{ name: 'beteiligter.anschrift', wert: 'Ring 2' }]

async function begonnen(wieViele = NAMEN.length) {
  const fall = await vorgang(
    WHO,
    NAMEN.slice(0, wieViele).map((name) => [name, null]),
  )
  const an = fall.beteiligte.map((beteiligter) => ({ beteiligter, werte: anschrift }))
  const eingabe: SerieEingabe = { vorlage: brief.id, schluessel: crypto.randomUUID(), briefe: an }
  const beginnen = (mehr: Partial<SerieEingabe> = {}) =>
    tun(WHO, (ctx) => serieBeginnen(ctx, fall.id, { ...eingabe, ...mehr }))
  return { fall, eingabe, beginnen, id: (await beginnen()).id }
}

/** As the queue does: what is thrown comes again, what returns begins to count anew. @returns most failures in a row */
async function abarbeiten(id: string): Promise<number> {
  for (let inFolge = 0, hoechstens = 0; ; ) {
    const mehr = await serieSchreiben.part(doors, { subjektId: id } as RecordedEvent).catch((error: unknown) => error)
    if (mehr === false) return hoechstens
    inFolge = mehr === true ? 0 : inFolge + 1
    hoechstens = Math.max(hoechstens, inFolge)
  }
}

const briefe = (id: string) => lesen(WHO, (ctx) => briefeDerSerie(ctx).load(id))
const woerter = async (id: string) => (await briefe(id)).map(({ status }) => status)
const status = async (id: string) => (await admin`select status from schreibvorlage.serie where id = ${id}`)[0]?.status
const code = async (work: Promise<unknown>) => (await abgewiesen(work)).code

/** Whatever becomes of a letter of this Serie, the database fails in it. */
async function gestoert(id: string, wann: string, wie: string, work: () => Promise<void>): Promise<void> {
  await admin.unsafe(`create function stoerung() returns trigger language plpgsql as $$ begin
    raise exception 'lost' using errcode = '${wie}'; end $$;
    create trigger stoerung before update on schreibvorlage.serienbrief for each row
    when (new.serie = '${id}' and ${wann}) execute function stoerung()`)
  await work()
  await admin.unsafe('drop trigger stoerung on schreibvorlage.serienbrief; drop function stoerung()')
}

describe('a Serie in which something is wrong', () => {
  test('comes to its end however many letters the program fails over, and however long somebody is in the way', async () => {
    for (const [wie, warum, anzahl, bisher, inFolge] of [
      ['P0001', 'schreibvorlage.serie.fehler', 4, 0, 2],
      ['55P03', 'schreibvorlage.serie.besetzt', 1, 5, 1],
      ['23505', 'schreibvorlage.serie.besetzt', 1, 5, 1],
    ] as const) {
      const { id } = await begonnen(anzahl)
      await admin`update schreibvorlage.serienbrief set versuche = ${bisher} where serie = ${id}`
      await gestoert(id, "new.status = 'ERSTELLT'", wie, async () => {
        expect(await abarbeiten(id), wie).toBe(inFolge)
      })
      const codes = await admin`select distinct code from schreibvorlage.serienbrief where serie = ${id}`
      expect(codes.map(({ code: why }) => why)).toEqual([warum])
      expect(await status(id)).toBe('FERTIG')
    }
  })

  test('is ended by the last try of all, so that it can be tried again', async () => {
    const { id } = await begonnen()
    await gestoert(id, "new.status <> 'GESCHEITERT'", 'P0001', async () => {
      const teil = (letzter: boolean) => serieSchreiben.part(doors, { subjektId: id } as RecordedEvent, letzter)
      await expect(teil(false)).rejects.toThrow()
      expect(await status(id)).toBe('LAUFEND')
      await expect(teil(true)).rejects.toThrow()
    })
    expect([await status(id), await woerter(id)]).toEqual(['FERTIG', NAMEN.map(() => 'GESCHEITERT')])
  })

  test('is not ended by a worker that saw no letters before the cancelling was taken back', async () => {
    const { id } = await begonnen()
    await tun(WHO, (ctx) => serieAbbrechen(ctx, id))
    let worker: Promise<unknown> | undefined
    await tun(WHO, async (ctx) => {
      await serieFortsetzen(ctx, id)
      worker = serieSchreiben.part(doors, { subjektId: id } as RecordedEvent)
      // Until it waits for this transaction, or has gone on without.
      const wartet = async () =>
        (await admin`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`)
          .length
      for (let n = 0; n < 100 && (await wartet()) === 0; n += 1)
        await Promise.race([worker, app.read(as(WHO), async () => {})])
    })
    await worker
    expect(await woerter(id)).toContain('WARTET')
    expect(await status(id)).toBe('LAUFEND')
    await abarbeiten(id)
    expect(await woerter(id)).toEqual(NAMEN.map(() => 'ERSTELLT'))
  })

  test('that was cancelled is gone on with by whoever cancelled it, the head of the office at once only', async () => {
    const { fall, id } = await begonnen()
    const amt = (welches: string) => admin`update akte.vorgang set federfuehrung = ${welches} where id = ${fall.id}`
    expect(await code(tun(LEITUNG, (ctx) => serieAbbrechen(ctx, id)))).toBe('nicht-erlaubt')
    await amt('ha')
    await tun(LEITUNG, (ctx) => serieAbbrechen(ctx, id))
    const [abbruch] = await admin`select nutzlast from audit.eintrag
      where ereignis = 'schreibvorlage.serie.abgebrochen' and subjekt_id = ${id}`
    expect(abbruch?.nutzlast).toMatchObject({ von: personId(WHO), entfallen: NAMEN.length })
    await tun(LEITUNG, (ctx) => serieFortsetzen(ctx, id))
    expect([await status(id), await woerter(id)]).toEqual(['LAUFEND', NAMEN.map(() => 'WARTET')])
    await tun(LEITUNG, (ctx) => serieAbbrechen(ctx, id))
    await admin`update schreibvorlage.serie set beendet_am = beendet_am - interval '2 minutes' where id = ${id}`
    expect(await code(tun(LEITUNG, (ctx) => serieFortsetzen(ctx, id)))).toBe('schreibvorlage.serie.fortsetzen')
    await amt('ga')
    // Nor does whoever began it, over the head of the office.
    expect(await code(tun(WHO, (ctx) => serieFortsetzen(ctx, id)))).toBe('schreibvorlage.serie.fortsetzen')
  })

  test('tries again only what failed, without what the Akte knows by now; given up it is quiet, and asks again', async () => {
    const { fall, id } = await begonnen()
    await gestoert(id, "new.status = 'ERSTELLT' and new.nummer = 1", 'P0001', async () => {
      while ((await woerter(id))[0] === 'WARTET')
        await serieSchreiben.part(doors, { subjektId: id } as RecordedEvent).catch(() => {})
      await tun(WHO, (ctx) => serieAbbrechen(ctx, id))
    })
    const danach = await woerter(id)
    expect(danach).toEqual(['GESCHEITERT', ...NAMEN.slice(1).map(() => 'ENTFAELLT')])
    await tun(WHO, (ctx) => serieAufgeben(ctx, id))
    expect(await code(tun(WHO, (ctx) => serieWiederholen(ctx, id)))).toBe('schreibvorlage.serie.vollstaendig')
    expect(await code(tun('meinhard.registratur', (ctx) => serieAufgeben(ctx, id, true)))).toBe(
      'schreibvorlage.serie.fremd',
    )
    await tun(WHO, (ctx) => serieAufgeben(ctx, id, true))
    expect(await woerter(id)).toEqual(danach)
    await tun(WHO, (ctx) => vorgangAendern(ctx, fall.id, { status: 'ERLEDIGT' }))
    expect(await code(tun(WHO, (ctx) => serieWiederholen(ctx, id)))).toBe('akte.vorgang-erledigt')
    await tun(WHO, (ctx) => vorgangAendern(ctx, fall.id, { status: 'IN_BEARBEITUNG' }))
    await admin`update akte.beteiligter set anschrift = 'Am Anger 1' where vorgang = ${fall.id}`
    await tun(WHO, (ctx) => serieWiederholen(ctx, id))
    await abarbeiten(id)
    expect(await woerter(id)).toEqual(['ERSTELLT', ...NAMEN.slice(1).map(() => 'ENTFAELLT')])
    await tun(WHO, (ctx) => serieFortsetzen(ctx, id))
    await abarbeiten(id)
    expect(await woerter(id)).toEqual(NAMEN.map(() => 'ERSTELLT'))
    // One of them is taken back by itself, and the Serie says so.
    const [, , , letzter] = await briefe(id)
    await tun(WHO, (ctx) => ablageZuruecknehmen(ctx, letzter?.dokument ?? ''))
    await briefZurueckgenommen(doors, { subjektId: letzter?.dokument ?? '' } as RecordedEvent)
    expect((await woerter(id)).at(-1)).toBe('ZURUECKGENOMMEN')
  })

  test('rests as one when the Vorgang is finished meanwhile; taken up again, whoever began it goes on, and nobody else', async () => {
    const { fall, id } = await begonnen()
    const setze = (neu: 'ERLEDIGT' | 'IN_BEARBEITUNG') =>
      tun(WHO, (ctx) => vorgangAendern(ctx, fall.id, { status: neu }))
    const darf = async (who: PersonName = WHO) =>
      lesen(who, async (ctx) => {
        const [serie] = await serienDesVorgangs(ctx, fall.id)
        return serie ? darfSerie(ctx, serie, { erstellt: 2, gescheitert: 0, abgebrochen: 2 }) : []
      })
    await serieSchreiben.part(doors, { subjektId: id } as RecordedEvent)
    await setze('ERLEDIGT')
    expect(await abarbeiten(id)).toBe(0)
    expect([await status(id), await woerter(id)]).toEqual([
      'ABGEBROCHEN',
      ['ERSTELLT', 'ERSTELLT', 'ENTFAELLT', 'ENTFAELLT'],
    ])
    const [eintrag] = await admin`select person, nutzlast from audit.eintrag
      where ereignis = 'schreibvorlage.serie.abgebrochen' and subjekt_id = ${id}`
    expect(eintrag).toEqual({ person: null, nutzlast: { vorgang: fall.id, von: personId(WHO), entfallen: 2 } })
    expect(await darf()).not.toContain('fortsetzen')
    expect(await code(tun(WHO, (ctx) => serieFortsetzen(ctx, id)))).toBe('akte.vorgang-erledigt')
    await setze('IN_BEARBEITUNG')
    expect([await darf(), await darf('meinhard.registratur')]).toEqual([
      ['abbrechen', 'fortsetzen', 'zuruecknehmen'],
      [],
    ])
    expect(await code(tun('meinhard.registratur', (ctx) => serieFortsetzen(ctx, id)))).toBe(
      'schreibvorlage.serie.fortsetzen',
    )
    // It may stay so, too; that is taken back like any cancelling.
    await tun(WHO, (ctx) => serieAbbrechen(ctx, id))
    expect(await darf()).not.toContain('abbrechen')
    expect(await code(tun(WHO, (ctx) => serieAbbrechen(ctx, id)))).toBe('schreibvorlage.serie.zu-ende')
    await tun(WHO, (ctx) => serieFortsetzen(ctx, id))
    await abarbeiten(id)
    expect(await woerter(id)).toEqual(NAMEN.map(() => 'ERSTELLT'))
  })

  test('refuses its key for anything else, and forgets what was written by hand once it is taken back', async () => {
    const { eingabe, beginnen, id } = await begonnen()
    expect((await beginnen()).id).toBe(id)
    for (const anders of [{ briefe: eingabe.briefe.slice(1) }, { betreff: 'Etwas anderes' }]) {
      expect(await code(beginnen(anders))).toBe('schreibvorlage.serie.andere')
    }
    await tun(WHO, (ctx) => serieZuruecknehmen(ctx, id))
    expect(await admin`select distinct von_hand from schreibvorlage.serienbrief where serie = ${id}`).toEqual([
      { von_hand: [] },
    ])
  })
})
