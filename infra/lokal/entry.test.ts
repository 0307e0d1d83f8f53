import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const here = dirname(fileURLToPath(import.meta.url))
let root: string

/** A project without dependencies, whose installation is noted in a file instead of made. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'verbundakte-entry-'))
  for (const name of ['entry.mjs', 'installed.mjs']) cpSync(join(here, name), join(root, 'infra/lokal', name))
  writeNpm(
    'mkdir -p node_modules/.pnpm; cp pnpm-lock.yaml node_modules/.pnpm/lock.yaml; touch node_modules/.modules.yaml; echo x >> installs',
  )
  write('package.json', '{"type":"module"}')
  write('pnpm-lock.yaml', 'lockfileVersion: 9\n')
  write('pnpm-workspace.yaml', 'packages:\n  - packages/*\n')
  write('packages/a/package.json', '{}')
  write(
    'say.ts',
    `const words: string[] = process.argv.slice(2)\nconsole.log('said', words, import.meta.main)\nprocess.exit(7)`,
  )
})

afterEach(() => rmSync(root, { recursive: true }))

function write(path: string, content: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), content)
}

function writeNpm(script: string): void {
  write('bin/npm', `#!/bin/sh\n[ "$*" = "run -s setup" ] || exit 9\n${script}\n`)
  chmodSync(join(root, 'bin/npm'), 0o755)
}

function run(node = process.execPath) {
  const { status, stdout, stderr } = spawnSync(node, [join(root, 'infra/lokal/entry.mjs'), 'say.ts', 'a', 'b c'], {
    encoding: 'utf8',
    env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin` },
  })
  return { status, stdout, stderr }
}

const installs = () =>
  existsSync(join(root, 'installs')) ? readFileSync(join(root, 'installs'), 'utf8').length / 2 : 0

describe('the entry', () => {
  it('runs the file as the main program, with its arguments and its exit code', () => {
    expect(run()).toEqual({ status: 7, stdout: "said [ 'a', 'b c' ] true\n", stderr: '' })
  })

  it('installs once, and again only when something an installation depends on has changed', () => {
    run()
    run()
    expect(installs()).toBe(1)
    write('pnpm-lock.yaml', 'lockfileVersion: 9\n# changed\n')
    run()
    expect(installs()).toBe(2)
    write('packages/b/package.json', '{}')
    run()
    expect(installs()).toBe(3)
    run()
    expect(installs()).toBe(3)
  })

  it('installs again when node_modules are gone, incomplete or those of another lockfile', () => {
    mkdirSync(join(root, 'packages/a/node_modules'), { recursive: true })
    write('packages/a/package.json', '{"dependencies":{"x":"1"}}')
    write('store/x/package.json', '{}')
    symlinkSync(join(root, 'store/x'), join(root, 'packages/a/node_modules/x'))
    run()
    run()
    expect(installs()).toBe(1)
    rmSync(join(root, 'store/x'), { recursive: true })
    run()
    expect(installs()).toBe(2)
    write('store/x/package.json', '{}')
    write('node_modules/.pnpm/lock.yaml', 'of another branch')
    run()
    expect(installs()).toBe(3)
    rmSync(join(root, 'node_modules'), { recursive: true })
    run()
    expect(installs()).toBe(4)
  })

  it('ends where the installation fails', () => {
    writeNpm('exit 3')
    expect(run()).toMatchObject({ status: 3, stdout: '' })
  })

  const old = ['/usr/bin/node', '/usr/local/bin/node'].find((node) => {
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
    return /^v(18|20|21)\./.test(stdout ?? '')
  })

  it.skipIf(!old)('leaves a Node too old for TypeScript for the one of the project', () => {
    mkdirSync(join(root, 'node_modules/.bin'), { recursive: true })
    symlinkSync(process.execPath, join(root, 'node_modules/.bin/node'))
    expect(run(old)).toMatchObject({ status: 7, stdout: "said [ 'a', 'b c' ] true\n" })
  })

  it.skipIf(!old)('says in a sentence what to do where there is only a Node too old for TypeScript', () => {
    const { status, stdout, stderr } = run(old)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^Hier läuft Node \d+\.\d+\.\d+, und .+ Installieren Sie Node 24 .+\n$/)
  })
})
