/** As much of the beginning of a file as the formats need. */
export const ENOUGH = 4096

/**
 * The format in which these first bytes hold fingerprints; absent: none that is known. By content alone: a name promises
 * nothing. Pictures of fingers in common formats (JPEG, PNG) look like any other picture.
 */
export function fingerprintFormat(head: Uint8Array): string | undefined {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, ENOUGH))
  return FORMATS.find(([, is]) => is(bytes))?.[0]
}

const FORMATS: readonly (readonly [name: string, is: (bytes: Buffer) => boolean])[] = [
  ['WSQ', isWsq],
  ['ISO/IEC 19794-4', (bytes) => isRecord(bytes, 'FIR')],
  ['ISO/IEC 19794-2', (bytes) => isRecord(bytes, 'FMR')],
  ['ANSI/NIST-ITL', isNist],
  ['ANSI/NIST-ITL (XML)', isNistXml],
  ['DG3 eines Passes', isDataGroup3],
  ['CBEFF', (bytes) => isBiometricTemplate(bytes, 0)],
]

/** FBI IAFIS-IC-0110: start of image, then one of the markers that may follow it. */
function isWsq(bytes: Buffer): boolean {
  const marker = bytes[3] ?? 0
  return bytes.length > 4 && bytes.readUInt16BE(0) === 0xffa0 && bytes[2] === 0xff && marker >= 0xa2 && marker <= 0xa8
}

/** Format identifier and version, each as text that ends with a zero: `FIR\0010\0`, `FMR\0 20\0`. */
function isRecord(bytes: Buffer, identifier: string): boolean {
  const text = bytes.toString('latin1', 0, 8)
  return text.startsWith(`${identifier}\0`) && /^[ 0-9]{3}$/.test(text.slice(4, 7)) && text[7] === '\0'
}

/** Types of records with the friction ridges of a finger or a palm, and with what was measured of them (ITL 1-2011). */
const RIDGES = new Set([3, 4, 5, 6, 9, 13, 14, 15, 19])

/** Separators of ITL: between fields, between the entries of one, between parts of an entry. */
const [FIELD, ENTRY, PART] = ['\u001d', '\u001e', '\u001f'] as const

/** A transaction begins with its length, and lists in field 1.003 of which types its records are. */
function isNist(bytes: Buffer): boolean {
  const fields = bytes.toString('latin1').split(FIELD)
  if (fields.length < 2 || !/^1\.0*1:\d+$/.test(fields[0] ?? '')) return false
  const content = fields.find((field) => /^1\.0*3:/.test(field)) ?? ''
  // The first entry names the list itself.
  const types = content
    .slice(content.indexOf(':') + 1)
    .split(ENTRY)
    .slice(1)
  return types.some((entry) => RIDGES.has(Number(entry.split(PART)[0])))
}

function isNistXml(bytes: Buffer): boolean {
  return /<(\w+:)?NISTBiometricInformationExchangePackage[\s>]/.test(bytes.toString('latin1'))
}

/** EF.DG3 of an electronic passport (ICAO 9303-10): tag 63 around a group of biometric templates. */
function isDataGroup3(bytes: Buffer): boolean {
  const inner = bytes[0] === 0x63 ? contentAt(bytes, 1) : null
  return inner !== null && isGroup(bytes, inner)
}

/** A template of its own: with a face in it, it is the photograph of a passport, which may be kept. */
function isBiometricTemplate(bytes: Buffer, at: number): boolean {
  const single =
    bytes.length > at + 2 && bytes.readUInt16BE(at) === 0x7f60 && bytes[contentAt(bytes, at + 2) ?? -1] === 0xa1
  return (single || isGroup(bytes, at)) && !bytes.includes('FAC\0', at, 'latin1')
}

/** A group begins with the number of its templates, a template with its header. */
function isGroup(bytes: Buffer, at: number): boolean {
  return bytes.length > at + 2 && bytes.readUInt16BE(at) === 0x7f61 && bytes[contentAt(bytes, at + 2) ?? -1] === 0x02
}

/** Where the content begins whose length (BER-TLV) stands here; null where none does. */
function contentAt(bytes: Buffer, at: number): number | null {
  const first = bytes[at]
  if (first === undefined || first === 0x80 || first > 0x84) return null
  return first < 0x80 ? at + 1 : at + 1 + (first - 0x80)
}
