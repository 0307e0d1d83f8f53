/** The child process in which pages are drawn and their letters recognised; bounded as its sibling in `child/`. */
import { serve } from '../child/serve.ts'
import type { CodesResult, PageResult, PageTask } from '../child/task.ts'
import { Unreadable } from '../text/text-result.ts'
import { codesOn } from './codes.ts'
import { drawImage } from './draw-image.ts'
import { drawPage } from './draw-page.ts'
import { greyMap } from './grey-map.ts'
import { CODES_DPI, DPI } from './page-text.ts'
import { recognise } from './recognise.ts'
import { searchablePdf } from './searchable-pdf.ts'
import { splitPdf } from './split-pdf.ts'

serve({ fromBytes: 900 * 1024 ** 2, fromCpuSeconds: 300 }, async (task: PageTask) => {
  try {
    if (task.kind === 'searchable') return { pdf: await searchablePdf(task.path, task.type, task.pages) }
    if (task.kind === 'split') return { parts: await splitPdf(task.path, task.starts) }
    return task.kind === 'codes' ? await codes(task) : await page(task)
  } catch (error) {
    if (error instanceof Unreadable) return { note: error.message }
    throw error
  }
})

async function page(task: Extract<PageTask, { kind: 'page' }>): Promise<PageResult> {
  if (task.type.kind !== 'pdf') {
    const { bytes, canvas } = await drawImage(task.path)
    const codes = task.codes && canvas ? await codesOn(canvas, 'all') : []
    return { ...(await recognise(canvas ? greyMap(canvas) : bytes, canvas)), pages: 1, codes }
  }
  const { canvas, pages } = await drawPage(task.path, task.page)
  const codes = task.codes ? await codesOn(canvas, 'all') : []
  return { ...(await recognise(greyMap(canvas), canvas)), pages, codes }
}

async function codes(task: Extract<PageTask, { kind: 'codes' }>): Promise<CodesResult> {
  if (task.type.kind !== 'pdf') {
    // TIFF is not known to Skia; it may hold letters all the same.
    const { canvas } = await drawImage(task.path)
    return { codes: canvas ? await codesOn(canvas, task.bars ? 'all' : 'squares') : [], pages: 1 }
  }
  const { canvas, pages } = await drawPage(task.path, task.page, task.bars ? DPI : CODES_DPI)
  return { codes: await codesOn(canvas, task.bars ? 'all' : 'squares'), pages }
}
