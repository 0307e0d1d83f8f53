import { akteAnlegen, vorgangAnlegen } from '@verbundakte/akte'
import { positionMitKennzeichen } from '@verbundakte/aktenplan'
import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { type Client, testGateway } from '../support/client.ts'

const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn } = testGateway(verbund)

let count = 0
function open(name: 'meinhard' | 'sontra', n: number): Promise<string[]> {
  return verbund.app.write(verbund.as(`${name}.gewerbeamt`), async (ctx) => {
    const position = await positionMitKennzeichen(ctx, '130.10')
    const made: string[] = []
    for (let i = 0; i < n; i++) {
      const akte = await akteAnlegen(ctx, { position: position.id, betreff: `${name} ${++count}` })
      await vorgangAnlegen(ctx, akte.id, { betreff: `in ${akte.betreff}` })
      made.push(akte.betreff)
    }
    return made
  })
}
await open('meinhard', 45)
await open('sontra', 45)

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly betreff: string } }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string
    readonly endCursor: string
  }
}
const page = async (client: Client, args: string): Promise<Page> =>
  (
    await client.ask(
      `{ akten(${args}) { edges { cursor node { betreff } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    )
  ).akten
const titles = ({ edges }: Page) => edges.map(({ node }) => node.betreff)

describe('a list read page by page', () => {
  test('forwards: every row once, in order, whatever is added meanwhile', async () => {
    const client = await signIn('meinhard.gewerbeamt')
    const before = titles(await page(client, 'first: 100'))
    expect(before).toHaveLength(45)
    let here = await page(client, 'first: 7')
    const seen = titles(here)
    while (here.pageInfo.hasNextPage) {
      await open('meinhard', 1)
      here = await page(client, `first: 7, after: "${here.pageInfo.endCursor}"`)
      seen.push(...titles(here))
    }
    expect(seen).toEqual(before)
  })

  test('backwards: the same rows in the same order, and new ones where they belong', async () => {
    const client = await signIn('meinhard.gewerbeamt')
    const before = titles(await page(client, 'first: 100'))
    let here = await page(client, 'last: 7')
    let seen = titles(here)
    let added: string[] = []
    while (here.pageInfo.hasPreviousPage) {
      if (added.length < 3) added = [...(await open('meinhard', 1)), ...added]
      here = await page(client, `last: 7, before: "${here.pageInfo.startCursor}"`)
      seen = [...titles(here), ...seen]
    }
    expect(seen).toEqual([...added, ...before])
  })

  test('a cursor of the neighbour’s list leads nowhere: it is a place, not a row', async () => {
    const [meinhard, sontra] = [await signIn('meinhard.gewerbeamt'), await signIn('sontra.gewerbeamt')]
    const { pageInfo } = await page(sontra, 'first: 3')
    for (const title of titles(await page(meinhard, `first: 100, after: "${pageInfo.endCursor}"`)))
      expect(title).toMatch(/^meinhard/)
  })

  test('at most a hundred, at least one, and a place that is none is said to be', async () => {
    const client = await signIn('meinhard.gewerbeamt')
    expect(titles(await page(client, 'first: 5000')).length).toBeLessThanOrEqual(100)
    const { errors } = await client.graphql('{ akten(after: "eins") { edges { node { id } } } }')
    expect(errors?.[0].extensions.code).toBe('seite.form')
  })
})

test('a hundred nested questions of two Gemeinden at once: nobody gets a row of the other', async () => {
  const clients = await Promise.all([signIn('meinhard.gewerbeamt'), signIn('sontra.gewerbeamt')])
  await Promise.all(
    Array.from({ length: 100 }, async (_, n) => {
      const client = clients[n % 2]
      const { akten } = (await client?.ask(
        '{ akten(first: 20) { edges { node { betreff position { id kennzeichen } vorgaenge(first: 3) { edges { node { betreff akte { betreff } } } } } } } }',
      )) ?? { akten: { edges: [] } }
      expect(akten.edges).toHaveLength(20)
      expect(JSON.stringify(akten)).not.toContain(n % 2 ? 'meinhard' : 'sontra')
    }),
  )
})
