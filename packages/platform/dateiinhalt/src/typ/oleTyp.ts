import type { Erkannt } from './dateityp.ts'
import type { Datenquelle } from './datenquelle.ts'
import { DOCX, XLSX } from './officeTypen.ts'

// [MS-CFB]: a small file system inside of a file, the shell of Outlook messages, of Office files before 2007 and of
// encrypted ones since. The names in its directory tell what it is.
const KENNUNG = 'd0cf11e0a1b11ae1'
/** Sectors of the directory that are looked at: 32 hold at least 128 names, and the telling ones are among the first. */
const HOECHSTENS_SEKTOREN = 32

const alt = (mime: string, endung: string, wort: string, ...auch: string[]): Erkannt => {
  return { art: 'sonstige', mime, endung, wort, auch }
}
const XLS = alt('application/vnd.ms-excel', 'xls', 'eine alte Excel-Tabelle (XLS)', 'xlt')
const OLE = alt('application/x-ole-storage', '', 'eine OLE-Datei')
const MSG: Erkannt = {
  art: 'msg',
  mime: 'application/vnd.ms-outlook',
  endung: 'msg',
  wort: 'eine Outlook-Nachricht',
  auch: ['oft'],
}

const NACH_NAME: readonly (readonly [string, Erkannt])[] = [
  ['__properties_version1.0', MSG],
  ['WordDocument', alt('application/msword', 'doc', 'ein altes Word-Dokument (DOC)', 'dot')],
  ['Workbook', XLS],
  ['Book', XLS],
  ['PowerPoint Document', alt('application/vnd.ms-powerpoint', 'ppt', 'eine alte Präsentation (PPT)', 'pps')],
]
export const OLE_TYPEN: readonly Erkannt[] = NACH_NAME.map(([, typ]) => typ)

/** Encrypted content does not show which program wrote it: here the name is all there is, and cannot be caught lying. */
const VERSCHLUESSELT: Readonly<Record<string, Erkannt>> = { docx: DOCX, xlsx: XLSX }

export const istOle = (kopf: Uint8Array): boolean => Buffer.from(kopf.subarray(0, 8)).toString('hex') === KENNUNG

/** @param endung ending of the file's name */
export async function oleTyp(quelle: Datenquelle, endung: string): Promise<Erkannt> {
  const namen = await verzeichnis(quelle)
  if (namen.has('EncryptedPackage')) {
    return VERSCHLUESSELT[endung] ?? { ...OLE, wort: 'eine verschlüsselte Office-Datei' }
  }
  return NACH_NAME.find(([name]) => namen.has(name))?.[1] ?? OLE
}

/** Names in the directory, as far as the table of sectors in the header reaches and the chain makes sense. */
async function verzeichnis(quelle: Datenquelle): Promise<Set<string>> {
  const namen = new Set<string>()
  const kopf = Buffer.from(quelle.kopf)
  if (kopf.length < 512) return namen
  const groesse = kopf.readUInt16LE(30) === 12 ? 4096 : 512
  const sektor = async (nr: number) => Buffer.from(await quelle.lesen((nr + 1) * groesse, groesse))

  let nr = kopf.readUInt32LE(48)
  for (let i = 0; i < HOECHSTENS_SEKTOREN; i++) {
    const bytes = await sektor(nr)
    for (let von = 0; von + 128 <= bytes.length; von += 128) {
      const laenge = Math.min(64, bytes.readUInt16LE(von + 64))
      if (laenge >= 2) namen.add(bytes.toString('utf16le', von, von + laenge - 2))
    }
    const tabelle = Math.floor(nr / (groesse / 4))
    if (tabelle >= 109) break
    const kette = await sektor(kopf.readUInt32LE(76 + 4 * tabelle))
    const stelle = 4 * (nr % (groesse / 4))
    if (stelle + 4 > kette.length) break
    nr = kette.readUInt32LE(stelle)
  }
  return namen
}
