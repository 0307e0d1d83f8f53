import { join } from 'node:path'
import { zeile } from './ausgabe.ts'
import { ausfuehren } from './befehl.ts'
import { WURZEL } from './einstellungen.ts'

/** What one pass counted. */
export interface Ergebnis {
  bestanden: number
  gescheitert: number
  ausgelassen: number
}

/** The types of the whole project: counts as one test. */
export function typen(): Promise<Ergebnis> {
  return alsEinTest('Typen', 'tsc', ['-p', 'tsconfig.json'])
}

/** Form and lint of the whole project: counts as one test. */
export function lint(): Promise<Ergebnis> {
  return alsEinTest('Lint', 'biome', ['check', '.'])
}

/** Adds up what several passes counted. */
export function zusammen(ergebnisse: Ergebnis[]): Ergebnis {
  const summe = (feld: keyof Ergebnis) => ergebnisse.reduce((zahl, ergebnis) => zahl + ergebnis[feld], 0)
  return { bestanden: summe('bestanden'), gescheitert: summe('gescheitert'), ausgelassen: summe('ausgelassen') }
}

async function alsEinTest(name: string, werkzeug: string, argumente: string[]): Promise<Ergebnis> {
  const beginn = performance.now()
  const code = await ausfuehren(join(WURZEL, 'node_modules', '.bin', werkzeug), argumente)
  zeile(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - beginn) / 1000).toFixed(1)} s)`)
  return { bestanden: code === 0 ? 1 : 0, gescheitert: code === 0 ? 0 : 1, ausgelassen: 0 }
}
