import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { beforeAll, expect, test } from 'vitest'
import { auskunftErteilen } from '../auskunft/erteilen.ts'
import { nummernnachweis } from '../auswertung/monate.ts'
import { mitteilungAufnehmen } from '../mitteilung/aufnehmen.ts'
import { mitteilungSchliessen } from '../mitteilung/erledigen.ts'
import { anzeigeSuchen, betriebSuchen } from '../suche.ts'
import { haus, heutige, refusal, WER } from '../test-support/haus.ts'
import { loeschungenAusnehmen, loeschungenBestaetigen, loeschungenZuruecknehmen } from './entscheiden.ts'
import { gegenstand } from './ohne-betrieb.ts'
import { loeschungenSeite } from './schema.ts'
import type { Loeschung } from './tables.ts'
import { loeschungenVollziehen } from './vollziehen.ts'
import { loeschungenVorschlagen } from './vorschlagen.ts'

const { verbund, admin, tun, lesen, app, bescheinigt } = await haus()
const LEITUNG = 'meinhard.leitung' satisfies PersonName
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const tuer = app.asBetrieb(verbund.gemeinden[0]?.id ?? expect.fail(), 'Test')
const liste = (stand: Loeschung['stand'], who: PersonName = WER) =>
  lesen(who, (ctx) => loeschungenSeite(ctx, stand, SEITE))
let alt = { id: '', betrieb: '' }
let neu = { id: '', betrieb: '' }

/** Five years ago to the day, or a day later; of a leap day the last one that was there. */
const vorJahren = `${Number(heute().slice(0, 4)) - 5}${heute().slice(4)}`.replace(/-02-29$/, '-02-28')
const ende = (tage: number) => plusTage(kalendertag(vorJahren), tage)
const erledigt = (anzeige: string, stand = 'ENTFAELLT') =>
  admin`update gewerbe.uebermittlung set stand = ${stand}, gehalten_bis = null where anzeige = ${anzeige}`
/** As a program that has taken over the login of the Gemeinde would; nothing of it stays. */
async function alsDienst(sagen: (tx: typeof admin) => Promise<unknown>): Promise<void> {
  await admin
    .begin(async (tx) => {
      await tx`set local session authorization meinhard_dienst`
      await sagen(tx as never)
      throw new Error('nothing of it stays')
    })
    .catch((error: unknown) => {
      if (!(error instanceof Error) || error.message !== 'nothing of it stays') throw error
    })
}
beforeAll(async () => {
  neu = await bescheinigt(WER, heutige())
  alt = await bescheinigt(WER, heutige())
  await erledigt(alt.id)
  const abgemeldet = (betrieb: string, tag: string) =>
    admin`update gewerbe.betrieb set status = 'ABGEMELDET', beginn = '2001-01-01', ende = ${tag} where id = ${betrieb}`
  await abgemeldet(alt.betrieb, ende(0))
  await abgemeldet(neu.betrieb, ende(1))
})

test('counts from the day the Abmeldung was certified, and waits for what is still to be sent or answered', async () => {
  const vorgeschlagen = async () => {
    await loeschungenVorschlagen(tuer)
    return (await liste('VORGESCHLAGEN')).length
  }
  const bescheinigtAm = (tag: string) =>
    admin`update gewerbe.anzeige set art = 'abmeldung', bescheinigt_am = (${tag}::date + time '12:00') at time zone 'Europe/Berlin' where id = ${alt.id}`
  await bescheinigtAm(ende(1))
  expect(await vorgeschlagen()).toBe(0)
  await bescheinigtAm(ende(0))
  expect(await vorgeschlagen()).toBe(1)
  // Whoever came back, or is kept for longer, is proposed no more, and the log says so.
  await bescheinigtAm(heute())
  expect(await vorgeschlagen()).toBe(0)
  expect(await admin`select from audit.eintrag where ereignis = 'gewerbe.loeschung.entfallen'`).toHaveLength(1)
  await admin`update gewerbe.anzeige set art = 'anmeldung', bescheinigt_am = now() where id = ${alt.id}`
  for (const stand of ['WARTET', 'OFFEN', 'FEHLGESCHLAGEN']) {
    await erledigt(alt.id, stand)
    expect(await vorgeschlagen(), stand).toBe(0)
  }
  await erledigt(alt.id)
  await admin`update gewerbe.uebermittlung set gehalten_bis = now() + interval '1 minute' where anzeige = ${alt.id}`
  expect(await vorgeschlagen()).toBe(0)
  await erledigt(alt.id)
  await admin`insert into gewerbe.rueckmeldung (gemeinde, id, richtung, nachricht, von_ags, an_ags, inhalt, stand, anzeige, schutzklasse, federfuehrung)
    select gemeinde, gen_random_uuid(), 'AUS', gen_random_uuid(), '1', '2', '{}', 'OFFEN', id, schutzklasse, federfuehrung from gewerbe.anzeige where id = ${alt.id}`
  expect(await vorgeschlagen()).toBe(0)
  await admin`update gewerbe.rueckmeldung set stand = 'ERLEDIGT' where anzeige = ${alt.id}`
})

test('whoever calls the function itself deletes nothing that is not due, not settled, or of one name', async () => {
  const eins = crypto.randomUUID()
  const vergessen = (betrieb: string, vollzogen: string) =>
    alsDienst(async (tx) => {
      await tx`insert into gewerbe.loeschung (id, betrieb, faellig_am, stand, bestaetigt_von, bestaetigt_am, vollzogen_von, vollzogen_am, akte, schutzklasse, federfuehrung)
        select ${eins}, id, '2001-01-01', 'VOLLZOGEN', ${eins}, now(), ${vollzogen}, now(), akte, schutzklasse, federfuehrung from gewerbe.betrieb where id = ${betrieb}`
      await tx`select gewerbe.vergessen(array[${eins}]::uuid[])`
    })
  const zwei = crypto.randomUUID()
  const verboten = { code: '42501' }
  await vergessen(alt.betrieb, zwei)
  await expect(vergessen(alt.betrieb, eins)).rejects.toMatchObject(verboten)
  await expect(vergessen(neu.betrieb, zwei)).rejects.toMatchObject(verboten)
  await erledigt(alt.id, 'WARTET')
  await expect(vergessen(alt.betrieb, zwei)).rejects.toMatchObject(verboten)
  await erledigt(alt.id)
  // A proposal that is due is not to be thrown away by whoever would like to.
  await loeschungenVorschlagen(tuer)
  await alsDienst(async (tx) => {
    const [weg] = await tx`select gewerbe.vorschlaege_verwerfen() as ids`
    expect(weg?.ids).toEqual([])
  })
})

test('proposed when five years are over and not a day before; confirmed with a reason, undone, excepted, and brought back', async () => {
  await loeschungenVorschlagen(tuer)
  await loeschungenVorschlagen(tuer)
  const vorgeschlagen = await liste('VORGESCHLAGEN')
  expect(vorgeschlagen.map(({ betrieb }) => betrieb)).toEqual([alt.betrieb])
  const ids = vorgeschlagen.map(({ id }) => id)
  expect(await liste('VORGESCHLAGEN', 'meinhard.kaemmerei')).toEqual([])
  expect(await refusal(tun(WER, (ctx) => loeschungenBestaetigen(ctx, ids, ' ')))).toMatchObject({
    code: 'gewerbe.grund',
  })
  for (const who of ['meinhard.kaemmerei', 'sontra.gewerbeamt', 'meinhard.niemand'] as const)
    expect(await refusal(tun(who, (ctx) => loeschungenBestaetigen(ctx, ids, 'Frist')))).toMatchObject({
      name: 'NotFound',
    })
  expect(await tun(WER, (ctx) => loeschungenBestaetigen(ctx, ids, 'Frist abgelaufen'))).toBe(1)
  const zurueck = (was: Loeschung['stand']) => tun(WER, (ctx) => loeschungenZuruecknehmen(ctx, ids, was))
  // An undo that comes late does not take back what somebody else decided since.
  expect(await refusal(zurueck('AUSGENOMMEN'))).toMatchObject({ name: 'Conflict' })
  expect(await zurueck('BESTAETIGT')).toBe(1)
  const ausnehmen = (bis: string) => tun(WER, (ctx) => loeschungenAusnehmen(ctx, ids, 'Klage anhängig', bis))
  for (const bis of [heute(), 'morgen', '9999-12-31'])
    expect(await refusal(ausnehmen(bis)), bis).toMatchObject({ code: 'gewerbe.loeschung.bis' })
  expect(await ausnehmen(plusTage(heute(), 1))).toBe(1)
  expect(await refusal(tun(WER, (ctx) => loeschungenBestaetigen(ctx, ids, 'Frist')))).toMatchObject({
    name: 'Conflict',
  })
  await loeschungenVorschlagen(tuer)
  expect(await liste('AUSGENOMMEN')).toHaveLength(1)
  expect(await zurueck('AUSGENOMMEN')).toBe(1)
  await ausnehmen(plusTage(heute(), 1))
  await admin`update gewerbe.loeschung set ausgenommen_bis = ${heute()}, faellig_am = '2001-01-01' where betrieb = ${alt.betrieb}`
  await loeschungenVorschlagen(tuer)
  expect(await liste('VORGESCHLAGEN')).toMatchObject([{ id: ids[0], grund: null, faelligAm: heute() }])
})

test('carried out by a second person only; register, Anzeigen, log and cards are gone, Akte and numbers stay', async () => {
  const [eine] = await liste('VORGESCHLAGEN')
  if (!eine) throw new Error('nothing proposed')
  await tun(WER, (ctx) =>
    auskunftErteilen(ctx, {
      id: crypto.randomUUID(),
      betrieb: alt.betrieb,
      art: 'GRUNDDATEN',
      anfragend: 'Kim Beispiel',
      zweck: 'Frage',
      felder: ['name'],
    }),
  )
  const [akte] = await admin`select akte, name from gewerbe.betrieb where id = ${alt.betrieb}`
  const gesagt = crypto.randomUUID()
  await tun(WER, (ctx) =>
    mitteilungAufnehmen(ctx, {
      ...{ id: gesagt, stelle: 'Finanzamt', was: 'AUFGABE', name: 'Kim Beispiel', eingang: heute(), bis: heute() },
      betrieb: alt.betrieb,
    }),
  )
  await tun(WER, (ctx) => mitteilungSchliessen(ctx, gesagt, 'Abgemeldet'))
  // What is a Betrieb is called by its name, and by nothing else.
  expect(await lesen(WER, (ctx) => gegenstand(ctx).load(alt.betrieb))).toBeNull()
  expect(await admin`select from gewerbe.personenspur where anzeige = ${alt.id}`).not.toEqual([])
  const vollziehen = (who: PersonName) => tun(who, (ctx) => loeschungenVollziehen(ctx, [eine.id]))
  expect(await refusal(vollziehen(LEITUNG))).toMatchObject({ name: 'Conflict' })
  await tun(WER, (ctx) => loeschungenBestaetigen(ctx, [eine.id], 'Frist abgelaufen'))
  expect(await refusal(vollziehen(WER))).toMatchObject({ name: 'NotFound' })
  // The head who confirmed it would be the same two eyes.
  const [bestaetigt] = await admin`select bestaetigt_von from gewerbe.loeschung where id = ${eine.id}`
  const leitung = await lesen(LEITUNG, async (ctx) => ctx.person?.id ?? '')
  await admin`update gewerbe.loeschung set bestaetigt_von = ${leitung} where id = ${eine.id}`
  expect(await refusal(vollziehen(LEITUNG))).toMatchObject({ code: 'gewerbe.loeschung.vier-augen' })
  await admin`update gewerbe.loeschung set bestaetigt_von = ${String(bestaetigt?.bestaetigt_von)} where id = ${eine.id}`
  // An Anzeige that waits keeps its Betrieb.
  await admin`update gewerbe.betrieb set ende = ${ende(1)} where id = ${alt.betrieb}`
  expect(await refusal(vollziehen(LEITUNG))).toMatchObject({ code: 'gewerbe.loeschung.nicht-faellig' })
  await admin`update gewerbe.betrieb set ende = ${ende(0)} where id = ${alt.betrieb}`
  await erledigt(alt.id, 'FEHLGESCHLAGEN')
  expect(await refusal(vollziehen(LEITUNG))).toMatchObject({ code: 'gewerbe.loeschung.nicht-faellig' })
  await erledigt(alt.id)
  // An Anzeige that is being certified meanwhile comes first, and is seen.
  const [gehalten, fertig] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const andere = admin.begin(async (tx) => {
    await tx`set local session authorization meinhard_dienst`
    await tx`select verbund.sperren(${`gewerbe.betrieb ${alt.betrieb}`})`
    gehalten.resolve()
    await fertig.promise
    await tx`update gewerbe.betrieb set status = 'AKTIV', ende = null where id = ${alt.betrieb}`
  })
  await gehalten.promise
  const versuch = refusal(vollziehen(LEITUNG))
  const wartet = () => admin`select from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`
  await expect.poll(wartet).not.toEqual([])
  // The Betrieb before its row: who has the Akte and asks for the row would wait for whoever waits for the Akte.
  await admin`select from gewerbe.loeschung where betrieb = ${alt.betrieb} for update nowait`
  fertig.resolve()
  await andere
  expect(await versuch).toMatchObject({ code: 'gewerbe.loeschung.nicht-faellig' })
  await admin`update gewerbe.betrieb set status = 'ABGEMELDET', ende = ${ende(0)} where id = ${alt.betrieb}`
  expect(await vollziehen(LEITUNG)).toBe(1)

  for (const [tabelle, spalte] of [
    ['betrieb', 'id'],
    ['grunddaten', 'id'],
    ['anzeige', 'betrieb'],
    ['auskunft', 'betrieb'],
    ['behoerdenmitteilung', 'betrieb'],
  ])
    expect(await admin.unsafe(`select id from gewerbe.${tabelle} where ${spalte} = '${alt.betrieb}'`), tabelle).toEqual(
      [],
    )
  for (const tabelle of ['bescheinigung', 'uebermittlung', 'rueckmeldung', 'personenspur'])
    expect(await admin.unsafe(`select from gewerbe.${tabelle} where anzeige = '${alt.id}'`), tabelle).toEqual([])
  expect(await admin`select id from gewerbe.betrieb where id = ${neu.betrieb}`).toHaveLength(1)
  expect(await admin`select id from akte.akte where id = ${String(akte?.akte)}`).toHaveLength(1)
  // What the search is told of it finds no row, and takes the card away.
  const protokoll = await admin<{ ereignis: string; subjekt: string; subjektId: string; payload: object }[]>`
    select ereignis, subjekt, subjekt_id as "subjektId", nutzlast as payload from audit.eintrag where ereignis like 'gewerbe.%.geloescht'`
  expect(protokoll.map(({ subjektId }) => subjektId).sort()).toEqual([alt.betrieb, alt.id].sort())
  expect(JSON.stringify(protokoll)).not.toContain(String(akte?.name))
  await tuer.read(async (ctx) => {
    expect(await betriebSuchen.project(ctx, [alt.betrieb])).toEqual([])
    expect(await anzeigeSuchen.project(ctx, [alt.id])).toEqual([])
  })
  const jahr = Number(heute().slice(0, 4))
  expect(await lesen(WER, (ctx) => nummernnachweis(ctx, jahr))).toMatchObject({
    hoechste: 2,
    geloescht: 1,
    fehlend: [],
  })
  expect(await liste('VOLLZOGEN')).toMatchObject([{ grund: null }])
  // It was the highest number: it is not given again.
  const { bescheinigung } = await bescheinigt(WER, heutige())
  expect(bescheinigung.nummer).toBe(`${jahr}/3`)
})
