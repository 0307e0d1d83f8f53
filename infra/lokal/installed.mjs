import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Written after an installation that succeeded; gone with node_modules. */
const STAMP = 'node_modules/.verbundakte'

/**
 * True when an installation would change nothing: what it depends on is as it was when the last one succeeded, pnpm's
 * own record says the same, and every dependency of every package is there. Saves the 1.5–2 s that npm, npx and pnpm
 * take to find that out. In doubt false: installing again is always right.
 * @param {string} root of the project
 */
export function isInstalled(root) {
  try {
    const lock = readFileSync(join(root, 'pnpm-lock.yaml'))
    if (!lock.equals(readFileSync(join(root, 'node_modules/.pnpm/lock.yaml')))) return false
    if (!existsSync(join(root, 'node_modules/.modules.yaml'))) return false
    return readFileSync(join(root, STAMP), 'utf8') === wanted(root) && packages(root).every(isComplete)
  } catch {
    return false
  }
}

/** To be called when an installation has succeeded. @param {string} root of the project */
export function recordInstalled(root) {
  writeFileSync(join(root, STAMP), wanted(root))
}

/** A hash over everything an installation depends on, the platform included. */
function wanted(root) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}\0`)
  const patches = join(root, 'patches')
  const files = [
    ...['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) => join(root, name)),
    ...(existsSync(patches) ? readdirSync(patches).map((name) => join(patches, name)) : []),
    ...packages(root).map((folder) => join(folder, 'package.json')),
  ]
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** Folders of the root and of the packages that `pnpm-workspace.yaml` lists as `folder` or `folder/*`. */
function packages(root) {
  const [, list = ''] =
    /^packages:\n((?: +- .+\n)+)/m.exec(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8')) ?? []
  const patterns = [...list.matchAll(/- (\S+)/g)].map(([, pattern]) => join(root, pattern))
  const folders = patterns.flatMap((pattern) => {
    if (!pattern.endsWith('/*')) return [pattern]
    const parent = pattern.slice(0, -2)
    return existsSync(parent) ? readdirSync(parent).map((name) => join(parent, name)) : []
  })
  return [root, ...folders].filter((folder) => existsSync(join(folder, 'package.json')))
}

/** Follows the links into pnpm's store: one that leads nowhere counts as missing. Optional ones may be missing. */
function isComplete(folder) {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return Object.keys({ ...dependencies, ...devDependencies }).every((name) =>
    existsSync(join(folder, 'node_modules', name, 'package.json')),
  )
}
