import { stat } from 'node:fs/promises'
import { anfangVon } from '../text/nurText.ts'
import { reinigeText } from '../text/reinigeText.ts'
import { GRENZEN, Unlesbar } from '../text/textergebnis.ts'
import type { Dateityp } from '../typ/dateityp.ts'
import { emlZerlegen } from './eml.ts'
import { GROESSTE_MAIL, type Mailperson, type ZerlegteMail } from './mail.ts'
import { msgZerlegen } from './msg.ts'

/**
 * Head, text and attachments of a mail. Like `liesText` it runs in the child process only.
 * @throws Unlesbar when it cannot be taken apart, with the sentence for the clerk
 */
export async function zerlegeMail(pfad: string, typ: Dateityp): Promise<ZerlegteMail> {
  if ((await stat(pfad)).size > GROESSTE_MAIL) {
    throw new Unlesbar(
      'Die Nachricht ist zu groß, um sie zu zerlegen (mehr als 64 MB). Sie bleibt als Ganzes erhalten.',
    )
  }
  const bytes = await anfangVon(pfad, GROESSTE_MAIL)
  try {
    if (typ.art === 'eml') return gereinigt(await emlZerlegen(bytes))
    if (typ.art === 'msg') return gereinigt(msgZerlegen(bytes))
  } catch (fehler) {
    throw new Unlesbar('Die Nachricht ist beschädigt und kann nicht zerlegt werden. Sie bleibt als Ganzes erhalten.', {
      cause: fehler,
    })
  }
  throw new Unlesbar('Die Datei ist keine E-Mail.')
}

const HOECHSTENS_ZEILE = 1_000
const HOECHSTENS_PERSONEN = 1_000

/** Whatever a mail writes into its fields, what leaves here can be stored and shown. */
function gereinigt(mail: ZerlegteMail): ZerlegteMail {
  return {
    ...mail,
    betreff: zeile(mail.betreff),
    ...(mail.von ? { von: person(mail.von) } : {}),
    an: mail.an.slice(0, HOECHSTENS_PERSONEN).map(person),
    text: reinigeText(mail.text.slice(0, GRENZEN.hoechstZeichen)),
    ...(mail.messageId ? { messageId: zeile(mail.messageId) } : {}),
  }
}

const zeile = (text: string): string => reinigeText(text.slice(0, HOECHSTENS_ZEILE)).replace(/\s+/g, ' ')
const person = ({ name, adresse }: Mailperson): Mailperson => ({ name: zeile(name), adresse: zeile(adresse) })
