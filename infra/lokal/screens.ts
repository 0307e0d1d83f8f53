import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { guard } from './guard.ts'
import { announce } from './output.ts'
import { bringUp, projectFile, runThrough } from './programs.ts'
import type { Settings } from './settings.ts'
import { skipped, step } from './steps.ts'

/** Everything a screen may be made of: modules bring their own, so all packages count. */
const SOURCES = ['services/web/**/*.*', 'packages/**/*.{ts,tsx,css,json}', 'pnpm-lock.yaml']
const NOT_A_SOURCE = /(^|\/)(node_modules|dist|\.vite)(\/|$)|\.test\.tsx?$/

/** Builds the screens when their sources differ from what the last build saw; in development keeps building. */
export async function screens(settings: Settings, cleanup: AsyncDisposableStack, abort: AbortSignal): Promise<void> {
  const directory = dirname(projectFile(settings, 'services/web/index.html'))
  const task = { name: 'oberflaeche', env: {}, directory, onLine: () => {} }
  if (settings.development) {
    const start = () => bringUp(settings, { ...task, args: vite(directory, '--watch'), ready: /^built in/ }, abort)
    const first = await step('Oberfläche bauen und beobachten', start)
    cleanup.defer(guard('Der Bau der Oberfläche', first, start, announce, abort))
    return
  }
  const mark = join(directory, 'dist', '.stand')
  const state = sourceState(settings.root)
  if (built(mark) === state) return skipped('Oberfläche', 'ist auf dem neuesten Stand')
  await step('Oberfläche bauen', () => runThrough(settings, { ...task, args: vite(directory) }, abort))
  // vite empties dist, the mark included: after a build that was killed there is none.
  writeFileSync(mark, state)
}

/** A hash over names and contents. Times would lie after a git checkout. */
export function sourceState(root: string): string {
  const hash = createHash('sha256')
  const files = globSync(SOURCES, { cwd: root, exclude: (name) => NOT_A_SOURCE.test(name) })
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function built(mark: string): string | null {
  try {
    return readFileSync(mark, 'utf8')
  } catch {
    return null
  }
}

function vite(directory: string, ...further: string[]): string[] {
  const manifest = createRequire(join(directory, 'package.json')).resolve('vite/package.json')
  return [join(dirname(manifest), 'bin', 'vite.js'), 'build', '--logLevel', 'info', ...further]
}
