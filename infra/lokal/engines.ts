import { join } from 'node:path'
import {
  type MeilisearchServer,
  OHNE_MEILISEARCH,
  type PostgresServer,
  startMeilisearch,
  startPostgres,
} from '@verbundakte/testing/embedded'
import { meldung } from './ausgabe.ts'
import type { Einstellungen } from './einstellungen.ts'
import { ausgelassen, schritt } from './schritte.ts'
import { bewachen } from './waechter.ts'

/** Postgres for this start: the embedded one, or the one of DATABASE_URL. Answers the address to set it up with. */
export async function postgres(
  { daten, adminUrl }: Einstellungen,
  ende: AsyncDisposableStack,
  abbruch: AbortSignal,
): Promise<string> {
  if (adminUrl) {
    ausgelassen('Postgres', `der Server von DATABASE_URL (${new URL(adminUrl).host})`)
    return adminUrl
  }
  const start = (port?: number): Promise<PostgresServer> =>
    startPostgres({ verzeichnis: join(daten, 'postgres'), ...(port && { port }) })
  const server = await schritt('Postgres', async (anzeige) => {
    const server = await start()
    anzeige.ergebnis(`127.0.0.1:${server.port}`)
    return server
  })
  // The others know the port by now: a restart must come up at the same one.
  ende.defer(bewachen('Postgres', server, () => start(server.port), meldung, abbruch))
  return server.adminUrl
}

/** Meilisearch for this start: the embedded one, the one of MEILI_URL, or null where the platform has none. */
export async function meilisearch(
  { daten, meili }: Einstellungen,
  ende: AsyncDisposableStack,
  abbruch: AbortSignal,
): Promise<Einstellungen['meili']> {
  if (meili) {
    ausgelassen('Meilisearch', `der Server von MEILI_URL (${new URL(meili.url).host})`)
    return meili
  }
  const start = (port?: number): Promise<MeilisearchServer | null> =>
    startMeilisearch({ verzeichnis: join(daten, 'meilisearch'), ...(port && { port }) })
  const server = await schritt('Meilisearch', async (anzeige) => {
    const server = await start()
    anzeige.ergebnis(server ? `127.0.0.1:${server.port}` : OHNE_MEILISEARCH)
    return server
  })
  if (!server) return null
  const neu = async () => (await start(server.port)) ?? server
  ende.defer(bewachen('Meilisearch', server, neu, meldung, abbruch))
  return { url: server.url, schluessel: server.schluessel }
}
