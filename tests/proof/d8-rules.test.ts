import { discover, MODULE_ROOTS } from '@verbundakte/module'
import { recordProof, secondsSince } from '@verbundakte/testing'
import { describe, expect, test } from 'vitest'
import { approvedTable, mutationsOf, rightsTable } from './rights-table.ts'

const modules = (await discover([...MODULE_ROOTS, new URL('../modules/fixture/', import.meta.url)])).filter(
  (module) => Object.keys(module.subjects).length > 0,
)

describe.for(modules.map((module) => [module.name, module] as const))('%s', ([, module]) => {
  test('grants what its approved table says, and nothing else', () => {
    const approved = approvedTable(module)
    expect(
      approved,
      `${module.name} has no rechte.md: VERBUND_RECHTE=schreiben npm test -- tests/proof/d8`,
    ).not.toBeNull()
    expect(rightsTable(module)).toBe(approved)
  })
})

test('each rule taken away, turned round or widened is noticed', { timeout: 120_000 }, () => {
  const begin = performance.now()
  const survivors: string[] = []
  let tried = 0
  for (const module of modules) {
    for (const { what, noticed } of mutationsOf(module)) {
      tried += 1
      if (!noticed) survivors.push(`${module.name}: ${what}`)
    }
  }
  recordProof({
    teil: 'D8-Regeln',
    aussage: 'Jede Regel entfernt, umgekehrt oder erweitert: die genehmigte Tabelle der Rechte bemerkt es',
    versuche: tried,
    fehler: 0,
    sekunden: secondsSince(begin),
    angaben: { bemerkt: tried - survivors.length, 'ohne Wirkung auf die Rechte': survivors.length },
  })
  // A change that changes nobody's rights (the row is allowed by another rule as well) cannot be noticed by anything.
  expect(survivors.length).toBeLessThan(tried / 5)
})
