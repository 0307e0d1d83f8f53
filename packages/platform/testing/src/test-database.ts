import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { Installation } from '@verbundakte/database'
import type { Gemeinde } from '@verbundakte/kernel'
import { installVerbund, type Module } from '@verbundakte/module'
import postgres, { type Sql } from 'postgres'

export interface TestDatabase {
  readonly installation: Installation
  /** as superuser: to look behind the wall, and to change what only an attacker would */
  readonly admin: Sql
  drop(): Promise<void>
}

/**
 * A database of its own for one test file: cloned in milliseconds from one that was set up once per run. Logins belong
 * to the whole server, so set-ups take turns and share their passwords.
 */
export async function testDatabase(
  adminUrl: string,
  modules: readonly Module[],
  gemeinden: readonly Gemeinde[],
  rest: Pick<Installation, 'meili' | 'ablage'>,
): Promise<TestDatabase> {
  const server = postgres(adminUrl, { max: 1, onnotice: () => {} })
  const name = `test_${randomBytes(6).toString('hex')}`
  try {
    const template = `vorlage_${await fingerprint(modules, gemeinden)}`
    await server`select pg_advisory_lock(4711)`
    await server.unsafe(
      'create table if not exists public.installation (vorlage text primary key, inhalt jsonb not null)',
    )
    const [known] = await server<
      { inhalt: Installation }[]
    >`select inhalt from installation where vorlage = ${template}`
    const made = known?.inhalt ?? (await makeTemplate(server, adminUrl, template, modules, gemeinden))
    await server.unsafe(`create database ${name} template ${template} strategy file_copy`)
    await server`select pg_advisory_unlock(4711)`
    const url = at(adminUrl, name)
    const admin = postgres(url, { max: 2, onnotice: () => {} })
    await admit(admin, name, Object.keys(made.passwords))
    const address = new URL(url)
    address.username = ''
    address.password = ''
    return {
      installation: { ...made, ...rest, databases: { haupt: address.href } },
      admin,
      async drop() {
        await admin.end({ timeout: 5 })
        const closing = postgres(adminUrl, { max: 1, onnotice: () => {} })
        await closing.unsafe(`drop database if exists ${name} with (force)`)
        await closing.end()
      },
    }
  } finally {
    await server.end({ timeout: 5 })
  }
}

async function makeTemplate(
  server: Sql,
  adminUrl: string,
  template: string,
  modules: readonly Module[],
  gemeinden: readonly Gemeinde[],
): Promise<Installation> {
  const earlier = await server<{ inhalt: Installation }[]>`select inhalt from installation`
  const passwords = Object.assign({}, ...earlier.map((row) => row.inhalt.passwords))
  await server.unsafe(`drop database if exists ${template}`)
  await server.unsafe(`create database ${template}`)
  const made = await installVerbund({
    adminUrls: { haupt: at(adminUrl, template) },
    gemeinden,
    modules,
    meili: null,
    ablage: '',
    previous: { databases: {}, placement: {}, passwords, meili: null, ablage: '' },
  })
  await server`insert into installation values (${template}, ${server.json(made as never)})`
  return made
}

// A clone does not take along who may connect.
async function admit(admin: Sql, name: string, logins: readonly string[]): Promise<void> {
  await admin.unsafe(`revoke all on database ${name} from public;
    grant connect on database ${name} to ${logins.map((login) => `"${login}"`).join(', ')}`)
}

async function fingerprint(modules: readonly Module[], gemeinden: readonly Gemeinde[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(gemeinden))
  for (const module of modules) {
    hash.update(JSON.stringify([module.name, module.tableRights, module.support]))
    for (const file of (await readdir(module.migrations)).sort())
      hash.update(await readFile(new URL(file, module.migrations)))
  }
  return hash.digest('hex').slice(0, 16)
}

function at(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}
