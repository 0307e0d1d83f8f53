import { endungVon } from '../dateiname.ts'
import { type Dateityp, type Erkannt, UNBEKANNT } from './dateityp.ts'
import { type Datenquelle, mitDatenquelle } from './datenquelle.ts'
import { MAGIE_TYPEN, magie } from './magie.ts'
import { DOCM, DOCX, NACH_ODF_MIME, PPTX, XLSB, XLSM, XLSX, ZIP } from './officeTypen.ts'
import { istOle, OLE_TYPEN, oleTyp } from './oleTyp.ts'
import { EML, HTML, SVG, TXT, textTyp } from './textTyp.ts'
import { istZip, zipTyp } from './zipTyp.ts'

const PDF: Erkannt = { art: 'pdf', mime: 'application/pdf', endung: 'pdf', wort: 'ein PDF' }

/**
 * What a file is, by its content; the name only tells whether somebody should be warned.
 * @param quelle path of the file, or its first 64 KiB. Office documents are told from other ZIP archives by the names in
 *   them, and of these a head may hold too few: give the path where there is one.
 */
export async function erkenneTyp(quelle: Uint8Array | string, dateiname: string): Promise<Dateityp> {
  const endung = endungVon(dateiname)
  const pfad = typeof quelle === 'string' ? quelle : undefined
  const erkannt = await mitDatenquelle(quelle, (daten) => nachInhalt(daten, pfad, endung))
  const warnung = widerspruch(erkannt, endung)
  return {
    mime: erkannt.mime,
    endung: erkannt.endung,
    art: erkannt.art,
    ...(warnung === undefined ? {} : { widerspruch: warnung }),
  }
}

async function nachInhalt(quelle: Datenquelle, pfad: string | undefined, endung: string): Promise<Erkannt> {
  const { kopf } = quelle
  if (istZip(kopf)) return zipTyp(quelle, pfad)
  if (istOle(kopf)) return oleTyp(quelle, endung)
  return magie(kopf) ?? (istPdf(kopf) ? PDF : undefined) ?? textTyp(kopf, endung) ?? UNBEKANNT
}

/** Readers accept a PDF that begins anywhere in the first 1024 bytes, and some scanners make use of it. */
const istPdf = (kopf: Uint8Array) => Buffer.from(kopf.subarray(0, 1024)).includes('%PDF-')

const TYPEN = [PDF, DOCX, DOCM, XLSX, XLSM, XLSB, PPTX, ZIP, EML, HTML, SVG, TXT, ...OLE_TYPEN, ...MAGIE_TYPEN]
/** Endings that promise something we can check. Any other ending promises nothing: "Vertrag v1.2" is no lie. */
const VERSPRECHEN = new Set(
  [...TYPEN, ...Object.values(NACH_ODF_MIME)].flatMap((typ) => [typ.endung, ...(typ.auch ?? [])]),
)

function widerspruch(erkannt: Erkannt, endung: string): string | undefined {
  if (endung === '' || !VERSPRECHEN.has(endung)) return undefined
  if (endung === erkannt.endung || erkannt.auch?.includes(endung)) return undefined
  return `Der Dateiname endet auf „.${endung}“, der Inhalt ist aber ${erkannt.wort}.`
}
