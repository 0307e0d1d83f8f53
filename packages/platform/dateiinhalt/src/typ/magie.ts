import type { Erkannt } from './dateityp.ts'

const bild = (mime: string, endung: string, wort: string, ...auch: string[]): Erkannt => {
  return { art: 'bild', mime, endung, wort: `ein Bild (${wort})`, auch }
}
const sonst = (mime: string, endung: string, wort: string, ...auch: string[]): Erkannt => {
  return { art: 'sonstige', mime, endung, wort, auch }
}

/** First bytes as hex, `..` for any byte. Formats that need a look inside (ZIP, OLE, text) are not here. */
const MAGIE: readonly (readonly [string, Erkannt])[] = [
  ['ffd8ff', bild('image/jpeg', 'jpg', 'JPEG', 'jpeg', 'jpe', 'jfif')],
  ['89504e470d0a1a0a', bild('image/png', 'png', 'PNG')],
  ['4749463837', bild('image/gif', 'gif', 'GIF')],
  ['4749463839', bild('image/gif', 'gif', 'GIF')],
  ['52494646........57454250', bild('image/webp', 'webp', 'WebP')],
  ['49492a00', bild('image/tiff', 'tif', 'TIFF', 'tiff')],
  ['4d4d002a', bild('image/tiff', 'tif', 'TIFF', 'tiff')],
  ['424d........00000000', bild('image/bmp', 'bmp', 'BMP', 'dib')],
  ['........6674797068656963', bild('image/heic', 'heic', 'HEIC', 'heif')],
  ['........667479706d696631', bild('image/heif', 'heif', 'HEIF', 'heic')],
  ['........6674797061766966', bild('image/avif', 'avif', 'AVIF')],
  ['........66747970', sonst('video/mp4', 'mp4', 'ein Video', 'm4v', 'mov', 'm4a', '3gp')],
  ['52494646........41564920', sonst('video/x-msvideo', 'avi', 'ein Video')],
  ['1a45dfa3', sonst('video/x-matroska', 'mkv', 'ein Video', 'webm')],
  ['52494646........57415645', sonst('audio/wav', 'wav', 'eine Tonaufnahme')],
  ['494433', sonst('audio/mpeg', 'mp3', 'eine Tonaufnahme')],
  ['4f676753', sonst('audio/ogg', 'ogg', 'eine Tonaufnahme', 'oga', 'ogv', 'opus')],
  ['377abcaf271c', sonst('application/x-7z-compressed', '7z', 'ein Archiv (7z)')],
  ['526172211a07', sonst('application/vnd.rar', 'rar', 'ein Archiv (RAR)')],
  ['1f8b08', sonst('application/gzip', 'gz', 'ein Archiv (gzip)', 'tgz')],
  ['4d5a', sonst('application/vnd.microsoft.portable-executable', 'exe', 'ein Programm', 'dll', 'scr')],
  ['7f454c46', sonst('application/x-executable', '', 'ein Programm')],
  ['7b5c727466', sonst('application/rtf', 'rtf', 'ein RTF-Dokument', 'doc')],
  ['25215053', sonst('application/postscript', 'ps', 'eine PostScript-Datei', 'eps')],
]

export const MAGIE_TYPEN: readonly Erkannt[] = MAGIE.map(([, typ]) => typ)

const LAENGSTE = 16

/** The format whose first bytes these are. */
export function magie(kopf: Uint8Array): Erkannt | undefined {
  const hex = Buffer.from(kopf.subarray(0, LAENGSTE)).toString('hex')
  return MAGIE.find(([muster]) => [...muster].every((zeichen, i) => zeichen === '.' || zeichen === hex[i]))?.[1]
}
