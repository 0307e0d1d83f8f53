/** A run of paragraphs, as the library names them. */
export interface Schritt {
  readonly count: number
  readonly added: boolean
  readonly removed: boolean
}

/**
 * The quick way for texts with very much change: what stands exactly once in both is an anchor where its order is the
 * same; what lies between anchors is taken as replaced. n log n in time, whatever the texts are.
 */
export function ankern(alt: readonly string[], neu: readonly string[]): Schritt[] {
  const [hier, dort] = [einmalige(alt), einmalige(neu)]
  const paare: [number, number][] = []
  for (const [text, a] of hier) {
    const n = dort.get(text)
    if (n !== undefined) paare.push([a, n])
  }
  const schritte: Schritt[] = []
  let [a, n] = [0, 0]
  const bis = (altBis: number, neuBis: number) => {
    if (altBis > a) schritte.push({ count: altBis - a, added: false, removed: true })
    if (neuBis > n) schritte.push({ count: neuBis - n, added: true, removed: false })
    a = altBis
    n = neuBis
  }
  for (const [altAn, neuAn] of steigend(paare)) {
    bis(altAn, neuAn)
    const letzter = schritte.at(-1)
    if (letzter && !letzter.added && !letzter.removed)
      schritte[schritte.length - 1] = { ...letzter, count: letzter.count + 1 }
    else schritte.push({ count: 1, added: false, removed: false })
    a += 1
    n += 1
  }
  bis(alt.length, neu.length)
  return schritte
}

/** Where each text stands that stands there once, in the order of the list. */
function einmalige(texte: readonly string[]): Map<string, number> {
  const oft = new Map<string, number>()
  for (const text of texte) oft.set(text, (oft.get(text) ?? 0) + 1)
  const einmal = new Map<string, number>()
  texte.forEach((text, stelle) => {
    if (oft.get(text) === 1) einmal.set(text, stelle)
  })
  return einmal
}

/** The longest run of pairs that rise on both sides; the first side rises already (patience sorting). */
function steigend(paare: readonly [number, number][]): [number, number][] {
  const enden: number[] = []
  const davor: number[] = []
  paare.forEach(([, n], stelle) => {
    let [links, rechts] = [0, enden.length]
    while (links < rechts) {
      const mitte = (links + rechts) >> 1
      if ((paare[enden[mitte] ?? 0]?.[1] ?? 0) < n) links = mitte + 1
      else rechts = mitte
    }
    davor[stelle] = links > 0 ? (enden[links - 1] ?? -1) : -1
    enden[links] = stelle
  })
  const lauf: [number, number][] = []
  for (let stelle = enden.at(-1) ?? -1; stelle >= 0; stelle = davor[stelle] ?? -1) {
    const paar = paare[stelle]
    if (paar) lauf.push(paar)
  }
  return lauf.reverse()
}
