import type { Canvas } from '@napi-rs/canvas'

/** The drawn page as a grey PGM: without the second that a PNG costs to write and to read. */
export function greyMap(canvas: Canvas): Buffer {
  const { width, height } = canvas
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height)
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`)
  const map = Buffer.alloc(head.length + width * height)
  head.copy(map)
  let to = head.length
  for (let at = 0; at < data.length; at += 4) {
    // Rec. 601 luma, in whole numbers.
    map[to++] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8
  }
  return map
}
