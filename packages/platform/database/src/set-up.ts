import { randomBytes } from 'node:crypto'
import type { GemeindeId } from '@verbundakte/kernel'
import postgres, { type Sql } from 'postgres'
import { type Installation, MAIN_DATABASE, SHARED_LOGINS } from './installation.ts'
import { createLogins } from './logins.ts'
import { migrate } from './migrate.ts'
import type { SchemaSource } from './schema-source.ts'
import { admit, foundation, raiseWall } from './wall.ts'

export interface SetUp {
  /** key → address with a user that may create roles, e.g. `postgres://postgres:…@127.0.0.1:5432/verbund` */
  readonly adminUrls: Readonly<Record<string, string>>
  /** Gemeinde → key */
  readonly placement: Readonly<Record<string, string>>
  /** in the order in which they build on each other */
  readonly sources: readonly SchemaSource[]
  /** creates the tables of the job queue in the main database: as administrator, and with the address of its login */
  readonly queue?: (admin: Sql, connectionString: string) => Promise<void>
  readonly previous?: Installation | null
  readonly meili: Installation['meili']
  readonly ablage: string
  /** see `Installation.secondFactor`; unless given, what was said before */
  readonly secondFactorRoles?: readonly string[]
  readonly report?: (satz: string) => void
}

/**
 * Creates or updates logins, schemas, tables and walls in every database, and answers with what a running process
 * needs to connect. Safe to repeat; each module migrates in a transaction of its own.
 */
export async function setUp(wish: SetUp): Promise<Installation> {
  let passwords: Record<string, string> = { ...wish.previous?.passwords }
  const databases: Record<string, string> = {}
  for (const [ort, adminUrl] of Object.entries(wish.adminUrls)) {
    const hier = Object.keys(wish.placement).filter((g) => wish.placement[g] === ort)
    // Keys of the placement come from the tenant files, whose ids are parsed there.
    const gemeinden = hier as GemeindeId[]
    const admin = postgres(adminUrl, { max: 1, onnotice: () => {}, prepare: false })
    try {
      passwords = { ...passwords, ...(await createLogins(admin, gemeinden, passwords)) }
      await foundation(admin)
      await admit(admin, gemeinden, ort === MAIN_DATABASE ? SHARED_LOGINS : [])
      for (const source of wish.sources) {
        const neu = await migrate(admin, source)
        if (source.wall !== 'eigene' && gemeinden.length > 0) await raiseWall(admin, source, gemeinden)
        if (neu.length > 0) wish.report?.(`${source.name}: ${neu.join(', ')}`)
      }
      if (ort === MAIN_DATABASE) await wish.queue?.(admin, withLogin(adminUrl, 'verbund_jobs', passwords))
    } finally {
      await admin.end({ timeout: 5 })
    }
    databases[ort] = withoutUser(adminUrl)
  }
  return {
    databases,
    placement: { ...wish.placement },
    passwords,
    meili: wish.meili,
    ablage: wish.ablage,
    secondFactor: {
      // Drawn once: with another key every authenticator app would have to be set up anew.
      key: wish.previous?.secondFactor?.key ?? randomBytes(32).toString('base64url'),
      ...rolesOf(wish),
    },
  }
}

function rolesOf({ secondFactorRoles, previous }: SetUp): { roles?: readonly string[] } {
  const roles = secondFactorRoles ?? previous?.secondFactor?.roles
  return roles ? { roles } : {}
}

function withLogin(adminUrl: string, login: string, passwords: Readonly<Record<string, string>>): string {
  const url = new URL(adminUrl)
  url.username = login
  url.password = encodeURIComponent(passwords[login] ?? '')
  return url.href
}

function withoutUser(adminUrl: string): string {
  const url = new URL(adminUrl)
  url.username = ''
  url.password = ''
  return url.href
}
