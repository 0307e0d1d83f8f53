import { z } from 'zod'

/**
 * unveraendert: what was signed is the whole file · ergaenzt: what was signed is there, and something was added after
 * it · ungueltig: not what was signed, or made to look so · nicht-pruefbar: nothing can be said, and `note` says why
 */
export const SIGNATURE_STATES = ['unveraendert', 'ergaenzt', 'ungueltig', 'nicht-pruefbar'] as const
export type SignatureState = (typeof SIGNATURE_STATES)[number]

/** Whether the issuer is one of those the operator trusts; nicht-geprueft: the operator has named none. */
export const ISSUER_STATES = ['bekannt', 'unbekannt', 'nicht-geprueft'] as const
export type IssuerState = (typeof ISSUER_STATES)[number]

/** Of a hostile file no word is longer than this. */
export const MAX_WORD = 300
export const MAX_SIGNATURES = 20

const word = z.string().max(MAX_WORD).nullable()
/** Of years that are written with four digits: others cannot be read again where they are kept. */
const instant = z.date().min(new Date('0000-01-01')).max(new Date('9999-12-31T23:59:59.999Z'))

const certificate = z.object({
  subject: word,
  organisation: word,
  issuer: word,
  serial: word,
  from: instant,
  until: instant,
})

const signature = z.object({
  state: z.enum(SIGNATURE_STATES),
  /** German sentence; there whenever the state is not `unveraendert` */
  note: word,
  /** as the file calls it: `ETSI.CAdES.detached` */
  method: word,
  /** whoever signed, or is said to have where it is `ungueltig`; null where there is none that can be read */
  certificate: certificate.nullable(),
  issuer: z.enum(ISSUER_STATES),
  /** when it was signed; null: the file does not say */
  time: instant.nullable(),
  /** who says so: null the signer, otherwise the time stamp whose signature holds */
  stampedBy: z.object({ name: word, issuer: z.enum(ISSUER_STATES) }).nullable(),
  /** a time stamp over the whole document, which is nobody's signature */
  stamp: z.boolean(),
})

export const signatureCheck = z.object({
  signatures: z.array(signature).max(MAX_SIGNATURES),
  /** German sentence why it could not be said whether there are signatures at all, or what they are worth */
  note: word,
})

export type SignerCertificate = z.infer<typeof certificate>
export type Signature = z.infer<typeof signature>
/** What was found out about the signatures in a PDF. None and no note: there are none. */
export type SignatureCheck = z.infer<typeof signatureCheck>

/** Milliseconds of work on the signatures of a file: a large one is hashed once for each. */
export const SIGNATURE_TIME_MS = 60_000

/** The signature does not hold, and the message is the sentence that says so. */
export class Void extends Error {
  override readonly name = 'Void'
}

/** Nothing can be said of the signature, and the message is the sentence that says why. */
export class Unverifiable extends Error {
  override readonly name = 'Unverifiable'
}
