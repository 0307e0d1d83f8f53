import { X509Certificate } from 'node:crypto'
import { type Asn1, oid, part, readAsn1, SEQUENCE, text } from './asn1.ts'
import { MAX_WORD, type SignerCertificate, Unverifiable } from './signature.ts'

const COMMON_NAME = '2.5.4.3'
const ORGANISATION = '2.5.4.10'

/** A certificate, and the parts of it that Node does not tell. */
export interface Certificate {
  readonly x509: X509Certificate
  readonly from: Date
  readonly until: Date
  /** distinguished name, byte for byte */
  readonly issuer: Uint8Array
  readonly serial: Uint8Array
  /** by which its issuer signed it */
  readonly algorithm: string
  readonly names: { readonly subject: Names; readonly issuer: Names }
  /** content of an extension; undefined where it has none of this number */
  extension(number: string): Asn1 | undefined
}

interface Names {
  readonly name: string | null
  readonly organisation: string | null
}

/** @throws Unverifiable */
function readCertificate(der: Uint8Array): Certificate {
  const x509 = opened(der)
  const whole = readAsn1(x509.raw).value
  const signed = part(whole, 0, SEQUENCE)
  const first = signed.parts[0]?.tag === 'C0' ? 1 : 0
  const issuer = part(signed, first + 2, SEQUENCE)
  const subject = part(signed, first + 4, SEQUENCE)
  const extensions = signed.parts.find(({ tag }) => tag === 'C3')?.parts[0]?.parts ?? []
  return {
    x509,
    from: x509.validFromDate,
    until: x509.validToDate,
    issuer: issuer.raw,
    serial: part(signed, first, 'U2').raw,
    algorithm: oid(part(part(whole, 1, SEQUENCE), 0)),
    names: { subject: namesOf(subject), issuer: namesOf(issuer) },
    extension(number) {
      const found = extensions.find((each) => each.parts[0] && oid(each.parts[0]) === number)
      const value = found?.parts.at(-1)
      return value && readAsn1(octetsOf(value)).value
    },
  }
}

/** Those of them that can be read: one of several may be of a kind that is not known here. */
export function readCertificates(all: readonly Uint8Array[]): Certificate[] {
  return all.flatMap((der) => {
    try {
      return [readCertificate(der)]
    } catch (error) {
      if (error instanceof Unverifiable) return []
      throw error
    }
  })
}

function opened(der: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(der)
  } catch (error) {
    throw new Unverifiable('Das Zertifikat der Signatur ist nicht lesbar.', { cause: error })
  }
}

/** Extensions are short and stand in one piece. */
function octetsOf({ raw, block }: Asn1): Uint8Array {
  return raw.subarray(block.idBlock.blockLength + block.lenBlock.blockLength)
}

/** The last of each kind, which is the most particular one. */
function namesOf(distinguished: Asn1): Names {
  const names = new Map<string, string>()
  for (const set of distinguished.parts) {
    for (const { parts } of set.parts) {
      const [kind, value] = parts
      const words = value && text(value)
      if (kind && words) names.set(oid(kind), shown(words))
    }
  }
  const organisation = names.get(ORGANISATION) ?? null
  return { name: names.get(COMMON_NAME) ?? organisation, organisation }
}

/** A name from outside, as a line: neither a control character nor half of a cut one makes something else of it. */
export function shown(words: string): string {
  return words
    .normalize('NFC')
    .slice(0, MAX_WORD)
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
}

/** What is told of it. */
export function described({ x509, names, from, until }: Certificate): SignerCertificate {
  return {
    subject: names.subject.name,
    organisation: names.subject.organisation,
    issuer: names.issuer.name,
    serial: x509.serialNumber.slice(0, MAX_WORD),
    from,
    until,
  }
}
