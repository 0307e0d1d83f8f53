import type { Anzeige } from '../../anzeige/anzeige.ts'
import { GRUENDE_ANMELDUNG, type Grund } from '../../daten/gruende.ts'
import type { Nachrichtenadapter } from '../adapter.ts'
import { OHNE_ELEMENT } from './abbildung.ts'
import { lesen } from './lesen.ts'
import { schreiben } from './schreiben.ts'

/**
 * XGewerbeanzeige 2.2, as far as its public examples show it. Keys of reasons beyond these come from the code list of the
 * XRepository, which an installation has to add.
 */
export function xga22(gruende: Readonly<Partial<Record<Grund, string>>> = {}): Nachrichtenadapter {
  const alle = { neugruendung: GRUENDE_ANMELDUNG.neugruendung.code, ...gruende }
  return {
    standard: 'XGewerbeanzeige',
    version: '2.2',
    schreiben: (anzeige, kopf) => new TextEncoder().encode(schreiben(anzeige, kopf, alle)),
    lesen: (bytes) => lesen(bytes, alle),
  }
}

/** Places that hold something which this version cannot carry: shown to the clerk before the message is sent. */
export function nichtAbbildbar({ art, inhalt }: Anzeige): string[] {
  const frueher = art === 'abmeldung' ? [] : ['andererGewerbetreibender', 'andereBetriebsstaette']
  const um = art === 'ummeldung' ? ['weiterhin'] : []
  const ohne = new Set([...OHNE_ELEMENT, ...frueher, ...um])
  return Object.entries(inhalt).flatMap(([name, wert]) => (wert !== undefined && ohne.has(name) ? [name] : []))
}
