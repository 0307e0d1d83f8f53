import yauzl from 'yauzl'
import type { DataSource } from './data-source.ts'
import type { Detected } from './file-type.ts'
import { BY_ODF_MIME, DOCM, DOCX, PPTX, XLSB, XLSM, XLSX, ZIP } from './office-types.ts'

const MAX_ENTRIES = 2_000
const LOCAL_HEADER = Buffer.from('PK\x03\x04', 'latin1')

export const isZip = (head: Uint8Array): boolean => LOCAL_HEADER.equals(head.subarray(0, 4))

/** What a ZIP is by what it holds: an Office document, or just a ZIP. @param path where the whole file can be read */
export async function zipType(source: DataSource, path: string | undefined): Promise<Detected> {
  const head = Buffer.from(source.head)
  const odf = BY_ODF_MIME[firstContent(head, 'mimetype')]
  if (odf) return odf

  // The directory at the end counts. Only a head that came without its file is searched for what it holds itself.
  const names = path === undefined ? namesInHead(head) : await namesInDirectory(path).catch(() => namesInHead(head))
  if (!names.includes('[Content_Types].xml')) return ZIP
  const has = (start: string) => names.some((name) => name.startsWith(start))
  if (has('word/')) return has('word/vbaProject.bin') ? DOCM : DOCX
  if (has('xl/workbook.bin')) return XLSB
  if (has('xl/')) return has('xl/vbaProject.bin') ? XLSM : XLSX
  return has('ppt/') ? PPTX : ZIP
}

/** Content of the first entry if it is called `name` and stored uncompressed, as ODF and EPUB demand of `mimetype`. */
function firstContent(head: Buffer, name: string): string {
  if (head.length < 30 || head.readUInt16LE(8) !== 0) return ''
  const nameEnd = 30 + head.readUInt16LE(26)
  if (head.toString('latin1', 30, nameEnd) !== name) return ''
  const from = nameEnd + head.readUInt16LE(28)
  return head.toString('latin1', from, from + Math.min(100, head.readUInt32LE(18)))
}

function namesInHead(head: Buffer): string[] {
  const names: string[] = []
  for (let i = head.indexOf(LOCAL_HEADER); i >= 0 && i + 30 <= head.length; i = head.indexOf(LOCAL_HEADER, i + 4)) {
    names.push(head.toString('utf8', i + 30, i + 30 + head.readUInt16LE(i + 26)))
  }
  return names
}

async function namesInDirectory(path: string): Promise<string[]> {
  // decodeStrings off: yauzl would refuse a whole file for one name with a "..", and nothing is unpacked to disk here.
  const zip = await yauzl.openPromise(path, { decodeStrings: false, validateEntrySizes: false })
  const names: string[] = []
  try {
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileNameRaw.toString('utf8'))
      if (names.length >= MAX_ENTRIES) break
    }
  } finally {
    zip.close()
  }
  return names
}
