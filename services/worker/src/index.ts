/**
 * worker: everything that follows a commit. `startWorker` runs it over an open Verbund; `main.ts` is the process.
 * `startSearch` is the index alone.
 */
export { startSearch } from './indexer.ts'
export { type Report, startWorker, type Worker } from './worker.ts'
