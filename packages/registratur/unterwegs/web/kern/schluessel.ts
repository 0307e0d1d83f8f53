import type { Verschlossen } from './ablage.ts'

/*
 * The keys of what is taken along (ADR 0036).
 *
 *   code ─PBKDF2─▶ … ─HMAC with the binding of this browser─▶ closing key ─closes─▶ half of the server, key of the remarks
 *   half of the server ─HKDF─▶ key of one Mitnahme ─closes─▶ what was taken along
 *
 * The binding and every key that is used are non-extractable; what is closed is tied to the place for which it was closed.
 */

/** OWASP 2023 for PBKDF2 with SHA-256. */
const RUNDEN = 600_000
const AES = 'AES-GCM'

export function zufall(bytes: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(bytes))
}

/** A key that stays in this browser profile. */
export function bindungMachen(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign'])
}

/** From the code and this browser. Takes a moment, as guessing would at each try. */
export async function schliessschluessel(
  code: string,
  { salz, bindung }: { readonly salz: Uint8Array<ArrayBuffer>; readonly bindung: CryptoKey },
): Promise<CryptoKey> {
  const roh = await crypto.subtle.importKey('raw', text(code.normalize('NFKC')), 'PBKDF2', false, ['deriveBits'])
  const abgeleitet = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: salz, iterations: RUNDEN },
    roh,
    256,
  )
  return aesAus(await crypto.subtle.sign('HMAC', bindung, abgeleitet))
}

/** The key of one Mitnahme. @param haelfte as the server sent it, base64url */
export async function mitnahmeschluessel(
  haelfte: string,
  salz: Uint8Array<ArrayBuffer>,
  id: string,
): Promise<CryptoKey> {
  const roh = await crypto.subtle.importKey('raw', ausBase64url(haelfte), 'HKDF', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: salz, info: text(`verbundakte/unterwegs ${id}`) },
    roh,
    { name: AES, length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

export function aesAus(roh: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', roh, AES, false, ['encrypt', 'decrypt'])
}

/** @param ort what it is and where it belongs: elsewhere it does not open */
export async function verschliessen(
  schluessel: CryptoKey,
  ort: string,
  inhalt: string | ArrayBuffer | Uint8Array<ArrayBuffer>,
): Promise<Verschlossen> {
  const iv = zufall(12)
  const roh = typeof inhalt === 'string' ? text(inhalt) : inhalt
  return { iv, daten: await crypto.subtle.encrypt({ name: AES, iv, additionalData: text(ort) }, schluessel, roh) }
}

/** @throws DOMException for another key, another place, or bytes that were changed */
export function oeffnen(schluessel: CryptoKey, ort: string, { iv, daten }: Verschlossen): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: AES, iv, additionalData: text(ort) }, schluessel, daten)
}

export async function oeffnenText(schluessel: CryptoKey, ort: string, inhalt: Verschlossen): Promise<string> {
  return new TextDecoder().decode(await oeffnen(schluessel, ort, inhalt))
}

/** Why a code is not good enough; null: it is. */
export function codeMangel(code: string): string | null {
  if (code.length < 8) return 'Der Code hat mindestens 8 Zeichen.'
  if (/^\d+$/.test(code)) return 'Nur Ziffern sind zu leicht zu erraten. Bitte nehmen Sie Buchstaben hinzu.'
  if (new Set(code).size < 4) return 'Der Code wiederholt zu wenige Zeichen.'
  return null
}

function ausBase64url(wert: string): Uint8Array<ArrayBuffer> {
  const binaer = atob(wert.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binaer, (zeichen) => zeichen.charCodeAt(0))
}

function text(wert: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(wert)
}
