import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Starts a server in another Node process, kills that process with SIGKILL and answers what its start had answered. */
export async function imFremdenProzess<Server>(start: string, auftrag: object): Promise<Server> {
  const index = new URL('./index.ts', import.meta.url)
  const programm = `
    const server = await (await import(${JSON.stringify(index.href)})).${start}(${JSON.stringify(auftrag)})
    process.send(JSON.parse(JSON.stringify(server)))`
  const kind = spawn(process.execPath, ['--input-type=module', '-e', programm], { stdio: ['ignore', 2, 2, 'ipc'] })
  const [server] = await once(kind, 'message')
  const beendet = once(kind, 'exit')
  kind.kill('SIGKILL')
  await beendet
  // The caller names the type its start answers; functions in it are lost on the way.
  return server as Server
}
