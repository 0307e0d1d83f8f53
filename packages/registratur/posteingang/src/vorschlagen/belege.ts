import type { Sache } from './spuren.ts'

export interface Kandidat {
  readonly akte: string
  /** null: a new Vorgang of the Akte */
  readonly vorgang: string | null
  readonly federfuehrung: string
  readonly bereich: string
  /** 0 to 100, seen alone: how close the next one comes is seen by whoever reads the list */
  readonly konfidenz: number
  readonly gruende: readonly string[]
}

type Art = 'zeichen' | 'fremdzeichen' | 'absender' | 'name' | 'worte'

interface Beleg {
  readonly art: Art
  readonly staerke: number
  readonly grund: string
}

const HOECHSTENS = 20

/** Collects what speaks for each place. Independent hints add up; two of one kind are one hint. */
export class Belege {
  readonly #belege = new Map<string, Map<Art, Beleg>>()
  readonly #stuetzen = new Map<string, { readonly staerke: number; readonly grund: string }>()
  readonly #sachen = new Map<string, Sache>()

  sachen(sachen: readonly Sache[]): void {
    for (const sache of sachen) this.#sachen.set(schluessel(sache), sache)
  }

  dazu(wohin: string | Sache, staerke: number, grund: string, art: Art): void {
    const key = typeof wohin === 'string' ? wohin : schluessel(wohin)
    if (typeof wohin !== 'string' && !this.#sachen.has(key)) this.#sachen.set(key, wohin)
    const hier = this.#belege.get(key) ?? new Map<Art, Beleg>()
    const da = hier.get(art)
    if (!da || da.staerke < staerke) hier.set(art, { art, staerke, grund })
    this.#belege.set(key, hier)
  }

  /** Counts only beside other hints. */
  stuetze(sache: Sache, staerke: number, grund: string): void {
    this.#stuetzen.set(schluessel(sache), { staerke, grund })
    if (!this.#sachen.has(schluessel(sache))) this.#sachen.set(schluessel(sache), sache)
  }

  /** Vorgänge of which nothing but the id is known yet. */
  unbekannte(): string[] {
    return [...this.#belege.keys()].filter((key) => !this.#sachen.has(key))
  }

  kandidaten(): Kandidat[] {
    const alle = [...this.#belege].flatMap(([key, hier]) => {
      const sache = this.#sachen.get(key)
      return sache ? [this.#kandidat(key, sache, [...hier.values()])] : []
    })
    return zusammengefasst(alle.flatMap((each) => each ?? []))
      .sort((a, b) => b.konfidenz - a.konfidenz || ((a.vorgang ?? '') < (b.vorgang ?? '') ? 1 : -1))
      .slice(0, HOECHSTENS)
  }

  #kandidat(key: string, sache: Sache, belege: Beleg[]): Kandidat | null {
    if (!sache.akteOffen) return null
    const stuetze = this.#stuetzen.get(key)
    const staerken = belege.map(({ staerke }) => staerke)
    if (stuetze && !belege.some(({ art }) => art === 'zeichen')) staerken.push(stuetze.staerke)
    const gruende = [
      ...belege.sort((a, b) => b.staerke - a.staerke).map(({ grund }) => grund),
      ...(stuetze ? [stuetze.grund] : []),
    ]
    const konfidenz = Math.min(99, Math.round(100 * (1 - staerken.reduce((rest, staerke) => rest * (1 - staerke), 1))))
    const { akte, federfuehrung, bereich } = sache
    if (sache.vorgang !== null && !sache.offen) {
      gruende.unshift(`Der Vorgang ${sache.kennzeichen} ist erledigt: ein neuer in derselben Akte`)
      return { akte, vorgang: null, federfuehrung, bereich, konfidenz: Math.round(konfidenz * 0.9), gruende }
    }
    return { akte, vorgang: sache.vorgang, federfuehrung, bereich, konfidenz, gruende }
  }
}

/** Several finished Vorgänge of an Akte lead to the same new one. */
function zusammengefasst(kandidaten: readonly Kandidat[]): Kandidat[] {
  const beste = new Map<string, Kandidat>()
  for (const kandidat of kandidaten) {
    const key = kandidat.vorgang ?? `neu in ${kandidat.akte}`
    const da = beste.get(key)
    if (!da || da.konfidenz < kandidat.konfidenz) beste.set(key, kandidat)
  }
  return [...beste.values()].filter(({ konfidenz }) => konfidenz >= 5)
}

function schluessel({ vorgang, akte }: Sache): string {
  return vorgang ?? `neu in ${akte}`
}
