import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartError } from '@verbundakte/testing/embedded'

/** The project this file belongs to. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** What a start depends on, read once from the environment. */
export interface Settings {
  /** Project directory with services/ and packages/. */
  root: string
  /** Everything that outlives a start. */
  data: string
  port: number
  address: string
  /** `npm run dev`: services follow changes of their source. */
  development: boolean
  /** Address of an own Postgres with admin rights; the embedded one stays off. */
  adminUrl: string | null
  /** An own Meilisearch; the embedded one stays off. */
  meili: { url: string; key: string } | null
}

/** Reads VERBUND_DATEN, PORT, DATABASE_URL, MEILI_URL and MEILI_KEY. Throws `StartError`. */
export function readSettings(env: NodeJS.ProcessEnv, args: string[], root: string): Settings {
  const port = Number(env.PORT || 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new StartError(`PORT=${env.PORT} ist keine Portnummer.`, 'Nennen Sie eine Zahl von 1 bis 65535.')
  return {
    root,
    data: resolve(root, env.VERBUND_DATEN || '.data'),
    port,
    address: `http://localhost:${port}`,
    development: args.includes('--dev'),
    adminUrl: env.DATABASE_URL ? address('DATABASE_URL', env.DATABASE_URL, ['postgres:', 'postgresql:']) : null,
    meili: ownMeilisearch(env),
  }
}

/** Where a process of the installation writes down what it says. */
export function logFile({ data }: Settings, name: string): string {
  return join(data, 'protokoll', `${name}.log`)
}

function ownMeilisearch({ MEILI_URL, MEILI_KEY }: NodeJS.ProcessEnv): Settings['meili'] {
  if (!MEILI_URL) return null
  if (!MEILI_KEY)
    throw new StartError(
      'MEILI_URL ist gesetzt, MEILI_KEY aber nicht.',
      'Nennen Sie mit MEILI_KEY den Hauptschlüssel dieses Meilisearch-Servers.',
    )
  return { url: address('MEILI_URL', MEILI_URL, ['http:', 'https:']), key: MEILI_KEY }
}

/** Never repeated in the sentence: it may hold a password. */
function address(name: string, given: string, protocols: readonly string[]): string {
  const url = URL.canParse(given) ? new URL(given) : null
  if (url && url.host !== '' && protocols.includes(url.protocol)) {
    if (decodable(url.username) && decodable(url.password)) return given
    throw new StartError(
      `${name} hat in Benutzer oder Kennwort ein Prozentzeichen außerhalb der Prozentschreibweise.`,
      'Schreiben Sie dafür %25; auch andere Sonderzeichen stehen dort in Prozentschreibweise, etwa %40 für @.',
    )
  }
  throw new StartError(
    `${name} ist keine Adresse eines solchen Servers.`,
    `Nennen Sie sie so: ${name === 'DATABASE_URL' ? 'postgres://benutzer:kennwort@server:5432/verbundakte' : 'http://server:7700'}`,
  )
}

/** What reads it elsewhere undoes the per cent notation, and ends with the words of a library where there is none. */
function decodable(part: string): boolean {
  try {
    decodeURIComponent(part)
    return true
  } catch {
    return false
  }
}
