import { uuidv7 } from '@verbundakte/kernel'
import { expect, test } from 'vitest'
import { eingangAnlegen, type Zielangabe } from '../annehmen.ts'
import { fachadministration, post } from '../test-support/post.ts'
import { vorschlaegeLesen } from '../vorschlaege.ts'
import { anbindungAendern, anbindungEinrichten } from './anbindung.ts'

const { app, as, betrieb, lesen, vorgang, zeile, verbund } = await post()
const admin = fachadministration(as('meinhard.niemand'))
const meinhard = betrieb('meinhard')
const EINGABE = { name: 'Antragsplattform', amt: 'ga', leistungen: [] }
const { anbindung } = await app.write(admin, (ctx) => anbindungEinrichten(ctx, EINGABE))

/** A letter that tells nothing by itself, with what the program says of its target. */
async function gebracht(ziel: Partial<Zielangabe>, amt = 'ga'): Promise<string> {
  const bytes = new Blob([`Nichts Besonderes ${uuidv7()}`]).stream()
  const { sha256, size: groesse } = await meinhard.services.ablage.write(meinhard.gemeinde, bytes)
  const datei = { dateiname: 'Antrag.txt', sha256, groesse, mime: 'text/plain', art: 'txt', hinweis: null } as const
  const { id } = await meinhard.write((ctx) =>
    eingangAnlegen(ctx, {
      herkunft: 'REST',
      datei,
      amt,
      schluessel: uuidv7(),
      anbindung: anbindung.id,
      ziel: { vorgang: null, aktenzeichen: null, plan: null, ...ziel },
    }),
  )
  await lesen('meinhard', id)
  return id
}
const vertrauen = (schwelle: number | null) =>
  app.write(admin, (ctx) => anbindungAendern(ctx, anbindung.id, { ...EINGABE, schwelle }))
const erster = async (id: string, who: Parameters<typeof as>[0] = 'meinhard.gewerbeamt') =>
  (await app.read(as(who), (ctx) => vorschlaegeLesen(ctx, id)))[0]

test('what a program says of the target is a hint with its reason, and alone far from filing anything', async () => {
  const { id: ziel, kennzeichen } = await vorgang('meinhard.gewerbeamt', 'Blumenladen Aster')
  // Even an office that files by itself does not take a program's word.
  await verbund.database.admin`insert into posteingang.postfach (gemeinde, id, federfuehrung, schutzklasse, schwelle)
    values ('meinhard', gen_random_uuid(), 'ga', 'PERSONENBEZOGEN', 80)`
  for (const angabe of [{ vorgang: ziel }, { aktenzeichen: kennzeichen }]) {
    const id = await gebracht(angabe)
    const vorschlag = await erster(id)
    expect(vorschlag).toMatchObject({ vorgang: { id: ziel }, gruende: ['Antragsplattform nennt dieses Ziel'] })
    expect(vorschlag?.konfidenz).toBeLessThan(80)
    expect(await zeile(id)).toMatchObject({ status: 'ERKANNT', dokument: null })
  }
})

test('where the Gemeinde trusts the program it is filed by itself, into an open Vorgang and no other', async () => {
  const { id: ziel } = await vorgang('meinhard.gewerbeamt', 'Fahrradladen Speiche')
  await vertrauen(90)
  const id = await gebracht({ vorgang: ziel })
  expect(await zeile(id)).toMatchObject({ status: 'ABGELEGT', selbsttaetig: true })
  const nirgends = await gebracht({ vorgang: uuidv7(), aktenzeichen: '999.99-0001/1' })
  expect(await zeile(nirgends)).toMatchObject({ status: 'ERKANNT', dokument: null })
  await vertrauen(null)
  expect(await zeile(await gebracht({ vorgang: ziel }))).toMatchObject({ status: 'ERKANNT' })
})

test('a target that somebody may not see is no suggestion to them', async () => {
  const { id: ziel } = await vorgang('meinhard.steueramt', 'Hundesteuer Aster', '921.10')
  const id = await gebracht({ vorgang: ziel })
  expect(await erster(id)).toBeUndefined()
})

test('the position that a program names is where a new Akte is offered', async () => {
  const id = await gebracht({ plan: '130.50' })
  const [position] = await verbund.database.admin`
    select kennzeichen from aktenplan.position where gemeinde = 'meinhard' and id = ${String((await zeile(id)).position_vorschlag)}`
  expect(position?.kennzeichen).toBe('130.50')
})
