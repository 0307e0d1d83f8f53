import type { Vorlagenschritt } from './form.ts'

const VERFUEGUNGEN: Readonly<Record<Vorlagenschritt['verfuegung'], string>> = {
  BEARBEITUNG: 'Bearbeitung',
  MITZEICHNUNG: 'Mitzeichnung',
  RUECKSPRACHE: 'Rücksprache',
  SCHLUSSZEICHNUNG: 'Schlusszeichnung',
  ZUR_KENNTNIS: 'Zur Kenntnis',
}

export function inWorten(verfuegung: Vorlagenschritt['verfuegung']): string {
  return VERFUEGUNGEN[verfuegung]
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
