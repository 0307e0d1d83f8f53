import { type Installation, setUp } from '@verbundakte/database'
import { identitySchema } from '@verbundakte/identity'
import { installQueue } from '@verbundakte/jobs'
import type { Gemeinde } from '@verbundakte/kernel'
import { App } from './app.ts'
import type { Module } from './module.ts'

export interface InstallOptions {
  /** database key → address with a user that may create roles */
  readonly adminUrls: Readonly<Record<string, string>>
  readonly gemeinden: readonly Gemeinde[]
  readonly modules: readonly Module[]
  readonly meili: Installation['meili']
  readonly ablage: string
  /** secrets of an earlier run are kept */
  readonly previous: Installation | null
  /** roles that demand a second factor at sign-in; unless given, what was said before, else those of `identity` */
  readonly secondFactorRoles?: readonly string[]
  readonly report?: (satz: string) => void
}

/** Creates or updates everything a Verbund needs in its databases. Safe to repeat. */
export function installVerbund(options: InstallOptions): Promise<Installation> {
  return setUp({
    adminUrls: options.adminUrls,
    placement: Object.fromEntries(options.gemeinden.map(({ id, platzierung }) => [id, platzierung])),
    sources: [identitySchema, ...App.schemas(options.modules)],
    meili: options.meili,
    ablage: options.ablage,
    previous: options.previous,
    queue: installQueue,
    ...(options.secondFactorRoles && { secondFactorRoles: options.secondFactorRoles }),
    ...(options.report && { report: options.report }),
  })
}
