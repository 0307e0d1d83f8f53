import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inject } from 'vitest'

const WEB = fileURLToPath(new URL('../../../services/web/', import.meta.url))

/**
 * The screens as `npm start` builds them: once per run, by the journey that comes first. The folder belongs to the run
 * and goes away with it; it is only read.
 */
export async function builtScreens(): Promise<string> {
  const built = join(inject('place'), 'oberflaeche')
  if (existsSync(built)) return built
  // The name appears only when the build is complete; who makes the folder beside it, builds.
  const emerging = `${built}-entsteht`
  const mine = await mkdir(emerging).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
      return false
    },
  )
  if (mine) await build(emerging, built)
  for (const since = Date.now(); !existsSync(built); await wait(50)) {
    if (!existsSync(emerging) && !existsSync(built)) throw new Error('another journey could not build the screens')
    // Whoever is killed while building leaves the folder behind.
    if (Date.now() - since > BUILD_MS) throw new Error(`nobody completes ${emerging}; was its journey killed?`)
  }
  return built
}

/** Far longer than a build takes where two journeys share the processors. */
const BUILD_MS = 180_000

async function build(emerging: string, built: string): Promise<void> {
  const vite = createRequire(join(WEB, 'package.json')).resolve('vite/package.json')
  const program = join(dirname(vite), 'bin', 'vite.js')
  const args = [program, 'build', '--outDir', emerging, '--emptyOutDir', '--logLevel', 'warn']
  try {
    await promisify(execFile)(process.execPath, args, { cwd: WEB })
    await rename(emerging, built)
  } catch (error) {
    // The next journey tries for itself, and says it, too.
    await rm(emerging, { recursive: true, force: true })
    throw error
  }
}
