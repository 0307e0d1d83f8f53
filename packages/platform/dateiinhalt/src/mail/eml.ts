import PostalMime, { type Address, type Attachment } from 'postal-mime'
import { htmlText } from '../text/htmlText.ts'
import { anhaengeSammeln, type Rohanhang } from './anhaenge.ts'
import type { Mailperson, ZerlegteMail } from './mail.ts'
import { zeitpunkt } from './zeitpunkt.ts'

/** Takes an Internet message (RFC 5322) apart. @throws Error for nesting or headers beyond reason */
export async function emlZerlegen(bytes: Uint8Array): Promise<ZerlegteMail> {
  const mail = await PostalMime.parse(bytes, {
    // A mail in a mail is a document of its own, not a part of the text around it.
    forceRfc822Attachments: true,
    maxNestingDepth: 50,
    maxHeadersSize: 1024 ** 2,
  })
  const datum = zeitpunkt(mail.date)
  const von = personen(mail.from)[0]
  return {
    betreff: mail.subject ?? '',
    ...(von ? { von } : {}),
    an: [...(mail.to ?? []), ...(mail.cc ?? [])].flatMap(personen),
    ...(datum ? { datum } : {}),
    text: mail.text ?? (mail.html === undefined ? '' : htmlText(mail.html)),
    ...(mail.messageId ? { messageId: mail.messageId.replace(/^<|>$/g, '') } : {}),
    ...anhaengeSammeln(mail.attachments.map(roh)),
  }
}

function roh(anhang: Attachment): Rohanhang {
  return {
    name: anhang.filename ?? undefined,
    mime: anhang.mimeType,
    eingebettet: anhang.related ?? false,
    inhalt: () => (typeof anhang.content === 'string' ? Buffer.from(anhang.content) : new Uint8Array(anhang.content)),
  }
}

function personen(adresse: Address | undefined): Mailperson[] {
  if (adresse === undefined) return []
  const einzelne = adresse.group ?? [adresse]
  return einzelne.map((person) => ({ name: person.name, adresse: person.address }))
}
