import { useState } from 'react'
import type { Eingang } from './EingangView.tsx'

type Vorschlaege = Pick<Eingang, 'id' | 'vorschlaege' | 'amtVorschlag' | 'amtGrund'>

interface Ruhig {
  readonly eingang: Eingang | null
  /** shows what was found since; null: nothing else */
  readonly neuere: (() => void) | null
}

/**
 * A letter with the suggestions as they were when they came on the screen. More is found while its text is recognised: if
 * the order changed by itself, Enter took another one than was read. What is new is said, and shown on request.
 */
export function useRuhigeVorschlaege(gelesen: Eingang | null): Ruhig {
  const [gezeigt, setGezeigt] = useState<Vorschlaege | null>(null)
  const bleibt = gelesen !== null && gezeigt?.id === gelesen.id && folge(gezeigt) !== ''
  const anders = bleibt && folge(gezeigt) !== folge(gelesen)
  // In the same order they may become surer, and say so.
  if (!anders && gezeigt !== gelesen) setGezeigt(gelesen)
  if (!anders) return { eingang: gelesen, neuere: null }
  const { vorschlaege, amtVorschlag, amtGrund } = gezeigt
  return { eingang: { ...gelesen, vorschlaege, amtVorschlag, amtGrund }, neuere: () => setGezeigt(gelesen) }
}

/** What lies under which key; empty where there is nothing to take. */
function folge({ vorschlaege, amtVorschlag }: Vorschlaege): string {
  if (vorschlaege.length === 0) return amtVorschlag?.kuerzel ?? ''
  return vorschlaege.map(({ akte, vorgang }) => vorgang?.id ?? akte.id).join(' ')
}
