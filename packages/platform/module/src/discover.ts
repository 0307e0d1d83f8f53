import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Module } from './module.ts'

/** The folders in which a module is found by being there. */
export const MODULE_ROOTS: readonly URL[] = [
  new URL('../../../registratur/', import.meta.url),
  new URL('../../../fach/', import.meta.url),
]

/**
 * Modules of the platform, found by name: their neighbours are no modules. The walls of all others ask the tables of
 * `unterstuetzung`, so that it comes first.
 */
const PLATFORM_MODULES = ['unterstuetzung', 'verbundpost', 'mail'] as const

/**
 * Loads every module of the folders, those first that others build on.
 *
 * @throws Error for a folder that does not load or does not hold a module: an installation that silently lacks a
 *   module would refuse work for reasons nobody understands
 */
export async function discover(roots: readonly URL[] = MODULE_ROOTS): Promise<Module[]> {
  // With the folders of an installation, not with those that a test makes up.
  const whole = MODULE_ROOTS.every((root) => roots.includes(root))
  const found: Candidate[] = []
  for (const name of whole ? PLATFORM_MODULES : []) {
    found.push(await candidate(new URL(`../../${name}/`, import.meta.url), name))
  }
  for (const root of roots) {
    for (const folder of await folders(root)) found.push(await candidate(new URL(`${folder}/`, root), folder))
  }
  return inOrderOfNeed(found)
}

interface Candidate {
  readonly packageName: string
  readonly needs: ReadonlySet<string>
  readonly module: Module
}

async function folders(root: URL): Promise<string[]> {
  try {
    const entries = await readdir(root, { withFileTypes: true })
    return entries
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort()
  } catch (error) {
    // A tree without Fachverfahren is whole.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

async function candidate(folder: URL, name: string): Promise<Candidate> {
  const place = fileURLToPath(folder)
  let loaded: { default?: Module }
  let manifest: { name: string; dependencies?: Record<string, string> }
  try {
    manifest = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'))
    loaded = await import(new URL('src/index.ts', folder).href)
  } catch (error) {
    throw new Error(`The module in ${place} does not load.`, { cause: error })
  }
  if (loaded.default?.name !== name)
    throw new Error(`${place}src/index.ts must export the module “${name}” as default.`)
  return {
    packageName: manifest.name,
    needs: new Set(Object.keys(manifest.dependencies ?? {})),
    module: loaded.default,
  }
}

function inOrderOfNeed(candidates: readonly Candidate[]): Module[] {
  const ordered: Module[] = []
  const waiting = [...candidates]
  while (waiting.length > 0) {
    const names = new Set(waiting.map((each) => each.packageName))
    const next = waiting.findIndex(
      (each) => ![...each.needs].some((need) => names.has(need) && need !== each.packageName),
    )
    if (next === -1) throw new Error(`Modules need each other in a circle: ${[...names].join(', ')}`)
    ordered.push(...waiting.splice(next, 1).map((each) => each.module))
  }
  return ordered
}
