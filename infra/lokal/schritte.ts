import { zeile } from './ausgabe.ts'

const BREITE = 34

/** One step of the start as people see it. */
export interface Schritt {
  /** What it is doing at the moment; shown on a terminal, where it is overwritten. */
  gerade(text: string): void
  /** A remark behind the finished step, such as an address. */
  ergebnis(text: string): void
}

/** Runs one step and prints a line with its seconds. On a terminal it is visible from its beginning. */
export async function schritt<T>(name: string, arbeit: (anzeige: Schritt) => T | Promise<T>): Promise<T> {
  const beginn = performance.now()
  let ergebnis = ''
  vorlaeufig(`  … ${name}`)
  try {
    const wert = await arbeit({
      gerade: (text) => vorlaeufig(`  … ${name}: ${text}`),
      ergebnis: (text) => {
        ergebnis = text
      },
    })
    fertig('✓', name, beginn, ergebnis)
    return wert
  } catch (fehler) {
    fertig('✗', name, beginn, '')
    throw fehler
  }
}

/** A step that is not taken, and why. */
export function ausgelassen(name: string, grund: string): void {
  zeile(`  – ${name.padEnd(BREITE)}          ${grund}`)
}

function fertig(zeichen: string, name: string, beginn: number, ergebnis: string): void {
  const sekunden = ((performance.now() - beginn) / 1000).toLocaleString('de-DE', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  vorlaeufig('')
  zeile(`  ${zeichen} ${name.padEnd(BREITE)} ${sekunden.padStart(5)} s  ${ergebnis}`.trimEnd())
}

/** A line the next one replaces. Not written into files and pipes, where nothing can be replaced. */
function vorlaeufig(text: string): void {
  if (!process.stdout.isTTY) return
  process.stdout.write(`\r\x1b[2K${text.slice(0, process.stdout.columns - 1)}`)
}
