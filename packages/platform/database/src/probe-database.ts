import { randomBytes } from 'node:crypto'
import type { GemeindeId } from '@verbundakte/kernel'
import postgres, { type Sql } from 'postgres'
import { inject } from 'vitest'
import type { DriverOptions } from './driver.ts'
import { createLogins } from './logins.ts'

/**
 * Logins belong to the whole server, which other test files use at the same time: set-ups take turns, and the
 * passwords that others go by stay.
 */
export async function createProbeLogins(
  probe: Probe,
  gemeinden: readonly GemeindeId[],
): Promise<Record<string, string>> {
  const server = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} })
  try {
    await server`select pg_advisory_lock(4711)`
    const [kept] = await server<{ there: boolean }[]>`select to_regclass('public.installation') is not null as there`
    const earlier = kept?.there
      ? await server<
          { passwords: Record<string, string> }[]
        >`select inhalt -> 'passwords' as passwords from public.installation`
      : []
    const passwords: Record<string, string> = Object.assign({}, ...earlier.map((row) => row.passwords))
    return await createLogins(probe.admin, gemeinden, passwords)
  } finally {
    await server.end()
  }
}

/** A database and a powerless login for one test. */
export interface Probe {
  readonly admin: Sql
  readonly login: string
  readonly options: Omit<DriverOptions, 'max'>
  drop(): Promise<void>
}

export async function openProbe(): Promise<Probe> {
  const name = `probe_${randomBytes(4).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  const server = postgres(inject('adminUrl'), { max: 1, onnotice: () => {} })
  await server.unsafe(`create database ${name}`)
  await server.unsafe(`create role ${name} login password '${password}'`)
  const url = new URL(inject('adminUrl'))
  url.pathname = `/${name}`
  const admin = postgres(url.href, { max: 2, onnotice: () => {} })
  const bare = new URL(url)
  bare.username = ''
  bare.password = ''
  return {
    admin,
    login: name,
    options: { url: bare.href, login: name, password },
    async drop() {
      await admin.end({ timeout: 5 })
      await server.unsafe(`drop database ${name} with (force)`)
      await server.unsafe(`drop role ${name}`)
      await server.end({ timeout: 5 })
    },
  }
}
