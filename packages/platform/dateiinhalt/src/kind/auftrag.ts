import { GROESSTE_MAIL, type ZerlegteMail } from '../mail/mail.ts'
import type { Textergebnis, Textgrenzen, Textstatus } from '../text/textergebnis.ts'
import type { Dateityp } from '../typ/dateityp.ts'

/** What the parent asks of the child. One at a time. */
export type Auftrag =
  | { readonly art: 'text'; readonly pfad: string; readonly typ: Dateityp; readonly grenzen: Textgrenzen }
  | { readonly art: 'mail'; readonly pfad: string; readonly typ: Dateityp }

/**
 * What the child answers. `ermuedet`: it has grown or worked so much that a fresh one should take its place.
 * `fehler`: the file could not be opened at all, which says nothing about its content.
 */
export type Antwort =
  | { readonly ergebnis: Textergebnis | Mailergebnis; readonly ermuedet: boolean }
  | { readonly fehler: string }

/** A mail taken apart, or the German sentence why it cannot be. */
export type Mailergebnis = { readonly mail: ZerlegteMail } | { readonly hinweis: string }

const STATUS: readonly Textstatus[] = ['erkannt', 'leer', 'verschluesselt', 'unlesbar', 'gekuerzt']

// The child has read a hostile file. What it says is input like any other: too long or misshapen, it is not believed.

export function istTextergebnis(wert: unknown, hoechstZeichen: number): wert is Textergebnis {
  if (!istObjekt(wert) || typeof wert.text !== 'string' || wert.text.length > hoechstZeichen) return false
  if (wert.hinweis !== undefined && typeof wert.hinweis !== 'string') return false
  if (wert.seiten !== undefined && !Number.isSafeInteger(wert.seiten)) return false
  return STATUS.some((status) => status === wert.status)
}

export function istMailergebnis(wert: unknown): wert is Mailergebnis {
  if (!istObjekt(wert)) return false
  if (typeof wert.hinweis === 'string') return true
  const { mail } = wert
  if (!istObjekt(mail) || typeof mail.betreff !== 'string' || typeof mail.text !== 'string') return false
  if (!Array.isArray(mail.an) || !Array.isArray(mail.hinweise) || !Array.isArray(mail.anhaenge)) return false
  const anhaenge: readonly unknown[] = mail.anhaenge
  let bytes = 0
  for (const anhang of anhaenge) {
    if (!istObjekt(anhang) || typeof anhang.dateiname !== 'string' || !(anhang.inhalt instanceof Uint8Array))
      return false
    bytes += anhang.inhalt.length
  }
  return bytes <= GROESSTE_MAIL
}

function istObjekt(wert: unknown): wert is Readonly<Record<string, unknown>> {
  return typeof wert === 'object' && wert !== null
}
