/** What became of a try. */
export type Ausgang =
  /** this mail will never be taken */
  | { readonly art: 'abgelehnt'; readonly satz: string }
  /** this mail later: the server knows the recipient and has no time (greylisting) */
  | { readonly art: 'spaeter'; readonly satz: string }
  /** the server is not there, or takes nothing from us: the others need not try now */
  | { readonly art: 'weg'; readonly satz: string }

interface Fehler {
  readonly code?: string
  readonly command?: string
  readonly responseCode?: number
  readonly message?: string
}

/** Without what the server says word by word: it repeats addresses. */
export function ausgangVon(error: unknown): Ausgang {
  const { code = '', command = '', responseCode = 0, message = '' } = (error ?? {}) as Fehler
  if (code === 'EAUTH') return weg('Der Mailserver lässt den Benutzer mit diesem Kennwort nicht ein.')
  if (code === 'ETLS' || /certificate|altnames/i.test(message))
    return weg('Der Mailserver bietet keine Verschlüsselung, der vertraut wird.')
  // It is the sender that it does not want, and all mails have the same: the operator's to mend, and no mail's fault.
  if (responseCode >= 500 && command === 'MAIL FROM')
    return weg(`Der Mailserver nimmt von der eingerichteten Absenderadresse nichts an (${responseCode}).`)
  if (responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE'))
    return { art: 'abgelehnt', satz: `Der Mailserver lehnt diese E-Mail ab (${responseCode}).` }
  if (responseCode >= 400 && responseCode < 500)
    return { art: 'spaeter', satz: `Der Mailserver bittet, es später zu versuchen (${responseCode}).` }
  return weg('Der Mailserver ist nicht erreichbar, oder die Verbindung brach ab.')
}

const weg = (satz: string): Ausgang => ({ art: 'weg', satz })
