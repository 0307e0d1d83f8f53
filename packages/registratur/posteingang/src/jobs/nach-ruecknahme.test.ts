import { ablageZuruecknehmen, vorgaenge } from '@verbundakte/akte'
import type { RecordedEvent } from '@verbundakte/audit'
import { load } from '@verbundakte/authz'
import { expect, test } from 'vitest'
import { eingangAblegen } from '../ablegen.ts'
import { entscheidungZuruecknehmen } from '../aussortieren.ts'
import { eingaengeSeite } from '../lesen.ts'
import { post } from '../test-support/post.ts'
import { ausRuecknahmeOeffnen } from './nach-ruecknahme.ts'

const SEITE = { limit: 100, after: undefined, before: undefined, inverted: false }
const { verbund, app, as, betrieb, bringen, vorgang, zeile } = await post()
const WHO = 'meinhard.gewerbeamt'
const offen = async () =>
  (await app.read(as(WHO), (ctx) => eingaengeSeite(ctx, { liste: 'OFFEN' }, SEITE))).map(({ id }) => id)
/** The worker hears of it, twice, as it may. */
const gehoert = async (dokument: string) => {
  for (let n = 0; n < 2; n++)
    await ausRuecknahmeOeffnen.run(betrieb('meinhard'), { subjektId: dokument } as RecordedEvent)
}
const gesagt = async (id: string) => {
  const found = await verbund.database.admin`
    select 1 from audit.eintrag where subjekt_id = ${id} and ereignis = 'posteingang.zurueckgenommen'`
  return found.length
}

test('a letter whose filing is taken back at its Dokument lies in its queue again, and what else was filed stays', async () => {
  const ziel = await vorgang(WHO, 'Zurück am Dokument')
  const [id, anderer] = [await bringen(WHO, 'Falsch abgelegt'), await bringen(WHO, 'Richtig abgelegt')]
  const { dokument } = await app.write(as(WHO), (ctx) => eingangAblegen(ctx, id, { vorgang: ziel.id }))
  await app.write(as(WHO), (ctx) => eingangAblegen(ctx, anderer, { vorgang: ziel.id }))
  await app.write(as(WHO), (ctx) => ablageZuruecknehmen(ctx, dokument.id))
  await gehoert(dokument.id)
  expect(await zeile(id)).toMatchObject({ status: 'NEU', dokument: null, selbst_nicht: 'ZURUECKGENOMMEN' })
  expect(await offen()).toEqual([id])
  expect(await gesagt(id)).toBe(1)
  // Into the right place now; the old Dokument has no say any more.
  const { dokument: neu } = await app.write(as(WHO), (ctx) => eingangAblegen(ctx, id, { vorgang: ziel.id }))
  await gehoert(dokument.id)
  expect(await zeile(id)).toMatchObject({ status: 'ABGELEGT', dokument: neu.id })
})

test('the Vorgang that was opened for it is finished, and what was taken back in the post is said once', async () => {
  const { akte } = await vorgang(WHO, 'Neuer Vorgang')
  const id = await bringen(WHO, 'In einen neuen')
  const { dokument } = await app.write(as(WHO), (ctx) => eingangAblegen(ctx, id, { akte }))
  await app.write(as(WHO), (ctx) => ablageZuruecknehmen(ctx, dokument.id))
  await gehoert(dokument.id)
  const stand = await app.read(as(WHO), (ctx) => load(ctx, vorgaenge, dokument.vorgang))
  expect([stand.status, (await zeile(id)).status]).toEqual(['ERLEDIGT', 'NEU'])

  const hier = await app.write(as(WHO), (ctx) => eingangAblegen(ctx, id, { akte }))
  await app.write(as(WHO), (ctx) => entscheidungZuruecknehmen(ctx, id))
  await gehoert(hier.dokument.id)
  expect(await gesagt(id)).toBe(2)
})
