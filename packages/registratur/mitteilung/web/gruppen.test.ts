import { expect, test } from 'vitest'
import type { MitteilungZeileFragment } from './generated/graphql.ts'
import { gruppieren } from './gruppen.ts'

const zeile = (id: string, vorgang: string | null, gelesen = false): MitteilungZeileFragment => ({
  id,
  art: 'KOMMENTAR',
  angelegtAm: `2026-11-29T10:00:0${id}Z`,
  gelesenAm: gelesen ? '2026-11-29T11:00:00Z' : null,
  vorgang: vorgang === null ? null : { id: vorgang, kennzeichen: vorgang, betreff: vorgang, akte: { id: 'a' } },
})

test('what happened with one Vorgang stands together, where its newest stands; what is of none stands alone', () => {
  const gruppen = gruppieren([
    zeile('5', 'x'),
    zeile('4', null),
    zeile('3', 'y'),
    zeile('2', 'x', true),
    zeile('1', null),
  ])
  expect(gruppen.map(({ id, mitteilungen, ungelesen }) => [id, mitteilungen.length, ungelesen])).toEqual([
    ['x', 2, ['5']],
    ['4', 1, ['4']],
    ['y', 1, ['3']],
    ['1', 1, ['1']],
  ])
})
