import { type GemeindeId, NotFound } from '@verbundakte/kernel'
import { announcing } from './announce.ts'
import { type Driver, openDriver } from './driver.ts'
import {
  type Installation,
  loginName,
  MAIN_DATABASE,
  SHARED_LOGINS,
  type SharedLogin,
  type Standing,
} from './installation.ts'

export interface PoolLimits {
  /** connections per login; two pipelined ones keep two cores busy (stack.md §4) */
  readonly perLogin: number
  /** pools kept open at once; the one unused for longest is closed first */
  readonly open: number
}

/**
 * The pools of the installation, one per Gemeinde and standing, opened when first needed and closed when too many are
 * open: eleven Gemeinden stay at a few connections each, hundreds do not exhaust the server.
 */
export class Databases {
  readonly installation: Installation
  readonly #grenzen: PoolLimits
  readonly #open = new Map<string, Platz>()
  readonly #oeffne: typeof openDriver
  #zu = false

  constructor(installation: Installation, grenzen: Partial<PoolLimits> = {}, oeffne = openDriver) {
    this.installation = installation
    this.#grenzen = { perLogin: grenzen.perLogin ?? 3, open: grenzen.open ?? 64 }
    this.#oeffne = oeffne
  }

  /** @throws NotFound for a Gemeinde that is not placed anywhere */
  als(gemeinde: GemeindeId, standing: Standing): Driver {
    const ort = this.installation.placement[gemeinde]
    if (ort === undefined) throw new NotFound()
    return this.#pool(ort, loginName(gemeinde, standing))
  }

  shared(login: SharedLogin): Driver {
    return this.#pool(MAIN_DATABASE, login)
  }

  /**
   * Hears every NOTIFY of a channel in the database of the Gemeinde. Its pool stays open as long as it listens.
   *
   * @param connected called each time listening begins anew: what was sent meanwhile was missed
   */
  async listen(gemeinde: GemeindeId, channel: string, called: (content: string) => void, connected: () => void) {
    const driver = this.als(gemeinde, 'dienst')
    const platz = this.#open.get(`${this.installation.placement[gemeinde]}/${loginName(gemeinde, 'dienst')}`)
    if (platz) platz.laufend += 1
    const stop = await driver.listen(channel, called, connected)
    return async () => {
      if (platz) platz.laufend -= 1
      await stop()
    }
  }

  /** Where a login connects and with what: for libraries that keep a pool of their own (graphile-worker). */
  connectionString(login: SharedLogin): string {
    const url = new URL(this.#url(MAIN_DATABASE))
    url.username = login
    url.password = encodeURIComponent(this.#password(login))
    return url.href
  }

  /** Marks a pool as in use, so that it is not closed under a running statement. */
  async use<T>(gemeinde: GemeindeId, standing: Standing, work: (driver: Driver) => Promise<T>): Promise<T> {
    const driver = this.als(gemeinde, standing)
    const platz = this.#open.get(`${this.installation.placement[gemeinde]}/${loginName(gemeinde, standing)}`)
    if (platz) platz.laufend += 1
    try {
      return await work(driver)
    } finally {
      if (platz) platz.laufend -= 1
      // While all were busy there were more than allowed.
      this.#evict()
    }
  }

  async close(): Promise<void> {
    this.#zu = true
    const alle = [...this.#open.values()]
    this.#open.clear()
    await Promise.all(alle.map((platz) => platz.driver.close()))
  }

  #pool(ort: string, login: string): Driver {
    if (this.#zu) throw new Error('Die Datenbankverbindungen sind bereits geschlossen.')
    const schluessel = `${ort}/${login}`
    const vorhanden = this.#open.get(schluessel)
    if (vorhanden) {
      // A Map keeps the order of insertion: moving to the end makes the first entry the one unused for longest.
      this.#open.delete(schluessel)
      this.#open.set(schluessel, vorhanden)
      return vorhanden.driver
    }
    const driver = announcing(
      this.#oeffne({ url: this.#url(ort), login, password: this.#password(login), max: this.#grenzen.perLogin }),
    )
    // The shared logins are few, and held over several statements without being marked.
    const platz = { driver, laufend: isShared(login) ? 1 : 0 }
    this.#open.set(schluessel, platz)
    platz.laufend += 1
    this.#evict()
    platz.laufend -= 1
    return driver
  }

  #evict(): void {
    for (const [schluessel, platz] of this.#open) {
      if (this.#open.size <= this.#grenzen.open) return
      if (platz.laufend > 0) continue
      this.#open.delete(schluessel)
      // A statement that slipped in between finishes: end() waits for what runs.
      void platz.driver.close()
    }
  }

  #url(ort: string): string {
    const url = this.installation.databases[ort]
    if (url === undefined) throw new Error(`Die Datenbank „${ort}“ steht nicht in installation.json.`)
    return url
  }

  #password(login: string): string {
    const password = this.installation.passwords[login]
    if (password === undefined) throw new Error(`Das Login „${login}“ steht nicht in installation.json.`)
    return password
  }
}

function isShared(login: string): boolean {
  return (SHARED_LOGINS as readonly string[]).includes(login)
}

interface Platz {
  readonly driver: Driver
  laufend: number
}
