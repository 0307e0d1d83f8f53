import { crc32 } from 'node:zlib'

/**
 * A Word document whose text is the document itself, byte for byte and with the right checksum: whoever unpacks what is
 * in it never comes to an end. A true quine, by the construction of Russ Cox („Zip Files All The Way Down“, 2010): the
 * deflated stream is a program of two orders, „print the next n bytes“ and „repeat the last n bytes“, each five bytes
 * long, which prints what stands before it, itself, and what stands after it.
 */
export function zipQuine(): Buffer {
  const sizes = { packed: stream(EDGE_FILLER, EDGE_FILLER).length, unpacked: 0 }
  sizes.unpacked = sizes.packed + 2 * EDGE
  const make = (crc: number): Buffer => {
    const [front, back] = [head(sizes, crc), directory(sizes, crc)]
    return Buffer.concat([front, stream(front, back), back])
  }
  return make(ownChecksum((crc) => crc32(make(crc)) >>> 0))
}

/**
 * Bytes before the stream and after it, with which „repeat“ fits into five bytes: it repeats them and one order, 258
 * bytes, which is the longest match of deflate.
 */
const EDGE = 253
const EDGE_FILLER = Buffer.alloc(EDGE)
const TYPES = '[Content_Types].xml'
const TEXT = 'word/document.xml'
const CONTENT = Buffer.from('<Types/>'.padEnd(EDGE - 60 - TYPES.length - TEXT.length))
const TYPES_FIELDS = fields(0, crc32(CONTENT), CONTENT.length, CONTENT.length, TYPES)

interface Sizes {
  packed: number
  unpacked: number
}

function head({ packed, unpacked }: Sizes, crc: number): Buffer {
  const local = Buffer.from('PK\x03\x04', 'latin1')
  const text = fields(8, crc, packed, unpacked, TEXT)
  return Buffer.concat([local, TYPES_FIELDS, Buffer.from(TYPES), CONTENT, local, text, Buffer.from(TEXT)])
}

function directory({ packed, unpacked }: Sizes, crc: number): Buffer {
  const central = Buffer.from('PK\x01\x02\x14\x00', 'latin1')
  const rest = (offset: number) => {
    const bytes = Buffer.alloc(14)
    bytes.writeUInt32LE(offset, 10)
    return bytes
  }
  const lines = Buffer.concat([
    ...[central, TYPES_FIELDS, rest(0), Buffer.from(TYPES)],
    ...[central, fields(8, crc, packed, unpacked, TEXT), rest(30 + TYPES.length + CONTENT.length), Buffer.from(TEXT)],
  ])
  const end = Buffer.alloc(EDGE - lines.length, ' ')
  end.fill(0, 0, 22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(2, 8)
  end.writeUInt16LE(2, 10)
  end.writeUInt32LE(lines.length, 12)
  end.writeUInt32LE(EDGE + packed, 16)
  end.writeUInt16LE(end.length - 22, 20)
  return Buffer.concat([lines, end])
}

/** What local header and directory have in common: version, flags, method, time, checksum, sizes, length of the name. */
function fields(method: number, crc: number, packed: number, unpacked: number, name: string): Buffer {
  const bytes = Buffer.alloc(26)
  bytes.writeUInt16LE(20, 0)
  bytes.writeUInt16LE(method, 4)
  bytes.writeUInt32LE(crc, 10)
  bytes.writeUInt32LE(packed, 14)
  bytes.writeUInt32LE(unpacked, 18)
  bytes.writeUInt16LE(name.length, 22)
  return bytes
}

/** The program. Beside each line what it prints; together that is `front`, the program, `back`. */
function stream(front: Buffer, back: Buffer): Buffer {
  const [printFront, repeatFront] = [print(EDGE + 5), repeat258(false)]
  const [printBack, repeatBack] = [print(EDGE + 5), repeat258(true)]
  const [none, one, four, again] = [print(0), print(5), print(20), repeat20()]
  return Buffer.concat([
    ...[printFront, front, printFront], // front printFront
    repeatFront, // front printFront
    ...[one, repeatFront], // repeatFront
    ...[one, one], // one
    ...[four, repeatFront, one, one, four], // repeatFront one one four
    again, // repeatFront one one four
    ...[four, again, four, again, four], // again four again four
    again, // again four again four
    ...[four, again, none, none, printBack], // again none none printBack
    again, // again none none printBack
    ...[none, none, printBack, repeatBack, back], // repeatBack back
    repeatBack, // repeatBack back
  ])
}

/** A stored block: the next `count` bytes as they are. */
function print(count: number): Buffer {
  const bytes = Buffer.alloc(5)
  bytes.writeUInt16LE(count, 1)
  bytes.writeUInt16LE(~count & 0xffff, 3)
  return bytes
}

/** A block of two matches, each of length 10 at distance 20. */
function repeat20(): Buffer {
  const match = '0001000' + '01000' + '110'
  return bits(`010${match}${match}0000000`)
}

/** A block of one match of length 258 at distance 258, and an empty one that fills the five bytes. */
function repeat258(last: boolean): Buffer {
  return bits(`010${'11000101'}${'10000'}${'1000000'}0000000${last ? '1' : '0'}100000000`)
}

/** Bits in the order in which deflate reads them: the lowest of each byte first. */
function bits(text: string): Buffer {
  return Buffer.from(text.match(/.{8}/g)?.map((byte) => Number.parseInt([...byte].reverse().join(''), 2)) ?? [])
}

/**
 * The checksum that a file has in which it stands itself. CRC is linear over single bits, so this is 32 equations with 32
 * unknowns, solved by elimination.
 */
function ownChecksum(checksumWith: (crc: number) => number): number {
  const constant = checksumWith(0)
  // Row i: what stands at bit i of every column, and in bit 32 of the constant.
  const columns = Array.from({ length: 32 }, (_, bit) => (checksumWith((1 << bit) >>> 0) ^ constant ^ (1 << bit)) >>> 0)
  const row = (bit: number) =>
    columns.reduce((sum, column, at) => sum | (BigInt((column >>> bit) & 1) << BigInt(at)), 0n)
  let rows = Array.from({ length: 32 }, (_, bit) => row(bit) | (BigInt((constant >>> bit) & 1) << 32n))
  for (let at = 0; at < 32; at++) {
    const pivot = rows.findIndex((each, index) => index >= at && (each >> BigInt(at)) & 1n)
    const chosen = rows[pivot]
    if (chosen === undefined) throw new Error('no file of this form holds its own checksum: change its padding')
    rows[pivot] = rows[at] ?? 0n
    rows[at] = chosen
    rows = rows.map((each, index) => (index !== at && (each >> BigInt(at)) & 1n ? each ^ chosen : each))
  }
  return Number(rows.reduce((sum, each, at) => sum | ((each >> 32n) << BigInt(at)), 0n))
}
