import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Zufall } from '@verbundakte/infra/demo/zufall.ts'

/** A document whose filing was acknowledged: from here on it must never be lost. */
export interface Filed {
  readonly gemeinde: string
  readonly dokument: string
  readonly version: string
  /** words that nothing else holds: of the document itself, and of its attachment if it is a mail */
  readonly words: readonly string[]
  readonly bytes: Buffer
}

/** A server that is being started again answers nobody; after this long it never will. */
const PATIENCE_MS = 60_000

/** Speaks to the gateway like a browser whose user presses the button again. */
export class Clerk {
  readonly filed: Filed[] = []
  /** answers that never came: the document may be there or not, but never half of it */
  unknown = 0
  readonly #url: string
  readonly #name: string
  readonly #chance: Zufall
  #cookie = ''
  #vorgang = ''

  constructor(url: string, name: string, chance: Zufall) {
    this.#url = url
    this.#name = name
    this.#chance = chance
  }

  get gemeinde(): string {
    return this.#name.slice(0, this.#name.indexOf('.'))
  }

  async begin(kennwort: string): Promise<void> {
    const answer = await this.#fetch('/anmelden', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ anmeldename: this.#name, kennwort }),
    })
    if (answer.status !== 204) throw new Error(`${this.#name}: sign-in answers ${answer.status}`)
    this.#cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    const { aktenplan } = await this.ask('{ aktenplan { id kennzeichen } }')
    const position = aktenplan.find((each: { kennzeichen: string }) => each.kennzeichen === '130.10').id
    const { akteAnlegen } = await this.ask(
      'mutation ($p: ID!) { akteAnlegen(eingabe: { position: $p, betreff: "Absturz" }) { id } }',
      { p: position },
    )
    const { vorgangAnlegen } = await this.ask(
      'mutation ($a: ID!) { vorgangAnlegen(akte: $a, eingabe: { betreff: "Absturz" }) { id } }',
      { a: akteAnlegen.id },
    )
    this.#vorgang = vorgangAnlegen.id
  }

  /** Files one document after the other until told to stop. What is not acknowledged is left alone. */
  async work(stopped: () => boolean, pauseMs: number): Promise<void> {
    for (let number = 1; !stopped(); number++) {
      await this.#file(number).catch(async (error) => {
        if (!(error instanceof Unavailable)) throw error
        this.unknown += 1
        await wait(200)
      })
      await wait(this.#chance.zwischen(0, 2 * pauseMs))
    }
  }

  async #file(number: number): Promise<void> {
    const { name, words, bytes } = this.#letter(number)
    const answer = await this.#fetch(`/dateien?name=${name}`, { method: 'POST', body: this.#slowly(bytes) })
    if (answer.status !== 201) throw new Unavailable(`upload: ${answer.status}`)
    const { id, sha256 } = (await answer.json().catch(gone)) as { id: string; sha256: string }
    if (sha256 !== createHash('sha256').update(bytes).digest('hex'))
      throw new Error('another hash than that of the file')
    const { dokumentAblegen } = await this.ask(
      'mutation ($v: ID!, $d: ID!) { dokumentAblegen(vorgang: $v, datei: $d) { id aktuelleVersion { id } } }',
      { v: this.#vorgang, d: id },
    )
    const { id: dokument, aktuelleVersion } = dokumentAblegen
    this.filed.push({ gemeinde: this.gemeinde, dokument, version: aktuelleVersion.id, words, bytes })
  }

  /** Every fourth is large enough to be hit in the middle, every fifth a mail with an attachment. */
  #letter(number: number) {
    const [own, attached] = [unusual(this.#chance), unusual(this.#chance)]
    if (number % 5 === 0) {
      return { name: `Post-${number}.eml`, words: [own, attached], bytes: Buffer.from(mail(own, attached)) }
    }
    const filling = number % 4 === 0 ? 'und so weiter, '.repeat(40_000) : ''
    return { name: `Brief-${number}.txt`, words: [own], bytes: Buffer.from(`Betrifft ${own}\n${filling}`) }
  }

  async *#slowly(bytes: Buffer): AsyncGenerator<Uint8Array> {
    const piece = Math.max(1, Math.ceil(bytes.length / 6))
    for (let from = 0; from < bytes.length; from += piece) {
      yield bytes.subarray(from, from + piece)
      await wait(this.#chance.zwischen(0, 30))
    }
  }

  /** @throws Unavailable when the answer is an outage; Error for anything a person would be told */
  // biome-ignore lint/suspicious/noExplicitAny: answers of GraphQL have the shape of the question
  async ask(query: string, variables: Record<string, unknown> = {}): Promise<any> {
    const answer = await this.#fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await answer.json().catch(gone)) as { data: unknown; errors?: unknown[] }
    if (answer.status >= 500 || errors || !data) throw new Unavailable(`${answer.status} ${JSON.stringify(errors)}`)
    return data
  }

  /** What the gateway hands out, once it answers. */
  async read(path: string): Promise<Buffer> {
    const end = Date.now() + PATIENCE_MS
    while (true) {
      try {
        const answer = await this.#fetch(path)
        if (answer.ok) return Buffer.from(await answer.arrayBuffer())
        if (answer.status < 500 || Date.now() > end) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      } catch (error) {
        if (!(error instanceof Unavailable) || Date.now() > end) throw error
      }
      await wait(200)
    }
  }

  #fetch(path: string, init: Omit<RequestInit, 'body'> & { body?: string | AsyncIterable<Uint8Array> } = {}) {
    const headers = { cookie: this.#cookie, 'x-gemeinde': this.gemeinde, ...init.headers }
    // Node takes async iterables as bodies, the types of the browser do not know it.
    const request = { ...init, headers, duplex: 'half', signal: AbortSignal.timeout(PATIENCE_MS) } as RequestInit
    return fetch(`${this.#url}${path}`, request).catch(gone)
  }
}

/** The server is away, or went away before its answer came. */
export class Unavailable extends Error {}

function gone(error: unknown): never {
  throw new Unavailable(String(error), { cause: error })
}

/** A word like no other: letters only, because a typing error in it is forgiven, and no spelling with umlauts. */
function unusual(chance: Zufall): string {
  return Array.from({ length: 18 }, () => chance.aus([...'bcdfghjklmnpqrtvwxz'])).join('')
}

function mail(own: string, attached: string): string {
  return [
    'From: Rosa Aster <rosa@aster.example>',
    'To: Gewerbeamt <amt@meinhard.example>',
    `Subject: Betrifft ${own}`,
    'Date: Tue, 03 Feb 2026 10:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="grenze"',
    '',
    '--grenze',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Guten Tag, ${own}`,
    '--grenze',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Disposition: attachment; filename="Anlage.txt"',
    '',
    attached,
    '--grenze--',
    '',
  ].join('\r\n')
}
