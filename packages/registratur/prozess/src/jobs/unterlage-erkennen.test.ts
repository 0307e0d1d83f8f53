import { ablageZuruecknehmen, leerenVorgangErledigen, vorgaenge } from '@verbundakte/akte'
import { load } from '@verbundakte/authz'
import { expect, test } from 'vitest'
import { prozessBeginnen } from '../lauf/beginnen.ts'
import { prozessAbbrechen } from '../lauf/lenken.ts'
import { unterlageZuordnen } from '../lauf/unterlagen.ts'
import { unterlagenDesLaufs } from '../lesen.ts'
import type { Lauf } from '../tables.ts'
import { abgewiesen, haus, WHO } from '../test-support/haus.ts'

const { app, as, tun, arbeiten, veroeffentlicht, ablegen } = await haus()
const vorlage = await veroeffentlicht()
const beginnen = () =>
  tun(WHO, (ctx) => prozessBeginnen(ctx, vorlage.id, { angaben: [{ name: 'ort', wert: 'Marktplatz' }] }))
const plan = async ({ id }: Lauf) =>
  (await app.read(as(WHO), (ctx) => unterlagenDesLaufs(ctx).load(id))).find(({ name }) => name === 'plan')

test('an Unterlage whose filing is taken back is missing again, until the right one is filed', async () => {
  const lauf = await beginnen()
  const falscher = await ablegen({ id: lauf.vorgang }, 'Plan')
  const antrag = await ablegen({ id: lauf.vorgang }, 'Antrag')
  await arbeiten()
  expect((await plan(lauf))?.dokument).toBe(falscher.id)
  await tun(WHO, (ctx) => ablageZuruecknehmen(ctx, falscher.id))
  await arbeiten()
  expect((await plan(lauf))?.dokument).toBeNull()
  const liste = await app.read(as(WHO), (ctx) => unterlagenDesLaufs(ctx).load(lauf.id))
  expect(liste.find(({ name }) => name === 'antrag')?.dokument).toBe(antrag.id)
  const zuordnen = (dokument: string) =>
    abgewiesen(tun(WHO, async (ctx) => unterlageZuordnen(ctx, (await plan(lauf))?.id ?? '', { dokument })))
  expect(await zuordnen(falscher.id)).toMatchObject({ code: 'prozess.unterlage.dokument' })
  const richtiger = await ablegen({ id: lauf.vorgang }, 'Plan')
  await arbeiten()
  expect((await plan(lauf))?.dokument).toBe(richtiger.id)
})

test('what is taken back before anybody has looked at it becomes no Unterlage', async () => {
  const lauf = await beginnen()
  const { id } = await ablegen({ id: lauf.vorgang }, 'Plan')
  await tun(WHO, (ctx) => ablageZuruecknehmen(ctx, id))
  await arbeiten()
  expect((await plan(lauf))?.dokument).toBeNull()
})

test('a Vorgang that follows a Vorlage is not finished because its only letter is taken back', async () => {
  const lauf = await beginnen()
  const { id } = await ablegen({ id: lauf.vorgang }, 'Plan')
  await tun(WHO, (ctx) => ablageZuruecknehmen(ctx, id))
  const stand = async () => {
    await tun(WHO, (ctx) => leerenVorgangErledigen(ctx, lauf.vorgang))
    return (await app.read(as(WHO), (ctx) => load(ctx, vorgaenge, lauf.vorgang))).status
  }
  expect(await stand()).toBe('IN_BEARBEITUNG')
  await tun(WHO, (ctx) => prozessAbbrechen(ctx, lauf.id, 'Wird nicht mehr gebraucht'))
  expect(await stand()).toBe('ERLEDIGT')
})
