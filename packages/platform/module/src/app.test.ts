import { keyColumns, moduleSchema } from '@verbundakte/database'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { App } from './app.ts'
import { defineModule, type Module } from './module.ts'

const verbund = await testVerbund()
const zettel = moduleSchema('probe').table('zettel', keyColumns())

function probe(more: Partial<Module> = {}): Module {
  return {
    name: 'probe',
    titel: 'Probe',
    migrations: new URL('./', import.meta.url),
    subjects: { Zettel: zettel },
    abilities: () => {},
    events: { 'probe.gelegt': { subject: 'Zettel', payload: z.object({}) } },
    ...more,
  }
}

const start = (...modules: Module[]) =>
  new App({ modules, gemeinden: verbund.gemeinden, databases: verbund.databases, services: {} as never }) // no use case runs

test('a job that waits for an event nobody records stops the start', () => {
  const job = { on: 'gewerbe.bescheinigt', run: async () => {} }
  expect(() => start(probe({ jobs: { 'probe.warten': job } }))).toThrow(
    'the job probe.warten waits for gewerbe.bescheinigt, which no module records',
  )
})

test('two modules that call something by the same name stop the start', () => {
  expect(() => start(probe(), probe({ name: 'andere', events: {} }))).toThrow(/two modules define the subject Zettel/)
})

test('a module names only what is its own', () => {
  expect(() => defineModule(probe({ name: 'Probe 1' }))).toThrow(/lower-case letters only/)
  expect(() => defineModule(probe({ name: 'andere' }))).toThrow(/must begin with “andere.”/)
  expect(() => defineModule(probe({ subjects: {} }))).toThrow(/no subject of it/)
})

test('a Gemeinde that is none of the Verbund is not found, and neither is its door', async () => {
  const { gemeinde } = verbund.as('meinhard.gewerbeamt')
  expect(() => verbund.app.profil('atlantis' as typeof gemeinde)).toThrow(/gibt es hier nicht/)
  await expect(
    verbund.app.asBetrieb('atlantis' as typeof gemeinde, 'Probe einer fremden Gemeinde').read(async () => 1),
  ).rejects.toThrow(/gibt es hier nicht/)
})

test('what is recorded outside the transaction of a use case is refused', async () => {
  const caller = verbund.as('meinhard.gewerbeamt')
  await expect(
    verbund.app.read(caller, async (ctx) => ctx.record('akte.geaendert', { id: crypto.randomUUID() }, { felder: [] })),
  ).rejects.toThrow(/outside the transaction/)
})

test('the rights of a person follow the roles of this very moment', () => {
  const { gemeinde, person } = verbund.as('meinhard.gewerbeamt')
  const nobody = { ...person, rollen: new Set<string>(), aemter: [], schluessel: '[]', aemterAls: () => [] }
  expect(verbund.app.rightsOf(gemeinde, person).perhaps('lesen', 'Akte')).toBe(true)
  expect(verbund.app.rightsOf(gemeinde, nobody).rules).toEqual([])
})
