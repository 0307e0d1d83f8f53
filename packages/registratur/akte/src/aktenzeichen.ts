import type { Position } from '@verbundakte/aktenplan'
import { rows } from '@verbundakte/database'
import type { Context } from '@verbundakte/graphql'
import { type Schutzklasse, VERBORGEN } from '@verbundakte/kernel'
import { sql } from 'drizzle-orm'

/**
 * Series of Akten whose existence must not show, each of its own: who reads one of these classes learns nothing of the
 * others either. Letters that a scan takes for no digit, but for the first.
 */
const REIHEN: Readonly<Record<(typeof VERBORGEN)[number], string>> = { STEUER: 'S', SOZIAL: 'H', PERSONAL: 'P' }
/** Of an Akte that everybody may know of, at a position of such a class. */
const OFFENE_REIHE = 'A'

/**
 * The next Aktenzeichen of a position: `130.10-0042`. The counter is raised in the transaction that opens the Akte: its
 * row lock lets nobody else draw the same number, and a number that was rolled back is drawn again.
 *
 * An Akte whose existence must not show draws from a series of its own (`130.10-S0001`) where the position as such is
 * not of that kind: a gap in the numbers that colleagues see would tell. So does one that may be known among those that
 * may not (`921.10-A0001`): its number would say how many there are.
 */
export async function aktenzeichenZiehen(ctx: Context, position: Position, klasse: Schutzklasse): Promise<string> {
  const reihe = `${position.kennzeichen}-${klasse === position.schutzklasse ? '' : buchstabe(position, klasse)}`
  const [zaehler] = await rows<{ letzte: number }>(
    ctx.tx,
    sql`insert into akte.zaehler (reihe, letzte) values (${reihe}, 1)
        on conflict (gemeinde, reihe) do update set letzte = zaehler.letzte + 1 returning letzte`,
  )
  if (!zaehler) throw new Error(`no number for ${reihe}`)
  return `${reihe}${String(zaehler.letzte).padStart(4, '0')}`
}

function buchstabe(position: Position, klasse: Schutzklasse): string {
  const eigene = VERBORGEN.find((each) => each === klasse)
  if (eigene) return REIHEN[eigene]
  return VERBORGEN.some((each) => each === position.schutzklasse) ? OFFENE_REIHE : ''
}

/** `130.10-0042/3`, `130.10-0042/3-7` */
export const vorgangszeichen = (aktenzeichen: string, nummer: number) => `${aktenzeichen}/${nummer}`
export const dokumentzeichen = (vorgang: string, nummer: number) => `${vorgang}-${nummer}`
