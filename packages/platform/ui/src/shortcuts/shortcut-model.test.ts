import { describe, expect, it } from 'vitest'
import { isCharacterOnly, isForField, type Shortcut, step, strokeName } from './shortcut-model.ts'

const shortcut = (keys: string, titel = keys): Shortcut => ({ keys, titel, run: () => {} })
const stroke = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })

describe('shortcuts', () => {
  it('runs a single key', () => {
    expect(step('', 'n', [shortcut('n')]).run?.keys).toBe('n')
  })

  it('waits for the second key of a sequence and then runs it', () => {
    const all = [shortcut('g a'), shortcut('g s')]
    expect(step('', 'g', all)).toEqual({ run: null, pending: 'g' })
    expect(step('g', 's', all).run?.keys).toBe('g s')
  })

  it('begins anew after a key that continues nothing', () => {
    const all = [shortcut('g a'), shortcut('n')]
    expect(step('g', 'n', all).run?.keys).toBe('n')
    expect(step('g', 'g', all).pending).toBe('g')
  })

  it('prefers what was registered last: the screen before the shell', () => {
    expect(step('', 'n', [shortcut('n', 'Akte'), shortcut('n', 'Vorgang')]).run?.titel).toBe('Vorgang')
  })

  it('takes Ctrl and Command for the same and leaves Alt to the keyboard layout', () => {
    expect(strokeName(stroke('Enter', { ctrlKey: true }))).toBe('mod+Enter')
    expect(strokeName(stroke('Enter', { metaKey: true }))).toBe('mod+Enter')
    expect(strokeName(stroke('@', { altKey: true }))).toBeNull()
  })

  it('leaves a field what belongs to it: characters, and taking back what was typed', () => {
    expect([isForField('n'), isForField('mod+z'), isForField('mod+Enter')]).toEqual([true, true, false])
  })

  it('knows which shortcuts people may switch off', () => {
    expect([
      isCharacterOnly('n'),
      isCharacterOnly('g a'),
      isCharacterOnly('Escape'),
      isCharacterOnly('mod+Enter'),
    ]).toEqual([true, true, false, false])
  })
})
