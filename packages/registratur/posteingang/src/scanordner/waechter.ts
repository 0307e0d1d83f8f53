import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { isPassing } from '@verbundakte/database'
import { type Gemeinde, UserError } from '@verbundakte/kernel'
import type { Watch, WatchStart } from '@verbundakte/module'
import { POSTSTELLE } from '../worte.ts'
import { scanEinlesen } from './einlesen.ts'
import { type Fund, fundeIn, weglegen } from './fund.ts'

/** Folder of what belongs to no office yet. */
const OHNE_AMT = 'poststelle'
const TAKT_MS = 3000

interface Geduld {
  /** milliseconds for which a file has not changed before it counts as complete */
  readonly fertig: number
  /** and for which a scan waits for its companion, and a companion for its scan */
  readonly beileger: number
  readonly datei: number
}

const GEDULD: Geduld = { fertig: 2000, beileger: 15_000, datei: 10 * 60_000 }
/** Taken out of one folder in one walk: ten thousand scans of one office hold up nobody else's. */
const JE_GANG = 50
/** So many failures that are not the file's: database or disk are away, and the others wait for the next walk. */
const STOERUNGEN = 5

/**
 * Watches `<folder>/<gemeinde>/<amt>/`, by looking again and again: shares of scanners send no news of their files.
 * Without `VERBUND_SCANORDNER` there is nothing to watch.
 */
export const scanordner: Watch = async (start) => {
  const wurzel = start.env.VERBUND_SCANORDNER
  if (!wurzel) return { stop: async () => {} }
  const runde = new Runde(start, wurzel)
  let laeuft = Promise.resolve()
  let geht = false
  const timer = setInterval(() => {
    if (geht) return
    geht = true
    laeuft = runde.gehen().finally(() => {
      geht = false
    })
  }, TAKT_MS)
  return {
    async stop() {
      clearInterval(timer)
      runde.ende()
      await laeuft
    },
  }
}

/** One walk through all folders after the other. */
export class Runde {
  readonly #start: WatchStart
  readonly #wurzel: string
  readonly #geduld: Geduld
  readonly #jeGang: number
  #vorher = new Map<string, string>()
  /** what could not be taken, and comes after the others in the next walk: a handful of such does not hold them up */
  readonly #stockt = new Set<string>()
  #unerreichbar = new Set<string>()
  #endet = false

  constructor(start: WatchStart, wurzel: string, geduld: Geduld = GEDULD, jeGang = JE_GANG) {
    this.#start = start
    this.#wurzel = wurzel
    this.#geduld = geduld
    this.#jeGang = jeGang
  }

  /** The file that is being taken is finished; the others are there at the next start. */
  ende(): void {
    this.#endet = true
  }

  async gehen(): Promise<void> {
    const jetzt = new Map<string, string>()
    for (const gemeinde of this.#start.gemeinden) {
      const hier = join(this.#wurzel, gemeinde.id)
      await this.#erreicht(hier, `Scan-Ordner von ${gemeinde.id} nicht erreichbar`, async () => {
        await mkdir(join(hier, OHNE_AMT), { recursive: true })
        for (const each of await readdir(hier, { withFileTypes: true })) {
          // The folder of one office that cannot be read holds up those of the others as little as a file does.
          if (each.isDirectory()) await this.#ordner(gemeinde, hier, each.name, jetzt)
        }
      })
    }
    this.#vorher = jetzt
    for (const ort of this.#stockt) if (!jetzt.has(ort)) this.#stockt.delete(ort)
  }

  /** A share that is away comes back; it is said once. */
  async #erreicht(ort: string, satz: string, work: () => Promise<void>): Promise<void> {
    try {
      await work()
      this.#unerreichbar.delete(ort)
    } catch (error) {
      if (!this.#unerreichbar.has(ort)) this.#start.report(satz, error)
      this.#unerreichbar.add(ort)
    }
  }

  #ordner(gemeinde: Gemeinde, hier: string, name: string, jetzt: Map<string, string>): Promise<void> {
    const ort = join(hier, name)
    return this.#erreicht(ort, `Scan-Ordner „${name}“ von ${gemeinde.id} nicht erreichbar`, async () => {
      // An office that there is not (any more) loses nothing: the Poststelle looks after it.
      const amt = gemeinde.aemter.some(({ kuerzel }) => kuerzel === name) ? name : POSTSTELLE
      const funde = await fundeIn(ort)
      for (const fund of funde) jetzt.set(ortVon(fund), fund.stand)
      await this.#leeren(
        gemeinde,
        amt,
        funde.filter((each) => this.#bereit(each)),
      )
    })
  }

  async #leeren(gemeinde: Gemeinde, amt: string, bereite: readonly Fund[]): Promise<void> {
    const stockt = (fund: Fund) => this.#stockt.has(ortVon(fund))
    let genommen = 0
    let gescheitert = 0
    for (const fund of [...bereite.filter((each) => !stockt(each)), ...bereite.filter(stockt)]) {
      if (genommen === this.#jeGang || gescheitert === STOERUNGEN || this.#endet) break
      // What fails and is tried again takes no place of those behind it.
      if (await this.#nehmen(gemeinde, amt, fund)) genommen += 1
      else {
        this.#stockt.add(ortVon(fund))
        gescheitert += 1
      }
    }
  }

  /** Unchanged since the last walk and for a moment, and with its companion, unless there is none. */
  #bereit(fund: Fund): boolean {
    if (this.#vorher.get(ortVon(fund)) !== fund.stand) return false
    const geduld =
      fund.datei === null ? this.#geduld.datei : fund.beileger === null ? this.#geduld.beileger : this.#geduld.fertig
    return fund.ruht >= Math.max(geduld, this.#geduld.fertig)
  }

  /** @returns whether it is done with */
  async #nehmen(gemeinde: Gemeinde, amt: string, fund: Fund): Promise<boolean> {
    try {
      await scanEinlesen(this.#start.doors(gemeinde.id, 'Scan-Ordner'), amt, fund)
      await weglegen(fund, 'erledigt')
      return true
    } catch (error) {
      // What is wrong with the file stays wrong; a database or a disk that is away comes back.
      if (error instanceof UserError && error.status < 500 && !isPassing(error)) return this.#weisenAb(fund, error)
      this.#start.report(`Scan ${ortVon(fund)} konnte nicht angenommen werden, wird erneut versucht`, error)
      return false
    }
  }

  /** @returns whether it is out of the way; where it cannot be put aside it comes after the others, as what fails does */
  async #weisenAb(fund: Fund, { message }: UserError): Promise<boolean> {
    try {
      await weglegen(fund, 'fehler', message)
      return true
    } catch (error) {
      this.#start.report(`Scan ${ortVon(fund)} konnte nicht nach „fehler“ gelegt werden, wird erneut versucht`, error)
      return false
    }
  }
}

function ortVon({ datei, beileger }: Fund): string {
  return datei ?? beileger ?? ''
}
