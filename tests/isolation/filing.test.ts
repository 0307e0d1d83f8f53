import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'

const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn, bugs } = testGateway(verbund)

test('a clerk opens an Akte, files a letter and reads it again; the neighbour finds nothing of it', async () => {
  const meinhard = await signIn('meinhard.gewerbeamt')
  const sontra = await signIn('sontra.gewerbeamt')
  const plan = await meinhard.ask(
    '{ aktenplan { id kennzeichen titel betreffseinheit federfuehrung { kuerzel } schutzklasse } }',
  )
  expect(plan.aktenplan.map((p: { kennzeichen: string }) => p.kennzeichen)).toContain('130.10')
  const position = plan.aktenplan.find((p: { kennzeichen: string }) => p.kennzeichen === '130.10')
  expect(position.federfuehrung.kuerzel).toBe('ga')

  const { akteAnlegen: akte } = await meinhard.ask(
    `mutation ($position: ID!) { akteAnlegen(eingabe: { position: $position, betreff: "Blumenladen Aster" }) {
       id aktenzeichen schutzklasse federfuehrung { name } laufzeitBeginn position { titel } darf } }`,
    { position: position.id },
  )
  expect(akte).toMatchObject({ aktenzeichen: '130.10-0001', schutzklasse: 'PERSONENBEZOGEN', darf: ['aendern'] })
  const { vorgangAnlegen: vorgang } = await meinhard.ask(
    `mutation ($akte: ID!) { vorgangAnlegen(akte: $akte, eingabe: { betreff: "Anmeldung" }) { id kennzeichen bearbeiter { name } } }`,
    { akte: akte.id },
  )
  expect(vorgang).toMatchObject({ kennzeichen: '130.10-0001/1', bearbeiter: { name: 'meinhard.gewerbeamt' } })
  const uploaded = await meinhard.upload(
    'Anmeldung Aster.txt',
    'Sehr geehrte Damen und Herren, ich eröffne einen Blumenladen.',
  )
  expect(uploaded.status).toBe(201)
  const datei = (await uploaded.json()) as { id: string; mime: string }
  const { dokumentAblegen: dokument } = await meinhard.ask(
    `mutation ($v: ID!, $d: ID!) { dokumentAblegen(vorgang: $v, datei: $d) { id kennzeichen betreff aktuelleVersion { id dateiPfad textstatus } } }`,
    { v: vorgang.id, d: datei.id },
  )
  expect(dokument).toMatchObject({ kennzeichen: '130.10-0001/1-1', betreff: 'Anmeldung Aster' })
  const nested = await meinhard.ask(
    `{ akten(first: 5) { edges { node { aktenzeichen position { kennzeichen } vorgaenge(first: 5) { edges { node { betreff neuesteDokumente(first: 1) { betreff } } } } } } } }`,
  )
  expect(nested.akten.edges[0].node.vorgaenge.edges[0].node.neuesteDokumente[0].betreff).toBe('Anmeldung Aster')
  const download = await meinhard.fetch(dokument.aktuelleVersion.dateiPfad)
  expect(await download.text()).toContain('Blumenladen')

  expect((await sontra.ask('{ akten { edges { node { id } } } }')).akten.edges).toEqual([])
  for (const id of [akte.id, crypto.randomUUID()]) {
    expect(await sontra.graphql('query ($id: ID!) { akte(id: $id) { id } }', { id })).toEqual({
      status: 200,
      data: { akte: null },
    })
  }
  const foreign = await sontra.fetch(`/versionen/${dokument.aktuelleVersion.id}/datei`)
  const random = await sontra.fetch(`/versionen/${crypto.randomUUID()}/datei`)
  expect(foreign.status).toBe(404)
  const strip = async (r: Response) => ({ ...((await r.json()) as object), anfrage: '' })
  expect(await strip(foreign)).toEqual(await strip(random))
  expect(bugs).toEqual([])
})
