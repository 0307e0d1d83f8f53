import { heute, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { beforeAll, expect, test } from 'vitest'
import { auskunftErteilen } from '../auskunft/erteilen.ts'
import { nummernnachweis } from '../auswertung/monate.ts'
import { anzeigeSuchen, betriebSuchen } from '../suche.ts'
import { haus, heutige, refusal, WER } from '../test-support/haus.ts'
import { loeschungenAusnehmen, loeschungenBestaetigen, loeschungenZuruecknehmen } from './entscheiden.ts'
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

/** Five years ago to the day, or a day later. */
const ende = (tage: number) => plusTage(`${Number(heute().slice(0, 4)) - 5}${heute().slice(4)}` as never, tage)
beforeAll(async () => {
  alt = await bescheinigt(WER, heutige())
  neu = await bescheinigt(WER, heutige())
  const abgemeldet = (betrieb: string, tag: string) =>
    admin`update gewerbe.betrieb set status = 'ABGEMELDET', beginn = '2001-01-01', ende = ${tag} where id = ${betrieb}`
  await abgemeldet(alt.betrieb, ende(0))
  await abgemeldet(neu.betrieb, ende(1))
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
  expect(await tun(WER, (ctx) => loeschungenZuruecknehmen(ctx, ids))).toBe(1)
  expect(await tun(WER, (ctx) => loeschungenAusnehmen(ctx, ids, 'Klage anhängig'))).toBe(1)
  expect(await refusal(tun(WER, (ctx) => loeschungenBestaetigen(ctx, ids, 'Frist')))).toMatchObject({
    name: 'Conflict',
  })
  await loeschungenVorschlagen(tuer)
  expect(await liste('AUSGENOMMEN')).toHaveLength(1)
  expect(await tun(WER, (ctx) => loeschungenZuruecknehmen(ctx, ids))).toBe(1)
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
  expect(await vollziehen(LEITUNG)).toBe(1)

  for (const [tabelle, spalte] of [
    ['betrieb', 'id'],
    ['grunddaten', 'id'],
    ['anzeige', 'betrieb'],
    ['auskunft', 'betrieb'],
  ])
    expect(await admin.unsafe(`select id from gewerbe.${tabelle} where ${spalte} = '${alt.betrieb}'`), tabelle).toEqual(
      [],
    )
  for (const tabelle of ['bescheinigung', 'uebermittlung', 'rueckmeldung'])
    expect(await admin.unsafe(`select id from gewerbe.${tabelle} where anzeige = '${alt.id}'`), tabelle).toEqual([])
  expect(await admin`select id from gewerbe.betrieb where id = ${neu.betrieb}`).toHaveLength(1)
  expect(await admin`select id from akte.akte where id = ${String(akte?.akte)}`).toHaveLength(1)
  // What the search is told of it finds no row, and takes the card away.
  const gesagt = await admin<{ ereignis: string; subjekt: string; subjektId: string; payload: object }[]>`
    select ereignis, subjekt, subjekt_id as "subjektId", nutzlast as payload from audit.eintrag where ereignis like 'gewerbe.%.geloescht'`
  expect(gesagt.map(({ subjektId }) => subjektId).sort()).toEqual([alt.betrieb, alt.id].sort())
  expect(JSON.stringify(gesagt)).not.toContain(String(akte?.name))
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
})
