import { Conflict } from '@verbundakte/kernel'
import type { Schrittstatus } from './worte.ts'

/** What happens to a step, and from which states. A finished one goes nowhere, but for taking back (`zuruecknehmen.ts`). */
const UEBERGAENGE = {
  beginnen: { von: ['ZUKUENFTIG'], nach: 'AKTUELL' },
  erledigen: { von: ['AKTUELL'], nach: 'ERLEDIGT' },
  ueberspringen: { von: ['ZUKUENFTIG', 'AKTUELL'], nach: 'UEBERSPRUNGEN' },
  zurueckrufen: { von: ['ZUKUENFTIG', 'AKTUELL'], nach: 'ZURUECKGERUFEN' },
  zuruecknehmen: { von: ['ERLEDIGT'], nach: 'AKTUELL' },
} as const satisfies Record<string, { readonly von: readonly Schrittstatus[]; readonly nach: Schrittstatus }>

const SAETZE: Readonly<Record<Schrittstatus, string>> = {
  ZUKUENFTIG: 'Dieser Schritt ist noch nicht an der Reihe.',
  AKTUELL: 'Dieser Schritt ist noch nicht erledigt.',
  ERLEDIGT: 'Dieser Schritt ist schon erledigt und bleibt, wie er ist.',
  UEBERSPRUNGEN: 'Dieser Schritt wurde übersprungen.',
  ZURUECKGERUFEN: 'Dieser Laufweg wurde zurückgerufen. Bitte sehen Sie im Vorgang nach, wie es weitergeht.',
}

/** The state after it. @throws Conflict that says in which state the step is */
export function uebergang(status: Schrittstatus, was: keyof typeof UEBERGAENGE): Schrittstatus {
  const { von, nach } = UEBERGAENGE[was]
  if (von.some((each) => each === status)) return nach
  throw new Conflict('geschaeftsgang.schritt.stand', SAETZE[status])
}

export interface Stand {
  readonly stufe: number
  readonly status: Schrittstatus
}

/** The steps whose turn it is: those of the next Stufe, once nobody is at work on the one before. */
export function anDerReihe<S extends Stand>(schritte: readonly S[]): readonly S[] {
  if (schritte.some(({ status }) => status === 'AKTUELL')) return []
  const kommende = schritte.filter(({ status }) => status === 'ZUKUENFTIG')
  const naechste = Math.min(...kommende.map(({ stufe }) => stufe))
  return kommende.filter(({ stufe }) => stufe === naechste)
}

/** Whether nothing is left to do. */
export function istZuEnde(schritte: readonly Stand[]): boolean {
  return !schritte.some(({ status }) => status === 'AKTUELL' || status === 'ZUKUENFTIG')
}
