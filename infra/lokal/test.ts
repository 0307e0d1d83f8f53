import { zeile } from './ausgabe.ts'
import { chromium } from './chromium.ts'
import { type Ergebnis, lint, typen, zusammen } from './durchgaenge.ts'
import { vitest } from './vitest.ts'

/**
 * `npm test [-- paths]`. Without paths everything, browser included; with paths only these tests, in seconds.
 * The last line is for people and machines: `N passed, N failed`.
 */
const pfade = process.argv.slice(2)
const browser = pfade.length === 0 || pfade.some((pfad) => pfad.includes('tests/journeys'))
const ergebnisse: Ergebnis[] = []
if (pfade.length === 0) ergebnisse.push(await typen(), await lint())
ergebnisse.push(await vitest(pfade, browser ? await chromium() : null))

const { bestanden, gescheitert, ausgelassen } = zusammen(ergebnisse)
process.exitCode = gescheitert > 0 ? 1 : 0
zeile(`\n${bestanden} passed, ${gescheitert} failed${ausgelassen > 0 ? `, ${ausgelassen} skipped` : ''}`)
