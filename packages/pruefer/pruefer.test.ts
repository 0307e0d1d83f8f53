import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { pruefe } from './pruefer.mjs'

const text = readFileSync(new URL('pruefer.mjs', import.meta.url), 'utf8')

test('is read in half an hour, and needs nothing but Node', () => {
  expect(text.trimEnd().split('\n').length).toBeLessThan(300)
  const imports = [...text.matchAll(/from '([^']+)'|import\('([^']+)'/g)].map(([, from, called]) => from ?? called)
  expect(imports.filter((name) => !name?.startsWith('node:'))).toEqual([])
  expect(JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')).dependencies).toEqual({})
})

test.for([
  ['nothing', []],
  ['no JSON', ['{"art":"kopf"']],
  ['something else', ['{"art":"brief"}', 'null', '[]', '42']],
  ['a head alone', ['{"art":"kopf","format":"verbundakte-protokoll/1","log":"sontra","eintraege":0,"hash":null}']],
] as const)('says of %s that it is no whole log, and does not stumble', async ([, lines]) => {
  const { befunde } = await pruefe(lines)
  expect(befunde.length).toBeGreaterThan(0)
})

/** A log of fifty entries, written here by the format alone. */
function log(): string[] {
  const sha = (...parts: (Buffer | string)[]) => {
    const sum = createHash('sha256')
    for (const part of parts) sum.update(part)
    return sum.digest()
  }
  let chain = sha('verbundakte/audit/1 sontra')
  const lines = Array.from({ length: 50 }, (_, n) => {
    const nr = n + 1
    const salt = Buffer.alloc(16, nr)
    const nutzlast = { felder: [`feld ${nr}`] }
    const text = JSON.stringify({
      ereignis: 'akte.geaendert',
      nutzlast: sha(salt, JSON.stringify(nutzlast)).toString('hex'),
      zeit: '2026-01-01T08:00:00.000Z',
    })
    const number = Buffer.alloc(8)
    number.writeBigInt64BE(BigInt(nr))
    chain = sha(number, chain, text)
    return JSON.stringify({
      art: 'eintrag',
      nr,
      hash: chain.toString('hex'),
      text,
      nutzlast,
      salz: salt.toString('hex'),
    })
  })
  const head = {
    art: 'kopf',
    format: 'verbundakte-protokoll/1',
    log: 'sontra',
    eintraege: 50,
    hash: chain.toString('hex'),
  }
  return [JSON.stringify(head), ...lines, '{"art":"ende"}']
}

test.for<[string, (lines: string[]) => string[]]>([
  ['as it was', (lines) => lines],
  ['with another payload', (lines) => lines.map((line) => line.replace('feld 7"', 'feld 8"'))],
  ['with another entry', (lines) => lines.map((line, n) => (n === 9 ? line.replace('geaendert', 'angelegt') : line))],
  ['with entries missing', (lines) => lines.filter((_, n) => n < 20 || n > 25)],
  [
    'with an entry that is none',
    (lines) => lines.map((line, n) => (n === 30 ? line.replace('"text":"{', '"text":"(') : line)),
  ],
  ['with half a line', (lines) => lines.map((line, n) => (n === 40 ? line.slice(0, 50) : line))],
  [
    'with a payload and no salt',
    (lines) => lines.map((line, n) => (n === 12 ? line.replace(/"salz":"\w+"/, '"salz":null') : line)),
  ],
  ['cut off', (lines) => lines.slice(0, 30)],
])('on two cores it says what it says on one: of a log %s', async ([what, change]) => {
  const lines = change(log())
  const alone = (await pruefe(lines)).befunde.map(({ satz }) => satz)
  expect(alone.length > 0).toBe(what !== 'as it was')
  const file = join(mkdtempSync(join(tmpdir(), 'pruefer-')), 'log.jsonl')
  writeFileSync(file, `${lines.join('\n')}\n`)
  const { stdout, status } = spawnSync(
    process.execPath,
    [fileURLToPath(new URL('pruefer.mjs', import.meta.url)), file],
    {
      encoding: 'utf8',
    },
  )
  rmSync(dirname(file), { recursive: true })
  const said = stdout.split('\n').flatMap((line) => (line.startsWith('✗ ') ? [line.slice(2)] : []))
  expect(status).toBe(alone.length > 0 ? 1 : 0)
  // The last one is the verdict.
  expect(new Set(alone.length > 0 ? said.slice(0, -1) : said)).toEqual(new Set(alone))
})
