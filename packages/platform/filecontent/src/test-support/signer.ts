import { constants, createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { bits, der, integer, nothing, octets, oid, sequence, set, time, utf8, yes } from './der.ts'

/** How somebody signs: the key, and what the algorithm is called. */
export interface Scheme {
  readonly key: KeyObject
  readonly publicKey: KeyObject
  readonly hash: string
  readonly algorithm: Buffer
  readonly more: object
}

const HASHES: Readonly<Record<string, string>> = {
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
}
const PKCS1: Readonly<Record<string, string>> = { sha1: '5', sha256: '11', sha384: '12', sha512: '13' }
const ECDSA: Readonly<Record<string, string>> = { sha256: '2', sha384: '3', sha512: '4' }

export const hashAlgorithm = (hash: string) => sequence(oid(HASHES[hash] ?? ''), nothing())

export function rsa(hash = 'sha256', modulusLength = 2048): Scheme {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength })
  const algorithm = sequence(oid(`1.2.840.113549.1.1.${PKCS1[hash]}`), nothing())
  return { key: privateKey, publicKey, hash, algorithm, more: {} }
}

export function pss(hash = 'sha256', saltLength = 32): Scheme {
  const mask = sequence(oid('1.2.840.113549.1.1.8'), hashAlgorithm(hash))
  const parameters = sequence(der(0xa0, hashAlgorithm(hash)), der(0xa1, mask), der(0xa2, integer(saltLength)))
  const algorithm = sequence(oid('1.2.840.113549.1.1.10'), parameters)
  return { ...rsa(hash), algorithm, more: { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength } }
}

export function ecdsa(namedCurve: string, hash: string): Scheme {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve })
  return { key: privateKey, publicKey, hash, algorithm: sequence(oid(`1.2.840.10045.4.3.${ECDSA[hash]}`)), more: {} }
}

const signed = ({ hash, key, more }: Scheme, bytes: Uint8Array) => sign(hash, bytes, { key, ...more })

/** Somebody with a certificate. */
export interface Holder {
  readonly name: string
  readonly scheme: Scheme
  readonly certificate: Buffer
  readonly serial: Buffer
  readonly issuer: Buffer
}

export interface CertificateWishes {
  readonly scheme?: Scheme
  readonly by?: Holder
  readonly ca?: boolean
  /** how many issuers may stand below it */
  readonly path?: number
  readonly from?: string
  readonly until?: string
  readonly usage?: string
}

let serials = 100

/** A person or an issuer; whoever has no issuer is one. */
export function holder(name: string, wishes: CertificateWishes = {}): Holder {
  const { scheme = ecdsa('P-256', 'sha256'), by, ca = !by, from = '2020-01-01', until = '2099-12-31' } = wishes
  serials += 1
  const serial = integer(serials)
  const issuer = distinguished(by?.name ?? name)
  const extension = (number: string, value: Buffer) => sequence(oid(number), yes(), octets(value))
  const extensions = [
    ...(ca
      ? [extension('2.5.29.19', sequence(yes(), ...(wishes.path === undefined ? [] : [integer(wishes.path)])))]
      : []),
    ...(wishes.usage ? [extension('2.5.29.37', sequence(oid(wishes.usage)))] : []),
  ]
  const content = sequence(
    der(0xa0, integer(2)),
    serial,
    (by?.scheme ?? scheme).algorithm,
    issuer,
    sequence(time(new Date(from)), time(new Date(until))),
    distinguished(name),
    scheme.publicKey.export({ format: 'der', type: 'spki' }),
    ...(extensions.length > 0 ? [der(0xa3, sequence(...extensions))] : []),
  )
  const { algorithm } = by?.scheme ?? scheme
  const certificate = sequence(content, algorithm, bits(signed(by?.scheme ?? scheme, content)))
  return { name, scheme, certificate, serial, issuer }
}

const distinguished = (name: string) =>
  sequence(set(sequence(oid('2.5.4.10'), utf8('Amt für Proben'))), set(sequence(oid('2.5.4.3'), utf8(name))))

export interface SignatureWishes {
  /** of the content; otherwise the data of a document */
  readonly type?: string
  readonly content?: Buffer
  readonly time?: Date
  readonly chain?: readonly Holder[]
  /** a certificate that the signer says is meant */
  readonly binds?: Buffer
  /** stamps the signature, given it */
  readonly stamp?: (signature: Buffer) => Buffer
}

/** What was signed as CMS (RFC 5652): detached unless there is content. */
export function signedData(digest: Uint8Array, by: Holder, wishes: SignatureWishes = {}): Buffer {
  const { type = '1.2.840.113549.1.7.1', content, chain = [], binds = by.certificate } = wishes
  const attribute = (number: string, value: Buffer) => sequence(oid(number), set(value))
  const attributes = Buffer.concat([
    attribute('1.2.840.113549.1.9.3', oid(type)),
    ...(wishes.time ? [attribute('1.2.840.113549.1.9.5', time(wishes.time))] : []),
    attribute('1.2.840.113549.1.9.4', octets(digest)),
    attribute('1.2.840.113549.1.9.16.2.47', sequence(sequence(sequence(octets(hash('sha256', binds)))))),
  ])
  const signature = signed(by.scheme, set(attributes))
  const token = wishes.stamp?.(signature)
  const info = sequence(
    integer(1),
    sequence(by.issuer, by.serial),
    hashAlgorithm(by.scheme.hash),
    der(0xa0, attributes),
    by.scheme.algorithm,
    octets(signature),
    ...(token ? [der(0xa1, attribute('1.2.840.113549.1.9.16.2.14', token))] : []),
  )
  const data = sequence(
    integer(1),
    set(hashAlgorithm(by.scheme.hash)),
    sequence(oid(type), ...(content ? [der(0xa0, octets(content))] : [])),
    der(0xa0, by.certificate, ...chain.map(({ certificate }) => certificate)),
    set(info),
  )
  return sequence(oid('1.2.840.113549.1.7.2'), der(0xa0, data))
}

/** A time stamp (RFC 3161) over something. */
export function timeStamp(what: Uint8Array, by: Holder, at: Date): Buffer {
  const imprint = sequence(hashAlgorithm('sha256'), octets(hash('sha256', what)))
  const content = sequence(integer(1), oid('1.2.3.4'), imprint, integer(7), time(at))
  return signedData(hash(by.scheme.hash, content), by, { type: '1.2.840.113549.1.9.16.1.4', content })
}

export const hash = (name: string, bytes: Uint8Array) => createHash(name).update(bytes).digest()
