/**
 * jobs: handlers of recorded events. `followOutbox` reads events in their order, `startJobs` turns them into queued
 * work that survives crashes and is tried again.
 */
export { type Follower, type FollowOptions, followOutbox } from './follow.ts'
export type { Job, JobPointer, Jobs, LongJob, ShortJob } from './job.ts'
export { installQueue, QUEUE_SCHEMA } from './queue.ts'
export { type JobRunner, type JobRunnerOptions, startJobs } from './runner.ts'
