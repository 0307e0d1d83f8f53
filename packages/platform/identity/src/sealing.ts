import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type { Installation } from '@verbundakte/database'

type WithKey = Pick<Installation, 'secondFactor'>

/**
 * Closes a secret with the key of the installation (AES-256-GCM). It opens for the same person only: a sealed secret that
 * is moved to another row is nothing there.
 */
export function seal(installation: WithKey, person: string, secret: string): string {
  return close(keyFor(installation, 'totp'), person, secret)
}

/** @throws UnreadableSecret for a secret that was changed, moved, or sealed with another key */
export function unseal(installation: WithKey, person: string, sealed: string): string {
  return open(keyFor(installation, 'totp'), person, sealed)
}

/**
 * Secrets that have to be used again, as passwords of other servers: sealed with a key of their own, for one row.
 *
 * @param installation asked for when a secret comes, so that a process without the key starts all the same
 */
export function vault(installation: WithKey) {
  return {
    verschliessen: (gemeinde: string, bezug: string, geheimnis: string) =>
      close(keyFor(installation, 'tresor'), `${gemeinde} ${bezug}`, geheimnis),
    oeffnen: (gemeinde: string, bezug: string, verschlossen: string) =>
      open(keyFor(installation, 'tresor'), `${gemeinde} ${bezug}`, verschlossen),
    stempel: (gemeinde: string, text: string) =>
      createHmac('sha256', keyFor(installation, 'stempel'))
        .update(`${gemeinde} ${text}`)
        .digest()
        .subarray(0, 18)
        .toString('base64url'),
  }
}

function close(key: Uint8Array, bound: string, secret: string): string {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  const closed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return `v1.${Buffer.concat([nonce, cipher.getAuthTag(), closed]).toString('base64url')}`
}

function open(key: Uint8Array, bound: string, sealed: string): string {
  const bytes = Buffer.from(sealed.slice('v1.'.length), 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
      .setAAD(Buffer.from(bound))
      .setAuthTag(bytes.subarray(12, 28))
    return decipher.update(bytes.subarray(28), undefined, 'utf8') + decipher.final('utf8')
  } catch (cause) {
    throw new UnreadableSecret(cause)
  }
}

/** What a code says: the row that keeps it has to be given the secret anew. */
class UnreadableSecret extends Error {
  override readonly name = 'UnreadableSecret'
  readonly code = 'GEHEIMNIS_UNLESBAR'
  constructor(cause: unknown) {
    super(
      'Ein verschlossenes Geheimnis ist nicht lesbar: verändert, aus einer anderen Zeile oder mit anderem Schlüssel.',
      { cause },
    )
  }
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
