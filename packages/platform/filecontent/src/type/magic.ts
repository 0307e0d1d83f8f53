import type { Detected } from './file-type.ts'

const image = (mime: string, extension: string, phrase: string, ...also: string[]): Detected => {
  return { kind: 'bild', mime, extension, phrase: `ein Bild (${phrase})`, also }
}
const other = (mime: string, extension: string, phrase: string, ...also: string[]): Detected => {
  return { kind: 'sonstige', mime, extension, phrase, also }
}

/** First bytes as hex, `..` for any byte. Formats that need a look inside (ZIP, OLE, text) are not here. */
const MAGIC: readonly (readonly [string, Detected])[] = [
  ['ffd8ff', image('image/jpeg', 'jpg', 'JPEG', 'jpeg', 'jpe', 'jfif')],
  ['89504e470d0a1a0a', image('image/png', 'png', 'PNG')],
  ['4749463837', image('image/gif', 'gif', 'GIF')],
  ['4749463839', image('image/gif', 'gif', 'GIF')],
  ['52494646........57454250', image('image/webp', 'webp', 'WebP')],
  ['49492a00', image('image/tiff', 'tif', 'TIFF', 'tiff')],
  ['4d4d002a', image('image/tiff', 'tif', 'TIFF', 'tiff')],
  ['424d........00000000', image('image/bmp', 'bmp', 'BMP', 'dib')],
  ['........6674797068656963', image('image/heic', 'heic', 'HEIC', 'heif')],
  ['........667479706d696631', image('image/heif', 'heif', 'HEIF', 'heic')],
  ['........6674797061766966', image('image/avif', 'avif', 'AVIF')],
  ['........66747970', other('video/mp4', 'mp4', 'ein Video', 'm4v', 'mov', 'm4a', '3gp')],
  ['52494646........41564920', other('video/x-msvideo', 'avi', 'ein Video')],
  ['1a45dfa3', other('video/x-matroska', 'mkv', 'ein Video', 'webm')],
  ['52494646........57415645', other('audio/wav', 'wav', 'eine Tonaufnahme')],
  ['494433', other('audio/mpeg', 'mp3', 'eine Tonaufnahme')],
  ['4f676753', other('audio/ogg', 'ogg', 'eine Tonaufnahme', 'oga', 'ogv', 'opus')],
  ['377abcaf271c', other('application/x-7z-compressed', '7z', 'ein Archiv (7z)')],
  ['526172211a07', other('application/vnd.rar', 'rar', 'ein Archiv (RAR)')],
  ['1f8b08', other('application/gzip', 'gz', 'ein Archiv (gzip)', 'tgz')],
  ['4d5a', other('application/vnd.microsoft.portable-executable', 'exe', 'ein Programm', 'dll', 'scr')],
  ['7f454c46', other('application/x-executable', '', 'ein Programm')],
  ['7b5c727466', other('application/rtf', 'rtf', 'ein RTF-Dokument', 'doc')],
  ['25215053', other('application/postscript', 'ps', 'eine PostScript-Datei', 'eps')],
]

export const MAGIC_TYPES: readonly Detected[] = MAGIC.map(([, type]) => type)

const LONGEST = 16

/** The format whose first bytes these are. */
export function magic(head: Uint8Array): Detected | undefined {
  const hex = Buffer.from(head.subarray(0, LONGEST)).toString('hex')
  return MAGIC.find(([pattern]) => [...pattern].every((character, i) => character === '.' || character === hex[i]))?.[1]
}
