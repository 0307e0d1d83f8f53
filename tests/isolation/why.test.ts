import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { beforeAll, expect, test } from 'vitest'
import { type Client, testGateway } from '../support/client.ts'
import { type Filed, fileOne } from '../support/fill.ts'

const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn } = testGateway(verbund)

let filed: Filed
beforeAll(async () => {
  filed = await fileOne(signIn, 'meinhard.gewerbeamt')
})
const why = (client: Client, id: string, gegenstand = 'Akte', aktion?: string) =>
  client.graphql(
    'query ($g: String!, $id: ID!, $a: String) { warum(gegenstand: $g, id: $id, aktion: $a) { aktion erlaubt grund regel } }',
    { g: gegenstand, id, a: aktion },
  )

test('„Warum sehe ich das?“ names the rule and its reason', async () => {
  const { data } = await why(filed.client, filed.akte)
  expect(data.warum).toEqual({
    aktion: 'lesen',
    erlaubt: true,
    grund: 'Ihr Amt führt diese Akte.',
    regel: expect.stringMatching(/akte\/src\/abilities\.ts:\d+$/),
  })
  expect((await why(filed.client, filed.dokument, 'Dokument', 'loeschen')).data.warum).toEqual({
    aktion: 'loeschen',
    erlaubt: false,
    grund: 'Keine Regel erlaubt Ihnen „loeschen“ an dieser Stelle.',
    regel: null,
  })
})

test('who may not know that a thing exists is answered as for a random id, in every way', async () => {
  const neighbour = await signIn('sontra.gewerbeamt')
  const colleague = await signIn('meinhard.steueramt')
  const answers = []
  for (const client of [neighbour, colleague]) {
    for (const id of [filed.akte, crypto.randomUUID(), filed.dokument, 'x', '']) {
      for (const aktion of ['lesen', 'aendern', 'einstufen']) answers.push(await why(client, id, 'Akte', aktion))
    }
  }
  answers.push(await why(neighbour, filed.akte, 'Unbekanntes'))
  const plain = answers.map((answer) => JSON.stringify(answer).replaceAll(/"anfrage":"[^"]*"/g, ''))
  expect(new Set(plain).size).toBe(1)
  expect(answers[0]?.errors?.[0].extensions.code).toBe('nicht-gefunden')
})
