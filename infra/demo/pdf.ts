/**
 * A one-page PDF of plain text, written by hand: thousands of letters in a second, for the demonstration and for
 * measurements, where a library takes a minute.
 * Text is WinAnsi, so umlauts are there and can be read back.
 */
export function briefPdf(titel: string, text: string): Uint8Array<ArrayBuffer> {
  const zeilen = [titel, '', ...text.split('\n').flatMap((absatz) => umbrechen(absatz, 84))]
  const inhalt = [
    'BT /F1 11 Tf 56 780 Td 16 TL',
    ...zeilen.map((zeile, i) => `${i === 0 ? '/F2 13 Tf ' : i === 1 ? '/F1 11 Tf ' : ''}(${maskieren(zeile)}) Tj T*`),
    'ET',
  ].join('\n')
  const objekte = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (de-DE) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>',
    `<< /Length ${inhalt.length} >>\nstream\n${inhalt}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  ]
  let datei = '%PDF-1.4\n%\xe2\xe3\xcf\xd3\n'
  const stellen = objekte.map((objekt, i) => {
    const stelle = datei.length
    datei += `${i + 1} 0 obj\n${objekt}\nendobj\n`
    return stelle
  })
  const verzeichnis = stellen.map((stelle) => `${String(stelle).padStart(10, '0')} 00000 n \n`).join('')
  const schluss = `xref\n0 ${objekte.length + 1}\n0000000000 65535 f \n${verzeichnis}trailer << /Size ${objekte.length + 1} /Root 1 0 R >>\nstartxref\n${datei.length}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(datei + schluss, 'latin1'))
}

function umbrechen(text: string, breite: number): string[] {
  const zeilen: string[] = []
  let zeile = ''
  for (const wort of text.split(/\s+/)) {
    if (`${zeile} ${wort}`.length > breite) {
      zeilen.push(zeile)
      zeile = wort
    } else zeile = zeile === '' ? wort : `${zeile} ${wort}`
  }
  return [...zeilen, zeile]
}

// Quotation marks and the dash have other codes in WinAnsi than in Latin-1, where all the rest agrees.
const WINANSI: Readonly<Record<string, string>> = { '„': '\x84', '“': '\x93', '”': '\x94', '–': '\x96', '€': '\x80' }

function maskieren(text: string): string {
  return text.replace(/[„“”–€]/g, (zeichen) => WINANSI[zeichen] ?? '?').replace(/[()\\]/g, '\\$&')
}
