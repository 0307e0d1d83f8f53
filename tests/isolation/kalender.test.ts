import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'

const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn, gateway, bugs } = testGateway(verbund)
const fetch = (path: string) => gateway.fetch(new Request(`http://localhost${path}`))

test('a calendar comes without a sign-in, by its secret and in its own Gemeinde only', async () => {
  const { client, vorgang } = await fileOne(signIn, 'meinhard.gewerbeamt')
  await client.ask('mutation ($v: ID!) { wiedervorlageSetzen(vorgang: $v, eingabe: { tag: "2099-01-01" }) { id } }', {
    v: vorgang,
  })
  const { kalenderEinrichten: adresse } = await client.ask('mutation { kalenderEinrichten }')
  const answer = await fetch(adresse)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
  expect(await answer.text()).toContain('DTSTART;VALUE=DATE:20990101')
  for (const wrong of [
    adresse.replace('meinhard', 'sontra'),
    adresse.replace('gemeinde=meinhard', ''),
    adresse.replace('meinhard', 'nirgends'),
    `/kalender/${'a'.repeat(43)}?gemeinde=meinhard`,
  ]) {
    expect((await fetch(wrong)).status, wrong).toBe(404)
  }
  expect(bugs).toEqual([])
})
