import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { chmod, mkdir, open, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** A key as others see it. `confirmed`: signed by the key before it; null for the first. */
export interface PublicKey {
  readonly nummer: number
  /** 32 bytes, Ed25519 */
  readonly oeffentlich: Buffer
  readonly gueltigAb: Date
  readonly bestaetigt: Buffer | null
}

export interface SigningKey extends PublicKey {
  readonly privat: KeyObject
}

/**
 * The private keys of this installation: one file of mode 600 per log, in a folder of mode 700, never in the database.
 * Who can write every row still cannot sign.
 */
export class Keys {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /**
   * All keys of a log, the newest last; the first is made when there is none.
   * @param known highest number that the database knows: a lost file begins after it, without confirmation
   */
  async of(log: string, known = 0): Promise<readonly SigningKey[]> {
    const kept = await this.#read(log)
    if (kept.length > 0) return kept
    return this.#add(log, [], known + 1)
  }

  /** A new key, confirmed by the one it replaces. The old one stays: what it signed stays checkable. */
  async rotate(log: string): Promise<SigningKey> {
    const kept = await this.of(log)
    const newest = (await this.#add(log, kept, (kept.at(-1)?.nummer ?? 0) + 1)).at(-1)
    if (!newest) throw new Error('a key was made and is not there')
    return newest
  }

  async #read(log: string): Promise<SigningKey[]> {
    const text = await readFile(this.#file(log), 'utf8').catch((error) => {
      if (error.code === 'ENOENT') return '[]'
      throw error
    })
    // Written below.
    const stored = JSON.parse(text) as Stored[]
    return stored.map(({ nummer, privat, gueltigAb, bestaetigt }) => {
      const key = createPrivateKey({ key: Buffer.from(privat, 'base64'), format: 'der', type: 'pkcs8' })
      return {
        nummer,
        privat: key,
        oeffentlich: rawPublic(key),
        gueltigAb: new Date(gueltigAb),
        bestaetigt: bestaetigt === null ? null : Buffer.from(bestaetigt, 'base64'),
      }
    })
  }

  async #add(log: string, kept: readonly SigningKey[], nummer: number): Promise<SigningKey[]> {
    const { privateKey } = generateKeyPairSync('ed25519')
    const oeffentlich = rawPublic(privateKey)
    const before = kept.at(-1)
    const bestaetigt = before ? sign(null, succession(log, nummer, oeffentlich), before.privat) : null
    const all = [...kept, { nummer, privat: privateKey, oeffentlich, gueltigAb: new Date(), bestaetigt }]
    await mkdir(this.#folder, { recursive: true, mode: 0o700 })
    await chmod(this.#folder, 0o700)
    const beside = `${this.#file(log)}.${process.pid}`
    const file = await open(beside, 'w', 0o600)
    await file.writeFile(JSON.stringify(all.map(stored)))
    await file.sync()
    await file.close()
    await rename(beside, this.#file(log))
    return all
  }

  #file(log: string): string {
    return join(this.#folder, `${log}.json`)
  }
}

/** What a key signs about the one that follows it. */
export function succession(log: string, nummer: number, oeffentlich: Buffer): Buffer {
  return Buffer.from(`verbundakte/schluessel/1\n${log}\n${nummer}\n${oeffentlich.toString('hex')}\n`)
}

/** @param oeffentlich 32 bytes */
export function isSignedBy(oeffentlich: Buffer, text: Buffer, unterschrift: Buffer): boolean {
  const key = createPublicKey({ key: Buffer.concat([SPKI, oeffentlich]), format: 'der', type: 'spki' })
  return verify(null, text, key, unterschrift)
}

// SubjectPublicKeyInfo of an Ed25519 key is this head and the 32 bytes (RFC 8410).
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')

function rawPublic(key: KeyObject): Buffer {
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length)
}

interface Stored {
  readonly nummer: number
  readonly privat: string
  readonly gueltigAb: string
  readonly bestaetigt: string | null
}

function stored({ nummer, privat, gueltigAb, bestaetigt }: SigningKey): Stored {
  return {
    nummer,
    privat: privat.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    gueltigAb: gueltigAb.toISOString(),
    bestaetigt: bestaetigt?.toString('base64') ?? null,
  }
}
