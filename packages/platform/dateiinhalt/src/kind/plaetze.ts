/** Lends a fixed number of places, in the order in which they are asked for. */
export interface Plaetze {
  /** @throws the reason of `abbruch`, when it comes before a place is free */
  mitPlatz<T>(arbeit: (platz: number) => Promise<T>, abbruch: AbortSignal | undefined): Promise<T>
}

export function plaetze(anzahl: number): Plaetze {
  const frei = Array.from({ length: anzahl }, (_, platz) => platz)
  const wartende = new Set<(platz: number) => void>()

  function bekommen(abbruch: AbortSignal | undefined): Promise<number> {
    abbruch?.throwIfAborted()
    const platz = frei.pop()
    if (platz !== undefined) return Promise.resolve(platz)
    return new Promise((annehmen, ablehnen) => {
      const aufgeben = () => {
        wartende.delete(drankommen)
        ablehnen(abbruch?.reason)
      }
      const drankommen = (freier: number) => {
        abbruch?.removeEventListener('abort', aufgeben)
        annehmen(freier)
      }
      wartende.add(drankommen)
      abbruch?.addEventListener('abort', aufgeben, { once: true })
    })
  }

  function zurueckgeben(platz: number): void {
    const [naechster] = wartende
    if (naechster === undefined) {
      frei.push(platz)
      return
    }
    wartende.delete(naechster)
    naechster(platz)
  }

  return {
    async mitPlatz(arbeit, abbruch) {
      const platz = await bekommen(abbruch)
      try {
        return await arbeit(platz)
      } finally {
        zurueckgeben(platz)
      }
    },
  }
}
