import { GRUENDE_ANMELDUNG, type Grundschluessel } from '../../daten/gruende.ts'
import type { Nachrichtenadapter } from '../adapter.ts'
import { lesen } from './lesen.ts'
import { schreiben } from './schreiben.ts'

/**
 * XGewerbeanzeige 2.2, as far as its public examples show it. Keys of reasons beyond these come from the code list of the
 * XRepository, which an installation has to add.
 */
export function xga22(weitere: Partial<Grundschluessel> = {}): Nachrichtenadapter {
  const gruende: Grundschluessel = {
    anmeldung: { neugruendung: GRUENDE_ANMELDUNG.neugruendung.code, ...weitere.anmeldung },
    abmeldung: weitere.abmeldung ?? {},
  }
  return {
    standard: 'XGewerbeanzeige',
    version: '2.2',
    schreiben: (anzeige, kopf) => new TextEncoder().encode(schreiben(anzeige, kopf, gruende)),
    lesen: (bytes) => lesen(bytes, gruende),
  }
}
