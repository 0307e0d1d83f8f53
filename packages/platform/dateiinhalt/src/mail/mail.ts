/** Who sent or received a mail; either part may be '' where the mail says nothing. */
export interface Mailperson {
  readonly name: string
  readonly adresse: string
}

export interface Mailanhang {
  /** safe for display, never empty */
  readonly dateiname: string
  /** as the mail claims it; what it really is says `erkenneTyp` */
  readonly mime: string
  readonly inhalt: Uint8Array
  /** shown inside of the message, like the logo of a signature */
  readonly eingebettet: boolean
}

export interface ZerlegteMail {
  /** one line, like the names below: at most 1,000 UTF-16 units */
  readonly betreff: string
  readonly von?: Mailperson
  /** To, then Cc */
  readonly an: readonly Mailperson[]
  /** ISO 8601 in UTC */
  readonly datum?: string
  /** clean and at most 2,000,000 UTF-16 units, like the text of any file */
  readonly text: string
  /** without angle brackets */
  readonly messageId?: string
  /** in the order of the mail; a mail attached to the mail is one attachment, not taken apart further */
  readonly anhaenge: readonly Mailanhang[]
  /** German sentences about what was left out */
  readonly hinweise: readonly string[]
}

/** Bytes of a mail that is read at all: it is held in memory, several times over while it is taken apart. */
export const GROESSTE_MAIL = 64 * 1024 ** 2
export const HOECHSTENS_ANHAENGE = 200
