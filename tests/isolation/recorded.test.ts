import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { recordViews } from '@verbundakte/audit'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'

const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn, fetch, bugs } = testGateway(verbund)
const { admin } = verbund.database

interface Entry {
  readonly ereignis: string
  readonly person: string | null
  readonly nutzlast: Record<string, unknown>
  readonly offen: Record<string, unknown> | null
}

const entries = (log: string, event: string) => admin<Entry[]>`
  select ereignis, person, nutzlast, kanonisch::jsonb -> 'offen' as offen from audit.eintrag
  where gemeinde = ${log} and ereignis ~ ${`^${event}`} order by seq`

function attempt(anmeldename: string, kennwort = 'falsch') {
  return fetch('/anmelden', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ anmeldename, kennwort }),
  })
}

test('every sign-in and sign-out stands in the log of the Gemeinde the account belongs to', async () => {
  const client = await signIn('sontra.kaemmerei')
  await client.fetch('/abmelden', { method: 'POST' })
  await attempt('sontra.kaemmerei')
  await attempt('sontra.gibtsnicht')
  const person = verbund.as('sontra.kaemmerei').person.id
  expect(await entries('sontra', 'anmeldung')).toMatchObject([
    { ereignis: 'anmeldung.erfolgt', person },
    { ereignis: 'anmeldung.beendet', person },
    { ereignis: 'anmeldung.abgelehnt', person: null, nutzlast: { konto: 'bekannt' } },
    { ereignis: 'anmeldung.abgelehnt', person: null, nutzlast: { konto: 'unbekannt' } },
  ])
  expect(await entries('meinhard', 'anmeldung')).toEqual([])
})

test('a name of no Gemeinde stands in the log of the Verbund, and what was typed stands nowhere', async () => {
  await attempt('Sommer2026!', 'x')
  await attempt('atlantis.buergermeister')
  expect(await entries('verbund', 'anmeldung')).toHaveLength(2)
  const [written] = await admin<{ text: string }[]>`
    select string_agg(kanonisch || coalesce(nutzlast::text, ''), '') as text from audit.eintrag`
  expect(written?.text).not.toMatch(/Sommer2026|atlantis|gibtsnicht/i)
})

test('whoever hammers at a door is recorded when it shuts, and cannot fill the log', async () => {
  for (let n = 0; n < 25; n++) await attempt('witzenhausen.leitung')
  const shut = await entries('witzenhausen', 'anmeldung.gebremst')
  expect(shut).toMatchObject([{ nutzlast: { versuche: expect.any(Number), konto: 'bekannt' } }])
})

test('a refused attempt on something protected is recorded; a miss and an open thing are not', async () => {
  const filed = await fileOne(signIn, 'meinhard.gewerbeamt')
  const curious = await signIn('meinhard.kaemmerei')
  const before = (await entries('meinhard', 'zugriff')).length
  expect((await curious.graphql('query ($id: ID!) { akte(id: $id) { id } }', { id: filed.akte })).data).toEqual({
    akte: null,
  })
  await curious.graphql('query ($id: ID!) { akte(id: $id) { id } }', { id: crypto.randomUUID() })
  expect((await curious.fetch(`/versionen/${filed.version}/datei`)).status).toBe(404)
  await curious.graphql('mutation ($id: ID!) { akteAendern(id: $id, eingabe: { betreff: "x" }) { id } }', {
    id: filed.akte,
  })
  // A neighbour asks for it too: there is nothing of the kind in Sontra.
  await (await signIn('sontra.gewerbeamt')).graphql('query ($id: ID!) { akte(id: $id) { id } }', { id: filed.akte })
  await verbund.app.settled()
  const found = (await entries('meinhard', 'zugriff')).slice(before)
  const who = { ereignis: 'zugriff.verweigert', person: verbund.as('meinhard.kaemmerei').person.id }
  expect(found).toMatchObject([
    {
      ...who,
      offen: { aktion: 'lesen', schutzklasse: 'PERSONENBEZOGEN', objekte: [{ art: 'Akte', ids: [filed.akte] }] },
    },
    { ...who, offen: { objekte: [{ art: 'Version', ids: [filed.version] }] } },
    { ...who, offen: { aktion: 'aendern', objekte: [{ art: 'Akte', ids: [filed.akte] }] } },
  ])
  expect(await entries('sontra', 'zugriff')).toEqual([])
  expect(bugs).toEqual([])
})

test('a view of a hundred rows is one entry, found by each of them, and says no content', async () => {
  const { gemeinde, person } = verbund.as('meinhard.gewerbeamt')
  const ids = Array.from({ length: 100 }, () => crypto.randomUUID())
  const anfrage = crypto.randomUUID()
  await recordViews(verbund.databases, gemeinde, { person: person.id, anfrage, auftrag: crypto.randomUUID() }, [
    { art: 'Akte', ids: ids.slice(0, 60), felder: ['betreff', 'aktenzeichen'] },
    { art: 'Akte', ids: ids.slice(50), felder: ['aktenzeichen', 'betreff'] },
  ])
  const seen = await entries('meinhard', 'zugriff.gesehen')
  expect(seen).toHaveLength(1)
  expect(seen[0]?.offen).toEqual({ objekte: [{ art: 'Akte', ids, felder: ['aktenzeichen', 'betreff'] }] })
  const [found] = await admin<{ n: number }[]>`
    select count(*)::int as n from audit.betroffen where gemeinde = 'meinhard' and objekt = any (${ids})`
  expect(found?.n).toBe(100)
})
