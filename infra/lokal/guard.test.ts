import { expect, it } from 'vitest'
import { guard, type Running } from './guard.ts'

/** Something that dies when the test says so. */
function mortal(): Running & { die(reason: string): void } {
  const end = Promise.withResolvers<string>()
  return { pid: 1, ended: end.promise, die: end.resolve, stop: async () => end.resolve('gestoppt') }
}

it('tries again until it comes up, and says what happened', async () => {
  const [first, second] = [mortal(), mortal()]
  const messages: string[] = []
  const attempts = [Promise.reject(new Error('kein Platz')), Promise.resolve(second)]
  for (const attempt of attempts) attempt.catch(() => {})
  const fresh = () => attempts.shift() ?? Promise.reject(new Error('one too many'))
  const stop = guard('Worker', first, fresh, (text) => messages.push(text), new AbortController().signal, [1])
  first.die('Signal SIGKILL')
  await expect
    .poll(() => messages)
    .toEqual([
      'Worker ist ausgefallen (Signal SIGKILL) und wird neu gestartet …',
      'Worker startet nicht: kein Platz',
      'Worker läuft wieder.',
    ])
  await stop()
  expect(await second.ended).toBe('gestoppt')
})

it('does not start again what ended because everything ends', async () => {
  const [first, abort] = [mortal(), new AbortController()]
  const fresh = () => Promise.reject(new Error('must not be called'))
  const stop = guard('Worker', first, fresh, () => expect.unreachable(), abort.signal, [1])
  abort.abort()
  first.die('Rückgabewert 0')
  await stop()
})

it('stops in the middle of a pause', async () => {
  const first = mortal()
  const fresh = () => Promise.reject(new Error('must not be called'))
  const messages: string[] = []
  const stop = guard('Worker', first, fresh, (text) => messages.push(text), new AbortController().signal, [60_000])
  first.die('Rückgabewert 1')
  await expect.poll(() => messages.length).toBe(1)
  await stop()
})
