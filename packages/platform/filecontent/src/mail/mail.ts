/** Who sent or received a mail; either part may be '' where the mail says nothing. */
export interface MailPerson {
  readonly name: string
  readonly address: string
}

export interface MailAttachment {
  /** safe for display, never empty */
  readonly fileName: string
  /** as the mail claims it; what it really is says `detectType` */
  readonly mime: string
  readonly content: Uint8Array
  /** shown inside of the message, like the logo of a signature */
  readonly inline: boolean
}

export interface ParsedMail {
  /** one line, like the names below: at most 1,000 UTF-16 units */
  readonly subject: string
  readonly from?: MailPerson
  /** To, then Cc */
  readonly to: readonly MailPerson[]
  /** ISO 8601 in UTC */
  readonly date?: string
  /** clean and at most 2,000,000 UTF-16 units, like the text of any file */
  readonly text: string
  /** without angle brackets */
  readonly messageId?: string
  /** in the order of the mail; a mail attached to the mail is one attachment, not taken apart further */
  readonly attachments: readonly MailAttachment[]
  /** German sentences about what was left out */
  readonly notes: readonly string[]
}

/** Bytes of a mail that is read at all: it is held in memory, several times over while it is taken apart. */
export const MAX_MAIL_BYTES = 64 * 1024 ** 2
export const MAX_ATTACHMENTS = 200
