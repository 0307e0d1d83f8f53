/** The child process in which pages are drawn and their letters recognised; bounded as its sibling in `child/`. */
import { loadImage } from '@napi-rs/canvas'
import { serve } from '../child/serve.ts'
import type { CodesResult, PageResult, PageTask } from '../child/task.ts'
import { Unreadable } from '../text/text-result.ts'
import { codesOn } from './codes.ts'
import { imageFor } from './draw-image.ts'
import { drawPage } from './draw-page.ts'
import { greyMap } from './grey-map.ts'
import { CODES_DPI } from './page-text.ts'
import { recognise } from './recognise.ts'
import { splitPdf } from './split-pdf.ts'

serve({ fromBytes: 900 * 1024 ** 2, fromCpuSeconds: 300 }, async (task: PageTask) => {
  try {
    if (task.kind === 'split') return { parts: await splitPdf(task.path, task.starts) }
    return task.kind === 'codes' ? await codes(task) : await page(task)
  } catch (error) {
    if (error instanceof Unreadable) return { note: error.message }
    throw error
  }
})

async function page(task: Extract<PageTask, { kind: 'page' }>): Promise<PageResult> {
  if (task.type.kind !== 'pdf') {
    const picture = await imageFor(task.path)
    return { ...(await recognise(picture)), pages: 1, codes: task.codes ? await codesInPicture(picture) : [] }
  }
  const { canvas, pages } = await drawPage(task.path, task.page)
  return { ...(await recognise(greyMap(canvas))), pages, codes: task.codes ? codesOn(canvas) : [] }
}

async function codes(task: Extract<PageTask, { kind: 'codes' }>): Promise<CodesResult> {
  if (task.type.kind !== 'pdf') return { codes: await codesInPicture(await imageFor(task.path)), pages: 1 }
  const { canvas, pages } = await drawPage(task.path, task.page, CODES_DPI)
  return { codes: codesOn(canvas), pages }
}

// TIFF is not known to Skia; it may hold letters all the same.
async function codesInPicture(picture: Buffer): Promise<string[]> {
  const image = await loadImage(picture).catch(() => null)
  return image ? codesOn(image) : []
}
