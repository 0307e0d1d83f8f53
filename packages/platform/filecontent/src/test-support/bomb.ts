import { constants, deflateRawSync } from 'node:zlib'

const CHUNK = Buffer.alloc(1024 ** 2, ' ')
// Ends on a byte and refers to nothing before it: may be repeated as often as one likes.
const PACKED = deflateRawSync(CHUNK, { finishFlush: constants.Z_FULL_FLUSH })
const ENDING = Buffer.from([0x03, 0x00])

/** Deflated bytes that unpack to `start` and then `mebibytes` MiB of blanks, made without unpacking them here. */
export function bomb(mebibytes: number, start = ''): Buffer {
  const head = deflateRawSync(start, { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([head, ...Array<Buffer>(mebibytes).fill(PACKED), ENDING])
}
