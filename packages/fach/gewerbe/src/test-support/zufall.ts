/** Pseudo-random numbers that a failing test can repeat: mulberry32. */
export interface Zufall {
  /** 0 ≤ x < 1 */
  zahl(): number
  ganz(von: number, bis: number): number
  chance(anteil: number): boolean
  aus<T>(liste: readonly T[]): T
}

export function zufall(seed: number): Zufall {
  let stand = seed >>> 0
  const zahl = () => {
    stand = (stand + 0x6d2b79f5) >>> 0
    let t = stand
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const ganz = (von: number, bis: number) => von + Math.floor(zahl() * (bis - von + 1))
  return {
    zahl,
    ganz,
    chance: (anteil) => zahl() < anteil,
    aus(liste) {
      const gewaehlt = liste[ganz(0, liste.length - 1)]
      if (gewaehlt === undefined) throw new Error('an empty list has nothing to choose')
      return gewaehlt
    },
  }
}
