/** The child process in which pages are drawn and their letters recognised; bounded as its sibling in `child/`. */
import { loadImage } from '@napi-rs/canvas'
import { serve } from '../child/serve.ts'
import type { PageResult, PageTask } from '../child/task.ts'
import { Unreadable } from '../text/text-result.ts'
import { codesOn } from './codes.ts'
import { imageFor } from './draw-image.ts'
import { drawPage } from './draw-page.ts'
import { greyMap } from './grey-map.ts'
import { recognise } from './recognise.ts'

serve({ fromBytes: 900 * 1024 ** 2, fromCpuSeconds: 300 }, async (task: PageTask): Promise<PageResult> => {
  try {
    if (task.type.kind !== 'pdf') {
      const picture = await imageFor(task.path)
      // TIFF is not known to Skia; it may hold letters all the same.
      const image = task.codes ? await loadImage(picture).catch(() => null) : null
      return { ...(await recognise(picture)), pages: 1, codes: image ? codesOn(image) : [] }
    }
    const { canvas, pages } = await drawPage(task.path, task.page)
    return { ...(await recognise(greyMap(canvas))), pages, codes: task.codes ? codesOn(canvas) : [] }
  } catch (error) {
    if (error instanceof Unreadable) return { note: error.message }
    throw error
  }
})
