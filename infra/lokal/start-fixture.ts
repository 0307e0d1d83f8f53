import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { recordedProcess } from '@verbundakte/testing/embedded'
import { inject } from 'vitest'
import { sourceState } from './screens.ts'

/** A project as small as a start can bear: real servers, but services of three lines and screens already built. */
const FILES = {
  'package.json': '{"type":"module"}',
  'infra/lokal/set-up.ts': `
    import { writeFileSync } from 'node:fs'
    const { VERBUND_DATEN = '', ADMIN_URL, MEILI_KEY, FAILS } = process.env
    if (FAILS) throw new Error(FAILS)
    const person = { anmeldename: 'meinhard.gewerbeamt', kennwort: 'k', name: 'Öl', gemeinde: 'Meinhard', aufgabe: 'Amt' }
    writeFileSync(VERBUND_DATEN + '/demo-zugaenge.json', JSON.stringify(ADMIN_URL && MEILI_KEY ? [person] : []))`,
  'services/gateway/src/main.ts': `
    import { createServer } from 'node:http'
    const geheim = Object.keys(process.env).filter((name) => /^(DATABASE_URL|ADMIN_URL|MEILI_KEY)$/.test(name))
    const server = createServer((_, antwort) => antwort.end('da' + geheim))
    server.listen(process.env.PORT, () => console.log('bereit'))
    process.on('SIGTERM', () => process.exit(0))`,
  'services/worker/src/main.ts': `
    console.log('bereit')
    setInterval(() => {}, 1000)
    process.on('SIGTERM', () => process.exit(0))`,
  'services/web/index.html': '<!doctype html>',
  'services/web/package.json': '{}',
}

export interface Start {
  child: ChildProcess
  text(): string
}

/**
 * A port that stays free between two starts. Ports the system hands out itself (from 32768 upwards on Linux) do not:
 * the next connection of any other program may take one while nobody listens there.
 */
async function quietPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    const probe = createServer().listen(port)
    const free = await Promise.race([once(probe, 'listening').then(() => true), once(probe, 'error').then(() => false)])
    if (!free) continue
    probe.close()
    await once(probe, 'close')
    return port
  }
}

export class TrialStart {
  /** Beside the servers of the run, in memory where there is room: what is tried here are processes, not the disk. */
  readonly root = mkdtempSync(join(inject('place'), 'start-'))
  readonly data = join(this.root, '.data')
  port = 0
  #kinder: ChildProcess[] = []

  async create(): Promise<void> {
    for (const [path, content] of Object.entries(FILES)) this.write(path, content)
    const start = JSON.stringify(new URL('./start.ts', import.meta.url).href)
    this.write('start.ts', `(await import(${start})).main(${JSON.stringify(this.root)})`)
    // The mark of a finished build: building is vite's business and not tried here.
    this.write('services/web/dist/.stand', sourceState(this.root))
    this.port = await quietPort()
  }

  /** Starts and waits for the end of the start: the sign-ins, or the process's own end. */
  start(env: Record<string, string> = {}): Promise<Start> {
    return this.#start(process.execPath, [join(this.root, 'start.ts')], env)
  }

  /** The same with a shell between, as npm does it. Its end is not ours by itself. */
  startViaNpm(): Promise<Start> {
    const command = `"${process.execPath}" "${join(this.root, 'start.ts')}"; :`
    return this.#start('sh', ['-c', command], { npm_lifecycle_event: 'start' })
  }

  async #start(program: string, args: string[], env: Record<string, string>): Promise<Start> {
    const child = spawn(program, args, {
      env: { PATH: process.env.PATH, PORT: String(this.port), ...env },
    })
    this.#kinder.push(child)
    let said = ''
    const ready = Promise.withResolvers<void>()
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        said += chunk
        if (/Zum Ausprobieren:\n\n.+\n.+\n/.test(said)) ready.resolve()
      })
    await Promise.race([ready.promise, once(child, 'close')])
    return { child, text: () => said }
  }

  /** The processes of this installation that are running now, by name. */
  running(): Record<string, number> {
    const folder = join(this.data, 'prozesse')
    const names = existsSync(folder) ? readdirSync(folder) : []
    const services = names.map((name) => [name.replace('.json', ''), recordedProcess(join(folder, name))?.pid])
    const meilisearch = recordedProcess(join(this.data, 'meilisearch', 'server.json'))?.pid
    return Object.fromEntries(
      [...services, ['postgres', this.#postmaster()], ['meilisearch', meilisearch]].filter(([, pid]) => pid),
    )
  }

  async cleanUp(): Promise<void> {
    for (const child of this.#kinder.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
    rmSync(this.root, { recursive: true, force: true })
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true })
    writeFileSync(join(this.root, path), content)
  }

  #postmaster(): number | undefined {
    const file = join(this.data, 'postgres', 'daten', 'postmaster.pid')
    return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
  }
}
