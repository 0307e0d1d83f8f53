import type { Absatz } from './absaetze.ts'

export interface Paar {
  readonly alt: Absatz | null
  readonly neu: Absatz | null
}

/** Below this share of common words two paragraphs are not the same one changed, but one gone and one new. */
const AEHNLICH = 0.4
/** Comparisons of each with each; above that neighbours are taken together in their order. */
const MOST = 4_000

/** Which of the paragraphs that went has become which of those that came, in the order of both. */
export function paaren(weg: readonly Absatz[], dazu: readonly Absatz[]): Paar[] {
  if (weg.length === 0 || dazu.length === 0) return [...weg.map(nurAlt), ...dazu.map(nurNeu)]
  if (weg.length * dazu.length > MOST) return derReiheNach(weg, dazu)
  const wortschatz = (each: Absatz) => new Set(each.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const [links, rechts] = [weg.map(wortschatz), dazu.map(wortschatz)]
  const guete = links.map((l) => rechts.map((r) => aehnlich(l, r)))
  // The best choice of pairs that do not cross, found from the end.
  const beste = Array.from({ length: weg.length + 1 }, () => new Float64Array(dazu.length + 1))
  const am = (i: number, j: number) => beste[i]?.[j] ?? 0
  const wert = (i: number, j: number) => guete[i]?.[j] ?? 0
  for (let i = weg.length - 1; i >= 0; i -= 1) {
    for (let j = dazu.length - 1; j >= 0; j -= 1) {
      const row = beste[i]
      if (row) row[j] = Math.max(am(i + 1, j), am(i, j + 1), wert(i, j) + am(i + 1, j + 1))
    }
  }
  const paare: Paar[] = []
  let [i, j] = [0, 0]
  while (i < weg.length || j < dazu.length) {
    const [alt = null, neu = null] = [weg[i], dazu[j]]
    if (alt && neu && wert(i, j) > 0 && am(i, j) === wert(i, j) + am(i + 1, j + 1)) {
      paare.push({ alt, neu })
      i += 1
      j += 1
    } else if (alt && (!neu || am(i, j) === am(i + 1, j))) {
      paare.push(nurAlt(alt))
      i += 1
    } else if (neu) {
      paare.push(nurNeu(neu))
      j += 1
    }
  }
  return paare
}

function aehnlich(links: ReadonlySet<string>, rechts: ReadonlySet<string>): number {
  if (links.size + rechts.size === 0) return 0
  let gemeinsam = 0
  for (const wort of links) if (rechts.has(wort)) gemeinsam += 1
  const anteil = (2 * gemeinsam) / (links.size + rechts.size)
  return anteil >= AEHNLICH ? anteil : 0
}

function derReiheNach(weg: readonly Absatz[], dazu: readonly Absatz[]): Paar[] {
  const laenge = Math.max(weg.length, dazu.length)
  return Array.from({ length: laenge }, (_each, n) => ({ alt: weg[n] ?? null, neu: dazu[n] ?? null }))
}

function nurAlt(alt: Absatz): Paar {
  return { alt, neu: null }
}

function nurNeu(neu: Absatz): Paar {
  return { alt: null, neu }
}
