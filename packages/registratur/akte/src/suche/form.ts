import type { RecordedEvent } from '@verbundakte/audit'
import type { Akte } from '../tables.ts'

/** A change of the Akte that reaches everything inside it. */
export function reichtHinein(event: RecordedEvent): boolean {
  return event.ereignis === 'akte.eingestuft' || (event.subjekt === 'Akte' && nenntForm(event))
}

/** Whether a change may have been one of form. A payload that was erased no longer says; then it may. */
export function nenntForm({ ereignis, nutzlast }: RecordedEvent): boolean {
  if (!ereignis.endsWith('.geaendert')) return false
  const felder = typeof nutzlast === 'object' && nutzlast !== null && 'felder' in nutzlast ? nutzlast.felder : null
  return !Array.isArray(felder) || felder.includes('medium') || felder.includes('eigenesMedium')
}

/** What a hit can be narrowed by where paper is kept beside; that all else is electronic goes without saying. */
export function aufPapier({ medium }: { medium: Akte['medium'] }): { medium?: string } {
  return medium === 'ELEKTRONISCH' ? {} : { medium }
}

export const FORMEN: ReadonlyMap<string, string> = new Map([
  ['HYBRID', 'Elektronisch und Papier'],
  ['PAPIER', 'Papier'],
])
