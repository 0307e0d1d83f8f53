import { createHash } from 'node:crypto'
import { hashName } from './algorithms.ts'
import { instant, OCTETS, octets, oid, part, readAsn1, SEQUENCE } from './asn1.ts'
import type { Certificate } from './certificate.ts'
import { Unverifiable, Void } from './signature.ts'
import { readSignedData, type SignedData, same, signerOf, verifySignedData } from './signed-data.ts'

const TIME_STAMP = '1.2.840.113549.1.9.16.1.4'
const EXTENDED_KEY_USAGE = '2.5.29.37'
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8'

/** A time stamp (RFC 3161): that something with this hash was there at this time. Nothing is verified yet. */
export interface TimeStamp {
  readonly data: SignedData
  readonly signer: Certificate
  readonly time: Date
  readonly hash: string
  readonly stamped: Uint8Array
  readonly statement: Uint8Array
}

/** @throws Unverifiable, Void */
export function readTimeStamp(token: Uint8Array): TimeStamp {
  const data = readSignedData(token)
  if (data.contentType !== TIME_STAMP || data.content === null) {
    throw new Unverifiable('Der Zeitstempel hat eine Form, die hier nicht bekannt ist.')
  }
  const statement = readAsn1(data.content).value
  const imprint = part(statement, 2, SEQUENCE)
  return {
    data,
    signer: signerOf(data),
    time: instant(part(statement, 4)),
    hash: hashName(part(imprint, 0, SEQUENCE)),
    stamped: octets(part(imprint, 1, OCTETS)),
    statement: data.content,
  }
}

/** @param digest of what should have been stamped, by `stamp.hash` @throws Void where it was not; Unverifiable */
export function verifyTimeStamp(stamp: TimeStamp, digest: Uint8Array): void {
  const { data, signer, statement } = stamp
  if (!same(stamp.stamped, digest)) throw new Void('Der Zeitstempel gehört zu etwas anderem.')
  if (!mayStamp(signer) || stamp.time < signer.from || stamp.time > signer.until)
    throw new Void('Der Zeitstempel stammt von einer Stelle, die keine Zeitstempel ausgibt.')
  verifySignedData(data, signer, createHash(data.hash).update(statement).digest(), TIME_STAMP)
}

/** Whether the certificate says that it is for this; one that says nothing of its use is for signing. */
function mayStamp(signer: Certificate): boolean {
  return (signer.extension(EXTENDED_KEY_USAGE)?.parts ?? []).some((usage) => oid(usage) === TIME_STAMPING)
}
