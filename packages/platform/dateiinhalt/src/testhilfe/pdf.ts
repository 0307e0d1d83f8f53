import { PDFDocument, StandardFonts } from 'pdf-lib'
import { bombe } from './bombe.ts'

/** A PDF with one page for each text. */
export async function pdf(...seiten: string[]): Promise<Uint8Array> {
  const dokument = await PDFDocument.create()
  const font = await dokument.embedFont(StandardFonts.Helvetica)
  for (const text of seiten) dokument.addPage().drawText(text, { x: 50, y: 700, size: 12, font })
  return dokument.save()
}

/** A PDF written by hand from its objects, number 1 first; number 1 is the catalogue. @param mehr of the trailer */
export function rohesPdf(objekte: readonly (string | Buffer)[], mehr = ''): Buffer {
  const teile: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const stellen: string[] = []
  let stelle = 9
  for (const [i, objekt] of objekte.entries()) {
    const teil = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(objekt), Buffer.from('\nendobj\n')])
    stellen.push(`${String(stelle).padStart(10, '0')} 00000 n \n`)
    teile.push(teil)
    stelle += teil.length
  }
  const anzahl = objekte.length + 1
  const ende = `trailer\n<</Size ${anzahl}/Root 1 0 R${mehr}>>\nstartxref\n${stelle}\n%%EOF`
  return Buffer.concat([...teile, Buffer.from(`xref\n0 ${anzahl}\n0000000000 65535 f \n${stellen.join('')}${ende}`)])
}

const strom = (inhalt: Uint8Array, mehr = ''): Buffer =>
  Buffer.concat([Buffer.from(`<</Length ${inhalt.length}${mehr}>>\nstream\n`), inhalt, Buffer.from('\nendstream')])

const SCHRIFT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'

/** A PDF of `anzahl` pages that all show the same content. */
export function vieleSeiten(
  anzahl: number,
  inhalt = strom(Buffer.from('BT /F 12 Tf 50 700 Td (Seite) Tj ET')),
): Buffer {
  const kinder = Array.from({ length: anzahl }, (_, i) => `${i + 5} 0 R`).join(' ')
  const seite = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 3 0 R>>>>>>'
  return rohesPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${anzahl}/Kids[${kinder}]>>`,
    SCHRIFT,
    inhalt,
    ...Array.from({ length: anzahl }, () => seite),
  ])
}

/** A PDF whose single page inflates to `mebibyte` MiB of blanks. */
export const pdfBombe = (mebibyte: number): Buffer =>
  vieleSeiten(1, strom(Buffer.concat([Buffer.from([0x78, 0x9c]), bombe(mebibyte)]), '/Filter/FlateDecode'))

/** A PDF that asks for a password: its keys fit to none we know. */
export function verschluesseltesPdf(): Buffer {
  const schluessel = `/O<${'a1'.repeat(32)}>/U<${'b2'.repeat(32)}>`
  return rohesPdf(
    [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 0/Kids[]>>',
      `<</Filter/Standard/V 1/R 2/P -4${schluessel}>>`,
    ],
    `/Encrypt 3 0 R/ID[<${'c3'.repeat(16)}><${'c3'.repeat(16)}>]`,
  )
}
