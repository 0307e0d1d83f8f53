import type { Inhalt } from '../anzeige/anzeige.ts'
import { fremdeInhalte } from '../anzeige/felder.ts'
import type { Beteiligung, Registerstand } from './stand.ts'

/**
 * What an Um- or Abmeldung begins with: everything that the register knows and the form has a field for. Of several partners
 * one files; without a choice, and with more than one, the person stays empty.
 */
export function vorbelegen(stand: Registerstand, art: 'ummeldung' | 'abmeldung', wer?: Beteiligung): Inhalt {
  const beteiligter = wer ?? (stand.beteiligte.length === 1 ? stand.beteiligte[0] : undefined)
  const { taetigkeiten, ...teile } = stand.teile
  const inhalt: Inhalt = {
    ...teile,
    ...(beteiligter?.person ? { person: beteiligter.person } : {}),
    ...(beteiligter?.weitereVertreter.length ? { weitereVertreter: [...beteiligter.weitereVertreter] } : {}),
    ...(taetigkeiten ? (art === 'ummeldung' ? { weiterhin: taetigkeiten } : { taetigkeiten }) : {}),
  }
  // Nebenerwerb is a reason of its own in an Ummeldung: only a change is said.
  if (art === 'ummeldung') delete inhalt.nebenerwerb
  for (const fremd of fremdeInhalte(art, inhalt)) Reflect.deleteProperty(inhalt, fremd)
  return structuredClone(inhalt)
}
