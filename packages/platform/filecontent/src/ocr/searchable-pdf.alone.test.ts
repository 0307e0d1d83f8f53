import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { scannedPdf, sheet } from '../test-support/scan.ts'
import { drawPage } from './draw-page.ts'
import type { PageWord } from './page-text.ts'
import { searchablePdf } from './searchable-pdf.ts'

// Alone, for the text reader brings another build of pdf.js, and two in one process take each other's worker.
const PDF = { mime: 'application/pdf', extension: '', kind: 'pdf' } as const
const JPEG = { mime: 'image/jpeg', extension: '', kind: 'bild' } as const
const WORDS: readonly PageWord[] = [
  { text: 'Gewerbeanmeldung', x: 0.1, y: 0.2, width: 0.3, height: 0.02 },
  { text: 'Größe', x: 0.5, y: 0.6, width: 0.1, height: 0.02 },
]

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbundakte-durchsuchbar-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function stored(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

/** What a reader finds on a page, and where: as parts of the page as it is shown. */
async function found(bytes: Uint8Array, nr = 1) {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const page = await pdf.getPage(nr)
  const viewport = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  const words = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
    const [left = 0, bottom = 0] = viewport.convertToViewportPoint(x, y) as number[]
    const [ahead = 0, beside = 0] = viewport.convertToViewportPoint(x + a, y + b) as number[]
    return [
      {
        text: item.str.trim(),
        x: left / viewport.width,
        bottom: bottom / viewport.height,
        level: Math.abs(beside - bottom) < 0.01 && ahead > left,
      },
    ]
  })
  await pdf.loadingTask.destroy()
  return words
}

it('lays words where they are seen, on pages that are shown turned, too', async () => {
  for (const turned of [0, 90, 180, 270]) {
    const path = await stored(`${turned}.pdf`, await scannedPdf([sheet(['Gewerbeanmeldung'])], turned))
    const words = await found(await searchablePdf(path, PDF, [WORDS]))
    expect(words.map(({ text }) => text)).toEqual(['Gewerbeanmeldung', 'Größe'])
    for (const [i, word] of words.entries()) {
      const wanted = WORDS[i]
      expect(word.level, `${turned}`).toBe(true)
      expect(word.x).toBeCloseTo(wanted?.x ?? 0, 3)
      expect(word.bottom).toBeCloseTo((wanted?.y ?? 0) + (wanted?.height ?? 0), 3)
    }
  }
})

it('shows the same picture as before', async () => {
  const before = await stored('vorher.pdf', await scannedPdf([sheet(['Gewerbeanmeldung', 'Größe'])]))
  const after = await stored('nachher.pdf', await searchablePdf(before, PDF, [WORDS]))
  const pixels = async (path: string) => {
    const { canvas } = await drawPage(path, 1, 60)
    return Buffer.from(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data)
  }
  expect((await pixels(before)).equals(await pixels(after))).toBe(true)
})

it('keeps pages of which nothing is known, and leaves out letters the font has not', async () => {
  const path = await stored('zwei.pdf', await scannedPdf([sheet(['eins']), sheet(['zwei'])]))
  const made = await searchablePdf(path, PDF, [[], [{ text: 'Ωmega', x: 0.1, y: 0.1, width: 0.2, height: 0.02 }]])
  expect(await found(made, 1)).toEqual([])
  expect((await found(made, 2)).map(({ text }) => text)).toEqual(['mega'])
})

it('makes a PDF of a photograph', async () => {
  const path = await stored('foto.jpg', await sheet(['Gewerbeanmeldung']).encode('jpeg', 80))
  const [word] = await found(await searchablePdf(path, JPEG, [WORDS]))
  expect(word).toMatchObject({ text: 'Gewerbeanmeldung', level: true })
})

it('says in a sentence why there is none', async () => {
  const damaged = await stored('kaputt.pdf', Buffer.from('%PDF-1.7 und dann nichts'))
  await expect(searchablePdf(damaged, PDF, [WORDS])).rejects.toThrow('beschädigt oder geschützt')
  const tiff = await stored('bild.tif', Buffer.from('II*\0'))
  await expect(searchablePdf(tiff, { ...JPEG, mime: 'image/tiff' }, [WORDS])).rejects.toThrow('dieser Art Bild')
})
