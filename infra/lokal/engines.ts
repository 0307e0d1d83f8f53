import { join } from 'node:path'
import {
  type MeilisearchServer,
  type PostgresServer,
  startMeilisearch,
  startPostgres,
  WITHOUT_MEILISEARCH,
} from '@verbundakte/testing/embedded'
import { guard } from './guard.ts'
import { announce } from './output.ts'
import { checkOwnDatabase } from './own-database.ts'
import type { Settings } from './settings.ts'
import { skipped, step } from './steps.ts'

/** Postgres for this start: the embedded one, or the one of DATABASE_URL. Answers the address to set it up with. */
export async function postgres(
  { data, adminUrl }: Settings,
  cleanup: AsyncDisposableStack,
  abort: AbortSignal,
): Promise<string> {
  if (adminUrl) {
    await checkOwnDatabase(adminUrl)
    skipped('Postgres', `der Server von DATABASE_URL (${new URL(adminUrl).host})`)
    return adminUrl
  }
  const start = (port?: number): Promise<PostgresServer> =>
    startPostgres({ directory: join(data, 'postgres'), ...(port && { port }) })
  const server = await step('Postgres', async (display) => {
    const server = await start()
    display.remark(`127.0.0.1:${server.port}`)
    return server
  })
  // The others know the port by now: a restart must come up at the same one.
  cleanup.defer(guard('Postgres', server, () => start(server.port), announce, abort))
  return server.adminUrl
}

/** Meilisearch for this start: the embedded one, the one of MEILI_URL, or null where the platform has none. */
export async function meilisearch(
  { data, meili }: Settings,
  cleanup: AsyncDisposableStack,
  abort: AbortSignal,
): Promise<Settings['meili']> {
  if (meili) {
    skipped('Meilisearch', `der Server von MEILI_URL (${new URL(meili.url).host})`)
    return meili
  }
  const start = (port?: number): Promise<MeilisearchServer | null> =>
    startMeilisearch({ directory: join(data, 'meilisearch'), ...(port && { port }) })
  const server = await step('Meilisearch', async (display) => {
    const server = await start()
    display.remark(server ? `127.0.0.1:${server.port}` : WITHOUT_MEILISEARCH)
    return server
  })
  if (!server) return null
  const fresh = async () => (await start(server.port)) ?? server
  cleanup.defer(guard('Meilisearch', server, fresh, announce, abort))
  return { url: server.url, key: server.key }
}
