import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { execute } from './command.ts'
import { printLine } from './output.ts'
import type { Result } from './passes.ts'
import { ROOT } from './settings.ts'

const REPORT = join(ROOT, '.data', 'test', 'vitest.json')

/** The parts of vitest's JSON report that are counted. */
interface Report {
  success: boolean
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}

/** Runs tests, all or those whose path contains one of `paths`, and counts them. `chromium`: where the browser is. */
export async function vitest(paths: string[], chromium: string | null): Promise<Result> {
  mkdirSync(dirname(REPORT), { recursive: true })
  rmSync(REPORT, { force: true })
  const reporter = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
  const code = await execute(join(ROOT, 'node_modules', '.bin', 'vitest'), ['run', ...reporter, ...paths], {
    VERBUND_STARTER: String(process.pid),
    ...(chromium && { VERBUND_CHROMIUM: chromium }),
  })
  try {
    const report: unknown = JSON.parse(readFileSync(REPORT, 'utf8'))
    // The shape is vitest's, whose version is pinned; a test beside this file runs it.
    return count(report as Report, code)
  } catch {
    printLine('vitest hat keinen Bericht geschrieben.')
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

/** A file that does not load, or a run that fails for no test's fault, is a failure although no test is counted. */
export function count(report: Report, code: number): Result {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length
  const failed = report.numFailedTests + unloaded
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && (code !== 0 || !report.success) ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}
