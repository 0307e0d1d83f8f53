import { createHash } from 'node:crypto'

/** What the head of a mail says, as far as it tells whether programs talk to each other. */
export interface Kopf {
  readonly absender: string
  readonly betreff: string
  readonly messageId: string
  readonly autoSubmitted: string
  readonly loop: string
  readonly precedence: string
}

/** Mails alike, of one sender within an hour, that are taken in; what comes beyond them waits in the mailbox. */
const HOECHSTENS = { eigen: 1, automatisch: 3, sonst: 30 } as const
/** Form of the names that this program gives to what it sends. */
const EIGENE = /\.verbundakte>?$/i

export interface Mass {
  /** how many alike are taken in within an hour */
  readonly hoechstens: number
  readonly grund: string
}

/** How many mails like this are taken in. None is refused for what it is: an automatic notice may be real post. */
export function massFuer(kopf: Kopf, adresse: string): Mass {
  const eigen =
    EIGENE.test(kopf.messageId) || (adresse.includes('@') && kopf.loop.toLowerCase().includes(adresse.toLowerCase()))
  if (eigen) return { hoechstens: HOECHSTENS.eigen, grund: 'Die Nachricht kommt im Kreis zurück.' }
  const automatisch =
    !/^(|no)$/i.test(kopf.autoSubmitted.trim()) || /^(bulk|auto_reply|junk)$/i.test(kopf.precedence.trim())
  if (automatisch) return { hoechstens: HOECHSTENS.automatisch, grund: 'Ein Programm antwortet von selbst.' }
  return { hoechstens: HOECHSTENS.sonst, grund: 'Sehr viele gleiche Nachrichten.' }
}

/** Equal for mails that are the same but for numbers: a ticket system counts on in its Betreff. */
export function gruppeVon({ absender, betreff }: Kopf): string {
  const gleich = betreff
    .toLowerCase()
    .replace(/^(\s*(re|aw|wg|fwd?|antwort)\s*:)+/, '')
    .replace(/\d+/g, '0')
    .replace(/\s+/g, ' ')
    .trim()
  return createHash('sha256').update(`${absender.toLowerCase()}\n${gleich}`).digest('hex')
}
