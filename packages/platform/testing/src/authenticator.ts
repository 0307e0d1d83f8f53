import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** Where the person is when they touch it. */
export interface Place {
  readonly origin: string
  readonly rpId: string
}

export const TEST_PLACE: Place = { origin: 'http://localhost:8080', rpId: 'localhost' }

/**
 * A passkey in software: keys of its own, CBOR and COSE as an authenticator writes them, signatures with ES256. It does
 * what it is asked, so that a test can also ask it for something wrong.
 */
export class SoftAuthenticator {
  readonly #keys = new Map<string, KeyObject>()
  #counter = 0

  /** Answers `navigator.credentials.create`. */
  create(optionsJson: string, place: Place = TEST_PLACE): string {
    const { challenge } = challengeOf(optionsJson)
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const id = randomBytes(16)
    this.#keys.set(id.toString('base64url'), privateKey)
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const cose = cborMap([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ])
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    // Attested credential data: no model, no attestation, as passkeys of phones answer.
    const attested = Buffer.concat([Buffer.alloc(16), length, id, cose])
    const authData = Buffer.concat([this.#head(place, PRESENT | VERIFIED | ATTESTED), attested])
    const clientDataJSON = clientData('webauthn.create', challenge, place)
    return JSON.stringify({
      id: id.toString('base64url'),
      rawId: id.toString('base64url'),
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientDataJSON.toString('base64url'),
        attestationObject: cborMap([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]).toString('base64url'),
        transports: ['internal'],
      },
    })
  }

  /** Answers `navigator.credentials.get`. @param verified whether the person has shown finger, face or PIN */
  get(optionsJson: string, place: Place = TEST_PLACE, verified = true): string {
    const { challenge } = challengeOf(optionsJson)
    const [entry] = this.#keys
    if (!entry) throw new Error('the authenticator holds no passkey yet')
    const [id, key] = entry
    const authData = this.#head(place, PRESENT | (verified ? VERIFIED : 0))
    const clientDataJSON = clientData('webauthn.get', challenge, place)
    const signature = sign('sha256', Buffer.concat([authData, sha256(clientDataJSON)]), key)
    return JSON.stringify({
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientDataJSON.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: signature.toString('base64url'),
      },
    })
  }

  /** Its passkeys for a browser that plays it. Counters go up by a thousand, so that neither seems a copy of the other. */
  lend(): { credentialId: string; privateKey: string; signCount: number }[] {
    const signCount = this.#counter
    this.#counter += 1000
    return [...this.#keys].map(([id, key]) => ({
      credentialId: Buffer.from(id, 'base64url').toString('base64'),
      privateKey: key.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
      signCount,
    }))
  }

  /** Takes over a passkey that a browser has made. */
  adopt({ credentialId, privateKey }: { credentialId: string; privateKey: string }): void {
    const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
    this.#keys.set(Buffer.from(credentialId, 'base64').toString('base64url'), key)
    this.#counter += 1000
  }

  #head({ rpId }: Place, flags: number): Buffer {
    this.#counter += 1
    const rest = Buffer.alloc(5)
    rest.writeUInt8(flags, 0)
    rest.writeUInt32BE(this.#counter, 1)
    return Buffer.concat([sha256(Buffer.from(rpId)), rest])
  }
}

const PRESENT = 0x01
const VERIFIED = 0x04
const ATTESTED = 0x40

function challengeOf(optionsJson: string): { challenge: string } {
  return JSON.parse(optionsJson)
}

function clientData(type: string, challenge: string, { origin }: Place): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}

type Cbor = number | string | Buffer | Map<Cbor, Cbor>

/** CBOR (RFC 8949) as far as authenticators need it: whole numbers, texts, bytes, maps. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value])
  return Buffer.concat([head(5, value.size), ...[...value].flatMap(([key, each]) => [cbor(key), cbor(each)])])
}

function cborMap(entries: readonly (readonly [Cbor, Cbor])[]): Buffer {
  return cbor(new Map(entries))
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  const long = Buffer.from([(major << 5) | 25, 0, 0])
  long.writeUInt16BE(length, 1)
  return long
}
