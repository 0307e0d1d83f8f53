import yauzl from 'yauzl'
import type { Erkannt } from './dateityp.ts'
import type { Datenquelle } from './datenquelle.ts'
import { DOCM, DOCX, NACH_ODF_MIME, PPTX, XLSB, XLSM, XLSX, ZIP } from './officeTypen.ts'

const HOECHSTENS_EINTRAEGE = 2_000
const LOKALER_KOPF = Buffer.from('PK\x03\x04', 'latin1')

export const istZip = (kopf: Uint8Array): boolean => LOKALER_KOPF.equals(kopf.subarray(0, 4))

/** What a ZIP is by what it holds: an Office document, or just a ZIP. @param pfad where the whole file can be read */
export async function zipTyp(quelle: Datenquelle, pfad: string | undefined): Promise<Erkannt> {
  const kopf = Buffer.from(quelle.kopf)
  const odf = NACH_ODF_MIME[ersterInhalt(kopf, 'mimetype')]
  if (odf) return odf

  // The directory at the end counts. Only a head that came without its file is searched for what it holds itself.
  const namen = pfad === undefined ? namenImKopf(kopf) : await namenImVerzeichnis(pfad).catch(() => namenImKopf(kopf))
  if (!namen.includes('[Content_Types].xml')) return ZIP
  const hat = (anfang: string) => namen.some((name) => name.startsWith(anfang))
  if (hat('word/')) return hat('word/vbaProject.bin') ? DOCM : DOCX
  if (hat('xl/workbook.bin')) return XLSB
  if (hat('xl/')) return hat('xl/vbaProject.bin') ? XLSM : XLSX
  return hat('ppt/') ? PPTX : ZIP
}

/** Content of the first entry if it is called `name` and stored uncompressed, as ODF and EPUB demand of `mimetype`. */
function ersterInhalt(kopf: Buffer, name: string): string {
  if (kopf.length < 30 || kopf.readUInt16LE(8) !== 0) return ''
  const nameEnde = 30 + kopf.readUInt16LE(26)
  if (kopf.toString('latin1', 30, nameEnde) !== name) return ''
  const von = nameEnde + kopf.readUInt16LE(28)
  return kopf.toString('latin1', von, von + Math.min(100, kopf.readUInt32LE(18)))
}

function namenImKopf(kopf: Buffer): string[] {
  const namen: string[] = []
  for (let i = kopf.indexOf(LOKALER_KOPF); i >= 0 && i + 30 <= kopf.length; i = kopf.indexOf(LOKALER_KOPF, i + 4)) {
    namen.push(kopf.toString('utf8', i + 30, i + 30 + kopf.readUInt16LE(i + 26)))
  }
  return namen
}

async function namenImVerzeichnis(pfad: string): Promise<string[]> {
  // decodeStrings off: yauzl would refuse a whole file for one name with a "..", and nothing is unpacked to disk here.
  const zip = await yauzl.openPromise(pfad, { decodeStrings: false, validateEntrySizes: false })
  const namen: string[] = []
  try {
    for await (const eintrag of zip.eachEntry()) {
      namen.push(eintrag.fileNameRaw.toString('utf8'))
      if (namen.length >= HOECHSTENS_EINTRAEGE) break
    }
  } finally {
    zip.close()
  }
  return namen
}
