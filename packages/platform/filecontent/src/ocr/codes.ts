import { type Canvas, createCanvas, type Image } from '@napi-rs/canvas'
import decodeQR from 'qr/decode.js'

/** Pixels of the picture in which is searched: a sheet of A4 at 170 dpi, on which a square of 4 cm has dots to spare. */
const SEARCHED_PIXELS = 2_800_000
/** Milliseconds for a page that makes it hard. */
const PATIENCE_MS = 2000

/** What squares (QR codes) on the page say; [] where there is none that can be read. */
export function codesOn(page: Canvas | Image): string[] {
  const scale = Math.min(1, Math.sqrt(SEARCHED_PIXELS / (page.width * page.height)))
  const [width, height] = [Math.floor(page.width * scale), Math.floor(page.height * scale)]
  const small = createCanvas(Math.max(1, width), Math.max(1, height))
  const pen = small.getContext('2d')
  pen.drawImage(page, 0, 0, small.width, small.height)
  const { data } = pen.getImageData(0, 0, small.width, small.height)
  try {
    return [decodeQR({ width: small.width, height: small.height, data }, { timeLimit: PATIENCE_MS, effort: 4 })]
  } catch {
    // It throws for a page without one, which most are.
    return []
  }
}
