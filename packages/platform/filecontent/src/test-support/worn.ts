import { type Canvas, createCanvas } from '@napi-rs/canvas'

/** What a scanner and a copier before it do to a sheet. */
export interface Wear {
  /** 0 to 1: dust, grain, faint toner and blur; 0.3 is an office's scanner, 0.7 a copy of a copy */
  readonly strength: number
  /** degrees by which the sheet went in askew */
  readonly askew?: number
  readonly seed: number
}

/** The same sheet after it was copied and scanned. The same seed wears it in the same way. */
export function worn(page: Canvas, { strength, askew = 0, seed }: Wear): Canvas {
  const { width, height } = page
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, width, height)
  pen.translate(width / 2, height / 2)
  pen.rotate((askew * Math.PI) / 180)
  pen.filter = `blur(${(strength * 1.2).toFixed(2)}px)`
  pen.drawImage(page, -width / 2, -height / 2)
  const picture = pen.getImageData(0, 0, width, height)
  const dice = mulberry(seed)
  for (let at = 0; at < picture.data.length; at += 4) {
    const grain = (dice() + dice() - 1) * 140 * strength
    const speck = dice() < 0.006 * strength ? (dice() < 0.5 ? -255 : 255) : 0
    for (let colour = at; colour < at + 3; colour++) {
      const faint = 255 - (255 - (picture.data[colour] ?? 0)) * (1 - 0.45 * strength)
      picture.data[colour] = faint + grain + speck
    }
  }
  pen.putImageData(picture, 0, 0)
  return canvas
}

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
