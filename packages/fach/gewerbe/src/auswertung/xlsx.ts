import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

const KOPF = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const HAUPT = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const BEZUG = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PAKET = 'http://schemas.openxmlformats.org/package/2006'

/** Everything around the one sheet, the least that spreadsheet programs ask for. */
const TEILE: readonly (readonly [string, string])[] = [
  [
    '[Content_Types].xml',
    `<Types xmlns="${PAKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  ],
  [
    '_rels/.rels',
    `<Relationships xmlns="${PAKET}/relationships"><Relationship Id="r1" Type="${BEZUG}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `<workbook xmlns="${HAUPT}" xmlns:r="${BEZUG}"><sheets><sheet name="Gewerberegister" sheetId="1" r:id="r1"/></sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PAKET}/relationships"><Relationship Id="r1" Type="${BEZUG}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  ],
]

/**
 * A workbook of one sheet, row by row: libraries for it keep the whole sheet in memory. Every cell is a text, so that a formula is
 * never one, and a postal code keeps its zero.
 */
export async function* xlsxTeile(zeilen: AsyncIterable<readonly (readonly string[])[]>): AsyncGenerator<Uint8Array> {
  const fertig: Uint8Array[] = []
  const zip = new Zip((fehler, teil) => {
    if (fehler) throw fehler
    fertig.push(teil)
  })
  const schreiber = new TextEncoder()
  for (const [name, inhalt] of TEILE) {
    const datei = new ZipPassThrough(name)
    zip.add(datei)
    datei.push(schreiber.encode(KOPF + inhalt), true)
  }
  const blatt = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 1 })
  zip.add(blatt)
  blatt.push(schreiber.encode(`${KOPF}<worksheet xmlns="${HAUPT}"><sheetData>`))
  for await (const viele of zeilen) {
    blatt.push(schreiber.encode(viele.map((zeile) => `<row>${zeile.map(zelle).join('')}</row>`).join('')))
    yield* fertig.splice(0)
  }
  blatt.push(schreiber.encode('</sheetData></worksheet>'), true)
  zip.end()
  yield* fertig.splice(0)
}

function zelle(wert: string): string {
  const text = wert
    // What XML cannot hold.
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, ' ')
    .replace(/[&<>]/g, (zeichen) => (zeichen === '&' ? '&amp;' : zeichen === '<' ? '&lt;' : '&gt;'))
  return `<c t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}
