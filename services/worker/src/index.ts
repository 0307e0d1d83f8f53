/**
 * worker: everything that follows a commit. `startWorker` runs it over an open Verbund; `main.ts` is the process.
 * `startSearch` is the index alone, `startHourly` what is due by the hour.
 */
export { startHourly } from './hourly.ts'
export { startSearch } from './indexer.ts'
export { type Report, startWorker, type Worker } from './worker.ts'
