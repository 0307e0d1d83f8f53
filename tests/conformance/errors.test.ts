import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { probe } from './probe.ts'

const verbund = await testVerbund({ more: [probe] })
await planVeroeffentlichen(verbund)

describe.for(['both', 'yoga'] as const)('errors, road „%s“', (road) => {
  const { signIn, bugs } = testGateway(verbund, road)

  test.for([
    ['notFound', 'nicht-gefunden', 'Das gibt es hier nicht (mehr). Bitte die Liste neu laden.'],
    ['forbidden', 'nicht-erlaubt', 'Dafür fehlt Ihnen die Berechtigung. Zuständig ist Ihre Fachadministration.'],
    ['invalid', 'probe.falsch', 'Bitte anders.'],
    ['conflict', 'probe.zu-spaet', 'Jemand war schneller.'],
  ])('the four errors for people say their sentence: %s', async ([art, code, message]) => {
    const client = await signIn('meinhard.gewerbeamt')
    const { status, data, errors } = await client.graphql('query ($art: String!) { fehler(art: $art) }', { art })
    expect([status, data]).toEqual([200, null])
    expect(errors).toMatchObject([{ message, path: ['fehler'], extensions: { code, anfrage: expect.any(String) } }])
    if (art === 'invalid') expect(errors?.[0].extensions).toMatchObject({ feld: 'name', regel: 'P-01' })
    expect(bugs).toEqual([])
  })

  test.for(['bug', 'thrown', 'text', 'nothing', 'missing', 'datenbank'])(
    'a bug tells nothing but its number: %s',
    async (art) => {
      const client = await signIn('meinhard.gewerbeamt')
      bugs.length = 0
      const answer =
        art === 'datenbank'
          ? await client.graphql('{ datenbankfehler }')
          : await client.graphql('query ($art: String!) { fehler(art: $art) }', { art })
      expect(JSON.stringify(answer)).not.toMatch(/geheim123|node_modules|select |TypeError|stack/)
      const [error] = answer.errors ?? []
      expect(error.extensions).toEqual({ code: 'intern', anfrage: expect.any(String) })
      expect(error.message).toContain(error.extensions.anfrage)
      expect(bugs).toHaveLength(1)
      bugs.length = 0
    },
  )

  const betreffe = async () => {
    const { akten } = await (await signIn('meinhard.gewerbeamt')).ask(
      '{ akten(first: 100) { edges { node { betreff } } } }',
    )
    return akten.edges.map(({ node }: { node: { betreff: string } }) => node.betreff).sort()
  }
  const chain = async () =>
    // Whoever asks has signed in, which is recorded too.
    (
      await verbund.database
        .admin`select count(*)::int as n from audit.eintrag where gemeinde = 'meinhard' and ereignis !~ '^anmeldung'`
    )[0]?.n

  test('a mutation of which one part goes wrong leaves nothing, and answers nothing', async () => {
    const client = await signIn('meinhard.gewerbeamt')
    await client.ask('mutation { schreiben(betreff: "vorher") }')
    const before = [await betreffe(), await chain()]
    for (const text of [
      'mutation { a: schreiben(betreff: "eins") b: scheitern(art: "invalid") c: schreiben(betreff: "zwei") }',
      'mutation { b: scheitern(art: "conflict") a: schreiben(betreff: "eins") }',
      'mutation { a: schreiben(betreff: "eins") b: schreiben(betreff: "") }',
      'mutation { a: schreiben(betreff: "eins") b: scheitern(art: "bug") }',
    ]) {
      const { data, errors } = await client.graphql(text)
      expect(data, text).toBeNull()
      expect(errors?.length).toBeGreaterThan(0)
    }
    bugs.length = 0
    expect([await betreffe(), await chain()]).toEqual(before)
    await client.ask('mutation { a: schreiben(betreff: "eins") b: schreiben(betreff: "zwei") }')
    expect((await betreffe()).length).toBe((before[0] as string[]).length + 2)
  })

  test.for([
    ['{ unbekannt }', 'graphql.ungueltig', /^Die Abfrage ist nicht gültig: Cannot query field "unbekannt"/],
    ['{ akten', 'graphql.ungueltig', /^Die Abfrage ist nicht gültig: Syntax Error/],
    ['{ akten(first: -1) { edges { node { id } } } }', 'seite.groesse', /kann eine Liste nicht zeigen\.$/],
    ['{ akten(last: -1) { edges { node { id } } } }', 'seite.groesse', /kann eine Liste nicht zeigen\.$/],
  ] as const)('a wrong question is told in German what is wrong with it: %s', async ([query, code, satz]) => {
    const { errors } = await (await signIn('meinhard.gewerbeamt')).graphql(query)
    expect(errors).toMatchObject([{ message: expect.stringMatching(satz), extensions: { code } }])
  })

  test('a person without a role passes no door, and learns of none', async () => {
    const { signIn: signInAs } = testGateway(verbund, road)
    const answer = await (await signInAs('meinhard.niemand', 'meinhard')).graphql('{ akten { edges { node { id } } } }')
    expect([answer.status, answer.errors?.[0].extensions.code]).toEqual([404, 'nicht-gefunden'])
  })
})

describe('both roads say the same', () => {
  const fast = testGateway(verbund)
  const yoga = testGateway(verbund, 'yoga')
  const QUERIES: readonly [string, Record<string, unknown>?][] = [
    ['{ __typename }'],
    [
      '{ ich { person { id name } rollen aemter { kuerzel name } darf { aktion gegenstand } gemeinde { id name art } } }',
    ],
    ['{ mitarbeiter { id name } }'],
    [
      '{ aktenplan { id kennzeichen titel ebene elternId betreffseinheit fristJahre aussonderung schutzklasse federfuehrung { kuerzel } synonyme grundlage } }',
    ],
    ['query ($s: String!) { positionen(suche: $s, first: 3) { kennzeichen titel } }', { s: 'gewerbe' }],
    [
      '{ akten(first: 2) { pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id aktenzeichen betreff angelegtAm laufzeitBeginn darf position { titel } vorgaenge { edges { node { id } } } } } } }',
    ],
    ['{ akten(last: 2) { edges { node { betreff } } } }'],
    ['query A { __typename } query B { ich { rollen } }'],
    [
      'fragment F on Akte { betreff ...G } fragment G on Akte { id } { akten { edges { node { ...F ... on Akte { status @skip(if: true) typ @include(if: false) } } } } }',
    ],
    ['query ($id: ID!) { akte(id: $id) { id } }', { id: '0190e8a2-0000-7000-8000-0000000000aa' }],
    ['query ($id: ID!) { akte(id: $id) { id } }', { id: 'keine' }],
    ['query ($id: ID!) { akte(id: $id) { id } }', {}],
    ['query ($id: ID!) { akte(id: $id) { id } }', { id: { a: 1 } }],
    ['{ akten(after: "kaputt") { edges { node { id } } } }'],
    ['{ akten(first: -1) { edges { node { id } } } }'],
    ['{ akten(first: 5, last: 5) { edges { node { id } } } }'],
    ['{ unbekannt }'],
    ['{ akten'],
    ['{ fehler(art: "invalid") b: __typename }'],
    ['query ($d: Kalendertag) { __typename @skip(if: false) akten { edges { node { id } } } }', { d: '2026-02-30' }],
    [
      'mutation ($p: ID!) { akteAnlegen(eingabe: { position: $p, betreff: "x", laufzeitBeginn: "2026-02-30" }) { id } }',
      { p: 'x' },
    ],
  ]

  test.for(QUERIES.map(([query, variables]) => ({ query, variables })))('$query', async ({ query, variables }) => {
    const ask = async (from: typeof fast) => {
      const client = await from.signIn('meinhard.gewerbeamt')
      const response = await client.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      const text = (await response.text()).replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{22}(?="})/g, '…')
      const { data, errors } = JSON.parse(text)
      const faults = (errors ?? []).map((e: { message: string; path?: unknown; extensions: { code: string } }) => {
        const { code } = e.extensions
        // What a library says of a wrong question is its own wording; the code is ours.
        return [code, e.path, code === 'graphql.ungueltig' ? '' : e.message]
      })
      return { status: response.status, data: JSON.stringify(data ?? null), faults }
    }
    expect(await ask(fast)).toEqual(await ask(yoga))
  })
})
