import { setTimeout as warten } from 'node:timers/promises'

/** Something that runs until it is stopped or dies. The embedded servers are such a thing, and so are our services. */
export interface Laufend {
  pid: number
  /** Resolves with a German phrase when it has ended, for whatever reason. */
  beendet: Promise<string>
  stop(): Promise<void>
}

/** Waits between attempts: short for a single accident, long enough for a lasting fault not to fill the disk with logs. */
export const PAUSEN_MS = [500, 1_000, 2_000, 5_000, 15_000]

/** Whoever ran this long was well; the next fall counts as the first again. */
const GESUND_MS = 60_000

/**
 * Keeps something running: when it dies it is started again, after ever longer pauses, until `abbruch`.
 * The first start is the caller's; what it started is handed over. Returns a function that ends the watching and it.
 */
export function bewachen(
  name: string,
  erster: Laufend,
  neu: () => Promise<Laufend>,
  melden: (text: string) => void,
  abbruch: AbortSignal,
  pausen = PAUSEN_MS,
): () => Promise<void> {
  const feierabend = new AbortController()
  const signal = AbortSignal.any([abbruch, feierabend.signal])
  let laufend: Laufend = erster

  async function wache(): Promise<void> {
    let stuerze = 0
    while (true) {
      const seit = Date.now()
      const grund = await laufend.beendet
      if (signal.aborted) return
      if (Date.now() - seit > GESUND_MS) stuerze = 0
      melden(`${name} ist ausgefallen (${grund}) und wird neu gestartet …`)
      await laufend.stop()
      while (true) {
        await warten(pausen[Math.min(stuerze++, pausen.length - 1)], undefined, { signal })
        try {
          laufend = await neu()
          break
        } catch (fehler) {
          if (signal.aborted) return
          melden(`${name} startet nicht: ${fehler instanceof Error ? fehler.message : fehler}`)
        }
      }
      melden(`${name} läuft wieder.`)
    }
  }

  // An end during a pause is an AbortError, and what we want.
  const ende = wache().catch((fehler: unknown) => {
    if (!signal.aborted) throw fehler
  })
  return async () => {
    feierabend.abort()
    await laufend.stop()
    await ende
    // A restart may have come through between the two lines above.
    await laufend.stop()
  }
}
