import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Installation } from '@verbundakte/database'

type WithKey = Pick<Installation, 'secondFactor'>

/**
 * Closes a secret with the key of the installation (AES-256-GCM). It opens for the same person only: a sealed secret that
 * is moved to another row is nothing there.
 */
export function seal(installation: WithKey, person: string, secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyFor(installation, 'totp'), nonce).setAAD(Buffer.from(person))
  const closed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url')}`
}

/** @throws Error for a secret that was changed, moved, or sealed with another key */
export function unseal(installation: WithKey, person: string, sealed: string): string {
  const bytes = Buffer.from(sealed.slice('v1.'.length), 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(installation, 'totp'), bytes.subarray(0, 12))
    .setAAD(Buffer.from(person))
    .setAuthTag(bytes.subarray(12, 28))
  return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
}

/** What is kept of a recovery code. With the database alone, not even a short code can be guessed. */
export function fingerprintOf(installation: WithKey, person: string, code: string): string {
  return createHmac('sha256', keyFor(installation, 'wiederherstellung')).update(`${person} ${code}`).digest('hex')
}

function keyFor({ secondFactor }: WithKey, purpose: string): Uint8Array {
  if (!secondFactor) {
    throw new Error('In installation.json fehlt der Schlüssel für zweite Faktoren. Bitte neu einrichten: npm start.')
  }
  const key = Buffer.from(secondFactor.key, 'base64url')
  return new Uint8Array(hkdfSync('sha256', key, '', `verbundakte/${purpose}`, 32))
}
