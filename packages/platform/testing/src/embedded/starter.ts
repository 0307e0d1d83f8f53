import { processIdentity } from './process.ts'

const INTERVAL_MS = 500

/**
 * Calls `end` when the process that started us is gone: a killed `npm test` would else go on unseen to its last test.
 *
 * @param pid whoever that is; absent when nobody said so, and then we depend on nobody
 */
export function endWithStarter(pid: number | undefined, end: () => void): void {
  const identity = pid ? processIdentity(pid) : null
  if (!pid || identity === null) return
  const timer = setInterval(() => {
    if (processIdentity(pid) === identity) return
    clearInterval(timer)
    end()
  }, INTERVAL_MS)
  timer.unref()
}
