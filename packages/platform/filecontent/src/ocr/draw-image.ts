import { readFile, stat } from 'node:fs/promises'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { Unreadable } from '../text/text-result.ts'
import { greyMap } from './grey-map.ts'
import { MAX_PIXELS } from './page-text.ts'

const MAX_BYTES = 64 * 1024 ** 2

/**
 * A picture as the recognition takes it: as it is, which keeps the direction a phone has noted in it, or smaller.
 *
 * @throws Unreadable when it is too large to be looked at
 */
export async function imageFor(path: string): Promise<Buffer> {
  const { size } = await stat(path)
  if (size > MAX_BYTES) throw new Unreadable('Das Bild ist zu groß für die Texterkennung (mehr als 64 MB).')
  const bytes = await readFile(path)
  // TIFF is not known here, but to the recognition.
  const image = await loadImage(bytes).catch(() => null)
  if (image === null || image.width * image.height <= MAX_PIXELS) return bytes
  const scale = Math.sqrt(MAX_PIXELS / (image.width * image.height))
  const canvas = createCanvas(Math.floor(image.width * scale), Math.floor(image.height * scale))
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height)
  return greyMap(canvas)
}
