/**
 * `npm run proof -- --size small|nightly [--seed n] [--page]`: tries to break the walls between the Gemeinden and says
 * what came of it: as a table, as `.data/proof/<size>.json`, and with `--page` as a page in docs/nachweis/.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { ProofPart } from '@verbundakte/testing'
import { GUARDS } from './guards.ts'
import { type Proof, page, table } from './report.ts'

/** Where the parts stand: beside what they prove. */
const PARTS = [
  'tests/proof',
  'tests/isolation/unterstuetzung.test.ts',
  'packages/platform/authz/src/proof',
  'packages/platform/unterstuetzung/src/machine',
  'packages/platform/audit/src/tamper.test.ts',
]

const { values } = parseArgs({
  options: { size: { type: 'string', default: 'small' }, seed: { type: 'string' }, page: { type: 'boolean' } },
})
const size = values.size === 'nightly' ? 'nightly' : 'small'
const seed = Number(values.seed ?? Date.now() % 2_147_483_647)
const root = fileURLToPath(new URL('../../', import.meta.url))
const parts = join(root, '.data/proof/parts')
const env = { ...process.env, VERBUND_PROOF: size, VERBUND_SEED: String(seed), VERBUND_PROOF_DIR: parts }

function vitest(args: readonly string[], more: Record<string, string>, quiet: boolean): Promise<number> {
  const child = spawn(join(root, 'node_modules/.bin/vitest'), ['run', ...args], {
    cwd: root,
    env: { ...env, ...more },
    stdio: quiet ? 'ignore' : 'inherit',
  })
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)))
}

console.log(`Nachweis „${size}“, Startwert ${seed}`)
rmSync(parts, { recursive: true, force: true })
mkdirSync(parts, { recursive: true })
const begin = performance.now()
const code = await vitest(PARTS, {}, false)

// Some guards in every run, in turn by the seed; all of them with time.
const chosen = GUARDS.map((_guard, n) => n).filter((n) => size === 'nightly' || (n + seed) % GUARDS.length < 2)
const survivors: string[] = []
const guardsBegin = performance.now()
for (const n of chosen) {
  const guard = GUARDS[n]
  if (!guard) continue
  const red = await vitest(
    ['--config', 'tests/proof/mutant.config.ts', '--bail', '1', ...guard.tests],
    { VERBUND_MUTANT: String(n), VERBUND_PROOF: 'small', VERBUND_PROOF_DIR: '' },
    true,
  )
  if (red === 0) survivors.push(guard.what)
  console.log(`${red === 0 ? 'überlebt' : 'bemerkt'}: ohne „${guard.what}“`)
}

const found = readdirSync(parts).map((name) => JSON.parse(readFileSync(join(parts, name), 'utf8')) as ProofPart)
const guards: ProofPart = {
  teil: 'D8-Wächter',
  aussage: 'Jede Prüfung im Programm, die keine Regel und keine Richtlinie ersetzt, weggelassen: ein Test bemerkt es',
  versuche: chosen.length,
  fehler: survivors.length,
  sekunden: Math.round((performance.now() - guardsBegin) / 1000),
  angaben: { 'in der Liste': GUARDS.length, ...(survivors.length > 0 && { überlebt: survivors.join('; ') }) },
}
const proof: Proof = {
  size,
  seed,
  parts: [...found, guards].sort((a, b) => a.teil.localeCompare(b.teil, 'de')),
  green: code === 0 && survivors.length === 0,
  minutes: Math.round((performance.now() - begin) / 6000) / 10,
  day: new Date().toISOString().slice(0, 10),
  machine: `${cpus().length} Kerne, ${cpus()[0]?.model ?? ''}`,
  versions: versions(),
}
console.log(table(proof))
writeFileSync(join(root, `.data/proof/${size}.json`), JSON.stringify(proof, null, 2))
if (values.page) {
  mkdirSync(join(root, 'docs/nachweis'), { recursive: true })
  writeFileSync(join(root, `docs/nachweis/${size}.md`), page(proof))
}
process.exitCode = proof.green ? 0 : 1

function versions(): string {
  const pinned = (file: string, name: string) => {
    // package.json files of this project name exact versions.
    const { dependencies = {} } = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
      dependencies?: Record<string, string>
    }
    return `${name} ${dependencies[name] ?? '?'}`
  }
  return [
    `Node ${process.versions.node}`,
    'PostgreSQL 18',
    'Meilisearch 1.21',
    pinned('packages/platform/authz/package.json', '@casl/ability'),
    pinned('packages/platform/database/package.json', 'postgres'),
    pinned('packages/platform/database/package.json', 'drizzle-orm'),
  ].join(', ')
}
