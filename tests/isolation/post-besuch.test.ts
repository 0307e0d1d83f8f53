import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne, uploaded } from '../support/fill.ts'
import { letIn } from '../support/grants.ts'

/** Post that was filed, as somebody of the support desk sees it: by the class of the Akte it lies in now. */
const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn, bugs } = testGateway(verbund)
const { admin } = verbund.database
const POST = '{ eingaenge(liste: ERLEDIGT) { edges { node { id betreff } } } }'

test('a visitor reads no letter whose Akte is of a class that was not granted, nor a stack it may have been part of', async () => {
  const { client, vorgang } = await fileOne(signIn, 'sontra.gewerbeamt')
  const bringen = async (name: string) => {
    const { eingaengeAnnehmen } = await client.ask('mutation ($d: [ID!]!) { eingaengeAnnehmen(dateien: $d) }', {
      d: [await uploaded(client, name)],
    })
    return String(eingaengeAnnehmen[0])
  }
  const ablegen = async (id: string) => {
    const { eingangAblegen } = await client.ask(
      'mutation ($id: ID!, $v: ID!) { eingangAblegen(id: $id, ziel: { vorgang: $v }) { id } }',
      { id, v: vorgang },
    )
    return String(eingangAblegen.id)
  }
  const [offen, geheim, stapel] = [await bringen('Offen.txt'), await bringen('Geheim.txt'), await bringen('Stapel.txt')]
  await ablegen(offen)
  const dokument = await ablegen(geheim)
  await admin`update posteingang.eingang set aus_eingang = ${stapel} where id = ${geheim}`
  await admin`update posteingang.eingang set status = 'AUSSORTIERT', selbsttaetig = true, grund = 'Stapel, geteilt in 2 Eingänge',
    entschieden_am = now() where id = ${stapel}`
  await admin`update akte.dokument set schutzklasse = 'STEUER' where id = ${dokument}`

  await letIn(verbund).letIn('sontra', 'supportstelle.eins', { module: ['akte', 'posteingang'], ausfuhr: true })
  const guest = await signIn('supportstelle.eins', 'sontra')
  const { eingaenge } = await guest.ask(POST)
  expect(eingaenge.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual([offen])
  for (const id of [geheim, stapel]) {
    expect((await guest.ask('query ($id: ID!) { eingang(id: $id) { betreff } }', { id })).eingang).toBeNull()
    for (const weg of ['datei', 'vorschau']) expect((await guest.fetch(`/eingaenge/${id}/${weg}`)).status).toBe(404)
  }
  expect((await guest.fetch(`/eingaenge/${offen}/datei`)).status).toBe(200)
  // Nor the stack when it was taken back, and lies open in its queue again.
  await admin`update posteingang.eingang set status = 'ERKANNT', selbsttaetig = false, grund = null, entschieden_am = null,
    deckblattseiten = '[1, 3]' where id = ${stapel}`
  expect((await guest.ask('query ($id: ID!) { eingang(id: $id) { betreff } }', { id: stapel })).eingang).toBeNull()
  expect((await guest.fetch(`/eingaenge/${stapel}/datei`)).status).toBe(404)
  expect(bugs).toEqual([])
})
