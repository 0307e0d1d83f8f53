import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { zeile } from './ausgabe.ts'
import { ausfuehren } from './befehl.ts'
import type { Ergebnis } from './durchgaenge.ts'
import { WURZEL } from './einstellungen.ts'

const BERICHT = join(WURZEL, '.data', 'test', 'vitest.json')

/** The parts of vitest's JSON report that are counted. */
interface Bericht {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** Runs tests, all or those whose path contains one of `pfade`, and counts them. `chromium`: where the browser is. */
export async function vitest(pfade: string[], chromium: string | null): Promise<Ergebnis> {
  mkdirSync(dirname(BERICHT), { recursive: true })
  rmSync(BERICHT, { force: true })
  const reporter = ['--reporter=default', '--reporter=json', `--outputFile.json=${BERICHT}`]
  const code = await ausfuehren(
    join(WURZEL, 'node_modules', '.bin', 'vitest'),
    ['run', ...reporter, ...pfade],
    chromium ? { VERBUND_CHROMIUM: chromium } : {},
  )
  try {
    const bericht: unknown = JSON.parse(readFileSync(BERICHT, 'utf8'))
    // The shape is vitest's, whose version is pinned; a test beside this file runs it.
    return zaehlen(bericht as Bericht, code)
  } catch {
    zeile('vitest hat keinen Bericht geschrieben.')
    return { bestanden: 0, gescheitert: 1, ausgelassen: 0 }
  }
}

/** A file that does not load, or a run that fails for no test's fault, is a failure although no test is counted. */
export function zaehlen(bericht: Bericht, code: number): Ergebnis {
  const ungeladen = bericht.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const gescheitert = bericht.numFailedTests + ungeladen
  return {
    bestanden: bericht.numPassedTests,
    gescheitert: gescheitert === 0 && (code !== 0 || !bericht.success) ? 1 : gescheitert,
    ausgelassen: bericht.numPendingTests + bericht.numTodoTests,
  }
}
