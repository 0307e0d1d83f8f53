import { gemeindeId } from '@verbundakte/kernel'
import { testVerbund } from '@verbundakte/testing'
import { expect, test } from 'vitest'
import { measureIntake } from './measure.ts'
import { report } from './report.ts'

test('of 150 scanned letters it has never seen, the suggester names the right Vorgang first for most, and among three for nearly all', {
  timeout: 120_000,
}, async () => {
  const verbund = await testVerbund()
  const figures = await measureIntake(verbund, gemeindeId('meinhard'), { akten: 120, letters: 150, seed: 20_261_129 })
  console.log(report(figures))
  expect(figures.top1).toBeGreaterThan(0.8)
  expect(figures.top3).toBeGreaterThan(0.9)
})
