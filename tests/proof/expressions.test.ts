import { expect, test } from 'vitest'
import { changed } from './expressions.ts'

const whats = (expression: string) => changed(expression).map(([what]) => what)
const made = (expression: string) => changed(expression).map(([, each]) => each)

test('each conjunct is dropped, also inside of a subquery, and none inside of quotes or brackets of another', () => {
  const found = made(
    `((a = 1) AND (b = ' AND ') AND (c IN ( SELECT d.c\n   FROM d\n  WHERE ((d.x = 1) AND (d.y = 2)))))`,
  )
  const wanted = [
    `(true AND (b = ' AND ') AND (c IN ( SELECT d.c\n   FROM d\n  WHERE ((d.x = 1) AND (d.y = 2)))))`,
    `((a = 1) AND true AND (c IN ( SELECT d.c\n   FROM d\n  WHERE ((d.x = 1) AND (d.y = 2)))))`,
    `((a = 1) AND (b = ' AND ') AND true)`,
    `((a = 1) AND (b = ' AND ') AND (c IN ( SELECT d.c\n   FROM d\n  WHERE (true AND (d.y = 2)))))`,
    `((a = 1) AND (b = ' AND ') AND (c IN ( SELECT d.c\n   FROM d\n  WHERE ((d.x = 1) AND true))))`,
    `((a = 1) AND (b = ' AND ') AND (c IN ( SELECT d.c\n   FROM d\n  WHERE true)))`,
  ]
  expect([...found].sort()).toEqual([...wanted].sort())
})

test('each arm of CASE and of OR is taken always and never, as Postgres breaks its lines', () => {
  expect(whats(`((a = 1) AND\nCASE\n    WHEN (b) THEN true\n    WHEN (c = 2) THEN true\n    ELSE (d)\nEND)`)).toEqual(
    expect.arrayContaining([
      'ohne „(a = 1)“',
      'immer „(b)“',
      'nie „(b)“',
      'immer „(c = 2)“',
      'nie „(c = 2)“',
      'immer „(d)“',
      'nie „(d)“',
    ]),
  )
  expect(made('(a OR (b = 1))')).toEqual(['(true OR (b = 1))', '(false OR (b = 1))', '(a OR true)', '(a OR false)'])
})

test('what compares and what is true already is left alone', () => {
  expect(made('CASE a WHEN b THEN c ELSE d END')).toEqual([])
  expect(made('((a = 1) AND true)')).toEqual(['(true AND true)'])
})
