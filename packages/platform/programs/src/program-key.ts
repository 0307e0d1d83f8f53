import { createHash, randomBytes } from 'node:crypto'
import { rows, type Tx } from '@verbundakte/database'
import { type SQL, sql } from 'drizzle-orm'
import { Refusal } from './problem.ts'

/**
 * A key for a program: 256 random bits behind a prefix, so that one that turns up somewhere is known for what it is.
 *
 * @returns the key, which is shown once and kept nowhere, and what is kept of it
 */
export function newKey(prefix: string): { key: string; hash: string; endung: string } {
  const key = `${prefix}${randomBytes(32).toString('base64url')}`
  return { key, hash: hashOf(key), endung: key.slice(-4) }
}

/**
 * Who shows a key (`Authorization: Bearer`), and that they were here, in one statement.
 *
 * @param table has `hash`, `widerrufen_am`, `zuletzt_am`, `fenster_ab`, `anfragen`
 * @param columns what is known of the program
 * @throws Refusal 401 for a key that there is not in this Gemeinde, or that was revoked; 429
 */
export async function knownBy<T extends object>(
  tx: Tx,
  request: Request,
  { table, columns, perMinute, code, unknown }: KeyQuestion,
): Promise<T> {
  const key = /^Bearer ([\x21-\x7e]{20,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const [known] = key === undefined ? [] : await counted<T>(tx, hashOf(key), table, columns)
  if (!known) throw new Refusal(401, `${code}.unbekannt`, unknown, { 'www-authenticate': 'Bearer' })
  const { anfragen, ...program } = known
  if (anfragen > perMinute) {
    const sentence = `Mehr als ${perMinute} Anfragen in einer Minute. Bitte warten Sie einen Augenblick.`
    throw new Refusal(429, `${code}.zu-viele`, sentence, { 'retry-after': '60' })
  }
  return program as unknown as T
}

interface KeyQuestion {
  readonly table: SQL
  readonly columns: SQL
  readonly perMinute: number
  /** stem of the codes of both refusals */
  readonly code: string
  /** the sentence of the 401: who makes a new one */
  readonly unknown: string
}

function counted<T extends object>(
  tx: Tx,
  hash: string,
  table: SQL,
  columns: SQL,
): Promise<(T & { anfragen: number })[]> {
  return rows(
    tx,
    sql`update ${table} set zuletzt_am = clock_timestamp(),
          fenster_ab = case when fenster_ab > clock_timestamp() - interval '1 minute' then fenster_ab else clock_timestamp() end,
          anfragen = case when fenster_ab > clock_timestamp() - interval '1 minute' then least(anfragen, 1000000) + 1 else 1 end
        where gemeinde = verbund.gemeinde() and hash = ${hash} and widerrufen_am is null
        returning ${columns}, anfragen`,
  )
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
