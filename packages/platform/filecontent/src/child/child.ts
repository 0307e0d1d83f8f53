/**
 * The child process in which hostile files are read. It has little memory, no environment, may write nothing and start
 * nothing (see `child-process.ts`), and is killed when it does not answer in time.
 */
import { detectFormat } from '../format/detect-format.ts'
import { parseMail } from '../mail/parse-mail.ts'
import { checkSignatures } from '../signature/check-signatures.ts'
import type { SignatureCheck } from '../signature/signature.ts'
import { extractText } from '../text/extract-text.ts'
import { type TextResult, Unreadable } from '../text/text-result.ts'
import type { FileType } from '../type/file-type.ts'
import { serve } from './serve.ts'
import type { FormatResult, MailResult, TextTask } from './task.ts'

serve({ fromBytes: 256 * 1024 ** 2, fromCpuSeconds: 120 }, read)

async function read(task: TextTask): Promise<TextResult | MailResult | FormatResult | SignatureCheck> {
  if (task.kind === 'text') return extractText(task.path, task.type, task.limits)
  if (task.kind === 'signatures') return checkSignatures(task.path, task.issuers)
  return task.kind === 'mail' ? mail(task.path, task.type) : { pronom: await detectFormat(task.path, task.type) }
}

async function mail(path: string, type: FileType): Promise<MailResult> {
  try {
    return { mail: await parseMail(path, type) }
  } catch (error) {
    if (error instanceof Unreadable) return { note: error.message }
    throw error
  }
}
