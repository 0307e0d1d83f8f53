import { joinHyphenated } from './clean-text.ts'
import { Encrypted } from './text-result.ts'
import type { TextSink } from './text-sink.ts'
import { withPdf } from './with-pdf.ts'

/** Ends each page in what is given to the sink; it is in none of them. */
export const PAGE_BREAK = '\f'

/** Reads the text of the first `maxPages` pages. @returns the number of all pages */
export async function pdfText(path: string, sink: TextSink, maxPages: number): Promise<number> {
  try {
    return await withPdf(path, async (pdf) => {
      for (let nr = 1; nr <= pdf.numPages && !sink.enough(); nr++) {
        if (nr > maxPages) {
          const [all, read] = [pdf.numPages, maxPages].map((count) => count.toLocaleString('de-DE'))
          sink.stop(`Das PDF hat ${all} Seiten: Nur die ersten ${read} werden von der Suche gefunden.`)
          break
        }
        const page = await pdf.getPage(nr)
        const { items } = await page.getTextContent()
        const lines = items.map((chunk) => ('str' in chunk ? chunk.str + (chunk.hasEOL ? '\n' : '') : ''))
        sink.add(`${joinHyphenated(lines.join('').replaceAll(PAGE_BREAK, '\n'))}\n${PAGE_BREAK}`)
        page.cleanup()
      }
      return pdf.numPages
    })
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? new Encrypted() : error
  }
}
