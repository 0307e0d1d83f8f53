import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Starts a server in another Node process, kills that process with SIGKILL and answers what its start had answered. */
export async function inAnotherProcess<Server>(start: string, options: object): Promise<Server> {
  const index = new URL('./index.ts', import.meta.url)
  const program = `
    const server = await (await import(${JSON.stringify(index.href)})).${start}(${JSON.stringify(options)})
    process.send(JSON.parse(JSON.stringify(server)))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 2, 2, 'ipc'] })
  const [server] = await once(child, 'message')
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  // The caller names the type its start answers; functions in it are lost on the way.
  return server as Server
}
