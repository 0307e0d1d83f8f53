import { Died, TookTooLong } from './child/child-process.ts'
import { TEXT } from './child/kinds.ts'
import { openPool } from './child/pool.ts'
import { isFormatResult, isMailResult, isTextResult, type Task } from './child/task.ts'
import type { Puid } from './format/pronom.ts'
import type { ParsedMail } from './mail/mail.ts'
import { SIGNATURE_TIME_MS, type SignatureCheck, signatureCheck } from './signature/signature.ts'
import { LIMITS, type TextLimits, type TextResult, Unreadable, unreadable } from './text/text-result.ts'
import type { FileType } from './type/file-type.ts'

/** How much later than the child's own limit the parent loses patience. */
const GRACE_MS = 2_000

const TOO_LONG = 'Das Lesen der Datei dauerte zu lange und wurde abgebrochen. Sie wird über ihre Metadaten gefunden.'
const CRASH = 'Die Datei ist beschädigt oder zu aufwendig zum Lesen. Sie wird über ihre Metadaten gefunden.'
const SIGNATURES_TOO_LONG = 'Die Prüfung der Signaturen dauerte zu lange und wurde abgebrochen.'
const SIGNATURES_CRASH = 'Die Datei ist beschädigt oder zu aufwendig, um ihre Signaturen zu prüfen.'

export interface TextReader {
  /**
   * The text of the file at `path`. Whatever the file does to its reader, there is a result; rejected only for what is
   * not the file's fault: `signal`, a closed TextReader, no such file, no process to be had. It may be tried again then.
   */
  extractText(path: string, type: FileType, limits?: TextLimits & Cancellable): Promise<TextResult>

  /**
   * Head, text and attachments of an EML or MSG.
   * @throws Unreadable with a German sentence when it cannot be taken apart; otherwise rejected like `extractText`
   */
  parseMail(path: string, type: FileType, options?: Cancellable): Promise<ParsedMail>

  /**
   * The number of the format in PRONOM, by content: `fmt/477`. Null where it is not recognised, also of a file that its
   * reader does not survive; otherwise rejected like `extractText`.
   */
  detectFormat(path: string, type: FileType, options?: Cancellable): Promise<Puid | null>

  /**
   * What the signatures in a PDF are worth. Whatever the file does to its reader, there is a result, which then says why
   * nothing can be said; otherwise rejected like `extractText`.
   *
   * @param issuers certificates that the operator trusts, as DER
   */
  checkSignatures(path: string, issuers: readonly Uint8Array[], options?: Cancellable): Promise<SignatureCheck>

  /** Ends the processes. What was being read is rejected and may be tried again elsewhere. */
  close(): Promise<void>
}

export interface Cancellable {
  readonly signal?: AbortSignal
}

export interface TextReaderOptions {
  /** processes, and so files at a time; 1 unless told otherwise. Each takes about 150 MB, at most 500 MB. */
  readonly processes?: number
  /** folders the files are in; the processes may read nothing else. All unless told otherwise. */
  readonly readable?: readonly string[]
}

/** Starts the processes in which files are read, so that no file can hang, blind or kill the process that asks. */
export function openTextReader(options: TextReaderOptions = {}): TextReader {
  const { processes = 1, readable = ['*'] } = options
  const pool = openPool(processes, TEXT, readable)

  return {
    async extractText(path, type, options = {}) {
      const { signal, ...wanted } = options
      const limits = { ...LIMITS, ...wanted }
      try {
        const task: Task = { kind: 'text', path, type, limits }
        const result = await pool.perform(task, limits.timeLimitMs + GRACE_MS, signal)
        return isTextResult(result, limits.maxCharacters) ? result : unreadable(CRASH)
      } catch (error) {
        return unreadable(sentenceFor(error))
      }
    },

    async parseMail(path, type, { signal } = {}) {
      const timeMs = LIMITS.timeLimitMs + GRACE_MS
      const result = await pool.perform({ kind: 'mail', path, type }, timeMs, signal).catch((error: unknown) => {
        throw new Unreadable(sentenceFor(error), { cause: error })
      })
      if (!isMailResult(result)) throw new Unreadable(CRASH)
      if ('note' in result) throw new Unreadable(result.note)
      return result.mail
    },

    async detectFormat(path, type, { signal } = {}) {
      const timeMs = LIMITS.timeLimitMs + GRACE_MS
      try {
        const result = await pool.perform({ kind: 'format', path, type }, timeMs, signal)
        return isFormatResult(result) ? result.pronom : null
      } catch (error) {
        sentenceFor(error)
        return null
      }
    },

    async checkSignatures(path, issuers, { signal } = {}) {
      try {
        const task: Task = { kind: 'signatures', path, issuers }
        const result = signatureCheck.safeParse(await pool.perform(task, SIGNATURE_TIME_MS + GRACE_MS, signal))
        return result.data ?? { signatures: [], note: SIGNATURES_CRASH }
      } catch (error) {
        const long = sentenceFor(error) === TOO_LONG
        return { signatures: [], note: long ? SIGNATURES_TOO_LONG : SIGNATURES_CRASH }
      }
    },

    async close() {
      pool.close(new Error('The TextReader is closed'))
    },
  }
}

/** What the end of a child says about the file. @throws every error that says nothing about it */
function sentenceFor(error: unknown): string {
  if (error instanceof TookTooLong) return TOO_LONG
  if (error instanceof Died) return CRASH
  throw error
}
