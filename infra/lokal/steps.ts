import { printLine } from './output.ts'

const WIDTH = 34

/** One step of the start as people see it. */
export interface Step {
  /** What it is doing at the moment; shown on a terminal, where it is overwritten. */
  now(text: string): void
  /** A remark behind the finished step, such as an address. */
  remark(text: string): void
}

/** Runs one step and prints a line with its seconds. On a terminal it is visible from its beginning. */
export async function step<T>(name: string, work: (display: Step) => T | Promise<T>): Promise<T> {
  const begin = performance.now()
  let remark = ''
  provisional(`  … ${name}`)
  try {
    const value = await work({
      now: (text) => provisional(`  … ${name}: ${text}`),
      remark: (text) => {
        remark = text
      },
    })
    finish('✓', name, begin, remark)
    return value
  } catch (error) {
    finish('✗', name, begin, '')
    throw error
  }
}

/** A step that is not taken, and why. */
export function skipped(name: string, reason: string): void {
  printLine(`  – ${name.padEnd(WIDTH)}          ${reason}`)
}

function finish(sign: string, name: string, begin: number, remark: string): void {
  const seconds = ((performance.now() - begin) / 1000).toLocaleString('de-DE', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  provisional('')
  printLine(`  ${sign} ${name.padEnd(WIDTH)} ${seconds.padStart(5)} s  ${remark}`.trimEnd())
}

/** A line the next one replaces. Not written into files and pipes, where nothing can be replaced. */
function provisional(text: string): void {
  if (!process.stdout.isTTY) return
  process.stdout.write(`\r\x1b[2K${text.slice(0, process.stdout.columns - 1)}`)
}
