import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { passkeyOf, personId, testVerbund } from '@verbundakte/testing'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { type Client, testGateway } from '../support/client.ts'
import { fileOne, uploaded } from '../support/fill.ts'
import { letIn } from '../support/grants.ts'

/** A visit as browsers make it: over the gateway, with sessions and passkeys. */
const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn, bugs } = testGateway(verbund)
const { admin } = verbund.database
const filed = await fileOne(signIn, 'sontra.gewerbeamt')
const hidden = await fileOne(signIn, 'sontra.gewerbeamt', 'Etwas anderes')
const grants = letIn(verbund)
const guest = await signIn('supportstelle.eins', 'sontra')

const AKTE = 'query ($id: ID!) { akte(id: $id) { id betreff federfuehrung { name } } }'
const VORGANG = `query ($id: ID!) { vorgang(id: $id) { id betreff akte { id aktenzeichen }
  dokumente { edges { node { id betreff aktuelleVersion { id dateiname } } } } } }`
const codes = async (client: Client, query: string, variables: Record<string, unknown> = {}) =>
  (await client.graphql(query, variables)).errors?.map((error) => error.extensions.code) ?? ['went well']
interface Entry {
  readonly objekte: readonly { readonly art: string; readonly ids: string[]; readonly felder: string[] }[] | null
  readonly subjekt_id: string
  readonly auftrag: string | null
}
const log = (ereignis: string) =>
  admin<Entry[]>`
    select subjekt_id, kanonisch::jsonb #> '{offen,objekte}' as objekte, kanonisch::jsonb #>> '{akteur,auftrag}' as auftrag
    from audit.eintrag where gemeinde = 'sontra' and ereignis = ${ereignis} order by seq`
const seen = async () => (await log('zugriff.gesehen')).flatMap(({ objekte }) => objekte ?? [])

describe('before anybody has let them in', () => {
  test('the desk may ask, and do nothing else', async () => {
    for (const query of [
      '{ akten { edges { node { id } } } }',
      '{ ich { person { name } } }',
      '{ mitarbeiter { name } }',
      '{ suche(text: "Aster") { anzahl } }',
      '{ aktenplan { id } }',
      'mutation { unterstuetzungSchalten(aus: false) { aus } }',
      '{ unterstuetzungZuPruefen { id } }',
    ])
      expect(await codes(guest, query), query).toEqual(['nicht-erlaubt'])
    for (const path of [`/versionen/${filed.version}/datei`, `/versionen/${filed.version}/vorschau`])
      expect((await guest.fetch(path)).status, path).toBe(403)
    expect((await guest.upload('x.txt', 'x')).status).toBe(403)
    expect((await guest.ask('{ unterstuetzungsauftraege { id } }')).unterstuetzungsauftraege).toEqual([])
  })

  test('everybody else who works elsewhere finds no such Gemeinde, as ever', async () => {
    for (const name of ['meinhard.gewerbeamt', 'meinhard.leitung', 'meinhard.freigabe', 'meinhard.niemand']) {
      const stranger = await signIn(name, 'sontra')
      expect((await stranger.graphql('{ unterstuetzungsauftraege { id } }')).status, name).toBe(404)
    }
    const lost = await signIn('supportstelle.eins', 'atlantis')
    expect((await lost.graphql('{ unterstuetzungsauftraege { id } }')).status).toBe(404)
  })
})

describe('asked, agreed to by two with passkeys, visited', () => {
  let id = ''
  beforeAll(async () => {
    const { unterstuetzungBeantragen } = await guest.ask(
      `mutation ($v: ID!) { unterstuetzungBeantragen(antrag: { art: UNTERSTUETZUNG, ticket: "T-1", zweck: "Ein Dokument fehlt in der Suche",
        rechtsgrundlage: "Art. 28 DSGVO", module: ["akte"], aktionen: ["aendern"], objekte: [{ art: "Vorgang", id: $v }] }) { id noetig zustand } }`,
      { v: filed.vorgang },
    )
    expect(unterstuetzungBeantragen).toMatchObject({ noetig: 2, zustand: 'BEANTRAGT' })
    id = unterstuetzungBeantragen.id
    for (const name of ['sontra.leitung', 'sontra.freigabe']) await agree(name, id)
    await guest.ask('mutation ($id: ID!) { unterstuetzungBeginnen(id: $id) { zustand } }', { id })
  })

  async function agree(name: string, auftrag: string): Promise<void> {
    const client = await signIn(name)
    // The one with which they have just come in.
    const key = await passkeyOf(verbund, personId(name))
    const { unterstuetzungsauftrag } = await client.ask(
      'query ($id: ID!) { unterstuetzungsauftrag(id: $id) { darf sichtbar { gegenstand schutzklasse anzahl } } }',
      { id: auftrag },
    )
    expect(unterstuetzungsauftrag.darf).toEqual(['bewilligen', 'ablehnen', 'einengen'])
    expect(unterstuetzungsauftrag.sichtbar).toContainEqual({
      gegenstand: 'Vorgang',
      schutzklasse: 'PERSONENBEZOGEN',
      anzahl: 1,
    })
    expect(unterstuetzungsauftrag.sichtbar).toContainEqual({
      gegenstand: 'Dokument',
      schutzklasse: 'PERSONENBEZOGEN',
      anzahl: 1,
    })
    const { bewilligungVorbereiten } = await client.ask('mutation ($id: ID!) { bewilligungVorbereiten(id: $id) }', {
      id: auftrag,
    })
    await client.ask(
      'mutation ($id: ID!, $z: String!) { unterstuetzungBewilligen(id: $id, zusicherung: $z) { zustand } }',
      {
        id: auftrag,
        z: key.get(bewilligungVorbereiten),
      },
    )
  }

  test('they see this Vorgang, its Dokumente and the Akte around it, and nothing else', async () => {
    const { vorgang } = await guest.ask(VORGANG, { id: filed.vorgang })
    expect(vorgang).toMatchObject({ id: filed.vorgang, akte: { id: filed.akte } })
    expect(vorgang.dokumente.edges).toHaveLength(1)
    expect((await guest.ask(VORGANG, { id: hidden.vorgang })).vorgang).toBeNull()
    expect((await guest.ask(AKTE, { id: hidden.akte })).akte).toBeNull()
    const { akten } = await guest.ask('{ akten { edges { node { id } } } }')
    expect(akten.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual([filed.akte])
    expect((await guest.ask('{ suche(text: "Aster") { anzahl treffer { id } } }')).suche.anzahl).toBe(0)
    // The other Gemeinden have let nobody in.
    expect(
      (await (await signIn('supportstelle.eins', 'meinhard')).graphql('{ akten { edges { node { id } } } }'))
        .errors?.[0].extensions.code,
    ).toBe('nicht-erlaubt')
  })

  test('each view stands in the log of the Gemeinde: what, which fields, under which grant', async () => {
    await guest.ask(AKTE, { id: filed.akte })
    expect((await log('zugriff.gesehen')).every((entry) => entry.auftrag === id)).toBe(true)
    const views = await seen()
    expect(views.at(-1)).toEqual({ art: 'Akte', ids: [filed.akte], felder: ['betreff', 'federfuehrung', 'id'] })
    expect(JSON.stringify(views)).not.toContain('Aster')
    expect(new Set(views.map((view) => view.art))).toEqual(new Set(['Akte', 'Vorgang', 'Dokument', 'Version']))
    expect(views.flatMap((view) => view.ids)).not.toContain(hidden.akte)
  })

  test('what they change is theirs in the log, with the grant', async () => {
    await guest.ask(
      'mutation ($id: ID!) { vorgangAendern(id: $id, eingabe: { betreff: "Anmeldung, berichtigt" }) { betreff } }',
      { id: filed.vorgang },
    )
    const [changed] = (await log('akte.vorgang.geaendert')).slice(-1)
    expect(changed).toMatchObject({ subjekt_id: filed.vorgang, auftrag: id })
    expect(
      await codes(guest, 'mutation ($id: ID!) { vorgangAendern(id: $id, eingabe: { betreff: "x" }) { id } }', {
        id: hidden.vorgang,
      }),
    ).toEqual(['nicht-gefunden'])
  })

  test('the preview is shown and recorded; the original stays, for the grant names no Ausfuhr', async () => {
    expect((await guest.fetch(`/versionen/${filed.version}/datei`)).status).toBe(403)
    const preview = await guest.fetch(`/versionen/${filed.version}/vorschau`)
    expect([preview.status, await preview.text()]).toEqual([200, 'Sehr geehrte Damen und Herren'])
    expect((await guest.fetch(`/versionen/${hidden.version}/vorschau`)).status).toBe(404)
    expect((await seen()).at(-1)).toEqual({ art: 'Version', ids: [filed.version], felder: ['vorschau'] })
  })

  test('both sides see that somebody is inside, everybody in the house can', async () => {
    const { werIstGeradeBeiUns } = await (await signIn('sontra.buergerbuero')).ask(
      '{ werIstGeradeBeiUns { id antragstellerName endetAm darf } }',
    )
    expect(werIstGeradeBeiUns).toMatchObject([{ id, antragstellerName: 'supportstelle.eins', darf: [] }])
    const ich = (await (await guest.fetch('/ich')).json()) as {
      gemeinden: unknown[]
      unterstuetzung: { gemeinden: { id: string; besuch: { auftrag: string } | null }[] }
    }
    expect(ich.gemeinden).toEqual([])
    expect(ich.unterstuetzung.gemeinden.filter(({ besuch }) => besuch).map(({ id: g }) => g)).toEqual(['sontra'])
    const { meineUnterstuetzungsauftraege } = await guest.ask(
      '{ meineUnterstuetzungsauftraege { id gemeinde zustand } }',
    )
    expect(meineUnterstuetzungsauftraege).toEqual([{ id, gemeinde: 'sontra', zustand: 'AKTIV' }])
  })

  test('ended with one click, everything is gone with the next request', async () => {
    await (await signIn('sontra.leitung')).ask(
      'mutation ($id: ID!) { unterstuetzungWiderrufen(id: $id, grund: "fertig") { zustand } }',
      { id },
    )
    expect(await codes(guest, VORGANG, { id: filed.vorgang })).toEqual(['nicht-erlaubt'])
    expect((await guest.fetch(`/versionen/${filed.version}/vorschau`)).status).toBe(403)
    expect(bugs).toEqual([])
  })
})

test('a download under way stops at the next chunk when the grant ends', async () => {
  const clerk = filed.client
  const datei = await uploaded(clerk, 'x'.repeat(20 * 1024 * 1024), 'gross.txt')
  const { dokumentAblegen } = await clerk.ask(
    'mutation ($v: ID!, $d: ID!) { dokumentAblegen(vorgang: $v, datei: $d) { aktuelleVersion { id } } }',
    { v: filed.vorgang, d: datei },
  )
  const path = `/versionen/${dokumentAblegen.aktuelleVersion.id}/datei`
  const { id } = await grants.letIn('sontra', 'supportstelle.eins', { ausfuhr: true })
  const whole = await guest.fetch(path)
  expect((await whole.arrayBuffer()).byteLength).toBe(20 * 1024 * 1024)
  const reader = (await guest.fetch(path)).body?.getReader()
  if (!reader) throw new Error('an answer without a body')
  await reader.read()
  const begin = performance.now()
  await grants.revoke('sontra', id)
  let bytes = 0
  // Read slowly, as over a village line; the notification of the database ends it.
  await expect(
    (async () => {
      for (;;) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        const { done, value } = await reader.read()
        if (done) return
        bytes += value.byteLength
      }
    })(),
  ).rejects.toThrow(/grant has ended/)
  expect(bytes).toBeLessThan(2 * 1024 * 1024)
  expect(performance.now() - begin).toBeLessThan(2000)
})

test('a search over a whole module finds what the classes allow, and nothing once it is over', async () => {
  const { id } = await grants.letIn('sontra', 'supportstelle.eins')
  const { suche } = await vi.waitFor(() => guest.ask('{ suche(text: "") { anzahl treffer { id art } } }'), {
    timeout: 10_000,
  })
  expect(suche.treffer).toEqual([])
  await grants.revoke('sontra', id)
  expect(await codes(guest, '{ suche(text: "") { anzahl } }')).toEqual(['nicht-erlaubt'])
})
