import { multiply, watched } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { haus, heutige, WER } from '../test-support/haus.ts'
import { uebermittlungenZaehlen, ZAEHLT_BIS, type Zahlen } from './lesen.ts'

const { app, as, admin, bescheinigt, lesen } = await haus()
const zahl = ({ je }: Zahlen, stand: string) => je.find((each) => each.stand === stand)?.anzahl ?? 0

test('what has arrived in ten years is counted up to a thousand, what is still to be done to the last one', async () => {
  const { id } = await bescheinigt(WER, heutige())
  const vorher = zahl(await lesen(WER, uebermittlungenZaehlen), 'FEHLGESCHLAGEN')
  const [eine] = await admin`select id from gewerbe.uebermittlung where anzeige = ${id} and klasse = 'IHK'`
  await multiply(admin, 'gewerbe.uebermittlung', {
    id: eine?.id,
    count: 6000,
    changes: `jsonb_build_object('nachricht', gen_random_uuid(), 'anzeige', gen_random_uuid(), 'gesendet_am', now(),
      'stand', case when n % 3 < 2 then 'QUITTIERT' when n < 30 then 'FEHLGESCHLAGEN' else 'GESENDET' end)`,
  })
  const { doors, looked } = watched(app.doorsOf(as(WER)), 'gewerbe.uebermittlung')
  const zahlen = await doors.read(uebermittlungenZaehlen)
  expect(zahl(zahlen, 'FEHLGESCHLAGEN')).toBe(vorher + 10)
  for (const stand of ['QUITTIERT', 'GESENDET']) expect(zahl(zahlen, stand), stand).toBe(ZAEHLT_BIS + 1)
  expect(looked()).toBeLessThan(3 * ZAEHLT_BIS)
  for (const wer of ['sontra.gewerbeamt', 'meinhard.kaemmerei'] as const)
    expect((await lesen(wer, uebermittlungenZaehlen)).je.every(({ anzahl }) => anzahl === 0)).toBe(true)
})
