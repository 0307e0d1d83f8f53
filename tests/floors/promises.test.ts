import { beforeAll, expect, test } from 'vitest'
import { type Node, syntaxOf, walk } from './syntax.ts'
import { place, sources, text } from './tree.ts'

/** Whether the lines right above carry a reasoned exception for Biome. */
function excepted(path: string, node: Node): boolean {
  const above = (text(path) ?? '').slice(0, node.start).split('\n').slice(-3)
  return above.some((line) => /biome-ignore(-start)? lint\/[a-zA-Z/]+: \S/.test(line))
}

function find(wrong: (node: Node, path: string) => boolean): string[] {
  return sources().flatMap((path) =>
    [...walk(syntaxOf(path))].flatMap((node) => (wrong(node, path) ? [place(path, node.start)] : [])),
  )
}

// Read once for all of them, which is most of the work.
beforeAll(() => {
  for (const path of sources()) syntaxOf(path)
}, 120_000)

test('no type is switched off: neither any nor !', () => {
  const found = find(
    (node, path) => (node.type === 'TSAnyKeyword' || node.type === 'TSNonNullExpression') && !excepted(path, node),
  )
  expect(found).toEqual([])
})

test('no complaint of the compiler is hidden; an expected error is a test', () => {
  const wrong = sources().flatMap((path) =>
    [...(text(path) ?? '').matchAll(/\/[/*]\s*@ts-(ignore|nocheck|expect-error)/g)].flatMap((match) =>
      match[1] === 'expect-error' && path.endsWith('.test.ts') ? [] : [place(path, match.index)],
    ),
  )
  expect(wrong).toEqual([])
})

test('no test is switched off or runs alone', () => {
  const found = find((node) => {
    if (node.type !== 'MemberExpression') return false
    const source = JSON.stringify([node.object, node.property])
    return /"name":"(test|it|describe|bench)"/.test(source) && /"name":"(only|skip|todo|fails)"/.test(source)
  })
  expect(found).toEqual([])
})

test('rows that a person reads are read without what they may not see: select(visible(ctx, …)), never select()', () => {
  const wrong = sources()
    .filter((path) => !path.endsWith('.test.ts'))
    .flatMap((path) =>
      [
        ...(text(path) ?? '').matchAll(
          /\.select(DistinctOn\(\[[^\]]*\])?\(?\)(?=(?:(?!\.select)[\s\S]){0,300}reachable\(ctx, 'lesen')/g,
        ),
      ].map((match) => place(path, match.index)),
    )
  expect(wrong).toEqual([])
})
