import { headOf } from '../text/plain-text.ts'
import type { FileType } from '../type/file-type.ts'
import { imageFormat } from './image-format.ts'
import { officeFormat } from './office-format.ts'
import { pdfFormat } from './pdf-format.ts'
import type { Puid } from './pronom.ts'
import { textFormat } from './text-format.ts'

const HEAD_BYTES = 64 * 1024

/** Types that are one format, whatever their version. */
const BY_MIME: Readonly<Record<string, Puid>> = {
  'message/rfc822': 'fmt/278',
  'application/vnd.ms-outlook': 'x-fmt/430',
  'image/tiff': 'fmt/353',
  'application/zip': 'x-fmt/263',
}

/**
 * The number that PRONOM gives the format of a file, by its content; null where it is none of those known here, or the
 * file is damaged. Looks into hostile files: this runs in the child process of `openTextReader` only.
 */
export async function detectFormat(path: string, type: FileType): Promise<Puid | null> {
  const sure = BY_MIME[type.mime]
  if (sure) return sure
  const head = Buffer.from(await headOf(path, HEAD_BYTES))
  try {
    if (type.kind === 'pdf') return await pdfFormat(path, head)
    return imageFormat(type.mime, head) ?? textFormat(type.mime, head) ?? (await officeFormat(path, type, head))
  } catch {
    return null
  }
}
