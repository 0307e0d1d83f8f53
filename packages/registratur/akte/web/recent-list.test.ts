import { describe, expect, it } from 'vitest'
import { withFirst } from './recent-list.ts'

describe('recently used Akten', () => {
  it('puts the one just opened first, each only once', () => {
    expect(withFirst('', 'a')).toBe('a')
    expect(withFirst('a,b,c', 'b')).toBe('b,a,c')
  })

  it('forgets what is older than the last fifteen', () => {
    const kept = Array.from({ length: 15 }, (_, place) => `${place}`).join(',')
    expect(withFirst(kept, 'neu').split(',')).toHaveLength(15)
    expect(withFirst(kept, 'neu')).not.toContain('14')
  })
})
