import { readFile, stat } from 'node:fs/promises'
import {
  asPDFName,
  asPDFNumber,
  PDFOperatorNames as Op,
  PDFDocument,
  type PDFFont,
  PDFOperator,
  type PDFPage,
  StandardFonts,
} from 'pdf-lib'
import { Unreadable } from '../text/text-result.ts'
import type { FileType } from '../type/file-type.ts'
import { drawImage } from './draw-image.ts'
import { type Corner, onPage } from './page-space.ts'
import type { PageWord } from './page-text.ts'

const MAX_BYTES = 128 * 1024 ** 2
/** Long side of a sheet of A4, in points: a photograph says nothing of its size on paper. */
const LONG_SIDE = 842
const JPEG_QUALITY = 85

/**
 * The same pages with their recognised words laid invisibly over the picture (text rendering mode 3, ISO 32000-1
 * 9.3.6), so that whoever opens the file can search, mark and copy. The file itself stays as it is.
 *
 * @param pages words of each page, the first page first
 * @throws Unreadable for a file that is damaged, locked or larger than can be held
 */
export async function searchablePdf(
  path: string,
  type: FileType,
  pages: readonly (readonly PageWord[])[],
): Promise<Uint8Array> {
  try {
    const pdf = type.kind === 'pdf' ? await opened(path) : await withPicture(path)
    const font = await pdf.embedFont(StandardFonts.Helvetica)
    for (const [n, page] of pdf.getPages().entries()) layUnder(page, font, pages[n] ?? [])
    return await pdf.save()
  } catch (error) {
    if (error instanceof Unreadable) throw error
    // Much of a damaged file shows only when it is touched.
    throw new Unreadable('Die Datei ist beschädigt oder geschützt: Eine durchsuchbare Fassung ist nicht möglich.', {
      cause: error,
    })
  }
}

async function opened(path: string): Promise<PDFDocument> {
  const { size } = await stat(path)
  if (size > MAX_BYTES) throw new Unreadable('Das PDF ist zu groß für eine durchsuchbare Fassung (mehr als 128 MB).')
  return PDFDocument.load(await readFile(path), { updateMetadata: false })
}

async function withPicture(path: string): Promise<PDFDocument> {
  const { bytes, canvas } = await drawImage(path)
  if (canvas === null) throw new Unreadable('Von dieser Art Bild gibt es keine durchsuchbare Fassung.')
  const pdf = await PDFDocument.create({ updateMetadata: false })
  // A PDF does not know the direction that a phone notes; such a picture is drawn upright anew.
  const asItIs = bytes[0] === 0xff && bytes[1] === 0xd8 && !bytes.subarray(0, 65_536).includes('Exif')
  const picture = await pdf.embedJpg(asItIs ? bytes : await canvas.encode('jpeg', JPEG_QUALITY))
  const scale = LONG_SIDE / Math.max(canvas.width, canvas.height)
  const page = pdf.addPage([canvas.width * scale, canvas.height * scale])
  page.drawImage(picture, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() })
  return pdf
}

function layUnder(page: PDFPage, font: PDFFont, words: readonly PageWord[]): void {
  const box = page.getCropBox()
  const turned = page.getRotation().angle
  const written = words.flatMap((word) => setInWord(font, word, onPage(box, turned, word)))
  if (written.length === 0) return
  const name = page.node.newFontDictionary(font.name, font.ref)
  const operators = written.flatMap(({ hex, size, stretched, corner }) => [
    PDFOperator.of(Op.SetFontAndSize, [asPDFName(name.decodeText()), asPDFNumber(size)]),
    PDFOperator.of(Op.SetTextHorizontalScaling, [asPDFNumber(stretched)]),
    PDFOperator.of(Op.SetTextMatrix, matrix(corner).map(asPDFNumber)),
    PDFOperator.of(Op.ShowText, [hex]),
  ])
  page.pushOperators(
    PDFOperator.of(Op.PushGraphicsState),
    PDFOperator.of(Op.BeginText),
    PDFOperator.of(Op.SetTextRenderingMode, [asPDFNumber(3)]),
    ...operators,
    PDFOperator.of(Op.EndText),
    PDFOperator.of(Op.PopGraphicsState),
  )
}

/** A word as wide as its letters are on the picture, a space behind it; nothing for one without a letter of this font. */
function setInWord(font: PDFFont, { text }: PageWord, corner: Corner) {
  const known = withKnownLetters(font, text)
  const size = Math.max(1, Math.round(corner.height * 100) / 100)
  const natural = known === '' ? 0 : font.widthOfTextAtSize(known, size)
  if (natural === 0) return []
  return [{ hex: font.encodeText(`${known} `), size, stretched: (corner.width / natural) * 100, corner }]
}

/** The letters of the standard fonts (WinAnsi): all of German, and none of Greek. What is left over marks no place. */
function withKnownLetters(font: PDFFont, text: string): string {
  const known = new Set(font.getCharacterSet())
  return [...text].filter((letter) => known.has(letter.codePointAt(0) ?? 0)).join('')
}

function matrix({ x, y, angle }: Corner): number[] {
  const [cos, sin] = [Math.round(Math.cos(angle)), Math.round(Math.sin(angle))]
  return [cos, sin, -sin, cos, x, y]
}
