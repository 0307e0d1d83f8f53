import { stat } from 'node:fs/promises'
import { cleanText } from '../text/clean-text.ts'
import { headOf } from '../text/plain-text.ts'
import { LIMITS, Unreadable } from '../text/text-result.ts'
import type { FileType } from '../type/file-type.ts'
import { parseEml } from './eml.ts'
import { MAX_MAIL_BYTES, type MailPerson, type ParsedMail } from './mail.ts'
import { parseMsg } from './msg.ts'

/**
 * Head, text and attachments of a mail. Like `extractText` it runs in the child process only.
 * @throws Unreadable when it cannot be taken apart, with the sentence for the clerk
 */
export async function parseMail(path: string, type: FileType): Promise<ParsedMail> {
  if ((await stat(path)).size > MAX_MAIL_BYTES) {
    throw new Unreadable(
      'Die Nachricht ist zu groß, um sie zu zerlegen (mehr als 64 MB). Sie bleibt als Ganzes erhalten.',
    )
  }
  const bytes = await headOf(path, MAX_MAIL_BYTES)
  try {
    if (type.kind === 'eml') return cleaned(await parseEml(bytes))
    if (type.kind === 'msg') return cleaned(parseMsg(bytes))
  } catch (error) {
    throw new Unreadable(
      'Die Nachricht ist beschädigt und kann nicht zerlegt werden. Sie bleibt als Ganzes erhalten.',
      {
        cause: error,
      },
    )
  }
  throw new Unreadable('Die Datei ist keine E-Mail.')
}

const MAX_LINE = 1_000
const MAX_PERSONS = 1_000

/** Whatever a mail writes into its fields, what leaves here can be stored and shown. */
function cleaned(mail: ParsedMail): ParsedMail {
  return {
    ...mail,
    subject: line(mail.subject),
    ...(mail.from ? { from: person(mail.from) } : {}),
    to: mail.to.slice(0, MAX_PERSONS).map(person),
    text: cleanText(mail.text.slice(0, LIMITS.maxCharacters)),
    ...(mail.messageId ? { messageId: line(mail.messageId) } : {}),
  }
}

const line = (text: string): string => cleanText(text.slice(0, MAX_LINE)).replace(/\s+/g, ' ')
const person = ({ name, address }: MailPerson): MailPerson => ({ name: line(name), address: line(address) })
