import { type Canvas, createCanvas } from '@napi-rs/canvas'
import { expect, test } from 'vitest'
import { type BarCode, printBarCode, printCode, sheet, turnedBy } from '../test-support/scan.ts'
import { worn } from '../test-support/worn.ts'
import { codesOn } from './codes.ts'

const LINES = Array.from({ length: 20 }, (_, n) => `Zeile ${n}: hiermit beantrage ich die Erteilung einer Genehmigung`)
const SIGNS: Readonly<Record<BarCode, string>> = {
  Code128: '130.10-0042/3',
  Code39: '130.10-0042/3',
  ITF: '01301000423000',
  DataMatrix: '130.10-0042/3',
  PDF417: '130.10-0042/3',
}
/** The upper part of a sheet of A4 as `drawPage` draws it, at 200 dpi. */
function drawn(page: Canvas): Canvas {
  const canvas = createCanvas(1654, 640)
  canvas.getContext('2d').drawImage(page, 0, 0, 1654, 2339)
  return canvas
}
/** Of that the right half, where codes are printed. */
function cut(page: Canvas): Canvas {
  const canvas = createCanvas(900, 640)
  canvas.getContext('2d').drawImage(page, -754, 0)
  return canvas
}

test.each(Object.entries(SIGNS) as [BarCode, string][])(
  '%s is read on a worn sheet, askew and fed in sideways',
  async (kind, text) => {
    const page = cut(await printBarCode(drawn(sheet(LINES)), kind, text))
    expect(await codesOn(turnedBy(worn(page, { strength: 0.25, askew: 1, seed: 7 }), 1), 'all')).toEqual([text])
    // Separators of stacks are squares: what is no square is not looked for there.
    expect(await codesOn(page, 'squares')).toEqual([])
  },
)

test('bars too grainy to be read at once are read after neighbours were mixed', async () => {
  const page = cut(await printBarCode(drawn(sheet(LINES)), 'Code128', SIGNS.Code128))
  expect(await codesOn(worn(page, { strength: 0.5, askew: 1, seed: 7 }), 'all')).toEqual([SIGNS.Code128])
})

test('a page with two kinds says both; one without says nothing, however it looks', async () => {
  const both = cut(await printBarCode(drawn(printCode(sheet([]), 'Quadrat')), 'Code39', SIGNS.Code39, 66))
  expect((await codesOn(both, 'all')).toSorted()).toEqual([SIGNS.Code39, 'Quadrat'])
  expect(await codesOn(cut(drawn(sheet(LINES))), 'all')).toEqual([])
  expect(await codesOn(createCanvas(1, 1), 'all')).toEqual([])
})

test('a picture at which the reader breaks says nothing, and the next one is read', async () => {
  expect(await codesOn({ width: 200, height: 200 } as Canvas, 'all')).toEqual([])
  expect(await codesOn(cut(drawn(printCode(sheet([]), 'Quadrat'))), 'squares')).toEqual(['Quadrat'])
})

test('a sheet full of beginnings of squares ends, and says at most as much as its asker believes', async () => {
  const finders = createCanvas(1500, 1500)
  const pen = finders.getContext('2d')
  for (let y = 0; y < 1500; y += 32)
    for (let x = 0; x < 1500; x += 32)
      for (const [n, colour] of ['#000', '#fff', '#000'].entries()) {
        pen.fillStyle = colour
        pen.fillRect(x + n * 4, y + n * 4, 28 - n * 8, 28 - n * 8)
      }
  expect((await codesOn(finders, 'all')).length).toBeLessThanOrEqual(8)
})
