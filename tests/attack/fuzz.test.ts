import { planVeroeffentlichen } from '@verbundakte/aktenplan/test-support/kleiner-plan'
import { testVerbund } from '@verbundakte/testing'
import { assert, asyncProperty, gen } from 'fast-check'
import { expect, test } from 'vitest'
import { testGateway } from '../support/client.ts'
import { fileOne } from '../support/fill.ts'
import { damaged, documentOf } from './documents.ts'

/**
 * Documents of one run. `VERBUND_FUZZ` asks for more and `VERBUND_SEED` for others (`zufall`: for ones that nobody has seen);
 * the same ones by default, so that a red run means a change.
 */
const DOCUMENTS = Number(process.env.VERBUND_FUZZ ?? 20_000)
const ASKED = process.env.VERBUND_SEED ?? '20261122'
const SEED = ASKED === 'zufall' ? Math.floor(Math.random() * 2 ** 31) : Number(ASKED)
const AT_ONCE = 8

const verbund = await testVerbund()
await planVeroeffentlichen(verbund)
const { signIn, bugs } = testGateway(verbund)
const mine = await fileOne(signIn, 'meinhard.gewerbeamt')
const foreign = await fileOne(signIn, 'sontra.gewerbeamt', 'Das geheime Wort ist Zaubernuss')
const schema = verbund.app.schema

test(`whatever is asked, the answer is data or a sentence, never a fault and nothing of the neighbour (seed ${SEED})`, {
  timeout: 600_000,
}, async () => {
  const ids = { own: idsOf(mine), foreign: idsOf(foreign) }
  const counts = { data: 0, refused: 0 }
  const property = asyncProperty(gen(), async (pick) => {
    const texts = Array.from({ length: AT_ONCE }, (_, n) => {
      const text = documentOf(schema, pick, ids)
      return n % 4 === 0 ? damaged(text, pick) : text
    })
    const answers = await Promise.all(texts.map((text) => mine.client.graphql(text)))
    for (const [n, answer] of answers.entries()) {
      const said = JSON.stringify(answer)
      const about = `${texts[n]}\n→ ${said.slice(0, 500)}`
      expect([200, 400, 413], about).toContain(answer.status)
      for (const error of answer.errors ?? []) {
        expect(error.extensions?.code, about).toMatch(/^[a-z]+([.-][a-z0-9-]+)*$/)
        expect(error.extensions.code, `${about} ${bugs.map(described)}`).not.toBe('intern')
        expect(error.message.length, about).toBeLessThan(2000)
      }
      expect(said, about).not.toMatch(/Zaubernuss|at .*\.ts:\d+|PostgresError|drizzle|syntax error at or near/)
      if (answer.errors) counts.refused += 1
      else counts.data += 1
    }
    expect(bugs.map(String), texts.join('\n')).toEqual([])
  })
  await assert(property, { numRuns: Math.ceil(DOCUMENTS / AT_ONCE), seed: SEED, endOnFailure: true })
  console.info(`fuzz: ${counts.data} answered, ${counts.refused} refused, seed ${SEED}`)
  expect(counts.data).toBeGreaterThan(DOCUMENTS / 50)
  // It is still there and still knows what it knew.
  const { akte } = await mine.client.ask('query ($id: ID!) { akte(id: $id) { id } }', { id: mine.akte })
  expect(akte.id).toBe(mine.akte)
})

function idsOf({ akte, vorgang, dokument, version, beteiligter, datei }: typeof mine): string[] {
  return [akte, vorgang, dokument, version, beteiligter, datei]
}

function described(bug: unknown): string {
  return bug instanceof Error ? `${bug.stack?.slice(0, 500)} ${bug.cause ? described(bug.cause) : ''}` : String(bug)
}
