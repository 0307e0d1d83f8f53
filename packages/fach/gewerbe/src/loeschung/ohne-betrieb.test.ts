import { heute, kalendertag, plusTage } from '@verbundakte/kernel'
import type { PersonName } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { anzeigeEinreichen, anzeigeZurueckweisen, zurueckweisungAufheben } from '../faelle/einreichen.ts'
import { entwurfVerwerfen } from '../faelle/entwurf.ts'
import { anzeigeWeiterleiten } from '../faelle/weiterleiten.ts'
import { mitteilungAufnehmen } from '../mitteilung/aufnehmen.ts'
import { mitteilungSchliessen } from '../mitteilung/erledigen.ts'
import { haus, heutige, refusal, WER } from '../test-support/haus.ts'
import { loeschungenBestaetigen } from './entscheiden.ts'
import { gegenstand } from './ohne-betrieb.ts'
import { loeschungenSeite } from './schema.ts'
import type { Loeschung } from './tables.ts'
import { loeschungenVollziehen } from './vollziehen.ts'
import { loeschungenVorschlagen } from './vorschlagen.ts'

const { verbund, admin, tun, lesen, app, sichern } = await haus()
const LEITUNG = 'meinhard.leitung' satisfies PersonName
const SEITE = { limit: 50, after: undefined, before: undefined, inverted: false }
const tuer = app.asBetrieb(verbund.gemeinden[0]?.id ?? expect.fail(), 'Test')
const liste = (stand: Loeschung['stand'], who: PersonName = WER) =>
  lesen(who, (ctx) => loeschungenSeite(ctx, stand, SEITE))
/** Five years ago to the day, or a day later; of a leap day the last one that was there. */
const vorJahren = `${Number(heute().slice(0, 4)) - 5}${heute().slice(4)}`.replace(/-02-29$/, '-02-28')
const ende = (tage: number) => plusTage(kalendertag(vorJahren), tage)

test('what never became a Betrieb goes after the same years: rejected, handed on, discarded, and notices of nobody known', async () => {
  const alte: string[] = []
  const vergangen = (id: string, tage: number) =>
    admin`update gewerbe.anzeige set geaendert_am = (${ende(tage)}::date + time '12:00') at time zone 'Europe/Berlin' where id = ${id}`
  const eingegangen = async () => {
    const zeile = await sichern(WER, heutige())
    await tun(WER, (ctx) => anzeigeEinreichen(ctx, zeile.id))
    return zeile
  }
  const verworfen = await sichern(WER, heutige())
  await tun(WER, (ctx) => entwurfVerwerfen(ctx, verworfen.id))
  const zurueck = await eingegangen()
  await tun(WER, (ctx) => anzeigeZurueckweisen(ctx, zurueck.id, 'Kein Gewerbe'))
  const weiter = await eingegangen()
  await tun(WER, (ctx) => anzeigeWeiterleiten(ctx, weiter.id, 'Stadt Sontra'))
  for (const { id, betrieb } of [verworfen, zurueck, weiter]) {
    await vergangen(id, 0)
    alte.push(betrieb)
  }
  // Not before its day; nor while another one of the same is open; nor what is a Betrieb by now.
  const frisch = await sichern(WER, heutige())
  await tun(WER, (ctx) => entwurfVerwerfen(ctx, frisch.id))
  await vergangen(frisch.id, 1)
  const offen = await eingegangen()
  const dazu = await sichern(WER, heutige(), { betrieb: offen.betrieb })
  await tun(WER, (ctx) => entwurfVerwerfen(ctx, dazu.id))
  await vergangen(dazu.id, 0)
  const mitteilung = crypto.randomUUID()
  await tun(WER, (ctx) =>
    mitteilungAufnehmen(ctx, {
      ...{ id: mitteilung, stelle: 'Finanzamt', was: 'AUFGABE', name: 'Kim Niemand', eingang: heute(), bis: heute() },
    }),
  )
  await admin`update gewerbe.behoerdenmitteilung set angelegt_am = '2001-01-01' where id = ${mitteilung}`
  const da = async () => (await liste('VORGESCHLAGEN')).map(({ betrieb }) => betrieb).sort()
  await loeschungenVorschlagen(tuer)
  expect(await da()).toEqual([...alte].sort())
  await tun(WER, (ctx) => mitteilungSchliessen(ctx, mitteilung, 'Niemand bekannt'))
  await admin`update gewerbe.behoerdenmitteilung set erledigt_am = '2001-01-01' where id = ${mitteilung}`
  alte.push(mitteilung)
  await loeschungenVorschlagen(tuer)
  await loeschungenVorschlagen(tuer)
  expect(await da()).toEqual([...alte].sort())
  expect(await liste('VORGESCHLAGEN', 'meinhard.kaemmerei')).toEqual([])
  expect(await lesen(WER, (ctx) => gegenstand(ctx).load(mitteilung))).toContain('Kim Niemand')
  expect(await lesen('meinhard.kaemmerei', (ctx) => gegenstand(ctx).load(mitteilung))).toBeNull()
  // What counts again is proposed no more.
  await tun(WER, (ctx) => zurueckweisungAufheben(ctx, zurueck.id))
  await loeschungenVorschlagen(tuer)
  const bleiben = alte.filter((each) => each !== zurueck.betrieb)
  expect(await da()).toEqual([...bleiben].sort())
  const ids = (await liste('VORGESCHLAGEN')).map(({ id }) => id)
  await tun(WER, (ctx) => loeschungenBestaetigen(ctx, ids, 'Frist abgelaufen'))
  // A notice that is opened again meanwhile comes first.
  let versuch: Promise<unknown> = Promise.resolve()
  await admin.begin(async (tx) => {
    await tx`update gewerbe.behoerdenmitteilung set stand = 'OFFEN', erledigt_am = null where id = ${mitteilung}`
    versuch = refusal(tun(LEITUNG, (ctx) => loeschungenVollziehen(ctx, ids)))
    const wartet = () => tx`select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))`
    await expect.poll(wartet).not.toEqual([])
  })
  expect(await versuch).toMatchObject({ code: 'gewerbe.loeschung.nicht-faellig' })
  await admin`update gewerbe.behoerdenmitteilung set stand = 'ERLEDIGT', erledigt_am = '2001-01-01' where id = ${mitteilung}`
  expect(await tun(LEITUNG, (ctx) => loeschungenVollziehen(ctx, ids))).toBe(3)
  for (const { id } of [verworfen, weiter])
    for (const [tabelle, spalte] of [
      ['anzeige', 'id'],
      ['schreiben', 'anzeige'],
    ])
      expect(await admin.unsafe(`select id from gewerbe.${tabelle} where ${spalte} = '${id}'`), tabelle).toEqual([])
  expect(await admin`select id from gewerbe.behoerdenmitteilung where id = ${mitteilung}`).toEqual([])
  expect(
    await admin`select id from gewerbe.anzeige where id = any(${[frisch.id, offen.id, dazu.id, zurueck.id]})`,
  ).toHaveLength(4)
})
