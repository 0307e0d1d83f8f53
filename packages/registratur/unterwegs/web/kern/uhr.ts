import { aendern, type GeraetZeile } from './ablage.ts'

/** Milliseconds by which a clock may go back: it is set right now and then. */
const SPIEL = 5 * 60_000

type Gesehen = Pick<GeraetZeile, 'gesehen' | 'versatz'>

/** What time it is at the server, as far as this device knows. */
export function serverzeit({ versatz }: Pick<GeraetZeile, 'versatz'>): number {
  return Date.now() - (versatz ?? 0)
}

/** The clock of the device has been set back: what was to end might not. Then nothing opens until the server was heard. */
export function zurueckgestellt(geraet: Gesehen, jetzt = serverzeit(geraet)): boolean {
  return jetzt < geraet.gesehen - SPIEL
}

/** Now, and never earlier than this device has seen it already. */
export function spaetestens(geraet: Gesehen, jetzt = serverzeit(geraet)): number {
  return Math.max(geraet.gesehen, jetzt)
}

/** Notes how late it is. */
export async function vermerken(geraet: GeraetZeile): Promise<void> {
  // Once a minute is enough for what ends by the day.
  if (spaetestens(geraet) - geraet.gesehen <= 60_000) return
  await aendern('geraet', geraet.gemeinde, (zeile) => ({ ...zeile, gesehen: spaetestens(zeile) }))
}
