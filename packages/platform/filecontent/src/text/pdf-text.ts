import { open } from 'node:fs/promises'
import { getDocument, PDFDataRangeTransport } from 'unpdf/pdfjs'
import { joinHyphenated } from './clean-text.ts'
import { Encrypted, Unreadable } from './text-result.ts'
import type { TextSink } from './text-sink.ts'

const MAX_BYTES = 1024 ** 3
/** Bytes read at a time: a usual file in one go (asking in 64 KiB made it 40 % slower), a large one in parts. */
const CHUNK = 1024 ** 2

/** Ends each page in what is given to the sink; it is in none of them. */
export const PAGE_BREAK = '\f'

/** Reads the text of the first `maxPages` pages. @returns the number of all pages */
export async function pdfText(path: string, sink: TextSink, maxPages: number): Promise<number> {
  await using handle = await open(path, 'r')
  const { size } = await handle.stat()
  if (size > MAX_BYTES) throw new Unreadable('Das PDF ist zu groß, um seinen Text zu lesen (mehr als 1 GB).')

  // pdf.js asks for the parts it needs: of a scan with hundreds of megabytes only the pages' text, not the images.
  class PdfSource extends PDFDataRangeTransport {
    override requestDataRange(from: number, to: number): void {
      const chunk = new Uint8Array(to - from)
      handle.read(chunk, 0, chunk.length, from).then(
        () => this.onDataRange(from, chunk),
        // The file has gone: pdf.js takes the emptiness for damage.
        () => this.onDataRange(from, new Uint8Array(to - from)),
      )
    }
  }
  const task = getDocument({
    range: new PdfSource(size, null, true),
    rangeChunkSize: CHUNK,
    disableAutoFetch: true,
    disableStream: true,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  })
  try {
    const pdf = await task.promise
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
  } catch (error) {
    throw error instanceof Error && error.name === 'PasswordException' ? new Encrypted() : error
  } finally {
    await task.destroy()
  }
}
