import { aufgabeOeffnen, aufgabeStellen } from '@verbundakte/geschaeftsgang'
import type { Context } from '@verbundakte/graphql'
import { Forbidden, heute, UserError } from '@verbundakte/kernel'
import type { Mitteilung } from './tables.ts'

/** As it is asked of a clerk. */
const ZU_TUN: Readonly<Record<Mitteilung['was'], string>> = {
  AUFGABE: 'hat den Betrieb aufgegeben; Abmeldung prüfen',
  BEGINN: 'hat einen Betrieb begonnen; Anmeldung prüfen',
  AENDERUNG: 'hat den Betrieb geändert; Ummeldung prüfen',
}

export function auftrag({ stelle, name, was }: Pick<Mitteilung, 'stelle' | 'name' | 'was'>): string {
  return `${stelle} teilt mit: ${name} ${ZU_TUN[was]}.`
}

/** The Aufgabe may have been done, withdrawn or given to somebody who has to say so themselves: that holds up nothing here. */
export async function nebenbei<T>(ctx: Context, was: () => Promise<T>): Promise<T | UserError> {
  return ctx.alone(was).catch((error: unknown) => {
    if (error instanceof UserError) return error
    throw error
  })
}

/**
 * The Aufgabe of a notice that is open again: the one it had, or where only somebody else may take that up again, a new one for the
 * office. Its day is that of the notice; where that is over, today.
 *
 * @returns its id
 */
export async function wiederAufgeben(ctx: Context, mitteilung: Mitteilung): Promise<string> {
  const alte = await nebenbei(ctx, () => aufgabeOeffnen(ctx, mitteilung.aufgabe))
  if (!(alte instanceof Forbidden)) return mitteilung.aufgabe
  const vorbei = mitteilung.bis < heute()
  const bis = vorbei ? heute() : mitteilung.bis
  const neue = await nebenbei(ctx, () =>
    aufgabeStellen(ctx, mitteilung.vorgang, { was: auftrag(mitteilung), bis, amt: mitteilung.federfuehrung }),
  )
  return neue instanceof UserError ? mitteilung.aufgabe : neue.id
}
