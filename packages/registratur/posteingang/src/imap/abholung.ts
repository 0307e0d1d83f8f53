import type { Gemeinde } from '@verbundakte/kernel'
import type { Watch, WatchStart } from '@verbundakte/module'
import { eq } from 'drizzle-orm'
import { abholen } from './abholen.ts'
import { Horcher } from './horchen.ts'
import { type Mailkonto, mailkonten } from './tables.ts'
import { verbindungZu } from './verbindung.ts'

const TAKT_MS = 5000
/** Between two visits to a mailbox in which nothing waits; after a failure it doubles, up to a quarter of an hour. */
const RUHE_MS = 30_000
const RUHE_HOECHSTENS_MS = 15 * 60_000
/** Mailboxes that are visited at the same time: one whose server hangs holds up no other. */
const ZUGLEICH = 4

interface Wartend {
  readonly gemeinde: Gemeinde['id']
  readonly konto: Mailkonto
}

/** Fetches the post of all mailboxes, each in its turn. */
export const abholung: Watch = async (start) => {
  const runde = new Abholung(start, new Horcher())
  let laeuft = Promise.resolve()
  let blickt = false
  const timer = setInterval(() => {
    if (blickt) return
    blickt = true
    laeuft = runde.blicken().finally(() => {
      blickt = false
    })
  }, TAKT_MS)
  return {
    async stop() {
      clearInterval(timer)
      await laeuft
      await runde.ende()
    },
  }
}

/** Knows when which mailbox is due. A mailbox with much post goes to the end of the line after each visit. */
export class Abholung {
  readonly #start: WatchStart
  readonly #faellig = new Map<string, { wann: number; stand: string; ruhe: number }>()
  readonly #schlange: Wartend[] = []
  readonly #laufend = new Map<string, Promise<void>>()
  readonly #horcher: Horcher | null
  /** in which mail came while they were being visited */
  readonly #geweckt = new Set<string>()
  /** what was begun by being woken */
  #blick: Promise<void> = Promise.resolve()
  #endet = false

  /** @param horcher hears of mail between two visits; null: mail waits for the next one */
  constructor(start: WatchStart, horcher: Horcher | null = null) {
    this.#start = start
    this.#horcher = horcher
  }

  /** Looks which mailboxes there are and begins with those that are due. */
  async blicken(): Promise<void> {
    const staende = new Map<string, string>()
    for (const { id: gemeinde } of this.#start.gemeinden) {
      const konten = await this.#start
        .doors(gemeinde, 'Mailkonten abholen')
        .read((ctx) => ctx.tx.select().from(mailkonten).where(eq(mailkonten.aktiv, true)))
        .catch((error: unknown) => {
          this.#start.report(`Die Mailkonten von ${gemeinde} sind nicht lesbar`, error)
          return []
        })
      for (const konto of konten) staende.set(konto.id, standVon(konto))
      for (const konto of konten) if (this.#istFaellig(konto)) this.#schlange.push({ gemeinde, konto })
    }
    this.#horcher?.nur(staende)
    this.#weiter()
  }

  /** What is under way comes to its end; nothing new begins. */
  async ende(): Promise<void> {
    this.#endet = true
    this.#horcher?.ende()
    await this.#blick
    await Promise.all(this.#laufend.values())
  }

  /** Resolves when nothing is under way and nothing is in the line. */
  async ruhig(): Promise<void> {
    let blick: Promise<void>
    do {
      blick = this.#blick
      await blick
      await Promise.all(this.#laufend.values())
    } while (this.#laufend.size > 0 || blick !== this.#blick)
  }

  #istFaellig(konto: Mailkonto): boolean {
    const { id } = konto
    if (this.#laufend.has(id) || this.#schlange.some((each) => each.konto.id === id)) return false
    const stand = standVon(konto)
    const bekannt = this.#faellig.get(id)
    // What was set up anew is tried at once.
    if (bekannt?.stand === stand) return bekannt.wann <= Date.now()
    this.#faellig.set(id, { wann: 0, stand, ruhe: RUHE_MS })
    return true
  }

  #weiter(): void {
    while (!this.#endet && this.#laufend.size < ZUGLEICH) {
      const naechster = this.#schlange.shift()
      if (!naechster) return
      const { id } = naechster.konto
      const besuch = this.#besuchen(naechster).finally(() => {
        this.#laufend.delete(id)
        this.#weiter()
      })
      this.#laufend.set(id, besuch)
    }
  }

  async #besuchen(wartend: Wartend): Promise<void> {
    const { gemeinde, konto } = wartend
    const bisher = this.#faellig.get(konto.id)
    const ruhen = (ruhe: number) => {
      if (bisher) this.#faellig.set(konto.id, { ...bisher, ruhe, wann: Date.now() + ruhe })
    }
    try {
      const mehr = await abholen(this.#start.doors(gemeinde, `Mailkonto ${konto.id} abholen`), konto)
      ruhen(RUHE_MS)
      if (this.#endet) return
      if (mehr) this.#schlange.push(wartend)
      else if (this.#geweckt.delete(konto.id)) this.#wecken(konto.id)
      else this.#horchen(wartend)
    } catch (error) {
      // Said once, and seen at the mailbox until it goes well again.
      if (bisher && bisher.ruhe === RUHE_MS) this.#start.report(`Mailkonto ${konto.id} in ${gemeinde}`, error)
      ruhen(Math.min(RUHE_HOECHSTENS_MS, (bisher?.ruhe ?? RUHE_MS) * 2))
    }
  }

  #horchen(wartend: Wartend): void {
    const { gemeinde, konto } = wartend
    const verbinden = () => {
      const { services } = this.#start.doors(gemeinde, `Mailkonto ${konto.id} hören`)
      return verbindungZu(konto, services.tresor.oeffnen(gemeinde, konto.id, konto.geheimnis))
    }
    void this.#horcher?.horchen(konto.id, standVon(konto), konto.ordner, verbinden, () => {
      if (this.#endet) return
      if (this.#laufend.has(konto.id)) this.#geweckt.add(konto.id)
      else this.#wecken(konto.id)
    })
  }

  /** Due at once, as it is set up by then: stopped or set up anew meanwhile, it is not visited as it was. */
  #wecken(id: string): void {
    const bekannt = this.#faellig.get(id)
    if (bekannt) this.#faellig.set(id, { ...bekannt, wann: 0 })
    // Behind the visit that may just be ending, which counts as under way until then.
    this.#blick = this.#blick
      .then(() => new Promise((resolve) => setImmediate(resolve)))
      .then(() => (this.#endet ? undefined : this.blicken()))
  }
}

/** What of a mailbox says where its mails are fetched. */
function standVon({ host, port, benutzer, geheimnis, ordner, zertifikat, sicherheit }: Mailkonto): string {
  return JSON.stringify([host, port, benutzer, geheimnis, ordner, zertifikat, sicherheit])
}
