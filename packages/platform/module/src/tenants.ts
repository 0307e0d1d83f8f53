import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Gemeinde, type GemeindeId, gemeindeId } from '@verbundakte/kernel'

/** The folder with one folder per Gemeinde. */
export const TENANTS = new URL('../../../../tenants/', import.meta.url)

/**
 * Reads the Gemeinden of the Verbund from `tenants/<gemeinde>/gemeinde.ts`.
 *
 * @throws Error for a folder that does not load, an id that is not the folder's name, or a host named twice
 */
export async function readTenants(root: URL = TENANTS): Promise<Gemeinde[]> {
  const entries = await readdir(root, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  // Folders with shared data stand beside those of the Gemeinden.
  const names = folders.filter((name) => existsSync(new URL(`${name}/gemeinde.ts`, root)))
  const gemeinden = await Promise.all(names.sort().map((name) => readTenant(root, name)))
  const hosts = gemeinden.flatMap((gemeinde) => gemeinde.hosts)
  const twice = hosts.find((host, index) => hosts.indexOf(host) !== index)
  if (twice) throw new Error(`The host ${twice} belongs to two Gemeinden.`)
  return gemeinden
}

/** The Gemeinde that leads, as `tenants/verbund.ts` names it. */
export async function readLead(root: URL = TENANTS): Promise<GemeindeId> {
  const loaded: { default?: { federfuehrend?: string } } = await import(new URL('verbund.ts', root).href)
  return gemeindeId(loaded.default?.federfuehrend ?? '')
}

async function readTenant(root: URL, name: string): Promise<Gemeinde> {
  const file = new URL(`${name}/gemeinde.ts`, root)
  const loaded: { default?: Gemeinde } = await import(file.href)
  if (loaded.default?.id !== gemeindeId(name)) {
    throw new Error(`${fileURLToPath(file)} must export the Gemeinde “${name}” as default.`)
  }
  return loaded.default
}
