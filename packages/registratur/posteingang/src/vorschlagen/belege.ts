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

/** `vorgangszeichen` and `ziel` name one Vorgang, `akte` has weighed all of an Akte; everything else speaks for its Akte as well. */
type Art =
  | 'vorgangszeichen'
  | 'aktenzeichen'
  | 'fremdzeichen'
  | 'strichcode'
  | 'absender'
  | 'name'
  | 'ort'
  | 'worte'
  | 'ziel'
  | 'akte'
  | 'daneben'

interface Beleg {
  readonly art: Art
  readonly staerke: number
  readonly grund: string
}

const HOECHSTENS = 20
/** Akten whose other Vorgänge are looked at, too. */
const AKTEN = 10
/** What is left where the letter reads like those of other matters, and where nobody knows how its letters read. */
const UNPASSEND = 0.2
const UNBEKANNT = 0.5
/** What a neighbour in the Akte has is worth a little less than one's own. */
const GETEILT = 0.85

/** Collects what speaks for each place. Independent hints add up; two of one kind are one hint. */
export class Belege {
  readonly #belege = new Map<string, Map<Art, Beleg>>()
  readonly #stuetzen = new Map<string, Beleg>()
  readonly #sachen = new Map<string, Sache>()
  #naehe: ReadonlyMap<string, number> = new Map()

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
    this.#stuetzen.set(schluessel(sache), { art: 'daneben', staerke, grund })
    if (!this.#sachen.has(schluessel(sache))) this.#sachen.set(schluessel(sache), sache)
  }

  /** Vorgänge of which nothing but the id is known yet. */
  unbekannte(): string[] {
    return [...this.#belege.keys()].filter((key) => !this.#sachen.has(key))
  }

  /** The Akten for which most speaks. */
  akten(): string[] {
    const staerke = new Map<string, number>()
    for (const [key, hier] of this.#belege) {
      const akte = this.#sachen.get(key)?.akte
      if (akte) staerke.set(akte, Math.max(staerke.get(akte) ?? 0, zusammen([...hier.values()])))
    }
    return [...staerke]
      .sort((a, b) => b[1] - a[1])
      .slice(0, AKTEN)
      .map(([akte]) => akte)
  }

  /** Other Vorgänge of an Akte take part in what speaks for the Akte. */
  verwandt(sachen: readonly Sache[]): void {
    const geteilt = new Map<string, Map<Art, Beleg>>()
    for (const [key, hier] of this.#belege) {
      const akte = this.#sachen.get(key)?.akte
      if (!akte) continue
      const dort = geteilt.get(akte) ?? new Map<Art, Beleg>()
      for (const beleg of hier.values()) {
        if (
          beleg.art !== 'vorgangszeichen' &&
          beleg.art !== 'ziel' &&
          beleg.art !== 'akte' &&
          (dort.get(beleg.art)?.staerke ?? 0) < beleg.staerke
        )
          dort.set(beleg.art, beleg)
      }
      geteilt.set(akte, dort)
    }
    this.sachen(sachen)
    for (const sache of sachen) {
      for (const { art, staerke, grund } of geteilt.get(sache.akte)?.values() ?? [])
        this.dazu(sache, staerke * GETEILT, grund, art)
    }
  }

  vorgaenge(): string[] {
    return [...this.#belege.keys()].filter((key) => this.#sachen.get(key)?.vorgang)
  }

  naehe(naehe: ReadonlyMap<string, number>): void {
    this.#naehe = naehe
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
    if (stuetze && !belege.some(({ art }) => art.endsWith('zeichen'))) belege.push(stuetze)
    const gruende = belege.sort((a, b) => b.staerke - a.staerke).map(({ grund }) => grund)
    const genannt = belege.some(
      ({ art, staerke: sicher }) =>
        art === 'vorgangszeichen' || art === 'fremdzeichen' || art === 'akte' || (art === 'ziel' && sicher > 0.9),
    )
    const staerke = gewichtet(zusammen(belege), this.#passt(sache), genannt ? 0.4 : 1.4)
    const konfidenz = Math.min(99, Math.round(100 * staerke))
    const { akte, federfuehrung, bereich } = sache
    if (sache.vorgang !== null && !sache.offen) {
      gruende.unshift(`Der Vorgang ${sache.kennzeichen} ist erledigt: ein neuer in derselben Akte`)
      return { akte, vorgang: null, federfuehrung, bereich, konfidenz: Math.round(konfidenz * 0.9), gruende }
    }
    return { akte, vorgang: sache.vorgang, federfuehrung, bereich, konfidenz, gruende }
  }

  /** Against the best of all: 1 for that one, less for those whose kind of letter this is not. */
  #passt({ vorgang }: Sache): number {
    const eigene = vorgang === null ? undefined : this.#naehe.get(vorgang)
    if (eigene === undefined) return UNBEKANNT
    const beste = Math.max(...this.#naehe.values())
    return UNPASSEND + (1 - UNPASSEND) * Math.exp((eigene - beste) / 4)
  }
}

/** Strong hints stand against a letter that reads otherwise; weak ones do not. */
function gewichtet(staerke: number, passt: number, gewicht: number): number {
  const fuer = Math.log(staerke / (1 - Math.min(0.999, staerke))) + gewicht * Math.log(passt)
  return 1 / (1 + Math.exp(-fuer))
}

function zusammen(belege: readonly Beleg[]): number {
  return 1 - belege.reduce((rest, { staerke }) => rest * (1 - staerke), 1)
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
