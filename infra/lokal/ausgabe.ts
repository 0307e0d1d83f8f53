import { Startfehler } from '@verbundakte/testing/embedded'
import type { DemoZugang } from './demo-zugaenge.ts'
import type { Einstellungen } from './einstellungen.ts'

/** Prints one line of text. */
export function zeile(text = ''): void {
  process.stdout.write(`${text}\n`)
}

/** An event while everything runs, with the time of day, so that it can be found in the logs. */
export function meldung(text: string): void {
  zeile(`${new Date().toLocaleTimeString('de-DE')}  ${text}`)
}

/** What went wrong and what to do; for a bug of ours the whole trace. */
export function fehlerZeigen(fehler: unknown): void {
  console.error(fehler instanceof Startfehler ? `\n${fehler.message}\n→ ${fehler.rat}\n` : fehler)
}

/** The last thing a start says: where to go, and who to be. */
export function bereitZeigen({ adresse, daten, entwicklung }: Einstellungen, zugaenge: DemoZugang[]): void {
  zeile('\nVerbundakte ist bereit.\n')
  tabelle([
    ['Oberfläche', adresse],
    ['GraphQL', `${adresse}/graphql${entwicklung ? ' (im Browser: GraphiQL)' : ''}`],
    ['Daten', daten],
    ['Protokolle', `${daten}/protokoll`],
    ['Beenden', 'Strg-C'],
  ])
  if (zugaenge.length > 0) {
    zeile('\nZum Ausprobieren:\n')
    tabelle([
      ['Anmeldename', 'Kennwort', 'Name', 'Gemeinde', 'Aufgabe'],
      ...zugaenge.slice(0, VORGESTELLT).map((z) => [z.anmeldename, z.kennwort, z.name, z.gemeinde, z.aufgabe]),
    ])
    const weitere = zugaenge.length - VORGESTELLT
    if (weitere > 0) zeile(`  … und ${weitere} weitere in ${daten}/demo-zugaenge.json, alle mit demselben Kennwort`)
  }
  zeile()
}

// The seed writes those first that a newcomer should try.
const VORGESTELLT = 8

function tabelle(zeilen: string[][]): void {
  const breiten = (zeilen[0] ?? []).map((_, spalte) => Math.max(...zeilen.map((z) => (z[spalte] ?? '').length)))
  for (const felder of zeilen)
    zeile(`  ${felder.map((feld, spalte) => feld.padEnd(breiten[spalte] ?? 0)).join('   ')}`.trimEnd())
}
