import PostalMime, { type Address, type Attachment } from 'postal-mime'
import { htmlText } from '../text/html-text.ts'
import { collectAttachments, type RawAttachment } from './attachments.ts'
import type { MailPerson, ParsedMail } from './mail.ts'
import { pointInTime } from './point-in-time.ts'

/** Takes an Internet message (RFC 5322) apart. @throws Error for nesting or headers beyond reason */
export async function parseEml(bytes: Uint8Array): Promise<ParsedMail> {
  const mail = await PostalMime.parse(bytes, {
    // A mail in a mail is a document of its own, not a part of the text around it.
    forceRfc822Attachments: true,
    maxNestingDepth: 50,
    maxHeadersSize: 1024 ** 2,
  })
  const date = pointInTime(mail.date)
  const from = persons(mail.from)[0]
  return {
    subject: mail.subject ?? '',
    ...(from ? { from } : {}),
    to: [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap(persons),
    ...(date ? { date } : {}),
    text: mail.text ?? (mail.html === undefined ? '' : htmlText(mail.html)),
    ...(mail.messageId ? { messageId: mail.messageId.replace(/^<|>$/g, '') } : {}),
    ...collectAttachments(mail.attachments.map(raw)),
  }
}

function raw(attachment: Attachment): RawAttachment {
  return {
    name: attachment.filename ?? undefined,
    mime: attachment.mimeType,
    inline: attachment.related ?? false,
    content: () =>
      typeof attachment.content === 'string' ? Buffer.from(attachment.content) : new Uint8Array(attachment.content),
  }
}

function persons(address: Address | undefined): MailPerson[] {
  if (address === undefined) return []
  const members = address.group ?? [address]
  return members.map((person) => ({ name: person.name, address: person.address }))
}
