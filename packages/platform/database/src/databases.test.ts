import { gemeindeId } from '@verbundakte/kernel'
import { expect, test } from 'vitest'
import { asBetrieb } from './as-betrieb.ts'
import { asGemeinde, readingAs } from './as-gemeinde.ts'
import { Databases } from './databases.ts'
import type { Driver, DriverOptions, Tx } from './driver.ts'
import type { Installation } from './installation.ts'

const names = ['meinhard', 'sontra', 'waldkappel', 'wehretal'].map(gemeindeId)
const [meinhard = gemeindeId('x'), sontra = gemeindeId('y'), waldkappel = gemeindeId('z')] = names

const installation: Installation = {
  databases: { haupt: 'postgres://eins/db', eigene: 'postgres://zwei/db' },
  placement: { meinhard: 'haupt', sontra: 'eigene', waldkappel: 'haupt', wehretal: 'nirgendwo' },
  passwords: Object.fromEntries(
    ['verbund_anmeldung', 'verbund_jobs', ...names.map((name) => `${name}_dienst`)].map((login) => [
      login,
      `pw-${login}`,
    ]),
  ),
  meili: null,
  ablage: '',
}

/** Databases over drivers that only remember what became of them. */
function remembering(open: number) {
  const opened: (DriverOptions & { closed: boolean })[] = []
  const statements: unknown[] = []
  const tx = { execute: async (query: unknown) => statements.push(query) } as unknown as Tx // the one method that is called
  const databases = new Databases(installation, { open }, (options): Driver => {
    const entry = { ...options, closed: false }
    opened.push(entry)
    return {
      single: tx,
      inTransaction: (work) => work(tx),
      listen: async () => async () => {},
      close: async () => {
        entry.closed = true
      },
    }
  })
  const living = () => opened.filter((each) => !each.closed).map((each) => each.login)
  return { databases, opened, living, statements }
}

test('a Gemeinde is reached in the database in which it lives, at its own login', async () => {
  const { databases, opened } = remembering(9)
  await readingAs(databases, meinhard, 'dienst', async () => 1)
  await readingAs(databases, sontra, 'dienst', async () => 1)
  expect(opened).toMatchObject([
    { url: 'postgres://eins/db', login: 'meinhard_dienst', password: 'pw-meinhard_dienst', max: 3 },
    { url: 'postgres://zwei/db', login: 'sontra_dienst', password: 'pw-sontra_dienst', max: 3 },
  ])
})

test('a Gemeinde without a place is not found; a place or login that is not set up is a mistake of the operator', async () => {
  const { databases } = remembering(9)
  await expect(readingAs(databases, gemeindeId('atlantis'), 'dienst', async () => 1)).rejects.toThrow(
    /gibt es hier nicht/,
  )
  await expect(readingAs(databases, gemeindeId('wehretal'), 'dienst', async () => 1)).rejects.toThrow(/nirgendwo/)
  await expect(readingAs(databases, meinhard, 'oeffentlich', async () => 1)).rejects.toThrow(/meinhard_oeffentlich/)
})

test('pools are bounded: the one unused for longest is closed', async () => {
  const { databases, living } = remembering(2)
  for (const name of [meinhard, sontra, meinhard, waldkappel]) await readingAs(databases, name, 'dienst', async () => 1)
  expect(living()).toEqual(['meinhard_dienst', 'waldkappel_dienst'])
})

test('a pool is never closed under what runs on it, also when all are busy, and the bound holds again afterwards', async () => {
  const { databases, living } = remembering(1)
  await readingAs(databases, meinhard, 'dienst', async () => {
    await readingAs(databases, sontra, 'dienst', async () => {
      expect(living()).toEqual(['meinhard_dienst', 'sontra_dienst'])
    })
    expect(living()).toEqual(['meinhard_dienst'])
  })
  expect(living()).toHaveLength(1)
})

test('sign-in keeps its pool, however many Gemeinden are busy', async () => {
  const { databases, living } = remembering(1)
  databases.shared('verbund_anmeldung')
  for (const name of [meinhard, sontra, waldkappel]) await readingAs(databases, name, 'dienst', async () => 1)
  expect(living()).toContain('verbund_anmeldung')
})

test('who listens keeps the pool on which they listen', async () => {
  const { databases, living } = remembering(1)
  const stop = await databases.listen(
    meinhard,
    'kanal',
    () => {},
    () => {},
  )
  await readingAs(databases, sontra, 'dienst', async () => 1)
  expect(living()).toContain('meinhard_dienst')
  await stop()
  await readingAs(databases, sontra, 'dienst', async () => 1)
  expect(living()).toEqual(['sontra_dienst'])
})

test('after closing nothing is opened any more', async () => {
  const { databases, living } = remembering(9)
  await readingAs(databases, meinhard, 'dienst', async () => 1)
  await databases.close()
  expect(living()).toEqual([])
  expect(() => databases.als(meinhard, 'dienst')).toThrow(/bereits geschlossen/)
})

test('the operator says why; clerks carry no setting, support carries all', async () => {
  const { databases, statements } = remembering(9)
  for (const reason of ['', '   ', 'hm']) {
    expect(() => asBetrieb(databases, meinhard, reason, async () => 1)).toThrow(/needs a reason/)
  }
  const context = { standing: 'dienst', person: null, anfrage: 'a' } as const
  await asGemeinde(databases, meinhard, context, async () => 1)
  expect(statements).toEqual([])
  await asBetrieb(databases, meinhard, 'Aussonderung, nightly run', async () => 1)
  expect(statements).toHaveLength(1)
})
