import { isPuid, type Puid } from '../format/pronom.ts'
import { MAX_MAIL_BYTES, type ParsedMail } from '../mail/mail.ts'
import { MAX_CODE_CHARACTERS, MAX_CODES, type PageCodes, type PageText, type PageWord } from '../ocr/page-text.ts'
import { TEMPLATE_LIMITS, type TemplateData, type TemplateReport, type Vocabulary } from '../template/template.ts'
import type { TextLimits, TextResult, TextStatus } from '../text/text-result.ts'
import type { FileType } from '../type/file-type.ts'

/** What the parent asks of a child. One at a time. */
export type Task = TextTask | PageTask | TemplateTask

export type TextTask =
  | { readonly kind: 'text'; readonly path: string; readonly type: FileType; readonly limits: TextLimits }
  | { readonly kind: 'mail'; readonly path: string; readonly type: FileType }
  | { readonly kind: 'format'; readonly path: string; readonly type: FileType }
  /** `issuers`: certificates that are trusted, as DER */
  | { readonly kind: 'signatures'; readonly path: string; readonly issuers: readonly Uint8Array[] }

export type PageTask =
  | {
      readonly kind: 'page'
      readonly path: string
      readonly type: FileType
      /** counted from 1 */
      readonly page: number
      /** whether to look for squares (QR codes) and bar codes, too */
      readonly codes: boolean
    }
  /** without letters; squares, and with `bars` bar codes, too */
  | {
      readonly kind: 'codes'
      readonly path: string
      readonly type: FileType
      readonly page: number
      readonly bars: boolean
    }
  /** the same pages with their words laid over the picture */
  | {
      readonly kind: 'searchable'
      readonly path: string
      readonly type: FileType
      readonly pages: readonly (readonly PageWord[])[]
    }
  /** takes a PDF apart: a new one begins at each of these pages */
  | { readonly kind: 'split'; readonly path: string; readonly starts: readonly number[] }

export type TemplateTask =
  | { readonly kind: 'check-template'; readonly path: string; readonly vocabulary: Vocabulary }
  | {
      readonly kind: 'fill-template'
      readonly path: string
      readonly vocabulary: Vocabulary
      readonly data: TemplateData
    }

/**
 * What the child answers. `tired`: it has grown or worked so much that a fresh one should take its place.
 * `error`: the file could not be opened at all, which says nothing about its content.
 */
export type Answer<R = unknown> = { readonly result: R; readonly tired: boolean } | { readonly error: string }

/** A mail taken apart, or the German sentence why it cannot be. */
export type MailResult = { readonly mail: ParsedMail } | { readonly note: string }

/** The number of the format in PRONOM; null: none of those known here. */
export type FormatResult = { readonly pronom: Puid | null }

/** A page read letter by letter, or the German sentence why it cannot be. */
export type PageResult = PageText | { readonly note: string }

/** Squares of a page; or the German sentence why it cannot be looked at. */
export type CodesResult = PageCodes | { readonly note: string }

/** PDFs that one was taken apart into; or the German sentence why it cannot be. */
export type SplitResult = { readonly parts: readonly Uint8Array[] } | { readonly note: string }

/** A PDF whose words can be found; or the German sentence why there is none. */
export type SearchableResult = { readonly pdf: Uint8Array } | { readonly note: string }

/** A letter; or the German sentence why there is none. */
export type FillResult = { readonly file: Uint8Array } | { readonly note: string }

const STATUS: readonly TextStatus[] = ['erkannt', 'leer', 'verschluesselt', 'unlesbar', 'gekuerzt']

// The child has read a hostile file. What it says is input like any other: too long or misshapen, it is not believed.

export function isTextResult(value: unknown, maxCharacters: number): value is TextResult {
  if (!isObject(value) || typeof value.text !== 'string' || value.text.length > maxCharacters) return false
  if (value.note !== undefined && typeof value.note !== 'string') return false
  if (value.pages !== undefined && !Number.isSafeInteger(value.pages)) return false
  if (value.pageStarts !== undefined && !arePageStarts(value.pageStarts, value.text.length)) return false
  return STATUS.some((status) => status === value.status)
}

function arePageStarts(value: unknown, length: number): boolean {
  if (!Array.isArray(value)) return false
  const starts: readonly unknown[] = value
  let before = 0
  return starts.every((start) => {
    if (typeof start !== 'number' || !Number.isSafeInteger(start) || start < before || start > length + 2) return false
    before = start
    return true
  })
}

export function isFormatResult(value: unknown): value is FormatResult {
  return isObject(value) && (value.pronom === null || isPuid(value.pronom))
}

export function isMailResult(value: unknown): value is MailResult {
  if (!isObject(value)) return false
  if (typeof value.note === 'string') return true
  const { mail } = value
  if (!isObject(mail) || typeof mail.subject !== 'string' || typeof mail.text !== 'string') return false
  if (!Array.isArray(mail.to) || !Array.isArray(mail.notes) || !Array.isArray(mail.attachments)) return false
  const attachments: readonly unknown[] = mail.attachments
  let bytes = 0
  for (const attachment of attachments) {
    if (!isObject(attachment) || typeof attachment.fileName !== 'string' || !(attachment.content instanceof Uint8Array))
      return false
    bytes += attachment.content.length
  }
  return bytes <= MAX_MAIL_BYTES
}

const MAX_PAGE_CHARACTERS = 200_000
/** Of the smallest print that is recognised at all, a sheet of A4 holds fewer. */
const MAX_PAGE_WORDS = 20_000

export function isPageResult(value: unknown): value is PageResult {
  if (!isObject(value) || !isCodesResult(value)) return false
  const { note, text, confidence, words } = value as Readonly<Record<string, unknown>>
  if (typeof note === 'string') return true
  if (!Array.isArray(words) || words.length > MAX_PAGE_WORDS || !words.every(isPageWord)) return false
  if (typeof text !== 'string' || text.length > MAX_PAGE_CHARACTERS) return false
  return typeof confidence === 'number' && confidence >= 0 && confidence <= 100
}

function isPageWord(value: unknown): value is PageWord {
  if (!isObject(value) || typeof value.text !== 'string' || value.text.length > 1000) return false
  // A hair outside of the page is rounding.
  return [value.x, value.y, value.width, value.height].every(
    (part) => typeof part === 'number' && part >= -0.01 && part <= 1.01,
  )
}

export function isSearchableResult(value: unknown): value is SearchableResult {
  if (!isObject(value)) return false
  return typeof value.note === 'string' || (value.pdf instanceof Uint8Array && value.pdf.length > 0)
}

export function isCodesResult(value: unknown): value is CodesResult {
  if (!isObject(value)) return false
  if (typeof value.note === 'string') return true
  const { codes, pages } = value
  if (!Array.isArray(codes) || codes.length > MAX_CODES || !Number.isSafeInteger(pages)) return false
  return codes.every((code) => typeof code === 'string' && code.length <= MAX_CODE_CHARACTERS)
}

export function isSplitResult(value: unknown, parts: number): value is SplitResult {
  if (!isObject(value)) return false
  if (typeof value.note === 'string') return true
  const made: unknown = value.parts
  return (
    Array.isArray(made) && made.length === parts && made.every((part) => part instanceof Uint8Array && part.length > 0)
  )
}

export function isTemplateReport(value: unknown): value is TemplateReport {
  if (!isObject(value) || !Array.isArray(value.uses) || !Array.isArray(value.problems)) return false
  const { uses, problems }: { uses?: unknown; problems?: unknown } = value
  if (!Array.isArray(uses) || uses.length > 1000 || !Array.isArray(problems)) return false
  if (problems.length > TEMPLATE_LIMITS.problems) return false
  const short = (text: unknown) => typeof text === 'string' && text.length <= 1000
  return uses.every(short) && problems.every((each) => isObject(each) && short(each.place) && short(each.sentence))
}

export function isFillResult(value: unknown): value is FillResult {
  if (!isObject(value)) return false
  if (typeof value.note === 'string') return true
  return value.file instanceof Uint8Array && value.file.length > 0 && value.file.length <= TEMPLATE_LIMITS.result
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
