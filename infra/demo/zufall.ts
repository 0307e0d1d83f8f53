/** Numbers that look random and are the same on every machine: mulberry32, seeded by a text. */
export class Zufall {
  #zustand: number

  constructor(saat: string) {
    this.#zustand = 2166136261
    for (const zeichen of saat) this.#zustand = Math.imul(this.#zustand ^ zeichen.charCodeAt(0), 16777619)
  }

  /** from 0 up to, but not including, 1 */
  zahl(): number {
    this.#zustand = (this.#zustand + 0x6d2b79f5) | 0
    let t = Math.imul(this.#zustand ^ (this.#zustand >>> 15), 1 | this.#zustand)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** a whole number from `von` to `bis`, both included */
  zwischen(von: number, bis: number): number {
    return von + Math.floor(this.zahl() * (bis - von + 1))
  }

  aus<T>(liste: readonly T[]): T {
    const wert = liste[this.zwischen(0, liste.length - 1)]
    if (wert === undefined) throw new Error('an empty list')
    return wert
  }

  /** true in `anteil` of all cases */
  mal(anteil: number): boolean {
    return this.zahl() < anteil
  }
}
