import { createHash } from 'node:crypto'
import { hashName, verifies, weakness } from './algorithms.ts'
import { type Asn1, content, INTEGER, OCTETS, octets, oid, optional, part, readAsn1, SEQUENCE, SET } from './asn1.ts'
import { type Certificate, readCertificates } from './certificate.ts'
import { Unverifiable, Void } from './signature.ts'

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const CONTENT_TYPE = '1.2.840.113549.1.9.3'
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_CERTIFICATE = '1.2.840.113549.1.9.16.2.12'
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47'
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14'

/** No chain is longer; what comes beyond it is there to cost time. */
const MOST_CERTIFICATES = 40

const CHANGED = 'Die Datei wurde nach dem Signieren verändert.'
const FALSE = 'Die Signatur passt nicht zu ihrem Zertifikat.'

/** A CMS SignedData (RFC 5652) with the one signer that a PDF may have. Nothing of it is verified yet. */
export interface SignedData {
  readonly contentType: string
  /** null: detached, what was signed is elsewhere */
  readonly content: Uint8Array | null
  readonly certificates: readonly Certificate[]
  /** name of the hash over what was signed */
  readonly hash: string
  readonly signer: Asn1
  /** values of the signed attributes */
  readonly signed: ReadonlyMap<string, readonly Asn1[]>
  readonly unsigned: ReadonlyMap<string, readonly Asn1[]>
  /** the signed attributes, as they were signed */
  readonly signedBytes: Uint8Array
  readonly algorithm: Asn1
  readonly signature: Uint8Array
}

/** @param bytes may be followed by zeros, with which PDFs fill the room that they kept @throws Unverifiable, Void */
export function readSignedData(bytes: Uint8Array): SignedData {
  const { value, length } = readAsn1(bytes)
  if (bytes.subarray(length).some((byte) => byte !== 0)) {
    throw new Void('Hinter der Signatur steht etwas, das nicht dazugehört.')
  }
  if (value.tag !== SEQUENCE || oid(part(value, 0)) !== SIGNED_DATA) {
    throw new Unverifiable('Die Signatur hat eine Form, die hier nicht bekannt ist.')
  }
  const data = part(part(value, 1, 'C0'), 0, SEQUENCE)
  const wrapped = part(data, 2, SEQUENCE)
  const signers = data.parts.at(-1)
  if (signers?.tag === SET && signers.parts.filter(({ tag }) => tag === SEQUENCE).length > 1) {
    throw new Unverifiable('Die Signatur nennt mehr als eine Person, die signiert hat.')
  }
  const info = part(signers?.tag === SET ? signers : undefined, 0, SEQUENCE)
  // The signer before them may be told by a [0], too.
  const signedAttributes = info.parts.slice(2).find(({ tag }) => tag === 'C0')
  if (!signedAttributes) throw new Unverifiable('Der Signatur fehlen die signierten Angaben.')
  const after = info.parts.indexOf(signedAttributes)
  const inside = wrapped.parts[1] && part(wrapped, 1, 'C0')
  return {
    contentType: oid(part(wrapped, 0)),
    content: inside ? octets(part(inside, 0, OCTETS)) : null,
    certificates: certificatesOf(optional(data, 'C0')),
    hash: hashName(part(info, 2, SEQUENCE)),
    signer: part(info, 1),
    signed: attributesOf(signedAttributes),
    unsigned: attributesOf(optional(info, 'C1')),
    // Signed is the SET, sent is a [0] in its place.
    signedBytes: Buffer.concat([Buffer.from([0x31]), signedAttributes.raw.subarray(1)]),
    algorithm: part(info, after + 1, SEQUENCE),
    signature: octets(part(info, after + 2, OCTETS)),
  }
}

function certificatesOf(set: Asn1 | undefined): Certificate[] {
  const ordinary = (set?.parts ?? []).filter(({ tag }) => tag === SEQUENCE)
  if (ordinary.length > MOST_CERTIFICATES) throw new Unverifiable('Die Signatur bringt zu viele Zertifikate mit.')
  return readCertificates(ordinary.map(({ raw }) => raw))
}

/** @throws Void where one stands twice: then it says two things */
function attributesOf(set: Asn1 | undefined): Map<string, readonly Asn1[]> {
  const found = new Map<string, readonly Asn1[]>()
  for (const attribute of set?.parts ?? []) {
    const number = oid(part(attribute, 0))
    if (found.has(number) && set?.tag === 'C0') throw new Void('Die Signatur macht zweierlei Angaben über dasselbe.')
    found.set(number, part(attribute, 1, SET).parts)
  }
  return found
}

/** The certificate that the signature names. @throws Unverifiable where it is not there */
export function signerOf({ signer, certificates }: SignedData): Certificate {
  const [wanted] = certificates.filter((each) => {
    if (signer.tag === SEQUENCE) {
      return same(part(signer, 0).raw, each.issuer) && same(part(signer, 1, INTEGER).raw, each.serial)
    }
    const key = each.extension(SUBJECT_KEY_IDENTIFIER)
    return key !== undefined && same(content(signer), octets(key))
  })
  if (!wanted) throw new Unverifiable('In der Datei fehlt das Zertifikat, mit dem signiert wurde.')
  return wanted
}

/**
 * Whether the signer signed what has this hash.
 *
 * @param digest of the content, made by `data.hash` @param type which the content must be
 * @throws Void where not; Unverifiable where it would prove nothing
 */
export function verifySignedData(data: SignedData, signer: Certificate, digest: Uint8Array, type: string): void {
  const { x509 } = signer
  const stated = (number: string) => data.signed.get(number)?.[0]
  const [kind, summed] = [stated(CONTENT_TYPE), stated(MESSAGE_DIGEST)]
  if (!summed) throw new Unverifiable('Der Signatur fehlt die Prüfsumme des Signierten.')
  const { holds, hash } = verifies(data.signedBytes, data.signature, x509.publicKey, data.algorithm, data.hash)
  if (!holds) throw new Void(FALSE)
  if (!same(octets(summed), digest)) throw new Void(CHANGED)
  if (!kind || oid(kind) !== type || data.contentType !== type) {
    throw new Void('Unterschrieben wurde etwas anderes als ein Dokument.')
  }
  sameCertificate(data, signer)
  const weak = weakness([hash, data.hash], x509.publicKey)
  if (weak) throw new Unverifiable(weak)
}

/** Whoever signs may say with which certificate, so that nobody puts another with the same key in its place (RFC 5035). */
function sameCertificate({ signed }: SignedData, { x509 }: Certificate): void {
  for (const number of [SIGNING_CERTIFICATE, SIGNING_CERTIFICATE_V2]) {
    const [stated] = signed.get(number) ?? []
    if (!stated) continue
    const first = part(part(stated, 0, SEQUENCE), 0, SEQUENCE)
    const algorithm = first.parts[0]?.tag === SEQUENCE ? hashName(part(first, 0)) : null
    const hash = algorithm ?? (number === SIGNING_CERTIFICATE ? 'sha1' : 'sha256')
    const sum = octets(part(first, algorithm === null ? 0 : 1, OCTETS))
    if (!same(sum, createHash(hash).update(x509.raw).digest())) throw new Void(FALSE)
  }
}

export const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0
