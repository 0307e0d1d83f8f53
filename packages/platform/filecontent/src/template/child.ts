/** The child process in which templates are read and filled: bounded as `child.ts` of the text reader is. */
import { serve } from '../child/serve.ts'
import type { FillResult, TemplateTask } from '../child/task.ts'
import { Unreadable } from '../text/text-result.ts'
import { checkTemplate } from './check-template.ts'
import { fillTemplate } from './fill-template.ts'
import type { TemplateReport } from './template.ts'

serve({ fromBytes: 320 * 1024 ** 2, fromCpuSeconds: 120 }, work)

async function work(task: TemplateTask): Promise<TemplateReport | FillResult> {
  if (task.kind === 'check-template') return (await checkTemplate(task.path, task.vocabulary)).report
  try {
    return { file: await fillTemplate(task.path, task.vocabulary, task.data) }
  } catch (error) {
    if (error instanceof Unreadable) return { note: error.message }
    throw error
  }
}
