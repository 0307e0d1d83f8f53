import { constants, type KeyObject, verify } from 'node:crypto'
import { type Asn1, INTEGER, oid, part, SEQUENCE } from './asn1.ts'
import { Unverifiable } from './signature.ts'

const HASHES: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.8': 'sha3-256',
  '2.16.840.1.101.3.4.2.9': 'sha3-384',
  '2.16.840.1.101.3.4.2.10': 'sha3-512',
}

/** What names its hash itself; `plain`: r and s side by side, as the BSI has it (TR-03111). */
const SIGNATURES: Readonly<Record<string, { readonly hash: string; readonly plain?: true }>> = {
  '1.2.840.113549.1.1.5': { hash: 'sha1' },
  '1.2.840.113549.1.1.14': { hash: 'sha224' },
  '1.2.840.113549.1.1.11': { hash: 'sha256' },
  '1.2.840.113549.1.1.12': { hash: 'sha384' },
  '1.2.840.113549.1.1.13': { hash: 'sha512' },
  '1.2.840.10045.4.1': { hash: 'sha1' },
  '1.2.840.10045.4.3.1': { hash: 'sha224' },
  '1.2.840.10045.4.3.2': { hash: 'sha256' },
  '1.2.840.10045.4.3.3': { hash: 'sha384' },
  '1.2.840.10045.4.3.4': { hash: 'sha512' },
  '0.4.0.127.0.7.1.1.4.1.3': { hash: 'sha256', plain: true },
  '0.4.0.127.0.7.1.1.4.1.4': { hash: 'sha384', plain: true },
  '0.4.0.127.0.7.1.1.4.1.5': { hash: 'sha512', plain: true },
}
const RSA = '1.2.840.113549.1.1.1'
const PSS = '1.2.840.113549.1.1.10'
const EC = '1.2.840.10045.2.1'
const ED25519 = '1.3.101.112'
const MGF1 = '1.2.840.113549.1.1.8'

/** Somebody can make two files with the same hash since 2017; keys below these were given up in 2013 (NIST SP 800-131A). */
const MIN_RSA_BITS = 2048
const MIN_EC_BITS = 224

/** @throws Unverifiable where it is none that is known here */
export function hashName(algorithm: Asn1): string {
  const name = HASHES[oid(part(algorithm, 0))]
  if (!name) throw new Unverifiable('Die Signatur benutzt ein Prüfsummenverfahren, das hier nicht bekannt ist.')
  return name
}

/** Whether anybody could have made the same signature fit something else. Said once it is clear that it fits. */
export function weakness(hashes: readonly string[], key: KeyObject): string | null {
  if (hashes.includes('sha1')) return 'Die Signatur benutzt das gebrochene Verfahren SHA-1 und beweist nichts mehr.'
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {}
  // A curve has its size in its name: secp112r1, prime192v1, brainpoolP160r1.
  const curve = namedCurve === undefined ? undefined : Number(/\d{3}/.exec(namedCurve)?.[0] ?? MIN_EC_BITS)
  const bits = modulusLength ?? curve
  return bits !== undefined && bits < (modulusLength === undefined ? MIN_EC_BITS : MIN_RSA_BITS)
    ? `Der Schlüssel der Signatur ist mit ${bits} Bit zu kurz und beweist nichts mehr.`
    : null
}

export interface Verified {
  readonly holds: boolean
  readonly hash: string
}

/**
 * Whether the signature was made over these bytes with the key of the certificate.
 *
 * @param digest the hash that is taken where the algorithm does not name its own @throws Unverifiable
 */
export function verifies(
  bytes: Uint8Array,
  signature: Uint8Array,
  key: KeyObject,
  algorithm: Asn1,
  digest: string,
): Verified {
  const number = oid(part(algorithm, 0))
  const kind = key.asymmetricKeyType
  const ask = (hash: string, more: object = {}): Verified => ({
    holds: asked(() => verify(number === ED25519 ? null : hash, bytes, { key, ...more }, signature)),
    hash,
  })
  const named = SIGNATURES[number]
  if (number === PSS) {
    const { hash, saltLength } = pss(algorithm.parts[1])
    return ask(hash, { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength })
  }
  if (number === RSA || (named && kind === 'rsa')) {
    return ask(named?.hash ?? digest, { padding: constants.RSA_PKCS1_PADDING })
  }
  if (kind === 'ec' && (number === EC || named)) {
    return ask(named?.hash ?? digest, { dsaEncoding: named?.plain ? 'ieee-p1363' : 'der' })
  }
  if (number === ED25519 && kind === 'ed25519') return ask(digest)
  throw new Unverifiable('Die Signatur benutzt ein Verfahren, das hier nicht bekannt ist.')
}

/** A key that does not fit the algorithm, or a signature that is none, verifies nothing. */
function asked(question: () => boolean): boolean {
  try {
    return question()
  } catch {
    return false
  }
}

function pss(parameters: Asn1 | undefined): { hash: string; saltLength: number } {
  const given = (tag: string) => parameters?.parts.find((each) => each.tag === tag)
  const hash = given('C0') ? hashName(part(given('C0'), 0, SEQUENCE)) : 'sha1'
  const mask = given('C1') && part(given('C1'), 0, SEQUENCE)
  const maskHash = mask ? hashName(part(mask, 1, SEQUENCE)) : 'sha1'
  if (maskHash !== hash || (mask && oid(part(mask, 0)) !== MGF1)) {
    throw new Unverifiable('Die Signatur benutzt ein Verfahren, das hier nicht bekannt ist.')
  }
  const salt = given('C2') && part(given('C2'), 0, INTEGER)
  const saltLength = salt ? Buffer.from(salt.raw.subarray(2)).readUIntBE(0, Math.min(salt.raw.length - 2, 4)) : 20
  return { hash, saltLength }
}

/** Whether a certificate was signed by an algorithm that still holds. */
export const holdsStill = (number: string): boolean =>
  number === PSS || number === ED25519 || (SIGNATURES[number]?.hash ?? 'sha1') !== 'sha1'
