import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { ROOT } from './settings.ts'

/** Runs a program in the project with our output as its own; answers its exit code (127 when there is no such program). */
export async function execute(program: string, args: string[], env = {}): Promise<number> {
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    // Shims ask the PATH for a Node; it is to be the one that runs us.
    env: { ...process.env, PATH: `${dirname(process.execPath)}:${process.env.PATH}`, ...env },
  })
  // Ctrl-C reaches the child too; we wait for its orderly end instead of running away from it.
  const stay = () => {}
  process.on('SIGINT', stay)
  const passOn = () => child.kill('SIGTERM')
  process.on('SIGTERM', passOn)
  try {
    const [code] = await once(child, 'close')
    return typeof code === 'number' ? code : 1
  } catch {
    return 127
  } finally {
    process.off('SIGINT', stay)
    process.off('SIGTERM', passOn)
  }
}
