import { elternprozess, prozessKennung, prozessName } from '@verbundakte/testing/embedded'

const TAKT_MS = 250

/**
 * Calls `ende` when the npm that started us is gone. A kill of `npm start` reaches only npm, or at most the shell it
 * puts between: we would run on unseen, and the next start would find the port taken. Started without npm (systemd,
 * a container) we depend on nobody.
 */
export function mitNpmEnden(ende: () => void): void {
  if (!process.env.npm_lifecycle_event) return
  const aufrufer = vorfahren().map((pid) => ({ pid, kennung: prozessKennung(pid) }))
  const takt = setInterval(() => {
    if (aufrufer.every(({ pid, kennung }) => prozessKennung(pid) === kennung)) return
    clearInterval(takt)
    ende()
  }, TAKT_MS)
  takt.unref()
}

/** npm itself, and the `sh -c` in front of it where the shell has not made room for us. */
function vorfahren(): number[] {
  const { ppid } = process
  const npm = prozessName(ppid) === 'sh' ? elternprozess(ppid) : null
  return npm === null ? [ppid] : [ppid, npm]
}
