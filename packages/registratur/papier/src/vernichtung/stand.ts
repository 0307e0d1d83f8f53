import { Conflict } from '@verbundakte/kernel'
import type { Papierteil } from '../tables.ts'

/** Nobody has put it forward. */
export const KEINE = {
  vernichtung: 'KEINE',
  vernichtungGrund: null,
  vorgeschlagenAm: null,
  vorgeschlagenVon: null,
  entschiedenAm: null,
  entschiedenVon: null,
  ablehnungGrund: null,
} as const satisfies Partial<Papierteil>

/** @throws Conflict while it is decided whether it is destroyed */
export function nichtImVerfahren({ vernichtung }: Papierteil): void {
  if (vernichtung !== 'VORGESCHLAGEN' && vernichtung !== 'FREIGEGEBEN') return
  throw new Conflict(
    'papier.vernichtung.laeuft',
    'Dieses Papier ist zur Vernichtung vorgeschlagen. Bitte erst den Vorschlag zurückziehen.',
  )
}

/** @throws Conflict for what is destroyed */
export function nichtVernichtet({ vernichtung }: Papierteil): void {
  if (vernichtung !== 'VERNICHTET') return
  throw new Conflict('papier.vernichtet', 'Dieses Papier ist vernichtet. Sein Eintrag bleibt, wie er ist.')
}

export function andererStand(): Conflict {
  return new Conflict(
    'papier.vernichtung.stand',
    'Über die Vernichtung dieses Papiers ist inzwischen anders entschieden. Bitte sehen Sie es sich noch einmal an.',
  )
}
