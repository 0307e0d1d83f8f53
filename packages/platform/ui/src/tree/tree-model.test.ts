import { describe, expect, it } from 'vitest'
import { ancestors, treeStep, typeAhead, visibleNodes } from './tree-model.ts'

const NODES = [
  { id: '1', parentId: null, text: '1 Sicherheit' },
  { id: '13', parentId: '1', text: '13 Brandschutz' },
  { id: '130', parentId: '13', text: '130 Feuerwehr' },
  { id: '14', parentId: '1', text: '14 Zivilschutz' },
  { id: '2', parentId: null, text: '2 Übergreifendes' },
]
const open = (...ids: string[]) => visibleNodes(NODES, new Set(ids))

describe('tree', () => {
  it('shows what is open, with level and place among the siblings', () => {
    expect(open('1').map((entry) => [entry.node.id, entry.level, entry.position, entry.siblings])).toEqual([
      ['1', 1, 1, 2],
      ['13', 2, 1, 2],
      ['14', 2, 2, 2],
      ['2', 1, 2, 2],
    ])
  })

  it('hides what lies below a closed node, even when it is open itself', () => {
    expect(open('13').map((entry) => entry.node.id)).toEqual(['1', '2'])
  })

  it('opens with →, then steps into the first child', () => {
    expect(treeStep(open(), '1', 'ArrowRight')).toEqual({ kind: 'expand', id: '1' })
    expect(treeStep(open('1'), '1', 'ArrowRight')).toEqual({ kind: 'focus', id: '13' })
    expect(treeStep(open('1'), '14', 'ArrowRight')).toBeNull()
  })

  it('closes with ←, then steps to the parent', () => {
    expect(treeStep(open('1'), '1', 'ArrowLeft')).toEqual({ kind: 'collapse', id: '1' })
    expect(treeStep(open('1'), '14', 'ArrowLeft')).toEqual({ kind: 'focus', id: '1' })
    expect(treeStep(open(), '1', 'ArrowLeft')).toBeNull()
  })

  it('moves over visible nodes only, and stops at both ends', () => {
    expect(treeStep(open(), '1', 'ArrowDown')).toEqual({ kind: 'focus', id: '2' })
    expect(treeStep(open(), '2', 'ArrowDown')).toBeNull()
    expect(treeStep(open('1'), '2', 'Home')).toEqual({ kind: 'focus', id: '1' })
    expect(treeStep(open('1'), '1', 'End')).toEqual({ kind: 'focus', id: '2' })
  })

  it('finds by typing a number or a word, umlauts spelled either way', () => {
    expect(typeAhead(open('1', '13'), '1', '13')).toBe('13')
    expect(typeAhead(open('1', '13'), '1', 'feu')).toBe('130')
    expect(typeAhead(open(), '1', 'ueber')).toBe('2')
    expect(typeAhead(open(), '2', 's')).toBe('1')
    expect(typeAhead(open(), '1', 'x')).toBeNull()
  })

  it('names the way to a node', () => {
    expect(ancestors(NODES, '130')).toEqual(['13', '1'])
  })

  it('lays out ten thousand nodes', () => {
    const many = Array.from({ length: 10_000 }, (_, place) => ({
      id: `${place}`,
      parentId: place < 100 ? null : `${place % 100}`,
      text: `${place}`,
    }))
    const expanded = new Set(many.slice(0, 100).map((node) => node.id))
    expect(visibleNodes(many, expanded)).toHaveLength(10_000)
  })
})
