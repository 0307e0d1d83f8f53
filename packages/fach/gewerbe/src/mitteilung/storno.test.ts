import { setTimeout } from 'node:timers/promises'
import { readEvent } from '@verbundakte/audit'
import { heute, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { bescheinigen } from '../faelle/bescheinigen.ts'
import { anzeigeEinreichen } from '../faelle/einreichen.ts'
import { entwurfVerwerfen } from '../faelle/entwurf.ts'
import { amtsabmeldungBeginnen, korrekturBeginnen } from '../faelle/korrigieren.ts'
import { haus, heutige, refusal, WER } from '../test-support/haus.ts'
import { prozess } from '../test-support/prozess.ts'
import { mitteilungAbmelden } from './abmelden.ts'
import { type MitteilungEingabe, mitteilungAufnehmen } from './aufnehmen.ts'
import { mitteilungVerknuepfen } from './erledigen.ts'
import { mitteilungLaden, moeglicheAnzeigen } from './lesen.ts'
import { nachStornoOeffnen } from './nachholen.ts'
import { offenWeil } from './storno.ts'

const alle = await haus()
const { admin, app, verbund, tun, lesen, bescheinigt, sichern } = alle
const { anlage } = prozess(alle)
const AUFGABE = { grund: 'vollstaendige-aufgabe' as const, aufgabe: { text: 'Von Amts wegen' } }
const BALD = plusTage(heute(), 14)

const eingabe = (anders: Partial<MitteilungEingabe> = {}): MitteilungEingabe => ({
  ...{ id: crypto.randomUUID(), stelle: 'Finanzamt Musterstadt', was: 'AUFGABE', zum: plusTage(heute(), -20) },
  ...{ name: 'Toni Beispiel', eingang: heute(), bis: BALD },
  ...anders,
})
const aufnehmen = (was: MitteilungEingabe, who: PersonName = WER) => tun(who, (ctx) => mitteilungAufnehmen(ctx, was))
const lies = async (id: string) => (await lesen(WER, (ctx) => mitteilungLaden(ctx).load(id))) ?? expect.fail()
const weil = (id: string) =>
  lesen(WER, async (ctx) => offenWeil(ctx, (await mitteilungLaden(ctx).load(id)) ?? expect.fail()))
const aufgabe = async (id: string) =>
  (
    await admin`select a.status, a.amt, a.bis::text as bis from geschaeftsgang.aufgabe a
    join gewerbe.behoerdenmitteilung m on m.gemeinde = a.gemeinde and m.aufgabe = a.id where m.id = ${id}`
  )[0]
const laufend = async () => (await bescheinigt(WER, heutige({ stichtag: plusTage(heute(), -400) }))).betrieb
const abmelden = (mitteilung: string) =>
  tun(WER, (ctx) =>
    mitteilungAbmelden(ctx, { id: crypto.randomUUID(), mitteilung, grund: 'Mitteilung des Finanzamts' }),
  )
/** Begun from the notice, completed, and certified. */
async function abgemeldet(mitteilung: string, betrieb: string) {
  const { id, inhalt } = await abmelden(mitteilung)
  await sichern(WER, { ...inhalt, ...AUFGABE }, { id, art: 'abmeldung', betrieb, stand: 1 })
  await anlage(WER, id, id, 'beleg')
  await tun(WER, async (ctx) => {
    await anzeigeEinreichen(ctx, id)
    await bescheinigen(ctx, id)
  })
  return id
}
async function korrigiert(von: string, art: 'berichtigung' | 'storno') {
  const id = crypto.randomUUID()
  const da = await tun(WER, (ctx) => korrekturBeginnen(ctx, { id, von, art, grund: 'Falsches Finanzamt' }))
  await tun(WER, async (ctx) => {
    await anzeigeEinreichen(ctx, da.id)
    await bescheinigen(ctx, da.id)
  })
  return id
}

describe('a notice whose answer is taken back by a Storno', () => {
  test('is open again with its Aufgabe and its day, says why, and is answered anew as a whole', async () => {
    const betrieb = await laufend()
    const { id } = await aufnehmen(eingabe({ betrieb }))
    const andere = await aufnehmen(eingabe({ betrieb }))
    const erste = await abgemeldet(id, betrieb)
    expect([await lies(id), await weil(id)]).toMatchObject([{ stand: 'ERLEDIGT', anzeige: erste }, null])
    await admin`update gewerbe.behoerdenmitteilung set stand = 'ERLEDIGT', grund = 'Vor Ort gesehen', anzeige = ${erste},
      erledigt_am = now() where id = ${andere.id}`
    // Whoever ended the Aufgabe may have been somebody else: then the office is asked anew.
    await admin.begin(async (tx) => {
      await tx`set local session_replication_role = replica`
      await tx`update geschaeftsgang.aufgabe set beendet_von = gen_random_uuid(), angelegt_von = gen_random_uuid()
        where id = (select aufgabe from gewerbe.behoerdenmitteilung where id = ${id})`
    })
    await korrigiert(erste, 'storno')
    expect(await lies(id)).toMatchObject({ stand: 'OFFEN', anzeige: erste, bis: BALD, erledigtAm: null })
    expect(await aufgabe(id)).toMatchObject({ status: 'OFFEN', amt: 'ga', bis: BALD })
    expect(await weil(id)).toBe(
      'Wieder offen. Die Abmeldung, die sie beantwortet hat, ist storniert: Falsches Finanzamt',
    )
    // Closed with a reason it was not for the sake of the Abmeldung.
    expect(await lies(andere.id)).toMatchObject({ stand: 'ERLEDIGT' })
    // What was taken back is no answer, and is not offered as one.
    expect((await refusal(tun(WER, (ctx) => mitteilungVerknuepfen(ctx, id, erste)))).code).toBe(
      'gewerbe.mitteilung.storniert',
    )
    const offen = await lies(id)
    expect((await lesen(WER, (ctx) => moeglicheAnzeigen(ctx, offen))).map((each) => each.id)).not.toContain(erste)
    // One that is only begun has answered nothing: without it the notice is as open as it was.
    const begonnen = await abmelden(id)
    await tun(WER, (ctx) => entwurfVerwerfen(ctx, begonnen.id))
    expect(await weil(id)).toBe('Die begonnene Abmeldung ist verworfen.')
    const zweite = await abgemeldet(id, betrieb)
    expect([await lies(id), await weil(id)]).toMatchObject([{ stand: 'ERLEDIGT', anzeige: zweite }, null])
    expect(await aufgabe(id)).toMatchObject({ status: 'ERLEDIGT' })
  })

  test('so is one whose answer was corrected first', async () => {
    const betrieb = await laufend()
    const { id } = await aufnehmen(eingabe({ betrieb }))
    const berichtigt = await korrigiert(await abgemeldet(id, betrieb), 'berichtigung')
    expect(await lies(id)).toMatchObject({ stand: 'ERLEDIGT' })
    await korrigiert(berichtigt, 'storno')
    expect([await lies(id), await aufgabe(id)]).toMatchObject([{ stand: 'OFFEN' }, { status: 'OFFEN' }])
  })
})

test('a notice in a class that whoever certifies the Storno may not see is open again after it, its Aufgabe too', async () => {
  const betrieb = await laufend()
  const { id } = await aufnehmen(eingabe())
  const erste = await abgemeldet((await aufnehmen(eingabe({ betrieb }))).id, betrieb)
  await tun(WER, (ctx) => mitteilungVerknuepfen(ctx, id, erste))
  await admin`update akte.akte set schutzklasse = 'SOZIAL'
    where id = (select akte from gewerbe.behoerdenmitteilung where id = ${id})`
  const storno = await korrigiert(erste, 'storno')
  const stand = async () => [
    (await admin`select stand from gewerbe.behoerdenmitteilung where id = ${id}`)[0]?.stand,
    (await aufgabe(id))?.status,
  ]
  expect(await stand()).toEqual(['ERLEDIGT', 'ERLEDIGT'])
  const doors = app.asBetrieb(verbund.gemeinden.find((each) => each.id === 'meinhard')?.id ?? expect.fail(), 'Test')
  const folgen = async (anzeige: string) => {
    const [zeile] = await admin`select seq from audit.eintrag
      where ereignis = 'gewerbe.bescheinigt' and subjekt_id = ${anzeige}`
    const event = (await doors.read((ctx) => readEvent(ctx.tx, Number(zeile?.seq)))) ?? expect.fail()
    await nachStornoOeffnen(doors, event)
  }
  // A receipt that takes nothing back opens nothing.
  await folgen(erste)
  expect(await stand()).toEqual(['ERLEDIGT', 'ERLEDIGT'])
  await folgen(storno)
  expect(await stand()).toEqual(['OFFEN', 'OFFEN'])
  // It may run twice; and whoever might not see it before does not now.
  await folgen(storno)
  expect(await stand()).toEqual(['OFFEN', 'OFFEN'])
  expect(await lesen(WER, (ctx) => mitteilungLaden(ctx).load(id))).toBeNull()
})

test('a notice of another Akte is not settled by what is taken back at the same moment', async () => {
  const betrieb = await laufend()
  const [anderswo, hier] = [await aufnehmen(eingabe()), await aufnehmen(eingabe({ betrieb }))]
  const erste = await abgemeldet(hier.id, betrieb)
  const storno = await tun(WER, async (ctx) => {
    const id = crypto.randomUUID()
    const begonnen = await korrekturBeginnen(ctx, { id, von: erste, art: 'storno', grund: 'Falsches Finanzamt' })
    return anzeigeEinreichen(ctx, begonnen.id)
  })
  const [certified, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const storniert = tun(WER, async (ctx) => {
    await bescheinigen(ctx, storno.id)
    certified.resolve()
    await gate.promise
  })
  await certified.promise
  const versuch = refusal(tun(WER, (ctx) => mitteilungVerknuepfen(ctx, anderswo.id, erste)))
  await setTimeout(300)
  gate.resolve()
  await storniert
  expect(await versuch).toMatchObject({ code: 'gewerbe.mitteilung.storniert' })
  expect(await lies(anderswo.id)).toMatchObject({ stand: 'OFFEN', anzeige: null })
})

describe('an Abmeldung ex officio', () => {
  const beginnen = (betrieb: string) =>
    tun(WER, (ctx) => amtsabmeldungBeginnen(ctx, { id: crypto.randomUUID(), betrieb, grund: 'Briefkasten leer' }))

  test('waits for whoever certifies its end, and is not begun then', async () => {
    const betrieb = await laufend()
    let begonnen: ReturnType<typeof refusal> = Promise.resolve({ name: '', code: '' })
    await admin.begin(async (tx) => {
      await tx`update gewerbe.betrieb set status = 'ABGEMELDET', ende = beginn where id = ${betrieb}`
      begonnen = refusal(beginnen(betrieb))
      const wartet = () => tx`select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))`
      await expect.poll(wartet).not.toEqual([])
    })
    expect((await begonnen).code).toBe('gewerbe.nicht-aktiv')
  })

  test('of a notice and a receipt of the same Betrieb come one after the other, and neither is broken off', async () => {
    const betrieb = await laufend()
    const { id, akte } = await aufnehmen(eingabe({ betrieb }))
    const anschrift = { strasse: 'Neue Gasse', hausnummer: '1', plz: '37276', ort: 'Meinhard', staat: 'DE' }
    const umzug = heutige({ grund: undefined, betriebsstaette: { anschrift } })
    const offen = await sichern(WER, umzug, { art: 'ummeldung', betrieb })
    let beide: Promise<{ readonly code: string }[]> = Promise.resolve([])
    await admin.begin(async (tx) => {
      await tx`select 1 from akte.akte where id = ${akte} for share`
      const bescheid = refusal(
        tun(WER, async (ctx) => {
          await anzeigeEinreichen(ctx, offen.id)
          await bescheinigen(ctx, offen.id)
        }),
      )
      const wartet = () => tx`select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))`
      await expect.poll(wartet).not.toEqual([])
      beide = Promise.all([bescheid, refusal(abmelden(id))])
      // Until the second waits for the first.
      await expect
        .poll(async () => (await tx`select from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0`).length)
        .toBe(2)
    })
    expect((await beide).map(({ code }) => code)).toEqual(['keine', 'keine'])
  })

  test('is begun once by two who begin it at once', async () => {
    const betrieb = await laufend()
    const codes = await Promise.all([refusal(beginnen(betrieb)), refusal(beginnen(betrieb))])
    expect(codes.map(({ code }) => code).sort()).toEqual(['gewerbe.amtsabmeldung.begonnen', 'keine'])
  })
})

test('an id that somebody holds in a class one may not see is refused like any other, and tells nothing', async () => {
  const { id, akte } = await aufnehmen(eingabe())
  await admin`update akte.akte set schutzklasse = 'STEUER' where id = ${akte}`
  const vorher = await admin`select count(*)::int as n from akte.vorgang`
  expect((await refusal(aufnehmen(eingabe({ id })))).name).toBe('NotFound')
  expect(await admin`select count(*)::int as n from akte.vorgang`).toEqual(vorher)
})
