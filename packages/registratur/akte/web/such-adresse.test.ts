import { describe, expect, it } from 'vitest'
import { filterOf, readPfad, readSearch, writeSearch } from './such-adresse.ts'

describe('the address of a search', () => {
  it('keeps text and facets through writing and reading', () => {
    const auswahl = { art: ['Dokument'], jahr: ['2025', '2026'], medium: ['PAPIER'] }
    expect(readSearch(writeSearch('Straße & Weg', auswahl))).toEqual({ text: 'Straße & Weg', auswahl })
  })

  it('takes no facet for no filter, and ignores what is none', () => {
    const { auswahl } = readSearch(new URLSearchParams('q=x&farbe=rot'))
    expect(auswahl).toEqual({})
    expect(filterOf(auswahl)).toBeNull()
  })

  it('reads the ids out of the path of a hit', () => {
    expect(readPfad('akte/a1/vorgang/v1/dokument/d1')).toEqual({ akte: 'a1', vorgang: 'v1', dokument: 'd1' })
  })
})
