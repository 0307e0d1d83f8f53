import { describe, expect, it } from 'vitest'
import type { PlanPosition } from './plan.ts'
import { searchPlan } from './plan-search.ts'

function position(kennzeichen: string, titel: string, more: Partial<PlanPosition> = {}): PlanPosition {
  return {
    id: kennzeichen,
    kennzeichen,
    titel,
    ebene: kennzeichen.length,
    elternId: null,
    betreffseinheit: true,
    fristJahre: 10,
    fristbeginn: null,
    aussonderung: 'B',
    schutzklasse: 'INTERN',
    federfuehrung: null,
    lokal: false,
    stillgelegt: false,
    nachfolger: [],
    synonyme: [],
    grundlage: null,
    ...more,
  }
}

const PLAN = [
  position('1', 'Sicherheit und Ordnung', { betreffseinheit: false }),
  position('130', 'Brandschutz', { betreffseinheit: false }),
  position('130.10', 'Brandschutz: Übungen', { synonyme: ['Feuerwehr'] }),
  position('131.30', 'Vorbeugender Brandschutz'),
  position('921.10', 'Hundesteuer', { synonyme: ['Hundemarken'] }),
  position('921.99', 'Hundesteuer alt', { stillgelegt: true }),
]
const found = (typed: string) => searchPlan(PLAN, typed).map((hit) => hit.kennzeichen)

describe('searching the plan', () => {
  it('finds by number, the exact one first', () => {
    expect(found('130')).toEqual(['130', '130.10'])
  })

  it('finds by title and prefers positions that can hold Akten', () => {
    expect(found('brand')).toEqual(['130.10', '131.30', '130'])
  })

  it('finds by synonym and in either spelling of an umlaut', () => {
    expect(found('feuerwehr')).toEqual(['130.10'])
    expect(found('uebung')).toEqual(['130.10'])
    expect(found('Hundem')).toEqual(['921.10'])
  })

  it('wants every word', () => {
    expect(found('brand vorbeugend')).toEqual(['131.30'])
    expect(found('brand steuer')).toEqual([])
  })

  it('finds nothing for nothing, and no position that was closed down', () => {
    expect(found('  ')).toEqual([])
    expect(found('hundesteuer alt')).toEqual([])
  })
})
