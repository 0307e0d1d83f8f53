import { Died, TookTooLong } from './child/child-process.ts'
import { TEMPLATES } from './child/kinds.ts'
import { openPool, type Pool } from './child/pool.ts'
import { isFillResult, isTemplateReport } from './child/task.ts'
import type { TemplateData, TemplateReport, Vocabulary } from './template/template.ts'
import { Unreadable } from './text/text-result.ts'

/** A letter takes well below a second; cores are seldom free. */
const PATIENCE_MS = 12_000
/** With the wait for others. Whoever asks holds a transaction meanwhile, and the database ends one that is idle for 30 s. */
const TOTAL_MS = 18_000

const TOO_LONG = 'Die Vorlage ist zu aufwendig; ihr Lesen wurde abgebrochen.'
const CRASH = 'Die Vorlage ist beschädigt oder zu aufwendig.'

/** Others are in the way for too long: says nothing about the template. */
export class FillerBusy extends Error {
  override readonly name = 'FillerBusy'
}

/** Letters from templates (DOCX). The templates come from outside, so they are read in a process of their own. */
export interface TemplateFiller {
  /** What it asks for, and everything that is wrong with it. Whatever the file does to its reader, there is an answer. @throws FillerBusy */
  check(path: string, vocabulary: Vocabulary): Promise<TemplateReport>
  /** @throws Unreadable with a German sentence, for whatever is the template's fault; FillerBusy */
  fill(path: string, vocabulary: Vocabulary, data: TemplateData): Promise<Uint8Array>
  close(): Promise<void>
}

/** Starts its process when it is first needed: most processes never write a letter. */
export function openTemplateFiller(
  options: { readonly readable?: readonly string[]; readonly totalMs?: number } = {},
): TemplateFiller {
  let pool: Pool | undefined
  const ask = async (task: Parameters<Pool['perform']>[0]): Promise<unknown> => {
    pool ??= openPool(1, TEMPLATES, options.readable ?? ['*'])
    const total = AbortSignal.timeout(options.totalMs ?? TOTAL_MS)
    return pool.perform(task, PATIENCE_MS, total).catch((error: unknown) => {
      if (error === total.reason) throw new FillerBusy('The templates are waited for by too many')
      if (error instanceof TookTooLong) throw new Unreadable(TOO_LONG, { cause: error })
      if (error instanceof Died) throw new Unreadable(CRASH, { cause: error })
      throw error
    })
  }
  return {
    async check(path, vocabulary) {
      try {
        const result = await ask({ kind: 'check-template', path, vocabulary })
        if (isTemplateReport(result)) return result
        throw new Unreadable(CRASH)
      } catch (error) {
        if (!(error instanceof Unreadable)) throw error
        return { uses: [], problems: [{ place: 'Datei', sentence: error.message }] }
      }
    },
    async fill(path, vocabulary, data) {
      const result = await ask({ kind: 'fill-template', path, vocabulary, data })
      if (!isFillResult(result)) throw new Unreadable(CRASH)
      if ('note' in result) throw new Unreadable(result.note)
      return result.file
    },
    async close() {
      pool?.close(new Error('The TemplateFiller is closed'))
    },
  }
}
