import { Died, TookTooLong } from './child/child-process.ts'
import { PAGES } from './child/kinds.ts'
import { openPool } from './child/pool.ts'
import { isCodesResult, isPageResult, isSearchableResult, isSplitResult, type PageTask } from './child/task.ts'
import type { PageCodes, PageText, PageWord } from './ocr/page-text.ts'
import { Unreadable } from './text/text-result.ts'
import type { Cancellable } from './text-reader.ts'
import type { FileType } from './type/file-type.ts'

/** Milliseconds for one page: a dense form takes 5 s of a free core, and cores are seldom free. */
const PATIENCE_MS = 120_000

const TOO_LONG = 'Die Texterkennung dauerte zu lange und wurde abgebrochen.'
const CRASH = 'Die Seite ist beschädigt oder zu aufwendig für die Texterkennung.'

/** Reads what was never written as text: scans, photographs, letters that are only drawn. */
export interface PageReader {
  /**
   * The text of one page of a PDF, or of a picture, which is one page.
   *
   * @param page counted from 1 @param options.codes looks for squares (QR codes) and bar codes, too
   * @throws Unreadable with a German sentence, for whatever the file does to its reader; anything else is not the file's
   *   fault and may be tried again
   */
  recognise(
    path: string,
    type: FileType,
    page: number,
    options?: Cancellable & { readonly codes?: boolean },
  ): Promise<PageText>
  /** What squares (QR codes), with `bars` also bar codes, on a page say, without reading its letters. @throws Unreadable */
  codes(
    path: string,
    type: FileType,
    page: number,
    options?: Cancellable & { readonly bars?: boolean },
  ): Promise<PageCodes>
  /**
   * The same pages as a PDF with their words laid invisibly over the picture, to be searched, marked and copied.
   *
   * @param pages words of each page, the first page first @throws Unreadable
   */
  searchable(
    path: string,
    type: FileType,
    pages: readonly (readonly PageWord[])[],
    options?: Cancellable,
  ): Promise<Uint8Array>
  /**
   * Takes a PDF apart, which stays as it is: a new one begins at each of these pages.
   *
   * @param starts counted from 1, rising @throws Unreadable
   */
  split(path: string, starts: readonly number[], options?: Cancellable): Promise<readonly Uint8Array[]>
  close(): Promise<void>
}

/** @param options.processes pages at a time; each takes about 350 MB. @param options.readable as of `openTextReader` */
export function openPageReader(options: {
  readonly processes: number
  readonly readable?: readonly string[]
}): PageReader {
  const pool = openPool(options.processes, PAGES, options.readable ?? ['*'])
  async function ask(task: PageTask, signal: AbortSignal | undefined): Promise<unknown> {
    return pool.perform(task, PATIENCE_MS, signal).catch((error: unknown) => {
      if (error instanceof TookTooLong) throw new Unreadable(TOO_LONG, { cause: error })
      if (error instanceof Died) throw new Unreadable(CRASH, { cause: error })
      throw error
    })
  }
  return {
    async recognise(path, type, page, { signal, codes = false } = {}) {
      const result = await ask({ kind: 'page', path, type, page, codes }, signal)
      if (!isPageResult(result)) throw new Unreadable(CRASH)
      if ('note' in result) throw new Unreadable(result.note)
      return result
    },
    async codes(path, type, page, { signal, bars = false } = {}) {
      const result = await ask({ kind: 'codes', path, type, page, bars }, signal)
      if (!isCodesResult(result)) throw new Unreadable(CRASH)
      if ('note' in result) throw new Unreadable(result.note)
      return result
    },
    async searchable(path, type, pages, { signal } = {}) {
      const result = await ask({ kind: 'searchable', path, type, pages }, signal)
      if (!isSearchableResult(result)) throw new Unreadable(CRASH)
      if ('note' in result) throw new Unreadable(result.note)
      return result.pdf
    },
    async split(path, starts, { signal } = {}) {
      const result = await ask({ kind: 'split', path, starts }, signal)
      if (!isSplitResult(result, starts.length)) throw new Unreadable(CRASH)
      if ('note' in result) throw new Unreadable(result.note)
      return result.parts
    },
    async close() {
      pool.close(new Error('The PageReader is closed'))
    },
  }
}
