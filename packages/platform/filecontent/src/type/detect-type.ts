import { extensionOf } from '../file-name.ts'
import { type DataSource, withDataSource } from './data-source.ts'
import { type Detected, type FileType, UNKNOWN } from './file-type.ts'
import { MAGIC_TYPES, magic } from './magic.ts'
import { BY_ODF_MIME, DOCM, DOCX, PPTX, XLSB, XLSM, XLSX, ZIP } from './office-types.ts'
import { isOle, OLE_TYPES, oleType } from './ole-type.ts'
import { EML, HTML, SVG, TXT, textType } from './text-type.ts'
import { isZip, zipType } from './zip-type.ts'

const PDF: Detected = { kind: 'pdf', mime: 'application/pdf', extension: 'pdf', phrase: 'ein PDF' }

/**
 * What a file is, by its content; the name only tells whether somebody should be warned.
 * @param source path of the file, or its first 64 KiB. Office documents are told from other ZIP archives by the names in
 *   them, and of these a head may hold too few: give the path where there is one.
 */
export async function detectType(source: Uint8Array | string, fileName: string): Promise<FileType> {
  const extension = extensionOf(fileName)
  const path = typeof source === 'string' ? source : undefined
  const detected = await withDataSource(source, (data) => byContent(data, path, extension))
  const warning = mismatch(detected, extension)
  return {
    mime: detected.mime,
    extension: detected.extension,
    kind: detected.kind,
    ...(warning === undefined ? {} : { mismatch: warning }),
  }
}

async function byContent(source: DataSource, path: string | undefined, extension: string): Promise<Detected> {
  const { head } = source
  if (isZip(head)) return zipType(source, path)
  if (isOle(head)) return oleType(source, extension)
  return magic(head) ?? (isPdf(head) ? PDF : undefined) ?? textType(head, extension) ?? UNKNOWN
}

/** Readers accept a PDF that begins anywhere in the first 1024 bytes, and some scanners make use of it. */
const isPdf = (head: Uint8Array) => Buffer.from(head.subarray(0, 1024)).includes('%PDF-')

const TYPES = [PDF, DOCX, DOCM, XLSX, XLSM, XLSB, PPTX, ZIP, EML, HTML, SVG, TXT, ...OLE_TYPES, ...MAGIC_TYPES]
/** Endings that promise something we can check. Any other ending promises nothing: "Vertrag v1.2" is no lie. */
const PROMISES = new Set(
  [...TYPES, ...Object.values(BY_ODF_MIME)].flatMap((type) => [type.extension, ...(type.also ?? [])]),
)

function mismatch(detected: Detected, extension: string): string | undefined {
  if (extension === '' || !PROMISES.has(extension)) return undefined
  if (extension === detected.extension || detected.also?.includes(extension)) return undefined
  return `Der Dateiname endet auf „.${extension}“, der Inhalt ist aber ${detected.phrase}.`
}
