/**
 * Real servers out of npm packages, for development and tests. A face of its own beside the test helpers, because
 * `npm start` needs these without loading vitest.
 */

export { portIsFree } from './free-port.ts'
export { type MeilisearchServer, startMeilisearch, WITHOUT_MEILISEARCH } from './meilisearch.ts'
export { Occupied, ownerOf, takeOwnership } from './ownership.ts'
export { type PostgresServer, startPostgres } from './postgres.ts'
export { endProcess, parentProcess, processIdentity, processName } from './process.ts'
export { recordedProcess, recordProcess } from './process-file.ts'
export { StartError } from './start-error.ts'
export { type TemporaryPlace, temporaryPlace } from './temporary-place.ts'
