import { createRequire } from 'node:module'
import type Package from '@kenjiuno/msgreader'
import type { FieldsData } from '@kenjiuno/msgreader'
import { decode } from '../text/charset.ts'
import { htmlText } from '../text/html-text.ts'
import { collectAttachments } from './attachments.ts'
import type { MailPerson, ParsedMail } from './mail.ts'
import { pointInTime } from './point-in-time.ts'

// A CommonJS package with a default export: an import of it means one thing to Node and another to test runners.
const { default: MsgReader }: typeof Package = createRequire(import.meta.url)('@kenjiuno/msgreader')

/** Takes an Outlook message ([MS-OXMSG]) apart. @throws Error for a file that is no message */
export function parseMsg(bytes: Uint8Array): ParsedMail {
  const reader = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  reader.parserConfig = { ansiEncoding: 'cp1252' }
  const fields = reader.getFileData()
  if (fields.error !== undefined) throw new Error(fields.error)

  const date = pointInTime(fields.clientSubmitTime ?? fields.messageDeliveryTime)
  const from = sender(fields)
  const raw = (fields.attachments ?? []).map((attachment) => ({
    name: attachment.innerMsgContent ? messageName(attachment) : (attachment.fileName ?? attachment.fileNameShort),
    mime: attachment.innerMsgContent
      ? 'application/vnd.ms-outlook'
      : (attachment.attachMimeTag ?? 'application/octet-stream'),
    inline: attachment.attachmentHidden ?? false,
    content: () => new Uint8Array(reader.getAttachment(attachment).content),
  }))
  return {
    subject: fields.subject ?? '',
    ...(from ? { from } : {}),
    // 'bcc' is left out on purpose: the recipients of a mail do not see it either.
    to: (fields.recipients ?? []).filter((person) => person.recipType !== 'bcc').map(recipient),
    ...(date ? { date } : {}),
    text: fields.body ?? htmlText(fields.bodyHtml ?? decode(fields.html ?? new Uint8Array()) ?? ''),
    ...(fields.messageId ? { messageId: fields.messageId.replace(/^<|>$/g, '') } : {}),
    ...collectAttachments(raw),
  }
}

function sender(fields: FieldsData): MailPerson | undefined {
  const address = fields.senderSmtpAddress ?? fields.sentRepresentingSmtpAddress ?? fields.senderEmail
  if (address === undefined && fields.senderName === undefined) return undefined
  return { name: fields.senderName ?? '', address: address ?? '' }
}

const recipient = (person: FieldsData): MailPerson => {
  return { name: person.name ?? '', address: person.smtpAddress ?? person.email ?? '' }
}

/** A message in a message is named by its subject, in which "/" is no path. */
const messageName = (attachment: FieldsData): string | undefined =>
  attachment.name && `${attachment.name.replace(/[/\\]/g, '-')}.msg`
