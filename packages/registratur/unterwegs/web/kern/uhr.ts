import { type GeraetZeile, legen } from './ablage.ts'

/** Milliseconds by which a clock may go back: it is set right now and then. */
const SPIEL = 5 * 60_000

type Gesehen = Pick<GeraetZeile, 'gesehen'>

/** The clock of the device has been set back: what was to end might not. Then nothing opens until the server was heard. */
export function zurueckgestellt({ gesehen }: Gesehen, jetzt = Date.now()): boolean {
  return jetzt < gesehen - SPIEL
}

/** Now, and never earlier than this device has seen it already. */
export function spaetestens({ gesehen }: Gesehen, jetzt = Date.now()): number {
  return Math.max(gesehen, jetzt)
}

/** Notes how late it is. */
export async function vermerken(geraet: GeraetZeile): Promise<GeraetZeile> {
  const neu = { ...geraet, gesehen: spaetestens(geraet) }
  // Once a minute is enough for what ends by the day.
  if (neu.gesehen - geraet.gesehen > 60_000) await legen('geraet', neu)
  return neu
}
