import { hash, randomBytes } from 'node:crypto'

/**
 * A time stamp of RFC 3161 over a text, from a service that speaks it over HTTP.
 *
 * The request is five fields of DER, written here; the answer is kept as it came. Whether its certificate is to be
 * trusted is asked by whoever checks, with `openssl ts -verify`; here only that it is an answer to this question.
 *
 * @throws Error when the service refuses or answers something else
 */
export async function requestTimeStamp(url: string, text: Buffer): Promise<Buffer> {
  const digest = hash('sha256', text, 'buffer')
  const nonce = randomBytes(8)
  // Positive and of full length, so that its bytes can be looked for in the answer.
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: new Uint8Array(query(digest, nonce)),
    signal: AbortSignal.timeout(20_000),
  })
  const answer = Buffer.from(await response.arrayBuffer())
  if (!response.ok) throw new Error(`the time stamp service answers ${response.status}`)
  // PKIStatusInfo begins right after the outer head: granted is 0, granted with changes 1.
  const status = answer.indexOf(Buffer.from([0x02, 0x01]))
  const granted = status > 0 && status < 12 && (answer[status + 2] ?? 9) < 2
  if (!granted || !answer.includes(digest) || !answer.includes(nonce)) {
    throw new Error('the time stamp service did not stamp what it was asked to')
  }
  return answer
}

/** TimeStampReq: version 1, SHA-256 imprint, nonce, certificate wanted. */
function query(digest: Buffer, nonce: Buffer): Buffer {
  const imprint = der(0x30, der(0x30, SHA256, der(0x05)), der(0x04, digest))
  return der(0x30, Buffer.from([0x02, 0x01, 0x01]), imprint, der(0x02, nonce), Buffer.from([0x01, 0x01, 0xff]))
}

const SHA256 = Buffer.from('0609608648016503040201', 'hex')

function der(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  if (body.length > 127) throw new RangeError('longer than a time stamp query is')
  return Buffer.concat([Buffer.from([tag, body.length]), body])
}
