import { endWithNpm } from './caller.ts'
import { chromium } from './chromium.ts'
import { clamd } from './clamd.ts'
import { dovecot } from './dovecot.ts'
import { printLine } from './output.ts'
import { lint, type Result, total, types } from './passes.ts'
import { vitest } from './vitest.ts'

/**
 * `npm test [-- paths]`. Without paths everything, browser included; with paths only these tests, in seconds.
 * The last line is for people and machines: `N passed, N failed`.
 */
const paths = process.argv.slice(2)
// Whatever is running hears of it (command.ts); vitest would else go on for minutes.
endWithNpm(() => process.kill(process.pid, 'SIGTERM'))
const browser = paths.length === 0 || paths.some((path) => path.includes('tests/journeys'))
const results: Result[] = []
if (paths.length === 0 || paths.some((path) => path.includes('tests/attack'))) await clamd()
if (paths.length === 0 || paths.some((path) => path.includes('posteingang'))) await dovecot()
if (paths.length === 0) results.push(await types(), await lint())
results.push(await vitest(paths, browser ? await chromium() : null))

const { passed, failed, skipped } = total(results)
process.exitCode = failed > 0 ? 1 : 0
printLine(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
