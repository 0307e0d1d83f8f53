import { createHmac } from 'node:crypto'
import { SoftAuthenticator } from './authenticator.ts'
import type { TestVerbund } from './verbund.ts'

const kept = new WeakMap<object, Map<string, SoftAuthenticator>>()

/** The passkeys that the persons of a test hold, by person; whoever makes one puts it here. */
export function passkeysOf({ databases }: Pick<TestVerbund, 'databases'>): Map<string, SoftAuthenticator> {
  const known = kept.get(databases) ?? new Map<string, SoftAuthenticator>()
  kept.set(databases, known)
  return known
}

/** The passkey of a person, made when first needed. */
export async function passkeyOf(
  { databases, factors, place }: Pick<TestVerbund, 'databases' | 'factors' | 'place'>,
  person: string,
): Promise<SoftAuthenticator> {
  const known = passkeysOf({ databases }).get(person)
  if (known) return known
  const key = new SoftAuthenticator()
  const holder = await factors.holder(person)
  const antwort = key.create(await factors.passkeys.beginRegistration({ id: person, name: holder.kennung }), place)
  const observe = async () => {}
  await factors.add(holder, { art: 'passkey', name: 'Test', antwort }, { bezug: 'anlegen', first: false, observe })
  passkeysOf({ databases }).set(person, key)
  return key
}

/** What an authenticator app shows (RFC 6238), written without the library that checks it. @param at milliseconds */
export function totpCode(base32: string, at: number = Date.now()): string {
  const bits = [...base32].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
  const bytes = bits.join('').match(/.{8}/g) ?? []
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const mac = createHmac('sha1', Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2))))
    .update(counter)
    .digest()
  const from = (mac.at(-1) ?? 0) & 0xf
  return String((mac.readUInt32BE(from) & 0x7fff_ffff) % 1_000_000).padStart(6, '0')
}
