import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const WEB = fileURLToPath(new URL('../../../services/web/', import.meta.url))

/** The screens as `npm start` builds them, in a folder of the test's own. */
export async function builtScreens(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'verbundakte-web-'))
  const vite = createRequire(join(WEB, 'package.json')).resolve('vite/package.json')
  const args = [
    join(dirname(vite), 'bin', 'vite.js'),
    'build',
    '--outDir',
    folder,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ]
  await promisify(execFile)(process.execPath, args, { cwd: WEB })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
