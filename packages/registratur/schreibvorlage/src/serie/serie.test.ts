import { dokumentLaden, vorgangAendern } from '@verbundakte/akte'
import type { RecordedEvent } from '@verbundakte/audit'
import { letterDocx } from '@verbundakte/filecontent/test-support/letter-docx'
import type { PersonName } from '@verbundakte/testing'
import { personId, runOut } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { fassungHinzufuegen } from '../pflegen.ts'
import { abgewiesen, haus, PFLEGT, WHO } from '../test-support/haus.ts'
import { serieAbbrechen, serieZuruecknehmen } from './beenden.ts'
import { type SerieEingabe, serieBeginnen } from './beginnen.ts'
import { serieFortsetzen, serieWiederholen } from './fortsetzen.ts'
import { laeuftDarin } from './laeuft.ts'
import { serienLeeren } from './leeren.ts'
import { briefeDerSerie, serienDesVorgangs } from './lesen.ts'
import { serieSchreiben } from './schreiben.ts'

const { app, as, database, tun, lesen, hochgeladen, vorlage, vorgang } = await haus()
const { admin } = database
const brief = await vorlage(PFLEGT, '', ['{{beteiligter.name}}', 'Frist {{eingabe.frist}}'])
const NAMEN = ['Rosa Aster', 'Karl Distel', 'Frieda Farn'] as const
const doors = app.asBetrieb(as(WHO).gemeinde, 'Auftrag im Test')
const frist = [{ name: 'eingabe.frist', wert: '1. März' }]
const LEITUNG = 'meinhard.hauptamt'

async function fall(who: PersonName = WHO, aktenplan = '130.50') {
  const neu = await vorgang(
    who,
    NAMEN.map((name) => [name, 'Am Anger 1']),
    aktenplan,
  )
  const an = (welche: readonly string[] = neu.beteiligte) =>
    welche.map((beteiligter) => ({ beteiligter, werte: frist }))
  const eingabe = (): SerieEingabe => ({ vorlage: brief.id, schluessel: crypto.randomUUID(), briefe: an() })
  const beginnen = (mehr: Partial<SerieEingabe> = {}, wer: PersonName = who) =>
    tun(wer, (ctx) => serieBeginnen(ctx, neu.id, { ...eingabe(), ...mehr }))
  const dokumente = async () =>
    (
      await admin`select empfaenger, status, angelegt_von from akte.dokument where vorgang = ${neu.id} order by nummer`
    ).map((row) => row)
  return { ...neu, an, beginnen, dokumente }
}

/** One part of the job, as the worker runs it. @returns whether there is more */
const teil = (id: string) => serieSchreiben.part(doors, { subjektId: id } as RecordedEvent)
async function arbeiten(id: string): Promise<void> {
  while (await teil(id));
}
const briefe = async (id: string, who: PersonName = WHO) =>
  (await lesen(who, (ctx) => briefeDerSerie(ctx).load(id))).map(({ status }) => status)
const stand = async (id: string) =>
  (await admin`select status, beendet_am is not null as zu from schreibvorlage.serie where id = ${id}`)[0]
const alle = <T>(was: T) => NAMEN.map(() => was)

describe('a Serie', () => {
  test('is begun once, made in parts and in the name of whoever began it; run again it makes nothing twice', async () => {
    const { beginnen, dokumente } = await fall()
    const schluessel = crypto.randomUUID()
    const [serie, noch] = await Promise.all([beginnen({ schluessel }), beginnen({ schluessel })])
    expect(noch.id).toBe(serie.id)
    expect(await teil(serie.id)).toBe(true)
    expect(await briefe(serie.id)).toEqual(['ERSTELLT', 'ERSTELLT', 'WARTET'])
    await arbeiten(serie.id)
    await arbeiten(serie.id)
    expect(await stand(serie.id)).toEqual({ status: 'FERTIG', zu: true })
    expect(await dokumente()).toEqual(
      NAMEN.map((empfaenger) => ({ empfaenger, status: 'IN_BEARBEITUNG', angelegt_von: personId(WHO) })),
    )
    const [von] =
      await admin`select person, kanonisch::jsonb #>> '{akteur,grund}' as grund from audit.eintrag where ereignis = 'schreibvorlage.geschrieben'
      and nutzlast->>'vorgang' = ${serie.vorgang} limit 1`
    expect(von).toMatchObject({ person: personId(WHO), grund: `Serie von Schreiben ${serie.id}` })
    const ende =
      await admin`select nutzlast from audit.eintrag where ereignis = 'schreibvorlage.serie.beendet' and subjekt_id = ${serie.id}`
    expect(ende.map(({ nutzlast }) => nutzlast)).toEqual([
      { vorgang: serie.vorgang, von: personId(WHO), erstellt: NAMEN.length, gescheitert: 0 },
    ])
    // What was written by hand is in the letters, and nowhere else.
    expect(await admin`select distinct von_hand from schreibvorlage.serienbrief where serie = ${serie.id}`).toEqual([
      { von_hand: [] },
    ])
  })

  test('goes on after a crash where it was: a letter whose transaction was lost is made once', async () => {
    const { beginnen, dokumente } = await fall()
    const { id } = await beginnen()
    // The worker dies in the middle of the second letter, whatever it was doing.
    await admin.unsafe(`create function pg_temp_absturz() returns trigger language plpgsql as $$ begin
      if new.nummer = 2 and new.status = 'ERSTELLT' then raise exception 'worker lost'; end if; return new; end $$;
      create trigger absturz before update on schreibvorlage.serienbrief for each row when (new.serie = '${id}') execute function pg_temp_absturz()`)
    await expect(teil(id)).rejects.toThrow()
    expect(await briefe(id)).toEqual(['ERSTELLT', 'WARTET', 'WARTET'])
    await admin.unsafe(`drop trigger absturz on schreibvorlage.serienbrief; drop function pg_temp_absturz()`)
    // Two workers at once, as after a lease that ran out.
    await Promise.all([arbeiten(id), arbeiten(id)])
    expect((await dokumente()).map(({ empfaenger }) => empfaenger)).toEqual(NAMEN)
  })

  test('says of each letter that was not made why, makes the others, and tries again on demand', async () => {
    const { id: vorgangId, beginnen, beteiligte, dokumente } = await fall()
    const { id } = await beginnen()
    const [weg = ''] = beteiligte
    await admin`update akte.beteiligter set entfernt_am = clock_timestamp() where id = ${weg}`
    await arbeiten(id)
    expect(await briefe(id)).toEqual(['GESCHEITERT', ...alle('ERSTELLT').slice(1)])
    const [erster] = await lesen(WHO, (ctx) => briefeDerSerie(ctx).load(id))
    expect(erster).toMatchObject({ code: 'nicht-gefunden', satz: expect.any(String) })
    for (const who of ['meinhard.registratur', LEITUNG] as const) {
      const code = (await abgewiesen(tun(who, (ctx) => serieWiederholen(ctx, id)))).code
      expect(code, who).toBe(who === LEITUNG ? 'nicht-erlaubt' : 'schreibvorlage.serie.fremd')
    }
    await admin`update akte.beteiligter set entfernt_am = null where id = ${weg}`
    await tun(WHO, (ctx) => serieWiederholen(ctx, id))
    await arbeiten(id)
    expect(await briefe(id)).toEqual(alle('ERSTELLT'))
    expect(await dokumente()).toHaveLength(NAMEN.length)
    expect((await abgewiesen(tun(WHO, (ctx) => serieWiederholen(ctx, id)))).code).toBe(
      'schreibvorlage.serie.vollstaendig',
    )
    const liste = await lesen(WHO, (ctx) => serienDesVorgangs(ctx, vorgangId))
    expect(liste.map((each) => each.id)).toEqual([id])
  })

  test('asks for the right anew at each letter: lost in between, the rest is not made', async () => {
    const { beginnen, dokumente, id: vorgangId } = await fall()
    const { id } = await beginnen()
    await teil(id)
    await admin`update akte.vorgang set schutzklasse = 'STEUER', federfuehrung = 'st' where id = ${vorgangId}`
    await arbeiten(id)
    expect(await dokumente()).toHaveLength(2)
    const da =
      await admin`select status, code, schutzklasse from schreibvorlage.serienbrief where serie = ${id} order by nummer`
    expect(da.slice(2)).toEqual([{ status: 'GESCHEITERT', code: 'nicht-gefunden', schutzklasse: 'STEUER' }])
    // Nor does whoever began it see any of it now.
    for (const who of [WHO, 'meinhard.leitung', 'meinhard.registratur', 'sontra.gewerbeamt'] as const) {
      expect(await briefe(id, who), who).toEqual([])
      for (const handlung of [serieAbbrechen, serieWiederholen, serieFortsetzen, serieZuruecknehmen]) {
        expect((await abgewiesen(tun(who, (ctx) => handlung(ctx, id)))).code, who).toBe('nicht-gefunden')
      }
    }
  })

  test('goes on in its Vorgang until its last letter is made: until then nothing finishes that by itself', async () => {
    const { beginnen } = await fall()
    const { id, vorgang: wo } = await beginnen()
    const laeuft = () => doors.read((ctx) => laeuftDarin(ctx, wo))
    expect(await laeuft()).toBe(true)
    await arbeiten(id)
    expect(await laeuft()).toBe(false)
  })

  test('does not go on with roles that have run out meanwhile', async () => {
    const { beginnen, dokumente } = await fall()
    const { id } = await beginnen()
    await teil(id)
    await runOut(admin, WHO)
    await arbeiten(id)
    await runOut(admin, WHO, false)
    expect(await dokumente()).toHaveLength(2)
    expect(await briefe(id)).toEqual(['ERSTELLT', 'ERSTELLT', 'GESCHEITERT'])
  })

  test('ends with a sentence when whoever began it has left, and when the Vorlage has changed meanwhile', async () => {
    const [eine, andere] = [await fall(), await fall()]
    const weg = await eine.beginnen()
    await admin`update schreibvorlage.serie set angelegt_von = ${crypto.randomUUID()} where id = ${weg.id}`
    await arbeiten(weg.id)
    const neu = await vorlage(PFLEGT, '', ['{{beteiligter.name}} {{eingabe.frist}}'])
    const alt = await andere.beginnen({ vorlage: neu.id })
    const datei = await hochgeladen(PFLEGT, letterDocx(['Anders']))
    await tun(PFLEGT, (ctx) => fassungHinzufuegen(ctx, neu.id, datei, null))
    await arbeiten(alt.id)
    const codes = async (id: string) =>
      (await admin`select distinct code from schreibvorlage.serienbrief where serie = ${id}`).map(({ code }) => code)
    expect(await codes(weg.id)).toEqual(['schreibvorlage.serie.fort'])
    expect(await codes(alt.id)).toEqual(['schreibvorlage.fassung.inzwischen'])
    expect([await eine.dokumente(), await andere.dokumente()]).toEqual([[], []])
  })

  test('is cancelled: what waits is not made, and may be made after all', async () => {
    const { beginnen, dokumente } = await fall()
    const { id } = await beginnen()
    await teil(id)
    expect((await abgewiesen(tun('meinhard.registratur', (ctx) => serieAbbrechen(ctx, id)))).code).toBe(
      'schreibvorlage.serie.lenken',
    )
    await tun(WHO, (ctx) => serieAbbrechen(ctx, id))
    expect(await teil(id)).toBe(false)
    expect(await stand(id)).toEqual({ status: 'ABGEBROCHEN', zu: true })
    expect(await briefe(id)).toEqual(['ERSTELLT', 'ERSTELLT', 'ENTFAELLT'])
    expect((await abgewiesen(tun(WHO, (ctx) => serieAbbrechen(ctx, id)))).code).toBe('schreibvorlage.serie.zu-ende')
    // What was cancelled on purpose is not what failed.
    const nichts = await abgewiesen(tun(WHO, (ctx) => serieWiederholen(ctx, id)))
    expect(nichts.code).toBe('schreibvorlage.serie.vollstaendig')
    await tun(WHO, (ctx) => serieFortsetzen(ctx, id))
    expect((await abgewiesen(tun(WHO, (ctx) => serieFortsetzen(ctx, id)))).code).toBe('schreibvorlage.serie.laeuft')
    await arbeiten(id)
    expect(await dokumente()).toHaveLength(NAMEN.length)
  })

  test('is taken back as a whole, also while it runs; a letter somebody has worked with stays and says so', async () => {
    const { beginnen, dokumente } = await fall()
    const { id } = await beginnen()
    await teil(id)
    const [erster] = await lesen(WHO, (ctx) => briefeDerSerie(ctx).load(id))
    const bearbeitet = erster?.dokument ?? ''
    await admin`update akte.dokument set geaendert_am = geaendert_am + interval '1 second' where id = ${bearbeitet}`
    expect((await abgewiesen(tun('meinhard.registratur', (ctx) => serieZuruecknehmen(ctx, id)))).code).toBe(
      'schreibvorlage.serie.fremd',
    )
    expect(await tun(WHO, (ctx) => serieZuruecknehmen(ctx, id))).toMatchObject({ status: 'ABGEBROCHEN' })
    await arbeiten(id)
    const nachher = await lesen(WHO, (ctx) => briefeDerSerie(ctx).load(id))
    expect(nachher[0]).toMatchObject({ status: 'ERSTELLT', code: 'akte.ruecknahme.bearbeitet' })
    expect(nachher.slice(1).map(({ status }) => status)).toEqual(['ZURUECKGENOMMEN', 'ENTFAELLT'])
    expect((await dokumente()).filter(({ status }) => status !== 'ZURUECKGENOMMEN')).toHaveLength(1)
    expect((await lesen(WHO, (ctx) => dokumentLaden(ctx).load(bearbeitet)))?.status).toBe('IN_BEARBEITUNG')
  })

  test('does not begin with anything missing, too many, twice, a stranger, or where nothing is taken up', async () => {
    const { id, an, beginnen, beteiligte, dokumente } = await fall()
    const code = async (...was: Parameters<typeof beginnen>) => (await abgewiesen(beginnen(...was))).code
    const [rosa = ''] = beteiligte
    expect(await code({ briefe: [] })).toBe('schreibvorlage.serie.leer')
    expect(await code({ briefe: an([rosa, rosa.toUpperCase()]) })).toBe('schreibvorlage.serie.doppelt')
    expect(await code({ briefe: an(Array.from({ length: 101 }, () => crypto.randomUUID())) })).toBe(
      'schreibvorlage.zu-viele',
    )
    expect(await code({ briefe: an([rosa, crypto.randomUUID()]) })).toBe('nicht-gefunden')
    expect(await code({ schluessel: 'x' })).toBe('schreibvorlage.serie.schluessel')
    const ohne = beginnen({ briefe: [{ beteiligter: rosa, werte: [] }] })
    expect(await abgewiesen(ohne)).toMatchObject({
      code: 'schreibvorlage.fehlt',
      message: 'Rosa Aster: Es fehlt noch: „Frist“.',
    })
    for (const [who, warum] of [
      // They read it; writing in it is not their work.
      ['meinhard.kaemmerei', 'nicht-erlaubt'],
      ['meinhard.leitung', 'nicht-erlaubt'],
      ['sontra.gewerbeamt', 'nicht-gefunden'],
      ['meinhard.niemand', 'nicht-gefunden'],
    ] as const) {
      expect(await code({}, who), who).toBe(warum)
    }
    await tun(WHO, (ctx) => vorgangAendern(ctx, id, { status: 'ERLEDIGT' }))
    expect(await code()).toBe('akte.vorgang-erledigt')
    expect(await admin`select id from schreibvorlage.serie where vorgang = ${id}`).toEqual([])
    expect(await dokumente()).toEqual([])
  })

  test('forgets what was written by hand for letters that nobody can try again', async () => {
    const { beginnen } = await fall()
    const { id } = await beginnen()
    await tun(WHO, (ctx) => serieAbbrechen(ctx, id))
    await serienLeeren(doors)
    const vonHand = async () =>
      (await admin`select distinct von_hand from schreibvorlage.serienbrief where serie = ${id}`).map(
        (row) => row.von_hand,
      )
    expect(await vonHand()).toEqual([frist])
    await admin`update schreibvorlage.serie set beendet_am = beendet_am - interval '15 days' where id = ${id}`
    await serienLeeren(doors)
    expect(await vonHand()).toEqual([[]])
    expect((await abgewiesen(tun(WHO, (ctx) => serieFortsetzen(ctx, id)))).code).toBe('schreibvorlage.serie.zu-spaet')
  })
})
