import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type GemerkterProzess, gemerkterProzess, prozessMerkenWennFrei } from './prozessdatei.ts'
import { Startfehler } from './startfehler.ts'

/** The name of the file in a directory that says which process works with it. */
const DATEI = 'besitzer.json'

/** The directory belongs to another running process. */
export class Belegt extends Startfehler {
  readonly besitzer: GemerkterProzess

  constructor(verzeichnis: string, besitzer: GemerkterProzess) {
    super(
      `Mit dem Verzeichnis ${verzeichnis} arbeitet bereits ein anderer Start (Prozess ${besitzer.pid}).`,
      `Beenden Sie ihn zuerst: kill ${besitzer.pid}`,
    )
    this.besitzer = besitzer
  }
}

/**
 * Makes this process the only one that works with a directory (created when missing), until `freigeben()` or its end:
 * the entry of a process that was killed counts for nothing. Throws `Belegt` when another one is there.
 * Meilisearch itself would happily open one directory twice and destroy it.
 */
export function besitzen(verzeichnis: string, adresse?: string): { freigeben(): void } {
  // Whoever may look in here reads documents of eleven Gemeinden.
  mkdirSync(verzeichnis, { recursive: true, mode: 0o700 })
  const pfad = join(verzeichnis, DATEI)
  while (!prozessMerkenWennFrei(pfad, process.pid, adresse)) {
    const besitzer = gemerkterProzess(pfad)
    if (besitzer) throw new Belegt(verzeichnis, besitzer)
    verwaistWegraeumen(pfad)
  }
  return { freigeben: () => rmSync(pfad, { force: true }) }
}

/** Who works with the directory at this moment, or null. */
export function besitzerVon(verzeichnis: string): GemerkterProzess | null {
  return gemerkterProzess(join(verzeichnis, DATEI))
}

/** Renames before deleting: of two starts that both saw the dead entry only one gets it, and a fresh one is put back. */
function verwaistWegraeumen(pfad: string): void {
  const beiseite = `${pfad}.verwaist.${process.pid}`
  try {
    renameSync(pfad, beiseite)
  } catch {
    return
  }
  const frisch = gemerkterProzess(beiseite)
  if (frisch) renameSync(beiseite, pfad)
  else rmSync(beiseite)
}
