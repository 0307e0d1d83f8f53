import { constants, deflateRawSync } from 'node:zlib'

const STUECK = Buffer.alloc(1024 ** 2, ' ')
// Ends on a byte and refers to nothing before it: may be repeated as often as one likes.
const GEPACKT = deflateRawSync(STUECK, { finishFlush: constants.Z_FULL_FLUSH })
const ENDE = Buffer.from([0x03, 0x00])

/** Deflated bytes that unpack to `anfang` and then `mebibyte` MiB of blanks, made without unpacking them here. */
export function bombe(mebibyte: number, anfang = ''): Buffer {
  const kopf = deflateRawSync(anfang, { finishFlush: constants.Z_FULL_FLUSH })
  return Buffer.concat([kopf, ...Array<Buffer>(mebibyte).fill(GEPACKT), ENDE])
}
