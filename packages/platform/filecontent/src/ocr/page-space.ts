import type { PageWord } from './page-text.ts'

/** Where a word begins on a page, in the points of the PDF, and which way it runs. */
export interface Corner {
  readonly x: number
  readonly y: number
  /** along the word and across it */
  readonly width: number
  readonly height: number
  /** counter-clockwise, radians */
  readonly angle: number
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/**
 * From the page as people see it to the page as it is written: a PDF counts from the bottom left, may begin anywhere, and
 * may be shown turned.
 *
 * @param turned clockwise, as `/Rotate` says it: a multiple of 90 degrees
 */
export function onPage(box: Box, turned: number, word: Omit<PageWord, 'text'>): Corner {
  const quarter = (((turned / 90) % 4) + 4) % 4
  const left = word.x
  const bottom = word.y + word.height
  const sideways = quarter % 2 === 1
  const [along, across] = sideways ? [box.height, box.width] : [box.width, box.height]
  const at = [
    { x: left * box.width, y: (1 - bottom) * box.height },
    { x: bottom * box.width, y: left * box.height },
    { x: (1 - left) * box.width, y: bottom * box.height },
    { x: (1 - bottom) * box.width, y: (1 - left) * box.height },
  ][quarter] ?? { x: 0, y: 0 }
  return {
    x: box.x + at.x,
    y: box.y + at.y,
    width: word.width * along,
    height: word.height * across,
    angle: (quarter * Math.PI) / 2,
  }
}
