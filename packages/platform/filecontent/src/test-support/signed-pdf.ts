import { rawPdf } from './pdf.ts'
import { type Holder, hash, type SignatureWishes, signedData, timeStamp } from './signer.ts'

export interface PdfWishes extends SignatureWishes {
  readonly method?: string
  /** /M, as the file writes it */
  readonly claimed?: string
  /** more entries of the dictionary of the signature */
  readonly more?: string
  /** words on the page */
  readonly text?: string
  /** makes what stands in the gap, given the hash of the rest */
  readonly sign?: (signed: Buffer) => Buffer
}

const ROOM = 8_000
const RANGE = '[0000000000 0000000000 0000000000 0000000000]'

/** A PDF of one page that somebody has signed. */
export function signedPdf(by: Holder, wishes: PdfWishes = {}): Buffer {
  const page = `BT /F 12 Tf 50 700 Td (${wishes.text ?? 'Bescheid'}) Tj ET`
  return seal(
    rawPdf([
      '<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[5 0 R]>>>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 7 0 R>>>>/Annots[5 0 R]>>',
      `<</Length ${page.length}>>\nstream\n${page}\nendstream`,
      '<</Type/Annot/Subtype/Widget/FT/Sig/T(Unterschrift)/Rect[0 0 0 0]/F 132/P 3 0 R/V 6 0 R>>',
      dictionary(wishes),
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ]),
    by,
    wishes,
  )
}

/** The same file with something added after it, as programs do: what was there stays. */
export function added(pdf: Buffer, object: string, number = 4): Buffer {
  const before = pdf.lastIndexOf('startxref')
  const previous = /startxref\s+(\d+)/.exec(pdf.subarray(before).toString('latin1'))?.[1]
  const body = Buffer.concat([pdf, Buffer.from(`\n${number} 0 obj\n${object}\nendobj\n`, 'latin1')])
  const row = `${String(pdf.length + 1).padStart(10, '0')} 00000 n \n`
  const trailer = `trailer\n<</Size 20/Root 1 0 R/Prev ${previous}>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.concat([body, Buffer.from(`xref\n${number} 1\n${row}${trailer}`)])
}

/** Signed once more, over everything there is. */
export const signedAgain = (pdf: Buffer, by: Holder, wishes: PdfWishes = {}): Buffer =>
  seal(added(pdf, dictionary(wishes), 10), by, wishes)

/** A time stamp over the whole document, as a signature of its own. */
export const stampedPdf = (pdf: Buffer, by: Holder, at: Date): Buffer =>
  signedAgain(pdf, by, { method: 'ETSI.RFC3161', sign: (signed) => timeStamp(signed, by, at) })

function dictionary({ method = 'adbe.pkcs7.detached', claimed, more = '' }: PdfWishes): string {
  const when = claimed ? `/M(${claimed})` : ''
  return `<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/${method}${when}${more}/ByteRange ${RANGE}/Contents <${'0'.repeat(2 * ROOM)}>>>`
}

/** Fills in the last dictionary: first what is signed, then the signature over it. */
function seal(pdf: Buffer, by: Holder, wishes: PdfWishes): Buffer {
  const gap = pdf.lastIndexOf(`<${'0'.repeat(2 * ROOM)}>`)
  const end = gap + 2 * ROOM + 2
  const range = [0, gap, end, pdf.length - end].map((number) => String(number).padStart(10, '0'))
  pdf.write(`[${range.join(' ')}]`, pdf.lastIndexOf(RANGE), 'latin1')
  const signed = Buffer.concat([pdf.subarray(0, gap), pdf.subarray(end)])
  const cms = wishes.sign?.(signed) ?? signedData(hash(by.scheme.hash, signed), by, wishes)
  pdf.write(cms.toString('hex'), gap + 1, 'latin1')
  return pdf
}

/** The gap of the last signature, with its brackets. */
export function gapOf(pdf: Buffer): { from: number; to: number } {
  const [, , from = '', to = ''] = [...pdf.toString('latin1').matchAll(/\/ByteRange \[(\d+) (\d+) (\d+)/g)].at(-1) ?? []
  return { from: Number(from), to: Number(to) }
}
