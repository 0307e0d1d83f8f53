import { LIMITS } from '@verbundakte/graphql'
import { testVerbund } from '@verbundakte/testing'
import { getIntrospectionQuery } from 'graphql'
import { describe, expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'

const verbund = await testVerbund()

const deep = (n: number) =>
  `{ akten { edges { node ${'{ vorgaenge { edges { node { akte '.repeat(n)}{ id }${' } } } }'.repeat(n)} } } }`
const many = (n: number, of: (index: number) => string) => Array.from({ length: n }, (_, index) => of(index)).join(' ')
/** Fragments that double at each step: short to write, endless to walk. */
const doubling = (n: number) =>
  `{ akten { edges { node { ...F0 } } } } ${many(n, (i) => `fragment F${i} on Akte { ...F${i + 1} ...F${i + 1} }`)} fragment F${n} on Akte { id }`
const introspecting = (n: number) =>
  `{ __schema { types { ${'fields { type { '.repeat(n)} name ${'} } '.repeat(n)} } } }`

const TOO_LARGE: readonly [name: string, query: string, variables?: Record<string, unknown>][] = [
  ['deeper than a screen goes', deep(4)],
  ['aliases of a root field', `{ ${many(LIMITS.aliases + 1, (i) => `a${i}: ich { rollen }`)} }`],
  ['aliases of a leaf', `{ ich { ${many(LIMITS.aliases + 1, (i) => `a${i}: rollen`)} } }`],
  [
    'aliases inside a fragment that is used twice',
    `{ ich { ...A } b: ich { ...A } } fragment A on Ich { ${many(25, (i) => `a${i}: rollen`)} }`,
  ],
  ['directives', `{ ich { rollen ${many(LIMITS.directives + 1, () => '@include(if: true)')} } }`],
  ['directives spread over fields', `{ ${many(LIMITS.directives + 1, () => 'ich @include(if: true) { rollen }')} }`],
  ['fragments that double at each step', doubling(40)],
  [
    'pages of pages',
    `{ akten(first: 100) { edges { node { vorgaenge(first: 100) { edges { node { dokumente(first: 100) { edges { node { id } } } } } } } } } }`,
  ],
  [
    'pages of pages by variables',
    `query ($n: Int) { akten(first: $n) { edges { node { vorgaenge(first: $n) { edges { node { dokumente(first: $n) { edges { node { id } } } } } } } } } }`,
    { n: 100 },
  ],
  [
    'pages by a default',
    `query ($n: Int = 100) { akten(first: $n) { edges { node { vorgaenge(first: $n) { edges { node { dokumente(first: $n) { edges { node { id } } } } } } } } } }`,
  ],
  [
    'pages by last',
    `query ($n: Int) { akten(last: $n) { edges { node { vorgaenge(last: $n) { edges { node { dokumente(last: $n) { edges { node { id } } } } } } } } } }`,
    { n: 100 },
  ],
  ['a list inside a list inside a list of introspection', introspecting(12)],
  ['aliases of introspection', `{ ${many(LIMITS.aliases + 1, (i) => `a${i}: __schema { types { name } }`)} }`],
  [
    'aliases inside introspection',
    `{ __schema { ${many(LIMITS.aliases + 1, (i) => `a${i}: types { fields { type { fields { name } } } }`)} } }`,
  ],
  [
    'introspection written out again and again',
    `{ __schema { ${many(120, () => 'types { fields { type { fields { args { name } } } } }')} } }`,
  ],
]

describe.for(['both', 'yoga'] as const)('limits, road „%s“', (road) => {
  const { signIn } = testGateway(verbund, road)

  test.for(TOO_LARGE)('refuses %s', async ([, query, variables]) => {
    const client = await signIn('meinhard.gewerbeamt')
    const { data, errors } = await client.graphql(query, variables)
    expect(data ?? null).toBeNull()
    expect(errors?.[0]).toMatchObject({ extensions: { code: expect.stringMatching(/^graphql\./) } })
    expect(errors?.[0].message).not.toMatch(/Error|undefined/)
  })

  test('refuses more tokens than a screen writes, and more text than fits', async () => {
    const client = await signIn('meinhard.gewerbeamt')
    const tokens = await client.graphql(`{ ${many(LIMITS.tokens, () => '__typename')} }`)
    expect([tokens.data ?? null, tokens.errors?.[0].extensions.code]).toEqual([null, 'graphql.zu-gross'])
    expect(tokens.errors?.[0].message).toMatch(/^Die Abfrage ist zu groß\./)
    const text = await client.graphql(`{ __typename } #${'x'.repeat(1024 * 1024)}`)
    expect([text.status, text.errors?.[0].extensions.code]).toEqual([413, 'anfrage.zu-gross'])
    expect(text.errors?.[0].message).toMatch(/zu groß/)
  })

  test('lets a screen’s own questions through, and the schema of the tools', async () => {
    const client = await signIn('meinhard.gewerbeamt')
    await client.ask(getIntrospectionQuery())
    await client.ask(`{ akten(first: 20) { edges { node { id position { id titel } vorgaenge(first: 10) { edges { node { id
      neuesteDokumente(first: 3) { id aktuelleVersion { id dateiname angelegtVon { name } } } } } } } } } }`)
    await client.ask(`{ ${many(LIMITS.aliases, (i) => `a${i}: __typename`)} }`)
  })
})
