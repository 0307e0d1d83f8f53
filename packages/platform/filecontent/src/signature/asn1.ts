import { type BaseBlock, Constructed, fromBER, GeneralizedTime, ObjectIdentifier, UTCTime } from 'asn1js'
import { Unverifiable } from './signature.ts'

/** A value of ASN.1, as far as signatures need it. The library behind it is known to this file only. */
export interface Asn1 {
  /** class and number: `U16` is a SEQUENCE, `C0` the context's [0] */
  readonly tag: string
  /** with tag and length, byte for byte as it stood there */
  readonly raw: Uint8Array
  /** of a constructed value; none otherwise */
  readonly parts: readonly Asn1[]
  readonly block: BaseBlock
}

export const [INTEGER, OCTETS, OID, SEQUENCE, SET] = ['U2', 'U4', 'U6', 'U16', 'U17'] as const

const BROKEN = 'Die Signatur ist beschädigt oder abgeschnitten.'
/** Lists of revoked certificates that are signed along have many entries. */
const LIMITS = { maxDepth: 64, maxNodes: 200_000, maxContentLength: 16 * 1024 ** 2, parseEmbedded: false }

/** @returns the first value, and how many bytes it takes @throws Unverifiable */
export function readAsn1(bytes: Uint8Array): { value: Asn1; length: number } {
  const { offset, result } = fromBER(Uint8Array.from(bytes), LIMITS)
  if (offset < 0 || !('valueBeforeDecodeView' in result)) throw new Unverifiable(BROKEN)
  return { value: asn1(result), length: offset }
}

function asn1(block: BaseBlock): Asn1 {
  const { tagClass, tagNumber } = block.idBlock
  const parts = block instanceof Constructed ? block.valueBlock.value : []
  return {
    tag: `${['', 'U', 'A', 'C', 'P'][tagClass] ?? ''}${tagNumber}`,
    raw: block.valueBeforeDecodeView,
    // Of a constructed value the library types its parts as blocks of any kind: each of them has a tag and bytes.
    parts: (parts as readonly BaseBlock[]).map(asn1),
    block,
  }
}

/** The part at a place, which must be of this kind. @throws Unverifiable */
export function part(value: Asn1 | undefined, place: number, tag?: string): Asn1 {
  const found = value?.parts[place]
  if (!found || (tag !== undefined && found.tag !== tag)) throw new Unverifiable(BROKEN)
  return found
}

/** The first part of this kind; undefined where there is none. */
export const optional = (value: Asn1, tag: string): Asn1 | undefined => value.parts.find((each) => each.tag === tag)

export function oid(value: Asn1): string {
  if (!(value.block instanceof ObjectIdentifier)) throw new Unverifiable(BROKEN)
  return value.block.valueBlock.toString()
}

/** Content of an OCTET STRING, also of one in pieces. */
export function octets(value: Asn1): Uint8Array {
  if (value.tag !== OCTETS) throw new Unverifiable(BROKEN)
  const { valueBlock } = value.block
  const pieces: unknown = 'value' in valueBlock ? valueBlock.value : []
  if (!Array.isArray(pieces) || pieces.length === 0) return content(value)
  return Buffer.concat((pieces as readonly BaseBlock[]).map((piece) => octets(asn1(piece))))
}

/** Bytes without tag and length. */
export function content(value: Asn1): Uint8Array {
  const { lenBlock, blockLength, idBlock } = value.block
  if (lenBlock.isIndefiniteForm) throw new Unverifiable(BROKEN)
  return value.raw.subarray(idBlock.blockLength + lenBlock.blockLength, blockLength)
}

export function instant(value: Asn1): Date {
  const { block } = value
  if (!(block instanceof UTCTime || block instanceof GeneralizedTime)) throw new Unverifiable(BROKEN)
  const date = block.toDate()
  if (Number.isNaN(date.getTime())) throw new Unverifiable(BROKEN)
  return date
}

/** The text of a string of any kind; null where it is none. */
export function text({ block }: Asn1): string | null {
  const value: unknown = 'value' in block.valueBlock ? block.valueBlock.value : null
  return typeof value === 'string' ? value : null
}
