import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { endProcess, recordedProcess } from '@verbundakte/testing/embedded'
import type { Settings } from './settings.ts'

/**
 * Ends what a killed start left running: they hold the port, and an old worker would work beside the new one. Only
 * processes that are beyond doubt the ones written down (number and start time). Answers how many there were.
 */
export async function endOrphans({ data }: Settings): Promise<number> {
  const folder = join(data, 'prozesse')
  const files = entriesOf(folder).map((name) => join(folder, name))
  const living = files.map(recordedProcess).filter((entry) => entry !== null)
  await Promise.all(living.map(({ pid }) => endProcess(pid, 'SIGTERM', 10_000)))
  for (const file of files) rmSync(file)
  return living.length
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}
