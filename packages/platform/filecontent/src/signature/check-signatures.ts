import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { Unreadable } from '../text/text-result.ts'
import { withPdf } from '../text/with-pdf.ts'
import { type Asn1, instant } from './asn1.ts'
import { type Certificate, described, readCertificates, shown } from './certificate.ts'
import { issuerState } from './chain.ts'
import { inObjectStream } from './object-streams.ts'
import { type Signature, type SignatureCheck, Unverifiable, Void } from './signature.ts'
import {
  type FoundDictionary,
  type SignatureDictionary,
  type SignedRange,
  signatureDictionaries,
} from './signature-dictionaries.ts'
import { readSignedData, type SignedData, signerOf, verifySignedData } from './signed-data.ts'
import { readTimeStamp, type TimeStamp, verifyTimeStamp } from './time-stamp.ts'

const DATA = '1.2.840.113549.1.7.1'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
const TIME_STAMP_TOKEN = '1.2.840.113549.1.9.16.2.14'
const DETACHED = ['adbe.pkcs7.detached', 'ETSI.CAdES.detached']
const STAMP = 'ETSI.RFC3161'

const CHUNK = 1024 ** 2

const ADDED = 'Nach der Signatur wurde der Datei etwas hinzugefügt, das sie nicht deckt.'
const FOLLOWED = 'Danach kam eine weitere Signatur hinzu.'
const COMPRESSED = 'Die Datei nennt eine Signatur an einer Stelle, an der sie nichts decken kann.'
const UNKNOWN = 'Die Signatur oder ihr Zertifikat hat eine Form, die hier nicht lesbar ist.'
const TOO_LARGE = 'Die Datei ist größer als 1 GB; ob sie Signaturen hat, wurde nicht geprüft.'
const CLOSED = 'Die Datei ist beschädigt oder mit einem Kennwort geschützt; ob sie Signaturen hat, ist nicht zu sehen.'

/**
 * What the signatures in a PDF are worth, as far as the file itself can tell: nothing is fetched, nobody is asked.
 * Looks into hostile files: this runs in the child process of `openTextReader` only.
 *
 * @param issuers certificates that the operator trusts, as DER
 */
export async function checkSignatures(path: string, issuers: readonly Uint8Array[]): Promise<SignatureCheck> {
  await using handle = await open(path, 'r')
  const { size } = await handle.stat()
  try {
    const found = await signatureDictionaries(handle, size)
    if (found.length === 0) return { signatures: [], note: await hidden(path, handle, size) }
    const trusted = readCertificates(issuers)
    const signatures: Signature[] = []
    for (const each of found) signatures.push(await check(handle, size, each, trusted))
    return { signatures: signatures.map((each, place) => followed(each, place, found, signatures)), note: null }
  } catch (error) {
    if (error instanceof Unverifiable) return { signatures: [], note: error.message }
    throw error
  }
}

/** None is named in the open: whether the file names one all the same. */
async function hidden(path: string, handle: FileHandle, size: number): Promise<string | null> {
  try {
    const signed = await withPdf(path, async (pdf) => {
      const { info } = await pdf.getMetadata()
      return 'IsSignaturesPresent' in info && info.IsSignaturesPresent === true
    })
    return signed && (await inObjectStream(handle, size, 'ByteRange')) ? COMPRESSED : null
  } catch (error) {
    return error instanceof Unreadable ? TOO_LARGE : CLOSED
  }
}

const NOTHING = {
  method: null,
  certificate: null,
  issuer: 'nicht-geprueft',
  time: null,
  stampedBy: null,
  stamp: false,
} as const

async function check(
  handle: FileHandle,
  size: number,
  found: FoundDictionary,
  trusted: readonly Certificate[],
): Promise<Signature> {
  if (found instanceof Error) return { ...NOTHING, ...failed(found) }
  const { method, time } = found
  const known = { ...NOTHING, method: method && shown(method), time, stamp: method === STAMP }
  try {
    return { ...known, ...(await checked(handle, size, found, trusted)) }
  } catch (error) {
    return { ...known, ...failed(error) }
  }
}

type Finding = Omit<Signature, 'method' | 'stamp'>

async function checked(
  handle: FileHandle,
  size: number,
  { method, range, contents, time }: SignatureDictionary,
  trusted: readonly Certificate[],
): Promise<Finding> {
  if (method === STAMP) {
    const stamp = readTimeStamp(contents)
    const digest = await digestOf(handle, range, stamp.hash)
    const state = issuerOf(stamp, trusted)
    const stampedBy = { name: stamp.signer.names.subject.name, issuer: state }
    return {
      ...stateOf(() => verifyTimeStamp(stamp, digest), range, size),
      ...{ certificate: described(stamp.signer), issuer: state, time: stamp.time, stampedBy },
    }
  }
  if (method === null || !DETACHED.includes(method)) {
    throw new Unverifiable(`Signaturen der Art „${shown(method ?? 'unbekannt')}“ werden nicht geprüft.`)
  }
  const data = readSignedData(contents)
  const signer = signerOf(data)
  const stamp = stampOf(data)
  const when = stamp?.time ?? claimed(data) ?? time
  const issuer = issuerState(signer, data.certificates, trusted, when ?? new Date())
  const digest = await digestOf(handle, range, data.hash)
  const whole = () => {
    if (data.content !== null)
      throw new Void('Die Signatur bringt einen eigenen Inhalt mit und gilt nicht dem Dokument.')
    verifySignedData(data, signer, digest, DATA)
  }
  return {
    ...stateOf(whole, range, size),
    ...{ certificate: described(signer), issuer, time: when },
    stampedBy: stamp && { name: stamp.signer.names.subject.name, issuer: issuerOf(stamp, trusted) },
  }
}

const issuerOf = ({ signer, data, time }: TimeStamp, trusted: readonly Certificate[]) =>
  issuerState(signer, data.certificates, trusted, time)

function stateOf(verify: () => void, { end }: SignedRange, size: number): Pick<Signature, 'state' | 'note'> {
  try {
    verify()
  } catch (error) {
    return failed(error)
  }
  return end === size ? { state: 'unveraendert', note: null } : { state: 'ergaenzt', note: ADDED }
}

function failed(error: unknown): Pick<Signature, 'state' | 'note'> {
  if (error instanceof Void) return { state: 'ungueltig', note: error.message }
  if (error instanceof Unverifiable) return { state: 'nicht-pruefbar', note: error.message }
  // What the system says of the disk is not the file's doing; whatever else a library throws at it is.
  if (error instanceof Error && 'syscall' in error) throw error
  return { state: 'nicht-pruefbar', note: UNKNOWN }
}

/** What was added after a signature may be the next one: the usual way of a paper with two signatures. */
function followed(
  signature: Signature,
  place: number,
  found: readonly FoundDictionary[],
  all: readonly Signature[],
): Signature {
  const endOf = (at: number) => {
    const each = found[at]
    return each && !(each instanceof Error) ? each.range.end : 0
  }
  if (signature.state !== 'ergaenzt') return signature
  const holds = ({ state }: Signature) => state === 'unveraendert' || state === 'ergaenzt'
  const later = all.some((each, at) => holds(each) && endOf(at) > endOf(place))
  return later ? { ...signature, note: `${ADDED} ${FOLLOWED}` } : signature
}

/** The time stamp that was put on the signature; one that does not hold is none. */
function stampOf(data: SignedData): TimeStamp | null {
  const [token] = data.unsigned.get(TIME_STAMP_TOKEN) ?? []
  if (!token) return null
  try {
    const stamp = readTimeStamp(token.raw)
    verifyTimeStamp(stamp, createHash(stamp.hash).update(data.signature).digest())
    return stamp
  } catch {
    return null
  }
}

/** What the signer says of the time, signed along. */
function claimed(data: SignedData): Date | null {
  const stated: Asn1 | undefined = data.signed.get(SIGNING_TIME)?.[0]
  return stated ? instant(stated) : null
}

async function digestOf(handle: FileHandle, { gapFrom, gapTo, end }: SignedRange, hash: string): Promise<Uint8Array> {
  const sum = createHash(hash)
  for (const [from, to] of [
    [0, gapFrom],
    [gapTo, end],
  ] as const) {
    const buffer = Buffer.alloc(Math.min(CHUNK, to - from))
    for (let at = from; at < to; ) {
      const { bytesRead } = await handle.read(buffer, 0, Math.min(buffer.length, to - at), at)
      if (bytesRead === 0) throw new Void('Die Datei ist kürzer als das, was signiert wurde.')
      sum.update(buffer.subarray(0, bytesRead))
      at += bytesRead
    }
  }
  return sum.digest()
}
