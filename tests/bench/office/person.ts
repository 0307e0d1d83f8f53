import { clerkAt } from '../client.ts'
import { nameOf } from './content.ts'

/** What was asked, and how many milliseconds the gateway took to answer to the last byte. */
export interface Asked {
  readonly what: string
  readonly ms: number
}

const LIST = 60
const HITS = 30
const WORDS = [
  'Gewerbe',
  'Antrag Frist',
  'Bescheid',
  'Hundesteuer',
  'Bauamt',
  'geehrte Herren',
  'Wasserkarte',
  'Termin',
]

type Node = { id: string }
type Page = { edges: { node: Node }[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } }
type Bild = Node & { aktuelleVersion: { vorschauPfad: string | null } | null }

/** One person at work: from the Postkorb and the lists down to the letter, and a search now and then. */
export class Person {
  readonly #clerk: Awaited<ReturnType<typeof clerkAt>>
  readonly #url: string
  readonly #questions: ReadonlyMap<string, string>
  readonly #asked: Asked[]
  #turn: number

  private constructor(
    clerk: Awaited<ReturnType<typeof clerkAt>>,
    url: string,
    questions: ReadonlyMap<string, string>,
    asked: Asked[],
    turn: number,
  ) {
    this.#clerk = clerk
    this.#url = url
    this.#questions = questions
    this.#asked = asked
    this.#turn = turn
  }

  static async signedIn(url: string, number: number, questions: ReadonlyMap<string, string>, asked: Asked[]) {
    return new Person(await clerkAt(url, 'g1', nameOf(number)), url, questions, asked, number)
  }

  /** One round through the screens; `pause` is what a person does between two of them. */
  async round(pause: () => Promise<void>): Promise<void> {
    const turn = this.#turn++
    const [postkorb] = await Promise.all([
      this.#ask<{ postkorb: Page }>('Postkorb', { first: LIST }),
      this.#ask('Postkorbzahlen', {}),
    ])
    if (postkorb.postkorb.pageInfo.hasNextPage) {
      await this.#ask('Postkorb', { first: LIST, after: postkorb.postkorb.pageInfo.endCursor })
    }
    await pause()
    if (turn % 4 === 0) {
      await this.#ask('Aktenplan', {})
      await pause()
    }
    const auswahl = turn % 3 === 0 ? { eigene: true } : {}
    const { akten } = await this.#ask<{ akten: Page }>('Akten', { first: LIST, ...auswahl })
    await pause()
    const more = akten.pageInfo.hasNextPage
      ? await this.#ask<{ akten: Page }>('Akten', { first: LIST, ...auswahl, after: akten.pageInfo.endCursor })
      : { akten }
    await pause()
    const akte = one(more.akten, turn)
    if (akte) await this.#open(akte.id, turn, pause)
    const text = WORDS[turn % WORDS.length] ?? ''
    await this.#ask('Suche', { text, first: HITS, offset: 0 })
    await pause()
  }

  async #open(akte: string, turn: number, pause: () => Promise<void>): Promise<void> {
    const [, { akte: found }] = await Promise.all([
      this.#ask('Akte', { id: akte }),
      this.#ask<{ akte: { vorgaenge: Page } }>('AkteVorgaenge', { id: akte, first: LIST }),
    ])
    await pause()
    const vorgang = one(found.vorgaenge, turn)?.id
    if (!vorgang) return
    const [{ vorgang: inhalt }] = await Promise.all([
      this.#ask<{ vorgang: { dokumente: Page } }>('VorgangDokumente', { id: vorgang, first: LIST }),
      this.#ask('Vorgang', { id: vorgang }),
      this.#ask('Geschaeftsgang', { vorgang }),
    ])
    await pause()
    const dokument = one(inhalt.dokumente, turn)?.id
    if (!dokument) return
    const { dokument: brief } = await this.#ask<{ dokument: Bild }>('Dokument', { id: dokument })
    if (brief.aktuelleVersion?.vorschauPfad) await this.#fetch(brief.aktuelleVersion.vorschauPfad)
    await pause()
  }

  async #ask<T>(name: string, variables: object): Promise<T> {
    const query = this.#questions.get(name)
    if (!query) throw new Error(`no screen asks ${name}`)
    const start = performance.now()
    const answer = await this.#clerk.graphql<T>(query, variables, name)
    this.#asked.push({ what: name, ms: performance.now() - start })
    return answer
  }

  async #fetch(path: string): Promise<void> {
    const start = performance.now()
    const answer = await fetch(new URL(path, this.#url), { headers: this.#clerk.headers })
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    await answer.arrayBuffer()
    this.#asked.push({ what: 'Vorschau', ms: performance.now() - start })
  }
}

function one(page: Page, turn: number): Node | undefined {
  return page.edges[turn % Math.max(1, page.edges.length)]?.node
}
