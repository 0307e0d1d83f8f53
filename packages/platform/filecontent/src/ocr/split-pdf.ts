import { readFile, stat } from 'node:fs/promises'
import { PDFDocument } from 'pdf-lib'
import { Unreadable } from '../text/text-result.ts'

const MAX_BYTES = 128 * 1024 ** 2

/**
 * Takes a PDF apart: a new one begins at each of the pages, which are counted from 1 and rise.
 *
 * @throws Unreadable for a file that is damaged, locked or larger than can be held
 */
export async function splitPdf(path: string, starts: readonly number[]): Promise<Uint8Array[]> {
  const { size } = await stat(path)
  if (size > MAX_BYTES) throw new Unreadable('Das PDF ist zu groß, um es zu teilen (mehr als 128 MB).')
  const source = await PDFDocument.load(await readFile(path), { updateMetadata: false }).catch((cause: unknown) => {
    throw new Unreadable('Das PDF lässt sich nicht teilen: Es ist beschädigt oder geschützt.', { cause })
  })
  const parts: Uint8Array[] = []
  for (const [n, start] of starts.entries()) {
    const end = (starts[n + 1] ?? source.getPageCount() + 1) - 1
    const part = await PDFDocument.create()
    const indices = Array.from({ length: end - start + 1 }, (_, at) => start - 1 + at)
    for (const page of await part.copyPages(source, indices)) part.addPage(page)
    parts.push(await part.save())
  }
  return parts
}
