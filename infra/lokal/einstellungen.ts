import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Startfehler } from '@verbundakte/testing/embedded'

/** The project this file belongs to. */
export const WURZEL = fileURLToPath(new URL('../../', import.meta.url))

/** What a start depends on, read once from the environment. */
export interface Einstellungen {
  /** Project directory with services/ and packages/. */
  wurzel: string
  /** Everything that outlives a start. */
  daten: string
  port: number
  adresse: string
  /** `npm run dev`: services follow changes of their source. */
  entwicklung: boolean
  /** Address of an own Postgres with admin rights; the embedded one stays off. */
  adminUrl: string | null
  /** An own Meilisearch; the embedded one stays off. */
  meili: { url: string; schluessel: string } | null
}

/** Reads VERBUND_DATEN, PORT, DATABASE_URL, MEILI_URL and MEILI_KEY. Throws `Startfehler`. */
export function einstellungen(env: NodeJS.ProcessEnv, argumente: string[], wurzel: string): Einstellungen {
  const port = Number(env.PORT || 8080)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Startfehler(`PORT=${env.PORT} ist keine Portnummer.`, 'Nennen Sie eine Zahl von 1 bis 65535.')
  return {
    wurzel,
    daten: resolve(wurzel, env.VERBUND_DATEN || '.data'),
    port,
    adresse: `http://localhost:${port}`,
    entwicklung: argumente.includes('--dev'),
    adminUrl: env.DATABASE_URL || null,
    meili: eigenesMeilisearch(env),
  }
}

/** Where a process of the installation writes down what it says. */
export function protokolldatei({ daten }: Einstellungen, name: string): string {
  return join(daten, 'protokoll', `${name}.log`)
}

function eigenesMeilisearch({ MEILI_URL, MEILI_KEY }: NodeJS.ProcessEnv): Einstellungen['meili'] {
  if (!MEILI_URL) return null
  if (!MEILI_KEY)
    throw new Startfehler(
      'MEILI_URL ist gesetzt, MEILI_KEY aber nicht.',
      'Nennen Sie mit MEILI_KEY den Hauptschlüssel dieses Meilisearch-Servers.',
    )
  return { url: MEILI_URL, schluessel: MEILI_KEY }
}
