import type { ParsedMail } from '@verbundakte/filecontent'
import { heute, type Kalendertag } from '@verbundakte/kernel'
import { absenderIn } from './absender.ts'
import { betreffIn, mailBetreff } from './betreff.ts'
import { datumDesSchreibens } from './datum.ts'
import { dokumenttypIn } from './dokumenttyp.ts'
import { fremdeZeichen } from './zeichen.ts'

/** What a letter says of itself. */
export interface Erkannt {
  readonly betreff: string | null
  readonly typ: string
  readonly absender: string | null
  /** address, where it is a mail */
  readonly adresse: string | null
  readonly datumDesSchreibens: Kalendertag | null
  readonly fremdzeichen: string | null
  readonly messageId: string | null
}

/** @param eingang the day it came in */
export function erkennen(text: string, mail: ParsedMail | null, eingang: Kalendertag): Erkannt {
  const betreff = (mail ? mailBetreff(mail.subject) : null) ?? betreffIn(text)
  const [zeichen] = fremdeZeichen(text)
  const typ = dokumenttypIn(text, betreff)
  return {
    betreff,
    typ: mail && typ === 'Schreiben' ? 'E-Mail' : typ,
    absender: mail?.from ? mail.from.name || mail.from.address || null : absenderIn(text),
    adresse: mail?.from?.address.toLowerCase() || null,
    datumDesSchreibens: mail?.date ? heute(new Date(mail.date)) : datumDesSchreibens(text, eingang),
    fremdzeichen: zeichen ? `${zeichen.name} ${zeichen.wert}` : null,
    messageId: mail?.messageId ?? null,
  }
}
