import { safeFileName } from '../file-name.ts'
import { MAX_ATTACHMENTS, type MailAttachment } from './mail.ts'

/** An attachment as a parser offers it; `content` is asked for only when it is wanted. */
export interface RawAttachment {
  readonly name: string | undefined
  readonly mime: string
  readonly inline: boolean
  content(): Uint8Array
}

const EXTENSION_BY_MIME: Readonly<Record<string, string>> = {
  'message/rfc822': '.eml',
  'application/vnd.ms-outlook': '.msg',
  'text/calendar': '.ics',
  'text/html': '.html',
  'text/plain': '.txt',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'application/pdf': '.pdf',
}

// A mail may write anything there, also what would end a header line.
const MIME = /^[a-z]{1,20}\/[a-z0-9.+-]{1,100}$/i

/** Names the attachments and keeps to the limit. @returns sentences about those that could not be taken out, too */
export function collectAttachments(raw: readonly RawAttachment[]): { attachments: MailAttachment[]; notes: string[] } {
  const attachments: MailAttachment[] = []
  const notes: string[] = []
  for (const [i, attachment] of raw.slice(0, MAX_ATTACHMENTS).entries()) {
    const fileName = attachmentName(attachment, i + 1)
    try {
      const mime = MIME.test(attachment.mime) ? attachment.mime.toLowerCase() : 'application/octet-stream'
      attachments.push({ fileName, mime, content: attachment.content(), inline: attachment.inline })
    } catch {
      notes.push(`Der Anhang „${fileName}“ ist beschädigt und konnte nicht herausgelöst werden.`)
    }
  }
  const remaining = raw.length - MAX_ATTACHMENTS
  if (remaining > 0) {
    notes.push(`Die Nachricht hat ${raw.length} Anhänge. ${remaining} davon wurden nicht herausgelöst.`)
  }
  return { attachments, notes }
}

function attachmentName({ name, mime }: RawAttachment, number: number): string {
  if (name?.trim()) return safeFileName(name)
  const word = mime === 'message/rfc822' || mime === 'application/vnd.ms-outlook' ? 'Nachricht' : 'Anhang'
  return `${word} ${number}${EXTENSION_BY_MIME[mime] ?? ''}`
}
