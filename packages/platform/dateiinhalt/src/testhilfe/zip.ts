import { crc32, deflateRawSync } from 'node:zlib'

export interface Zipteil {
  readonly name: string
  readonly inhalt: Uint8Array | string
  /** stored as it is instead of deflated, as ODF demands of `mimetype` */
  readonly roh?: boolean
  /** deflated bytes made elsewhere, for bombs whose content nobody wants to hold */
  readonly fertig?: Uint8Array
  /** unpacked size that the headers claim instead of the true one */
  readonly gelogeneGroesse?: number
  readonly verschluesselt?: boolean
}

/** A ZIP archive of these parts; it may lie. */
export function zip(teile: readonly Zipteil[]): Buffer {
  const vorne: Buffer[] = []
  const verzeichnis: Buffer[] = []
  let stelle = 0
  for (const teil of teile) {
    const inhalt = Buffer.from(teil.inhalt)
    const daten = Buffer.from(teil.fertig ?? (teil.roh ? inhalt : deflateRawSync(inhalt)))
    const name = Buffer.from(teil.name)
    const felder = Buffer.alloc(26)
    felder.writeUInt16LE(20, 0)
    felder.writeUInt16LE(0x0800 | (teil.verschluesselt ? 1 : 0), 2)
    felder.writeUInt16LE(teil.roh ? 0 : 8, 4)
    felder.writeUInt32LE(crc32(inhalt), 10)
    felder.writeUInt32LE(daten.length, 14)
    felder.writeUInt32LE(teil.gelogeneGroesse ?? inhalt.length, 18)
    felder.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(stelle, 10)
    verzeichnis.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), felder, rest, name)
    vorne.push(Buffer.from('PK\x03\x04', 'latin1'), felder, name, daten)
    stelle += 30 + name.length + daten.length
  }
  const mitte = Buffer.concat(verzeichnis)
  const ende = Buffer.alloc(22)
  ende.write('PK\x05\x06', 'latin1')
  ende.writeUInt16LE(teile.length, 8)
  ende.writeUInt16LE(teile.length, 10)
  ende.writeUInt32LE(mitte.length, 12)
  ende.writeUInt32LE(stelle, 16)
  return Buffer.concat([...vorne, mitte, ende])
}
