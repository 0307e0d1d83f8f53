import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { directoryAccess } from './postgres-directory.ts'
import { env, runAs } from './postgres-programs.ts'
import { StartError } from './start-error.ts'

/** Major version of the programs; a data directory of another one cannot be opened. */
const MAJOR_VERSION = '18'

/** initdb works under such a name; only a complete directory is ever called `daten`. */
const DRAFT = 'entsteht-'

/**
 * The data directory below `place`, made by initdb at the first start. An initdb that was killed leaves only a draft,
 * which is removed. `volatile` skips the sync to disk (0.9 s → 0.75 s), for tests.
 */
export async function dataDirectory(
  place: string,
  programs: string,
  password: string,
  volatile: boolean,
): Promise<string> {
  for (const name of readdirSync(place).filter((name) => name.startsWith(DRAFT)))
    rmSync(join(place, name), { recursive: true, force: true, maxRetries: 5 })
  const data = join(place, 'daten')
  if (existsSync(data)) check(data)
  else await create(place, data, programs, password, volatile)
  return data
}

/** What to do about a data directory Postgres cannot use. Never deletes: the only copy may be in there. */
export function brokenData(data: string, reason: string): StartError {
  return new StartError(
    `Die Datenbank in ${data} lässt sich nicht öffnen: ${reason}.`,
    `Spielen Sie eine Sicherung zurück oder legen Sie das Verzeichnis beiseite (mv ${data} ${data}.defekt); dann beginnt der nächste Start mit einer leeren Datenbank.`,
  )
}

function check(data: string): void {
  let version: string
  try {
    version = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  } catch {
    throw brokenData(data, 'die Datei PG_VERSION fehlt')
  }
  if (version !== MAJOR_VERSION)
    throw brokenData(data, `sie gehört zu Postgres ${version || 'unbekannter Version'}, nicht zu ${MAJOR_VERSION}`)
}

async function create(
  place: string,
  data: string,
  programs: string,
  password: string,
  volatile: boolean,
): Promise<void> {
  const draft = join(place, `${DRAFT}${process.pid}`)
  const passwordFile = join(draft, 'kennwort')
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (runAs) for (const path of [draft, passwordFile]) chownSync(path, runAs.uid, runAs.gid)
  await initdb(draft, programs, volatile)
  renameSync(join(draft, 'daten'), data)
  rmSync(draft, { recursive: true })
}

async function initdb(draft: string, programs: string, volatile: boolean): Promise<void> {
  const { path, descriptor, close } = directoryAccess(draft)
  const args = [
    ...['-D', `${path}/daten`, '-U', 'postgres', `--pwfile=${path}/kennwort`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=de-DE', '--locale=C.UTF-8'],
    ...['--text-search-config=german', '--data-checksums'],
    ...(volatile ? ['--no-sync'] : []),
  ]
  const child = spawn(join(programs, 'initdb'), args, {
    ...runAs,
    cwd: '/',
    env,
    stdio: ['ignore', 'ignore', 'pipe', descriptor ?? 'ignore'],
    detached: true,
  })
  const said: Buffer[] = []
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  const code = await new Promise((done, reject) => child.once('error', reject).once('close', done))
  close()
  if (code === 0) return
  throw new StartError(
    `Die Datenbank konnte nicht angelegt werden: ${Buffer.concat(said).toString('utf8').trim()}`,
    'Prüfen Sie freien Platz und Schreibrechte dieses Verzeichnisses und starten Sie noch einmal.',
  )
}
