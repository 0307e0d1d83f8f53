import { randomBytes } from 'node:crypto'
import type { GemeindeId } from '@verbundakte/kernel'
import type { Sql } from 'postgres'
import { loginName, OWNER, SHARED_LOGINS, STANDINGS } from './installation.ts'

/**
 * Creates the owner and every login, and sets the passwords that `installation.json` holds. May run again at any time: it
 * also takes back what somebody has granted by hand.
 *
 * @returns login → password
 */
export async function createLogins(
  admin: Sql,
  gemeinden: readonly GemeindeId[],
  passwords: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const logins = [...SHARED_LOGINS, ...gemeinden.flatMap((g) => STANDINGS.map((s) => loginName(g, s)))]
  const alle: Record<string, string> = {}
  for (const login of logins) alle[login] = passwords[login] ?? randomBytes(24).toString('base64url')

  const vorhanden = new Set(
    (await admin<{ rolname: string }[]>`select rolname from pg_roles`.execute()).map((zeile) => zeile.rolname),
  )
  const [server] = await admin<{ version: number }[]>`select current_setting('server_version_num')::int as version`
  const anweisungen: string[] = []
  if (!vorhanden.has(OWNER)) anweisungen.push(`create role ${OWNER} nologin`)
  // Since Postgres 16 the creator of a role may not act as it by itself.
  anweisungen.push(`grant ${OWNER} to current_user with set true, inherit true`)
  for (const [login, password] of Object.entries(alle)) {
    const rolle = `"${login}"`
    anweisungen.push(
      `${vorhanden.has(login) ? 'alter' : 'create'} role ${rolle} login password '${password}' ${POWERLESS}`,
      // Postgres lets a role give itself settings; those of the last intruder end here.
      `alter role ${rolle} reset all`,
      // Names are always written with their schema; an object that somebody slips into another schema is never found.
      `alter role ${rolle} set search_path = ''`,
      ...Object.entries(BOUNDS)
        .filter(([name]) => name !== 'transaction_timeout' || (server?.version ?? 0) >= 170_000)
        .map(([name, value]) => `alter role ${rolle} set ${name} = '${value}'`),
      `alter role ${rolle} set timezone = 'Europe/Berlin'`,
    )
  }
  await admin.unsafe(`set password_encryption = 'scram-sha-256'; ${anweisungen.join(';\n')}`)
  return alle
}

/**
 * How long one may hold up others. Nobody waits longer than `lock_timeout` for a lock, and no lock is held longer than
 * the others say: 30 s by one statement, 30 s by a transaction in which nothing happens, 2 min by any.
 */
export const BOUNDS = {
  lock_timeout: '10s',
  statement_timeout: '30s',
  idle_in_transaction_session_timeout: '30s',
  transaction_timeout: '120s',
} as const

// NOINHERIT and the absence of any membership: no login can become another (SET ROLE) or borrow its rights.
const POWERLESS = 'nosuperuser nobypassrls noinherit nocreatedb nocreaterole noreplication'
