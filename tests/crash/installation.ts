import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sourceState } from '@verbundakte/infra/lokal/screens.ts'

/** What may be killed: each of the processes that `npm start` keeps running, by how their command line is recognised. */
const PARTS = {
  gateway: /services\/gateway\/src\/main\.ts/,
  worker: /services\/worker\/src\/main\.ts/,
  meilisearch: /meilisearch\S* .*--db-path/,
  postgres: /\/postgres -D /,
}
export type Part = keyof typeof PARTS
export const ALL_PARTS = ['gateway', 'worker', 'meilisearch', 'postgres'] as const satisfies readonly Part[]

const PROJECT = new URL('../../', import.meta.url)
const real = (path: string) => JSON.stringify(new URL(path, PROJECT).href)

/** The programs are the real ones; only the screens are none, and the administrator's address is written down. */
const FILES = (daten: string) => ({
  'package.json': '{"type":"module"}',
  'start.ts': `(await import(${real('infra/lokal/start.ts')})).main(import.meta.dirname)`,
  'infra/lokal/set-up.ts': `
    import { writeFileSync } from 'node:fs'
    writeFileSync(${JSON.stringify(join(daten, 'admin-url'))}, process.env.ADMIN_URL ?? '', { mode: 0o600 })
    await import(${real('infra/lokal/set-up.ts')})`,
  'services/gateway/src/main.ts': `await import(${real('services/gateway/src/main.ts')})`,
  'services/worker/src/main.ts': `await import(${real('services/worker/src/main.ts')})`,
  'services/web/index.html': '<!doctype html>',
  'services/web/package.json': '{}',
})

/** A whole installation of its own, started as `npm start` does it, whose processes can be killed one by one. */
export class Installation {
  readonly #root = mkdtempSync(join(tmpdir(), 'verbundakte-crash-'))
  readonly daten = join(this.#root, '.data')
  #supervisor: ChildProcess | undefined
  #said = ''
  url = ''

  /** Starts everything; seconds later it is ready. @throws Error with what the start said when it fails */
  async start(): Promise<void> {
    mkdirSync(this.daten, { recursive: true, mode: 0o700 })
    for (const [path, content] of Object.entries(FILES(this.daten))) this.#write(path, content)
    // The mark of a finished build: nobody looks at a screen here.
    this.#write('services/web/dist/.stand', sourceState(this.#root))
    const port = await freePort()
    this.url = `http://localhost:${port}`
    const { VERBUND_DATEN: _, DATABASE_URL: __, MEILI_URL: ___, ...env } = process.env
    this.#supervisor = spawn(process.execPath, [join(this.#root, 'start.ts')], {
      // As from npm: when the tests are killed, it sees its parent gone and ends with everything it started.
      env: { ...env, PORT: String(port), VERBUND_DEMO: 'nein', npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [this.#supervisor.stdout, this.#supervisor.stderr])
      stream?.on('data', (text) => {
        this.#said += text
      })
    const ended = once(this.#supervisor, 'close').then(() => {
      throw new Error(`the start ended: ${this.#said}`)
    })
    ended.catch(() => {})
    await Promise.race([this.#until(() => this.#said.includes('ist bereit'), 60_000), ended])
  }

  /** as superuser, in the database of the Verbund */
  get adminUrl(): string {
    const url = new URL(readFileSync(join(this.daten, 'admin-url'), 'utf8'))
    url.pathname = '/verbundakte'
    return url.href
  }

  /** What the supervisor reported since the start. */
  get said(): string {
    return this.#said
  }

  /** What a service wrote into its log. */
  log(part: 'gateway' | 'worker'): string {
    return readFileSync(join(this.daten, 'protokoll', `${part}.log`), 'utf8')
  }

  /** Ends a process without warning and waits until its successor is there. Only children of our own supervisor. */
  async kill(part: Part): Promise<void> {
    const before = this.#pid(part)
    if (before === undefined) throw new Error(`${part} is not running: ${this.#said}`)
    process.kill(before, 'SIGKILL')
    await this.#until(() => ![undefined, before].includes(this.#pid(part)), 45_000)
  }

  async stop(): Promise<void> {
    const supervisor = this.#supervisor
    if (supervisor && supervisor.exitCode === null && supervisor.signalCode === null) {
      const gone = once(supervisor, 'close')
      supervisor.kill('SIGTERM')
      await gone
    }
    rmSync(this.#root, { recursive: true, force: true })
  }

  #pid(part: Part): number | undefined {
    const supervisor = this.#supervisor?.pid
    const { stdout } = spawnSync('ps', ['-axww', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' })
    const line = stdout.split('\n').find((each) => {
      const [, parent] = each.trim().split(/\s+/)
      return Number(parent) === supervisor && PARTS[part].test(each)
    })
    return line === undefined ? undefined : Number.parseInt(line, 10)
  }

  async #until(condition: () => boolean, milliseconds: number): Promise<void> {
    const end = Date.now() + milliseconds
    while (!condition()) {
      if (Date.now() > end) throw new Error(`waited ${milliseconds} ms in vain: ${this.#said}`)
      await wait(50)
    }
  }

  #write(path: string, content: string): void {
    mkdirSync(dirname(join(this.#root, path)), { recursive: true })
    writeFileSync(join(this.#root, path), content)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  // Listening on an address of the network, not on a pipe.
  if (typeof address !== 'object' || !address) throw new Error('no port')
  return address.port
}
