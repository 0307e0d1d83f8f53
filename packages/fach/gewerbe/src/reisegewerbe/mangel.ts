import { heute } from '@verbundakte/kernel'
import { vorDreiMonaten } from '../gebuehr/gaststaette.ts'
import { KARTENNACHWEISE, type Kartennachweis, type Reisegewerbekarte } from './tables.ts'

// Object.keys forgets its types; the table is a constant.
export const NACHWEISARTEN = Object.keys(KARTENNACHWEISE) as Kartennachweis[]
/** Of reliability only what is recent says anything; a photograph or a passport is as good as it is. */
const FRISCH: readonly Kartennachweis[] = ['fuehrungszeugnis', 'gewerbezentralregister', 'steuern']

/** Why this paper does not do today; null: it does. */
export function mangel({ nachweise, antragAm }: Reisegewerbekarte, art: Kartennachweis, tag = heute()): string | null {
  const da = nachweise[art]
  const titel = KARTENNACHWEISE[art]
  if (!da) return `Es fehlt: ${titel}.`
  if (da.bis !== null && da.bis < tag) return `Abgelaufen: ${titel}.`
  if (FRISCH.includes(art) && da.vom < vorDreiMonaten(antragAm)) return `Älter als drei Monate: ${titel}.`
  return null
}
