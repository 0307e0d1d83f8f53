import { open } from 'node:fs/promises'
import { getDocument, PDFDataRangeTransport } from 'unpdf/pdfjs'
import type { Ausbeute } from './ausbeute.ts'
import { trennungenAufheben } from './reinigeText.ts'
import { Unlesbar, Verschluesselt } from './textergebnis.ts'

const GROESSTE = 1024 ** 3
/** Bytes read at a time: a usual file in one go (asking in 64 KiB made it 40 % slower), a large one in parts. */
const STUECK = 1024 ** 2

/** Reads the text of the first `hoechstSeiten` pages. @returns the number of all pages */
export async function pdfText(pfad: string, sammler: Ausbeute, hoechstSeiten: number): Promise<number> {
  await using griff = await open(pfad, 'r')
  const { size } = await griff.stat()
  if (size > GROESSTE) throw new Unlesbar('Das PDF ist zu groß, um seinen Text zu lesen (mehr als 1 GB).')

  // pdf.js asks for the parts it needs: of a scan with hundreds of megabytes only the pages' text, not the images.
  class Datei extends PDFDataRangeTransport {
    override requestDataRange(von: number, bis: number): void {
      const stueck = new Uint8Array(bis - von)
      griff.read(stueck, 0, stueck.length, von).then(
        () => this.onDataRange(von, stueck),
        // The file has gone: pdf.js takes the emptiness for damage.
        () => this.onDataRange(von, new Uint8Array(bis - von)),
      )
    }
  }
  const auftrag = getDocument({
    range: new Datei(size, null, true),
    rangeChunkSize: STUECK,
    disableAutoFetch: true,
    disableStream: true,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    verbosity: 0,
  })
  try {
    const pdf = await auftrag.promise
    for (let nr = 1; nr <= pdf.numPages && !sammler.genug(); nr++) {
      if (nr > hoechstSeiten) {
        const [alle, gelesen] = [pdf.numPages, hoechstSeiten].map((zahl) => zahl.toLocaleString('de-DE'))
        sammler.abbrechen(`Das PDF hat ${alle} Seiten: Nur die ersten ${gelesen} werden von der Suche gefunden.`)
        break
      }
      const seite = await pdf.getPage(nr)
      const { items } = await seite.getTextContent()
      const zeilen = items.map((stueck) => ('str' in stueck ? stueck.str + (stueck.hasEOL ? '\n' : '') : ''))
      sammler.dazu(`${trennungenAufheben(zeilen.join(''))}\n\n`)
      seite.cleanup()
    }
    return pdf.numPages
  } catch (fehler) {
    throw fehler instanceof Error && fehler.name === 'PasswordException' ? new Verschluesselt() : fehler
  } finally {
    await auftrag.destroy()
  }
}
