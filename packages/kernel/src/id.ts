/**
 * A UUIDv7 (RFC 9562): sorts by time of creation, so that B-tree pages stay warm and a keyset page needs no second
 * column for ties. The 12 bits after the version count within one millisecond, which keeps one process in order.
 */
export function uuidv7(): string {
  const bytes = random()
  const jetzt = Date.now()
  if (jetzt > letzte) {
    letzte = jetzt
    // A random start below 2^11 leaves at least 2,048 ids for this millisecond.
    zaehler = ((bytes[6] ?? 0) << 3) | ((bytes[7] ?? 0) & 7)
  } else if (++zaehler > 0xfff) {
    letzte += 1
    zaehler = 0
  }
  const zeit = letzte
  bytes[0] = zeit / 2 ** 40
  bytes[1] = zeit / 2 ** 32
  bytes[2] = zeit / 2 ** 24
  bytes[3] = zeit / 2 ** 16
  bytes[4] = zeit / 2 ** 8
  bytes[5] = zeit
  bytes[6] = 0x70 | (zaehler >> 8)
  bytes[7] = zaehler
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.reduce((text, byte) => text + HEX[byte], '')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Sixteen random bytes out of a larger draw: asking the system for each costs ten times as much. Never given twice. */
function random(): Uint8Array {
  if (taken === drawn.length) {
    crypto.getRandomValues(drawn)
    taken = 0
  }
  taken += 16
  return drawn.subarray(taken - 16, taken)
}

const drawn = new Uint8Array(256 * 16)
let taken = drawn.length
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

let letzte = 0
let zaehler = 0

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether the text has the form of an id. An id of another form is answered like an unknown one. */
export function isUuid(text: string): boolean {
  return UUID.test(text)
}
