import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beenden, gemerkterProzess } from '@verbundakte/testing/embedded'
import type { Einstellungen } from './einstellungen.ts'

/**
 * Ends what a killed start left running: they hold the port, and an old worker would work beside the new one. Only
 * processes that are beyond doubt the ones written down (number and start time). Answers how many there were.
 */
export async function verwaisteBeenden({ daten }: Einstellungen): Promise<number> {
  const ordner = join(daten, 'prozesse')
  const dateien = liste(ordner).map((name) => join(ordner, name))
  const lebende = dateien.map(gemerkterProzess).filter((prozess) => prozess !== null)
  await Promise.all(lebende.map(({ pid }) => beenden(pid, 'SIGTERM', 10_000)))
  for (const datei of dateien) rmSync(datei)
  return lebende.length
}

function liste(ordner: string): string[] {
  try {
    return readdirSync(ordner)
  } catch {
    return []
  }
}
