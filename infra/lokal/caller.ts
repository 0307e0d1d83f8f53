import { parentProcess, processIdentity, processName } from '@verbundakte/testing/embedded'

const INTERVAL_MS = 250

/**
 * Calls `end` when the npm that started us is gone. A kill of `npm start` reaches only npm, or at most the shell it
 * puts between: we would run on unseen, and the next start would find the port taken. Started without npm (systemd,
 * a container) we depend on nobody.
 */
export function endWithNpm(end: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const callers = ancestors().map((pid) => ({ pid, identity: processIdentity(pid) }))
  const timer = setInterval(() => {
    if (callers.every(({ pid, identity }) => processIdentity(pid) === identity)) return
    clearInterval(timer)
    end()
  }, INTERVAL_MS)
  timer.unref()
}

/** npm itself, the `sh -c` in front of it where the shell has not made room for us, and the entry that started us. */
function ancestors(): number[] {
  const caller = Number(process.env.VERBUND_CALLER) || process.ppid
  const npm = processName(caller) === 'sh' ? parentProcess(caller) : null
  return [process.ppid, caller, ...(npm === null ? [] : [npm])]
}
