/**
 * Real servers out of npm packages, for development and tests. A face of its own beside the test helpers, because
 * `npm start` needs these without loading vitest.
 */
export { Belegt, besitzen, besitzerVon } from './besitz.ts'
export { portFrei } from './freier-port.ts'
export { type MeilisearchServer, OHNE_MEILISEARCH, startMeilisearch } from './meilisearch.ts'
export { type PostgresServer, startPostgres } from './postgres.ts'
export { beenden, elternprozess, prozessKennung, prozessName } from './prozess.ts'
export { gemerkterProzess, prozessMerken } from './prozessdatei.ts'
export { Startfehler } from './startfehler.ts'
