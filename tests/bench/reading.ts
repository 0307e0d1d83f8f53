import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPageReader, openTextReader } from '@verbundakte/filecontent'
import { scannedPdf, sheet } from '@verbundakte/filecontent/test-support/scan'
import { briefPdf } from '@verbundakte/infra/demo/pdf.ts'
import { rounded } from './statistics.ts'

const PDF = { mime: 'application/pdf', extension: 'pdf', kind: 'pdf' } as const

const LETTER = [
  'Sehr geehrte Damen und Herren,',
  'hiermit zeige ich den Beginn meines Gewerbes in der Gemeinde an.',
  'Die Betriebsstätte liegt an der Hauptstraße und wird ab dem ersten des',
  'kommenden Monats geöffnet sein. Eine Kopie meines Ausweises und die',
  'Erlaubnis nach der Gewerbeordnung füge ich diesem Schreiben bei.',
  'Bitte senden Sie mir die Bestätigung und den Gebührenbescheid zu.',
  'Mit freundlichen Grüßen',
]

export interface Reading {
  /** letters of one page whose text is read, by two processes as in the worker */
  readonly filesPerSecond: number
  /** sheets of some thirty printed lines, recognised by one process as in the worker */
  readonly pagesPerMinute: number
  /** mean of what the recognition says of itself, 0 to 100 */
  readonly confidence: number
  /** of the words that stand on the sheets, how many are in the recognised text, in percent */
  readonly words: number
}

/** (g) Text out of files, and letters out of scans, as the worker does it. */
export async function reading(files: number, pages: number): Promise<Reading> {
  const folder = await mkdtemp(join(tmpdir(), 'verbundakte-lesen-'))
  const texts = openTextReader({ processes: 2, readable: [folder] })
  const letters = openPageReader({ processes: 1, readable: [folder] })
  try {
    const path = join(folder, 'brief.pdf')
    await writeFile(path, briefPdf('Anzeige', LETTER.join(' ')))
    await texts.extractText(path, PDF)
    const begin = performance.now()
    await Promise.all(Array.from({ length: files }, () => texts.extractText(path, PDF)))
    const filesPerSecond = files / ((performance.now() - begin) / 1000)

    const lines = Array.from({ length: 4 }, () => LETTER).flat()
    const scan = join(folder, 'scan.pdf')
    await writeFile(scan, await scannedPdf(Array.from({ length: pages }, () => sheet(lines))))
    await letters.recognise(scan, PDF, 1)
    const wanted = new Set(wordsOf(LETTER.join(' ')))
    const found: number[] = []
    const sure: number[] = []
    const start = performance.now()
    for (let page = 1; page <= pages; page += 1) {
      const { text, confidence } = await letters.recognise(scan, PDF, page)
      const there = new Set(wordsOf(text))
      found.push([...wanted].filter((word) => there.has(word)).length / wanted.size)
      sure.push(confidence)
    }
    return {
      filesPerSecond: rounded(filesPerSecond),
      pagesPerMinute: rounded(pages / ((performance.now() - start) / 60_000)),
      confidence: rounded(mean(sure)),
      words: rounded(100 * mean(found)),
    }
  } finally {
    await Promise.all([texts.close(), letters.close()])
    await rm(folder, { recursive: true })
  }
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
