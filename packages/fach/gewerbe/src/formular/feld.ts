/** Whether the form wants an answer: always, under a condition, never, or it is filled by the system or on paper only. */
export type Pflicht = 'pflicht' | 'bedingt' | 'freiwillig' | 'papier'

/** One numbered field of a form. */
export interface Feld {
  readonly nummer: number
  readonly bezeichnung: string
  readonly pflicht: Pflicht
  /** what a person who fills it in wants to know; formal and short */
  readonly hilfe: string
}

export function feld(nummer: number, bezeichnung: string, pflicht: Pflicht, hilfe: string): Feld {
  return { nummer, bezeichnung, pflicht, hilfe }
}
