import { expect, test, vi } from 'vitest'
import { announceAfterCommit, announcing } from './announce.ts'
import type { Driver, Tx } from './driver.ts'

/** A driver whose notifications wait until they are let through. */
function counting() {
  const said: string[] = []
  let pass = () => {}
  const single = {
    execute: () =>
      new Promise<void>((resolve) => {
        said.push('notify')
        pass = resolve
      }),
  } as unknown as Tx // the one method that is called
  const driver = announcing({
    single,
    async inTransaction(work: (tx: Tx) => Promise<never>) {
      const result = await work({} as Tx) // nothing is asked of it
      said.push('commit')
      return result
    },
    listen: async () => async () => {},
    close: async () => void said.push('closed'),
  } as Driver)
  const write = (then: () => void = () => {}) =>
    driver.inTransaction(async (tx) => {
      announceAfterCommit(tx, 'probe')
      then()
    })
  return { driver, said, write, pass: () => pass() }
}

test('a notification goes out after the commit, and the writer does not wait for it', async () => {
  const { said, write } = counting()
  await write()
  expect(said).toEqual(['commit', 'notify'])
})

test('what was rolled back is not announced', async () => {
  const { said, write } = counting()
  await expect(
    write(() => {
      throw new Error('changed its mind')
    }),
  ).rejects.toThrow('changed its mind')
  expect(said).toEqual([])
})

test('a hundred commits during one notification cost one more, and the last of them is never without', async () => {
  const { said, write, pass } = counting()
  for (let n = 0; n < 100; n++) await write()
  expect(said.filter((each) => each === 'notify')).toHaveLength(1)
  pass()
  await vi.waitUntil(() => said.filter((each) => each === 'notify').length === 2)
  expect(said.at(-1)).toBe('notify')
  pass()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(said.filter((each) => each === 'notify')).toHaveLength(2)
})

test('closing sends what is still to be said first', async () => {
  const { driver, said, write, pass } = counting()
  await write()
  await write()
  const closed = driver.close()
  pass()
  await vi.waitUntil(() => said.filter((each) => each === 'notify').length === 2)
  pass()
  await closed
  expect(said).toEqual(['commit', 'notify', 'commit', 'notify', 'closed'])
})
