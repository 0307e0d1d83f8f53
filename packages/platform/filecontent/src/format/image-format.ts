import type { Puid } from './pronom.ts'

/** @param head the first 64 KiB */
export function imageFormat(mime: string, head: Buffer): Puid | null | undefined {
  if (mime === 'image/png') return pngFormat(head)
  if (mime === 'image/jpeg') return jpegFormat(head)
  if (mime === 'image/gif') return head.toString('latin1', 3, 6) === '87a' ? 'fmt/3' : 'fmt/4'
  return undefined
}

/** Chunks that came with a version of PNG; they stand before the picture. */
function pngFormat(head: Buffer): Puid | null {
  const chunks = new Set<string>()
  for (let at = 8; at + 8 <= head.length; at += 12 + head.readUInt32BE(at)) {
    chunks.add(head.toString('latin1', at + 4, at + 8))
  }
  if (!chunks.has('IHDR') || chunks.has('acTL')) return null
  if (chunks.has('iTXt')) return 'fmt/13'
  return ['iCCP', 'sRGB', 'sPLT'].some((name) => chunks.has(name)) ? 'fmt/12' : 'fmt/11'
}

const JFIF: Readonly<Record<string, Puid>> = { '1.0': 'fmt/42', '1.1': 'fmt/43', '1.2': 'fmt/44' }
const EXIF: Readonly<Record<string, Puid>> = {
  '0200': 'x-fmt/398',
  '0210': 'x-fmt/390',
  '0220': 'x-fmt/391',
  '0221': 'fmt/645',
}
const [APP0, APP1] = [0xe0, 0xe1]

/** The first segment tells which of the shells around the stream of JPEG it is; without one it is the stream alone. */
function jpegFormat(head: Buffer): Puid | null {
  if (head.length < 20) return null
  const segment = head.subarray(4, 4 + head.readUInt16BE(4))
  const named = segment.toString('latin1', 2, 7)
  if (head[3] === APP0 && named === 'JFIF\0') return JFIF[`${segment[7]}.${segment[8]}`] ?? null
  if (head[3] === APP1 && named === 'Exif\0') return exifFormat(segment.subarray(8))
  return 'fmt/41'
}

const POINTER_TO_EXIF = 0x8769
const EXIF_VERSION = 0x9000

/** @param tiff the small TIFF that Exif is */
function exifFormat(tiff: Buffer): Puid | null {
  const little = tiff.toString('latin1', 0, 2) === 'II'
  const u16 = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const u32 = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  /** where the value of a tag stands in the directory at `at` */
  const find = (at: number, tag: number) => {
    const count = Math.min(u16(at), 500)
    return Array.from({ length: count }, (_, i) => at + 2 + 12 * i).find((entry) => u16(entry) === tag)
  }
  const pointer = find(u32(4), POINTER_TO_EXIF)
  const version = pointer === undefined ? undefined : find(u32(pointer + 8), EXIF_VERSION)
  if (version === undefined) return null
  const text = tiff.toString('latin1', version + 8, version + 12)
  return EXIF[text] ?? (/^023\d$/.test(text) ? 'fmt/1507' : null)
}
