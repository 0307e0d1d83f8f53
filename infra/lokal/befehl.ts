import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { WURZEL } from './einstellungen.ts'

/** Runs a program in the project with our output as its own; answers its exit code (127 when there is no such program). */
export async function ausfuehren(programm: string, argumente: string[], umgebung = {}): Promise<number> {
  const kind = spawn(programm, argumente, {
    cwd: WURZEL,
    stdio: 'inherit',
    // Shims ask the PATH for a Node; it is to be the one that runs us.
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}`, ...umgebung },
  })
  // Ctrl-C reaches the child too; we wait for its orderly end instead of running away from it.
  const bleiben = () => {}
  process.on('SIGINT', bleiben)
  const weitergeben = () => kind.kill('SIGTERM')
  process.on('SIGTERM', weitergeben)
  try {
    const [code] = await once(kind, 'close')
    return typeof code === 'number' ? code : 1
  } catch {
    return 127
  } finally {
    process.off('SIGINT', bleiben)
    process.off('SIGTERM', weitergeben)
  }
}
