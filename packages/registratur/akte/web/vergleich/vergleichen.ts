import { diffArrays } from 'diff'
import type { Absatz } from './absaetze.ts'
import { ankern } from './anker.ts'
import { type Paar, paaren } from './paaren.ts'

/** Words of a paragraph, and what became of them. */
export interface Teil {
  readonly art: 'gleich' | 'entfernt' | 'neu'
  readonly text: string
}

/** A paragraph in both versions, or in one of them. */
export interface Zeile {
  readonly art: 'gleich' | 'geaendert' | 'entfernt' | 'neu'
  readonly alt: Absatz | null
  readonly neu: Absatz | null
  /** of a changed one: its words; absent where only whole paragraphs were compared */
  readonly teile?: readonly Teil[]
}

export interface Vergleich {
  readonly zeilen: readonly Zeile[]
  /** too large to look into every changed paragraph */
  readonly nurAbsaetze: boolean
}

/** What a comparison may cost at most, whatever the texts are. */
export interface Grenzen {
  /** paragraphs that differ, before the quick way is taken; time and memory grow with its square */
  readonly unterschiede: number
  /** words that differ within one paragraph */
  readonly woerter: number
  /** milliseconds for the words of all paragraphs together */
  readonly zeit: number
}

const GRENZEN: Grenzen = { unterschiede: 1_500, woerter: 400, zeit: 2_500 }

/** Compares two texts, by paragraph and then by word within those that changed. */
export function vergleichen(alt: readonly Absatz[], neu: readonly Absatz[], grenzen: Grenzen = GRENZEN): Vergleich {
  const texte = (seite: readonly Absatz[]) => seite.map(({ text }) => text)
  const schritte =
    diffArrays(texte(alt), texte(neu), { maxEditLength: grenzen.unterschiede, timeout: grenzen.zeit }) ??
    ankern(texte(alt), texte(neu))
  const zeilen: Zeile[] = []
  const schluss = performance.now() + grenzen.zeit
  let nurAbsaetze = false
  let weg: Absatz[] = []
  let dazu: Absatz[] = []
  const abschliessen = () => {
    for (const paar of paaren(weg, dazu)) {
      const teile = paar.alt && paar.neu && woerter(paar.alt.text, paar.neu.text, grenzen.woerter, schluss)
      if (teile === undefined) nurAbsaetze = true
      zeilen.push({ art: artVon(paar), ...paar, ...(teile && { teile }) })
    }
    weg = []
    dazu = []
  }
  let [a, n] = [0, 0]
  for (const { count, added, removed } of schritte) {
    if (removed) weg.push(...alt.slice(a, a + count))
    else if (added) dazu.push(...neu.slice(n, n + count))
    else {
      abschliessen()
      for (let i = 0; i < count; i += 1) {
        zeilen.push({ art: 'gleich', alt: alt[a + i] ?? null, neu: neu[n + i] ?? null })
      }
    }
    if (!added) a += count
    if (!removed) n += count
  }
  abschliessen()
  return { zeilen, nurAbsaetze }
}

function artVon({ alt, neu }: Paar): Zeile['art'] {
  if (alt && neu) return 'geaendert'
  return alt ? 'entfernt' : 'neu'
}

// Words, and whatever stands between them one by one: that a comma went is one change.
const WORT = /[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu

/** Undefined where it would take too long; null never is a comparison of a paragraph with itself. */
function woerter(alt: string, neu: string, most: number, schluss: number): Teil[] | undefined {
  const timeout = schluss - performance.now()
  if (timeout <= 0) return undefined
  const schritte = diffArrays(alt.match(WORT) ?? [], neu.match(WORT) ?? [], { maxEditLength: most, timeout })
  return schritte?.map(({ value, added, removed }) => ({
    art: added ? 'neu' : removed ? 'entfernt' : 'gleich',
    text: value.join(''),
  }))
}
