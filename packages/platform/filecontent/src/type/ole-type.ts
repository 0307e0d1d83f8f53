import type { DataSource } from './data-source.ts'
import type { Detected } from './file-type.ts'
import { DOCX, XLSX } from './office-types.ts'

// [MS-CFB]: a small file system inside of a file, the shell of Outlook messages, of Office files before 2007 and of
// encrypted ones since. The names in its directory tell what it is.
const SIGNATURE = 'd0cf11e0a1b11ae1'
/** Sectors of the directory that are looked at: 32 hold at least 128 names, and the telling ones are among the first. */
const MAX_SECTORS = 32

const old = (mime: string, extension: string, phrase: string, ...also: string[]): Detected => {
  return { kind: 'sonstige', mime, extension, phrase, also }
}
const XLS = old('application/vnd.ms-excel', 'xls', 'eine alte Excel-Tabelle (XLS)', 'xlt')
const OLE = old('application/x-ole-storage', '', 'eine OLE-Datei')
const MSG: Detected = {
  kind: 'msg',
  mime: 'application/vnd.ms-outlook',
  extension: 'msg',
  phrase: 'eine Outlook-Nachricht',
  also: ['oft'],
}

const BY_NAME: readonly (readonly [string, Detected])[] = [
  ['__properties_version1.0', MSG],
  ['WordDocument', old('application/msword', 'doc', 'ein altes Word-Dokument (DOC)', 'dot')],
  ['Workbook', XLS],
  ['Book', XLS],
  ['PowerPoint Document', old('application/vnd.ms-powerpoint', 'ppt', 'eine alte Präsentation (PPT)', 'pps')],
]
export const OLE_TYPES: readonly Detected[] = BY_NAME.map(([, type]) => type)

/** Encrypted content does not show which program wrote it: here the name is all there is, and cannot be caught lying. */
const ENCRYPTED: Readonly<Record<string, Detected>> = { docx: DOCX, xlsx: XLSX }

export const isOle = (head: Uint8Array): boolean => Buffer.from(head.subarray(0, 8)).toString('hex') === SIGNATURE

/** @param extension ending of the file's name */
export async function oleType(source: DataSource, extension: string): Promise<Detected> {
  const names = await directory(source)
  if (names.has('EncryptedPackage')) {
    return ENCRYPTED[extension] ?? { ...OLE, phrase: 'eine verschlüsselte Office-Datei' }
  }
  return BY_NAME.find(([name]) => names.has(name))?.[1] ?? OLE
}

/** Names in the directory, as far as the table of sectors in the header reaches and the chain makes sense. */
async function directory(source: DataSource): Promise<Set<string>> {
  const names = new Set<string>()
  const head = Buffer.from(source.head)
  if (head.length < 512) return names
  const size = head.readUInt16LE(30) === 12 ? 4096 : 512
  const sector = async (nr: number) => Buffer.from(await source.read((nr + 1) * size, size))

  let nr = head.readUInt32LE(48)
  for (let i = 0; i < MAX_SECTORS; i++) {
    const bytes = await sector(nr)
    for (let from = 0; from + 128 <= bytes.length; from += 128) {
      const length = Math.min(64, bytes.readUInt16LE(from + 64))
      if (length >= 2) names.add(bytes.toString('utf16le', from, from + length - 2))
    }
    const table = Math.floor(nr / (size / 4))
    if (table >= 109) break
    const chain = await sector(head.readUInt32LE(76 + 4 * table))
    const position = 4 * (nr % (size / 4))
    if (position + 4 > chain.length) break
    nr = chain.readUInt32LE(position)
  }
  return names
}
