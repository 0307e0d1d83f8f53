import { PDFDocument, StandardFonts } from 'pdf-lib'
import { bomb } from './bomb.ts'

/** A PDF with one page for each text. */
export async function pdf(...pages: string[]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const text of pages) document.addPage().drawText(text, { x: 50, y: 700, size: 12, font })
  return document.save()
}

/** A PDF written by hand from its objects, number 1 first; number 1 is the catalogue. @param more of the trailer */
export function rawPdf(objects: readonly (string | Buffer)[], more = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: string[] = []
  let offset = 9
  for (const [i, object] of objects.entries()) {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')])
    offsets.push(`${String(offset).padStart(10, '0')} 00000 n \n`)
    parts.push(part)
    offset += part.length
  }
  const count = objects.length + 1
  const trailer = `trailer\n<</Size ${count}/Root 1 0 R${more}>>\nstartxref\n${offset}\n%%EOF`
  return Buffer.concat([...parts, Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}${trailer}`)])
}

const stream = (content: Uint8Array, more = ''): Buffer =>
  Buffer.concat([Buffer.from(`<</Length ${content.length}${more}>>\nstream\n`), content, Buffer.from('\nendstream')])

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'

/** A PDF of `count` pages that all show the same content. */
export function manyPages(count: number, content = stream(Buffer.from('BT /F 12 Tf 50 700 Td (Seite) Tj ET'))): Buffer {
  const children = Array.from({ length: count }, (_, i) => `${i + 5} 0 R`).join(' ')
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>'
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${children}]>>`,
    FONT,
    content,
    ...Array.from({ length: count }, () => page),
  ])
}

/** A PDF whose single page inflates to `mebibytes` MiB of blanks. */
export const pdfBombe = (mebibytes: number): Buffer =>
  manyPages(1, stream(Buffer.concat([Buffer.from([0x78, 0x9c]), bomb(mebibytes)]), '/Filter/FlateDecode'))

/** A PDF that asks for a password: its keys fit to none we know. */
export function encryptedPdf(): Buffer {
  const keys = `/O<${'a1'.repeat(32)}>/U<${'b2'.repeat(32)}>`
  return rawPdf(
    ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Count 0/Kids[]>>', `<</Filter/Standard/V 1/R 2/P -4${keys}>>`],
    `/Encrypt 3 0 R/ID[<${'c3'.repeat(16)}><${'c3'.repeat(16)}>]`,
  )
}
