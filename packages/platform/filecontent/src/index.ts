/**
 * filecontent: what a file really is, which text it holds, and what its name may look like. Types and names are safe to
 * find out anywhere; text and mails are read in processes of their own, because the files come from outside.
 */
export { findFingerprints } from './biometry/find-fingerprints.ts'
export { fingerprintFormat } from './biometry/fingerprint-format.ts'
export { attachmentDisposition, extensionOf, safeFileName } from './file-name.ts'
export { formatName } from './format/pronom.ts'
export type { MailAttachment, MailPerson, ParsedMail } from './mail/mail.ts'
export type { PageText, PageWord } from './ocr/page-text.ts'
export { openPageReader, type PageReader } from './page-reader.ts'
export { type Issuers, readIssuers } from './signature/issuers.ts'
export type { IssuerState, Signature, SignatureCheck, SignatureState } from './signature/signature.ts'
export type { TemplateData, TemplateProblem, TemplateReport, Vocabulary } from './template/template.ts'
export { FillerBusy, openTemplateFiller, type TemplateFiller } from './template-filler.ts'
export {
  LIMITS,
  type TextLimits,
  type TextResult,
  type TextStatus,
  Unreadable,
} from './text/text-result.ts'
export { type Cancellable, openTextReader, type TextReader, type TextReaderOptions } from './text-reader.ts'
export { detectType } from './type/detect-type.ts'
export type { FileKind, FileType } from './type/file-type.ts'
