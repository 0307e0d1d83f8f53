export { startMeilisearch, startPostgres } from './embedded/index.ts'
