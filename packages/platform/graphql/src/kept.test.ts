import type { AuthzContext } from '@verbundakte/authz'
import { expect, test } from 'vitest'
import { keptStatements, STATEMENTS_MAX } from './kept.ts'

const login = () => ({}) as unknown as AuthzContext['tx'] // only told apart here
const rights = () => ({}) as unknown as AuthzContext['rights'] // likewise
const asking = (tx: AuthzContext['tx'], of: AuthzContext['rights']): AuthzContext => ({
  tx,
  rights: of,
  writing: false,
})

/** A list that counts how often one of its statements is built. */
function list() {
  const statements = keptStatements<string[]>()
  let built = 0
  const ask = (ctx: AuthzContext, shape: string) =>
    statements(ctx, shape, () => {
      built += 1
      return { prepare: () => ({ execute: async () => [shape] }) }
    })
  return { ask, built: () => built }
}

test('a statement is built once for a login, its rights and its shape, and shared with no other', () => {
  const { ask, built } = list()
  const [meinhard, sontra, clerk, head] = [login(), login(), rights(), rights()]
  const first = ask(asking(meinhard, clerk), 'kurz')
  expect(ask(asking(meinhard, clerk), 'kurz')).toBe(first)
  const others = [
    ask(asking(sontra, clerk), 'kurz'),
    ask(asking(meinhard, head), 'kurz'),
    ask(asking(meinhard, clerk), 'lang'),
  ]
  expect(new Set([first, ...others]).size).toBe(4)
  expect(built()).toBe(4)
})

test('transactions push nothing out, and a login keeps a bounded number', () => {
  const { ask, built } = list()
  const [pool, clerk] = [login(), rights()]
  const kept = ask(asking(pool, clerk), 'bleibt')
  for (let n = 0; n < STATEMENTS_MAX * 2; n++) ask(asking(login(), clerk), 'bleibt')
  expect(ask(asking(pool, clerk), 'bleibt')).toBe(kept)
  for (let n = 0; n < STATEMENTS_MAX; n++) ask(asking(pool, clerk), `${n}`)
  const before = built()
  ask(asking(pool, clerk), 'bleibt')
  expect(built()).toBe(before + 1)
})
