import { readFile, stat } from 'node:fs/promises'
import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas'
import { Unreadable } from '../text/text-result.ts'
import { MAX_PIXELS } from './page-text.ts'

const MAX_BYTES = 64 * 1024 ** 2

/** A picture that is looked at. */
export interface Picture {
  readonly bytes: Buffer
  /** upright, as a phone has noted it in the file, and not larger than can be read; null for TIFF, unknown to Skia */
  readonly canvas: Canvas | null
}

/** @throws Unreadable when it is too large to be looked at */
export async function drawImage(path: string): Promise<Picture> {
  const { size } = await stat(path)
  if (size > MAX_BYTES) throw new Unreadable('Das Bild ist zu groß für die Texterkennung (mehr als 64 MB).')
  const bytes = await readFile(path)
  const image = await loadImage(bytes).catch(() => null)
  if (image === null) return { bytes, canvas: null }
  const scale = Math.min(1, Math.sqrt(MAX_PIXELS / (image.width * image.height)))
  const canvas = createCanvas(Math.floor(image.width * scale) || 1, Math.floor(image.height * scale) || 1)
  const pen = canvas.getContext('2d')
  // What is transparent is paper.
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return { bytes, canvas }
}
