import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const LAST_WORDS = JSON.stringify(new URL('./last-words.ts', import.meta.url).href)

test.for([
  ['a promise that nobody awaits', `void Promise.reject(new Error('Postgres ist weg'))`],
  ['an error in a timer', `setTimeout(() => { throw new Error('Postgres ist weg') }, 1)`],
] as const)('%s ends the worker with one line that says so', ([, happens]) => {
  const program = `const { endOnBug, report } = await import(${LAST_WORDS}); endOnBug(report); ${happens}; setInterval(() => {}, 1000)`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
  expect(status).toBe(1)
  expect(JSON.parse(stderr)).toMatchObject({
    satz: expect.stringMatching(/^Der Worker beendet sich und muss neu gestartet werden/),
    stapel: expect.stringContaining('Postgres ist weg'),
  })
})
