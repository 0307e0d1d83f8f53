import { describe, expect, it } from 'vitest'
import { decodePlan } from './plan-file.ts'

describe('a plan file', () => {
  it('is read with its umlauts, as UTF-8 and as old spreadsheets write it', () => {
    expect(decodePlan(new TextEncoder().encode('Straße').buffer)).toBe('Straße')
    expect(decodePlan(new Uint8Array([0x53, 0x74, 0x72, 0x61, 0xdf, 0x65]).buffer)).toBe('Straße')
  })
})
