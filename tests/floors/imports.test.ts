import { expect, test } from 'vitest'
import { type Package, packageName, packageOf, packages, target } from './packages.ts'
import { importsOf, wordsOf } from './syntax.ts'
import { isTest, place, sources } from './tree.ts'

const all = packages()
const byName = new Map(all.map((each) => [each.name, each]))
const code = sources().flatMap((path) => {
  // A fixture is judged like the module it plays; the test that plays with it stands where all tests stand.
  const playing = /^tests\/.*\.test\.tsx?$/.test(path)
  const owner = playing ? byName.get('@verbundakte/tests') : packageOf(all, path)
  return owner ? [{ path, owner }] : []
})

function mayUse(from: Package, to: Package): boolean {
  if (from.name === to.name) return true
  // A Fachverfahren is plugged in: nothing but tests names it, so that taking its folder away takes it away.
  if (to.fach && from.floor !== 5) return false
  return to.floor <= from.floor
}

test('package.json files point down, and Fachverfahren never at each other', () => {
  const wrong = all.flatMap((each) =>
    [...each.dependencies].flatMap((name) => {
      const to = byName.get(name)
      return to && !mayUse(each, to) ? [`${each.name} → ${name}`] : []
    }),
  )
  expect(wrong).toEqual([])
})

test('import statements point down, and Fachverfahren never at each other', () => {
  const wrong = code.flatMap(({ path, owner }) =>
    importsOf(path).flatMap(({ from, start }) => {
      const to = byName.get(packageName(from))
      // The testing package stands on floor 1 and is a tool of all tests above and beside it.
      return to && !mayUse(owner, to) ? [`${place(path, start)} → ${from}`] : []
    }),
  )
  expect(wrong).toEqual([])
})

test('whatever is imported is named in the package.json of the importer', () => {
  const wrong = code.flatMap(({ path, owner }) =>
    importsOf(path).flatMap(({ from, start, typeOnly }) => {
      if (/^(node:|\.|virtual:)/.test(from) || packageName(from) === owner.name) return []
      const name = packageName(from)
      const development = isTest(path) || typeOnly || owner.floor > 3
      if (owner.dependencies.has(name) || (development && owner.devDependencies.has(name))) return []
      // The two that every test uses stand in the root.
      if (development && /^(vitest|vite|fast-check|@types\/.*)$/.test(name)) return []
      return [`${place(path, start)} → ${from}`]
    }),
  )
  expect(wrong).toEqual([])
})

test('relative imports stay inside their package', () => {
  const wrong = code.flatMap(({ path, owner }) =>
    importsOf(path).flatMap(({ from, start }) => {
      if (!from.startsWith('.') || owner.floor === 5) return []
      return target(path, from).startsWith(owner.folder) ? [] : [`${place(path, start)} → ${from}`]
    }),
  )
  expect(wrong).toEqual([])
})

test('no package needs itself by a detour', () => {
  const circles = all.flatMap((each) => {
    const seen = new Set<string>()
    const waiting = [...each.dependencies]
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      if (seen.has(name)) continue
      seen.add(name)
      waiting.push(...(byName.get(name)?.dependencies ?? []))
    }
    return seen.has(each.name) ? [each.name] : []
  })
  expect(circles).toEqual([])
})

test('the kernel depends on nothing and touches nothing outside', () => {
  const kernel = all.find((each) => each.floor === 0)
  expect([...(kernel?.dependencies ?? ['missing'])]).toEqual([])
  const files = code.filter(({ path, owner }) => owner === kernel && !isTest(path))
  expect(files.length).toBeGreaterThan(5)
  const io = /^(process|fetch|console|require|setTimeout|setInterval|WebSocket|navigator|document|window)$/
  const wrong = files.flatMap(({ path }) => [
    ...importsOf(path).flatMap(({ from, start }) => (from.startsWith('./') ? [] : [`${place(path, start)} → ${from}`])),
    ...wordsOf(path).flatMap(({ word, start }) => (io.test(word) ? [`${place(path, start)} ${word}`] : [])),
  ])
  expect(wrong).toEqual([])
})
