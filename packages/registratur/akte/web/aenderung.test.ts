import { describe, expect, it } from 'vitest'
import { aenderungVon, rueckgaengig } from './aenderung.ts'

describe('a change of Angaben', () => {
  it('names only what differs, with what stood there before', () => {
    const vorher = { betreff: 'Aster', standort: null, medium: 'PAPIER' }
    expect(aenderungVon<typeof vorher>(vorher, { ...vorher, betreff: 'Nelke' })).toEqual({
      eingabe: { betreff: 'Nelke' },
      bisher: { betreff: 'Aster' },
    })
    expect(aenderungVon(vorher, { ...vorher })).toBeNull()
  })

  it('is taken back from what the server made of it, so that a later change of somebody else stands', () => {
    const aenderung = { eingabe: { betreff: ' Nelke ' }, bisher: { betreff: 'Aster' } }
    expect(rueckgaengig(aenderung, { betreff: 'Nelke' })).toEqual({
      eingabe: { betreff: 'Aster' },
      bisher: { betreff: 'Nelke' },
    })
  })
})
