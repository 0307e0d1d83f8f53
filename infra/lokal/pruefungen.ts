import { constants } from 'node:fs'
import { access, mkdir, statfs } from 'node:fs/promises'
import { setTimeout as warten } from 'node:timers/promises'
import { Belegt, besitzen, portFrei, Startfehler } from '@verbundakte/testing/embedded'
import type { Einstellungen } from './einstellungen.ts'

const NODE = 24
const PLATZ_BYTES = 2 * 2 ** 30
/** A start that is being ended needs half a second. */
const GEDULD_MS = 2_000

/** The package scripts put the Node of node_modules first; a bare `node` may be an older one. */
export function nodePruefen(version = process.versions.node): void {
  if (Number.parseInt(version, 10) >= NODE) return
  throw new Startfehler(
    `Hier läuft Node ${version}; die Verbundakte braucht Node ${NODE}.`,
    `Starten Sie mit „npm start“, das Node ${NODE} mitbringt; wo es das für Ihre Plattform nicht gibt, installieren Sie Node ${NODE} selbst.`,
  )
}

/** Makes sure that we may write there and that it will not be full within the hour. */
export async function platzPruefen(daten: string, mindestens = PLATZ_BYTES): Promise<void> {
  try {
    await mkdir(daten, { recursive: true, mode: 0o700 })
    await access(daten, constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new Startfehler(
      `In das Datenverzeichnis ${daten} kann nicht geschrieben werden (${cause instanceof Error ? cause.message : cause}).`,
      'Geben Sie sich das Recht dazu, räumen Sie weg, was dort im Weg liegt, oder nennen Sie mit VERBUND_DATEN ein anderes Verzeichnis.',
      { cause },
    )
  }
  const { bavail, bsize } = await statfs(daten)
  if (bavail * bsize >= mindestens) return
  throw new Startfehler(
    `Auf dem Datenträger von ${daten} sind nur ${gib(bavail * bsize)} frei; nötig sind ${gib(mindestens)}.`,
    'Schaffen Sie Platz oder nennen Sie mit VERBUND_DATEN ein Verzeichnis auf einem anderen Datenträger.',
  )
}

/**
 * Takes the data directory for this start; a second start hears where the first one answers. Waits a moment before
 * that: somebody may have ended the first one just now.
 */
export async function alleinStarten(
  { daten, adresse }: Einstellungen,
  geduldMs = GEDULD_MS,
): Promise<{ freigeben(): void }> {
  const bis = Date.now() + geduldMs
  while (true) {
    try {
      return besitzen(daten, adresse)
    } catch (fehler) {
      if (!(fehler instanceof Belegt)) throw fehler
      if (Date.now() > bis) throw laeuftBereits(fehler.besitzer)
    }
    await warten(100)
  }
}

/** Asked before the long steps, not found out by the gateway after them. */
export async function portPruefen(port: number): Promise<void> {
  if (await portFrei(port)) return
  throw new Startfehler(
    port < 1024 && process.getuid?.() !== 0
      ? `Port ${port} ist dem Systemverwalter vorbehalten oder belegt.`
      : `Port ${port} ist von einem anderen Programm belegt.`,
    `Beenden Sie es, oder starten Sie an einem anderen Port: PORT=${port < 1024 ? 8080 : port + 1} npm start`,
  )
}

function laeuftBereits({ pid, adresse }: Belegt['besitzer']): Startfehler {
  return new Startfehler(
    `Die Verbundakte läuft bereits${adresse ? ` unter ${adresse}` : ''} (Prozess ${pid}).`,
    `Öffnen Sie diese Adresse im Browser, oder beenden Sie den laufenden Start (dort Strg-C, sonst: kill ${pid}) und starten Sie noch einmal.`,
  )
}

function gib(bytes: number): string {
  return `${(bytes / 2 ** 30).toLocaleString('de-DE', { maximumFractionDigits: 1 })} GiB`
}
