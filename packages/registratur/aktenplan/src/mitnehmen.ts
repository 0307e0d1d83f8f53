import type { Context } from '@verbundakte/graphql'
import { eltern, positionId } from './kennzeichen.ts'
import type { Position } from './tables.ts'
import type { NeueFassung } from './veroeffentlichen.ts'

/**
 * A local position as it stands in the next version: closed where it has become a shared one or the position above is
 * closed, and never with a shorter retention than the one above.
 */
export function mitnehmen(ctx: Context, alt: Position, neu: NeueFassung) {
  const ueber = eltern(alt.kennzeichen) ?? ''
  const darueber = neu.zeilen.find(({ kennzeichen }) => kennzeichen === ueber)
  const wird = neu.uebernommen?.get(alt.kennzeichen)
  const zu = wird ? { am: neu.gueltigAb, nachfolger: [wird] } : geschlossenMit(darueber)
  const fristJahre = laengere(alt.fristJahre, darueber ? darueber.fristJahre : alt.fristJahre)
  return {
    ...alt,
    id: positionId(neu.nummer, alt.kennzeichen, ctx.gemeinde),
    fassung: neu.nummer,
    eltern: positionId(neu.nummer, ueber),
    fristJahre,
    unbefristet: fristJahre === null,
    ...(alt.stillgelegtAm === null && zu && { stillgelegtAm: zu.am, nachfolger: zu.nachfolger }),
  }
}

function geschlossenMit(darueber: NeueFassung['zeilen'][number] | undefined) {
  if (!darueber?.stillgelegtAm) return null
  return { am: darueber.stillgelegtAm, nachfolger: [...(darueber.nachfolger ?? [])] }
}

/** null is for ever */
function laengere(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : Math.max(a, b)
}
