import { join } from 'node:path'
import { execute } from './command.ts'
import { printLine } from './output.ts'
import { ROOT } from './settings.ts'

/** What one pass counted. */
export interface Result {
  passed: number
  failed: number
  skipped: number
}

/** The types of the whole project: counts as one test. */
export function types(): Promise<Result> {
  return asOneTest('Typen', 'tsc', ['-p', 'tsconfig.json'])
}

/** Form and lint of the whole project: counts as one test. */
export function lint(): Promise<Result> {
  return asOneTest('Lint', 'biome', ['check', '.'])
}

/** Adds up what several passes counted. */
export function total(results: Result[]): Result {
  const sum = (field: keyof Result) => results.reduce((number, result) => number + result[field], 0)
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') }
}

async function asOneTest(name: string, tool: string, args: string[]): Promise<Result> {
  const begin = performance.now()
  const code = await execute(join(ROOT, 'node_modules', '.bin', tool), args)
  printLine(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - begin) / 1000).toFixed(1)} s)`)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}
