import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nutzer, umgebung } from './postgres-programme.ts'
import { zugriff } from './postgres-verzeichnis.ts'
import { Startfehler } from './startfehler.ts'

/** Major version of the programs; a data directory of another one cannot be opened. */
const HAUPTVERSION = '18'

/** initdb works under such a name; only a complete directory is ever called `daten`. */
const ENTWURF = 'entsteht-'

/**
 * The data directory below `ort`, made by initdb at the first start. An initdb that was killed leaves only a draft,
 * which is removed. `fluechtig` skips the sync to disk (0.9 s → 0.75 s), for tests.
 */
export async function datenverzeichnis(
  ort: string,
  programme: string,
  kennwort: string,
  fluechtig: boolean,
): Promise<string> {
  for (const name of readdirSync(ort).filter((name) => name.startsWith(ENTWURF)))
    rmSync(join(ort, name), { recursive: true, force: true, maxRetries: 5 })
  const daten = join(ort, 'daten')
  if (existsSync(daten)) pruefen(daten)
  else await anlegen(ort, daten, programme, kennwort, fluechtig)
  return daten
}

/** What to do about a data directory Postgres cannot use. Never deletes: the only copy may be in there. */
export function datenDefekt(daten: string, grund: string): Startfehler {
  return new Startfehler(
    `Die Datenbank in ${daten} lässt sich nicht öffnen: ${grund}.`,
    `Spielen Sie eine Sicherung zurück oder legen Sie das Verzeichnis beiseite (mv ${daten} ${daten}.defekt); dann beginnt der nächste Start mit einer leeren Datenbank.`,
  )
}

function pruefen(daten: string): void {
  let version: string
  try {
    version = readFileSync(join(daten, 'PG_VERSION'), 'utf8').trim()
  } catch {
    throw datenDefekt(daten, 'die Datei PG_VERSION fehlt')
  }
  if (version !== HAUPTVERSION)
    throw datenDefekt(daten, `sie gehört zu Postgres ${version || 'unbekannter Version'}, nicht zu ${HAUPTVERSION}`)
}

async function anlegen(
  ort: string,
  daten: string,
  programme: string,
  kennwort: string,
  fluechtig: boolean,
): Promise<void> {
  const entwurf = join(ort, `${ENTWURF}${process.pid}`)
  const kennwortdatei = join(entwurf, 'kennwort')
  mkdirSync(entwurf, { mode: 0o700 })
  writeFileSync(kennwortdatei, kennwort, { mode: 0o600 })
  if (nutzer) for (const pfad of [entwurf, kennwortdatei]) chownSync(pfad, nutzer.uid, nutzer.gid)
  await initdb(entwurf, programme, fluechtig)
  renameSync(join(entwurf, 'daten'), daten)
  rmSync(entwurf, { recursive: true })
}

async function initdb(entwurf: string, programme: string, fluechtig: boolean): Promise<void> {
  const { pfad, deskriptor, schliessen } = zugriff(entwurf)
  const argumente = [
    ...['-D', `${pfad}/daten`, '-U', 'postgres', `--pwfile=${pfad}/kennwort`, '--auth=scram-sha-256'],
    ...['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=de-DE', '--locale=C.UTF-8'],
    ...['--text-search-config=german', '--data-checksums'],
    ...(fluechtig ? ['--no-sync'] : []),
  ]
  const kind = spawn(join(programme, 'initdb'), argumente, {
    ...nutzer,
    cwd: '/',
    env: umgebung,
    stdio: ['ignore', 'ignore', 'pipe', deskriptor ?? 'ignore'],
    detached: true,
  })
  const gesagt: Buffer[] = []
  kind.stderr?.on('data', (stueck: Buffer) => gesagt.push(stueck))
  const code = await new Promise((fertig, fehlschlag) => kind.once('error', fehlschlag).once('close', fertig))
  schliessen()
  if (code === 0) return
  throw new Startfehler(
    `Die Datenbank konnte nicht angelegt werden: ${Buffer.concat(gesagt).toString('utf8').trim()}`,
    'Prüfen Sie freien Platz und Schreibrechte dieses Verzeichnisses und starten Sie noch einmal.',
  )
}
