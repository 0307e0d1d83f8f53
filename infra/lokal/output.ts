import { StartError } from '@verbundakte/testing/embedded'
import type { DemoAccount } from './demo-accounts.ts'
import type { Settings } from './settings.ts'

/** Prints one line of text. */
export function printLine(text = ''): void {
  process.stdout.write(`${text}\n`)
}

/** An event while everything runs, with the time of day, so that it can be found in the logs. */
export function announce(text: string): void {
  printLine(`${new Date().toLocaleTimeString('de-DE')}  ${text}`)
}

/** What went wrong and what to do; for a bug of ours the whole trace. */
export function showError(error: unknown): void {
  console.error(error instanceof StartError ? `\n${error.message}\n→ ${error.advice}\n` : error)
}

/** The last thing a start says: where to go, and who to be. */
export function showReady({ address, data, development }: Settings, accounts: DemoAccount[]): void {
  printLine('\nVerbundakte ist bereit.\n')
  table([
    ['Oberfläche', address],
    ['GraphQL', `${address}/graphql${development ? ' (im Browser: GraphiQL)' : ''}`],
    ['Daten', data],
    ['Protokolle', `${data}/protokoll`],
    ['Beenden', 'Strg-C'],
  ])
  if (accounts.length > 0) {
    printLine('\nZum Ausprobieren:\n')
    table([
      ['Anmeldename', 'Kennwort', 'Name', 'Gemeinde', 'Aufgabe'],
      ...accounts
        .slice(0, INTRODUCED)
        .map(({ aufgabe, zweitfaktor, ...z }) => [
          ...[z.anmeldename, z.kennwort, z.name, z.gemeinde],
          zweitfaktor === 'ja' ? `${aufgabe} *` : aufgabe,
        ]),
    ])
    if (accounts.some(({ zweitfaktor }) => zweitfaktor === 'ja'))
      printLine('\n  * richtet beim ersten Anmelden im Browser einen zweiten Faktor ein: Passkey oder Code-App')
    const further = accounts.length - INTRODUCED
    if (further > 0) printLine(`  … und ${further} weitere in ${data}/demo-zugaenge.json, alle mit demselben Kennwort`)
  }
  printLine()
}

// The seed writes those first that a newcomer should try.
const INTRODUCED = 8

function table(lines: string[][]): void {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((z) => (z[column] ?? '').length)))
  for (const fields of lines)
    printLine(`  ${fields.map((field, column) => field.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd())
}
