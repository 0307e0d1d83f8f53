import { VERFUEGUNG_NAMEN } from '@verbundakte/geschaeftsgang/worte'
import type { Vorlagenschritt } from './form.ts'

export function inWorten(verfuegung: Vorlagenschritt['verfuegung']): string {
  return VERFUEGUNG_NAMEN[verfuegung]
}

const STELLEN: Readonly<Record<string, string>> = {
  federfuehrend: 'das federführende Amt',
  bearbeiter: 'wer den Vorgang bearbeitet',
  leitung: 'die Leitung',
}

/** `plan:92` → „das Amt für 92“ */
export function stelleInWorten(stelle: string): string {
  const [art, was] = stelle.split(':')
  if (art === 'plan') return `das Amt für ${was}`
  if (art === 'amt') return `das Amt ${was}`
  return STELLEN[stelle] ?? stelle
}
