import { open } from 'node:fs/promises'
import { getDocument, PDFDataRangeTransport, type PDFDocumentProxy } from 'unpdf/pdfjs'
import { Unreadable } from './text-result.ts'

const MAX_BYTES = 1024 ** 3
/** Bytes read at a time: a usual file in one go (asking in 64 KiB made it 40 % slower), a large one in parts. */
const CHUNK = 1024 ** 2

/** Lends the PDF at `path` while `work` runs. */
export async function withPdf<T>(path: string, work: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
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
    return await work(await task.promise)
  } finally {
    await task.destroy()
  }
}
