import { expect, test } from 'vitest'
import { callee, isMember, type Node, syntaxOf, walk, wordsOf } from './syntax.ts'
import { files, isTest, place, sources, text } from './tree.ts'

/** Words of the office that only registratur and fach know. */
const DOMAIN = [
  /(^|[^a-zA-Z])[aA]kten?([^a-z]|$)|[a-z]Akten?([^a-z]|$)/,
  /vorg[aä]ng|aktenplan|aktenzeichen|gewerbe|haushalt|gremi|beschl[uü]ss/i,
]

test('the platform knows no word of the office but Gemeinde and what the kernel shares', () => {
  const platform = sources().filter((path) => path.startsWith('packages/platform/') && !isTest(path))
  const wrong = platform.flatMap((path) =>
    wordsOf(path).flatMap(({ word, start }) =>
      DOMAIN.some((pattern) => pattern.test(word)) ? [`${place(path, start)} ${word.slice(0, 60)}`] : [],
    ),
  )
  expect(wrong).toEqual([])
})

test('a Fachverfahren is named by its own folder and by tenants, by nobody else', () => {
  const names = [...new Set(files().flatMap((path) => /^packages\/fach\/([^/]+)\//.exec(path)?.[1] ?? []))]
  expect(names.length).toBeGreaterThan(0)
  // What stands in letters of the demo is a word like any other; tests play with whatever they test.
  const free =
    /^(packages\/fach|tenants|tests|infra\/demo|packages\/platform\/testing)\/|\/test-support\/|\.contract\.ts$/
  const others = sources().filter((path) => !free.test(path) && !isTest(path))
  const wrong = others.flatMap((path) =>
    wordsOf(path).flatMap(({ word, start }) =>
      names.some((name) => word.toLowerCase().includes(name)) ? [`${place(path, start)} ${word.slice(0, 60)}`] : [],
    ),
  )
  expect(wrong).toEqual([])
})

test('no folder or file is called utils, helpers, misc or common', () => {
  expect(files().filter((path) => /(^|\/)(utils?|helpers?|misc|common|shared)(\.[^/]*)?(\/|$)/i.test(path))).toEqual([])
})

test('hand-written files stay within 300 lines', () => {
  const long = files()
    .filter((path) => /\.(tsx?|css|sql|graphql)$/.test(path) && !/\/generated\/|schema\.graphql$/.test(path))
    .map((path) => ({ path, lines: (text(path) ?? '').trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 300)
  expect(long).toEqual([])
})

test('no Gemeinde is written into a where: the login is the Gemeinde', () => {
  // Inside the wall itself, and at sign-in, which happens before a Gemeinde is known.
  const inside = /^packages\/platform\/(database|audit|identity)\//
  const wrong = sources()
    .filter((path) => path.startsWith('packages/') && !inside.test(path) && !isTest(path))
    .flatMap((path) =>
      [...walk(syntaxOf(path))].flatMap((node) => (namesGemeinde(node, path) ? [place(path, node.start)] : [])),
    )
  expect(wrong).toEqual([])
})

function namesGemeinde(node: Node, path: string): boolean {
  if (/^(eq|ne|inArray|notInArray|anyId)$/.test(callee(node)) && Array.isArray(node.arguments)) {
    const [left, right] = node.arguments
    // A join names the column on both sides.
    return isMember(left, 'gemeinde') !== isMember(right, 'gemeinde')
  }
  if (node.type !== 'TemplateLiteral') return false
  const raw = (text(path) ?? '').slice(node.start, node.end)
  return /gemeinde\s*(=|<>|in)\s*('|\(|\$\{(?![^}]*\.gemeinde\}))/.test(raw)
}

test('rights are never asked field by field: rulesToFields reads prohibitions as permissions', () => {
  const wrong = sources().flatMap((path) =>
    wordsOf(path).flatMap(({ word, start }) =>
      /^(rulesToFields|@casl\/ability\/extra)$/.test(word) && !path.startsWith('tests/floors/')
        ? [place(path, start)]
        : [],
    ),
  )
  expect(wrong).toEqual([])
})

test('no address of a package registry and no path of somebody’s machine is in the repository', () => {
  const foreign =
    /registry\.(npmjs|yarnpkg|npmmirror)\.|:\/\/[\w.-]*(artifactory|nexus|verdaccio|jfrog|npm-proxy)|(^|[\s"'`(=:])\/(home|Users|root|work|mnt|private\/var)\/[\w.-]+/m
  const wrong = files().filter(
    (path) =>
      !/\.(pdf|png|jpe?g|woff2?|ico|svg|xsd|xml)$/.test(path) &&
      !path.startsWith('tests/floors/') &&
      foreign.test(text(path) ?? ''),
  )
  expect(wrong).toEqual([])
})
