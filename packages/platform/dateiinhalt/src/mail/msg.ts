import { createRequire } from 'node:module'
import type Paket from '@kenjiuno/msgreader'
import type { FieldsData } from '@kenjiuno/msgreader'
import { htmlText } from '../text/htmlText.ts'
import { dekodieren } from '../text/zeichensatz.ts'
import { anhaengeSammeln } from './anhaenge.ts'
import type { Mailperson, ZerlegteMail } from './mail.ts'
import { zeitpunkt } from './zeitpunkt.ts'

// A CommonJS package with a default export: an import of it means one thing to Node and another to test runners.
const { default: MsgReader }: typeof Paket = createRequire(import.meta.url)('@kenjiuno/msgreader')

/** Takes an Outlook message ([MS-OXMSG]) apart. @throws Error for a file that is no message */
export function msgZerlegen(bytes: Uint8Array): ZerlegteMail {
  const leser = new MsgReader(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  leser.parserConfig = { ansiEncoding: 'cp1252' }
  const felder = leser.getFileData()
  if (felder.error !== undefined) throw new Error(felder.error)

  const datum = zeitpunkt(felder.clientSubmitTime ?? felder.messageDeliveryTime)
  const von = absender(felder)
  const roh = (felder.attachments ?? []).map((anhang) => ({
    name: anhang.innerMsgContent ? nachrichtname(anhang) : (anhang.fileName ?? anhang.fileNameShort),
    mime: anhang.innerMsgContent ? 'application/vnd.ms-outlook' : (anhang.attachMimeTag ?? 'application/octet-stream'),
    eingebettet: anhang.attachmentHidden ?? false,
    inhalt: () => new Uint8Array(leser.getAttachment(anhang).content),
  }))
  return {
    betreff: felder.subject ?? '',
    ...(von ? { von } : {}),
    // 'bcc' is left out on purpose: the recipients of a mail do not see it either.
    an: (felder.recipients ?? []).filter((person) => person.recipType !== 'bcc').map(empfaenger),
    ...(datum ? { datum } : {}),
    text: felder.body ?? htmlText(felder.bodyHtml ?? dekodieren(felder.html ?? new Uint8Array()) ?? ''),
    ...(felder.messageId ? { messageId: felder.messageId.replace(/^<|>$/g, '') } : {}),
    ...anhaengeSammeln(roh),
  }
}

function absender(felder: FieldsData): Mailperson | undefined {
  const adresse = felder.senderSmtpAddress ?? felder.sentRepresentingSmtpAddress ?? felder.senderEmail
  if (adresse === undefined && felder.senderName === undefined) return undefined
  return { name: felder.senderName ?? '', adresse: adresse ?? '' }
}

const empfaenger = (person: FieldsData): Mailperson => {
  return { name: person.name ?? '', adresse: person.smtpAddress ?? person.email ?? '' }
}

/** A message in a message is named by its subject, in which "/" is no path. */
const nachrichtname = (anhang: FieldsData): string | undefined =>
  anhang.name && `${anhang.name.replace(/[/\\]/g, '-')}.msg`
