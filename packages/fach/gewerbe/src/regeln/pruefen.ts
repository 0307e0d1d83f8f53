import type { Anzeige } from '../anzeige/anzeige.ts'
import type { Befund, Kontext, Regel } from './befund.ts'
import { g00 } from './g00-pflichtfelder.ts'
import { g01 } from './g01-grund.ts'
import { g02 } from './g02-niederlassung.ts'
import { g03 } from './g03-beschaeftigte.ts'
import { g04 } from './g04-register.ts'
import { g05 } from './g05-vertretung.ts'
import { g06 } from './g06-person.ts'
import { g07 } from './g07-anmeldegrund.ts'
import { g08 } from './g08-abmeldegrund.ts'
import { g09 } from './g09-nachweise.ts'
import { g10 } from './g10-taetigkeit.ts'
import { g11 } from './g11-datum.ts'
import { g12 } from './g12-zustaendigkeit.ts'
import { g13 } from './g13-anlagen.ts'
import { g14 } from './g14-rechtsform.ts'
import { g15 } from './g15-gruendung.ts'
import { g16 } from './g16-kommanditgesellschaft.ts'
import { g17 } from './g17-gaststaette.ts'

export const REGELN: readonly Regel[] = [
  g00,
  g01,
  g02,
  g03,
  g04,
  g05,
  g06,
  g07,
  g08,
  g09,
  g10,
  g11,
  g12,
  g13,
  g14,
  g15,
  g16,
  g17,
]

/**
 * Everything the rules say of an Anzeige or of the draft of one, errors first. Never throws for a value of the type
 * `Anzeige`; the same Anzeige on the same day gets the same answer.
 */
export function pruefen(anzeige: Anzeige, kontext: Kontext): Befund[] {
  const befunde = REGELN.flatMap((regel) =>
    regel
      .pruefen(anzeige, kontext)
      .map((each): Befund => ({ ...each, regel: regel.id, quelle: each.quelle ?? regel.quelle })),
  )
  return befunde.sort((a, b) => Number(a.schwere === 'hinweis') - Number(b.schwere === 'hinweis'))
}

/** Whether the receipt may be given: nothing is missing, wrong or somebody else's. */
export function vollstaendig(befunde: readonly Befund[]): boolean {
  return befunde.every(({ schwere }) => schwere === 'hinweis')
}
