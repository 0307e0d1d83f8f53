import { Databases, type Installation } from '@verbundakte/database'
import { openTextReader } from '@verbundakte/filecontent'
import { staffOf } from '@verbundakte/identity'
import type { Gemeinde } from '@verbundakte/kernel'
import { openSearch } from '@verbundakte/search'
import { openAblage } from '@verbundakte/storage'
import { App } from './app.ts'
import { discover } from './discover.ts'
import type { Module } from './module.ts'
import { readTenants } from './tenants.ts'

/** A running installation: its modules over its servers. What gateway, worker and tests begin with. */
export interface Verbund {
  readonly app: App
  readonly databases: Databases
  readonly gemeinden: readonly Gemeinde[]
  close(): Promise<void>
}

export interface OpenOptions {
  readonly installation: Installation
  /** unless given: those of the folders */
  readonly modules?: readonly Module[]
  readonly gemeinden?: readonly Gemeinde[]
  /** files read at a time, each in a process of its own; none where no files are read */
  readonly textleser?: number
}

/** Connects nothing yet: pools, processes and indexes are opened when first needed. */
export async function openVerbund(options: OpenOptions): Promise<Verbund> {
  const { installation } = options
  const databases = new Databases(installation)
  const gemeinden = options.gemeinden ?? (await readTenants())
  const textleser = openTextReader({ processes: options.textleser ?? 0, readable: [installation.ablage] })
  const app = new App({
    modules: options.modules ?? (await discover()),
    gemeinden,
    databases,
    services: {
      ablage: await openAblage({ root: installation.ablage }),
      search: openSearch({ databases, installation }),
      staff: { of: (gemeinde) => staffOf(databases.shared('verbund_anmeldung').single, gemeinde) },
      textleser,
    },
  })
  return {
    app,
    databases,
    gemeinden,
    async close() {
      await app.settled()
      await textleser.close()
      await databases.close()
    },
  }
}
