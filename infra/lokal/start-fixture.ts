import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gemerkterProzess } from '@verbundakte/testing/embedded'
import { quellenstand } from './oberflaeche.ts'

/** A project as small as a start can bear: real servers, but services of three lines and screens already built. */
const DATEIEN = {
  'package.json': '{"type":"module"}',
  'infra/lokal/einrichten.ts': `
    import { writeFileSync } from 'node:fs'
    const { VERBUND_DATEN = '', ADMIN_URL, MEILI_KEY, SCHEITERT } = process.env
    if (SCHEITERT) throw new Error(SCHEITERT)
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
  kind: ChildProcess
  text(): string
}

export class Probestart {
  readonly wurzel = mkdtempSync(join(tmpdir(), 'verbundakte-start-'))
  readonly daten = join(this.wurzel, '.data')
  port = 0
  #kinder: ChildProcess[] = []

  async anlegen(): Promise<void> {
    for (const [pfad, inhalt] of Object.entries(DATEIEN)) this.schreiben(pfad, inhalt)
    const start = JSON.stringify(new URL('./start.ts', import.meta.url).href)
    this.schreiben('start.ts', `(await import(${start})).hauptprogramm(${JSON.stringify(this.wurzel)})`)
    // The mark of a finished build: building is vite's business and not tried here.
    this.schreiben('services/web/dist/.stand', quellenstand(this.wurzel))
    const probe = createServer().listen(0)
    await once(probe, 'listening')
    const adresse = probe.address()
    this.port = typeof adresse === 'object' && adresse ? adresse.port : 0
    probe.close()
  }

  /** Starts and waits for the end of the start: the sign-ins, or the process's own end. */
  start(umgebung: Record<string, string> = {}): Promise<Start> {
    return this.#start(process.execPath, [join(this.wurzel, 'start.ts')], umgebung)
  }

  /** The same with a shell between, as npm does it. Its end is not ours by itself. */
  startUeberNpm(): Promise<Start> {
    const befehl = `"${process.execPath}" "${join(this.wurzel, 'start.ts')}"; :`
    return this.#start('sh', ['-c', befehl], { npm_lifecycle_event: 'start' })
  }

  async #start(programm: string, argumente: string[], umgebung: Record<string, string>): Promise<Start> {
    const kind = spawn(programm, argumente, {
      env: { PATH: process.env.PATH, PORT: String(this.port), ...umgebung },
    })
    this.#kinder.push(kind)
    let gesagt = ''
    const bereit = Promise.withResolvers<void>()
    for (const strom of [kind.stdout, kind.stderr])
      strom?.on('data', (stueck) => {
        gesagt += stueck
        if (/Zum Ausprobieren:\n\n.+\n.+\n/.test(gesagt)) bereit.resolve()
      })
    await Promise.race([bereit.promise, once(kind, 'close')])
    return { kind, text: () => gesagt }
  }

  /** The processes of this installation that are running now, by name. */
  laufend(): Record<string, number> {
    const ordner = join(this.daten, 'prozesse')
    const namen = existsSync(ordner) ? readdirSync(ordner) : []
    const dienste = namen.map((name) => [name.replace('.json', ''), gemerkterProzess(join(ordner, name))?.pid])
    const meilisearch = gemerkterProzess(join(this.daten, 'meilisearch', 'server.json'))?.pid
    return Object.fromEntries(
      [...dienste, ['postgres', this.#postmaster()], ['meilisearch', meilisearch]].filter(([, pid]) => pid),
    )
  }

  async raeumen(): Promise<void> {
    for (const kind of this.#kinder.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
      kind.kill('SIGTERM')
      await once(kind, 'exit')
    }
    rmSync(this.wurzel, { recursive: true, force: true })
  }

  schreiben(pfad: string, inhalt: string): void {
    mkdirSync(dirname(join(this.wurzel, pfad)), { recursive: true })
    writeFileSync(join(this.wurzel, pfad), inhalt)
  }

  #postmaster(): number | undefined {
    const datei = join(this.daten, 'postgres', 'daten', 'postmaster.pid')
    return existsSync(datei) ? Number.parseInt(readFileSync(datei, 'utf8'), 10) : undefined
  }
}
