import type { Installation } from '@verbundakte/database'
import { Meilisearch } from 'meilisearch'

/** @param timeout milliseconds that one request may take */
export function meilisearchClient(server: NonNullable<Installation['meili']>, timeout: number): Meilisearch {
  return new Meilisearch({
    host: server.url,
    apiKey: server.key,
    timeout,
    // Compressed answers come in chunks, and each waits 40 ms on loopback: p50 46 → 2.7 ms.
    requestInit: { headers: { 'accept-encoding': 'identity' } },
  })
}
