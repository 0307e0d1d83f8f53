import { constants } from 'node:fs'
import { access, mkdir, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Occupied, portIsFree, StartError, takeOwnership } from '@verbundakte/testing/embedded'
import type { Settings } from './settings.ts'

const NODE = 24
const SPACE_BYTES = 2 * 2 ** 30
/** A start that is being ended needs half a second. */
const PATIENCE_MS = 2_000

/** The package scripts put the Node of node_modules first; a bare `node` may be an older one. */
export function checkNode(version = process.versions.node): void {
  if (Number.parseInt(version, 10) >= NODE) return
  throw new StartError(
    `Hier läuft Node ${version}; die Verbundakte braucht Node ${NODE}.`,
    `Starten Sie mit „npm start“, das Node ${NODE} mitbringt; wo es das für Ihre Plattform nicht gibt, installieren Sie Node ${NODE} selbst.`,
  )
}

/** Makes sure that we may write there and that it will not be full within the hour. */
export async function checkSpace(data: string, atLeast = SPACE_BYTES): Promise<void> {
  try {
    await makeFolder(data)
    await access(data, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new StartError(
      `In das Datenverzeichnis ${data} kann nicht geschrieben werden (${cause instanceof Error ? cause.message : cause}).`,
      'Geben Sie sich das Recht dazu, räumen Sie weg, was dort im Weg liegt, oder nennen Sie mit VERBUND_DATEN ein anderes Verzeichnis.',
      { cause },
    )
  }
  const { bavail, bsize } = await statfs(data)
  if (bavail * bsize >= atLeast) return
  throw new StartError(
    `Auf dem Datenträger von ${data} sind nur ${gib(bavail * bsize)} frei; nötig sind ${gib(atLeast)}.`,
    'Schaffen Sie Platz oder nennen Sie mit VERBUND_DATEN ein Verzeichnis auf einem anderen Datenträger.',
  )
}

/** Node's own way of making the folders above never ends where the system makes none at all, as below /proc. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { mode: 0o700 })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || dirname(path) === path) throw error
    await makeFolder(dirname(path))
    await mkdir(path, { mode: 0o700 })
  }
}

/**
 * Takes the data directory for this start; a second start hears where the first one answers. Waits a moment before
 * that: somebody may have ended the first one just now.
 */
export async function startAlone({ data, address }: Settings, patienceMs = PATIENCE_MS): Promise<{ release(): void }> {
  const until = Date.now() + patienceMs
  while (true) {
    try {
      return takeOwnership(data, address)
    } catch (error) {
      if (!(error instanceof Occupied)) throw error
      if (Date.now() > until) throw alreadyRunning(error.owner)
    }
    await sleep(100)
  }
}

/** Asked before the long steps, not found out by the gateway after them. */
export async function checkPort(port: number): Promise<void> {
  if (await portIsFree(port)) return
  throw new StartError(
    port < 1024 && process.getuid?.() !== 0
      ? `Port ${port} ist dem Systemverwalter vorbehalten oder belegt.`
      : `Port ${port} ist von einem anderen Programm belegt.`,
    `Beenden Sie es, oder starten Sie an einem anderen Port: PORT=${port < 1024 ? 8080 : port + 1} npm start`,
  )
}

function alreadyRunning({ pid, address }: Occupied['owner']): StartError {
  return new StartError(
    `Die Verbundakte läuft bereits${address ? ` unter ${address}` : ''} (Prozess ${pid}).`,
    `Öffnen Sie diese Adresse im Browser, oder beenden Sie den laufenden Start (dort Strg-C, sonst: kill ${pid}) und starten Sie noch einmal.`,
  )
}

function gib(bytes: number): string {
  return `${(bytes / 2 ** 30).toLocaleString('de-DE', { maximumFractionDigits: 1 })} GiB`
}
