/**
 * The child process in which hostile files are read. It has little memory, no environment, may write nothing and start
 * nothing (see `child-process.ts`), and is killed when it does not answer in time.
 */
import { access, constants } from 'node:fs/promises'
import { parseMail } from '../mail/parse-mail.ts'
import { extractText } from '../text/extract-text.ts'
import { Unreadable } from '../text/text-result.ts'
import type { FileType } from '../type/file-type.ts'
import type { Answer, MailResult, Task } from './task.ts'

const TIRED_FROM_BYTES = 256 * 1024 ** 2
// Well below the limit that the system enforces, so that no file is killed for the work on those before it.
const TIRED_FROM_CPU_SECONDS = 120

// The channel is typed as unknown; only our own parent can write to it.
process.on('message', async (task: Task) => process.send?.(await answer(task)))
// The parent has gone, perhaps by kill -9.
process.on('disconnect', () => process.exit())
process.send?.('bereit')

async function answer(task: Task): Promise<Answer> {
  const { path, type } = task
  try {
    await access(path, constants.R_OK)
    const result = task.kind === 'text' ? await extractText(path, type, task.limits) : await mail(path, type)
    const cpu = process.cpuUsage()
    const tired = process.memoryUsage.rss() > TIRED_FROM_BYTES || (cpu.user + cpu.system) / 1e6 > TIRED_FROM_CPU_SECONDS
    return { result, tired }
  } catch (error) {
    return { error: String(error) }
  }
}

async function mail(path: string, type: FileType): Promise<MailResult> {
  try {
    return { mail: await parseMail(path, type) }
  } catch (error) {
    if (error instanceof Unreadable) return { note: error.message }
    throw error
  }
}
