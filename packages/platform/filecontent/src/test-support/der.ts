/** ASN.1 as it is written (DER): a tag, a length, and what is in it. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const bytes = Buffer.concat(content)
  const length: number[] = []
  for (let rest = bytes.length; rest > 0; rest >>>= 8) length.unshift(rest & 0xff)
  const head = bytes.length < 128 ? [bytes.length] : [0x80 | length.length, ...length]
  return Buffer.concat([Buffer.from([tag, ...head]), bytes])
}

export const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts)
export const set = (...parts: readonly Uint8Array[]) => der(0x31, ...parts)
export const octets = (bytes: Uint8Array) => der(0x04, bytes)
export const bits = (bytes: Uint8Array) => der(0x03, Buffer.from([0]), bytes)
export const utf8 = (text: string) => der(0x0c, Buffer.from(text))
export const yes = () => der(0x01, Buffer.from([0xff]))
export const nothing = () => der(0x05)

export function integer(value: number | Uint8Array): Buffer {
  if (typeof value !== 'number') return der(0x02, value)
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  const short = bytes.subarray(bytes.findIndex((byte, place) => byte !== 0 || place === 3))
  return der(0x02, (short[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.from([0]), short]) : short)
}

export function oid(text: string): Buffer {
  const [one = 0, two = 0, ...rest] = text.split('.').map(Number)
  const bytes = [one * 40 + two, ...rest].flatMap((number) => {
    const group = [number & 0x7f]
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128))
      group.unshift((left & 0x7f) | 0x80)
    return group
  })
  return der(0x06, Buffer.from(bytes))
}

/** Seconds, as GeneralizedTime. */
export const time = (date: Date) =>
  der(
    0x18,
    Buffer.from(
      `${date
        .toISOString()
        .replace(/\.\d+Z$/, '')
        .replace(/[-:T]/g, '')}Z`,
    ),
  )
