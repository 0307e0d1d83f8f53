import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
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
      try {
        await this.#gemeinde(gemeinde, jetzt)
      } catch (error) {
        // A share that is away comes back; it is said once.
        if (!this.#unerreichbar.has(gemeinde.id))
          this.#start.report(`Scan-Ordner von ${gemeinde.id} nicht erreichbar`, error)
        this.#unerreichbar.add(gemeinde.id)
        continue
      }
      this.#unerreichbar.delete(gemeinde.id)
    }
    this.#vorher = jetzt
  }

  async #gemeinde(gemeinde: Gemeinde, jetzt: Map<string, string>): Promise<void> {
    const hier = join(this.#wurzel, gemeinde.id)
    await mkdir(join(hier, OHNE_AMT), { recursive: true })
    const ordner = (await readdir(hier, { withFileTypes: true })).filter((each) => each.isDirectory())
    for (const { name } of ordner) {
      // An office that there is not (any more) loses nothing: the Poststelle looks after it.
      const amt = gemeinde.aemter.some(({ kuerzel }) => kuerzel === name) ? name : POSTSTELLE
      const funde = await fundeIn(join(hier, name))
      for (const fund of funde) jetzt.set(fund.datei ?? fund.beileger ?? '', fund.stand)
      let genommen = 0
      let gescheitert = 0
      for (const fund of funde.filter((each) => this.#bereit(each))) {
        if (genommen === this.#jeGang || gescheitert === STOERUNGEN || this.#endet) break
        // What fails and is tried again takes no place of those behind it.
        if (await this.#nehmen(gemeinde, amt, fund)) genommen += 1
        else gescheitert += 1
      }
    }
  }

  /** Unchanged since the last walk and for a moment, and with its companion, unless there is none. */
  #bereit(fund: Fund): boolean {
    if (this.#vorher.get(fund.datei ?? fund.beileger ?? '') !== fund.stand) return false
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
      if (error instanceof UserError && error.status < 500) {
        await weglegen(fund, 'fehler', error.message)
        return true
      }
      this.#start.report(
        `Scan ${fund.datei ?? fund.beileger} konnte nicht angenommen werden, wird erneut versucht`,
        error,
      )
      return false
    }
  }
}
