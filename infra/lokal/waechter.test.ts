import { expect, it } from 'vitest'
import { bewachen, type Laufend } from './waechter.ts'

/** Something that dies when the test says so. */
function sterblich(): Laufend & { stirb(grund: string): void } {
  const ende = Promise.withResolvers<string>()
  return { pid: 1, beendet: ende.promise, stirb: ende.resolve, stop: async () => ende.resolve('gestoppt') }
}

it('tries again until it comes up, and says what happened', async () => {
  const [erster, zweiter] = [sterblich(), sterblich()]
  const meldungen: string[] = []
  const versuche = [Promise.reject(new Error('kein Platz')), Promise.resolve(zweiter)]
  for (const versuch of versuche) versuch.catch(() => {})
  const neu = () => versuche.shift() ?? Promise.reject(new Error('one too many'))
  const stop = bewachen('Worker', erster, neu, (text) => meldungen.push(text), new AbortController().signal, [1])
  erster.stirb('Signal SIGKILL')
  await expect
    .poll(() => meldungen)
    .toEqual([
      'Worker ist ausgefallen (Signal SIGKILL) und wird neu gestartet …',
      'Worker startet nicht: kein Platz',
      'Worker läuft wieder.',
    ])
  await stop()
  expect(await zweiter.beendet).toBe('gestoppt')
})

it('does not start again what ended because everything ends', async () => {
  const [erster, abbruch] = [sterblich(), new AbortController()]
  const neu = () => Promise.reject(new Error('must not be called'))
  const stop = bewachen('Worker', erster, neu, () => expect.unreachable(), abbruch.signal, [1])
  abbruch.abort()
  erster.stirb('Rückgabewert 0')
  await stop()
})

it('stops in the middle of a pause', async () => {
  const erster = sterblich()
  const neu = () => Promise.reject(new Error('must not be called'))
  const meldungen: string[] = []
  const stop = bewachen('Worker', erster, neu, (text) => meldungen.push(text), new AbortController().signal, [60_000])
  erster.stirb('Rückgabewert 1')
  await expect.poll(() => meldungen.length).toBe(1)
  await stop()
})
