import { sichererDateiname } from '../dateiname.ts'
import { HOECHSTENS_ANHAENGE, type Mailanhang } from './mail.ts'

/** An attachment as a parser offers it; `inhalt` is asked for only when it is wanted. */
export interface Rohanhang {
  readonly name: string | undefined
  readonly mime: string
  readonly eingebettet: boolean
  inhalt(): Uint8Array
}

const ENDUNG_NACH_MIME: Readonly<Record<string, string>> = {
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
export function anhaengeSammeln(roh: readonly Rohanhang[]): { anhaenge: Mailanhang[]; hinweise: string[] } {
  const anhaenge: Mailanhang[] = []
  const hinweise: string[] = []
  for (const [i, anhang] of roh.slice(0, HOECHSTENS_ANHAENGE).entries()) {
    const dateiname = anhangname(anhang, i + 1)
    try {
      const mime = MIME.test(anhang.mime) ? anhang.mime.toLowerCase() : 'application/octet-stream'
      anhaenge.push({ dateiname, mime, inhalt: anhang.inhalt(), eingebettet: anhang.eingebettet })
    } catch {
      hinweise.push(`Der Anhang „${dateiname}“ ist beschädigt und konnte nicht herausgelöst werden.`)
    }
  }
  const uebrig = roh.length - HOECHSTENS_ANHAENGE
  if (uebrig > 0) {
    hinweise.push(`Die Nachricht hat ${roh.length} Anhänge. ${uebrig} davon wurden nicht herausgelöst.`)
  }
  return { anhaenge, hinweise }
}

function anhangname({ name, mime }: Rohanhang, nummer: number): string {
  if (name?.trim()) return sichererDateiname(name)
  const wort = mime === 'message/rfc822' || mime === 'application/vnd.ms-outlook' ? 'Nachricht' : 'Anhang'
  return `${wort} ${nummer}${ENDUNG_NACH_MIME[mime] ?? ''}`
}
