/**
 * worker: everything that follows a commit. `startWorker` runs it over an open Verbund; `main.ts` is the process.
 */
export { type Report, startWorker, type Worker } from './worker.ts'
