import { dirname, join, normalize } from 'node:path'
import { files, text } from './tree.ts'

/** A workspace package, and the floor that its path says. */
export interface Package {
  readonly name: string
  /** from the root, ends with a slash */
  readonly folder: string
  readonly floor: number
  /** a Fachverfahren: floor 3, wherever its folder stands */
  readonly fach: boolean
  readonly dependencies: ReadonlySet<string>
  readonly devDependencies: ReadonlySet<string>
}

const FLOORS: readonly [RegExp, number][] = [
  [/^packages\/kernel\//, 0],
  [/^packages\/(platform|pruefer)\//, 1],
  [/^packages\/registratur\//, 2],
  [/^packages\/fach\/|^tests\/modules\/fixture\//, 3],
  [/^tenants\//, 1],
  [/^(services|infra)\//, 4],
  [/^tests\//, 5],
]

export function packages(): Package[] {
  return files()
    .filter((path) => path.endsWith('/package.json'))
    .map((path) => {
      const manifest: Manifest = JSON.parse(text(path) ?? '{}')
      const folder = `${dirname(path)}/`
      const floor = FLOORS.find(([form]) => form.test(path))?.[1]
      if (floor === undefined) throw new Error(`${path} stands on no floor`)
      return {
        name: manifest.name,
        folder,
        floor,
        fach: floor === 3,
        dependencies: new Set([
          ...Object.keys(manifest.dependencies ?? {}),
          ...Object.keys(manifest.optionalDependencies ?? {}),
        ]),
        devDependencies: new Set(Object.keys(manifest.devDependencies ?? {})),
      }
    })
}

interface Manifest {
  readonly name: string
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
  readonly optionalDependencies?: Record<string, string>
}

/** The package a file belongs to: the innermost folder with a package.json. */
export function packageOf(all: readonly Package[], path: string): Package | undefined {
  return all.filter((each) => path.startsWith(each.folder)).sort((a, b) => b.folder.length - a.folder.length)[0]
}

/** `@scope/name/deep` → `@scope/name` */
export function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Where a relative import leads, from the root. */
export function target(path: string, specifier: string): string {
  return normalize(join(dirname(path), specifier))
}
