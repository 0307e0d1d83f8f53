import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipPart {
  readonly name: string
  readonly content: Uint8Array | string
  /** stored as it is instead of deflated, as ODF demands of `mimetype` */
  readonly raw?: boolean
  /** deflated bytes made elsewhere, for bombs whose content nobody wants to hold */
  readonly ready?: Uint8Array
  /** unpacked size that the headers claim instead of the true one */
  readonly claimedSize?: number
  readonly encrypted?: boolean
}

/** A ZIP archive of these parts; it may lie. */
export function zip(parts: readonly ZipPart[]): Buffer {
  const front: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const data = Buffer.from(part.ready ?? (part.raw ? content : deflateRawSync(content)))
    const name = Buffer.from(part.name)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x0800 | (part.encrypted ? 1 : 0), 2)
    fields.writeUInt16LE(part.raw ? 0 : 8, 4)
    fields.writeUInt32LE(crc32(content), 10)
    fields.writeUInt32LE(data.length, 14)
    fields.writeUInt32LE(part.claimedSize ?? content.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, rest, name)
    front.push(Buffer.from('PK\x03\x04', 'latin1'), fields, name, data)
    offset += 30 + name.length + data.length
  }
  const middle = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(middle.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...front, middle, end])
}
