import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, OEM, type Page, type Worker } from 'tesseract.js'
import { cleanText, joinHyphenated } from '../text/clean-text.ts'
import { Unreadable } from '../text/text-result.ts'
import { DPI, type PageText, type PageWord } from './page-text.ts'

/** The smaller, newer model: no worse on print, and 1.3 MB instead of 7. */
const MODEL = '4.0.0_best_int'

let worker: Promise<Worker> | null = null

/**
 * German words out of a picture, and where they stand.
 *
 * @param size of the picture in pixels; null where nobody knows it, then the places are left out
 * @throws Unreadable when it is no picture that can be read
 */
export async function recognise(
  picture: Buffer,
  size: { readonly width: number; readonly height: number } | null,
): Promise<Pick<PageText, 'text' | 'confidence' | 'words'>> {
  worker ??= start()
  const { recognize } = await worker
  try {
    const { data } = await recognize(picture, { user_defined_dpi: String(DPI) } as object, {
      text: true,
      blocks: size !== null,
    })
    const text = cleanText(joinHyphenated(data.text))
    const words = size === null || text === '' ? [] : wordsOf(data, size)
    return { text, confidence: text === '' ? 0 : Math.round(data.confidence), words }
  } catch (error) {
    throw new Unreadable('Das Bild ist beschädigt oder von unbekannter Art. Sein Text ist nicht zu erkennen.', {
      cause: error,
    })
  }
}

function wordsOf({ blocks }: Page, { width, height }: { readonly width: number; readonly height: number }): PageWord[] {
  const words = (blocks ?? []).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words)),
  )
  return words.flatMap(({ text, bbox }) => {
    const clean = cleanText(text)
    if (clean === '' || bbox.x1 <= bbox.x0 || bbox.y1 <= bbox.y0) return []
    return [
      {
        text: clean,
        x: bbox.x0 / width,
        y: bbox.y0 / height,
        width: (bbox.x1 - bbox.x0) / width,
        height: (bbox.y1 - bbox.y0) / height,
      },
    ]
  })
}

function start(): Promise<Worker> {
  const data = dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/deu/package.json'))
  // Without an error handler a broken picture would end the process.
  const options = { langPath: join(data, MODEL), gzip: true, cacheMethod: 'none', errorHandler: () => {} }
  return createWorker('deu', OEM.LSTM_ONLY, options)
}
